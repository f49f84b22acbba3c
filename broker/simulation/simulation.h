// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/simulators.h"
#include "broker/simulation/actor.h"
#include "broker/simulation/scenario.h"

#include <memory>
#include <queue>
#include <vector>

namespace broker::api {
class Dispatcher;
}

namespace broker::simulation {

/// Simulated producers and consumers in this process. They use the broker as any client does, through the dispatcher,
/// so journal and leases show them by name; only their door is not a socket. All on engine time and from one seed: on
/// the same clock, the same scenario gives the same journal. Core thread only.
class Simulation final : public core::Simulators, private Stage
{
public:
    explicit Simulation(api::Dispatcher &dispatcher);
    ~Simulation() override;

    /// Creates the queues and starts everybody. Engine time is `now`; until `present` it is the past that is played.
    /// Once only.
    void play(const Scenario &scenario, Instant now, Instant present);

    Instant nextDue() const override;
    void act(Instant now, bool stands) override;
    std::vector<core::SimulatorInfo> list() const override;
    model::Result<void> control(const core::SimulatorWish &wish) override;

private:
    Instant now() const override { return m_now; }
    bool timeStands() const override { return m_stands; }
    double activity() const override;
    Instant present() const override { return m_present; }
    void wake(Actor &actor, Instant when, std::uint32_t life, std::uint64_t token) override;
    core::CallId call(const core::CallerRef &caller, std::string_view operation, api::Value document,
                      std::function<void(model::Result<api::Value>)> done) override;
    void cancel(core::CallId call) override;
    void create(const QueueSetup &queue);

    struct Turn
    {
        Instant when;
        std::uint64_t order; ///< ties are in the order of asking
        Actor *actor;
        std::uint32_t life;
        std::uint64_t token;

        friend bool operator<(const Turn &a, const Turn &b)
        {
            return a.when != b.when ? a.when > b.when : a.order > b.order; // the earliest on top
        }
    };
    api::Dispatcher &m_dispatcher;
    std::vector<std::unique_ptr<Actor>> m_actors;
    std::priority_queue<Turn> m_turns;
    std::uint64_t m_lastOrder = 0;
    std::vector<PastPoint> m_past;
    Instant m_now{};
    Instant m_present{};
    bool m_stands = false;
};

} // namespace broker::simulation
