// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/query.h"

#include "broker/api/text.h"
#include "broker/api/validate.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace broker::api {

namespace {

using model::fail;

constexpr std::size_t mostParameters = 100'000;

Error malformed(std::string message)
{
    return fail(ErrorCode::Serialization, std::move(message));
}

int hexDigit(char character)
{
    if ('0' <= character && character <= '9')
        return character - '0';
    const int letter = character | 0x20;
    return 'a' <= letter && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/// Empty when an escape is not followed by two hexadecimal digits.
std::optional<std::string> decoded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            out += text[at] == '+' ? ' ' : text[at];
            continue;
        }
        const int high = at + 2 < text.size() ? hexDigit(text[at + 1]) : -1;
        const int low = at + 2 < text.size() ? hexDigit(text[at + 2]) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        out += static_cast<char>(high * 16 + low);
        at += 2;
    }
    return out;
}

template <class Each>
Result<void> eachPair(std::string_view text, Each each)
{
    while (!text.empty()) {
        const std::string_view pair = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(text.size(), pair.size() + 1));
        if (pair.empty())
            continue;
        const std::size_t equals = pair.find('=');
        auto name = decoded(pair.substr(0, equals));
        auto value = decoded(equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1));
        if (!name || !value || !isUtf8(*name) || !isUtf8(*value))
            return malformed("The request has a parameter that is not percent-encoded UTF-8.");
        if (auto taken = each(std::move(*name), std::move(*value)); taken.has_error())
            return taken;
    }
    return {};
}

/// A positive index written plainly: no sign, no leading zero.
std::optional<std::uint32_t> toIndex(std::string_view text)
{
    std::uint32_t index = 0;
    const char *end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, index);
    if (parsed.ec != std::errc{} || parsed.ptr != end || text.front() == '0')
        return std::nullopt;
    return index;
}

std::string_view flatName(const FieldSpec &field)
{
    return field.queryName.empty() ? field.name : field.queryName;
}

bool hasPrefix(std::string_view text, std::string_view prefix)
{
    return text.substr(0, prefix.size()) == prefix;
}

/// The part of a dotted name that starts at `from`.
std::string_view partOf(std::string_view name, std::size_t from)
{
    return name.substr(from, std::min(name.find('.', from), name.size()) - from);
}

/// What one element of a list or an entry of a map consists of; none: it is a text by itself.
std::span<const FieldSpec> membersOfElement(const FieldSpec &field)
{
    return field.type == FieldType::Map ? field.members : field.members[0].members;
}

} // namespace

/// One element of a flattened list: its parameters, and the name they start with ("Attribute.3").
struct QueryParameters::Element
{
    std::uint32_t index = 0;
    Slice slice;
    std::string name;
};

Result<QueryParameters> QueryParameters::parse(std::string_view form, std::string_view query)
{
    QueryParameters result;
    auto &all = result.m_parameters;
    const auto take = [&all](std::string name, std::string value) -> Result<void> {
        if (all.size() == mostParameters)
            return malformed("The request has too many parameters.");
        all.emplace_back(std::move(name), std::move(value));
        return {};
    };
    for (const std::string_view text : {form, query}) {
        if (auto parsed = eachPair(text, take); parsed.has_error())
            return parsed.error();
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const auto twice =
        std::adjacent_find(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.first == b.first; });
    if (twice != all.end())
        return malformed("The parameter " + twice->first + " is given twice.");
    return result;
}

const std::string *QueryParameters::find(std::string_view name) const
{
    const auto at = std::partition_point(m_parameters.begin(), m_parameters.end(),
                                         [name](const Parameter &p) { return p.first < name; });
    return at != m_parameters.end() && at->first == name ? &at->second : nullptr;
}

Result<Value> QueryParameters::document(std::span<const FieldSpec> fields) const
{
    return structure(fields, m_parameters, {});
}

QueryParameters::Slice QueryParameters::below(Slice slice, std::string_view prefix) const
{
    const auto first =
        std::partition_point(slice.begin(), slice.end(), [prefix](const Parameter &p) { return p.first < prefix; });
    const auto last =
        std::partition_point(first, slice.end(), [prefix](const Parameter &p) { return hasPrefix(p.first, prefix); });
    return {first, last};
}

// Sorted parameters of one index stand together, so the cost is that of the parameters sent, whatever their indices.
Result<std::vector<QueryParameters::Element>> QueryParameters::indexed(Slice slice, const std::string &prefix) const
{
    std::vector<Element> found;
    for (Slice rest = below(slice, prefix + '.'); !rest.empty();) {
        const std::string_view indexText = partOf(rest.front().first, prefix.size() + 1);
        const auto index = indexText.empty() ? std::nullopt : toIndex(indexText);
        if (!index)
            return malformed(std::string(indexText) + " is not a valid index");
        std::string element = prefix + '.' + std::string(indexText);
        const auto last = std::partition_point(rest.begin(), rest.end(), [&element](const Parameter &p) {
            return hasPrefix(p.first, element) && (p.first.size() == element.size() || p.first[element.size()] == '.');
        });
        found.push_back({*index, {rest.begin(), last}, std::move(element)});
        rest = {last, rest.end()};
    }
    std::sort(found.begin(), found.end(), [](const Element &a, const Element &b) { return a.index < b.index; });
    return found;
}

/// A list of one may come without an index: boto 2 writes AttributeName=All and Attribute.Name=…&Attribute.Value=…
bool QueryParameters::isOne(Slice slice, const std::string &prefix, const FieldSpec &field) const
{
    const auto says = [this, slice](const std::string &name) {
        const Slice at = below(slice, name);
        return !at.empty() && at.front().first == name;
    };
    const std::span<const FieldSpec> members = membersOfElement(field);
    if (members.empty())
        return says(prefix);
    return std::any_of(members.begin(), members.end(), [&](const FieldSpec &member) {
        const std::string name = prefix + '.' + std::string(flatName(member));
        return says(name) || !below(slice, name + '.').empty();
    });
}

Result<std::vector<QueryParameters::Element>> QueryParameters::elements(Slice slice, const std::string &prefix,
                                                                        const FieldSpec &field) const
{
    if (!isOne(slice, prefix, field))
        return indexed(slice, prefix);
    for (const Parameter &parameter : below(slice, prefix + '.')) {
        if (toIndex(partOf(parameter.first, prefix.size() + 1)))
            return malformed("The parameter " + prefix + " is given with an index and without one.");
    }
    const Slice all = below(slice, prefix);
    const bool isEmpty = all.front().first == prefix && all.front().second.empty(); // so the SDK for Java 1 says: none
    return isEmpty ? std::vector<Element>{} : std::vector<Element>{{1, all, prefix}};
}

Result<std::vector<QueryParameters::Element>> QueryParameters::elementsOf(Slice slice, const std::string &prefix,
                                                                          const FieldSpec &field) const
{
    auto found = elements(slice, prefix + std::string(flatName(field)), field);
    if (found.has_error() || !found->empty() || field.queryAlias.empty())
        return found;
    return elements(slice, prefix + std::string(field.queryAlias), field);
}

Result<Value> QueryParameters::structure(std::span<const FieldSpec> fields, Slice slice,
                                         const std::string &prefix) const
{
    Value result{Object{}};
    for (const FieldSpec &spec : fields) {
        auto value = field(spec, slice, prefix);
        if (value.has_error())
            return value;
        if (!value->isNull())
            result.add(std::string(spec.name), std::move(*value));
    }
    return result;
}

Result<Value> QueryParameters::field(const FieldSpec &field, Slice slice, const std::string &prefix) const
{
    if (field.type == FieldType::List)
        return list(field, slice, prefix);
    if (field.type == FieldType::Map)
        return map(field, slice, prefix);
    return member(field, slice, prefix + std::string(flatName(field)));
}

/// A scalar or a structure under its full name; null when there is none.
Result<Value> QueryParameters::member(const FieldSpec &field, Slice slice, const std::string &name) const
{
    if (field.type == FieldType::Structure) {
        const Slice inside = below(slice, name + '.');
        return inside.empty() ? Result<Value>{Value{}} : structure(field.members, inside, name + '.');
    }
    const Slice at = below(slice, name);
    if (at.empty() || at.front().first != name)
        return Value{};
    return fromText(field, at.front().second);
}

Result<Value> QueryParameters::list(const FieldSpec &field, Slice slice, const std::string &prefix) const
{
    const auto found = elementsOf(slice, prefix, field);
    if (found.has_error())
        return found.error();
    if (found->empty() && field.need == Need::Optional)
        return Value{};
    List result;
    for (const Element &element : *found) {
        auto value = member(field.members[0], element.slice, element.name);
        if (value.has_error())
            return value;
        if (value->isNull() && field.members[0].type != FieldType::Structure)
            return malformed("Start of structure or map found where not expected."); // AttributeName.1.x=…
        result.push_back(value->isNull() ? Value{Object{}} : std::move(*value));
    }
    return Value{std::move(result)};
}

Result<Value> QueryParameters::map(const FieldSpec &field, Slice slice, const std::string &prefix) const
{
    const auto found = elementsOf(slice, prefix, field);
    if (found.has_error())
        return found.error();
    if (found->empty())
        return Value{};
    const FieldSpec &keyField = field.members[0];
    const FieldSpec &valueField = field.members[1];
    Value result{Object{}};
    for (const Element &element : *found) {
        auto key = member(keyField, element.slice, element.name + '.' + std::string(keyField.name));
        if (key.has_error())
            return key;
        if (key->isNull())
            return missingParameter(element.name + '.' + std::string(keyField.name));
        auto value = member(valueField, element.slice, element.name + '.' + std::string(valueField.name));
        if (value.has_error())
            return value;
        result.add(std::move(*key->as<std::string>()), value->isNull() ? Value{std::string{}} : std::move(*value));
    }
    if (hasDuplicateName(*result.as<Object>()))
        return malformed("A name is given twice in " + std::string(flatName(field)) + '.');
    return result;
}

} // namespace broker::api
