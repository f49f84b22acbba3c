// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/text.h"

#include <charconv>
#include <cstddef>
#include <cstring>

namespace broker::api {

namespace {

using Word = std::uint64_t;
constexpr Word highBits = 0x8080808080808080ULL;
constexpr Word blanks = 0x2020202020202020ULL;

Word loadWord(const char *from)
{
    Word word = 0;
    std::memcpy(&word, from, sizeof word);
    return word;
}

std::uint8_t byteAt(std::string_view text, std::size_t at)
{
    return static_cast<std::uint8_t>(text[at]);
}

bool isBetween(std::uint8_t byte, std::uint8_t least, std::uint8_t most)
{
    return least <= byte && byte <= most;
}

/// Bytes of the sequence that starts at `at`; 0 when it is malformed. The second byte alone tells overlong forms,
/// surrogates and values above the last plane (Unicode, table "Well-Formed UTF-8 Byte Sequences").
std::size_t sequenceLength(std::string_view text, std::size_t at)
{
    const std::uint8_t lead = byteAt(text, at);
    if (lead < 0x80)
        return 1;
    const std::size_t length = isBetween(lead, 0xC2, 0xDF) ? 2
        : isBetween(lead, 0xE0, 0xEF)                      ? 3
        : isBetween(lead, 0xF0, 0xF4)                      ? 4
                                                           : 0;
    if (length == 0 || text.size() - at < length)
        return 0;
    const std::uint8_t least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const std::uint8_t most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (!isBetween(byteAt(text, at + 1), least, most))
        return 0;
    for (std::size_t i = at + 2; i < at + length; ++i) {
        if (!isBetween(byteAt(text, i), 0x80, 0xBF))
            return 0;
    }
    return length;
}

bool isForbidden(std::string_view text, std::size_t at)
{
    const std::uint8_t byte = byteAt(text, at);
    if (byte < 0x20)
        return byte != '\t' && byte != '\n' && byte != '\r';
    // U+FFFE and U+FFFF: the only characters outside the surrogates that are excluded.
    return byte == 0xEF && text.size() - at >= 3 && byteAt(text, at + 1) == 0xBF && byteAt(text, at + 2) >= 0xBE;
}

} // namespace

bool isUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (text.size() - at >= sizeof(Word) && (loadWord(text.data() + at) & highBits) == 0) {
            at += sizeof(Word);
            continue;
        }
        const std::size_t length = sequenceLength(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

bool isMessageText(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (text.size() - at >= sizeof(Word)) {
            const Word word = loadWord(text.data() + at);
            const Word belowBlank =
                (word - blanks) & ~word; // its high bits: bytes below 0x20 (or after a borrow from one)
            if (((word | belowBlank) & highBits) == 0) {
                at += sizeof(Word);
                continue;
            }
        }
        if (isForbidden(text, at))
            return false;
        ++at;
    }
    return true;
}

std::optional<std::int64_t> toInteger(std::string_view text)
{
    std::int64_t value = 0;
    const char *end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    if (parsed.ec != std::errc{} || parsed.ptr != end)
        return std::nullopt;
    return value;
}

} // namespace broker::api
