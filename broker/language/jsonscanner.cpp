// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/jsonscanner.h"

#include "broker/model/text.h"

#include <algorithm>

namespace broker::language {

namespace {

bool isHex(char one)
{
    return ('0' <= one && one <= '9') || ('a' <= one && one <= 'f') || ('A' <= one && one <= 'F');
}

} // namespace

void JsonScanner::skipBlanks()
{
    while (!isAtEnd() && jsonBlanks.find(m_text[m_at]) != std::string_view::npos)
        ++m_at;
}

bool JsonScanner::accept(char wanted)
{
    const bool isIt = !isAtEnd() && m_text[m_at] == wanted;
    m_at += isIt ? 1 : 0;
    return isIt;
}

bool JsonScanner::mayEnter(std::size_t depth)
{
    m_isTooDeep = m_isTooDeep || depth >= jsonDepth;
    return !m_isTooDeep;
}

std::optional<JsonKind> JsonScanner::skipValue(std::size_t depth)
{
    const auto is = [](bool isValue, JsonKind kind) { return isValue ? std::optional<JsonKind>{kind} : std::nullopt; };
    switch (now()) {
    case '{':
        return is(skipObject(depth), JsonKind::Object);
    case '[':
        return is(skipList(depth), JsonKind::List);
    case '"':
        return is(skipText(), JsonKind::Text);
    case 't':
        return is(skipWord("true"), JsonKind::Truth);
    case 'f':
        return is(skipWord("false"), JsonKind::Truth);
    case 'n':
        return is(skipWord("null"), JsonKind::Null);
    default:
        return is(skipNumber(), JsonKind::Number);
    }
}

bool JsonScanner::skipWord(std::string_view word)
{
    const bool isIt = m_text.substr(m_at).starts_with(word);
    m_at += isIt ? word.size() : 0;
    return isIt;
}

bool JsonScanner::skipDigits()
{
    const std::size_t from = m_at;
    while ('0' <= now() && now() <= '9')
        ++m_at;
    return m_at > from;
}

bool JsonScanner::skipNumber()
{
    accept('-');
    if (!accept('0') && !skipDigits())
        return false;
    if (accept('.') && !skipDigits())
        return false;
    if (!accept('e') && !accept('E'))
        return true;
    if (!accept('+'))
        accept('-');
    return skipDigits();
}

bool JsonScanner::skipText()
{
    const std::size_t from = m_at;
    if (!accept('"'))
        return false;
    while (now() != '"') {
        if (isAtEnd() || !skipCharacter())
            return false;
    }
    ++m_at;
    return model::isUtf8(m_text.substr(from, m_at - from));
}

bool JsonScanner::skipCharacter()
{
    if (static_cast<unsigned char>(now()) < 0x20)
        return false;
    return m_text[m_at++] != '\\' || skipEscape();
}

bool JsonScanner::skipEscape()
{
    const char letter = now();
    if (letter == 'u')
        return skipSurrogate();
    ++m_at;
    return std::string_view{"\"\\/bfnrt"}.find(letter) != std::string_view::npos && letter != '\0';
}

/// From the u on: four digits, and the second half where they are a first one.
bool JsonScanner::skipSurrogate()
{
    const auto isEscape = [this](std::size_t at) {
        const std::string_view digits = m_text.substr(std::min(at + 1, m_text.size()), 4);
        return m_text.substr(std::min(at, m_text.size())).starts_with('u') && digits.size() == 4
            && std::all_of(digits.begin(), digits.end(), isHex);
    };
    const auto isHalf = [this](std::size_t at, std::string_view letters) {
        return (m_text[at + 1] == 'd' || m_text[at + 1] == 'D')
            && letters.find(m_text[at + 2]) != std::string_view::npos;
    };
    if (!isEscape(m_at) || isHalf(m_at, "cdefCDEF"))
        return false;
    const bool isFirst = isHalf(m_at, "89abAB");
    m_at += 5;
    if (!isFirst)
        return true;
    const bool isPair = accept('\\') && isEscape(m_at) && isHalf(m_at, "cdefCDEF");
    m_at += 5;
    return isPair;
}

bool JsonScanner::skipList(std::size_t depth)
{
    if (!mayEnter(depth))
        return false;
    ++m_at;
    skipBlanks();
    if (accept(']'))
        return true;
    do {
        skipBlanks();
        if (!skipValue(depth + 1))
            return false;
        skipBlanks();
    } while (accept(','));
    return accept(']');
}

bool JsonScanner::skipObject(std::size_t depth)
{
    if (!mayEnter(depth))
        return false;
    ++m_at;
    skipBlanks();
    if (accept('}'))
        return true;
    do {
        skipBlanks();
        if (!skipText())
            return false;
        skipBlanks();
        if (!accept(':'))
            return false;
        skipBlanks();
        if (!skipValue(depth + 1))
            return false;
        skipBlanks();
    } while (accept(','));
    return accept('}');
}

} // namespace broker::language
