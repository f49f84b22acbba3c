// SPDX-License-Identifier: GPL-3.0-or-later
// Chunks of the journal as a damaged or foreign workspace may hold them. The sum keeps damage out, so each input is
// read once as it is and once as a body that gets the right sum.
#include "broker/journal/chunk.h"
#include "tests/fuzz/require.h"

#include <string>

using namespace broker;

namespace {

/// Of chunk.cpp's grammar: magic and version in front, FNV-1a behind.
std::string sealed(std::string_view body, char version)
{
    std::string bytes("RJ");
    bytes += version;
    bytes += body;
    std::uint64_t sum = 0xcbf29ce484222325ULL;
    for (const char byte : bytes)
        sum = (sum ^ static_cast<std::uint8_t>(byte)) * 0x100000001b3ULL;
    for (int i = 0; i < 8; ++i, sum >>= 8U)
        bytes += static_cast<char>(sum & 0xffU);
    return bytes;
}

void checkChunk(std::string_view bytes)
{
    const auto chunk = journal::decodeChunk(bytes);
    if (!chunk)
        return;
    fuzz::require(!chunk->events.empty(), "a chunk has an event");
    fuzz::require(chunk->events.size() <= bytes.size(), "an event takes bytes");
    model::EventNo before;
    for (const journal::Event &event : chunk->events) {
        fuzz::require(event.number > before, "numbers ascend");
        fuzz::require(event.previous < event.number, "what came before has a lower number");
        fuzz::require(journal::isKind(event.kind) && !journal::toString(event.kind).empty(), "an event has a kind");
        fuzz::require(event.queue == 0 || chunk->names.queues.contains(event.queue), "a queue has a name");
        fuzz::require(event.caller == 0 || chunk->names.callers.contains(event.caller), "a caller has a name");
        before = event.number;
    }
    const auto again = journal::decodeChunk(journal::encodeChunk(*chunk));
    fuzz::require(again.has_value(), "what was written can be read");
    fuzz::require(again->events == chunk->events, "what was written has the same events");
    fuzz::require(again->names.queues == chunk->names.queues && again->names.callers == chunk->names.callers,
                  "what was written has the same names");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = fuzz::textOf(data, size);
    checkChunk(bytes);
    checkChunk(sealed(bytes, 1));
    checkChunk(sealed(bytes, 2));
    return 0;
}
