// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/time/systemclock.h"

#include "broker/platform/clock.h"

namespace broker::time {

Instant SystemClock::wall() const
{
    return Instant{platform::sinceEpoch()};
}

Boot SystemClock::boot() const
{
    return platform::sinceBoot();
}

} // namespace broker::time
