// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace broker::platform {

/// For measuring how long a piece of work took; never a time of day, never stored, nothing depends on it. Any thread.
std::chrono::microseconds stopwatch();

} // namespace broker::platform
