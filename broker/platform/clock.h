// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace broker::platform {

/// Since boot, suspend included: unlike std::chrono::steady_clock it goes on while the machine sleeps. Any thread.
std::chrono::milliseconds sinceBoot();

/// Since 1970 in UTC, as the system believes; may jump either way. Any thread.
std::chrono::milliseconds sinceEpoch();

} // namespace broker::platform
