// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/recipeline.h"

#include "broker/language/fieldtext.h"
#include "broker/model/messagerules.h"

#include <algorithm>

namespace broker::language {

namespace {

constexpr std::size_t mostPathSteps = 32;
constexpr std::string_view valueWanted =
    "A value is expected here: a text in quotes, a number, true, false, null, [a list], {an object}";

} // namespace

Problem RecipeLine::wrong(std::size_t at, std::size_t length, std::string text) const
{
    return {m_from + at, length, std::move(text)};
}

Problem RecipeLine::expected(std::string text) const
{
    return wrong(m_at, std::min<std::size_t>(m_line.size() - m_at, 1), std::move(text));
}

std::size_t RecipeLine::next()
{
    m_at = std::min(m_line.find_first_not_of(recipeBlanks, m_at), m_line.size());
    return m_at;
}

std::string_view RecipeLine::takeUntil(std::string_view signs)
{
    const std::size_t from = m_at;
    m_at = std::min(m_line.find_first_of(signs, m_at), m_line.size());
    return m_line.substr(from, m_at - from);
}

std::string_view RecipeLine::word()
{
    const std::string_view rest = m_line.substr(next());
    const auto *const end = std::find_if_not(
        rest.begin(), rest.end(), [](char one) { return ('a' <= one && one <= 'z') || ('0' <= one && one <= '9'); });
    return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

bool RecipeLine::acceptWord(std::string_view wanted)
{
    const bool isIt = word() == wanted;
    m_at += isIt ? wanted.size() : 0;
    return isIt;
}

bool RecipeLine::accept(std::string_view sign)
{
    next();
    const bool isIt = m_line.substr(m_at).starts_with(sign);
    m_at += isIt ? sign.size() : 0;
    return isIt;
}

bool RecipeLine::acceptOnlyIf()
{
    const std::size_t before = m_at;
    if (acceptWord("only") && acceptWord("if"))
        return true;
    m_at = before;
    return false;
}

Parsed<Condition> RecipeLine::condition()
{
    next();
    const std::string_view text = m_line.substr(m_at);
    if (text.empty())
        return wrong(m_at, 0, "A condition is expected after “only if”.");
    auto query = Query::parse(text);
    if (query.has_error())
        return wrong(m_at + query.error().at, query.error().length, query.error().text);
    if (const std::string fact = query->factAsked(); !fact.empty())
        return wrong(m_at, text.size(), "A recipe sees body and attributes alone, not “" + fact + "”.");
    return Condition{std::string{text}, std::move(*query)};
}

std::size_t RecipeLine::pathEnd() const
{
    char quote = '\0';
    bool inBrackets = false;
    for (std::size_t at = m_at; at < m_line.size(); ++at) {
        const char one = m_line[at];
        if (quote != '\0') {
            at += one == '\\' ? 1 : 0;
            quote = one == quote ? '\0' : quote;
        } else if (one == '"' || one == '\'') {
            quote = one;
        } else if (one == '[' || one == ']') {
            inBrackets = one == '[';
        } else if (!inBrackets && std::string_view{" \t\r=:{,"}.find(one) != std::string_view::npos) {
            return at;
        }
    }
    return m_line.size();
}

Parsed<Field> RecipeLine::path()
{
    const std::size_t from = next();
    const std::string_view written = m_line.substr(from, pathEnd() - from);
    constexpr std::string_view wanted = "A path is expected here, such as body.status or attr.region.";
    if (written.empty())
        return expected(std::string{wanted});
    auto found = tokens(written);
    if (found.has_error())
        return wrong(from + found.error().at, found.error().length, found.error().text);
    std::size_t at = 0;
    auto field = takeField(*found, at);
    if (field.has_error())
        return wrong(from + field.error().at, field.error().length, field.error().text);
    if (field->root != FieldRoot::Body && field->root != FieldRoot::Attribute)
        return wrong(from, written.size(), "Only body and attr can be changed. " + std::string{wanted});
    if ((*found)[at].kind != TokenKind::End)
        return wrong(from + (*found)[at].at, (*found)[at].length, "A blank is expected after the path.");
    if (field->steps.size() > mostPathSteps)
        return wrong(from, written.size(), "The path is too long: 32 steps at most.");
    m_at = from + written.size();
    if (field->root != FieldRoot::Attribute)
        return field;
    if (auto checked = model::checkAttributeName(std::get<std::string>(field->steps.front())); checked.has_error())
        return wrong(from, written.size(), checked.error().message);
    return field;
}

Parsed<Field> RecipeLine::innerPath(std::string_view made)
{
    const std::size_t from = next();
    auto field = path();
    if (field.has_value() && field->root == FieldRoot::Body && field->steps.empty())
        return wrong(from, m_at - from, "The body as a whole cannot be " + std::string{made} + ": name a place in it.");
    return field;
}

Parsed<Json> RecipeLine::json(std::string_view more)
{
    const std::size_t from = next();
    if (auto value = takeJson(m_line, m_at))
        return std::move(*value);
    m_at = from;
    const bool isQuote = m_at < m_line.size() && m_line[m_at] == '"';
    const std::size_t rest = m_line.size() - m_at;
    if (isQuote && m_line.find('"', m_at + 1) == std::string_view::npos)
        return wrong(m_at, rest, "This text has no closing quote.");
    if (isQuote)
        return wrong(m_at, rest, "This is no text of JSON: a backslash there is written \\\\.");
    return expected(std::string{valueWanted} + std::string{more});
}

std::optional<Problem> RecipeLine::joint(bool isThere, std::string_view wanted) const
{
    if (isThere)
        return std::nullopt;
    return expected("“" + std::string{wanted} + "” is expected here.");
}

Parsed<Token> RecipeLine::quoted(std::string_view what)
{
    const std::size_t from = next();
    if (m_at == m_line.size() || m_line[m_at] != '"')
        return expected(std::string{what} + " in quotes is expected here.");
    for (++m_at; m_at < m_line.size() && m_line[m_at] != '"'; ++m_at) {
        const bool escapes =
            m_line[m_at] == '\\' && m_at + 1 < m_line.size() && (m_line[m_at + 1] == '"' || m_line[m_at + 1] == '\\');
        m_at += escapes ? 1 : 0;
    }
    m_at = std::min(m_at + 1, m_line.size());
    auto found = tokens(m_line.substr(from, m_at - from));
    if (found.has_error())
        return wrong(from, m_at - from, found.error().text);
    Token token = std::move(found->front());
    token.at = from;
    return token;
}

} // namespace broker::language
