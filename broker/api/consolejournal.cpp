// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/console_p.h"

#include "broker/api/validate.h"

#include <charconv>
#include <memory>

namespace broker::api::console {

namespace {

using journal::Journal;

constexpr std::size_t eventsOfALife = 10'000;

std::string_view toString(model::change::Cause cause)
{
    switch (cause) {
    case model::change::Cause::Client:
        return "Client";
    case model::change::Cause::Console:
        return "Console";
    case model::change::Cause::Retention:
        return "Retention";
    case model::change::Cause::MoveTask:
        return "MoveTask";
    case model::change::Cause::Redrive:
        return "Redrive";
    case model::change::Cause::MaxReceives:
        break;
    }
    return "MaxReceives";
}

template <class Map>
std::string_view textOf(const Map &map, typename Map::key_type key)
{
    const auto found = map.find(key);
    return found == map.end() ? std::string_view{} : std::string_view{found->second};
}

Value eventValue(const journal::Event &event, const journal::Names &names, const model::MessageIds &ids)
{
    Value value{Object{}};
    value.add("Number", Value::count(event.number.value));
    value.add("Time", model::toMilliseconds(event.time));
    value.add("Kind", journal::toString(event.kind));
    if (event.key)
        value.add("MessageId", model::toString(ids.make(event.key)));
    value.add("QueueName", textOf(names.queues, event.queue));
    if (event.other != 0)
        value.add("OtherQueueName", textOf(names.queues, event.other));
    if (event.caller != 0)
        value.add("Caller", textOf(names.callers, event.caller));
    const bool isRedrive = event.cause == model::change::Cause::Redrive; // such a message was never received
    value.add("Receives", Value::count(isRedrive ? 0 : event.count));
    if (isRedrive)
        value.add("Redrive", Value::count(event.count));
    if (event.due != model::Instant{})
        value.add("Due", model::toMilliseconds(event.due));
    value.add("Cause", toString(event.cause));
    return value;
}

Value pageValue(const Journal::Page &page, const model::MessageIds &ids, bool hasCursor)
{
    List events;
    events.reserve(page.events.size());
    for (const journal::Event &event : page.events)
        events.push_back(eventValue(event, page.names, ids));
    Value value{Object{{"Events", std::move(events)}, {"Complete", page.complete}}};
    if (hasCursor)
        value.add("NextCursor", std::to_string(page.next.value));
    return value;
}

/// Reads `query` after the commit of what the step saw; stored chunks are read and rendered on the reader thread.
void answerPage(core::Core &core, const core::Access &access, core::Step &step, const journal::Query &query,
                const Answer &answer, bool hasCursor)
{
    auto page = std::make_shared<Journal::Page>(access.journal.read(query));
    const model::MessageIds ids = access.engine.messageIds();
    step.release([&core, page, query, answer, ids, hasCursor](const Result<std::vector<core::Delivered>> &outcome) {
        if (outcome.has_error())
            return answer(outcome.error());
        core.bodies().read([&core, page, query, answer, ids, hasCursor](storage::StoreReader &reader) {
            std::vector<Journal::Page> older;
            std::size_t found = 0;
            for (const model::EventNo chunk : page->chunks) {
                const auto events = reader.journalEvents(chunk);
                if (events.has_error()) { // trimmed since
                    page->complete = false;
                    continue;
                }
                older.push_back(Journal::matchChunk(events.value(), query));
                found += older.back().events.size();
                if (found >= query.most)
                    break;
            }
            const Journal::Page whole = Journal::putInFront(std::move(older), std::move(*page), query);
            core.executor().post(
                [answer, value = pageValue(whole, ids, hasCursor)]() mutable { answer(std::move(value)); });
        });
    });
}

struct Wish
{
    std::string messageId;
    std::optional<core::QueueAddress> queue;
    journal::Query query;
    time::Boot wait{};
};

Result<Wish> journalWish(const Context &context, const Value &params)
{
    Wish wish;
    wish.messageId = params.text("MessageId");
    wish.wait = time::Boot{params.integer("WaitMilliseconds", 0)};
    wish.query.most = static_cast<std::size_t>(params.integer("MaxResults", 200));
    if (const std::string_view url = params.text("QueueUrl"); !url.empty()) {
        auto address = namedQueue(context, url);
        if (address.has_error())
            return address.error();
        wish.queue = std::move(*address);
    }
    if (params.find("From") != nullptr)
        wish.query.from = model::fromMilliseconds(params.integer("From", 0));
    if (params.find("To") != nullptr)
        wish.query.to = model::fromMilliseconds(params.integer("To", 0));
    if (const std::string_view cursor = params.text("Cursor"); !cursor.empty()) {
        const char *const last = cursor.data() + cursor.size();
        const auto [end, problem] = std::from_chars(cursor.data(), last, wish.query.after.value);
        if (problem != std::errc{} || end != last)
            return invalidValue(cursor, "Cursor", "Must be the NextCursor of an earlier answer.");
    }
    return wish;
}

/// The lineage that a message id stands for; a deleted message has the one it started with.
Result<model::LineageId> lineageOf(const core::Engine &engine, std::string_view messageId)
{
    const auto id = model::parseUuid(messageId);
    const auto key = id ? engine.messageIds().key(*id) : std::nullopt;
    if (!key)
        return model::fail(ErrorCode::MessageDoesNotExist, "No message of this workspace ever had this id.");
    core::QueueAddress where;
    if (const auto message = engine.findMessage(*id, where))
        return message->row.lineage;
    return model::LineageId{key->value};
}

Result<void> resolve(const core::Engine &engine, Wish &wish)
{
    if (wish.queue) {
        const auto queue = engine.find(*wish.queue);
        if (queue.has_error())
            return queue.error();
        wish.query.queue = queue.value()->row().id.value;
    }
    if (!wish.messageId.empty()) {
        const auto lineage = lineageOf(engine, wish.messageId);
        if (lineage.has_error())
            return lineage.error();
        wish.query.lineage = lineage.value();
    }
    return {};
}

} // namespace

Result<Action> messageLife(const Context & /*context*/, Value params, Answer answer)
{
    const std::string messageId{params.text("MessageId")};
    return Action{[answer = std::move(answer), messageId](core::Core &core, const core::Access &access,
                                                          core::Step &step) -> Result<void> {
        const auto lineage = lineageOf(access.engine, messageId);
        if (lineage.has_error())
            return lineage.error();
        journal::Query query;
        query.lineage = lineage.value();
        query.most = eventsOfALife;
        answerPage(core, access, step, query, answer, false);
        return {};
    }};
}

Result<Action> readJournal(const Context &context, Value params, Answer answer)
{
    auto checked = journalWish(context, params);
    if (checked.has_error())
        return checked.error();
    return Action{[answer = std::move(answer), wish = checked.value()](core::Core &core, const core::Access &access,
                                                                       core::Step &step) mutable -> Result<void> {
        if (const auto resolved = resolve(access.engine, wish); resolved.has_error())
            return resolved.error();
        const Journal::Page now = access.journal.read(wish.query);
        const bool nothing = now.events.empty() && now.chunks.empty();
        const bool parked =
            core.whenChanged(step, nothing ? core.version() : 0, nothing ? wish.wait : time::Boot{},
                             [&core, answer, query = wish.query](const core::Access &later, core::Step &when) {
                                 answerPage(core, later, when, query, answer, true);
                             });
        if (!parked)
            return model::fail(ErrorCode::RequestThrottled, "Too many calls wait for changes already.");
        return {};
    }};
}

} // namespace broker::api::console
