// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/core.h"
#include "broker/platform/boottimer.h"
#include "broker/time/leadclock.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include <atomic>
#include <thread>

namespace broker {

/// One thread that is both the core's and the sockets': on few processors a hand-over costs more than it gains. Runs
/// handlers until none is ready, then lets the core commit what they did: group commit without waiting for anybody.
class CoreLoop final : public core::Executor
{
public:
    CoreLoop();
    ~CoreLoop() override; ///< quit() first

    boost::asio::io_context &io() { return m_io; }

    /// Before start(), on this thread: runs what is posted and what comes due, moving `clock`, until it has caught up
    /// with real time, and lets it run free. `core` reads that clock.
    void fastForward(core::Core &core, time::LeadClock &clock);
    /// Starts the thread; `core` must outlive it.
    void start(core::Core &core);
    /// Ends the loop after the running turn and joins. Any other thread. What is still posted never runs.
    void quit();

    void post(model::UniqueFunction<void()> task) override;
    bool isCurrent() const override;
    void wakeAt(std::optional<time::Boot> when) override;

private:
    void run(core::Core &core);
    void waitForWork(const core::Core &core);
    void settle(core::Core &core);
    void awaitTimer(core::Core &core);

    boost::asio::io_context m_io{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work;
    platform::BootTimer m_timer;
    boost::asio::posix::stream_descriptor m_timerReady;
    std::optional<time::Boot> m_wish; ///< of wakeAt()
    bool m_isFast = false; ///< time is moved, not waited for
    bool m_isBrisk = false; ///< the newest work came alone, and soon after that before it
    const bool m_hasOthers = std::thread::hardware_concurrency() > 1; ///< processors for the clients
    std::atomic<bool> m_quitting{false};
    std::atomic<std::thread::id> m_owner;
    std::thread m_thread;
};

} // namespace broker
