// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/console_p.h"

#include "broker/api/sqs.h"
#include "broker/api/sqsoutgoing.h"
#include "broker/core/insight.h"
#include "broker/model/arn.h"

#include <algorithm>

/// Why a queue behaves as it does: groups, leases, deduplication, move tasks, and what a message waits for.
namespace broker::api::console {

namespace {

using core::Obstacle;

constexpr std::size_t looksAtMost = 50'000; // messages, for one answer

/// For a sentence: "12 s", "5 min", "2 h".
std::string inWords(model::Duration duration)
{
    const auto milliseconds = std::max<model::Duration::rep>(duration.count(), 0);
    if (milliseconds < 120'000)
        return std::to_string((milliseconds + 999) / 1'000) + " s";
    const auto minutes = milliseconds / 60'000;
    return minutes < 120 ? std::to_string(minutes) + " min" : std::to_string(minutes / 60) + " h";
}

std::string_view nameOf(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None:
        return "None";
    case Obstacle::Delayed:
        return "Delayed";
    case Obstacle::InFlight:
        return "InFlight";
    case Obstacle::GroupBlocked:
        return "GroupBlocked";
    case Obstacle::InFlightLimit:
        return "InFlightLimit";
    case Obstacle::DeadLetterNext:
        break;
    }
    return "DeadLetterNext";
}

std::string reasonOf(const core::Explanation &told, model::Instant now)
{
    const std::string left = told.until ? inWords(*told.until - now) : std::string{};
    switch (told.obstacle) {
    case Obstacle::None:
        return "Nothing: the message can be received now.";
    case Obstacle::Delayed:
        return "Delayed, available in " + left + ".";
    case Obstacle::InFlight:
        return "In flight after receive " + std::to_string(told.message.row.receives) + ", visible in " + left + ".";
    case Obstacle::GroupBlocked:
        return "Blocked by " + model::toString(told.blocker->id) + " of group "
            + std::string{told.message.row.group.view()} + ", visible in " + left + ".";
    case Obstacle::InFlightLimit:
        return "The queue has as many messages in flight as it may have: " + std::to_string(model::limits::inFlight)
            + ".";
    case Obstacle::DeadLetterNext:
        break;
    }
    return "Received " + std::to_string(told.message.row.receives)
        + " times, the most that the redrive policy allows: the next receive moves it to " + told.deadLetterTarget
        + ".";
}

Value groupValue(const core::GroupInfo &group)
{
    Value value{Object{}};
    if (group.group)
        value.add("MessageGroupId", std::string{group.group.view()});
    value.add("Available", Value::count(group.counts.available));
    value.add("InFlight", Value::count(group.counts.inFlight));
    value.add("Delayed", Value::count(group.counts.delayed));
    value.add("OldestSent", model::toMilliseconds(group.oldestSent));
    if (group.blocker) {
        value.add("BlockedBy", model::toString(group.blocker->id));
        value.add("BlockedUntil", model::toMilliseconds(group.blocker->row.due));
        value.add("BlockedState", stateName(group.blocker->row.state));
    }
    return value;
}

/// Who received the message last, as the journal tells; empty when that is no longer kept.
std::string holderOf(const core::Access &access, const model::MessageRow &row)
{
    const journal::Event *const received = access.journal.newest(row.lineage, row.key, journal::Kind::Received);
    return received == nullptr ? std::string{} : std::string{access.journal.callerText(received->caller)};
}

Value leaseValue(const core::Access &access, const core::Delivered &message, std::int64_t maxReceives)
{
    const model::MessageRow &row = message.row;
    Value value{Object{}};
    value.add("MessageId", model::toString(message.id));
    if (row.group)
        value.add("MessageGroupId", std::string{row.group.view()});
    value.add("ReceiveCount", Value::count(row.receives));
    if (maxReceives > 0)
        value.add("MaxReceiveCount", maxReceives);
    value.add("Received", model::toMilliseconds(row.leased));
    value.add("Due", model::toMilliseconds(row.due));
    if (std::string holder = holderOf(access, row); !holder.empty())
        value.add("Holder", std::move(holder));
    return value;
}

Value taskValue(const core::Access &access, const model::MoveTaskRow &task)
{
    Value value = moveTaskEntry(access.engine.messageIds(), task);
    if (task.ended != model::Instant{})
        value.add("EndedTimestamp", model::toMilliseconds(task.ended));
    return value;
}

/// An operation that only looks at one queue: the answer of `look` goes after the commit of what it saw.
using Look = std::function<Result<Value>(const core::Access &, core::Step &, const core::QueueAddress &)>;

Result<Action> lookAt(const Context &context, const Value &params, Answer answer, Look look)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    return Action{[address = std::move(*address), answer = std::move(answer), look = std::move(look)](
                      core::Core & /*core*/, const core::Access &access, core::Step &step) -> Result<void> {
        auto value = look(access, step, address);
        if (value.has_error())
            return value.error();
        replyAfterCommit(step, answer, std::move(*value));
        return {};
    }};
}

} // namespace

Result<Action> listGroups(const Context &context, Value params, Answer answer)
{
    const auto most = static_cast<std::size_t>(params.integer("MaxResults", 100));
    return lookAt(
        context, params, std::move(answer),
        [most](const core::Access &access, core::Step & /*step*/, const core::QueueAddress &address) -> Result<Value> {
            const auto groups = access.engine.groups(address, looksAtMost);
            if (groups.has_error())
                return groups.error();
            List list;
            for (std::size_t at = 0; at < std::min(most, groups->groups.size()); ++at)
                list.push_back(groupValue(groups->groups[at]));
            return Value{Object{{"Groups", std::move(list)},
                                {"GroupCount", Value::count(groups->groups.size())},
                                {"Scanned", Value::count(groups->looked)},
                                {"Complete", groups->isComplete}}};
        });
}

Result<Action> listLeases(const Context &context, Value params, Answer answer)
{
    const auto most = static_cast<std::size_t>(params.integer("MaxResults", 100));
    return lookAt(
        context, params, std::move(answer),
        [most](const core::Access &access, core::Step & /*step*/, const core::QueueAddress &address) -> Result<Value> {
            core::Engine::Peek wish;
            wish.state = model::MessageState::InFlight;
            wish.most = most;
            wish.look = looksAtMost;
            queue::Place next;
            std::vector<std::size_t> looked;
            const auto messages = access.engine.peek(address, wish, next, looked);
            if (messages.has_error())
                return messages.error();
            const auto queue = access.engine.find(address);
            List list;
            for (const core::Delivered &message : *messages)
                list.push_back(leaseValue(access, message, (*queue)->config().maxReceiveCount));
            return Value{Object{{"Leases", std::move(list)},
                                {"InFlight", Value::count((*queue)->counts().inFlight)},
                                {"Complete", !next.order}}};
        });
}

Result<Action> listDeduplications(const Context &context, Value params, Answer answer)
{
    const auto most = static_cast<std::size_t>(params.integer("MaxResults", 100));
    return lookAt(
        context, params, std::move(answer),
        [most](const core::Access &access, core::Step &step, const core::QueueAddress &address) -> Result<Value> {
            const auto kept = access.engine.deduplications(address, step.now, most);
            if (kept.has_error())
                return kept.error();
            List list;
            for (const core::DeduplicationInfo &one : *kept) {
                list.push_back(Object{{"MessageId", model::toString(one.id)},
                                      {"SequenceNumber", sequenceNumber(one.sequence)},
                                      {"Until", model::toMilliseconds(one.until)},
                                      {"InQueue", one.isInQueue}});
            }
            return Value{Object{{"Deduplications", std::move(list)}}};
        });
}

Result<Action> listMoveTasks(const Context & /*context*/, Value params, Answer answer)
{
    const auto most = static_cast<std::size_t>(params.integer("MaxResults", 100));
    return Action{[most, answer = std::move(answer)](core::Core & /*core*/, const core::Access &access,
                                                     core::Step &step) -> Result<void> {
        List list;
        for (const model::MoveTaskRow &task : access.engine.moveTasks()) {
            if (list.size() == most)
                break;
            list.push_back(taskValue(access, task));
        }
        replyAfterCommit(step, answer, Object{{"Tasks", std::move(list)}});
        return {};
    }};
}

Result<Action> explainMessage(const Context &context, Value params, Answer answer)
{
    const auto id = model::parseUuid(params.text("MessageId")).value_or(model::Uuid{});
    return lookAt(
        context, params, std::move(answer),
        [id](const core::Access &access, core::Step &step, const core::QueueAddress &address) -> Result<Value> {
            const auto told = access.engine.explain(address, id);
            if (told.has_error())
                return told.error();
            const bool isFree = told->obstacle == Obstacle::None;
            Value value{Object{
                {"Deliverable", isFree}, {"Obstacle", nameOf(told->obstacle)}, {"Reason", reasonOf(*told, step.now)}}};
            if (told->until)
                value.add("Until", model::toMilliseconds(*told->until));
            if (told->blocker)
                value.add("BlockedBy", model::toString(told->blocker->id));
            if (told->message.row.group)
                value.add("MessageGroupId", std::string{told->message.row.group.view()});
            return value;
        });
}

} // namespace broker::api::console
