// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/platform/workspacelock.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace broker::platform {

namespace {

long readPid(int descriptor)
{
    std::array<char, 24> text{};
    const ssize_t count = ::pread(descriptor, text.data(), text.size(), 0);
    long pid = 0;
    if (count > 0)
        std::from_chars(text.data(), text.data() + count, pid);
    return pid;
}

/// Only a hint for people: a lock without it is as good.
void writePid(int descriptor)
{
    const std::string text = std::to_string(::getpid()) + "\n";
    if (::ftruncate(descriptor, 0) == 0) [[maybe_unused]]
        const ssize_t written = ::pwrite(descriptor, text.data(), text.size(), 0);
}

} // namespace

WorkspaceLock::~WorkspaceLock()
{
    release();
}

WorkspaceLock::WorkspaceLock(WorkspaceLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_holder(other.m_holder)
{
}

WorkspaceLock &WorkspaceLock::operator=(WorkspaceLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_holder, other.m_holder);
    return *this;
}

std::error_code WorkspaceLock::take(const std::string &file)
{
    release();
    const int descriptor = ::open((file + ".lock").c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return {errno, std::generic_category()};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const std::error_code error{errno, std::generic_category()};
        m_holder = readPid(descriptor);
        ::close(descriptor);
        return error;
    }
    writePid(descriptor);
    m_descriptor = descriptor;
    return {};
}

void WorkspaceLock::release()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

} // namespace broker::platform
