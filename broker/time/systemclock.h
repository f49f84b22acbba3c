// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/time/clock.h"

namespace broker::time {

/// The machine's own clocks.
class SystemClock final : public Clock
{
public:
    Instant wall() const override;
    Boot boot() const override;
};

} // namespace broker::time
