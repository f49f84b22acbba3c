// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/engine_p.h"

namespace broker::core {

namespace {

std::uint64_t &countOf(queue::Counts &counts, MessageState state)
{
    switch (state) {
    case MessageState::Ready:
        return counts.available;
    case MessageState::Delayed:
        return counts.delayed;
    case MessageState::InFlight:
        break;
    }
    return counts.inFlight;
}

} // namespace

Result<Groups> Engine::groups(const QueueAddress &address, std::size_t look) const
{
    const Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    const bool isFifo = entry->queue.config().isFifo;
    Groups found;
    std::unordered_map<std::string_view, std::size_t> places;
    entry->queue.visit({}, [&](const queue::Message &message) {
        if (found.looked == look) {
            found.isComplete = false;
            return false;
        }
        ++found.looked;
        const auto [place, isNew] = places.try_emplace(message.group().view(), found.groups.size());
        if (isNew) {
            found.groups.push_back({message.group(), {}, message.sent(), std::nullopt});
            // What its first message waits for, all of it waits for.
            if (isFifo && message.state() != MessageState::Ready)
                found.groups.back().blocker = m_state->delivered(entry->queue.rowOf(message));
        }
        ++countOf(found.groups[place->second].counts, message.state());
        return true;
    });
    return found;
}

Result<std::vector<DeduplicationInfo>> Engine::deduplications(const QueueAddress &address, Instant now,
                                                              std::size_t most) const
{
    const Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    std::vector<DeduplicationInfo> found;
    for (const Deduplication::Kept &kept : m_state->deduplicated.newest(entry->queue.row().id, now, most)) {
        found.push_back({messageIds().make(kept.original.key), kept.original.order, kept.until,
                         entry->queue.find(kept.original.key) != nullptr});
    }
    return found;
}

Result<Explanation> Engine::explain(const QueueAddress &address, const model::Uuid &id) const
{
    Entry *entry = m_state->find(address);
    if (entry == nullptr)
        return noSuchQueue();
    const auto key = messageIds().key(id);
    const queue::Message *message = key ? entry->queue.find(*key) : nullptr;
    if (message == nullptr)
        return fail(ErrorCode::MessageDoesNotExist, "No message with this id is in the queue.");
    Explanation told;
    told.message = m_state->delivered(entry->queue.rowOf(*message));
    if (message->state() != MessageState::Ready) {
        told.obstacle = message->state() == MessageState::Delayed ? Obstacle::Delayed : Obstacle::InFlight;
        told.until = message->due();
    } else if (const queue::Message *blocker = entry->queue.blocker(*message)) {
        told.obstacle = Obstacle::GroupBlocked;
        told.blocker = m_state->delivered(entry->queue.rowOf(*blocker));
        told.until = blocker->due();
    } else if (model::limits::inFlightRoom(entry->queue.counts().inFlight) == 0) {
        told.obstacle = Obstacle::InFlightLimit;
    } else if (const Entry *target = m_state->deadLetterTarget(*entry);
               target != nullptr && entry->queue.isSpent(*message)) {
        told.obstacle = Obstacle::DeadLetterNext;
        told.deadLetterTarget = model::queueArn(target->address());
    }
    return told;
}

std::vector<model::MoveTaskRow> Engine::moveTasks() const
{
    return m_state->moveTasks.all();
}

} // namespace broker::core
