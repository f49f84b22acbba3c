// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/engine_p.h"

#include "broker/core/receipt.h"
#include "broker/model/messagerules.h"

namespace broker::core {

Result<Engine::Sent> Engine::send(Step &step, const QueueAddress &address, const Outgoing &message)
{
    Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    if (m_state->drainOnly)
        return fail(ErrorCode::DrainOnly,
                    "The disk is full: receive and delete messages, or free space, before sending more.");
    const model::QueueConfig &config = entry->queue.config();
    if (message.size > config.maximumMessageSize)
        return model::messageTooLong(config.maximumMessageSize);
    if (const auto checked = checkSend(address, message); checked.has_error())
        return checked.error();
    if (config.isFifo) {
        if (const auto original = m_state->duplicate(step, *entry, message)) {
            m_state->settle(step);
            return *original;
        }
    }
    model::MessageRow row;
    row.key = {m_state->take()};
    row.body = {row.key.value};
    row.order = {row.key.value};
    row.lineage = message.lineage ? message.lineage : model::LineageId{row.key.value};
    row.size = message.size;
    row.md5 = message.md5;
    row.group = message.group;
    // A FIFO message that asks for a delay of zero has that of its queue.
    const Duration delay = config.isFifo ? config.delay : message.delay.value_or(config.delay);
    entry->queue.send(row, delay, message.payload, false, step.now, step.changes);
    if (config.isFifo)
        m_state->noteSend(step, *entry, message, row);
    m_state->touch(*entry);
    m_state->settle(step);
    return Sent{messageIds().make(row.key), config.isFifo ? row.order : model::OrderNo{}};
}

Delivered Engine::State::handedOut(model::MessageRow row) const
{
    Delivered message = delivered(std::move(row));
    message.receiptHandle = printReceipt({message.row.queue, message.row.key, message.row.receives}, secret);
    return message;
}

std::vector<Delivered> Engine::State::deliver(Step &step, Entry &entry, const Receive &request,
                                              queue::ServerSample sample)
{
    const queue::Counts &counts = entry.queue.counts();
    const std::size_t room = model::limits::inFlightRoom(counts.inFlight);
    Entry *target = deadLetterTarget(entry);
    const Duration visibility = request.visibility.value_or(entry.queue.config().visibility);
    // Of two queues that are each other's dead-letter queue, neither moves on what it has just been given.
    const Instant deadBefore = target == nullptr ? Instant{} : entry.burying.value_or(step.now);
    auto received =
        entry.queue.receive(std::min(request.most, room), visibility, deadBefore, step.now, step.changes, sample);
    if (!received.isCut)
        entry.burying.reset();
    else if (!entry.burying)
        entry.burying = step.now;
    for (model::MessageRow &row : received.dead) {
        redrives.returned(row.lineage, step.now);
        target->queue.adopt(row, entry.queue.row().id, {take()}, true, change::Cause::MaxReceives, step.now,
                            step.changes);
        touch(*target);
    }
    std::vector<Delivered> messages;
    messages.reserve(received.delivered.size());
    for (const queue::Message *message : received.delivered)
        messages.push_back(handedOut(entry.queue.rowOf(*message)));
    rememberAttempt(step, entry, request, messages);
    // Not when nothing moved: a queue that is full in flight would be looked at again for ever while somebody waits.
    if (!received.delivered.empty() || !received.dead.empty())
        touch(entry);
    return messages;
}

void Engine::State::park(Step &step, Entry &entry, const Receive &request, Duration wait, Done done)
{
    auto made = std::make_unique<Waiter>();
    Waiter &waiter = *made;
    waiters[step.call] = std::move(made); // first: who is elsewhere and not here would be nobody's
    waiter.call = step.call;
    waiter.caller = step.caller;
    waiter.request = request;
    waiter.entry = &entry;
    waiter.number = ++waiterNumber;
    waiter.done = std::move(done);
    engineWaits.add(waiter, step.now + wait);
    realWaits.add(waiter, asInstant(step.boot + wait));
    entry.waiters.push_back(&waiter);
}

Result<void> Engine::receive(Step &step, const QueueAddress &address, const Receive &request, Done done)
{
    Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    const Duration wait = request.wait.value_or(entry->queue.config().receiveWait);
    if (auto again = m_state->redeliver(step, *entry, request)) {
        step.releases.push_back({std::move(*again), std::move(done), step.call});
        m_state->settle(step);
        return {};
    }
    const bool full = model::limits::inFlightRoom(entry->queue.counts().inFlight) == 0;
    if (full && wait == Duration::zero() && !entry->queue.config().isFifo) // full FIFO queues just have nothing
        return fail(ErrorCode::OverLimit,
                    "Too many messages in flight for queue " + address.name + ": at most "
                        + std::to_string(model::limits::inFlight) + ".");
    // Who came first is served first: a newcomer goes to the end when others wait for the same queue.
    std::vector<Delivered> messages;
    if (entry->waiters.empty())
        messages = m_state->deliver(step, *entry, request, m_state->sampleFor(*entry, wait));
    if (messages.empty() && (wait > Duration::zero() || entry->burying))
        m_state->park(step, *entry, request, wait, std::move(done));
    else
        step.releases.push_back({std::move(messages), std::move(done), step.call});
    m_state->settle(step);
    return {};
}

Result<void> Engine::deleteMessage(Step &step, const QueueAddress &address, std::string_view receiptHandle)
{
    Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    const auto receipt = parseReceipt(receiptHandle, m_state->secret);
    if (!receipt || receipt->queue != entry->queue.row().id)
        return badHandle(receiptHandle);
    const queue::Message *message = entry->queue.find(receipt->key);
    if (message == nullptr)
        return {};
    if (auto live = m_state->checkLive(*entry, *message, receipt->receive, receiptHandle); live.has_error())
        return live;
    entry->queue.remove(receipt->key, change::Cause::Client, step.now, step.changes);
    m_state->touch(*entry);
    m_state->settle(step);
    return {};
}

Result<void> Engine::changeVisibility(Step &step, const QueueAddress &address, std::string_view receiptHandle,
                                      Duration visibility)
{
    Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    const auto receipt = parseReceipt(receiptHandle, m_state->secret);
    if (!receipt || receipt->queue != entry->queue.row().id)
        return badHandle(receiptHandle);
    const queue::Message *message = entry->queue.find(receipt->key);
    if (message == nullptr)
        return invalidParameter(receiptHandle, "ReceiptHandle",
                                "Message does not exist or is not available for visibility timeout change.");
    if (auto live = m_state->checkLive(*entry, *message, receipt->receive, receiptHandle); live.has_error())
        return live;
    // Zero gives the lease up, and so is never too much: also of a handle that is older than the limit.
    const std::chrono::seconds most{model::limits::visibilitySeconds};
    const bool extends = visibility > Duration::zero() && message->leased() != Instant{};
    if (extends && step.now + visibility > message->leased() + most) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(visibility).count();
        return invalidParameter(std::to_string(seconds), "VisibilityTimeout",
                                "Total VisibilityTimeout for the message is beyond the limit [43200 seconds]");
    }
    entry->queue.changeVisibility(receipt->key, visibility, step.now, step.changes);
    m_state->touch(*entry);
    m_state->settle(step);
    return {};
}

namespace {

model::Error noSuchMessage()
{
    return fail(ErrorCode::MessageDoesNotExist, "No message with this id is in the queue.");
}

} // namespace

Result<void> Engine::deleteMessageById(Step &step, const QueueAddress &address, const model::Uuid &id)
{
    Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    const auto key = messageIds().key(id);
    if (!key || !entry->queue.remove(*key, change::Cause::Console, step.now, step.changes))
        return noSuchMessage();
    m_state->touch(*entry);
    m_state->settle(step);
    return {};
}

Result<void> Engine::moveMessageById(Step &step, const QueueAddress &from, const model::Uuid &id,
                                     const QueueAddress &to)
{
    Entry *source = m_state->find(from);
    Entry *target = m_state->find(to);
    if (source == nullptr || target == nullptr)
        return noSuchQueue();
    if (source == target)
        return invalidParameter(model::queueArn(to), "DestinationQueueUrl",
                                "Source and destination are the same queue.");
    if (source->queue.config().isFifo != target->queue.config().isFifo)
        return fail(ErrorCode::UnsupportedOperation,
                    "Source and destination must be queues of the same type, standard or FIFO.");
    const auto key = messageIds().key(id);
    auto row = key ? source->queue.extract(*key, step.now) : std::nullopt;
    if (!row)
        return noSuchMessage();
    const bool deadLetter = m_state->deadLetterTarget(*source) == target;
    if (!deadLetter) {
        // A fresh chance: with the old count it would die again at the first receive, with the old age it might expire
        // at once.
        row->receives = 0;
        row->firstReceived = {};
        row->sent = step.now;
    }
    target->queue.adopt(*row, source->queue.row().id, {m_state->take()}, deadLetter, change::Cause::Console, step.now,
                        step.changes);
    m_state->touch(*source);
    m_state->touch(*target);
    m_state->settle(step);
    return {};
}

Result<std::vector<Delivered>> Engine::peek(const QueueAddress &address, const Peek &wish, queue::Place &next,
                                            std::vector<std::size_t> &looked) const
{
    const Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    std::vector<Delivered> messages;
    looked.clear();
    next = {};
    queue::Place last = wish.after;
    std::size_t count = 0;
    entry->queue.visit(wish.after, [&](const queue::Message &message) {
        if (count == wish.look || messages.size() == wish.most) {
            next = last;
            return false;
        }
        ++count;
        last = {message.order()};
        if (wish.state && *wish.state != message.state())
            return true;
        Delivered one = m_state->delivered(entry->queue.rowOf(message));
        if (!wish.wants || wish.wants(one)) {
            messages.push_back(std::move(one));
            looked.push_back(count);
        }
        return true;
    });
    looked.push_back(count);
    return messages;
}

bool Engine::setAside(Step &step, model::QueueId queue, model::MessageKey key)
{
    const auto isThere = [key](const auto &at) { return at.second->queue.find(key) != nullptr; };
    auto at = m_state->byId.find(queue);
    if (at == m_state->byId.end() || !isThere(*at))
        at = std::find_if(m_state->byId.begin(), m_state->byId.end(), isThere); // moved meanwhile
    if (at == m_state->byId.end())
        return false;
    Entry &entry = *at->second;
    const auto row = entry.queue.extract(key, step.now);
    step.changes.push_back(change::MessageSetAside{key, entry.queue.row().id, row->lineage});
    m_state->touch(entry);
    m_state->settle(step);
    return true;
}

std::optional<Delivered> Engine::findMessage(const model::Uuid &id, QueueAddress &where) const
{
    const auto key = messageIds().key(id);
    if (!key)
        return std::nullopt;
    for (const auto &[address, entry] : m_state->byAddress) {
        if (const queue::Message *message = entry->queue.find(*key)) {
            where = address;
            return m_state->delivered(entry->queue.rowOf(*message));
        }
    }
    return std::nullopt;
}

} // namespace broker::core
