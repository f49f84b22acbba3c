// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/core.h"

#include <list>

namespace broker::core {

/// Whoever waits for a newer version of the state, a bounded number. Core thread.
class Watchers
{
public:
    struct Watcher
    {
        CallId call = 0;
        CallerRef caller;
        std::uint64_t cursor = 0;
        time::Boot deadline{};
        model::UniqueFunction<void(const Access &, Step &)> done;
    };
    static constexpr std::size_t most = 64;

    bool isFull() const { return m_watchers.size() >= most; }
    void add(Watcher watcher) { m_watchers.push_back(std::move(watcher)); }
    void cancel(CallId call)
    {
        m_watchers.remove_if([call](const Watcher &watcher) { return watcher.call == call; });
    }
    /// Takes those out who must be told.
    std::list<Watcher> takeTold(std::uint64_t version, time::Boot now, bool all)
    {
        std::list<Watcher> told;
        for (auto at = m_watchers.begin(); at != m_watchers.end();) {
            const auto watcher = at++;
            if (all || version > watcher->cursor || now >= watcher->deadline)
                told.splice(told.end(), m_watchers, watcher);
        }
        return told;
    }
    std::optional<time::Boot> nextDeadline() const
    {
        std::optional<time::Boot> next;
        for (const Watcher &watcher : m_watchers) {
            if (!next || watcher.deadline < *next)
                next = watcher.deadline;
        }
        return next;
    }

private:
    std::list<Watcher> m_watchers;
};

} // namespace broker::core
