// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/core_p.h"

// The half of the core that reads bodies before they are asked for: consumers of a backlog take the oldest messages,
// whose bodies left the cache long ago, and a trip to the reader's thread for each would cost more than the rest of it.
namespace broker::core {

namespace {

// A body that is missing does not tell that the next ones will be asked for: a FIFO queue goes from group to group. One
// that was read ahead and is asked for does.
constexpr std::size_t firstAhead = 8;
constexpr std::size_t messagesAhead = 64;
constexpr std::size_t looksAhead = 512; // at messages that are in flight, delayed, or here already

} // namespace

/// The bodies of messages behind `from` that will be delivered next, by order of arrival, as far as it is known; none
/// while some of its queue are under way, and where there is no room for them.
Core::State::Ahead Core::State::bodiesBehind(const model::MessageRow &from, std::size_t messages)
{
    Ahead next;
    next.queue = from.queue;
    const std::size_t most = core.m_bodies->aheadBytes();
    if (most == 0 || readingAhead.contains(from.queue))
        return next;
    std::size_t bytes = 0;
    std::size_t looks = 0;
    engine.visit(from.queue, {from.order}, [&](const queue::Message &message) {
        const bool isWanted = message.state() == model::MessageState::Ready && !core.m_bodies->has(message.body());
        const std::size_t cost = isWanted ? Bodies::cost(message.size()) : 0;
        if (bytes + cost > most)
            return false;
        bytes += cost;
        if (isWanted)
            next.messages.push_back({message.key(), message.body()});
        return next.messages.size() < messages && ++looks < looksAhead;
    });
    ReplyBudget &budget = *core.m_replies;
    if (budget.used() + bytes > budget.most())
        next.messages.clear();
    if (!next.messages.empty()) {
        next.charge = budget.hold(bytes); // until they are in the cache
        readingAhead.insert(from.queue);
    }
    return next;
}

Core::State::Ahead Core::State::bodiesBehindMissing(const model::MessageRow &from)
{
    return bodiesBehind(from, firstAhead);
}

void Core::State::readOn(const model::MessageRow &from)
{
    Ahead next = bodiesBehind(from, messagesAhead);
    if (next.messages.empty())
        return;
    core.m_bodies->read(
        [this, next = std::move(next)](storage::StoreReader &reader) mutable { fetch(std::move(next), reader); });
}

/// Reader's thread.
void Core::State::fetch(Ahead next, storage::StoreReader &reader)
{
    std::vector<model::BodyId> bodies;
    for (const Ahead::Message &message : next.messages)
        bodies.push_back(message.body);
    auto payloads = reader.payloadsAhead(bodies);
    parts.executor.post(
        [this, next = std::move(next), bodies = std::move(bodies), payloads = std::move(payloads)]() mutable {
            guarded([&] { fetched(next, bodies, std::move(payloads)); });
        });
}

/// Nobody would forget the body of a message that has gone meanwhile, and one that is damaged is told of when it is
/// delivered.
void Core::State::fetched(const Ahead &next, const std::vector<model::BodyId> &bodies,
                          std::vector<model::PayloadRef> payloads)
{
    readingAhead.erase(next.queue);
    if (fenced)
        return;
    for (std::size_t at = 0; at < bodies.size(); ++at) {
        const queue::Message *const message = engine.find(next.queue, next.messages[at].key);
        const bool isWanted =
            message != nullptr && message->body() == bodies[at] && message->state() == model::MessageState::Ready;
        if (!isWanted)
            payloads[at].reset();
    }
    core.m_bodies->rememberAhead(bodies, std::move(payloads));
}

} // namespace broker::core
