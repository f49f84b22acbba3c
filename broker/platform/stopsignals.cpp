// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/platform/stopsignals.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace broker::platform {

namespace {

constexpr std::array caught{SIGTERM, SIGINT, SIGHUP};
std::atomic<int> writeEnd{-1};
std::array<struct sigaction, caught.size()> before{};

extern "C" void noteSignal(int /*signal*/)
{
    const int error = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1); // full: it is readable already
    errno = error;
}

} // namespace

StopSignals::StopSignals()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_read = ends[0];
    writeEnd = ends[1];
    struct sigaction action = {};
    action.sa_handler = noteSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (std::size_t at = 0; at < caught.size(); ++at)
        ::sigaction(caught[at], &action, &before[at]);
}

StopSignals::~StopSignals()
{
    if (m_read < 0)
        return;
    for (std::size_t at = 0; at < caught.size(); ++at)
        ::sigaction(caught[at], &before[at], nullptr);
    ::close(writeEnd.exchange(-1));
    ::close(m_read);
}

void StopSignals::take()
{
    std::array<char, 64> bytes{};
    while (::read(m_read, bytes.data(), bytes.size()) > 0) { }
}

} // namespace broker::platform
