// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/validate.h"

#include "broker/api/text.h"
#include "broker/security/digest.h"

#include <charconv>
#include <cmath>

namespace broker::api {

namespace {

using model::fail;

std::string_view wantedType(FieldType type)
{
    switch (type) {
    case FieldType::String:
        return "a String";
    case FieldType::Integer:
        return "an Integer";
    case FieldType::Boolean:
        return "a Boolean";
    case FieldType::Double:
        return "a Double";
    case FieldType::Blob:
        return "a Blob";
    case FieldType::Timestamp:
        return "a Timestamp";
    case FieldType::List:
    case FieldType::Map:
    case FieldType::Structure:
        break;
    }
    return {};
}

std::string_view tokenOf(const Value &value)
{
    if (const bool *boolean = value.as<bool>())
        return *boolean ? "TRUE_VALUE" : "FALSE_VALUE";
    return value.as<std::string>() != nullptr ? "STRING_VALUE" : "NUMBER_VALUE";
}

std::string wrongTypeText(FieldType wanted, const Value &value)
{
    if (value.as<List>() != nullptr)
        return "Start of list found where not expected";
    if (value.as<Object>() != nullptr)
        return "Start of structure or map found where not expected.";
    if (value.isNull())
        return "NULL_VALUE found in a list or map";
    switch (wanted) {
    case FieldType::List:
        return "Expected list or null";
    case FieldType::Map:
        return "Expected map or null";
    case FieldType::Structure:
        return "Expected null";
    default:
        break;
    }
    return std::string(tokenOf(value)) + " can not be converted to " + std::string(wantedType(wanted));
}

Error wrongType(const FieldSpec &field, const Value &value)
{
    return fail(ErrorCode::Serialization, wrongTypeText(field.type, value));
}

/// Text in base64 becomes the bytes.
bool toBlob(Value &value)
{
    const auto *text = value.as<std::string>();
    Blob blob;
    if (text == nullptr || !security::fromBase64(*text, blob.bytes))
        return false;
    value = Value{std::move(blob)};
    return true;
}

bool toDouble(Value &value)
{
    if (const auto *integer = value.as<std::int64_t>())
        value = Value{static_cast<double>(*integer)};
    const auto *number = value.as<double>();
    return number != nullptr && std::isfinite(*number);
}

bool hasScalarType(FieldType type, Value &value)
{
    switch (type) {
    case FieldType::String:
        return value.as<std::string>() != nullptr;
    case FieldType::Integer:
    case FieldType::Timestamp:
        return value.as<std::int64_t>() != nullptr;
    case FieldType::Boolean:
        return value.as<bool>() != nullptr;
    case FieldType::Double:
        return toDouble(value);
    case FieldType::Blob:
        return toBlob(value);
    case FieldType::List:
        return value.as<List>() != nullptr;
    case FieldType::Map:
    case FieldType::Structure:
        return value.as<Object>() != nullptr;
    }
    return false;
}

Result<void> checkType(const FieldSpec &field, Value &value);

Result<void> checkElements(const FieldSpec &element, List &list)
{
    for (Value &value : list) {
        if (auto checked = checkType(element, value); checked.has_error())
            return checked;
    }
    return {};
}

Result<void> checkEntries(const FieldSpec &value, Object &map)
{
    for (auto &entry : map) {
        if (auto checked = checkType(value, entry.second); checked.has_error())
            return checked;
    }
    return {};
}

Result<void> checkType(const FieldSpec &field, Value &value)
{
    if (!hasScalarType(field.type, value))
        return wrongType(field, value);
    switch (field.type) {
    case FieldType::List:
        return checkElements(field.members[0], *value.as<List>());
    case FieldType::Map:
        return checkEntries(field.members[1], *value.as<Object>());
    case FieldType::Structure:
        return checkTypes(field.members, value);
    default:
        return {};
    }
}

std::string_view wireName(const FieldSpec &field)
{
    return field.queryName.empty() ? field.name : field.queryName;
}

/// A required text that may not be empty counts as absent when it is.
bool isAbsent(const FieldSpec &field, const Value *value)
{
    if (value == nullptr)
        return true;
    const auto *text = value->as<std::string>();
    return text != nullptr && text->empty() && field.length.least == 1;
}

bool isMissing(const FieldSpec &field, const Value *value)
{
    return field.need == Need::Required && isAbsent(field, value);
}

Result<void> checkRequired(std::span<const FieldSpec> fields, const Value &document, const std::string &path);

Result<void> checkRequiredOfElements(const FieldSpec &field, const Value &value)
{
    const auto *list = value.as<List>();
    if (field.type != FieldType::List || list == nullptr || field.members[0].type != FieldType::Structure)
        return {};
    std::size_t number = 0;
    for (const Value &element : *list) {
        const std::string path = std::string(wireName(field)) + '.' + std::to_string(++number) + '.';
        if (auto checked = checkRequired(field.members[0].members, element, path); checked.has_error())
            return checked;
    }
    return {};
}

Result<void> checkRequired(std::span<const FieldSpec> fields, const Value &document, const std::string &path)
{
    for (const FieldSpec &field : fields) {
        if (field.need == Need::Required && document.find(field.name) == nullptr)
            return missingParameter(path + std::string(field.name));
    }
    return {};
}

std::string rangeReason(const FieldSpec &field, const Range &range)
{
    if (!field.rangeText.empty())
        return std::string(field.rangeText);
    return "Must be between " + std::to_string(range.least) + " and " + std::to_string(range.most) + ".";
}

Result<void> checkValue(const FieldSpec &field, const Value &value)
{
    if (const auto *integer = value.as<std::int64_t>(); integer != nullptr && !field.value.contains(*integer))
        return invalidValue(std::to_string(*integer), field.name, rangeReason(field, field.value));
    if (const auto *text = value.as<std::string>();
        text != nullptr && !field.length.contains(static_cast<std::int64_t>(text->size())))
        return invalidValue(*text, field.name, rangeReason(field, field.length));
    if (field.type == FieldType::Structure)
        return checkValues(field.members, value);
    return checkRequiredOfElements(field, value);
}

Result<Value> booleanFromText(const FieldSpec &field, std::string text)
{
    if (text != "true" && text != "false")
        return wrongType(field, Value{std::move(text)});
    return Value{text == "true"};
}

Result<Value> integerFromText(const FieldSpec &field, std::string text)
{
    if (const auto integer = toInteger(text))
        return Value{*integer};
    return wrongType(field, Value{std::move(text)});
}

Result<Value> doubleFromText(const FieldSpec &field, std::string text)
{
    double number = 0;
    const char *end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, number);
    if (parsed.ec != std::errc{} || parsed.ptr != end || !std::isfinite(number))
        return wrongType(field, Value{std::move(text)});
    return Value{number};
}

} // namespace

Result<void> checkTypes(std::span<const FieldSpec> fields, Value &document)
{
    for (const FieldSpec &field : fields) {
        Value *value = document.find(field.name);
        if (value == nullptr)
            continue;
        if (auto checked = checkType(field, *value); checked.has_error())
            return checked;
    }
    return {};
}

Result<void> checkValues(std::span<const FieldSpec> fields, const Value &document)
{
    for (const FieldSpec &field : fields) {
        const Value *value = document.find(field.name);
        if (isMissing(field, value))
            return missingParameter(field.name);
        if (value == nullptr)
            continue;
        if (auto checked = checkValue(field, *value); checked.has_error())
            return checked;
    }
    return {};
}

Result<Value> fromText(const FieldSpec &field, std::string text)
{
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Timestamp:
        return integerFromText(field, std::move(text));
    case FieldType::Boolean:
        return booleanFromText(field, std::move(text));
    case FieldType::Double:
        return doubleFromText(field, std::move(text));
    default:
        break;
    }
    Value value{std::move(text)};
    if (!hasScalarType(field.type, value))
        return wrongType(field, value);
    return value;
}

Error missingParameter(std::string_view name)
{
    return fail(ErrorCode::MissingParameter, "The request must contain the parameter " + std::string(name) + '.');
}

Error invalidValue(std::string_view value, std::string_view parameter, std::string_view reason)
{
    return fail(ErrorCode::InvalidParameterValue,
                "Value " + std::string(value) + " for parameter " + std::string(parameter)
                    + " is invalid. Reason: " + std::string(reason));
}

} // namespace broker::api
