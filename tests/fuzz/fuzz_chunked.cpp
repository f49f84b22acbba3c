// SPDX-License-Identifier: GPL-3.0-or-later
// A chunked body: the first byte says how it is cut into pieces and how much is taken. However it is cut, it is read
// alike, and it stays below its limit.
#include "broker/http/chunked.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

using namespace broker;

namespace {

using Status = http::ChunkReader::Status;

struct Body
{
    Status status = Status::NeedsMore;
    std::string bytes;
    std::size_t used = 0;

    friend bool operator==(const Body &, const Body &) = default;
};

Body readBody(std::string_view bytes, std::size_t piece, std::size_t limit)
{
    http::ChunkReader reader;
    Body body;
    for (std::size_t end = 0; end < bytes.size() && body.status == Status::NeedsMore;) {
        end = std::min(bytes.size(), end + piece);
        const std::string_view given = bytes.substr(body.used, end - body.used);
        std::size_t used = 0;
        body.status = reader.read(given, body.bytes, limit, used);
        fuzz::require(used <= given.size(), "a chunk reader uses no more than it was given");
        fuzz::require(given.size() - used <= 18 || body.status != Status::NeedsMore,
                      "what must come again is a chunk's size at most");
        body.used += used;
    }
    return body;
}

std::string asChunk(std::string_view bytes)
{
    std::array<char, 24> size{};
    std::snprintf(size.data(), size.size(), "%zx\r\n", bytes.size());
    return bytes.empty() ? std::string("0\r\n\r\n") : size.data() + std::string(bytes) + "\r\n0\r\n\r\n";
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::size_t limit = data[0] < 0x80 ? std::size_t{1} << 20U : data[0] & 0x0fU;
    const std::size_t piece = 2 + data[0] % 16U;
    const std::string_view bytes = fuzz::textOf(data, size).substr(1);

    const Body whole = readBody(bytes, std::max<std::size_t>(bytes.size(), 1), limit);
    fuzz::require(readBody(bytes, 1, limit) == whole, "a body that comes byte by byte is read like the whole");
    fuzz::require(readBody(bytes, piece, limit) == whole, "a body in pieces is read like the whole");
    fuzz::require(whole.bytes.size() <= std::min(limit, bytes.size()), "a body is within its limit");
    if (whole.status != Status::Done)
        return 0;
    fuzz::require(bytes.substr(0, whole.used).ends_with("0\r\n\r\n"), "a body ends with an empty chunk");
    const std::string chunk = asChunk(whole.bytes);
    const Body again = readBody(chunk, piece, limit);
    fuzz::require(again.status == Status::Done && again.bytes == whole.bytes, "a body written again reads the same");
    return 0;
}
