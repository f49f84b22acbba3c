// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/errors.h"
#include "broker/api/sqs.h"
#include "broker/api/sqsoutgoing.h"
#include "broker/api/validate.h"
#include "broker/model/attributes.h"
#include "broker/model/limits.h"

#include <algorithm>

namespace broker::api {

namespace {

using model::fail;
using model::QueueAddress;
namespace limits = model::limits;

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

Result<Prepared> prepareEntry(const Context &context, const QueueAddress &queue, std::span<const FieldSpec> fields,
                              Value &entry)
{
    if (auto checked = checkValues(fields, entry); checked.has_error())
        return checked.error();
    return prepareMessage(context, queue, entry);
}

void digestEntries(std::vector<BatchEntry> &batch)
{
    std::vector<Prepared *> messages;
    for (BatchEntry &entry : batch) {
        if (entry.message.has_value())
            messages.push_back(&*entry.message);
    }
    digestBodies(messages);
}

Result<std::vector<BatchEntry>> prepareEntries(const Context &context, const QueueAddress &queue, List &entries)
{
    const std::span<const FieldSpec> fields = entriesField(context).members[0].members;
    std::vector<BatchEntry> batch;
    batch.reserve(entries.size());
    std::uint64_t bytes = 0;
    for (Value &entry : entries) {
        std::string id{entry.text("Id")};
        batch.push_back({std::move(id), prepareEntry(context, queue, fields, entry)});
        bytes += batch.back().message.has_value() ? batch.back().message->message.size : 0;
    }
    if (bytes > limits::batchBytes)
        return fail(ErrorCode::BatchRequestTooLong,
                    "Batch requests cannot be longer than " + std::to_string(limits::batchBytes)
                        + " bytes. You have sent " + std::to_string(bytes) + " bytes.");
    digestEntries(batch);
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
    Value reply;
    reply.add("Id", Value{entry.id}); // a list of members in braces would be copied
    addSent(*entry.message, *sent, reply);
    return reply;
}

/// What a FIFO queue asks of every message: one entry without it fails the call. Elsewhere every fault is its entry's.
Result<void> checkGrouping(const core::Engine &engine, const QueueAddress &address,
                           const std::vector<BatchEntry> &batch)
{
    if (!model::isFifoName(address.name))
        return {};
    for (const BatchEntry &entry : batch) {
        if (entry.message.has_error())
            continue;
        core::Outgoing message = entry.message->message;
        message.delay.reset(); // a delay of its own is its entry's fault
        auto checked = engine.checkSend(address, message);
        if (checked.has_error())
            return fail(ErrorCode::InvalidParameterValue, checked.error().message); // a missing group too, in a batch
    }
    return {};
}

using EntryCall = std::function<Result<void>(const core::Access &access, core::Step &step, const Value &entry)>;

/// A batch whose entries have nothing to tell but that they succeeded.
Action eachEntry(QueueAddress address, List entries, EntryCall call, Answer answer)
{
    return [address = std::move(address), entries = std::move(entries), call = std::move(call),
            answer = std::move(answer)](core::Core &, const core::Access &access,
                                        core::Step &step) mutable -> Result<void> {
        if (auto found = access.engine.find(address); found.has_error())
            return found.error();
        List successful;
        List failed;
        for (const Value &entry : entries) {
            if (const auto called = call(access, step, entry); called.has_error())
                failed.push_back(failedEntry(entry.text("Id"), called.error()));
            else
                successful.emplace_back(Object{{"Id", Value{entry.text("Id")}}});
        }
        replyAfterCommit(step, std::move(answer), batchReply(std::move(successful), std::move(failed)));
        return {};
    };
}

} // namespace

Result<Action> sendMessageBatch(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    const auto entries = batchEntries(context, params);
    if (entries.has_error())
        return entries.error();
    auto batch = prepareEntries(context, *address, **entries);
    if (batch.has_error())
        return batch.error();
    return Action{[address = std::move(*address), batch = std::move(*batch), answer = std::move(answer)](
                      core::Core &, const core::Access &access, core::Step &step) mutable -> Result<void> {
        const auto queue = access.engine.find(address);
        if (queue.has_error())
            return queue.error();
        if (auto checked = checkGrouping(access.engine, address, batch); checked.has_error())
            return checked;
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

Result<Action> deleteMessageBatch(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    const auto entries = batchEntries(context, params);
    if (entries.has_error())
        return entries.error();
    EntryCall call = [address = *address](const core::Access &access, core::Step &step, const Value &entry) {
        return access.engine.deleteMessage(step, address, entry.text("ReceiptHandle"));
    };
    return eachEntry(std::move(*address), std::move(**entries), std::move(call), std::move(answer));
}

Result<Action> changeMessageVisibilityBatch(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    const auto entries = batchEntries(context, params);
    if (entries.has_error())
        return entries.error();
    EntryCall call = [address = *address, fields = entriesField(context).members[0].members](
                         const core::Access &access, core::Step &step, const Value &entry) -> Result<void> {
        if (auto checked = checkValues(fields, entry); checked.has_error())
            return checked;
        const std::chrono::seconds visibility{entry.integer("VisibilityTimeout", 0)};
        return access.engine.changeVisibility(step, address, entry.text("ReceiptHandle"), visibility);
    };
    return eachEntry(std::move(*address), std::move(**entries), std::move(call), std::move(answer));
}

} // namespace broker::api
