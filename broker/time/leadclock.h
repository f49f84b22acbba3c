// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/time/clock.h"

#include <optional>

namespace broker::time {

/// A clock that starts in the past, is moved by hand until it has caught up, and shows real time from then on. What was
/// anchored on it before is exact afterwards: it ran fast, it never jumped. Moved on one thread, before others read it.
class LeadClock final : public Clock
{
public:
    /// `behind` real time at first.
    LeadClock(const Clock &real, Duration behind);

    Instant wall() const override;
    Boot boot() const override;

    /// Real time, by the boot clock: where it shall arrive.
    Boot present() const { return m_real.boot(); }
    /// Never back.
    void moveTo(Boot boot);
    void runFree() { m_lead.reset(); }

private:
    struct Lead
    {
        Instant wall;
        Boot boot;
    };
    const Clock &m_real;
    std::optional<Lead> m_lead;
};

} // namespace broker::time
