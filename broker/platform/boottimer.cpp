// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/platform/boottimer.h"

#include <sys/timerfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <system_error>

namespace broker::platform {

BootTimer::BootTimer()
    : m_fd(timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC))
{
    if (m_fd < 0)
        throw std::system_error(errno, std::generic_category(), "timerfd_create");
}

BootTimer::~BootTimer()
{
    close(m_fd);
}

void BootTimer::arm(std::chrono::milliseconds when)
{
    using std::chrono::milliseconds;
    when = std::clamp(when, milliseconds{1}, milliseconds{std::int64_t{1} << 52U}); // zero would disarm
    const auto whole = std::chrono::duration_cast<std::chrono::seconds>(when);
    itimerspec spec{};
    spec.it_value.tv_sec = whole.count();
    spec.it_value.tv_nsec = (when - whole).count() * 1'000'000;
    timerfd_settime(m_fd, TFD_TIMER_ABSTIME, &spec, nullptr);
}

void BootTimer::disarm()
{
    const itimerspec none{};
    timerfd_settime(m_fd, 0, &none, nullptr);
}

bool BootTimer::takeExpiry()
{
    std::uint64_t expiries = 0;
    return read(m_fd, &expiries, sizeof expiries) == static_cast<ssize_t>(sizeof expiries);
}

} // namespace broker::platform
