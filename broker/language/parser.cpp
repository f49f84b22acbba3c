// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/fieldtext.h"
#include "broker/language/node.h"
#include "broker/language/token.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace broker::language {

namespace {

constexpr std::size_t longest = 8'192;
constexpr int deepest = 64;

constexpr std::array<std::pair<std::string_view, Operator>, 9> operatorNames{{
    {"==", Operator::Equal},
    {"=", Operator::Equal},
    {"!=", Operator::NotEqual},
    {"<", Operator::Less},
    {"<=", Operator::LessOrEqual},
    {">", Operator::Greater},
    {">=", Operator::GreaterOrEqual},
    {"~", Operator::Matches},
    {":", Operator::Contains},
}};

Problem problem(const Token &token, std::string text)
{
    return {token.at, token.length, std::move(text)};
}

} // namespace

/// Recursive descent; one object a text.
class Query::Parser
{
public:
    Parser(std::string_view text, std::vector<Token> found)
        : m_text(text)
        , m_tokens(std::move(found))
    {
    }

    Parsed<Node> run()
    {
        if (m_tokens.front().kind == TokenKind::End)
            return Node{};
        auto root = either();
        if (root.has_error() || now().kind == TokenKind::End)
            return root;
        return problem(now(), "Nothing is expected after this query. Join two conditions with “and” or “or”.");
    }

private:
    const Token &now() const { return m_tokens[m_at]; }
    const Token &take() { return m_tokens[m_at++]; }
    bool isWord(std::string_view word) const { return now().is(TokenKind::Word, word); }
    bool isSymbol(std::string_view symbol) const { return now().is(TokenKind::Symbol, symbol); }
    bool accept(bool isIt)
    {
        m_at += isIt ? 1 : 0;
        return isIt;
    }

    Parsed<Node> either()
    {
        auto first = all();
        if (first.has_error() || !isWord("or"))
            return first;
        Node node{Node::Kind::Or, {}, {}};
        node.children.push_back(std::move(*first));
        while (accept(isWord("or"))) {
            auto next = all();
            if (next.has_error())
                return next;
            node.children.push_back(std::move(*next));
        }
        return node;
    }

    bool endsAll() const { return now().kind == TokenKind::End || isWord("or") || isSymbol(")"); }

    Parsed<Node> all()
    {
        Node node{Node::Kind::All, {}, {}};
        do {
            auto next = one();
            if (next.has_error())
                return next;
            node.children.push_back(std::move(*next));
        } while (accept(isWord("and")) || !endsAll());
        if (node.children.size() > 1)
            return node;
        Node only = std::move(node.children.front());
        return only;
    }

    Parsed<Node> one()
    {
        if (++m_depth > deepest)
            return problem(now(), "The query is nested too deeply: 64 levels at most.");
        auto node = isWord("not") ? negated() : isSymbol("(") ? grouped() : condition();
        --m_depth;
        return node;
    }

    Parsed<Node> negated()
    {
        take();
        auto inner = one();
        if (inner.has_error())
            return inner;
        Node node{Node::Kind::Not, {}, {}};
        node.children.push_back(std::move(*inner));
        return node;
    }

    Parsed<Node> grouped()
    {
        const Token open = take();
        auto inner = either();
        if (inner.has_error())
            return inner;
        if (!accept(isSymbol(")")))
            return problem(open, "This bracket is never closed.");
        return inner;
    }

    Parsed<Node> condition()
    {
        if (isWord("has") && m_tokens[m_at + 1].kind == TokenKind::Word)
            return presence();
        if (now().kind == TokenKind::Word && isComparison())
            return comparison();
        return words();
    }

    /// Looks over a field to what follows it.
    bool isComparison() const
    {
        std::size_t at = m_at + 1;
        while (m_tokens[at].kind != TokenKind::End && m_tokens[at].isGlued && m_tokens[at].kind != TokenKind::Operator
               && !m_tokens[at].is(TokenKind::Symbol, ")"))
            ++at;
        const bool isList = m_tokens[at].is(TokenKind::Word, "in") && m_tokens[at + 1].is(TokenKind::Symbol, "(");
        return isList || m_tokens[at].kind == TokenKind::Operator;
    }

    Parsed<Node> presence()
    {
        take();
        auto field = takeField(m_tokens, m_at);
        if (field.has_error())
            return field.error();
        return Node{Node::Kind::Has, {}, Presence{std::move(*field)}};
    }

    Parsed<Node> comparison()
    {
        auto field = takeField(m_tokens, m_at);
        if (field.has_error())
            return field.error();
        Comparison made;
        made.field = std::move(*field);
        if (accept(isWord("in")))
            return list(std::move(made));
        const Token sign = take();
        made.how = std::find_if(operatorNames.begin(), operatorNames.end(), [&](const auto &row) {
                       return row.first == sign.text;
                   })->second;
        if (made.how == Operator::Matches)
            return pattern(std::move(made));
        if (const auto wrong = value(made))
            return *wrong;
        return Node{Node::Kind::Compare, {}, std::move(made)};
    }

    std::optional<Problem> value(Comparison &made)
    {
        const Token &token = now();
        if (made.how == Operator::Contains && token.kind != TokenKind::Text && token.kind != TokenKind::Word
            && token.kind != TokenKind::Number)
            return problem(token, "A text is expected here.");
        auto literal =
            takeLiteral(m_text, m_tokens, m_at, made.how == Operator::Contains ? FieldKind::Text : made.field.kind);
        if (literal.has_error())
            return literal.error();
        if (made.how == Operator::Contains)
            literal = lowerCase(std::get<std::string>(*literal));
        made.values.push_back(std::move(*literal));
        return std::nullopt;
    }

    Parsed<Node> list(Comparison made)
    {
        take(); // the bracket that isComparison() saw
        do {
            if (const auto wrong = value(made))
                return *wrong;
        } while (accept(isSymbol(",")));
        if (!accept(isSymbol(")")))
            return problem(now(), "A comma or a closing bracket is expected here.");
        return Node{Node::Kind::Compare, {}, std::move(made)};
    }

    Parsed<Node> pattern(Comparison made)
    {
        const Token token = take();
        if (token.kind != TokenKind::Text && token.kind != TokenKind::Word)
            return problem(token, "A regular expression in quotes is expected here.");
        RE2::Options options;
        options.set_log_errors(false);
        options.set_max_mem(1 << 20);
        auto compiled = std::make_shared<const RE2>(token.text, options);
        if (!compiled->ok())
            return problem(token, "This is no regular expression: " + compiled->error() + ".");
        made.pattern = std::move(compiled);
        return Node{Node::Kind::Compare, {}, std::move(made)};
    }

    /// A quoted text, or what was written without a blank.
    Parsed<Node> words()
    {
        const Token first = take();
        if (first.kind == TokenKind::End || first.is(TokenKind::Word, "and") || first.is(TokenKind::Word, "or"))
            return problem(first, "A condition is expected here.");
        if (first.kind == TokenKind::Text)
            return Node{Node::Kind::Words, {}, Words{lowerCase(first.text)}};
        if (first.kind == TokenKind::Operator || first.kind == TokenKind::Symbol)
            return problem(first, "A field or a text is expected before “" + first.text + "”.");
        std::size_t end = first.at + first.length;
        while (now().isGlued && now().kind != TokenKind::End && !isSymbol(")") && !isSymbol("(")) {
            end = now().at + now().length;
            take();
        }
        return Node{Node::Kind::Words, {}, Words{lowerCase(m_text.substr(first.at, end - first.at))}};
    }

    std::string_view m_text;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
};

Parsed<Query> Query::parse(std::string_view text)
{
    if (text.size() > longest)
        return Problem{longest, text.size() - longest, "The query is too long: 8 KiB at most."};
    auto found = tokens(text);
    if (found.has_error())
        return found.error();
    auto root = Parser{text, std::move(*found)}.run();
    if (root.has_error())
        return root.error();
    return Query{std::make_shared<const Node>(std::move(*root))};
}

} // namespace broker::language
