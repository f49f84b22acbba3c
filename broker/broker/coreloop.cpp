// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/broker/coreloop.h"

#include "broker/broker/log.h"
#include "broker/platform/process.h"
#include "broker/platform/stopwatch.h"

#include <boost/asio/post.hpp>

namespace broker {

namespace {

constexpr std::chrono::microseconds lookOut{100};
constexpr std::chrono::microseconds brisk{150}; // between two pieces of work

} // namespace

CoreLoop::CoreLoop()
    : m_work(m_io.get_executor())
    , m_timerReady(m_io, m_timer.fd())
    , m_owner(std::this_thread::get_id()) // until start(): loading happens on the opening thread
{
}

CoreLoop::~CoreLoop()
{
    quit();
    m_timerReady.release(); // the timer closes it
}

void CoreLoop::fastForward(core::Core &core, time::LeadClock &clock)
{
    m_isFast = true;
    for (settle(core); m_wish && *m_wish <= clock.present(); settle(core)) {
        clock.moveTo(*m_wish);
        m_wish.reset();
        core.wake();
    }
    m_isFast = false;
    clock.runFree();
    wakeAt(m_wish);
}

/// Until nothing is left to do at this moment.
void CoreLoop::settle(core::Core &core)
{
    for (bool isMore = true; isMore;) {
        core.turnEnded();
        isMore = core.isCommitting() ? m_io.run_one() > 0 : m_io.poll() > 0;
    }
}

void CoreLoop::start(core::Core &core)
{
    m_thread = std::thread([this, &core] { run(core); });
    m_owner = m_thread.get_id(); // before anybody can ask isCurrent() and believe it is still the opening thread
}

void CoreLoop::quit()
{
    if (!m_thread.joinable())
        return;
    boost::asio::post(m_io, [this] { m_quitting = true; });
    m_thread.join();
}

void CoreLoop::post(model::UniqueFunction<void()> task)
{
    boost::asio::post(m_io, std::move(task));
}

bool CoreLoop::isCurrent() const
{
    return m_owner.load() == std::this_thread::get_id();
}

void CoreLoop::wakeAt(std::optional<time::Boot> when)
{
    m_wish = when;
    if (m_isFast)
        return;
    if (when)
        m_timer.arm(*when);
    else
        m_timer.disarm();
}

void CoreLoop::run(core::Core &core)
{
    platform::nameThread("core");
    awaitTimer(core);
    while (!m_quitting) {
        try {
            waitForWork(core);
            bool isAlone = true;
            while (!core.hasEnough() && m_io.poll_one() > 0)
                isAlone = false;
            m_isBrisk = m_isBrisk && isAlone;
            core.turnEnded();
        } catch (const std::exception &error) {
            // A handler that ran out of memory or descriptors has lost its own connection at most: go on serving.
            logError(std::string("the core loop caught: ") + error.what());
        }
    }
}

/// Runs the next piece of work. A lone client sends its next request some ten microseconds after a reply: looking out
/// for it costs less than to be put to sleep and woken. Only while work comes that fast, and one piece at a time: where
/// there is more, it finds the loop awake anyway, and who sends it needs the processors.
void CoreLoop::waitForWork(const core::Core &core)
{
    const std::chrono::microseconds began = platform::stopwatch();
    while (m_isBrisk && !core.isCommitting() && platform::stopwatch() - began < lookOut) {
        if (m_io.poll_one() > 0)
            return;
    }
    m_io.run_one();
    m_isBrisk = m_hasOthers && platform::stopwatch() - began < brisk;
}

void CoreLoop::awaitTimer(core::Core &core)
{
    m_timerReady.async_wait(boost::asio::posix::stream_descriptor::wait_read,
                            [this, &core](const boost::system::error_code &error) {
                                if (error)
                                    return;
                                if (m_timer.takeExpiry())
                                    core.wake();
                                awaitTimer(core);
                            });
}

} // namespace broker
