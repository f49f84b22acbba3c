// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace fuzz {

/// A promise about any input. Stops the process when it is broken, which libFuzzer and the replay both report with the
/// input.
inline void require(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

inline std::string_view textOf(const std::uint8_t *data, std::size_t size)
{
    // The one place where bytes become characters: libFuzzer speaks of the first.
    return {static_cast<const char *>(static_cast<const void *>(data)), size};
}

/// Whether `part` is a view into `whole` (or empty).
inline bool isWithin(std::string_view part, std::string_view whole)
{
    return part.empty() || (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

} // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
