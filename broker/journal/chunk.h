// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/journal/event.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace broker::journal {

/// What the numbers in some events stand for. Caller numbers are good beside those events only.
struct Names
{
    std::map<std::uint64_t, std::string> queues;
    std::map<std::uint32_t, std::string> callers;
};

/// Events that explain themselves: they can be read in another run, when queues and callers are long gone.
struct Chunk
{
    std::vector<Event> events; ///< by number, at least one
    Names names;
};

/// About 15 bytes an event. Requires ascending numbers.
std::string encodeChunk(const Chunk &chunk);
/// Empty when the bytes are anything but what encodeChunk() made.
std::optional<Chunk> decodeChunk(std::string_view bytes);

} // namespace broker::journal
