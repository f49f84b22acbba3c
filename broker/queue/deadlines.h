// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/queue/message.h"
#include "broker/time/deadlineheap.h"

#include <utility>
#include <vector>

namespace broker::queue {

struct OlderArrival
{
    bool operator()(const Message &a, const Message &b) const { return a.order() < b.order(); }
};

/// When the hidden messages of a queue are available: the ends of leases and of delays, by time and then by arrival.
/// Delays stand apart, so that a changed one finds what it holds for without a look at every message.
class Deadlines
{
public:
    /// At its due(); it is InFlight or Delayed.
    void add(Message &message)
    {
        (message.state() == model::MessageState::Delayed ? m_delays : m_leases).add(message, message.due());
    }
    void remove(Message &message)
    {
        heapOf(message).remove(message);
        std::erase_if(m_outdated, [](const Heap &heap) { return heap.isEmpty(); });
    }
    /// The earliest; `never` when nothing is hidden.
    Instant next() const { return sooner().next(); }
    /// Requires that there is one.
    Message &top() const { return sooner().top(); }

    /// Every delay there is has another end now: each must be removed and added anew, by and by.
    void outdateDelays()
    {
        if (!m_delays.isEmpty())
            m_outdated.push_back(std::exchange(m_delays, {}));
    }
    /// The next one to be added anew; null: none.
    Message *outdated() const { return m_outdated.empty() ? nullptr : &m_outdated.back().top(); }

private:
    using Heap = time::DeadlineHeap<Message, &Message::duePlace, OlderArrival>;

    /// While some are outdated, their queue is not looked at by their old ends.
    const Heap &sooner() const
    {
        const bool isTie = m_delays.next() == m_leases.next() && !m_delays.isEmpty();
        if (isTie)
            return OlderArrival{}(m_delays.top(), m_leases.top()) ? m_delays : m_leases;
        return m_delays.next() < m_leases.next() ? m_delays : m_leases;
    }
    Heap &heapOf(const Message &message)
    {
        if (message.state() != model::MessageState::Delayed)
            return m_leases;
        for (Heap &heap : m_outdated) {
            if (heap.holds(message))
                return heap;
        }
        return m_delays;
    }

    Heap m_leases;
    Heap m_delays;
    std::vector<Heap> m_outdated; ///< none of them empty
};

} // namespace broker::queue
