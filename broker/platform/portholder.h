// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace broker::platform {

/// Who listens on a port. A process of another user cannot be looked into: `pid` is 0 and `name` empty then.
struct PortHolder
{
    int pid = 0;
    std::string name;
};

/// The process that listens on `port` of `address` (an IP literal; a listener on all addresses holds it too).
/// Nothing when no listener is found. `proc`: where the system tells, another folder in tests.
std::optional<PortHolder> findPortHolder(std::string_view address, std::uint16_t port,
                                         const std::filesystem::path &proc = "/proc");

} // namespace broker::platform
