// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/platform/clock.h"

#include <ctime>

namespace broker::platform {

namespace {

std::chrono::milliseconds read(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time); // cannot fail: both clocks are as old as the kernels we run on
    return std::chrono::seconds{time.tv_sec} + std::chrono::milliseconds{time.tv_nsec / 1'000'000};
}

} // namespace

std::chrono::milliseconds sinceBoot()
{
    return read(CLOCK_BOOTTIME);
}

std::chrono::milliseconds sinceEpoch()
{
    return read(CLOCK_REALTIME);
}

} // namespace broker::platform
