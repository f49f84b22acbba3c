// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/language/message.h"

#include <boost/json/value.hpp>

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace broker::language {

/// What values of a field are, and so what may stand on the other side of an operator.
enum class FieldKind { Text, State, Number, Bytes, Duration, Time, Any };

enum class FieldRoot {
    Id,
    State,
    Receives,
    Size,
    Sent,
    Age,
    Left,
    First,
    Group,
    Source,
    Dedup,
    Sender,
    Trace,
    Attribute,
    Body
};

struct FieldName
{
    std::string_view name;
    FieldRoot root;
    FieldKind kind;
    bool isFact; ///< known without the body
};

/// All names, for parsing, completion and help.
extern const std::array<FieldName, 17> fieldNames;
const FieldName *findField(std::string_view name);

struct AnyElement
{
    friend bool operator==(const AnyElement &, const AnyElement &) = default;
};
using FieldStep = std::variant<std::string, std::size_t, AnyElement>;

/// A place in a message: a column, an attribute, a place in a JSON body.
struct Field
{
    FieldRoot root = FieldRoot::Body;
    FieldKind kind = FieldKind::Any;
    bool isFact = false;
    std::vector<FieldStep> steps; ///< Attribute: its name; Body: the way in

    friend bool operator==(const Field &, const Field &) = default;
};

/// One value as it was found. Missing, null, truth, number (times and durations in milliseconds) or text.
struct Missing
{
};
using FieldValue = std::variant<Missing, std::nullptr_t, bool, double, std::string_view>;

/// A message that is being read: parses the body at most once. One thread, one message.
class Reading
{
public:
    Reading(const Facts &facts, const Content &content)
        : m_facts(facts)
        , m_content(content)
    {
    }

    const Facts &facts() const { return m_facts; }
    const Content &content() const { return m_content; }
    /// The body as JSON, up to 32 deep; null when it is none.
    const boost::json::value *json();

private:
    const Facts &m_facts;
    const Content &m_content;
    std::optional<boost::json::value> m_json;
    bool m_tried = false;
};

/// Of a field that is a fact. A due time that does not apply, or a first receive that never was, is Missing.
FieldValue factValue(const Field &field, const Facts &facts);

/// Calls `visit` for every value that the field stands for, until it answers true; then answers true. Nothing there: no
/// call. An object counts as something that has no value: `visit` gets Missing.
bool anyValue(const Field &field, Reading &reading, const std::function<bool(const FieldValue &)> &visit);

} // namespace broker::language
