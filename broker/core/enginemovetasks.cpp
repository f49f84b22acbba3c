// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/engine_p.h"

namespace broker::core {

namespace {

constexpr std::string_view queueIsGone = "AWS.SimpleQueueService.NonExistentQueue";
constexpr std::string_view sourceIsUnknown = "CouldNotDetermineMessageSource";
constexpr std::string_view tookTooLong = "TaskTimedOut"; // the service names no code for it

model::Error noSuchResource(std::string_view parameter)
{
    return fail(ErrorCode::ResourceNotFound,
                "The resource that you specified for the " + std::string(parameter) + " parameter doesn't exist.");
}

} // namespace

Result<std::vector<QueueAddress>> Engine::deadLetterSources(const QueueAddress &address, std::string_view after,
                                                            std::size_t most) const
{
    if (m_state->find(address) == nullptr)
        return noSuchQueue();
    const std::set<QueueAddress> &sources = m_state->redriveSources.of(address);
    std::vector<QueueAddress> page;
    auto at =
        after.empty() ? sources.begin() : sources.upper_bound({address.account, address.region, std::string(after)});
    for (; at != sources.end() && page.size() < most; ++at)
        page.push_back(*at);
    return page;
}

Result<model::MoveTaskRow> Engine::startMoveTask(Step &step, const MoveWish &wish)
{
    Entry *const source = m_state->find(wish.source);
    if (source == nullptr)
        return noSuchResource("SourceArn");
    if (m_state->redriveSources.of(wish.source).empty())
        return fail(ErrorCode::InvalidParameterValue, "Source queue must be configured as a Dead Letter Queue.");
    model::MoveTaskRow row;
    if (wish.destination) {
        const bool isNear =
            wish.destination->account == wish.source.account && wish.destination->region == wish.source.region;
        if (*wish.destination == wish.source)
            return fail(ErrorCode::InvalidParameterValue, "Source queue arn and destination queue arn must differ.");
        const Entry *const destination = isNear ? m_state->find(*wish.destination) : nullptr;
        if (destination == nullptr)
            return noSuchResource("DestinationArn");
        if (destination->queue.config().isFifo != source->queue.config().isFifo)
            return fail(ErrorCode::UnsupportedOperation,
                        "The destination queue must be of the same type as the source queue, standard or FIFO.");
        row.destinationArn = model::queueArn(*wish.destination);
    }
    if (m_state->drainOnly)
        return fail(ErrorCode::DrainOnly, "The disk is full: free space before messages are moved.");
    row.id = {m_state->take()};
    row.last = {row.id.value}; // of the same counter, so it is newer than every message here and older than later ones
    row.source = source->queue.row().id;
    row.sourceArn = model::queueArn(wish.source);
    row.perSecond = wish.perSecond;
    row.toMove = source->queue.counts().total();
    if (auto started = m_state->moveTasks.start(row, step.now, step.changes); started.has_error())
        return started.error();
    m_state->settle(step);
    return row;
}

Result<std::vector<model::MoveTaskRow>> Engine::moveTasks(const QueueAddress &source, std::size_t most) const
{
    const Entry *const entry = m_state->find(source);
    if (entry == nullptr)
        return noSuchResource("SourceArn");
    return m_state->moveTasks.newest(entry->queue.row().id, most);
}

Result<std::uint64_t> Engine::cancelMoveTask(Step &step, const QueueAddress &source, model::MoveTaskId task)
{
    const Entry *const entry = m_state->find(source);
    if (entry == nullptr)
        return noSuchResource("SourceArn");
    auto moved = m_state->moveTasks.cancel(task, entry->queue.row().id, step.now, step.changes);
    m_state->settle(step);
    return moved;
}

/// An error is the task's failure: its text is the code.
Result<Entry *> Engine::State::moveTarget(const MoveTask &task, const model::MessageRow &message)
{
    std::string arn = task.row.destinationArn;
    if (arn.empty())
        arn = message.deadLetterSource ? arnOf(message.deadLetterSource) : std::string{};
    const auto address = model::parseQueueArn(arn);
    if (!address)
        return fail(ErrorCode::ResourceNotFound, std::string(sourceIsUnknown));
    // By name, as the service does: a queue that was deleted and made again takes its messages back.
    Entry *const target = find(*address);
    if (target == nullptr || target->queue.row().id == task.row.source)
        return fail(ErrorCode::QueueDoesNotExist, std::string(queueIsGone));
    return target;
}

void Engine::State::runMoveTask(Step &step)
{
    MoveTask &task = moveTasks.next();
    // A moved message is a new row, and the file has no room for rows: unlike a receive that finds a dead letter.
    if (drainOnly)
        return moveTasks.postpone(task, step.now);
    if (moveTasks.isTooOld(task))
        return moveTasks.finished(task, 0, tookTooLong, step.now, step.changes);

    Entry &source = *byId.at(task.row.source);
    if (source.isBehind(step.now))
        return advance(step, source, eventsInARow); // what is past its retention must not be made new
    // What is in flight or delayed is passed over for good.
    const Slice slice = nextSlice(source.queue, task.walk, {task.sliceSize()}, [](const queue::Message &, bool isFree) {
        return isFree ? Choice::Take : Choice::Stay;
    });
    std::uint64_t moved = 0;
    std::string failure;
    for (const model::MessageKey key : slice.keys) {
        const auto target = moveTarget(task, source.queue.rowOf(*source.queue.find(key)));
        if (target.has_error()) {
            failure = target.error().message;
            break;
        }
        moveAsNew(step, source, key, **target);
        ++moved;
    }
    if (slice.isLast || !failure.empty())
        moveTasks.finished(task, moved, failure, step.now, step.changes);
    else
        moveTasks.progressed(task, moved, step.now, step.changes);
    settle(step);
}

void Engine::State::moveAsNew(Step &step, Entry &source, model::MessageKey was, Entry &target)
{
    model::MessageRow row = *source.queue.extract(was, step.now);
    row.key = {take()};
    row.sent = step.now;
    row.receives = 0;
    row.firstReceived = {};
    row.leased = {};
    target.queue.adopt(row, source.queue.row().id, {row.key.value}, false, change::Cause::MoveTask, step.now,
                       step.changes, was);
    touch(source);
    touch(target);
}

} // namespace broker::core
