// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace broker::platform {

/// 64 bits from the system's generator, fit for secrets. Any thread. Throws std::system_error if the system has none.
std::uint64_t randomWord();

} // namespace broker::platform
