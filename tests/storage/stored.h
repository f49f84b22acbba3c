// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/security/digest.h"
#include "broker/storage/store.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

/// What a store holds, as load() tells it.
struct Stored final : broker::storage::LoadVisitor
{
    void queue(const broker::model::QueueRow &row) override { queues.push_back(row); }
    void message(const broker::model::MessageRow &row) override { messages.push_back(row); }
    void goneQueue(broker::model::QueueId queue, const std::string &arn) override { goneQueues[queue.value] = arn; }
    void deduplication(const broker::model::change::DeduplicationNoted &note) override { notes.push_back(note); }
    void moveTask(const broker::model::MoveTaskRow &row) override { moveTasks.push_back(row); }
    void redrive(const broker::model::RedriveRow &row) override { redrives.push_back(row); }
    void redriveSlice(const broker::model::RedriveSlice &slice) override { slices.push_back(slice); }
    void journalChunk(const broker::storage::JournalChunk &chunk) override { chunks.push_back(chunk); }

    std::vector<broker::model::QueueRow> queues;
    std::vector<broker::model::MessageRow> messages;
    std::map<std::uint64_t, std::string> goneQueues;
    std::vector<broker::model::change::DeduplicationNoted> notes;
    std::vector<broker::model::MoveTaskRow> moveTasks;
    std::vector<broker::model::RedriveRow> redrives;
    std::vector<broker::model::RedriveSlice> slices;
    std::vector<broker::storage::JournalChunk> chunks;
    broker::storage::Loaded loaded;
    std::string error; ///< of load(), empty when it succeeded
};

inline Stored load(broker::storage::Store &store)
{
    Stored stored;
    const auto loaded = store.load(stored);
    if (loaded.has_value())
        stored.loaded = loaded.value();
    else
        stored.error = loaded.error().message;
    return stored;
}

inline broker::model::QueueRow queueRow(std::uint64_t id)
{
    using broker::model::fromMilliseconds;
    broker::model::QueueRow row;
    row.id = {id};
    row.account = "000000000000";
    row.region = "us-east-1";
    row.name = "queue-" + std::to_string(id);
    row.created = fromMilliseconds(1'000);
    row.modified = fromMilliseconds(2'000);
    row.attributes = {{"VisibilityTimeout", "30"}, {"Policy", std::string(300, 'p')}};
    row.tags = {{"team", "orders"}, {"empty", ""}};
    return row;
}

inline broker::model::PayloadRef payload(std::string body)
{
    broker::model::Payload made;
    made.body = std::move(body);
    made.senderId = "000000000000";
    return std::make_shared<const broker::model::Payload>(std::move(made));
}

/// Message `key` in `queue`, its body stored under the same number.
inline broker::model::change::MessageSent sent(std::uint64_t key, std::uint64_t queue,
                                               broker::model::PayloadRef payload)
{
    using broker::model::fromMilliseconds;
    broker::model::MessageRow row;
    row.key = {key};
    row.queue = {queue};
    row.body = {key};
    row.lineage = {key};
    row.order = {key};
    row.sent = fromMilliseconds(10'000);
    row.due = row.sent;
    row.size = static_cast<std::uint32_t>(broker::model::billableSize(*payload));
    row.md5 = broker::security::md5(payload->body);
    return {row, std::move(payload), false};
}

inline broker::model::change::DeduplicationNoted noted(const broker::model::MessageRow &row, std::string id,
                                                       broker::model::GroupId scope = {})
{
    return {row.queue, std::move(scope), std::move(id), row.key, row.order, broker::model::fromMilliseconds(310'000)};
}

inline auto fields(const broker::model::change::DeduplicationNoted &note)
{
    return std::tuple{note.queue, note.scope.view(), note.id, note.key, note.order, note.until};
}

/// Equal lists in equal order.
inline bool areEqual(const std::vector<broker::model::change::DeduplicationNoted> &some,
                     const std::vector<broker::model::change::DeduplicationNoted> &others)
{
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const auto &a, const auto &b) { return fields(a) == fields(b); });
}

inline broker::model::MoveTaskRow moveTask(std::uint64_t id, std::uint64_t source)
{
    using broker::model::fromMilliseconds;
    broker::model::MoveTaskRow row;
    row.id = {id};
    row.source = {source};
    row.sourceArn = "arn:aws:sqs:us-east-1:000000000000:queue-" + std::to_string(source);
    row.destinationArn = "arn:aws:sqs:us-east-1:000000000000:other";
    row.perSecond = 500;
    row.moved = 3;
    row.toMove = 1'000'000'000'000;
    row.started = fromMilliseconds(20'000);
    row.last = {id};
    return row;
}

/// With every field away from its default.
inline broker::model::RedriveRow redriveRow(std::uint64_t id, std::uint64_t source)
{
    using broker::model::fromMilliseconds;
    auto plan = std::make_shared<broker::model::RedrivePlan>();
    plan->source = {source};
    plan->sourceArn = "arn:aws:sqs:us-east-1:000000000000:queue-" + std::to_string(source);
    plan->destinationArn = "arn:aws:sqs:us-east-1:000000000000:other";
    plan->query = "body.status == \"\xc3\xbc\"";
    plan->isSelection = true;
    plan->selected = {{3}, {200}, {70'000'000'000}};
    plan->through = {id};
    plan->recipe = std::string(300, 'r');
    plan->rates = {1, 2, 5, 4};
    plan->rateStep = broker::model::Duration{30'000};
    plan->hasBreaker = true;
    plan->breaker = {10, 20};
    plan->within = broker::model::Duration{60'000};
    plan->keepsIds = true;
    plan->total = 1'000'000'000'000;
    plan->started = fromMilliseconds(20'000);
    broker::model::RedriveRow row;
    row.id = {id};
    row.plan = plan;
    row.progress.passed = {17};
    row.progress.heldGroups = {5, ~std::uint64_t{0}};
    row.progress.looked = 9;
    row.progress.moved = 3;
    row.progress.failures = {{"no longer there", 2}, {"\xc3\xbc", 1}};
    row.progress.stepLeft = 1;
    row.progress.ran = broker::model::Duration{1'234};
    return row;
}

inline broker::model::RedriveSlice redriveSlice(std::uint64_t number, std::uint64_t redrive)
{
    broker::model::RedriveSlice slice;
    slice.number = number;
    slice.redrive = {redrive};
    slice.at = broker::model::fromMilliseconds(21'000);
    slice.moved = 3;
    slice.returned = 1;
    slice.away = {{40}, {7}};
    return slice;
}

inline broker::model::change::MessageDeleted deleted(const broker::model::MessageRow &row, bool withBody = true)
{
    return {row.key, row.queue, row.lineage, withBody ? row.body : broker::model::BodyId{},
            broker::model::change::Cause::Client};
}

/// As the committer does between batches.
inline void settle(broker::storage::Store &store)
{
    while (store.isMaintenanceDue())
        store.maintain(false);
}

inline broker::storage::Batch batch(broker::model::Changes changes, std::uint64_t nextKey = 1'000)
{
    return {std::move(changes), {nextKey, 1, broker::model::fromMilliseconds(10'000)}};
}

/// The body as a fresh reader sees it; "(none)" when it is gone or damaged.
inline std::string bodyOf(broker::storage::Store &store, std::uint64_t body)
{
    const broker::model::BodyId id{body};
    const auto found = store.reader()->payloads({&id, 1});
    if (found.has_error())
        return "(" + found.error().message + ")";
    return found.value().front() ? found.value().front()->body : "(none)";
}
