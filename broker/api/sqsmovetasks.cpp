// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/json.h"
#include "broker/api/sqs.h"
#include "broker/model/limits.h"
#include "broker/security/digest.h"

#include <array>

namespace broker::api {

namespace {

using model::fail;
using model::QueueAddress;

Result<QueueAddress> addressIn(const Value &params, std::string_view parameter)
{
    const std::string_view arn = params.text(parameter);
    auto address = model::parseQueueArn(arn);
    if (!address)
        return fail(ErrorCode::InvalidParameterValue,
                    "You must use this format to specify the " + std::string(parameter)
                        + ": arn:<partition>:<service>:<region>:<account-id>:<resource-id>");
    if (model::queueArn(*address) != arn) // of another partition
        return fail(ErrorCode::ResourceNotFound,
                    "The resource that you specified for the " + std::string(parameter) + " parameter doesn't exist.");
    return std::move(*address);
}

/// What a task handle says. Handles are not secret: whoever may cancel the task may list it.
struct TaskName
{
    QueueAddress source;
    model::Uuid id;
};

std::string toHandle(const model::MessageIds &ids, const model::MoveTaskRow &task)
{
    std::string text;
    writeJson(Object{{"taskId", model::toString(ids.make({task.id.value}))}, {"sourceArn", task.sourceArn}}, text);
    return security::toBase64(text);
}

Result<TaskName> parseHandle(std::string_view handle)
{
    const auto refused = [] {
        return fail(ErrorCode::InvalidParameterValue, "Value for parameter TaskHandle is invalid.");
    };
    std::string text;
    if (!security::fromBase64(handle, text))
        return refused();
    const auto document = parseJson(text);
    if (document.has_error())
        return refused();
    const auto id = model::parseUuid(document->text("taskId"));
    auto source = model::parseQueueArn(document->text("sourceArn"));
    if (!id || !source)
        return refused();
    return TaskName{std::move(*source), *id};
}

std::string_view toString(model::MoveTaskStatus status)
{
    constexpr std::array<std::string_view, 5> names{"RUNNING", "COMPLETED", "CANCELLING", "CANCELLED", "FAILED"};
    return names.at(static_cast<std::size_t>(status));
}

} // namespace

Value moveTaskEntry(const model::MessageIds &ids, const model::MoveTaskRow &task)
{
    Value entry{Object{}};
    if (task.status == model::MoveTaskStatus::Running)
        entry.add("TaskHandle", toHandle(ids, task));
    entry.add("Status", toString(task.status));
    entry.add("SourceArn", task.sourceArn);
    if (!task.destinationArn.empty())
        entry.add("DestinationArn", task.destinationArn);
    if (task.perSecond > 0)
        entry.add("MaxNumberOfMessagesPerSecond", Value::count(task.perSecond));
    entry.add("ApproximateNumberOfMessagesMoved", Value::count(task.moved));
    entry.add("ApproximateNumberOfMessagesToMove", Value::count(task.toMove));
    if (!task.failure.empty())
        entry.add("FailureReason", task.failure);
    entry.add("StartedTimestamp", Value{model::toMilliseconds(task.started)});
    return entry;
}

Result<Action> startMessageMoveTask(const Context & /*context*/, Value params, Answer answer)
{
    core::Engine::MoveWish wish;
    auto source = addressIn(params, "SourceArn");
    if (source.has_error())
        return source.error();
    wish.source = std::move(*source);
    if (params.find("DestinationArn") != nullptr) {
        auto destination = addressIn(params, "DestinationArn");
        if (destination.has_error())
            return destination.error();
        wish.destination = std::move(*destination);
    }
    wish.perSecond = static_cast<std::uint32_t>(params.integer("MaxNumberOfMessagesPerSecond", 0));
    return Action{[wish = std::move(wish), answer = std::move(answer)](core::Core &, const core::Access &access,
                                                                       core::Step &step) mutable -> Result<void> {
        const auto task = access.engine.startMoveTask(step, wish);
        if (task.has_error())
            return task.error();
        replyAfterCommit(step, std::move(answer), Object{{"TaskHandle", toHandle(access.engine.messageIds(), *task)}});
        return {};
    }};
}

Result<Action> listMessageMoveTasks(const Context & /*context*/, Value params, Answer answer)
{
    auto source = addressIn(params, "SourceArn");
    if (source.has_error())
        return source.error();
    const auto most = static_cast<std::size_t>(params.integer("MaxResults", 1));
    return Action{[source = std::move(*source), most, answer = std::move(answer)](
                      core::Core &, const core::Access &access, core::Step &step) mutable -> Result<void> {
        const auto tasks = access.engine.moveTasks(source, most);
        if (tasks.has_error())
            return tasks.error();
        List entries;
        for (const model::MoveTaskRow &task : *tasks)
            entries.push_back(moveTaskEntry(access.engine.messageIds(), task));
        replyAfterCommit(step, std::move(answer), Object{{"Results", Value{std::move(entries)}}});
        return {};
    }};
}

Result<Action> cancelMessageMoveTask(const Context & /*context*/, Value params, Answer answer)
{
    auto name = parseHandle(params.text("TaskHandle"));
    if (name.has_error())
        return name.error();
    return Action{[name = std::move(*name), answer = std::move(answer)](core::Core &, const core::Access &access,
                                                                        core::Step &step) mutable -> Result<void> {
        const model::MessageKey key = access.engine.messageIds().key(name.id).value_or(model::MessageKey{});
        const auto moved = access.engine.cancelMoveTask(step, name.source, {key.value});
        if (moved.has_error())
            return moved.error();
        replyAfterCommit(step, std::move(answer), Object{{"ApproximateNumberOfMessagesMoved", Value::count(*moved)}});
        return {};
    }};
}

} // namespace broker::api
