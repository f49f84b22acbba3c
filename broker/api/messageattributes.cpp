// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/messageattributes.h"

#include "broker/model/messagerules.h"
#include "broker/security/digest.h"

#include <algorithm>
#include <iterator>

namespace broker::api {

namespace {

using model::Error;
using model::ErrorCode;
using model::fail;
using model::MessageAttribute;
using model::Result;

Error invalid(std::string message)
{
    return fail(ErrorCode::InvalidParameterValue, std::move(message));
}

/// Moves the attribute's value out; empty when the value of its type is absent.
std::string takenValue(Value &attribute, std::string_view base)
{
    if (base == "Binary") {
        Value *member = attribute.find("BinaryValue");
        auto *blob = member != nullptr ? member->as<Blob>() : nullptr;
        return blob != nullptr ? std::move(blob->bytes) : std::string{};
    }
    Value *member = attribute.find("StringValue");
    auto *text = member != nullptr ? member->as<std::string>() : nullptr;
    return text != nullptr ? std::move(*text) : std::string{};
}

/// Some clients write the lists of their model always: empty ones say nothing.
bool hasListValues(const Value &attribute)
{
    const auto says = [&attribute](std::string_view member) {
        const Value *value = attribute.find(member);
        const auto *list = value != nullptr ? value->as<List>() : nullptr;
        return list != nullptr && !list->empty();
    };
    return says("StringListValues") || says("BinaryListValues");
}

Result<MessageAttribute> takeAttribute(const std::string &name, Value &value)
{
    if (auto checked = model::checkAttributeName(name); checked.has_error())
        return checked.error();
    if (hasListValues(value))
        return fail(ErrorCode::UnsupportedOperation,
                    "Message attribute list values in SendMessage operation are not supported.");
    MessageAttribute attribute{name, std::string(value.text("DataType")), {}};
    if (auto checked = model::checkAttributeType(name, attribute.dataType); checked.has_error())
        return checked.error();
    attribute.value = takenValue(value, model::attributeBaseType(attribute.dataType));
    if (auto checked = model::checkAttributeValue(attribute); checked.has_error())
        return checked.error();
    return attribute;
}

void appendSized(std::string_view bytes, std::string &out)
{
    const auto size = static_cast<std::uint32_t>(bytes.size());
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        out += static_cast<char>(size >> shift & 0xFFU);
    out += bytes;
}

} // namespace

Result<void> checkBody(std::string_view body)
{
    return model::checkMessageText(body);
}

Result<std::vector<MessageAttribute>> takeMessageAttributes(Value *attributes)
{
    std::vector<MessageAttribute> taken;
    auto *object = attributes != nullptr ? attributes->as<Object>() : nullptr;
    if (object == nullptr)
        return taken;
    if (auto checked = model::checkAttributeCount(object->size()); checked.has_error())
        return checked.error();
    for (auto &member : *object) {
        auto attribute = takeAttribute(member.first, member.second);
        if (attribute.has_error())
            return attribute.error();
        taken.push_back(std::move(*attribute));
    }
    std::sort(taken.begin(), taken.end(),
              [](const MessageAttribute &a, const MessageAttribute &b) { return a.name < b.name; });
    return taken;
}

Result<std::vector<MessageAttribute>> takeSystemAttributes(Value *attributes)
{
    std::vector<MessageAttribute> taken;
    auto *object = attributes != nullptr ? attributes->as<Object>() : nullptr;
    if (object == nullptr)
        return taken;
    for (auto &member : *object) {
        if (member.first != "AWSTraceHeader")
            return invalid("Message system attribute name '" + member.first
                           + "' is not valid. The only message system attribute of a send is AWSTraceHeader.");
        auto attribute = takeAttribute(member.first, member.second);
        if (attribute.has_error())
            return attribute.error();
        if (attribute->dataType != "String")
            return invalid("The message system attribute 'AWSTraceHeader' must have the type 'String'.");
        taken.push_back(std::move(*attribute));
    }
    return taken;
}

std::string attributesMd5(std::span<const MessageAttribute> attributes)
{
    if (attributes.empty())
        return {};
    std::string buffer;
    for (const MessageAttribute &attribute : attributes) {
        appendSized(attribute.name, buffer);
        appendSized(attribute.dataType, buffer);
        buffer += model::attributeBaseType(attribute.dataType) == "Binary" ? '\x02' : '\x01';
        appendSized(attribute.value, buffer);
    }
    return security::toHex(security::md5(buffer));
}

AttributeSelector::AttributeSelector(const Value *names)
{
    const auto *list = names != nullptr ? names->as<List>() : nullptr;
    if (list == nullptr)
        return;
    for (const Value &element : *list) {
        const auto *name = element.as<std::string>();
        if (name == nullptr)
            continue;
        if (*name == "All" || *name == ".*" || *name == "*")
            m_all = true;
        else if (name->size() > 2 && name->compare(name->size() - 2, 2, ".*") == 0)
            m_prefixes.push_back(name->substr(0, name->size() - 2));
        else
            m_names.push_back(*name);
    }
}

bool AttributeSelector::selects(std::string_view name) const
{
    const auto startsName = [name](const std::string &prefix) { return name.substr(0, prefix.size()) == prefix; };
    return m_all || std::find(m_names.begin(), m_names.end(), name) != m_names.end()
        || std::any_of(m_prefixes.begin(), m_prefixes.end(), startsName);
}

std::vector<MessageAttribute> AttributeSelector::selected(std::span<const MessageAttribute> attributes) const
{
    std::vector<MessageAttribute> found;
    if (isEmpty())
        return found;
    std::copy_if(attributes.begin(), attributes.end(), std::back_inserter(found),
                 [this](const MessageAttribute &attribute) { return selects(attribute.name); });
    return found;
}

} // namespace broker::api
