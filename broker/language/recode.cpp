// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/recode.h"

#include "broker/model/text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace broker::language {

namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// What the bytes 0x80 to 0x9F mean in Windows-1252 (WHATWG Encoding, "index windows-1252"); where it has nothing, the
/// byte itself.
constexpr std::array<char32_t, 32> windowsLetters{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                  0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::optional<char> byteOf(char32_t character)
{
    if (character < 0x100)
        return static_cast<char>(character);
    const auto *const found = std::find(windowsLetters.begin(), windowsLetters.end(), character);
    if (found == windowsLetters.end())
        return std::nullopt;
    return static_cast<char>(0x80 + (found - windowsLetters.begin()));
}

} // namespace

std::string toBase64(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::string_view group = bytes.substr(at, 3);
        std::uint32_t bits = 0;
        for (std::size_t n = 0; n < 3; ++n)
            bits = bits << 8U | (n < group.size() ? static_cast<unsigned char>(group[n]) : 0U);
        for (std::size_t n = 0; n < 4; ++n)
            text += n <= group.size() ? letters[bits >> (18U - 6U * n) & 0x3FU] : '=';
    }
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    std::string bytes;
    std::uint32_t bits = 0;
    std::size_t held = 0;
    for (const char one : text.substr(0, text.size() - padding)) {
        const std::size_t value = letters.find(one);
        if (value == std::string_view::npos)
            return std::nullopt;
        bits = bits << 6U | static_cast<std::uint32_t>(value);
        held += 6;
        if (held < 8)
            continue;
        held -= 8;
        bytes += static_cast<char>(bits >> held & 0xFFU);
    }
    // What padding stands for must be zero, or two texts would say the same.
    if ((bits & ((1U << held) - 1U)) != 0)
        return std::nullopt;
    return bytes;
}

std::optional<std::string> fromLatin1(std::string_view text)
{
    if (!model::isUtf8(text))
        return std::nullopt;
    std::string bytes;
    while (!text.empty()) {
        const auto byte = byteOf(model::takeCharacter(text));
        if (!byte)
            return std::nullopt;
        bytes += *byte;
    }
    if (!model::isUtf8(bytes))
        return std::nullopt;
    return bytes;
}

} // namespace broker::language
