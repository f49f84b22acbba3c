// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/platform/stopwatch.h"

#include <ctime>

namespace broker::platform {

std::chrono::microseconds stopwatch()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return std::chrono::seconds{now.tv_sec}
    + std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::nanoseconds{now.tv_nsec});
}

} // namespace broker::platform
