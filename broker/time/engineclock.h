// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/time/clock.h"

#include <optional>

namespace broker::time {

/// Engine time: real time that can be paused, sped up, stepped and jumped forward. It never goes back.
/// Anchored at the wall clock when made (or at the stored high-water mark if that is later), then driven by the boot
/// clock alone, so that neither suspend nor a corrected wall clock expires or resurrects anything. Core thread only.
class EngineClock
{
public:
    /// `notBefore`: newest engine time of an earlier run; time starts there if the wall clock is behind it.
    EngineClock(const Clock &clock, Instant notBefore);

    Instant now() const;
    bool isPaused() const { return m_paused; }
    double speed() const { return m_speed; } ///< 1 = real time; kept while paused
    bool isReal() const { return !m_paused && m_speed == 1.0 && m_jumped == Duration::zero(); }
    Duration ahead() const { return m_jumped; } ///< total of all jumps and steps since start

    void pause();
    void resume();
    /// Speed from 0.001 to 1,000,000; others are clamped.
    void setSpeed(double speed);
    /// Moves time forward to `target`; earlier targets change nothing.
    void jumpTo(Instant target);

    /// When the boot clock will show that engine time has reached `target`; empty while paused and for `never`.
    /// Rounded up.
    std::optional<Boot> bootWhen(Instant target) const;

private:
    void anchor();
    Instant at(Boot boot) const; ///< while it runs

    const Clock &m_clock;
    Instant m_anchorEngine;
    Boot m_anchorBoot;
    Duration m_jumped{};
    double m_speed = 1.0;
    bool m_paused = false;
};

} // namespace broker::time
