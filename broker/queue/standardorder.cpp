// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/queue/standardorder.h"

#include <iterator>

namespace broker::queue {

using model::MessageState;

namespace {

bool isSooner(const Message &a, const Message &b)
{
    return a.row.due != b.row.due ? a.row.due < b.row.due : a.row.order < b.row.order;
}

} // namespace

void StandardOrder::add(Message &message)
{
    if (message.row.state != MessageState::Ready)
        return;
    // Time only grows, so this is the end, or a few steps from it where several came due at once.
    auto place = m_ready.end();
    while (place != m_ready.begin() && isSooner(message, *std::prev(place)))
        --place;
    m_ready.insert(place, message);
}

void StandardOrder::remove(Message &message)
{
    if (message.row.state == MessageState::Ready)
        m_ready.erase(m_ready.iterator_to(message));
}

void StandardOrder::changed(Message &message, MessageState was)
{
    if (was == MessageState::Ready)
        m_ready.erase(m_ready.iterator_to(message));
    add(message);
}

} // namespace broker::queue
