// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace broker::http {

/// Reads a chunked body piece by piece. Strict: no chunk extensions and no trailers, which no client of ours sends and
/// which proxies disagree about.
class ChunkReader
{
public:
    enum class Status { NeedsMore, Done, Malformed, TooLarge };

    /// Appends the data in `bytes` to `body` as long as that stays within `limit` bytes. `used` bytes may be dropped;
    /// the rest must come again, with more behind it.
    Status read(std::string_view bytes, std::string &body, std::size_t limit, std::size_t &used);

private:
    enum class Part { Size, Data, DataEnd, End };

    Status readSize(std::string_view bytes, std::size_t &used);
    static Status skipLineEnd(std::string_view bytes, std::size_t &used);

    Part m_part = Part::Size;
    std::uint64_t m_left = 0; ///< of this chunk
};

} // namespace broker::http
