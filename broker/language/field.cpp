// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/field.h"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <charconv>
#include <span>

namespace broker::language {

namespace json = boost::json;

const std::array<FieldName, 17> fieldNames{{
    {"id", FieldRoot::Id, FieldKind::Text, true},
    {"state", FieldRoot::State, FieldKind::State, true},
    {"recv", FieldRoot::Receives, FieldKind::Number, true},
    {"receives", FieldRoot::Receives, FieldKind::Number, true},
    {"size", FieldRoot::Size, FieldKind::Bytes, true},
    {"sent", FieldRoot::Sent, FieldKind::Time, true},
    {"age", FieldRoot::Age, FieldKind::Duration, true},
    {"left", FieldRoot::Left, FieldKind::Duration, true},
    {"first", FieldRoot::First, FieldKind::Time, true},
    {"group", FieldRoot::Group, FieldKind::Text, true},
    {"source", FieldRoot::Source, FieldKind::Text, true},
    {"dedup", FieldRoot::Dedup, FieldKind::Text, false},
    {"sender", FieldRoot::Sender, FieldKind::Text, false},
    {"trace", FieldRoot::Trace, FieldKind::Text, false},
    {"attr", FieldRoot::Attribute, FieldKind::Any, false},
    {"attribute", FieldRoot::Attribute, FieldKind::Any, false},
    {"body", FieldRoot::Body, FieldKind::Any, false},
}};

const FieldName *findField(std::string_view name)
{
    const auto found =
        std::find_if(fieldNames.begin(), fieldNames.end(), [&](const FieldName &one) { return one.name == name; });
    return found == fieldNames.end() ? nullptr : &*found;
}

const json::value *Reading::json()
{
    if (!m_tried) {
        m_tried = true;
        boost::system::error_code error;
        json::parse_options options;
        options.max_depth = 32;
        json::value parsed = json::parse(m_content.body, error, {}, options);
        if (!error)
            m_json = std::move(parsed);
    }
    return m_json ? &*m_json : nullptr;
}

namespace {

FieldValue text(std::string_view text)
{
    return text.empty() ? FieldValue{Missing{}} : FieldValue{text};
}

double milliseconds(model::Duration duration)
{
    return static_cast<double>(duration.count());
}

FieldValue time(model::Instant instant)
{
    return instant == model::Instant{} ? FieldValue{Missing{}} : FieldValue{milliseconds(instant.time_since_epoch())};
}

std::string_view name(model::MessageState state)
{
    switch (state) {
    case model::MessageState::Ready:
        return "ready";
    case model::MessageState::Delayed:
        return "delayed";
    case model::MessageState::InFlight:
        break;
    }
    return "inflight";
}

/// What a Number attribute says; its text when it says none.
FieldValue attributeValue(const model::MessageAttribute &attribute)
{
    if (attribute.dataType.starts_with("Number")) {
        double number = 0;
        const char *const end = attribute.value.data() + attribute.value.size();
        const auto [after, error] = std::from_chars(attribute.value.data(), end, number);
        if (error == std::errc{} && after == end)
            return number;
    }
    return std::string_view{attribute.value};
}

using Visit = std::function<bool(const FieldValue &)>;

bool visitScalar(const json::value &value, const Visit &visit)
{
    switch (value.kind()) {
    case json::kind::null:
        return visit(nullptr);
    case json::kind::bool_:
        return visit(value.get_bool());
    case json::kind::int64:
        return visit(static_cast<double>(value.get_int64()));
    case json::kind::uint64:
        return visit(static_cast<double>(value.get_uint64()));
    case json::kind::double_:
        return visit(value.get_double());
    case json::kind::string:
        return visit(std::string_view{value.get_string()});
    case json::kind::array:
    case json::kind::object:
        break;
    }
    return visit(Missing{});
}

bool visitBelow(const json::value &value, std::span<const FieldStep> steps, const Visit &visit);

bool visitElements(const json::array &array, std::span<const FieldStep> steps, const Visit &visit)
{
    return std::any_of(array.begin(), array.end(),
                       [&](const json::value &element) { return visitBelow(element, steps, visit); });
}

bool visitBelow(const json::value &value, std::span<const FieldStep> steps, const Visit &visit)
{
    if (const json::array *array = value.if_array()) {
        const auto *index = steps.empty() ? nullptr : std::get_if<std::size_t>(&steps.front());
        if (index != nullptr)
            return *index < array->size() && visitBelow((*array)[*index], steps.subspan(1), visit);
        const bool isNamed = !steps.empty() && std::holds_alternative<AnyElement>(steps.front());
        return visitElements(*array, isNamed ? steps.subspan(1) : steps, visit);
    }
    if (steps.empty())
        return visitScalar(value, visit);
    const auto *key = std::get_if<std::string>(&steps.front());
    const json::object *object = value.if_object();
    if (key == nullptr || object == nullptr)
        return false;
    const json::value *member = object->if_contains(*key);
    return member != nullptr && visitBelow(*member, steps.subspan(1), visit);
}

bool visitAttribute(const Field &field, const Content &content, const Visit &visit)
{
    const std::string &wanted = std::get<std::string>(field.steps.front());
    const auto found = std::find_if(content.attributes.begin(), content.attributes.end(),
                                    [&](const model::MessageAttribute &attribute) { return attribute.name == wanted; });
    return found != content.attributes.end() && visit(attributeValue(*found));
}

bool visitBody(const Field &field, Reading &reading, const Visit &visit)
{
    if (field.steps.empty())
        return visit(reading.content().body);
    const json::value *body = reading.json();
    return body != nullptr && visitBelow(*body, field.steps, visit);
}

bool visitPresent(const FieldValue &value, const Visit &visit)
{
    return !std::holds_alternative<Missing>(value) && visit(value);
}

} // namespace

FieldValue factValue(const Field &field, const Facts &facts)
{
    switch (field.root) {
    case FieldRoot::Id:
        return text(facts.id);
    case FieldRoot::State:
        return name(facts.state);
    case FieldRoot::Receives:
        return static_cast<double>(facts.receives);
    case FieldRoot::Size:
        return static_cast<double>(facts.size);
    case FieldRoot::Sent:
        return time(facts.sent);
    case FieldRoot::Age:
        return milliseconds(facts.now - facts.sent);
    case FieldRoot::Left:
        return facts.state == model::MessageState::Ready ? FieldValue{Missing{}}
                                                         : FieldValue{milliseconds(facts.due - facts.now)};
    case FieldRoot::First:
        return time(facts.firstReceived);
    case FieldRoot::Group:
        return text(facts.group);
    case FieldRoot::Source:
        return text(facts.source);
    case FieldRoot::Dedup:
    case FieldRoot::Sender:
    case FieldRoot::Trace:
    case FieldRoot::Attribute:
    case FieldRoot::Body:
        break;
    }
    return Missing{};
}

bool anyValue(const Field &field, Reading &reading, const Visit &visit)
{
    const Content &content = reading.content();
    switch (field.root) {
    case FieldRoot::Dedup:
        return visitPresent(text(content.deduplicationId), visit);
    case FieldRoot::Sender:
        return visitPresent(text(content.sender), visit);
    case FieldRoot::Trace:
        return visitPresent(text(content.traceHeader), visit);
    case FieldRoot::Attribute:
        return visitAttribute(field, content, visit);
    case FieldRoot::Body:
        return visitBody(field, reading, visit);
    default:
        return visitPresent(factValue(field, reading.facts()), visit);
    }
}

} // namespace broker::language
