// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/language/recipestep.h"
#include "broker/language/token.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace broker::language {

constexpr std::string_view recipeBlanks = " \t\r";

/// What the lines of a recipe are made of, taken one after the other; one object a line. Problems count from the start
/// of the recipe.
class RecipeLine
{
public:
    /// `at` is where the line begins in the recipe. No blanks at its end.
    RecipeLine(std::string_view line, std::size_t at)
        : m_line(line)
        , m_from(at)
    {
    }

    Problem wrong(std::size_t at, std::size_t length, std::string text) const;
    /// What was taken from `begin` on.
    Problem since(std::size_t begin, std::string text) const { return wrong(begin, m_at - begin, std::move(text)); }
    /// Here.
    Problem expected(std::string text) const;
    /// Of the word or sign that joins two parts.
    std::optional<Problem> joint(bool isThere, std::string_view wanted) const;

    std::size_t at() const { return m_at; }
    /// Behind blanks.
    std::size_t next();
    bool isAtEnd() { return next() == m_line.size(); }
    std::string_view whole() const { return m_line; }
    std::string_view rest() const { return m_line.substr(m_at); }
    void advance(std::size_t length) { m_at += length; }

    std::string_view takeUntil(std::string_view signs);
    /// The small letters and digits that come next; they are not taken.
    std::string_view word();
    bool acceptWord(std::string_view wanted);
    bool accept(std::string_view sign);
    bool acceptOnlyIf();
    /// The rest of the line, behind “only if”.
    Parsed<Condition> condition();
    /// Of the body or an attribute.
    Parsed<Field> path();
    /// Not the body as a whole, which cannot be `made`.
    Parsed<Field> innerPath(std::string_view made);
    /// `more` is what else may stand here.
    Parsed<Json> json(std::string_view more = ".");
    /// As in queries: only quote and backslash are escaped, so that \d stays \d. `what` it should be.
    Parsed<Token> quoted(std::string_view what);

private:
    std::size_t pathEnd() const;

    std::string_view m_line;
    std::size_t m_from;
    std::size_t m_at = 0;
};

} // namespace broker::language
