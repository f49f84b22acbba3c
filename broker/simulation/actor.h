// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/value.h"
#include "broker/core/simulators.h"
#include "broker/core/step.h"
#include "broker/simulation/chance.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace broker::simulation {

using model::Duration;
using model::Instant;

class Actor;

/// What an actor may use of the simulation around it. Core thread only.
class Stage
{
public:
    virtual ~Stage() = default;
    virtual Instant now() const = 0;
    virtual bool timeStands() const = 0;
    /// How busy producers are now, 0 to 1.
    virtual double activity() const = 0;
    virtual Instant present() const = 0; ///< until then it is the past that is played
    /// Calls `actor`'s turn() with these numbers then; not before time goes on, if it stands.
    virtual void wake(Actor &actor, Instant when, std::uint32_t life, std::uint64_t token) = 0;
    /// An operation of SQS, as any client's. `done` comes once, maybe at once when the broker refuses.
    virtual core::CallId call(const core::CallerRef &caller, std::string_view operation, api::Value document,
                              std::function<void(model::Result<api::Value>)> done) = 0;
    virtual void cancel(core::CallId call) = 0;
};

/// Finished per second, over the last ten seconds.
class Meter
{
public:
    void count(Instant now);
    double perSecond(Instant now) const;

private:
    static constexpr std::int64_t kept = 10;
    void forgetOlder(std::int64_t second);

    std::array<std::uint32_t, kept> m_counts{};
    std::int64_t m_newest = 0;
};

/// A simulated client: producer or consumer. It does everything by its caller's calls, at moments it asked for.
class Actor
{
public:
    Actor(Stage &stage, core::SimulatorInfo info, std::uint64_t seed);
    virtual ~Actor() = default;
    Actor(const Actor &) = delete;
    Actor &operator=(const Actor &) = delete;

    const std::string &name() const { return m_info.name; }
    core::SimulatorInfo info() const;
    void control(const core::SimulatorWish &wish);
    /// What it asked for has come; what an earlier life asked for is forgotten.
    void turn(Instant when, std::uint32_t life, std::uint64_t token);
    /// Time was paused: nobody waits.
    virtual void timeStopped() { }

protected:
    virtual void begin() = 0; ///< starts to act
    virtual void act(Instant when, std::uint64_t token) = 0;
    virtual void leave() { } ///< takes nothing new from now on
    virtual void lose() { } ///< forgets what it has in hand
    virtual Duration awayFor() const { return std::chrono::seconds{20}; }

    Stage &stage() { return m_stage; }
    const Stage &stage() const { return m_stage; }
    core::SimulatorInfo &facts() { return m_info; }
    bool isRunning() const { return m_info.state == core::SimulatorState::Running; }
    Chance &chance() { return m_chance; }
    void wakeAt(Instant when, std::uint64_t token) { m_stage.wake(*this, when, m_life, token); }
    void wakeIn(Duration duration, std::uint64_t token) { wakeAt(m_stage.now() + duration, token); }
    /// `done` is called in this life only.
    core::CallId call(std::string_view operation, api::Value document,
                      std::function<void(model::Result<api::Value>)> done = {});
    void finished();
    void crash();

private:
    void start();
    void stop();
    void resume();

    static constexpr std::uint64_t comeBack = ~std::uint64_t{0}; // a token that no actor uses

    struct Held
    {
        Instant when;
        std::uint64_t token;
    };
    Stage &m_stage;
    core::SimulatorInfo m_info;
    core::CallerRef m_caller;
    Chance m_chance;
    Meter m_meter;
    std::uint32_t m_life = 0;
    std::vector<Held> m_held; ///< came due while paused
};

} // namespace broker::simulation
