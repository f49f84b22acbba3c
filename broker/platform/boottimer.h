// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace broker::platform {

/// A descriptor that becomes readable when the boot clock reaches an instant; the instant may pass during suspend.
/// Reading it (or arming anew) makes it unreadable again. Owned by the loop that waits for it; one thread.
class BootTimer
{
public:
    BootTimer(); ///< throws std::system_error when the process is out of descriptors
    ~BootTimer();
    BootTimer(const BootTimer &) = delete;
    BootTimer &operator=(const BootTimer &) = delete;

    int fd() const { return m_fd; }
    /// `when` as sinceBoot(); readable at once if that is over. Replaces the earlier wish.
    void arm(std::chrono::milliseconds when);
    void disarm();
    /// After fd() was readable. False when it was not due (somebody armed it anew in between).
    bool takeExpiry();

private:
    int m_fd;
};

} // namespace broker::platform
