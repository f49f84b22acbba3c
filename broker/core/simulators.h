// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/error.h"
#include "broker/model/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace broker::core {

enum class SimulatorKind { Producer, Consumer };
enum class SimulatorState {
    Running,
    Paused, ///< holds what it has in hand as it is
    Stopped, ///< takes nothing new; a consumer finished what it had
    Crashed, ///< lost what it had in hand; comes back by itself
};

/// One simulated client, as the console lists it.
struct SimulatorInfo
{
    std::string name;
    SimulatorKind kind = SimulatorKind::Producer;
    SimulatorState state = SimulatorState::Stopped;
    std::string queue; ///< name
    std::string about; ///< one sentence
    double speed = 1.0; ///< of its own, on top of engine time's
    double ratePerSecond = 0; ///< sent or finished, over the last ten seconds of engine time
    double failurePercent = 0; ///< consumers: of messages that come for the first time
    std::uint64_t done = 0; ///< sent, or finished and deleted
    std::uint64_t failed = 0; ///< attempts
    std::uint64_t inWork = 0; ///< consumers: messages in hand
};

enum class SimulatorAction { Start, Stop, Pause, Resume, Crash, Change };

struct SimulatorWish
{
    std::string name; ///< empty: all of them
    SimulatorAction action = SimulatorAction::Start;
    std::optional<double> speed; ///< Change: 0.01 to 100
    std::optional<double> failurePercent; ///< Change, consumers: 0 to 100
};

/// Simulated clients that share the core's thread and live on engine time. The core asks when the next one acts, as it
/// asks the engine for its deadlines, and lets it act between two turns. Core thread only.
class Simulators
{
public:
    virtual ~Simulators() = default;
    /// Engine time of the next act; `never`: none.
    virtual model::Instant nextDue() const = 0;
    /// Does a share of what is due at `now`. `stands`: engine time is paused; whoever waits gives up waiting.
    virtual void act(model::Instant now, bool stands) = 0;
    virtual std::vector<SimulatorInfo> list() const = 0; ///< in the order of the scenario
    /// ResourceNotFoundException where there is none of that name; nothing was changed then.
    virtual model::Result<void> control(const SimulatorWish &wish) = 0;
};

} // namespace broker::core
