// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/console_p.h"

#include "broker/api/errors.h"
#include "broker/api/validate.h"
#include "broker/language/query.h"
#include "broker/language/text.h"

#include <algorithm>
#include <charconv>

/// Looking at messages: pages of a queue, filtered here so that only what is wanted travels.
namespace broker::api::console {

namespace {

constexpr std::size_t bytesPerPage = 16U << 20U; ///< of bodies looked through for one answer

/// Cursors are orders; clients need not know.
std::string printPlace(const queue::Place &place)
{
    return std::to_string(place.order.value);
}

std::optional<queue::Place> parsePlace(std::string_view text)
{
    queue::Place place;
    const char *const last = text.data() + text.size();
    const auto order = std::from_chars(text.data(), last, place.order.value);
    if (order.ec != std::errc{} || order.ptr != last)
        return std::nullopt;
    return place;
}

/// Renders on the reader thread: a page may hold megabytes, and the core has better things to do.
void renderApart(core::Core &core, std::vector<core::Delivered> messages, Answer answer,
                 std::function<Value(const std::vector<core::Delivered> &)> render)
{
    core.bodies().read([&core, messages = std::move(messages), answer = std::move(answer),
                        render = std::move(render)](storage::StoreReader & /*reader*/) mutable {
        core.executor().post(
            [answer = std::move(answer), value = render(messages)]() mutable { answer(std::move(value)); });
    });
}

struct PeekWish
{
    core::QueueAddress address;
    core::Engine::Peek engine;
    std::string text; ///< in lower case
    language::Query query;
    model::Instant now{};
    std::size_t most = 100;
    std::size_t bodyBytes = 4'096;
};

/// How far a look at a queue came.
struct Reach
{
    queue::Place next; ///< zero: to the end
    std::vector<std::size_t> looked; ///< at messages up to each one found; last: in all
};

Result<PeekWish> peekWish(const Context &context, const Value &params)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    PeekWish wish;
    wish.address = std::move(*address);
    wish.text = language::lowerCase(params.text("Text"));
    const std::string_view queryText = params.text("Query");
    auto query = language::Query::parse(queryText);
    if (query.has_error())
        return invalidValue(queryText, "Query",
                            query.error().text + " At " + std::to_string(query.error().at + 1) + ".");
    wish.query = std::move(*query);
    wish.bodyBytes = static_cast<std::size_t>(params.integer("MaxBodyBytes", 4'096));
    wish.most = static_cast<std::size_t>(params.integer("MaxResults", 100));
    const bool readsBodies = !wish.text.empty() || wish.query.needsContent();
    wish.engine.most = readsBodies ? 1'000 : wish.most;
    wish.engine.look = 50'000;
    if (const std::string_view state = params.text("State"); !state.empty()) {
        wish.engine.state = parseState(state);
        if (!wish.engine.state)
            return invalidValue(state, "State", "Must be Ready, Delayed or InFlight.");
    }
    if (const std::string_view cursor = params.text("Cursor"); !cursor.empty()) {
        const auto place = parsePlace(cursor);
        if (!place)
            return invalidValue(cursor, "Cursor", "Must be the NextCursor of an earlier answer.");
        wish.engine.after = *place;
    }
    return wish;
}

queue::Place placeOf(const core::Delivered &message)
{
    return {message.row.order};
}

/// A page must not drag more than bytesPerPage of bodies from the store: the rest comes with the next page.
void limitBytes(std::vector<core::Delivered> &messages, Reach &reach)
{
    std::size_t bytes = 0;
    for (std::size_t at = 0; at < messages.size(); ++at) {
        bytes += messages[at].row.size;
        if (bytes > bytesPerPage && at > 0) {
            reach.next = placeOf(messages[at - 1]);
            reach.looked.resize(at);
            reach.looked.push_back(reach.looked.back());
            messages.resize(at);
            return;
        }
    }
}

std::string_view nameOf(std::string_view arn)
{
    return arn.substr(arn.rfind(':') + 1);
}

/// `id` is the printed MessageId; it must outlive the facts.
language::Facts factsOf(const core::Delivered &message, std::string_view id, model::Instant now)
{
    const model::MessageRow &row = message.row;
    return {now,      id,      row.state,         row.receives,     row.size,
            row.sent, row.due, row.firstReceived, row.group.view(), nameOf(message.deadLetterSourceArn)};
}

/// With the body at hand. A lost one matches what needs none.
bool matches(const core::Delivered &message, const PeekWish &wish)
{
    if (!wish.text.empty() && (!message.payload || !language::containsAnyCase(message.payload->body, wish.text)))
        return false;
    if (wish.query.matchesAll())
        return true;
    const std::string id = model::toString(message.id);
    const language::Facts facts = factsOf(message, id, wish.now);
    if (!message.payload)
        return wish.query.judge(facts) == language::Verdict::Yes;
    const model::Payload &payload = *message.payload;
    return wish.query.matches(
        facts, {payload.body, payload.attributes, payload.senderId, payload.deduplicationId, payload.traceHeader});
}

/// Bodies are searched only here, so the page is full only here too: what is behind its last match comes with the next.
Value peekValue(const std::vector<core::Delivered> &messages, const PeekWish &wish, const Reach &reach)
{
    List list;
    queue::Place next = reach.next;
    std::size_t looked = reach.looked.back();
    for (std::size_t at = 0; at < messages.size(); ++at) {
        if (!matches(messages[at], wish))
            continue;
        list.push_back(messageValue(messages[at], wish.bodyBytes));
        if (list.size() == wish.most && at + 1 < messages.size()) {
            next = placeOf(messages[at]);
            looked = reach.looked[at];
            break;
        }
    }
    Value value{Object{{"Messages", std::move(list)}, {"Scanned", Value::count(looked)}}};
    if (next.order)
        value.add("NextCursor", printPlace(next));
    return value;
}

} // namespace

Result<Action> peek(const Context &context, Value params, Answer answer)
{
    const auto wish = peekWish(context, params);
    if (wish.has_error())
        return wish.error();
    return Action{[answer = std::move(answer), wish = wish.value()](core::Core &core, const core::Access &access,
                                                                    core::Step &step) mutable -> Result<void> {
        Reach reach;
        wish.now = step.now;
        if (!wish.query.matchesAll()) {
            wish.engine.wants = [query = wish.query, now = step.now](const core::Delivered &message) {
                const std::string id = model::toString(message.id);
                return query.judge(factsOf(message, id, now)) != language::Verdict::No;
            };
        }
        auto found = access.engine.peek(wish.address, wish.engine, reach.next, reach.looked);
        if (found.has_error())
            return found.error();
        limitBytes(found.value(), reach);
        step.releases.push_back(
            {std::move(found.value()), [&core, answer, wish, reach](Result<std::vector<core::Delivered>> outcome) {
                 if (outcome.has_error())
                     return answer(outcome.error());
                 renderApart(core, std::move(outcome.value()), answer,
                             [wish, reach](const std::vector<core::Delivered> &messages) {
                                 return peekValue(messages, wish, reach);
                             });
             }});
        return {};
    }};
}

Result<Action> getMessage(const Context &context, Value params, Answer answer)
{
    const auto id = model::parseUuid(params.text("MessageId"));
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    return Action{[answer = std::move(answer), id, address = std::move(*address)](
                      core::Core &core, const core::Access &access, core::Step &step) -> Result<void> {
        if (const auto queue = access.engine.find(address); queue.has_error())
            return queue.error();
        core::QueueAddress where;
        auto message = id ? access.engine.findMessage(*id, where) : std::nullopt;
        if (!message || where != address)
            return model::fail(ErrorCode::MessageDoesNotExist, "No message with this id is in the queue.");
        std::vector<core::Delivered> one;
        one.push_back(std::move(*message));
        step.releases.push_back(
            {std::move(one), [&core, answer](Result<std::vector<core::Delivered>> outcome) {
                 if (outcome.has_error())
                     return answer(outcome.error());
                 renderApart(
                     core, std::move(outcome.value()), answer,
                     [](const std::vector<core::Delivered> &messages) -> Value {
                         return Object{{"Message", messageValue(messages.front(), model::limits::messageBytes)}};
                     });
             }});
        return {};
    }};
}

} // namespace broker::api::console
