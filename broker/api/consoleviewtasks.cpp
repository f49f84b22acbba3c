// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/consoleviews.h"
#include "broker/api/errors.h"
#include "broker/api/validate.h"
#include "broker/core/views.h"

#include <limits>
#include <set>

/// Acts on all that matches, a bounded slice a call: whoever calls goes on where the last answer ended, sees how far it
/// is, and stops by not calling again.
namespace broker::api::console {

namespace {

constexpr std::size_t mostExcepted = 10'000;

struct Slice
{
    std::string view;
    core::Views::Range range;
    std::set<model::Uuid> except;
    bool isMove = false;
    std::optional<core::QueueAddress> to; ///< of a move; empty: each message goes home
};

struct Counted
{
    std::uint64_t done = 0;
    std::uint64_t skipped = 0;
    List failed;
};

/// As the message stands in this step: what has changed since the view was read is asked again. A body never changes.
bool stillMatches(const core::Access &access, const core::ViewQuestion &question, const core::Step &step,
                  const model::MessageRow &message)
{
    const core::ViewRow row = core::viewRowOf(message);
    const std::string source = message.deadLetterSource ? access.engine.arnOf(message.deadLetterSource) : std::string{};
    return question.judge({row, source, access.engine.messageIds(), step.now}) != core::ViewVerdict::No;
}

/// What somebody holds is not moved away from him, and in a FIFO queue nothing overtakes what stays.
bool mayMove(const core::Access &access, const core::QueueAddress &from, const queue::Message &message)
{
    return message.state() == model::MessageState::Ready
        && access.engine.find(from).value()->blocker(message) == nullptr;
}

Result<void> act(const core::Access &access, core::Step &step, const Slice &slice, const core::QueueAddress &from,
                 const model::Uuid &id)
{
    if (!slice.isMove)
        return access.engine.deleteMessageById(step, from, id);
    return slice.to ? access.engine.moveMessageById(step, from, id, *slice.to) : moveHome(access, step, from, id);
}

void actOn(const core::Access &access, core::Step &step, const Slice &slice, const core::Views::Target &target,
           model::MessageKey key, Counted &counted)
{
    const model::Uuid id = access.engine.messageIds().make(key);
    const queue::Message *message = access.engine.find(target.queue, key);
    const bool isMeant = message != nullptr && !slice.except.contains(id)
        && stillMatches(access, *target.question, step, message->row(target.queue))
        && (!slice.isMove || mayMove(access, target.address, *message));
    if (!isMeant) {
        ++counted.skipped;
        return;
    }
    if (const auto done = act(access, step, slice, target.address, id); done.has_error())
        counted.failed.emplace_back(Object{{"MessageId", model::toString(id)},
                                           {"Code", wireError(done.error().code).queryCode},
                                           {"Message", done.error().message}});
    else
        ++counted.done;
}

Value sliceValue(const Slice &slice, const core::View::Next &next, Counted counted)
{
    Value value{Object{{slice.isMove ? "Moved" : "Deleted", Value::count(counted.done)},
                       {"Skipped", Value::count(counted.skipped)},
                       {"Failed", std::move(counted.failed)},
                       {"Through", Value::count(slice.range.through.value)},
                       {"Complete", next.isComplete}}};
    if (!next.isEnd)
        value.add("Next", Value::count(next.last.value));
    return value;
}

/// With the region, whatever that of the caller is.
std::string wholeUrl(const core::QueueAddress &address)
{
    return "/queue/" + address.region + '/' + address.account + '/' + address.name;
}

/// On the core thread, between steps: the slice becomes a step of its own, once its queues are up to date.
void submitSlice(core::Core &core, const core::CallerRef &caller, core::CallId call, const Answer &answer,
                 const Slice &slice, const core::Views::Target &target, core::View::Next next)
{
    core::Touches touches{core::Touches::Which::Named, wholeUrl(target.address),
                          slice.to ? wholeUrl(*slice.to) : std::string{}};
    const bool isTaken = core.submit(
        caller, call,
        [answer, slice, target, next = std::move(next)](const core::Access &access, core::Step &step) {
            Counted counted;
            for (const model::MessageKey key : next.keys)
                actOn(access, step, slice, target, key, counted);
            replyAfterCommit(step, answer, sliceValue(slice, next, std::move(counted)));
        },
        std::move(touches));
    if (!isTaken)
        answer(model::fail(ErrorCode::ServiceUnavailable,
                           "The broker is overloaded or stopping. Nothing was changed; try again."));
}

Action sliceAction(Slice slice, Answer answer)
{
    return [answer = std::move(answer), slice = std::move(slice)](core::Core &core, const core::Access &access,
                                                                  core::Step &step) mutable -> Result<void> {
        const auto target = core.views().target(slice.view);
        if (target.has_error())
            return target.error();
        if (slice.to) {
            if (const auto queue = access.engine.find(*slice.to); queue.has_error())
                return queue.error();
        }
        if (!slice.range.through) // what comes from now on is not meant
            slice.range.through = {access.engine.counters().nextKey - 1};
        return core.views().next(step, slice.view, slice.range,
                                 [&core, answer, slice, target = target.value(), caller = step.caller,
                                  call = step.call](Result<core::View::Next> next) mutable {
                                     if (next.has_error())
                                         return answerLater(core, answer, next.error());
                                     core.executor().post([&core, answer = std::move(answer), slice = std::move(slice),
                                                           target = std::move(target), caller = std::move(caller), call,
                                                           next = std::move(next.value())]() mutable {
                                         submitSlice(core, caller, call, answer, slice, target, std::move(next));
                                     });
                                 });
    };
}

Result<Slice> sliceOf(const Value &params)
{
    Slice slice;
    slice.view = params.text("View");
    slice.range.after = {static_cast<std::uint64_t>(params.integer("After", 0))};
    slice.range.through = {static_cast<std::uint64_t>(params.integer("Through", 0))};
    slice.range.most = static_cast<std::size_t>(params.integer("MaxResults", 200));
    const Value *list = params.find("ExceptMessageIds");
    if (list == nullptr || list->as<List>() == nullptr)
        return slice;
    if (list->as<List>()->size() > mostExcepted)
        return invalidValue(std::to_string(list->as<List>()->size()), "ExceptMessageIds",
                            "Must be at most 10000 message ids.");
    for (const Value &text : *list->as<List>()) {
        if (const auto id = model::parseUuid(*text.as<std::string>()))
            slice.except.insert(*id);
    }
    return slice;
}

} // namespace

Result<Action> deleteMatching(const Context & /*context*/, Value params, Answer answer)
{
    auto slice = sliceOf(params);
    if (slice.has_error())
        return slice.error();
    return sliceAction(std::move(slice.value()), std::move(answer));
}

Result<Action> moveMatching(const Context &context, Value params, Answer answer)
{
    auto slice = sliceOf(params);
    if (slice.has_error())
        return slice.error();
    slice->isMove = true;
    if (const std::string_view url = params.text("DestinationQueueUrl"); !url.empty()) {
        auto destination = namedQueue(context, url);
        if (destination.has_error())
            return destination.error();
        slice->to = std::move(*destination);
    }
    return sliceAction(std::move(slice.value()), std::move(answer));
}

} // namespace broker::api::console
