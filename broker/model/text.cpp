// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/text.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstring>

namespace broker::model {

namespace {

using Word = std::uint64_t;
constexpr Word highBits = 0x8080808080808080ULL;

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

constexpr std::size_t blockBytes = 128;

/// Of a whole block, without an early exit, so that it becomes vector instructions.
bool mayHoldForbidden(const char *block)
{
    std::uint8_t found = 0;
    for (std::size_t i = 0; i < blockBytes; ++i) {
        const auto byte = static_cast<std::uint8_t>(block[i]);
        const std::uint8_t isControl = byte < 0x20 ? 1 : 0;
        const std::uint8_t isNoTab = byte == '\t' ? 0 : 1;
        const std::uint8_t isNoNewline = byte == '\n' ? 0 : 1;
        const std::uint8_t isNoReturn = byte == '\r' ? 0 : 1;
        const std::uint8_t isLead = byte == 0xEF ? 1 : 0;
        found = static_cast<std::uint8_t>(found | (isControl & isNoTab & isNoNewline & isNoReturn) | isLead);
    }
    return found != 0;
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
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(at + blockBytes, text.size());
        if (end - at == blockBytes && !mayHoldForbidden(text.data() + at)) {
            at = end;
            continue;
        }
        for (; at < end; ++at) {
            if (isForbidden(text, at))
                return false;
        }
    }
    return true;
}

char32_t takeCharacter(std::string_view &text)
{
    const std::uint8_t lead = byteAt(text, 0);
    const std::size_t length = std::min<std::size_t>(lead < 0x80       ? 1
                                                         : lead < 0xE0 ? 2
                                                         : lead < 0xF0 ? 3
                                                                       : 4,
                                                     text.size());
    char32_t character = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        character = character << 6U | (byteAt(text, i) & 0x3FU);
    text.remove_prefix(length);
    return character;
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

} // namespace broker::model
