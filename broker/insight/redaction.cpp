// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/insight/redaction.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <re2/re2.h>

#include <algorithm>

namespace broker::insight {

namespace json = boost::json;

namespace {

/// 0: no path.
PathHash pathOf(std::string_view text)
{
    Paths paths;
    PathHash path = Paths::root;
    while (!text.empty()) {
        if (text.starts_with("[]") || text.starts_with("[*]")) {
            path = paths.element(path);
            text.remove_prefix(text.find(']') + 1);
            continue;
        }
        if (text.front() != '.')
            return 0;
        text.remove_prefix(1);
        const std::string_view key = text.substr(0, text.find_first_of(".["));
        if (key.empty())
            return 0;
        path = paths.member(path, key);
        text.remove_prefix(key.size());
    }
    return path;
}

} // namespace

Redaction::Redaction() = default;
Redaction::~Redaction() = default;

bool Redaction::add(std::string_view rule, std::string &problem)
{
    constexpr std::string_view attribute = "attr.";
    if (rule.size() > mostRuleBytes) {
        problem = "A redaction rule has at most 500 bytes.";
    } else if (rule.size() > 2 && rule.front() == '/' && rule.back() == '/') {
        RE2::Options options{RE2::Quiet};
        options.set_max_mem(1 << 20);
        auto expression = std::make_unique<re2::RE2>(std::string{rule.substr(1, rule.size() - 2)}, options);
        if (!expression->ok())
            problem = "No regular expression: " + expression->error() + '.';
        else
            m_expressions.push_back(std::move(expression));
    } else if (rule.starts_with(attribute) && rule.size() > attribute.size()) {
        m_attributes.emplace_back(rule.substr(attribute.size()));
    } else if (const PathHash path = rule.starts_with("body") ? pathOf(rule.substr(4)) : 0;
               path != 0 && path != Paths::root) {
        m_paths.push_back(path);
    } else {
        problem = "A redaction rule is body.PATH, attr.NAME or /REGULAR EXPRESSION/.";
    }
    return problem.empty();
}

std::shared_ptr<const Redaction> Redaction::parse(std::string_view rules, std::string &problem)
{
    problem.clear();
    std::shared_ptr<Redaction> made{new Redaction};
    std::size_t count = 0;
    for (std::size_t at = 0; at < rules.size();) {
        const std::size_t end = std::min(rules.find('\n', at), rules.size());
        if (++count > mostRules)
            problem = "At most 50 redaction rules.";
        if (!problem.empty() || !made->add(rules.substr(at, end - at), problem))
            return nullptr;
        at = end + 1;
    }
    std::sort(made->m_paths.begin(), made->m_paths.end());
    return made;
}

bool Redaction::isNamed(PathHash path) const
{
    return std::binary_search(m_paths.begin(), m_paths.end(), path);
}

bool Redaction::covers(PathHash path, const Paths &paths) const
{
    for (const Paths::Name *name = paths.find(path); name != nullptr; name = paths.find(path)) {
        if (isNamed(path))
            return true;
        path = name->parent;
    }
    return false;
}

std::string Redaction::masked(std::string text) const
{
    for (const auto &expression : m_expressions)
        RE2::GlobalReplace(&text, *expression, std::string{redactedText});
    return text;
}

void Redaction::mask(json::value &value, Paths &paths, PathHash path, bool isCovered) const
{
    isCovered = isCovered || isNamed(path);
    if (json::object *object = value.if_object()) {
        for (auto &member : *object)
            mask(member.value(), paths, paths.member(path, member.key()), isCovered);
    } else if (json::array *array = value.if_array()) {
        for (json::value &element : *array)
            mask(element, paths, paths.element(path), isCovered);
    } else if (json::string *text = value.if_string()) {
        const std::string made = isCovered ? std::string{redactedText} : masked(std::string{std::string_view{*text}});
        text->assign(made.data(), made.size());
    } else if (isCovered && value.is_number()) {
        value = std::int64_t{0};
    } else if (isCovered && value.is_bool()) {
        value = false;
    }
}

model::PayloadRef Redaction::apply(const model::PayloadRef &payload) const
{
    if (m_paths.empty() && m_attributes.empty() && m_expressions.empty())
        return payload;
    auto made = std::make_shared<model::Payload>(*payload);
    for (model::MessageAttribute &one : made->attributes) {
        const bool isHidden = std::find(m_attributes.begin(), m_attributes.end(), one.name) != m_attributes.end();
        one.value = isHidden ? std::string{redactedText} : masked(std::move(one.value));
    }
    boost::system::error_code error;
    json::value body = json::parse(made->body, error);
    if (error && !m_paths.empty())
        return nullptr;
    if (error) {
        made->body = masked(std::move(made->body));
    } else {
        Paths paths;
        mask(body, paths, Paths::root, false);
        made->body = json::serialize(body);
    }
    return made;
}

} // namespace broker::insight
