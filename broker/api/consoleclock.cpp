// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/console_p.h"
#include "broker/api/validate.h"

// The Redrive service's operations on engine time.
namespace broker::api::console {

namespace {

/// Moves `clock` as asked. `next` is the earliest deadline.
void moveClock(time::EngineClock &clock, std::string_view action, const Value &params, model::Instant next)
{
    if (action == "Pause") {
        clock.pause();
    } else if (action == "Resume") {
        clock.resume();
    } else if (action == "Step") {
        clock.pause();
        if (next != model::never)
            clock.jumpTo(next);
    } else if (action == "Speed") {
        const Value *speed = params.find("Speed");
        clock.setSpeed(speed->as<double>() != nullptr ? *speed->as<double>()
                                                      : static_cast<double>(*speed->as<std::int64_t>()));
        clock.resume();
    } else {
        const Value *to = params.find("To");
        clock.jumpTo(to != nullptr ? model::fromMilliseconds(*to->as<std::int64_t>())
                                   : clock.now() + model::Duration{params.integer("By", 0)});
    }
}

Result<void> checkClock(std::string_view action, const Value &params)
{
    if (action == "Speed") {
        const Value *speed = params.find("Speed");
        if (speed == nullptr)
            return model::fail(ErrorCode::MissingParameter, "The request must contain the parameter Speed.");
        const double value =
            speed->as<double>() != nullptr ? *speed->as<double>() : static_cast<double>(params.integer("Speed", 0));
        if (!(value > 0.0 && value <= 1'000'000.0))
            return invalidValue(std::to_string(value), "Speed", "Must be above 0 and at most 1000000.");
        return {};
    }
    if (action == "Jump" && params.find("To") == nullptr && params.find("By") == nullptr)
        return model::fail(ErrorCode::MissingParameter, "The request must contain the parameter To or By.");
    for (const std::string_view known : {"Pause", "Resume", "Step", "Jump"}) {
        if (action == known)
            return {};
    }
    return invalidValue(action, "Action", "Must be Pause, Resume, Step, Speed or Jump.");
}

} // namespace

Value clockValue(const time::EngineClock &clock)
{
    return Object{{"Now", model::toMilliseconds(clock.now())},
                  {"Paused", clock.isPaused()},
                  {"Speed", clock.speed()},
                  {"AheadMilliseconds", std::int64_t{clock.ahead().count()}},
                  {"Real", clock.isReal()}};
}

Result<Action> nextDeadline(const Context & /*context*/, Value /*params*/, Answer answer)
{
    return Action{
        [answer = std::move(answer)](core::Core &core, const core::Access &access, core::Step &step) -> Result<void> {
            Value value{Object{}};
            if (const model::Instant next = core.nextDue(); next != model::never) {
                value.add("Time", model::toMilliseconds(next));
                value.add("Text", next < access.engine.nextDue() ? "A simulator acts." : access.engine.nextDueText());
            }
            replyAfterCommit(step, answer, std::move(value));
            return {};
        }};
}

Result<Action> controlClock(const Context & /*context*/, Value params, Answer answer)
{
    const std::string action{params.text("Action")};
    if (const auto checked = checkClock(action, params); checked.has_error())
        return checked.error();
    return Action{[answer = std::move(answer), params = std::move(params),
                   action](core::Core &core, const core::Access &access, core::Step &step) -> Result<void> {
        moveClock(access.clock, action, params, core.nextDue());
        core.clockChanged(); // what is due now is applied before anybody looks at it
        replyAfterCommit(step, answer, Object{{"Clock", clockValue(access.clock)}});
        return {};
    }};
}

} // namespace broker::api::console
