// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/query.h"

#include "broker/language/fieldtext.h"
#include "broker/language/node.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <stdexcept>

namespace broker::language {

void throw_exception_from_error(const Problem &problem, const boost::source_location & /*where*/)
{
    throw std::logic_error("unchecked problem: " + problem.text);
}

namespace {

Verdict verdict(bool holds)
{
    return holds ? Verdict::Yes : Verdict::No;
}

Verdict opposite(Verdict one)
{
    return one == Verdict::NeedsContent ? one : verdict(one == Verdict::No);
}

Verdict judge(const Comparison &comparison, const Facts &facts, Reading *reading)
{
    bool isThere = false;
    bool holds = false;
    if (comparison.field.isFact) {
        const FieldValue value = factValue(comparison.field, facts);
        isThere = !std::holds_alternative<Missing>(value);
        holds = isThere && compares(comparison, value);
    } else if (reading == nullptr) {
        return Verdict::NeedsContent;
    } else {
        holds = anyValue(comparison.field, *reading, [&](const FieldValue &value) {
            isThere = true;
            return compares(comparison, value);
        });
    }
    return verdict(comparison.how == Operator::NotEqual ? isThere && !holds : holds);
}

Verdict judge(const Presence &presence, const Facts &facts, Reading *reading)
{
    if (presence.field.isFact)
        return verdict(!std::holds_alternative<Missing>(factValue(presence.field, facts)));
    if (reading == nullptr)
        return Verdict::NeedsContent;
    return verdict(anyValue(presence.field, *reading, [](const FieldValue & /*any*/) { return true; }));
}

Verdict judge(const Words &words, const Facts &facts, Reading *reading)
{
    if (containsAnyCase(facts.id, words.text) || containsAnyCase(facts.group, words.text))
        return Verdict::Yes;
    if (reading == nullptr)
        return Verdict::NeedsContent;
    const Content &content = reading->content();
    return verdict(containsAnyCase(content.body, words.text)
                   || std::any_of(content.attributes.begin(), content.attributes.end(),
                                  [&](const model::MessageAttribute &attribute) {
                                      return !attribute.dataType.starts_with("Binary")
                                          && containsAnyCase(attribute.value, words.text);
                                  }));
}

} // namespace

Query::Query()
    : m_root(std::make_shared<const Node>())
{
}

Query::Query(std::shared_ptr<const Node> root)
    : m_root(std::move(root))
{
}

bool Query::matchesAll() const
{
    return m_root->kind == Node::Kind::All && m_root->children.empty();
}

bool Query::needsContent() const
{
    const std::function<bool(const Node &)> needs = [&](const Node &node) {
        if (const auto *comparison = std::get_if<Comparison>(&node.leaf))
            return !comparison->field.isFact;
        if (const auto *presence = std::get_if<Presence>(&node.leaf))
            return !presence->field.isFact;
        return node.kind == Node::Kind::Words || std::any_of(node.children.begin(), node.children.end(), needs);
    };
    return needs(*m_root);
}

namespace {

/// The field of a leaf, if it names one.
const Field *fieldOf(const std::variant<std::monostate, Comparison, Presence, Words> &leaf)
{
    if (const auto *comparison = std::get_if<Comparison>(&leaf))
        return &comparison->field;
    const auto *presence = std::get_if<Presence>(&leaf);
    return presence == nullptr ? nullptr : &presence->field;
}

std::string shown(const Literal &literal)
{
    if (const auto *text = std::get_if<std::string>(&literal))
        return *text;
    if (const auto *truth = std::get_if<bool>(&literal))
        return *truth ? "true" : "false";
    const auto *number = std::get_if<double>(&literal);
    if (number == nullptr)
        return "null";
    std::array<char, 32> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), *number).ptr};
}

} // namespace

bool Query::asksTime() const
{
    const std::function<bool(const Node &)> asks = [&](const Node &node) {
        const Field *field = fieldOf(node.leaf);
        return (field != nullptr && (field->root == FieldRoot::Age || field->root == FieldRoot::Left))
            || std::any_of(node.children.begin(), node.children.end(), asks);
    };
    return asks(*m_root);
}

bool Query::asksId() const
{
    const std::function<bool(const Node &)> asks = [&](const Node &node) {
        const Field *field = fieldOf(node.leaf);
        return (field != nullptr && field->root == FieldRoot::Id) || node.kind == Node::Kind::Words
            || std::any_of(node.children.begin(), node.children.end(), asks);
    };
    return asks(*m_root);
}

std::string Query::factAsked() const
{
    const std::function<std::string(const Node &)> asked = [&](const Node &node) {
        const Field *field = fieldOf(node.leaf);
        std::string found = field != nullptr && field->isFact ? fieldText(*field) : std::string{};
        for (std::size_t at = 0; at < node.children.size() && found.empty(); ++at)
            found = asked(node.children[at]);
        return found;
    };
    return asked(*m_root);
}

std::vector<Query::Equality> Query::equalities() const
{
    std::vector<Equality> found;
    const std::function<void(const Node &)> collect = [&](const Node &node) {
        const auto *comparison = std::get_if<Comparison>(&node.leaf);
        const bool isEquality = comparison != nullptr && comparison->how == Operator::Equal
            && !comparison->values.empty() && !comparison->field.isFact && !comparison->field.steps.empty();
        if (isEquality)
            found.push_back({fieldText(comparison->field), shown(comparison->values.front())});
        for (const Node &child : node.children)
            collect(child);
    };
    collect(*m_root);
    return found;
}

/// Kleene's three values: what is certain without the body stays certain with it.
Verdict Query::judge(const Node &node, const Facts &facts, Reading *reading)
{
    if (const auto *comparison = std::get_if<Comparison>(&node.leaf))
        return language::judge(*comparison, facts, reading);
    if (const auto *presence = std::get_if<Presence>(&node.leaf))
        return language::judge(*presence, facts, reading);
    if (const auto *words = std::get_if<Words>(&node.leaf))
        return language::judge(*words, facts, reading);
    if (node.kind == Node::Kind::Not)
        return opposite(judge(node.children.front(), facts, reading));
    const Verdict decides = node.kind == Node::Kind::Or ? Verdict::Yes : Verdict::No;
    Verdict result = opposite(decides);
    for (const Node &child : node.children) {
        const Verdict one = judge(child, facts, reading);
        if (one == decides)
            return decides;
        if (one == Verdict::NeedsContent)
            result = one;
    }
    return result;
}

Verdict Query::judge(const Facts &facts) const
{
    return judge(*m_root, facts, nullptr);
}

bool Query::matches(const Facts &facts, const Content &content) const
{
    Reading reading{facts, content};
    return judge(*m_root, facts, &reading) == Verdict::Yes;
}

} // namespace broker::language
