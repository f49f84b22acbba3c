// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/jsontext.h"

#include "broker/language/jsonscanner.h"

#include <algorithm>
#include <charconv>

namespace broker::language {

namespace {

void appendUtf8(std::string &to, unsigned character)
{
    const auto byte = [&to](unsigned value) { to += static_cast<char>(value); };
    if (character < 0x80) {
        byte(character);
    } else if (character < 0x800) {
        byte(0xC0U | character >> 6U);
        byte(0x80U | (character & 0x3FU));
    } else if (character < 0x10000) {
        byte(0xE0U | character >> 12U);
        byte(0x80U | (character >> 6U & 0x3FU));
        byte(0x80U | (character & 0x3FU));
    } else {
        byte(0xF0U | character >> 18U);
        byte(0x80U | (character >> 12U & 0x3FU));
        byte(0x80U | (character >> 6U & 0x3FU));
        byte(0x80U | (character & 0x3FU));
    }
}

unsigned hexAt(std::string_view text, std::size_t at)
{
    unsigned value = 0;
    std::from_chars(text.data() + at, text.data() + at + 4, value, 16);
    return value;
}

constexpr std::string_view escapeLetters = "\"\\/bfnrt";
constexpr std::string_view escapeMeanings = "\"\\/\b\f\n\r\t";

/// The escape behind a backslash, from its letter on, which was checked.
void appendEscape(std::string &to, std::string_view raw, std::size_t &at)
{
    if (raw[at] != 'u') {
        to += escapeMeanings[escapeLetters.find(raw[at++])];
        return;
    }
    unsigned character = hexAt(raw, at + 1);
    at += 5;
    if (character >= 0xD800 && character < 0xDC00) {
        character = 0x10000U + ((character - 0xD800U) << 10U) + (hexAt(raw, at + 2) - 0xDC00U);
        at += 6;
    }
    appendUtf8(to, character);
}

std::string unescaped(std::string_view raw)
{
    std::string plain;
    plain.reserve(raw.size());
    for (std::size_t at = 1; at + 1 < raw.size();) {
        if (raw[at] != '\\') {
            plain += raw[at++];
            continue;
        }
        ++at;
        appendEscape(plain, raw, at);
    }
    return plain;
}

void appendHex(std::string &to, unsigned value)
{
    constexpr std::string_view digits = "0123456789abcdef";
    to += "\\u";
    for (const unsigned shift : {12U, 8U, 4U, 0U})
        to += digits[value >> shift & 0xFU];
}

/// A decimal number without its notation: DIGITS times ten to the exponent.
struct Decimal
{
    bool isNegative = false;
    std::string digits; ///< no zeros at the ends; empty: zero
    std::int64_t exponent = 0;

    friend bool operator==(const Decimal &, const Decimal &) = default;
};

/// `text` is a number as JSON writes it. Exponents beyond 18 digits are cut: no two such numbers are compared with
/// care.
Decimal decimalOf(std::string_view text)
{
    Decimal made;
    made.isNegative = text.starts_with('-');
    const std::size_t mark = std::min(text.find_first_of("eE"), text.size());
    if (mark < text.size()) {
        std::string_view exponent = text.substr(mark + 1);
        if (exponent.starts_with('+'))
            exponent.remove_prefix(1);
        exponent = exponent.substr(0, 18);
        std::from_chars(exponent.data(), exponent.data() + exponent.size(), made.exponent);
    }
    bool isFraction = false;
    for (const char one : text.substr(0, mark)) {
        isFraction = isFraction || one == '.';
        if (one < '0' || one > '9')
            continue;
        made.digits += one;
        made.exponent -= isFraction ? 1 : 0;
    }
    made.digits.erase(0, std::min(made.digits.find_first_not_of('0'), made.digits.size()));
    while (made.digits.ends_with('0')) {
        made.digits.pop_back();
        ++made.exponent;
    }
    return made.digits.empty() ? Decimal{} : made;
}

} // namespace

std::optional<Json> takeJson(std::string_view text, std::size_t &at)
{
    JsonScanner scanner{text, at};
    scanner.skipBlanks();
    const std::size_t begin = scanner.at();
    const auto kind = scanner.skipValue(0);
    if (!kind)
        return std::nullopt;
    at = scanner.at();
    return Json{*kind, std::string{text.substr(begin, at - begin)}};
}

std::optional<Json> wholeJson(std::string_view text)
{
    std::size_t at = 0;
    auto value = takeJson(text, at);
    if (text.find_first_not_of(jsonBlanks, at) != std::string_view::npos)
        return std::nullopt;
    return value;
}

std::string plainText(const Json &value)
{
    return value.kind == JsonKind::Text ? unescaped(value.raw) : value.raw;
}

Json jsonText(std::string_view plain)
{
    Json made{JsonKind::Text, "\""};
    made.raw.reserve(plain.size() + 2);
    for (std::size_t at = 0; at < plain.size(); ++at) {
        const auto byte = static_cast<unsigned char>(plain[at]);
        // U+FFFE and U+FFFF: well-formed, but no message may hold them.
        const bool isForbidden =
            byte == 0xEF && plain.substr(at + 1, 1) == "\xBF" && plain.size() > at + 2 && plain[at + 2] >= '\xBE';
        if (isForbidden) {
            appendHex(made.raw, 0xFFC0U | (static_cast<unsigned char>(plain[at + 2]) & 0x3FU));
            at += 2;
        } else if (byte == '"' || byte == '\\' || byte == '\b' || byte == '\f' || byte == '\n' || byte == '\r'
                   || byte == '\t') {
            made.raw += '\\';
            made.raw += escapeLetters[escapeMeanings.find(plain[at])];
        } else if (byte < 0x20) {
            appendHex(made.raw, byte);
        } else {
            made.raw += plain[at];
        }
    }
    made.raw += '"';
    return made;
}

bool isJsonNumber(std::string_view text)
{
    JsonScanner scanner{text, 0};
    return !text.empty() && scanner.skipValue(0) == JsonKind::Number && scanner.at() == text.size();
}

bool isSameScalar(const Json &a, const Json &b)
{
    if (a.kind != b.kind || a.kind == JsonKind::List || a.kind == JsonKind::Object)
        return false;
    if (a.raw == b.raw)
        return true;
    if (a.kind == JsonKind::Text)
        return unescaped(a.raw) == unescaped(b.raw);
    return a.kind == JsonKind::Number && decimalOf(a.raw) == decimalOf(b.raw);
}

void Edits::replace(JsonSpan span, std::string_view with)
{
    m_isTooMuch = m_isTooMuch || with.size() > m_left;
    if (m_isTooMuch)
        return;
    m_left -= with.size();
    m_edits.push_back({span, std::string{with}});
}

std::string Edits::applied(std::string_view text)
{
    std::stable_sort(m_edits.begin(), m_edits.end(),
                     [](const Edit &a, const Edit &b) { return a.span.begin < b.span.begin; });
    std::string made;
    std::size_t at = 0;
    for (const Edit &edit : m_edits) {
        made += text.substr(at, edit.span.begin - at);
        made += edit.with;
        at = edit.span.end;
    }
    made += text.substr(at);
    return made;
}

} // namespace broker::language
