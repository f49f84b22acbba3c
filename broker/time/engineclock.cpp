// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/time/engineclock.h"

#include <algorithm>
#include <cmath>

namespace broker::time {

namespace {

constexpr double slowest = 0.001;
constexpr double fastest = 1'000'000.0;
// The last millisecond of the year 9999: later instants have no text form, and deadlines are added to now().
constexpr Instant latest{Duration{253'402'300'799'999}};

} // namespace

EngineClock::EngineClock(const Clock &clock, Instant notBefore)
    : m_clock(clock)
    , m_anchorEngine(std::min(std::max(clock.wall(), notBefore), latest))
    , m_anchorBoot(clock.boot())
{
}

Instant EngineClock::now() const
{
    return m_paused ? m_anchorEngine : at(m_clock.boot());
}

Instant EngineClock::at(Boot boot) const
{
    const auto elapsed = static_cast<double>((boot - m_anchorBoot).count()) * m_speed;
    const auto room = static_cast<double>((latest - m_anchorEngine).count());
    return m_anchorEngine + Duration{static_cast<std::int64_t>(std::clamp(elapsed, 0.0, room))};
}

void EngineClock::anchor()
{
    const Boot boot = m_clock.boot();
    if (!m_paused)
        m_anchorEngine = at(boot);
    m_anchorBoot = boot;
}

void EngineClock::pause()
{
    anchor();
    m_paused = true;
}

void EngineClock::resume()
{
    anchor();
    m_paused = false;
}

void EngineClock::setSpeed(double speed)
{
    anchor();
    m_speed = speed > slowest ? std::min(speed, fastest) : slowest; // also for what is no number
}

void EngineClock::jumpTo(Instant target)
{
    anchor();
    target = std::min(target, latest);
    if (target <= m_anchorEngine)
        return;
    m_jumped += target - m_anchorEngine;
    m_anchorEngine = target;
}

std::optional<Boot> EngineClock::bootWhen(Instant target) const
{
    if (m_paused || target > latest)
        return std::nullopt;
    const auto missing = static_cast<double>((target - m_anchorEngine).count());
    Boot boot = m_anchorBoot + Boot{static_cast<std::int64_t>(std::ceil(std::max(missing, 0.0) / m_speed))};
    while (at(boot) < target) // the division may have rounded down
        ++boot;
    return boot;
}

} // namespace broker::time
