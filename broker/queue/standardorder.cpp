// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/queue/standardorder.h"

#include "broker/queue/fairorder.h"

#include <iterator>
#include <utility>

namespace broker::queue {

void StandardOrder::add(Message &message, const model::GroupId & /*group*/)
{
    line(message);
}

void StandardOrder::line(Message &message)
{
    if (message.state() != MessageState::Ready)
        return;
    // Time only grows, so this is the end, or a few steps from it where several came due at once.
    auto place = m_ready.end();
    while (place != m_ready.begin() && isSooner(message, *std::prev(place)))
        --place;
    m_ready.insert(place, message);
}

void StandardOrder::remove(Message &message, Instant /*now*/)
{
    if (message.state() == MessageState::Ready)
        m_ready.erase(m_ready.iterator_to(message));
}

void StandardOrder::changed(Message &message, MessageState was)
{
    if (was == MessageState::Ready)
        m_ready.erase(m_ready.iterator_to(message));
    line(message);
}

void StandardOrder::skip(Message &message)
{
    m_ready.erase(m_ready.iterator_to(message));
    m_skipped.push_back(message);
}

void StandardOrder::endReceive()
{
    if (!m_skipped.empty())
        m_ready.splice(m_ready.begin(), m_skipped);
}

/// Every message so far is without a group, so all of them move at once, however many.
std::unique_ptr<DeliveryOrder> StandardOrder::withGroups(std::uint64_t inFlight)
{
    return std::make_unique<FairOrder>(std::move(m_ready), inFlight);
}

} // namespace broker::queue
