// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace broker::insight {

inline constexpr std::uint64_t hashStart = 0xcbf29ce484222325U;

/// FNV-1a, 64 bits: the same in every run and on every machine, for names that outlive a run.
constexpr std::uint64_t hashOf(std::string_view text, std::uint64_t from = hashStart)
{
    for (const char byte : text) {
        from ^= static_cast<unsigned char>(byte);
        from *= 0x100000001b3U;
    }
    return from;
}

} // namespace broker::insight
