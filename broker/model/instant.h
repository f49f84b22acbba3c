// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace broker::model {

/// A point of engine time: milliseconds since 1970 in UTC. What clients see and what is stored.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Duration = std::chrono::milliseconds;

inline constexpr Instant never = Instant::max();

constexpr std::int64_t toMilliseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}
constexpr Instant fromMilliseconds(std::int64_t milliseconds)
{
    return Instant{Duration{milliseconds}};
}

} // namespace broker::model
