// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/language/jsontext.h"

namespace broker::language {

constexpr std::string_view jsonBlanks = " \t\r\n";

/// Walks over a JSON text without building anything; for jsontext.cpp and jsonplaces.cpp alone. Once a call has
/// answered that there is no JSON, the rest is void.
class JsonScanner
{
public:
    JsonScanner(std::string_view text, std::size_t at)
        : m_text(text)
        , m_at(at)
    {
    }

    std::size_t at() const { return m_at; }
    bool isAtEnd() const { return m_at >= m_text.size(); }
    char now() const { return isAtEnd() ? '\0' : m_text[m_at]; }
    void skipBlanks();
    bool accept(char wanted);
    /// One value, below `depth` lists and objects.
    std::optional<JsonKind> skipValue(std::size_t depth);
    bool skipText();
    bool isTooDeep() const { return m_isTooDeep; }
    /// Also for who walks by itself.
    bool mayEnter(std::size_t depth);

private:
    bool skipWord(std::string_view word);
    bool skipDigits();
    bool skipNumber();
    bool skipEscape();
    bool skipSurrogate();
    bool skipCharacter();
    bool skipList(std::size_t depth);
    bool skipObject(std::size_t depth);

    std::string_view m_text;
    std::size_t m_at;
    bool m_isTooDeep = false;
};

} // namespace broker::language
