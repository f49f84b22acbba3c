// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/console_p.h"

#include "broker/api/errors.h"
#include "broker/api/validate.h"
#include "broker/security/digest.h"

#include <algorithm>
#include <charconv>

namespace broker::api::console {

namespace {

constexpr std::size_t idsAtMost = 1'000;
constexpr std::size_t bytesPerPage = 16U << 20U; ///< of bodies looked through for one answer

std::string_view toString(model::MessageState state)
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

std::optional<model::MessageState> parseState(std::string_view text)
{
    for (const auto state : {model::MessageState::Ready, model::MessageState::Delayed, model::MessageState::InFlight}) {
        if (text == toString(state))
            return state;
    }
    return std::nullopt;
}

/// Cursors are "ORDER-KEY"; clients need not know.
std::string printPlace(const queue::Place &place)
{
    return std::to_string(place.order.value) + "-" + std::to_string(place.key.value);
}

std::optional<queue::Place> parsePlace(std::string_view text)
{
    queue::Place place;
    const char *const last = text.data() + text.size();
    const auto order = std::from_chars(text.data(), last, place.order.value);
    if (order.ec != std::errc{} || order.ptr == last || *order.ptr != '-')
        return std::nullopt;
    const auto key = std::from_chars(order.ptr + 1, last, place.key.value);
    if (key.ec != std::errc{} || key.ptr != last)
        return std::nullopt;
    return place;
}

/// At most `most` bytes of UTF-8, not cut inside a character.
std::string_view cutText(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U)
        --most;
    return text.substr(0, most);
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool containsAnyCase(std::string_view text, std::string_view part)
{
    return std::search(text.begin(), text.end(), part.begin(), part.end(),
                       [](char a, char b) { return lower(a) == lower(b); })
        != text.end();
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

void addText(Value &value, std::string name, const std::string &text)
{
    if (!text.empty())
        value.add(std::move(name), text);
}

Value messageValue(const core::Delivered &message, std::size_t bodyBytes)
{
    static const model::Payload lost{"", {}, {}, {}, {}};
    const model::MessageRow &row = message.row;
    const model::Payload &payload = message.payload ? *message.payload : lost;
    const std::string_view body = cutText(payload.body, bodyBytes);
    Value value{Object{}};
    value.add("MessageId", model::toString(message.id));
    value.add("State", toString(row.state));
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
    std::string text;
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
    wish.text = params.text("Text");
    wish.bodyBytes = static_cast<std::size_t>(params.integer("MaxBodyBytes", 4'096));
    wish.most = static_cast<std::size_t>(params.integer("MaxResults", 100));
    wish.engine.most = wish.text.empty() ? wish.most : 1'000;
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
    return {message.row.order, message.row.key};
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

bool hasText(const core::Delivered &message, const std::string &text)
{
    return text.empty() || (message.payload && containsAnyCase(message.payload->body, text));
}

/// Bodies are searched only here, so the page is full only here too: what is behind its last match comes with the next.
Value peekValue(const std::vector<core::Delivered> &messages, const PeekWish &wish, const Reach &reach)
{
    List list;
    queue::Place next = reach.next;
    std::size_t looked = reach.looked.back();
    for (std::size_t at = 0; at < messages.size(); ++at) {
        if (!hasText(messages[at], wish.text))
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

} // namespace

Result<Action> peek(const Context &context, Value params, Answer answer)
{
    const auto wish = peekWish(context, params);
    if (wish.has_error())
        return wish.error();
    return Action{[answer = std::move(answer), wish = wish.value()](core::Core &core, const core::Access &access,
                                                                    core::Step &step) -> Result<void> {
        Reach reach;
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
