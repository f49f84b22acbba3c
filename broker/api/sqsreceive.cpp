// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/messageattributes.h"
#include "broker/api/sqs.h"
#include "broker/api/sqsoutgoing.h"
#include "broker/model/attributes.h"
#include "broker/security/digest.h"

#include <algorithm>

namespace broker::api {

namespace {

using model::fail;
using model::MessageAttribute;

std::string milliseconds(model::Instant instant)
{
    return std::to_string(model::toMilliseconds(instant));
}

struct SystemAttribute
{
    std::string_view name;
    std::string (*value)(const core::Delivered &message); ///< empty: the message has none
};

bool isFifo(const core::Delivered &message)
{
    return !message.payload->deduplicationId.empty();
}

std::string sequenceNumberOf(const core::Delivered &message)
{
    return isFifo(message) ? sequenceNumber(message.row.order) : std::string();
}

/// A message that a dead-letter move brought goes by its own id: the sender's may be that of another message here.
std::string deduplicationIdOf(const core::Delivered &message)
{
    return isFifo(message) && message.row.deadLetterSource ? model::toString(message.id)
                                                           : message.payload->deduplicationId;
}

/// What a receive can tell of a message besides its own attributes, in the order it is written.
constexpr SystemAttribute systemAttributes[]{
    {"SenderId", [](const core::Delivered &message) { return message.payload->senderId; }},
    {"SentTimestamp", [](const core::Delivered &message) { return milliseconds(message.row.sent); }},
    {"ApproximateReceiveCount", [](const core::Delivered &message) { return std::to_string(message.row.receives); }},
    {"ApproximateFirstReceiveTimestamp",
     [](const core::Delivered &message) { return milliseconds(message.row.firstReceived); }},
    {"SequenceNumber", sequenceNumberOf},
    {"MessageDeduplicationId", deduplicationIdOf},
    {"MessageGroupId", [](const core::Delivered &message) { return std::string{message.row.group.view()}; }},
    {"AWSTraceHeader", [](const core::Delivered &message) { return message.payload->traceHeader; }},
    {"DeadLetterQueueSourceArn", [](const core::Delivered &message) { return message.deadLetterSourceArn; }},
};

/// Which of systemAttributes are wanted.
struct SystemSelector
{
    bool all = false;
    std::vector<std::string_view> names; ///< of systemAttributes

    bool selects(std::string_view name) const
    {
        return all || std::find(names.begin(), names.end(), name) != names.end();
    }
};

Result<void> select(const std::string &name, SystemSelector &selector)
{
    if (name == "All") {
        selector.all = true;
        return {};
    }
    const auto known = std::find_if(std::begin(systemAttributes), std::end(systemAttributes),
                                    [&name](const SystemAttribute &attribute) { return attribute.name == name; });
    if (known != std::end(systemAttributes)) {
        selector.names.push_back(known->name);
        return {};
    }
    // The deprecated parameter shares its enumeration with the attributes of queues: those are accepted and select
    // nothing.
    if (model::findQueueAttribute(name) == nullptr)
        return fail(ErrorCode::InvalidAttributeName, "Unknown Attribute " + name + '.');
    return {};
}

Result<SystemSelector> systemSelector(const Value &params)
{
    SystemSelector selector;
    for (const std::string_view field : {"AttributeNames", "MessageSystemAttributeNames"}) {
        const Value *list = params.find(field);
        if (list == nullptr)
            continue;
        for (const Value &name : *list->as<List>()) {
            if (auto selected = select(*name.as<std::string>(), selector); selected.has_error())
                return selected.error();
        }
    }
    return selector;
}

Value systemAttributesOf(const core::Delivered &message, const SystemSelector &selector)
{
    Object shown;
    for (const SystemAttribute &attribute : systemAttributes) {
        if (!selector.selects(attribute.name))
            continue;
        if (std::string value = attribute.value(message); !value.empty())
            shown.emplace_back(attribute.name, Value{std::move(value)});
    }
    return shown.empty() ? Value{} : Value{std::move(shown)};
}

Value attributeValue(const MessageAttribute &attribute)
{
    const bool isBinary = attribute.dataType.compare(0, 6, "Binary") == 0;
    return Object{
        {isBinary ? "BinaryValue" : "StringValue", isBinary ? Value{Blob{attribute.value}} : Value{attribute.value}},
        {"DataType", Value{attribute.dataType}},
    };
}

void addMessageAttributes(const std::vector<MessageAttribute> &attributes, Value &message)
{
    if (attributes.empty())
        return;
    Object shown;
    for (const MessageAttribute &attribute : attributes)
        shown.emplace_back(attribute.name, attributeValue(attribute));
    message.add("MD5OfMessageAttributes", Value{attributesMd5(attributes)});
    message.add("MessageAttributes", Value{std::move(shown)});
}

struct Selectors
{
    SystemSelector system;
    AttributeSelector user;
};

Value receivedMessage(const core::Delivered &delivered, const Selectors &selectors)
{
    Value message; // member by member: a list in braces is copied, bodies and all
    message.add("MessageId", Value{model::toString(delivered.id)});
    message.add("ReceiptHandle", Value{delivered.receiptHandle});
    message.add("MD5OfBody", Value{security::toHex(delivered.row.md5)});
    message.add("Body", Value{delivered.payload->body});
    if (Value system = systemAttributesOf(delivered, selectors.system); !system.isNull())
        message.add("Attributes", std::move(system));
    addMessageAttributes(selectors.user.selected(delivered.payload->attributes), message);
    return message;
}

/// A message whose body is damaged or was erased while the reply waited is left out: there is nothing true to say of
/// it.
Value receiveReply(const std::vector<core::Delivered> &delivered, const Selectors &selectors)
{
    List messages;
    for (const core::Delivered &message : delivered) {
        if (message.payload != nullptr)
            messages.push_back(receivedMessage(message, selectors));
    }
    if (messages.empty())
        return {};
    Value reply;
    reply.add("Messages", Value{std::move(messages)});
    return reply;
}

} // namespace

Result<Action> receiveMessage(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    auto system = systemSelector(params);
    if (system.has_error())
        return system.error();
    core::Receive request;
    if (model::isFifoName(address->name)) { // others ignore it, whatever it is
        if (auto checked = checkIdentifier(params, "ReceiveRequestAttemptId"); checked.has_error())
            return checked.error();
        request.attemptId = params.text("ReceiveRequestAttemptId");
    }
    Selectors selectors{std::move(*system), AttributeSelector{params.find("MessageAttributeNames")}};
    request.most = static_cast<std::size_t>(params.integer("MaxNumberOfMessages", 1));
    request.visibility = seconds(params, "VisibilityTimeout");
    request.wait = seconds(params, "WaitTimeSeconds");
    return Action{[address = std::move(*address), request = std::move(request), selectors = std::move(selectors),
                   answer = std::move(answer)](core::Core &, const core::Access &access,
                                               core::Step &step) mutable -> Result<void> {
        return access.engine.receive(step, address, request,
                                     [selectors = std::move(selectors), answer = std::move(answer)](
                                         const Result<std::vector<core::Delivered>> &delivered) {
                                         if (delivered.has_error())
                                             answer(delivered.error());
                                         else
                                             answer(receiveReply(*delivered, selectors));
                                     });
    }};
}

} // namespace broker::api
