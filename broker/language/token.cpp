// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/token.h"

#include <array>
#include <charconv>

namespace broker::language {

namespace {

constexpr std::string_view symbols = "()[].,*";
constexpr std::string_view endsWord = "()[].,*=!<>~:\"' \t\r\n";
constexpr std::array<std::string_view, 9> operators{"==", "!=", "<=", ">=", "=", "<", ">", "~", ":"};

bool isBlank(char character)
{
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
}

bool isDigit(char character)
{
    return '0' <= character && character <= '9';
}

bool isLetter(char character)
{
    return ('a' <= character && character <= 'z') || ('A' <= character && character <= 'Z');
}

class Lexer
{
public:
    explicit Lexer(std::string_view text)
        : m_text(text)
    {
    }

    Parsed<std::vector<Token>> run()
    {
        std::vector<Token> found;
        while (true) {
            const std::size_t before = m_at;
            while (m_at < m_text.size() && isBlank(m_text[m_at]))
                ++m_at;
            auto token = next();
            if (token.has_error())
                return token.error();
            token->isGlued = !found.empty() && token->at == before;
            found.push_back(std::move(*token));
            if (found.back().kind == TokenKind::End)
                return found;
        }
    }

private:
    Parsed<Token> next()
    {
        if (m_at == m_text.size())
            return Token{TokenKind::End, m_at, 0, {}, 0, false};
        const char first = m_text[m_at];
        if (first == '"' || first == '\'')
            return quoted(first);
        if (Token number; readNumber(number))
            return number;
        for (const std::string_view one : operators) {
            if (m_text.substr(m_at).starts_with(one))
                return take(TokenKind::Operator, one.size());
        }
        if (symbols.find(first) != std::string_view::npos)
            return take(TokenKind::Symbol, 1);
        const std::size_t end = m_text.find_first_of(endsWord, m_at);
        if (end == m_at)
            return Problem{m_at, 1, "“" + std::string{first} + "” stands alone here. Put texts in quotes."};
        return take(TokenKind::Word, (end == std::string_view::npos ? m_text.size() : end) - m_at);
    }

    Token take(TokenKind kind, std::size_t length)
    {
        Token token{kind, m_at, length, std::string{m_text.substr(m_at, length)}, 0, false};
        m_at += length;
        return token;
    }

    /// A number with an optional unit; not a word that only starts with digits, such as 9f3c-77.
    bool readNumber(Token &token)
    {
        const char *const from = m_text.data() + m_at;
        const char *const end = m_text.data() + m_text.size();
        if (!isDigit(*from) && !(*from == '-' && from + 1 != end && isDigit(from[1])))
            return false;
        const auto [after, error] = std::from_chars(from, end, token.number);
        if (error != std::errc{})
            return false;
        const char *unit = after;
        while (unit != end && isLetter(*unit))
            ++unit;
        const bool isWhole =
            unit == end || std::string_view{"()[],*=!<>~: \t\r\n"}.find(*unit) != std::string_view::npos;
        if (!isWhole)
            return false;
        token.kind = TokenKind::Number;
        token.at = m_at;
        token.length = static_cast<std::size_t>(unit - from);
        token.text.assign(after, unit);
        m_at += token.length;
        return true;
    }

    Parsed<Token> quoted(char quote)
    {
        Token token{TokenKind::Text, m_at, 0, {}, 0, false};
        std::size_t at = m_at + 1;
        for (; at < m_text.size() && m_text[at] != quote; ++at) {
            // Only quote and backslash are escaped: in a regular expression \d stays \d.
            const bool escapes =
                m_text[at] == '\\' && at + 1 < m_text.size() && (m_text[at + 1] == quote || m_text[at + 1] == '\\');
            if (escapes)
                ++at;
            token.text += m_text[at];
        }
        if (at == m_text.size())
            return Problem{m_at, at - m_at, "This text has no closing quote."};
        token.length = at + 1 - m_at;
        m_at = at + 1;
        return token;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

Parsed<std::vector<Token>> tokens(std::string_view text)
{
    return Lexer{text}.run();
}

} // namespace broker::language
