// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/time/leadclock.h"

#include <algorithm>

namespace broker::time {

LeadClock::LeadClock(const Clock &real, Duration behind)
    : m_real(real)
    , m_lead(Lead{real.wall() - behind, real.boot() - behind})
{
}

Instant LeadClock::wall() const
{
    return m_lead ? m_lead->wall : m_real.wall();
}

Boot LeadClock::boot() const
{
    return m_lead ? m_lead->boot : m_real.boot();
}

void LeadClock::moveTo(Boot boot)
{
    if (!m_lead)
        return;
    const Boot by = std::max(boot - m_lead->boot, Boot::zero());
    m_lead->wall += by;
    m_lead->boot += by;
}

} // namespace broker::time
