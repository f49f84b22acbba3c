// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/console_p.h"

#include "broker/api/errors.h"
#include "broker/api/validate.h"
#include "broker/security/digest.h"

namespace broker::api::console {

namespace {

constexpr std::size_t idsAtMost = 1'000;

void addText(Value &value, std::string name, const std::string &text)
{
    if (!text.empty())
        value.add(std::move(name), text);
}

Result<std::vector<std::string>> messageIds(const Value &params)
{
    std::vector<std::string> ids;
    const Value *list = params.find("MessageIds");
    for (const Value &id : *list->as<List>())
        ids.push_back(*id.as<std::string>());
    if (ids.empty() || ids.size() > idsAtMost)
        return invalidValue(std::to_string(ids.size()), "MessageIds", "Must be between 1 and 1000 message ids.");
    return ids;
}

Value failure(const std::string &id, const Error &error)
{
    return Object{{"MessageId", id}, {"Code", wireError(error.code).queryCode}, {"Message", error.message}};
}

/// Runs `act` for each id; answers how many went well under `name`, and who failed why.
Value forEach(const std::vector<std::string> &ids, std::string name,
              const std::function<Result<void>(const model::Uuid &)> &act)
{
    List failed;
    std::uint64_t done = 0;
    for (const std::string &text : ids) {
        const auto id = model::parseUuid(text);
        const Result<void> outcome =
            id ? act(*id) : model::fail(ErrorCode::MessageDoesNotExist, "No message with this id is in the queue.");
        if (outcome.has_error())
            failed.push_back(failure(text, outcome.error()));
        else
            ++done;
    }
    return Object{{std::move(name), Value::count(done)}, {"Failed", std::move(failed)}};
}

} // namespace

std::string_view cutText(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U)
        --most;
    return text.substr(0, most);
}

List attributesValue(const model::Payload &payload)
{
    List list;
    for (const model::MessageAttribute &attribute : payload.attributes) {
        Value one{Object{{"Name", attribute.name}, {"DataType", attribute.dataType}}};
        if (attribute.dataType.starts_with("Binary"))
            one.add("BinaryValue", api::Blob{attribute.value});
        else
            one.add("StringValue", attribute.value);
        list.push_back(std::move(one));
    }
    return list;
}

Result<void> moveHome(const core::Access &access, core::Step &step, const core::QueueAddress &from,
                      const model::Uuid &id)
{
    core::QueueAddress where;
    const auto message = access.engine.findMessage(id, where);
    if (message && where == from) {
        const auto home = model::parseQueueArn(message->deadLetterSourceArn);
        if (!home)
            return invalidValue(model::toString(id), "MessageIds",
                                "The message was not dead-lettered from a queue; name a DestinationQueueUrl.");
        return access.engine.moveMessageById(step, from, id, *home);
    }
    return model::fail(ErrorCode::MessageDoesNotExist, "No message with this id is in the queue.");
}

std::optional<model::MessageState> parseState(std::string_view text)
{
    for (const auto state : {model::MessageState::Ready, model::MessageState::Delayed, model::MessageState::InFlight}) {
        if (text == stateName(state))
            return state;
    }
    return std::nullopt;
}

std::string_view stateName(model::MessageState state)
{
    switch (state) {
    case model::MessageState::Ready:
        return "Ready";
    case model::MessageState::Delayed:
        return "Delayed";
    case model::MessageState::InFlight:
        break;
    }
    return "InFlight";
}

Value messageValue(const core::Delivered &message, std::size_t bodyBytes)
{
    static const model::Payload lost{"", {}, {}, {}, {}};
    const model::MessageRow &row = message.row;
    const model::Payload &payload = message.payload ? *message.payload : lost;
    const std::string_view body = cutText(payload.body, bodyBytes);
    Value value{Object{}};
    value.add("MessageId", model::toString(message.id));
    value.add("State", stateName(row.state));
    value.add("Body", body);
    value.add("BodyBytes", Value::count(payload.body.size()));
    value.add("BodyTruncated", body.size() < payload.body.size());
    value.add("Attributes", attributesValue(payload));
    value.add("SentTimestamp", model::toMilliseconds(row.sent));
    if (row.firstReceived != model::Instant{})
        value.add("FirstReceiveTimestamp", model::toMilliseconds(row.firstReceived));
    value.add("ReceiveCount", Value::count(row.receives));
    if (row.state != model::MessageState::Ready)
        value.add("Due", model::toMilliseconds(row.due));
    value.add("Size", Value::count(row.size));
    value.add("MD5OfBody", security::toHex(row.md5));
    addText(value, "SenderId", payload.senderId);
    addText(value, "MessageGroupId", std::string{row.group.view()});
    addText(value, "MessageDeduplicationId", payload.deduplicationId);
    addText(value, "AWSTraceHeader", payload.traceHeader);
    addText(value, "DeadLetterQueueSourceArn", message.deadLetterSourceArn);
    value.add("Order", Value::count(row.order.value));
    return value;
}

Result<Action> deleteMessages(const Context &context, Value params, Answer answer)
{
    auto ids = messageIds(params);
    if (ids.has_error())
        return ids.error();
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    return Action{[answer = std::move(answer), ids = std::move(ids.value()), address = std::move(*address)](
                      core::Core & /*core*/, const core::Access &access, core::Step &step) -> Result<void> {
        if (const auto queue = access.engine.find(address); queue.has_error())
            return queue.error();
        replyAfterCommit(step, answer, forEach(ids, "Deleted", [&](const model::Uuid &id) {
                             return access.engine.deleteMessageById(step, address, id);
                         }));
        return {};
    }};
}

Result<Action> moveMessages(const Context &context, Value params, Answer answer)
{
    auto ids = messageIds(params);
    if (ids.has_error())
        return ids.error();
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    std::optional<core::QueueAddress> to;
    if (const std::string_view url = params.text("DestinationQueueUrl"); !url.empty()) {
        auto destination = namedQueue(context, url);
        if (destination.has_error())
            return destination.error();
        to = std::move(*destination);
    }
    return Action{[answer = std::move(answer), ids = std::move(ids.value()), address = std::move(*address),
                   to](core::Core & /*core*/, const core::Access &access, core::Step &step) -> Result<void> {
        for (const core::QueueAddress &needed : {address, to.value_or(address)}) {
            if (const auto queue = access.engine.find(needed); queue.has_error())
                return queue.error();
        }
        replyAfterCommit(step, answer, forEach(ids, "Moved", [&](const model::Uuid &id) {
                             return to ? access.engine.moveMessageById(step, address, id, *to)
                                       : moveHome(access, step, address, id);
                         }));
        return {};
    }};
}

} // namespace broker::api::console
