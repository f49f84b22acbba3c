// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/sqsoutgoing.h"

#include "broker/api/messageattributes.h"
#include "broker/api/sqs.h"
#include "broker/api/text.h"
#include "broker/api/validate.h"
#include "broker/model/attributes.h"
#include "broker/model/limits.h"
#include "broker/security/digest.h"

#include <algorithm>

namespace broker::api {

namespace {

constexpr std::size_t sequenceDigits = 20;

/// The request's own trace header, which may be any bytes: kept only where it could be told again.
std::string traceHeaderOf(const Context &context)
{
    const bool isTellable = isUtf8(context.traceId) && isMessageText(context.traceId);
    return isTellable ? std::string(context.traceId) : std::string();
}

/// What counts as the same message sent again, when its sender gave no id and the queue wants one made of the body.
/// Only FIFO queues do, so others are spared the work; whether this one does, the engine knows.
std::string contentIdOf(const model::QueueAddress &queue, const core::Outgoing &message)
{
    if (!model::isFifoName(queue.name) || !message.deduplicationId.empty())
        return {};
    return security::sha256(message.payload->body);
}

Result<void> checkEntry(const Value &entry)
{
    if (auto checked = checkBody(entry.text("MessageBody")); checked.has_error())
        return checked;
    if (auto checked = checkIdentifier(entry, "MessageGroupId"); checked.has_error())
        return checked;
    return checkIdentifier(entry, "MessageDeduplicationId");
}

} // namespace

Result<void> checkIdentifier(const Value &params, std::string_view name)
{
    const Value *value = params.find(name);
    const auto *text = value != nullptr ? value->as<std::string>() : nullptr;
    if (text == nullptr)
        return {};
    const bool isLegal = !text->empty() && text->size() <= model::limits::groupIdLength
        && std::all_of(text->begin(), text->end(), [](char character) { return '!' <= character && character <= '~'; });
    if (!isLegal)
        return invalidValue(*text, name,
                            std::string(name)
                                + " can only include alphanumeric and punctuation characters. 1 to 128 in length.");
    return {};
}

Result<Prepared> prepareMessage(const Context &context, const model::QueueAddress &queue, Value &entry)
{
    if (auto checked = checkEntry(entry); checked.has_error())
        return checked.error();
    auto attributes = takeMessageAttributes(entry.find("MessageAttributes"));
    if (attributes.has_error())
        return attributes.error();
    auto system = takeSystemAttributes(entry.find("MessageSystemAttributes"));
    if (system.has_error())
        return system.error();

    Prepared prepared{{}, attributesMd5(*attributes), attributesMd5(*system)};
    auto payload = std::make_shared<model::Payload>();
    payload->body = std::move(*entry.find("MessageBody")->as<std::string>());
    payload->attributes = std::move(*attributes);
    payload->traceHeader = system->empty() ? traceHeaderOf(context) : std::move(system->front().value);
    payload->senderId = context.caller->account;
    core::Outgoing &message = prepared.message;
    message.group = model::GroupId{entry.text("MessageGroupId")};
    message.deduplicationId = entry.text("MessageDeduplicationId");
    message.payload = payload;
    message.contentId = contentIdOf(queue, message);
    // A FIFO queue that takes a message without an id of its own deduplicates by content, else it refuses: so this is
    // the id whichever it does.
    payload->deduplicationId = message.deduplicationId.empty() ? message.contentId : message.deduplicationId;
    message.size = static_cast<std::uint32_t>(model::billableSize(*payload));
    message.delay = seconds(entry, "DelaySeconds");
    return prepared;
}

void digestBodies(std::span<Prepared *const> messages)
{
    std::vector<std::string_view> bodies;
    bodies.reserve(messages.size());
    for (const Prepared *one : messages)
        bodies.push_back(one->message.payload->body);
    std::vector<model::Md5> digests(messages.size());
    security::md5Each(bodies, digests);
    for (std::size_t at = 0; at < messages.size(); ++at)
        messages[at]->message.md5 = digests[at];
}

void addSent(const Prepared &prepared, const core::Engine::Sent &sent, Value &reply)
{
    reply.add("MessageId", Value{model::toString(sent.id)});
    reply.add("MD5OfMessageBody", Value{security::toHex(prepared.message.md5)});
    if (!prepared.attributesMd5.empty())
        reply.add("MD5OfMessageAttributes", Value{prepared.attributesMd5});
    if (!prepared.systemAttributesMd5.empty())
        reply.add("MD5OfMessageSystemAttributes", Value{prepared.systemAttributesMd5});
    if (sent.sequence)
        reply.add("SequenceNumber", Value{sequenceNumber(sent.sequence)});
}

std::string sequenceNumber(model::OrderNo order)
{
    const std::string digits = std::to_string(order.value);
    return std::string(sequenceDigits - digits.size(), '0') + digits;
}

} // namespace broker::api
