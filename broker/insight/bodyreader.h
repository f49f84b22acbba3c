// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/stream_parser.hpp>
#include <boost/json/value.hpp>

#include <memory>
#include <string_view>

namespace broker::insight {

/// What keeps a body from being read as JSON.
enum class Damage { None, Empty, Truncated, Broken, TrailingText, WrongEncoding, Base64, Xml, NotJson };
/// For a person, after "The body ": "is cut off in the middle".
std::string_view textOf(Damage damage);

/// Reads bodies one after another, in memory that is used again. One thread.
class BodyReader
{
public:
    static constexpr std::size_t mostLook = 65'536; ///< bytes of a body that are looked at

    BodyReader();
    BodyReader(const BodyReader &) = delete;
    BodyReader &operator=(const BodyReader &) = delete;

    /// The value is valid until the next read(); null where there is none. A body that is longer than mostLook, or
    /// deeper than 32, and sound as far as it was looked at, has neither value nor damage.
    struct Read
    {
        Damage damage = Damage::None;
        const boost::json::value *value = nullptr;
    };
    Read read(std::string_view body);

private:
    static constexpr std::size_t bufferBytes = 32'768;
    std::unique_ptr<unsigned char[]> m_buffer;
    boost::json::monotonic_resource m_memory;
    boost::json::stream_parser m_parser;
    boost::json::value m_value;
};

} // namespace broker::insight
