// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <algorithm>

namespace ui {

/// A simulated producer or consumer of the broker.
struct SimulatorInfo
{
    enum class State { Running, Paused, Stopped, Crashed };

    QString name;
    bool isProducer = true;
    State state = State::Stopped;
    QString queue{}; ///< name
    QString about{};
    double speed = 1; ///< of its usual one
    double ratePerSecond = 0; ///< measured
    double failurePercent = 0;
    qint64 done = 0;
    qint64 failed = 0;
    qint64 inWork = 0;

    friend bool operator==(const SimulatorInfo &, const SimulatorInfo &) = default;
};

struct SimulatorRequest
{
    QString action; ///< Start, Stop, Pause, Resume, Crash or Change
    QString name{}; ///< empty: all
    std::optional<double> speed{};
    std::optional<double> failurePercent{};
};

/// None acts, and one would if it were resumed.
inline bool arePaused(const QList<SimulatorInfo> &all)
{
    using State = SimulatorInfo::State;
    const auto is = [](State state) { return [state](const SimulatorInfo &one) { return one.state == state; }; };
    return std::ranges::any_of(all, is(State::Paused)) && std::ranges::none_of(all, is(State::Running))
        && std::ranges::none_of(all, is(State::Crashed));
}

namespace capability {
inline constexpr QLatin1String simulators{"simulators"};
} // namespace capability

} // namespace ui
