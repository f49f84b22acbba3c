// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/heldcalls.h"

#include <algorithm>

namespace broker::core {

std::deque<HeldCalls::Call> HeldCalls::takeReady(const IsBehind &isBehind)
{
    std::deque<Call> ready;
    std::deque<Call> waiting;
    for (Call &call : m_calls)
        (isBehind(call.queues) ? waiting : ready).push_back(std::move(call));
    m_calls = std::move(waiting);
    return ready;
}

std::vector<QueueAddress> HeldCalls::queuesAfter(const std::optional<QueueAddress> &after) const
{
    std::set<QueueAddress> queues;
    for (const Call &call : m_calls)
        queues.insert(call.queues.begin(), call.queues.end());
    std::vector<QueueAddress> ordered(queues.begin(), queues.end());
    if (after)
        std::rotate(ordered.begin(), std::upper_bound(ordered.begin(), ordered.end(), *after), ordered.end());
    return ordered;
}

} // namespace broker::core
