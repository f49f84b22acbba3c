// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/expression.h"

#include "broker/language/fieldtext.h"

#include <charconv>
#include <utility>

namespace broker::language {

namespace {

constexpr std::size_t mostJoined = 10;

struct ToValue
{
    Expression::Value operator()(Missing /*none*/) const { return std::monostate{}; }
    Expression::Value operator()(std::nullptr_t /*null*/) const { return nullptr; }
    Expression::Value operator()(bool truth) const { return truth; }
    Expression::Value operator()(double number) const { return number; }
    Expression::Value operator()(std::string_view text) const { return std::string{text}; }
};

struct ToText
{
    std::string operator()(std::monostate /*none*/) const { return {}; }
    std::string operator()(std::nullptr_t /*null*/) const { return "null"; }
    std::string operator()(bool truth) const { return truth ? "true" : "false"; }
    std::string operator()(double number) const
    {
        std::array<char, 32> digits{};
        return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr};
    }
    std::string operator()(const std::string &text) const { return text; }
};

} // namespace

struct Expression::Node
{
    Field field;
};

Expression::Expression(std::shared_ptr<const Node> node)
    : m_node(std::move(node))
{
}

Parsed<Expression> Expression::parse(std::string_view text)
{
    auto found = tokens(text);
    if (found.has_error())
        return found.error();
    std::size_t at = 0;
    auto field = takeField(*found, at);
    if (field.has_error())
        return field.error();
    const Token &rest = (*found)[at];
    if (rest.kind != TokenKind::End)
        return Problem{rest.at, rest.length, "Nothing is expected after the field."};
    return Expression{std::make_shared<const Node>(Node{std::move(*field)})};
}

bool Expression::needsContent() const
{
    return !m_node->field.isFact;
}

bool Expression::asksId() const
{
    return m_node->field.root == FieldRoot::Id;
}

Expression::Value Expression::value(const Facts &facts) const
{
    return m_node->field.isFact ? std::visit(ToValue{}, factValue(m_node->field, facts)) : Value{};
}

Expression::Value Expression::value(const Facts &facts, const Content &content) const
{
    Reading reading{facts, content};
    Value first;
    std::string joined;
    std::size_t count = 0;
    anyValue(m_node->field, reading, [&](const FieldValue &value) {
        if (std::holds_alternative<Missing>(value))
            return false;
        Value one = std::visit(ToValue{}, value);
        joined += (count == 0 ? "" : ", ") + std::visit(ToText{}, one);
        if (count == 0)
            first = std::move(one);
        return ++count == mostJoined;
    });
    return count > 1 ? Value{std::move(joined)} : first;
}

} // namespace broker::language
