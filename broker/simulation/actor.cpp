// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/simulation/actor.h"

#include <algorithm>
#include <numeric>

namespace broker::simulation {

namespace {

using core::SimulatorAction;
using core::SimulatorKind;
using core::SimulatorState;

std::int64_t secondOf(Instant instant)
{
    return model::toMilliseconds(instant) / 1'000;
}

core::CallerRef callerNamed(const core::SimulatorInfo &info)
{
    auto caller = std::make_shared<core::Caller>();
    caller->principal = "demo";
    caller->description = (info.kind == SimulatorKind::Producer ? "demo producer " : "demo consumer ") + info.name;
    caller->urlBase = "http://127.0.0.1:4566";
    return caller;
}

} // namespace

void Meter::forgetOlder(std::int64_t second)
{
    const std::int64_t passed = std::min(second - m_newest, kept);
    for (std::int64_t at = 1; at <= passed; ++at)
        m_counts[static_cast<std::size_t>((m_newest + at) % kept)] = 0;
    m_newest = std::max(m_newest, second);
}

void Meter::count(Instant now)
{
    forgetOlder(secondOf(now));
    ++m_counts[static_cast<std::size_t>(m_newest % kept)];
}

double Meter::perSecond(Instant now) const
{
    Meter current = *this;
    current.forgetOlder(secondOf(now));
    const auto sum = std::accumulate(current.m_counts.begin(), current.m_counts.end(), std::uint64_t{0});
    return static_cast<double>(sum) / static_cast<double>(kept);
}

Actor::Actor(Stage &stage, core::SimulatorInfo info, std::uint64_t seed)
    : m_stage(stage)
    , m_info(std::move(info))
    , m_caller(callerNamed(m_info))
    , m_chance(seed)
{
}

core::SimulatorInfo Actor::info() const
{
    core::SimulatorInfo info = m_info;
    info.ratePerSecond = m_meter.perSecond(m_stage.now());
    return info;
}

void Actor::control(const core::SimulatorWish &wish)
{
    switch (wish.action) {
    case SimulatorAction::Start:
        start();
        break;
    case SimulatorAction::Stop:
        stop();
        break;
    case SimulatorAction::Pause:
        if (isRunning()) {
            m_info.state = SimulatorState::Paused;
            leave();
        }
        break;
    case SimulatorAction::Resume:
        resume();
        break;
    case SimulatorAction::Crash:
        if (isRunning() || m_info.state == SimulatorState::Paused)
            crash();
        break;
    case SimulatorAction::Change:
        m_info.speed = wish.speed.value_or(m_info.speed);
        if (m_info.kind == SimulatorKind::Consumer)
            m_info.failurePercent = wish.failurePercent.value_or(m_info.failurePercent);
        break;
    }
}

void Actor::start()
{
    if (isRunning())
        return;
    if (m_info.state == SimulatorState::Paused)
        return resume();
    m_info.state = SimulatorState::Running;
    begin();
}

void Actor::stop()
{
    if (m_info.state == SimulatorState::Stopped)
        return;
    const bool hadPaused = m_info.state == SimulatorState::Paused;
    if (m_info.state == SimulatorState::Crashed)
        ++m_life; // it does not come back
    m_info.state = SimulatorState::Stopped;
    leave();
    if (hadPaused) {
        for (const Held &held : std::exchange(m_held, {}))
            wakeIn(Duration{1}, held.token);
    }
}

void Actor::resume()
{
    if (m_info.state != SimulatorState::Paused)
        return;
    m_info.state = SimulatorState::Running;
    for (const Held &held : std::exchange(m_held, {}))
        wakeIn(Duration{1}, held.token);
    begin();
}

void Actor::crash()
{
    leave();
    lose();
    m_held.clear();
    ++m_life;
    m_info.state = SimulatorState::Crashed;
    m_info.inWork = 0;
    wakeIn(awayFor(), comeBack);
}

void Actor::turn(Instant when, std::uint32_t life, std::uint64_t token)
{
    if (life != m_life)
        return;
    if (m_info.state == SimulatorState::Paused)
        m_held.push_back({when, token});
    else if (token == comeBack)
        start();
    else
        act(when, token);
}

core::CallId Actor::call(std::string_view operation, api::Value document,
                         std::function<void(model::Result<api::Value>)> done)
{
    return m_stage.call(m_caller, operation, std::move(document),
                        [this, life = m_life, done = std::move(done)](model::Result<api::Value> answer) {
                            if (done && life == m_life)
                                done(std::move(answer));
                        });
}

void Actor::finished()
{
    ++m_info.done;
    m_meter.count(m_stage.now());
}

} // namespace broker::simulation
