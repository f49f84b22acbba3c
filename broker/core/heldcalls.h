// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/core.h"

#include <deque>
#include <set>

namespace broker::core {

/// Calls that wait until what is due in their queues has been applied, in order of arrival. Core thread.
class HeldCalls
{
public:
    struct Call
    {
        CallerRef caller;
        CallId id = 0;
        std::vector<QueueAddress> queues; ///< empty: all
        Task task;
    };
    using IsBehind = std::function<bool(const std::vector<QueueAddress> &)>;

    bool isEmpty() const { return m_calls.empty(); }
    std::size_t size() const { return m_calls.size(); }
    void add(Call call) { m_calls.push_back(std::move(call)); }
    void cancel(CallId id)
    {
        std::erase_if(m_calls, [id](const Call &call) { return call.id == id; });
    }
    /// Takes out who need not wait any longer.
    std::deque<Call> takeReady(const IsBehind &isBehind);
    /// The queues that calls wait for, from the one after `after` round to it; no call of all queues among them.
    std::vector<QueueAddress> queuesAfter(const std::optional<QueueAddress> &after) const;

private:
    std::deque<Call> m_calls;
};

} // namespace broker::core
