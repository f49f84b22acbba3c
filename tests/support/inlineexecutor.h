// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/core.h"
#include "tests/support/manualclock.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace tests {

/// Makes the thread that built it the core thread: posted tasks run when the test pumps, wake-ups come when the test
/// moves the clock. Posting is allowed from any thread, the rest is not.
class InlineExecutor final : public broker::core::Executor
{
public:
    explicit InlineExecutor(ManualClock &clock)
        : m_clock(clock)
    {
    }
    void setCore(broker::core::Core *core) { m_core = core; }

    void post(broker::model::UniqueFunction<void()> task) override
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
        m_posted.notify_one();
    }
    bool isCurrent() const override { return std::this_thread::get_id() == m_owner; }
    void wakeAt(std::optional<broker::time::Boot> when) override { m_wakeAt = when; }

    /// Runs what is posted, and what that posts, until nothing is left; commits at the end of each turn.
    void pump()
    {
        do {
            while (auto task = next())
                (*task)();
            m_core->turnEnded();
        } while (hasTasks());
    }
    /// Pumps until `isDone`; waits for other threads (store, reader) to post. False when nothing came for ten seconds.
    bool pumpUntil(const std::function<bool()> &isDone)
    {
        for (pump(); !isDone(); pump()) {
            std::unique_lock lock(m_mutex);
            if (!m_posted.wait_for(lock, std::chrono::seconds(10), [this] { return !m_tasks.empty(); }))
                return false;
        }
        return true;
    }
    /// Time goes on; every wake-up on the way happens at its own moment.
    void advance(broker::model::Duration by)
    {
        pump();
        const broker::time::Boot target = m_clock.boot() + by;
        while (m_wakeAt && *m_wakeAt <= target) {
            if (*m_wakeAt > m_clock.boot())
                m_clock.advance(*m_wakeAt - m_clock.boot());
            m_wakeAt.reset();
            m_core->wake();
            pump();
        }
        m_clock.advance(target - m_clock.boot());
        pump();
    }

private:
    std::optional<broker::model::UniqueFunction<void()>> next()
    {
        const std::lock_guard lock(m_mutex);
        if (m_tasks.empty())
            return std::nullopt;
        auto task = std::move(m_tasks.front());
        m_tasks.pop_front();
        return task;
    }
    bool hasTasks()
    {
        const std::lock_guard lock(m_mutex);
        return !m_tasks.empty();
    }

    ManualClock &m_clock;
    broker::core::Core *m_core = nullptr;
    std::thread::id m_owner = std::this_thread::get_id();
    std::optional<broker::time::Boot> m_wakeAt;
    std::mutex m_mutex;
    std::condition_variable m_posted;
    std::deque<broker::model::UniqueFunction<void()>> m_tasks;
};

} // namespace tests
