// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace broker::platform {

/// SIGTERM, SIGINT and SIGHUP as bytes in a pipe, for a program whose main thread waits in an event loop of its own.
/// Programs that it starts are not concerned. One at a time; the descriptor becomes readable when a signal has come.
class StopSignals
{
public:
    StopSignals();
    ~StopSignals(); ///< signals do again what they did before
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

    int fd() const { return m_read; } ///< -1 when the system gave none
    /// Takes what has come out of the pipe.
    void take();

private:
    int m_read = -1;
};

} // namespace broker::platform
