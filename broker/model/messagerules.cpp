// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/messagerules.h"

#include "broker/model/limits.h"
#include "broker/model/text.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace broker::model {

namespace {

constexpr std::size_t numberDigits = 38;
constexpr std::int64_t leastExponent = -128;
constexpr std::int64_t mostExponent = 126;

Error invalid(std::string message)
{
    return fail(ErrorCode::InvalidParameterValue, std::move(message));
}

Error invalidContents()
{
    return fail(
        ErrorCode::InvalidMessageContents,
        "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | "
        "#x10000 to #x10FFFF");
}

bool isDigit(char character)
{
    return '0' <= character && character <= '9';
}

bool isAsciiNameCharacter(char32_t character)
{
    const char32_t letter = character | 0x20U;
    return ('0' <= character && character <= '9') || ('a' <= letter && letter <= 'z') || character == '.'
        || character == '-' || character == '_';
}

/// Where Unicode has signs, symbols and private characters rather than letters, outside ASCII: by the blocks of "Code
/// Charts", cut where a block has both. In order.
constexpr std::pair<char32_t, char32_t> signs[]{
    {0x80, 0xA9},     {0xAB, 0xB4},       {0xB6, 0xB9},       {0xBB, 0xBF},        {0xD7, 0xD7},     {0xF7, 0xF7},
    {0x2000, 0x2070}, {0x207A, 0x207E},   {0x208A, 0x208F},   {0x20A0, 0x20FF},    {0x2150, 0x2182}, {0x2185, 0x2BFF},
    {0x2E00, 0x2E2E}, {0x2E30, 0x2FFF},   {0x3000, 0x3004},   {0x3007, 0x3030},    {0x303D, 0x303F}, {0xA490, 0xA4CF},
    {0xE000, 0xF8FF}, {0xFE00, 0xFE6F},   {0xFF00, 0xFF0F},   {0xFF1A, 0xFF20},    {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65},
    {0xFFE0, 0xFFFF}, {0x1D000, 0x1D37F}, {0x1F000, 0x1FAFF}, {0xE0000, 0x10FFFF},
};

/// Letters and digits of any script, as the service takes them, and . - _
bool isNameCharacter(char32_t character)
{
    if (character < 0x80)
        return isAsciiNameCharacter(character);
    const auto *const after = std::upper_bound(std::begin(signs), std::end(signs), character,
                                               [](char32_t wanted, const auto &range) { return wanted < range.first; });
    return after == std::begin(signs) || character > std::prev(after)->second;
}

bool hasOnlyNameCharacters(std::string_view name)
{
    while (!name.empty()) {
        if (!isNameCharacter(takeCharacter(name)))
            return false;
    }
    return true;
}

bool hasPrefixIgnoringCase(std::string_view text, std::string_view lowerPrefix)
{
    return text.size() >= lowerPrefix.size()
        && std::equal(lowerPrefix.begin(), lowerPrefix.end(), text.begin(), [](char wanted, char found) {
               return wanted == ('A' <= found && found <= 'Z' ? static_cast<char>(found | 0x20) : found);
           });
}

std::string_view digitsAt(std::string_view text, std::size_t at)
{
    const auto first = text.begin() + static_cast<std::ptrdiff_t>(at);
    return text.substr(at, static_cast<std::size_t>(std::find_if_not(first, text.end(), isDigit) - first));
}

/// A decimal number taken apart: `digits` without leading zeros, to be read as 0.DIGITS times ten to the `exponent`.
struct Decimal
{
    std::string digits;
    std::int64_t exponent = 0;
};

std::optional<std::int64_t> exponentOf(std::string_view text)
{
    if (text.empty())
        return 0;
    if (text.front() != 'e' && text.front() != 'E')
        return std::nullopt;
    text.remove_prefix(1);
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    return text.size() <= 9 ? toInteger(text) : std::nullopt;
}

std::optional<Decimal> toDecimal(std::string_view text)
{
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    const std::string_view whole = digitsAt(text, 0);
    std::string_view rest = text.substr(whole.size());
    std::string_view fraction;
    if (!rest.empty() && rest.front() == '.') {
        fraction = digitsAt(rest, 1);
        rest.remove_prefix(fraction.size() + 1);
    }
    const auto exponent = exponentOf(rest);
    if (!exponent || whole.size() + fraction.size() == 0)
        return std::nullopt;
    Decimal decimal{std::string(whole) + std::string(fraction), *exponent + static_cast<std::int64_t>(whole.size())};
    const std::size_t zeros = std::min(decimal.digits.find_first_not_of('0'), decimal.digits.size());
    decimal.digits.erase(0, zeros);
    decimal.exponent -= static_cast<std::int64_t>(zeros);
    decimal.digits.erase(decimal.digits.find_last_not_of('0') + 1);
    return decimal;
}

bool isAllowed(const Decimal &decimal)
{
    if (decimal.digits.empty())
        return true;
    const std::int64_t power = decimal.exponent - 1; // as D.DDD times ten to the power
    const bool isAtMost = power < mostExponent || (power == mostExponent && decimal.digits == "1");
    return decimal.digits.size() <= numberDigits && power >= leastExponent && isAtMost;
}

Result<void> checkNumber(std::string_view name, const std::string &value)
{
    const auto decimal = toDecimal(value);
    if (!decimal)
        return invalid("Can't cast the value of message (user) attribute '" + std::string(name) + "' to a number.");
    if (!isAllowed(*decimal))
        return invalid("Number attribute value " + value + " should be in range (-10**128..10**126)");
    return {};
}

} // namespace

Result<void> checkAttributeName(std::string_view name)
{
    if (name.size() > limits::attributeNameLength)
        return invalid("Message (user) attribute names must be shorter than 256 Bytes");
    if (name.empty() || !hasOnlyNameCharacters(name) || name.find("..") != std::string_view::npos)
        return invalid(
            "Message (user) attributes name can only contain upper and lower score characters, digits, periods, "
            "hyphens and underscores. ");
    if (name.front() == '.' || name.back() == '.' || hasPrefixIgnoringCase(name, "aws.")
        || hasPrefixIgnoringCase(name, "amazon."))
        return invalid(
            "You can't use message attribute names beginning with 'AWS.' or 'Amazon.'. These strings are reserved "
            "for internal use. Additionally, they cannot start or end with '.'.");
    return {};
}

std::string_view attributeBaseType(std::string_view dataType)
{
    const std::string_view base = dataType.substr(0, dataType.find('.'));
    return base == "String" || base == "Number" || base == "Binary" ? base : std::string_view{};
}

Result<void> checkAttributeType(std::string_view name, std::string_view dataType)
{
    if (dataType.empty())
        return invalid("The message attribute '" + std::string(name)
                       + "' must contain non-empty message attribute type.");
    if (dataType.size() > limits::attributeNameLength)
        return invalid("Message (user) attribute types must be shorter than 256 Bytes");
    if (attributeBaseType(dataType).empty())
        return invalid("Type for parameter MessageAttributes.Attribute_name.DataType must be prefixedwith \"String\", "
                       "\"Binary\", or \"Number\", but was: "
                       + std::string(dataType));
    return {};
}

Result<void> checkAttributeValue(const MessageAttribute &attribute)
{
    const std::string_view base = attributeBaseType(attribute.dataType);
    if (attribute.value.empty())
        return invalid("Message (user) attribute '" + attribute.name + "' must contain a non-empty value of type '"
                       + std::string(base) + "'.");
    if (base == "Binary")
        return {};
    if (!isMessageText(attribute.value))
        return invalidContents();
    return base == "Number" ? checkNumber(attribute.name, attribute.value) : Result<void>{};
}

Result<void> checkAttributeCount(std::size_t count)
{
    if (count > limits::messageAttributes)
        return invalid("Number of message attributes [" + std::to_string(count) + "] exceeds the allowed maximum ["
                       + std::to_string(limits::messageAttributes) + "].");
    return {};
}

Result<void> checkMessageText(std::string_view body)
{
    if (!isMessageText(body))
        return invalidContents();
    return {};
}

Error messageTooLong(std::size_t most)
{
    return invalid("One or more parameters are invalid. Reason: Message must be shorter than " + std::to_string(most)
                   + " bytes.");
}

Result<void> checkPayload(const Payload &payload)
{
    if (payload.body.empty())
        return fail(ErrorCode::MissingParameter, "The request must contain the parameter MessageBody.");
    if (!isUtf8(payload.body) || !isMessageText(payload.body))
        return invalidContents();
    if (auto checked = checkAttributeCount(payload.attributes.size()); checked.has_error())
        return checked;
    for (const MessageAttribute &attribute : payload.attributes) {
        const bool isText = isUtf8(attribute.name) && isUtf8(attribute.dataType)
            && (attribute.dataType.starts_with("Binary") || isUtf8(attribute.value));
        if (!isText)
            return invalidContents();
        if (auto checked = checkAttributeName(attribute.name); checked.has_error())
            return checked;
        if (auto checked = checkAttributeType(attribute.name, attribute.dataType); checked.has_error())
            return checked;
        if (auto checked = checkAttributeValue(attribute); checked.has_error())
            return checked;
    }
    if (billableSize(payload) > limits::messageBytes)
        return messageTooLong(limits::messageBytes);
    return {};
}

} // namespace broker::model
