// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/errors.h"
#include "broker/api/messageattributes.h"
#include "broker/api/sqs.h"
#include "broker/api/text.h"
#include "broker/api/validate.h"
#include "broker/model/limits.h"
#include "broker/security/digest.h"

#include <algorithm>

namespace broker::api {

namespace {

using model::fail;
using model::MessageAttribute;
using model::QueueAddress;
namespace limits = model::limits;

/// A message that passed every check that needs no queue, and the digests its reply names.
struct Prepared
{
    core::Outgoing message;
    std::string attributesMd5;
    std::string systemAttributesMd5;
};

Result<void> checkGroupId(const Value *groupId)
{
    const auto *text = groupId != nullptr ? groupId->as<std::string>() : nullptr;
    if (text == nullptr)
        return {};
    const bool isLegal = !text->empty() && text->size() <= limits::groupIdLength
        && std::all_of(text->begin(), text->end(), [](char character) { return '!' <= character && character <= '~'; });
    if (!isLegal)
        return invalidValue(
            *text, "MessageGroupId",
            "MessageGroupId can only include alphanumeric and punctuation characters. 1 to 128 in length.");
    return {};
}

Result<void> checkDeduplicationId(const Value *deduplicationId)
{
    const auto *text = deduplicationId != nullptr ? deduplicationId->as<std::string>() : nullptr;
    if (text == nullptr)
        return {};
    return invalidValue(*text, "MessageDeduplicationId",
                        "The request includes a parameter that is not valid for this queue type.");
}

Result<void> checkEntry(const Value &entry)
{
    if (auto checked = checkBody(entry.text("MessageBody")); checked.has_error())
        return checked;
    if (auto checked = checkGroupId(entry.find("MessageGroupId")); checked.has_error())
        return checked;
    return checkDeduplicationId(entry.find("MessageDeduplicationId"));
}

/// The request's own trace header, which may be any bytes: kept only where it could be told again.
std::string traceHeaderOf(const Context &context)
{
    const bool isTellable = isUtf8(context.traceId) && isMessageText(context.traceId);
    return isTellable ? std::string(context.traceId) : std::string();
}

/// Takes the texts out of `entry`: the parameters of SendMessage, or one entry of a batch.
Result<Prepared> prepareMessage(const Context &context, Value &entry)
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
    prepared.message.group = model::GroupId{entry.text("MessageGroupId")};
    payload->senderId = context.caller->account;
    prepared.message.md5 = security::md5(payload->body);
    prepared.message.size = static_cast<std::uint32_t>(model::billableSize(*payload));
    prepared.message.delay = seconds(entry, "DelaySeconds");
    prepared.message.payload = std::move(payload);
    return prepared;
}

void addDigests(const Prepared &prepared, Value &reply)
{
    reply.add("MD5OfMessageBody", Value{security::toHex(prepared.message.md5)});
    if (!prepared.attributesMd5.empty())
        reply.add("MD5OfMessageAttributes", Value{prepared.attributesMd5});
    if (!prepared.systemAttributesMd5.empty())
        reply.add("MD5OfMessageSystemAttributes", Value{prepared.systemAttributesMd5});
}

bool isEntryId(std::string_view id)
{
    constexpr std::string_view legal = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return !id.empty() && id.size() <= limits::batchEntryIdLength
        && id.find_first_not_of(legal) == std::string_view::npos;
}

Result<void> checkEntryIds(const List &entries)
{
    for (const Value &entry : entries) {
        if (!isEntryId(entry.text("Id")))
            return fail(
                ErrorCode::InvalidBatchEntryId,
                "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at "
                "most 80 letters long.");
    }
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const std::string_view id = entry->text("Id");
        if (std::any_of(entries.begin(), entry, [id](const Value &earlier) { return earlier.text("Id") == id; }))
            return fail(ErrorCode::BatchEntryIdsNotDistinct, "Id " + std::string(id) + " repeated.");
    }
    return {};
}

/// Every batch operation has one.
const FieldSpec &entriesField(const Context &context)
{
    return *std::find_if(context.operation.input.begin(), context.operation.input.end(),
                         [](const FieldSpec &field) { return field.name == "Entries"; });
}

/// The entries of a batch, checked by the rules that concern the whole call. `params` keeps them.
Result<List *> batchEntries(const Context &context, Value &params)
{
    List *entries = params.find("Entries")->as<List>();
    if (entries->empty())
        return fail(ErrorCode::EmptyBatchRequest,
                    "There should be at least one " + std::string(entriesField(context).queryName)
                        + " in the request.");
    if (entries->size() > limits::batchEntries)
        return fail(ErrorCode::TooManyEntriesInBatchRequest,
                    "Maximum number of entries per request are 10. You have sent " + std::to_string(entries->size())
                        + '.');
    if (auto checked = checkEntryIds(*entries); checked.has_error())
        return checked.error();
    return entries;
}

Value failedEntry(std::string_view id, const Error &error)
{
    const WireError wire = wireError(error.code);
    return Object{
        {"Id", Value{id}},
        {"SenderFault", Value{wire.isSenderFault}},
        {"Code", Value{wire.queryCode}},
        {"Message", Value{error.message}},
    };
}

/// The service leaves out a list that is empty.
Value batchReply(List successful, List failed)
{
    Value reply{Object{}};
    if (!successful.empty())
        reply.add("Successful", Value{std::move(successful)});
    if (!failed.empty())
        reply.add("Failed", Value{std::move(failed)});
    return reply;
}

struct BatchEntry
{
    std::string id;
    Result<Prepared> message;
};

Result<Prepared> prepareEntry(const Context &context, std::span<const FieldSpec> fields, Value &entry)
{
    if (auto checked = checkValues(fields, entry); checked.has_error())
        return checked.error();
    return prepareMessage(context, entry);
}

Result<std::vector<BatchEntry>> prepareEntries(const Context &context, List &entries)
{
    const std::span<const FieldSpec> fields = entriesField(context).members[0].members;
    std::vector<BatchEntry> batch;
    std::uint64_t bytes = 0;
    for (Value &entry : entries) {
        std::string id{entry.text("Id")};
        batch.push_back({std::move(id), prepareEntry(context, fields, entry)});
        bytes += batch.back().message.has_value() ? batch.back().message->message.size : 0;
    }
    if (bytes > limits::batchBytes)
        return fail(ErrorCode::BatchRequestTooLong,
                    "Batch requests cannot be longer than " + std::to_string(limits::batchBytes)
                        + " bytes. You have sent " + std::to_string(bytes) + " bytes.");
    return batch;
}

Result<Value> sendEntry(const core::Access &access, core::Step &step, const QueueAddress &address,
                        std::size_t mostBytes, const BatchEntry &entry)
{
    if (entry.message.has_error())
        return entry.message.error();
    if (entry.message->message.size > mostBytes)
        return fail(ErrorCode::InvalidParameterValue,
                    "One or more parameters cannot be validated. Reason: Message must be shorter than "
                        + std::to_string(mostBytes) + " bytes.");
    const auto sent = access.engine.send(step, address, entry.message->message);
    if (sent.has_error())
        return sent.error();
    Value reply = Object{{"Id", Value{entry.id}}, {"MessageId", Value{model::toString(sent->id)}}};
    addDigests(*entry.message, reply);
    return reply;
}

} // namespace

Result<Action> sendMessage(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    auto prepared = prepareMessage(context, params);
    if (prepared.has_error())
        return prepared.error();
    return Action{[address = std::move(*address), prepared = std::move(*prepared), answer = std::move(answer)](
                      core::Core &, const core::Access &access, core::Step &step) mutable -> Result<void> {
        const auto sent = access.engine.send(step, address, prepared.message);
        if (sent.has_error())
            return sent.error();
        Value reply = Object{{"MessageId", Value{model::toString(sent->id)}}};
        addDigests(prepared, reply);
        replyAfterCommit(step, std::move(answer), std::move(reply));
        return {};
    }};
}

Result<Action> sendMessageBatch(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    const auto entries = batchEntries(context, params);
    if (entries.has_error())
        return entries.error();
    auto batch = prepareEntries(context, **entries);
    if (batch.has_error())
        return batch.error();
    return Action{[address = std::move(*address), batch = std::move(*batch), answer = std::move(answer)](
                      core::Core &, const core::Access &access, core::Step &step) mutable -> Result<void> {
        const auto queue = access.engine.find(address);
        if (queue.has_error())
            return queue.error();
        const std::size_t mostBytes = (*queue)->config().maximumMessageSize;
        List successful;
        List failed;
        for (const BatchEntry &entry : batch) {
            auto sent = sendEntry(access, step, address, mostBytes, entry);
            if (sent.has_value())
                successful.push_back(std::move(*sent));
            else if (sent.error().code == ErrorCode::DrainOnly)
                return sent.error(); // holds for every entry of this step
            else
                failed.push_back(failedEntry(entry.id, sent.error()));
        }
        replyAfterCommit(step, std::move(answer), batchReply(std::move(successful), std::move(failed)));
        return {};
    }};
}

Result<Action> deleteMessage(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    return Action{[address = std::move(*address), handle = std::string(params.text("ReceiptHandle")),
                   answer = std::move(answer)](core::Core &, const core::Access &access,
                                               core::Step &step) mutable -> Result<void> {
        if (auto deleted = access.engine.deleteMessage(step, address, handle); deleted.has_error())
            return deleted;
        replyAfterCommit(step, std::move(answer), {});
        return {};
    }};
}

Result<Action> deleteMessageBatch(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    const auto entries = batchEntries(context, params);
    if (entries.has_error())
        return entries.error();
    return Action{[address = std::move(*address), entries = std::move(**entries), answer = std::move(answer)](
                      core::Core &, const core::Access &access, core::Step &step) mutable -> Result<void> {
        if (auto found = access.engine.find(address); found.has_error())
            return found.error();
        List successful;
        List failed;
        for (const Value &entry : entries) {
            const auto deleted = access.engine.deleteMessage(step, address, entry.text("ReceiptHandle"));
            if (deleted.has_value())
                successful.emplace_back(Object{{"Id", Value{entry.text("Id")}}});
            else
                failed.push_back(failedEntry(entry.text("Id"), deleted.error()));
        }
        replyAfterCommit(step, std::move(answer), batchReply(std::move(successful), std::move(failed)));
        return {};
    }};
}

Result<Action> changeMessageVisibility(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    return Action{[address = std::move(*address), handle = std::string(params.text("ReceiptHandle")),
                   visibility = std::chrono::seconds{params.integer("VisibilityTimeout", 0)},
                   answer = std::move(answer)](core::Core &, const core::Access &access,
                                               core::Step &step) mutable -> Result<void> {
        if (auto changed = access.engine.changeVisibility(step, address, handle, visibility); changed.has_error())
            return changed;
        replyAfterCommit(step, std::move(answer), {});
        return {};
    }};
}

} // namespace broker::api
