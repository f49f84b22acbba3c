// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/consolerecipes.h"
#include "broker/api/consoleviews.h"
#include "broker/api/redrives.h"
#include "broker/api/validate.h"
#include "broker/core/views.h"

#include <algorithm>
#include <array>
#include <numeric>

/// Redrives: dead letters go back with care.
namespace broker::api::console {

namespace {

using core::Engine;
using model::RedriveStatus;

constexpr std::size_t mostIds = 10'000;
constexpr std::size_t mostSteps = 64;

/// What a wish names and only a step can look up.
struct Wish
{
    Engine::RedriveWish redrive;
    std::vector<std::optional<model::Uuid>> ids;
    bool hasIds = false;
    std::string view;
};

std::uint32_t countIn(const Value &params, std::string_view name, std::uint32_t otherwise)
{
    return static_cast<std::uint32_t>(params.integer(name, otherwise));
}

/// 1, 2, 5, 10, 20 … of the start, or its powers, up to `most`, which is the last.
std::vector<std::uint32_t> climb(std::uint64_t start, std::uint64_t factor, std::uint64_t most)
{
    constexpr std::array<std::uint64_t, 3> ladder{1, 2, 5};
    std::vector<std::uint32_t> rates;
    std::uint64_t decade = start;
    for (std::size_t at = 0; rates.size() < mostSteps; ++at) {
        const std::uint64_t rate = factor > 0 ? decade : decade * ladder.at(at % ladder.size());
        if (rate >= most)
            break;
        rates.push_back(static_cast<std::uint32_t>(rate));
        if (factor > 0)
            decade *= factor;
        else if (at % ladder.size() == ladder.size() - 1)
            decade *= 10;
    }
    rates.push_back(static_cast<std::uint32_t>(most));
    return rates;
}

Result<void> setPace(const Value &params, Engine::RedriveWish &wish)
{
    const Value *const ramp = params.find("Ramp");
    if (params.find("RatePerSecond") != nullptr) {
        if (ramp != nullptr)
            return invalidValue(std::to_string(params.integer("RatePerSecond", 0)), "RatePerSecond",
                                "A redrive has a rate or a ramp, not both.");
        wish.rates = {countIn(params, "RatePerSecond", 1)};
    }
    if (ramp == nullptr)
        return {};
    wish.rateStep = std::chrono::seconds{ramp->integer("StepSeconds", 30)};
    const Value *const steps = ramp->find("Steps");
    if (steps == nullptr || steps->as<List>() == nullptr) {
        wish.rates = climb(countIn(*ramp, "Start", 1), countIn(*ramp, "Factor", 0), countIn(*ramp, "Most", 1'000));
        return {};
    }
    const List &list = *steps->as<List>();
    if (list.empty() || list.size() > mostSteps)
        return invalidValue(std::to_string(list.size()), "Ramp.Steps", "Must be between 1 and 64 rates.");
    for (const Value &step : list) {
        const std::int64_t rate = step.as<std::int64_t>() == nullptr ? 0 : *step.as<std::int64_t>();
        if (rate < 1 || rate > 100'000)
            return invalidValue(std::to_string(rate), "Ramp.Steps", "Must be between 1 and 100000.");
        wish.rates.push_back(static_cast<std::uint32_t>(rate));
    }
    return {};
}

void setBreaker(const Value &params, Engine::RedriveWish &wish)
{
    const Value *const stop = params.find("StopWhen");
    if (stop == nullptr)
        return;
    wish.breaker = model::RedriveBreaker{countIn(*stop, "ReturnedPercent", 10), countIn(*stop, "AtLeast", 10)};
    wish.within = std::chrono::seconds{stop->integer("WithinSeconds", 60)};
}

/// Which messages: one way of saying it, or none for all.
Result<void> setMessages(const Value &params, Wish &wish)
{
    wish.redrive.query = params.text("Query");
    wish.view = params.text("View");
    const Value *const ids = params.find("MessageIds");
    const List *const list = ids == nullptr ? nullptr : ids->as<List>();
    wish.hasIds = list != nullptr;
    const int ways = (wish.hasIds ? 1 : 0) + (wish.view.empty() ? 0 : 1) + (wish.redrive.query.empty() ? 0 : 1);
    if (ways > 1)
        return model::fail(ErrorCode::InvalidParameterValue,
                           "Name MessageIds, a Query or a View, not several of them.");
    if (!wish.redrive.query.empty()) {
        if (const auto question = questionOf(wish.redrive.query); question.has_error())
            return question.error();
    }
    if (!wish.hasIds)
        return {};
    if (list->empty() || list->size() > mostIds)
        return invalidValue(std::to_string(list->size()), "MessageIds", "Must be between 1 and 10000 message ids.");
    for (const Value &id : *list)
        wish.ids.push_back(model::parseUuid(*id.as<std::string>()));
    return {};
}

Result<Wish> wishOf(const Context &context, const Value &params)
{
    Wish wish;
    auto source = namedQueue(context, params.text("QueueUrl"));
    if (source.has_error())
        return source.error();
    wish.redrive.source = std::move(*source);
    if (const std::string_view url = params.text("DestinationQueueUrl"); !url.empty()) {
        auto destination = namedQueue(context, url);
        if (destination.has_error())
            return destination.error();
        wish.redrive.destination = std::move(*destination);
    }
    wish.redrive.recipe = params.text("Recipe");
    const auto tools = redriveTools();
    if (!wish.redrive.recipe.empty()) {
        if (const auto fix = tools.fix(wish.redrive.recipe); fix.has_error())
            return fix.error();
    }
    wish.redrive.through = {static_cast<std::uint64_t>(params.integer("Through", 0))};
    wish.redrive.keepsIds = params.boolean("KeepIds", false);
    setBreaker(params, wish.redrive);
    if (const auto pace = setPace(params, wish.redrive); pace.has_error())
        return pace.error();
    if (const auto messages = setMessages(params, wish); messages.has_error())
        return messages.error();
    return wish;
}

using Go = std::function<Result<void>(core::Core &, const core::Access &, core::Step &, const Engine::RedriveWish &)>;

/// On the core thread, once the worker has told the matches: a step of its own.
void goWithMatches(core::Core &core, const core::CallerRef &caller, core::CallId call, const Answer &answer,
                   Engine::RedriveWish wish, const Go &go)
{
    const model::QueueAddress source = wish.source;
    const bool isTaken = core.submit(
        caller, call,
        [&core, answer, go, wish = std::move(wish)](const core::Access &access, core::Step &step) {
            if (const auto gone = go(core, access, step, wish); gone.has_error())
                answerLater(core, answer, gone.error());
        },
        {core::Touches::Which::Named, "/queue/" + source.region + '/' + source.account + '/' + source.name, {}});
    if (!isTaken)
        answer(model::fail(ErrorCode::ServiceUnavailable,
                           "The broker is overloaded or stopping. Nothing was changed; try again."));
}

Result<void> takeMatches(core::Core &core, const core::Access &access, core::Step &step, const Answer &answer,
                         const Wish &wish, const Go &go)
{
    const auto target = core.views().target(wish.view);
    if (target.has_error())
        return target.error();
    if (target->address != wish.redrive.source)
        return invalidValue(wish.view, "View", "It is a view of another queue.");
    core::Views::Range range{{}, wish.redrive.through, model::limits::redriveSelection + 1};
    if (!range.through)
        range.through = {access.engine.counters().nextKey - 1};
    return core.views().next(
        step, wish.view, range,
        [&core, answer, go, redrive = wish.redrive, caller = step.caller,
         call = step.call](Result<core::View::Next> next) mutable {
            if (next.has_error())
                return answerLater(core, answer, next.error());
            if (!next->isComplete)
                return answerLater(
                    core, answer,
                    model::fail(ErrorCode::RequestThrottled, "The view is not complete yet. Try again when it is."));
            if (next->keys.size() > model::limits::redriveSelection)
                return answerLater(core, answer,
                                   model::fail(ErrorCode::InvalidParameterValue,
                                               "More than 100000 messages match the view. Name its Query instead."));
            redrive.only = std::move(next->keys);
            core.executor().post([&core, answer, go, redrive = std::move(redrive), caller, call]() mutable {
                goWithMatches(core, caller, call, answer, std::move(redrive), go);
            });
        });
}

Action redriveAction(Wish wish, Answer answer, Go go)
{
    return [answer = std::move(answer), wish = std::move(wish), go = std::move(go)](
               core::Core &core, const core::Access &access, core::Step &step) mutable -> Result<void> {
        if (!wish.view.empty())
            return takeMatches(core, access, step, answer, wish, go);
        if (wish.hasIds) {
            wish.redrive.only.emplace();
            for (const auto &id : wish.ids) // key 0 is never issued: no such message
                wish.redrive.only->push_back(id ? access.engine.messageIds().key(*id).value_or(model::MessageKey{})
                                                : model::MessageKey{});
        }
        return go(core, access, step, wish.redrive);
    };
}

std::string_view stateName(RedriveStatus status)
{
    constexpr std::array<std::string_view, 6> names{"Running", "Paused",        "Completed",
                                                    "Stopped", "StoppedItself", "Failed"};
    return names.at(static_cast<std::size_t>(status));
}

void addFailures(const model::RedriveProgress &progress, Value &value)
{
    List failures;
    std::uint64_t failed = 0;
    for (const auto &[reason, messages] : progress.failures) {
        failures.emplace_back(Object{{"Reason", reason}, {"Messages", Value::count(messages)}});
        failed += messages;
    }
    value.add("Failed", Value::count(failed));
    value.add("Failures", std::move(failures));
}

void addPlan(const model::RedriveRow &row, Value &value)
{
    const model::RedrivePlan &plan = *row.plan;
    value.add("SourceArn", plan.sourceArn);
    for (const auto &[name, text] : {std::pair{"DestinationArn", &plan.destinationArn}, std::pair{"Query", &plan.query},
                                     std::pair{"Recipe", &plan.recipe}}) {
        if (!text->empty())
            value.add(name, *text);
    }
    if (plan.isSelection)
        value.add("Selected", Value::count(plan.total));
    value.add("KeepIds", plan.keepsIds);
    value.add("Through", Value::count(plan.through.value));
    if (!plan.rates.empty()) {
        List rates;
        for (const std::uint32_t rate : plan.rates)
            rates.push_back(Value::count(rate));
        value.add("RatePerSecond", Value::count(core::rateOf(row)));
        value.add("Rates", std::move(rates));
    }
    const auto seconds = [](model::Duration span) {
        return Value{std::int64_t{std::chrono::duration_cast<std::chrono::seconds>(span).count()}};
    };
    if (plan.rates.size() > 1)
        value.add("StepSeconds", seconds(plan.rateStep));
    if (plan.hasBreaker)
        value.add("StopWhen",
                  Object{{"ReturnedPercent", Value::count(plan.breaker.percent)},
                         {"WithinSeconds", seconds(plan.within)},
                         {"AtLeast", Value::count(plan.breaker.atLeast)}});
    value.add("Started", model::toMilliseconds(plan.started));
}

Value redriveValue(const model::RedriveRow &row)
{
    const model::RedriveProgress &progress = row.progress;
    Value value{Object{{"Redrive", Value::count(row.id.value)}, {"State", stateName(progress.status)}}};
    if (!progress.reason.empty())
        value.add("Reason", progress.reason);
    addPlan(row, value);
    if (!row.isUnderWay())
        value.add("Ended", model::toMilliseconds(progress.ended));
    const std::uint64_t left =
        progress.status == RedriveStatus::Completed ? 0 : row.plan->total - std::min(row.plan->total, progress.looked);
    value.add("Total", Value::count(row.plan->total));
    value.add("Looked", Value::count(progress.looked));
    value.add("Left", Value::count(left));
    value.add("Moved", Value::count(progress.moved));
    value.add("Returned", Value::count(progress.returned));
    value.add("Untouched", Value::count(progress.untouched));
    value.add("WithoutOrigin", Value::count(progress.withoutOrigin));
    value.add("PassedOver", Value::count(progress.passedOver));
    value.add("Gone", Value::count(progress.gone));
    addFailures(progress, value);
    if (progress.stepLeft > 0)
        value.add("StepLeft", Value::count(progress.stepLeft));
    return value;
}

Value forecastValue(const core::RedriveForecast &forecast)
{
    const model::RedriveProgress &progress = forecast.redrive.row.progress;
    List destinations;
    for (const auto &[arn, messages] : forecast.destinations)
        destinations.emplace_back(Object{{"QueueArn", arn}, {"Messages", Value::count(messages)}});
    Value value{Object{{"Messages", Value::count(forecast.messages)},
                       {"Bytes", Value::count(forecast.bytes)},
                       {"Destinations", std::move(destinations)},
                       {"WithoutOrigin", Value::count(progress.withoutOrigin)},
                       {"Untouched", Value::count(progress.untouched)},
                       {"PassedOver", Value::count(progress.passedOver)},
                       {"Gone", Value::count(progress.gone)}}};
    addFailures(progress, value);
    if (const auto least = forecast.least())
        value.add("Milliseconds", std::int64_t{least->count()});
    value.add("Looked", Value::count(forecast.seen));
    value.add("Complete", !forecast.isCut);
    return value;
}

Value redrivesValue(const core::Core &core, const core::Access &access, std::size_t most)
{
    List list;
    for (const model::RedriveRow &row : access.engine.redrives()) {
        if (list.size() == most)
            break;
        list.push_back(redriveValue(row));
    }
    return Object{{"Redrives", std::move(list)}, {"Cursor", Value::count(core.version())}};
}

} // namespace

Result<Action> startRedrive(const Context &context, Value params, Answer answer)
{
    auto wish = wishOf(context, params);
    if (wish.has_error())
        return wish.error();
    Go go = [answer](core::Core &, const core::Access &access, core::Step &step,
                     const Engine::RedriveWish &redrive) -> Result<void> {
        const auto started = access.engine.startRedrive(step, redrive);
        if (started.has_error())
            return started.error();
        replyAfterCommit(step, answer, Object{{"Redrive", Value::count(started->id.value)}});
        return {};
    };
    return redriveAction(std::move(wish.value()), answer, std::move(go));
}

Result<Action> forecastRedrive(const Context &context, Value params, Answer answer)
{
    auto wish = wishOf(context, params);
    if (wish.has_error())
        return wish.error();
    Go go = [answer](core::Core &core, const core::Access &, core::Step &step,
                     const Engine::RedriveWish &redrive) -> Result<void> {
        core.forecast(step, redrive, [&core, answer](Result<core::RedriveForecast> forecast) {
            if (forecast.has_error())
                answerLater(core, answer, forecast.error());
            else
                answerLater(core, answer, forecastValue(forecast.value()));
        });
        return {};
    };
    return redriveAction(std::move(wish.value()), answer, std::move(go));
}

Result<Action> listRedrives(const Context & /*context*/, Value params, Answer answer)
{
    const auto cursor = static_cast<std::uint64_t>(params.integer("Cursor", 0));
    const time::Boot wait{params.integer("WaitMilliseconds", 0)};
    const auto most = static_cast<std::size_t>(params.integer("MaxResults", 100));
    return Action{[answer = std::move(answer), cursor, wait, most](core::Core &core, const core::Access & /*access*/,
                                                                   core::Step &step) -> Result<void> {
        const bool parked =
            core.whenChanged(step, cursor, wait, [&core, answer, most](const core::Access &access, core::Step &later) {
                replyAfterCommit(later, answer, redrivesValue(core, access, most));
            });
        if (!parked)
            return model::fail(ErrorCode::RequestThrottled, "Too many calls wait for changes already.");
        return {};
    }};
}

Result<Action> controlRedrive(const Context & /*context*/, Value params, Answer answer)
{
    constexpr std::array<std::string_view, 4> actions{"Pause", "Resume", "Step", "Stop"};
    const std::string_view action = params.text("Action");
    const auto *const known = std::find(actions.begin(), actions.end(), action);
    if (known == actions.end())
        return invalidValue(action, "Action", "Must be Pause, Resume, Step or Stop.");
    const auto act = static_cast<core::RedriveAct>(known - actions.begin());
    const model::RedriveId redrive{static_cast<std::uint64_t>(params.integer("Redrive", 0))};
    const auto count = static_cast<std::uint64_t>(params.integer("Count", 1));
    return Action{[answer = std::move(answer), act, redrive, count](core::Core & /*core*/, const core::Access &access,
                                                                    core::Step &step) -> Result<void> {
        const auto controlled = access.engine.controlRedrive(step, redrive, act, count);
        if (controlled.has_error())
            return controlled.error();
        List list;
        list.push_back(redriveValue(*controlled));
        replyAfterCommit(step, answer, Object{{"Redrives", std::move(list)}});
        return {};
    }};
}

} // namespace broker::api::console

namespace broker::api {

core::RedriveTools redriveTools()
{
    core::RedriveTools tools;
    tools.question = [](const std::string &query) { return console::questionOf(query); };
    tools.fix = [](const std::string &text) -> model::Result<core::Fix> {
        auto recipe = console::recipeOf(text, "Recipe");
        if (recipe.has_error())
            return recipe.error();
        return core::Fix{[recipe = std::move(*recipe)](const model::Payload &payload) {
            language::RecipeOutcome outcome = recipe.apply(payload);
            static_assert(static_cast<int>(core::FixOutcome::Kind::Refused)
                          == static_cast<int>(language::RecipeOutcome::Kind::Refused)); // both name the same three
            return core::FixOutcome{static_cast<core::FixOutcome::Kind>(outcome.kind), std::move(outcome.reason),
                                    std::move(outcome.payload)};
        }};
    };
    return tools;
}

} // namespace broker::api
