// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/instant.h"

namespace broker::time {

using model::Duration;
using model::Instant;

/// Time since boot, suspend included. For real waits (WaitTimeSeconds, connection limits); never stored.
using Boot = std::chrono::duration<std::int64_t, std::milli>;

/// The only source of time. Thread-safe. Production reads the system; tests move a ManualClock.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant wall() const = 0; ///< may jump either way
    virtual Boot boot() const = 0; ///< never goes back, goes on during suspend
};

} // namespace broker::time
