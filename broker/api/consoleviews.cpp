// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/consoleviews.h"

#include "broker/api/errors.h"
#include "broker/api/validate.h"
#include "broker/core/views.h"
#include "broker/language/expression.h"
#include "broker/language/query.h"
#include "broker/language/text.h"

#include <algorithm>

/// Views: what matches a query, by places, kept right by the broker while messages come and go.
namespace broker::api::console {

namespace {

constexpr std::size_t mostColumns = 32;
constexpr std::size_t mostLocated = 1'000;
constexpr std::size_t looksForValues = 20'000;

std::string_view nameOf(std::string_view arn)
{
    return arn.empty() ? arn : arn.substr(arn.rfind(':') + 1);
}

/// `id` may be empty when nobody asks for it; what it refers to must outlive the facts.
language::Facts factsOf(const core::ViewMessage &message, std::string_view id)
{
    const core::ViewRow &row = message.row;
    return {message.now, id,      row.state,         row.receives,     row.size,
            row.sent,    row.due, row.firstReceived, row.group.view(), nameOf(message.sourceArn)};
}

language::Content contentOf(const model::Payload &payload)
{
    return {payload.body, payload.attributes, payload.senderId, payload.deduplicationId, payload.traceHeader};
}

std::string idOf(const core::ViewMessage &message, bool isAsked)
{
    return isAsked ? model::toString(message.ids.make(message.row.key)) : std::string{};
}

/// A state, a text and a query, all of which must hold.
class Filter final : public core::ViewQuestion
{
public:
    Filter(std::optional<model::MessageState> state, std::string text, language::Query query)
        : m_state(state)
        , m_text(std::move(text))
        , m_query(std::move(query))
        , m_matchesAll(m_query.matchesAll())
        , m_asksId(m_query.asksId())
    {
    }

    core::ViewVerdict judge(const core::ViewMessage &message) const override
    {
        if (m_state && *m_state != message.row.state)
            return core::ViewVerdict::No;
        language::Verdict verdict = language::Verdict::Yes;
        if (!m_matchesAll) {
            const std::string id = idOf(message, m_asksId);
            verdict = m_query.judge(factsOf(message, id));
        }
        if (verdict == language::Verdict::No)
            return core::ViewVerdict::No;
        const bool needsBody = verdict == language::Verdict::NeedsContent || !m_text.empty();
        return needsBody ? core::ViewVerdict::NeedsBody : core::ViewVerdict::Yes;
    }
    bool matches(const core::ViewMessage &message, const model::Payload *payload) const override
    {
        if (m_state && *m_state != message.row.state)
            return false;
        if (!m_text.empty() && (payload == nullptr || !language::containsAnyCase(payload->body, m_text)))
            return false;
        if (m_matchesAll)
            return true;
        const std::string id = idOf(message, m_asksId);
        const language::Facts facts = factsOf(message, id);
        return payload == nullptr ? m_query.judge(facts) == language::Verdict::Yes
                                  : m_query.matches(facts, contentOf(*payload));
    }
    bool asksTime() const override { return m_query.asksTime(); }
    bool readsBody() const override { return !m_text.empty() || m_query.needsContent(); }
    bool matchesAll() const override { return m_matchesAll && !m_state && m_text.empty(); }

private:
    std::optional<model::MessageState> m_state;
    std::string m_text; ///< lower case
    language::Query m_query;
    bool m_matchesAll;
    bool m_asksId;
};

class Column final : public core::ViewExpression
{
public:
    explicit Column(language::Expression expression)
        : m_expression(std::move(expression))
    {
    }

    bool readsBody() const override { return m_expression.needsContent(); }
    core::ViewValue value(const core::ViewMessage &message, const model::Payload *payload) const override
    {
        const std::string id = idOf(message, m_expression.asksId());
        const language::Facts facts = factsOf(message, id);
        const auto value =
            payload == nullptr ? m_expression.value(facts) : m_expression.value(facts, contentOf(*payload));
        return std::visit(
            [](const auto &one) -> core::ViewValue {
                if constexpr (std::is_same_v<decltype(one), const std::nullptr_t &>)
                    return core::ViewNull{};
                else
                    return one;
            },
            value);
    }

private:
    language::Expression m_expression;
};

Result<language::Query> queryOf(std::string_view text, std::string_view parameter)
{
    auto query = language::Query::parse(text);
    if (query.has_error())
        return invalidValue(text, parameter, query.error().text + " At " + std::to_string(query.error().at + 1) + ".");
    return std::move(*query);
}

Result<std::shared_ptr<const core::ViewQuestion>> questionOf(const Value &params)
{
    auto query = queryOf(params.text("Query"), "Query");
    if (query.has_error())
        return query.error();
    std::optional<model::MessageState> state;
    if (const std::string_view name = params.text("State"); !name.empty()) {
        state = parseState(name);
        if (!state)
            return invalidValue(name, "State", "Must be Ready, Delayed or InFlight.");
    }
    return std::shared_ptr<const core::ViewQuestion>{
        std::make_shared<Filter>(state, language::lowerCase(params.text("Text")), std::move(*query))};
}

Value valueOf(const core::ViewValue &value)
{
    if (const auto *truth = std::get_if<bool>(&value))
        return *truth;
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    const auto *number = std::get_if<double>(&value);
    return number != nullptr ? Value{*number} : Value{};
}

Value rowValue(const core::ViewPage::Row &row, std::size_t bodyBytes)
{
    Value value = messageValue(row.message, bodyBytes);
    if (row.isGone)
        value.add("Gone", true);
    if (row.values.empty())
        return value;
    List values;
    for (const core::ViewValue &one : row.values)
        values.push_back(valueOf(one));
    value.add("Values", std::move(values));
    return value;
}

Value pageValue(const core::ViewPage &page, std::size_t bodyBytes)
{
    List rows;
    for (const core::ViewPage::Row &row : page.rows)
        rows.push_back(rowValue(row, bodyBytes));
    List shifts;
    for (const core::ViewShift &shift : page.shifts)
        shifts.emplace_back(Object{{"Offset", Value::count(shift.offset)},
                                   {"Removed", Value::count(shift.removed)},
                                   {"Inserted", Value::count(shift.inserted)}});
    List offsets;
    for (const std::int64_t offset : page.located)
        offsets.emplace_back(offset);
    const core::ViewCounters &counters = page.counters;
    return Object{{"Offset", Value::count(page.offset)},
                  {"Messages", std::move(rows)},
                  {"Rows", Value::count(counters.rows)},
                  {"Matched", Value::count(counters.matched)},
                  {"Scanned", Value::count(counters.scanned)},
                  {"Total", Value::count(counters.total)},
                  {"Unsorted", Value::count(counters.unsorted)},
                  {"Complete", counters.isComplete},
                  {"Sorted", counters.isSorted},
                  {"Microseconds", std::int64_t{counters.took.count()}},
                  {"Version", Value::count(counters.version)},
                  {"Reset", page.isReset},
                  {"Changes", std::move(shifts)},
                  {"Offsets", std::move(offsets)}};
}

struct ReadWish
{
    core::ViewRead read;
    std::optional<model::Uuid> anchor;
    std::vector<std::optional<model::Uuid>> locate;
};

Result<ReadWish> readWish(const Value &params)
{
    ReadWish wish;
    wish.read.offset = params.integer("Offset", 0);
    wish.read.most = static_cast<std::size_t>(params.integer("MaxResults", 100));
    if (params.find("Version") != nullptr)
        wish.read.version = static_cast<std::uint64_t>(params.integer("Version", 0));
    wish.read.anchorOrder = {static_cast<std::uint64_t>(params.integer("FromOrder", 0))};
    wish.anchor = model::parseUuid(params.text("FromMessageId"));
    const std::vector<std::string_view> columns = texts(params, "Columns");
    if (columns.size() > mostColumns)
        return invalidValue(std::to_string(columns.size()), "Columns", "Must be at most 32 columns.");
    for (const std::string_view text : columns) {
        auto column = columnOf(text, "Columns");
        if (column.has_error())
            return column.error();
        wish.read.columns.push_back(std::move(column.value()));
    }
    const std::vector<std::string_view> ids = texts(params, "MessageIds");
    if (ids.size() > mostLocated)
        return invalidValue(std::to_string(ids.size()), "MessageIds", "Must be at most 1000 message ids.");
    for (const std::string_view id : ids)
        wish.locate.push_back(model::parseUuid(id));
    return wish;
}

/// An id that this broker never made names no message: key 0 is never issued.
void resolve(ReadWish &wish, const model::MessageIds &ids)
{
    const auto keyOf = [&ids](const std::optional<model::Uuid> &id) {
        return id ? ids.key(*id).value_or(model::MessageKey{}) : model::MessageKey{};
    };
    wish.read.anchorKey = keyOf(wish.anchor);
    for (const auto &id : wish.locate)
        wish.read.locate.push_back(keyOf(id));
}

std::size_t bytesOf(const core::ViewPage &page)
{
    std::size_t bytes = 0;
    for (const core::ViewPage::Row &row : page.rows)
        bytes += row.message.row.size;
    return bytes;
}

Value countsValue(const core::ViewValues &found, std::size_t most)
{
    List values;
    for (std::size_t at = 0; at < std::min(most, found.values.size()); ++at)
        values.emplace_back(
            Object{{"Value", valueOf(found.values[at].first)}, {"Count", Value::count(found.values[at].second)}});
    return Object{{"Values", std::move(values)},
                  {"Distinct", Value::count(found.values.size())},
                  {"Present", Value::count(found.present)},
                  {"Looked", Value::count(found.looked)},
                  {"Complete", found.isWhole}};
}

} // namespace

Result<std::shared_ptr<const core::ViewQuestion>> queryQuestion(std::string_view text, std::string_view parameter)
{
    auto query = queryOf(text, parameter);
    if (query.has_error())
        return query.error();
    return std::shared_ptr<const core::ViewQuestion>{
        std::make_shared<Filter>(std::nullopt, std::string{}, std::move(*query))};
}

Result<core::ViewExpressionRef> columnOf(std::string_view text, std::string_view parameter)
{
    auto parsed = language::Expression::parse(text);
    if (parsed.has_error())
        return invalidValue(text, parameter,
                            parsed.error().text + " At " + std::to_string(parsed.error().at + 1) + ".");
    return core::ViewExpressionRef{std::make_shared<Column>(std::move(*parsed))};
}

std::vector<std::string_view> texts(const Value &params, std::string_view name)
{
    std::vector<std::string_view> found;
    if (const Value *list = params.find(name); list != nullptr && list->as<List>() != nullptr) {
        for (const Value &one : *list->as<List>())
            found.push_back(*one.as<std::string>());
    }
    return found;
}

void answerLater(core::Core &core, const Answer &answer, Result<Value> value)
{
    core.executor().post([answer, value = std::move(value)]() mutable { answer(std::move(value)); });
}

Result<std::shared_ptr<const core::ViewQuestion>> questionOf(const std::string &query)
{
    return questionOf(Value{Object{{"Query", query}}});
}

Result<Action> openView(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    auto question = questionOf(params);
    if (question.has_error())
        return question.error();
    core::ViewWish wish;
    wish.question = std::move(question.value());
    wish.isDescending = params.boolean("Descending", false);
    wish.linger = time::Boot{params.integer("GoneMilliseconds", 0)};
    if (const std::string_view by = params.text("SortBy"); !by.empty()) {
        auto column = columnOf(by, "SortBy");
        if (column.has_error())
            return column.error();
        wish.sortBy = std::move(column.value());
    }
    auto of = ofCluster(params);
    if (of.has_error())
        return of.error();
    return Action{[answer = std::move(answer), address = std::move(*address), wish = std::move(wish),
                   of = std::move(of.value())](core::Core &core, const core::Access &access,
                                               core::Step &step) mutable -> Result<void> {
        if (const auto narrowed = narrow(core, access, address, of, wish); narrowed.has_error())
            return narrowed.error();
        const auto name = core.views().open(access.engine, step, address, wish);
        if (name.has_error())
            return name.error();
        const std::uint64_t total = access.engine.find(address).value()->counts().total();
        replyAfterCommit(step, answer, Object{{"View", name.value()}, {"Total", Value::count(total)}});
        return {};
    }};
}

Result<Action> readView(const Context & /*context*/, Value params, Answer answer)
{
    auto wish = readWish(params);
    if (wish.has_error())
        return wish.error();
    const auto bodyBytes = static_cast<std::size_t>(params.integer("MaxBodyBytes", 4'096));
    const time::Boot wait{params.integer("WaitMilliseconds", 0)};
    return Action{[answer = std::move(answer), wish = std::move(*wish), bodyBytes, wait,
                   view = std::string{params.text("View")}](core::Core &core, const core::Access &access,
                                                            core::Step &step) mutable -> Result<void> {
        resolve(wish, access.engine.messageIds());
        return core.views().read(step, view, std::move(wish.read), wait,
                                 [&core, answer, bodyBytes](Result<core::ViewPage> page) {
                                     if (page.has_error())
                                         return answerLater(core, answer, page.error());
                                     const auto charge = core.replies().hold(bytesOf(page.value()));
                                     Value value = pageValue(page.value(), bodyBytes);
                                     core.executor().post([answer, charge, value = std::move(value)]() mutable {
                                         answer(std::move(value));
                                     });
                                 });
    }};
}

Result<Action> closeView(const Context & /*context*/, Value params, Answer answer)
{
    return Action{[answer = std::move(answer), view = std::string{params.text("View")}](
                      core::Core &core, const core::Access & /*access*/, core::Step &step) -> Result<void> {
        if (const auto closed = core.views().close(view); closed.has_error())
            return closed.error();
        replyAfterCommit(step, answer, Value{});
        return {};
    }};
}

Result<Action> countValues(const Context & /*context*/, Value params, Answer answer)
{
    auto column = columnOf(params.text("Column"), "Column");
    if (column.has_error())
        return column.error();
    const auto most = static_cast<std::size_t>(params.integer("MaxResults", 10));
    return Action{[answer = std::move(answer), column = std::move(column.value()), most,
                   view = std::string{params.text("View")}](core::Core &core, const core::Access & /*access*/,
                                                            core::Step &step) -> Result<void> {
        return core.views().values(step, view, column, looksForValues,
                                   [&core, answer, most](Result<core::ViewValues> found) {
                                       if (found.has_error())
                                           return answerLater(core, answer, found.error());
                                       answerLater(core, answer, countsValue(found.value(), most));
                                   });
    }};
}

} // namespace broker::api::console
