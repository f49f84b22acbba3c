// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <system_error>

namespace broker::platform {

/// Keeps a second program, and a second store in this program, off a data file: a locked file beside it. The kernel
/// frees the lock when the process ends in whatever way; the lock file itself stays, since removing it would let two
/// programs in.
class WorkspaceLock
{
public:
    WorkspaceLock() = default;
    ~WorkspaceLock();
    WorkspaceLock(WorkspaceLock &&other) noexcept;
    WorkspaceLock &operator=(WorkspaceLock &&other) noexcept;

    /// Takes `<file>.lock`. `resource_unavailable_try_again` when somebody holds it: see holder().
    std::error_code take(const std::string &file);
    bool isHeld() const { return m_descriptor >= 0; }

    /// Process id of who held the lock when take() failed, as it wrote it; 0 when unknown.
    long holder() const { return m_holder; }

private:
    void release();

    int m_descriptor = -1;
    long m_holder = 0;
};

} // namespace broker::platform
