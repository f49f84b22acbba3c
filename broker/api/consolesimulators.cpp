// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/console_p.h"
#include "broker/api/validate.h"
#include "broker/core/simulators.h"

#include <algorithm>
#include <iterator>

// The Redrive service's operations on simulated clients.
namespace broker::api::console {

namespace {

using core::SimulatorAction;
using core::SimulatorState;

struct ActionName
{
    std::string_view name;
    SimulatorAction action;
};
constexpr ActionName actions[]{{"Start", SimulatorAction::Start}, {"Stop", SimulatorAction::Stop},
                               {"Pause", SimulatorAction::Pause}, {"Resume", SimulatorAction::Resume},
                               {"Crash", SimulatorAction::Crash}, {"Change", SimulatorAction::Change}};
constexpr std::string_view stateNames[]{"Running", "Paused", "Stopped", "Crashed"};

Value simulatorValue(const core::SimulatorInfo &info)
{
    const bool isProducer = info.kind == core::SimulatorKind::Producer;
    return Object{{"Name", info.name},
                  {"Kind", isProducer ? "Producer" : "Consumer"},
                  {"State", std::string{stateNames[static_cast<std::size_t>(info.state)]}},
                  {"QueueName", info.queue},
                  {"About", info.about},
                  {"Speed", info.speed},
                  {"RatePerSecond", info.ratePerSecond},
                  {"FailurePercent", info.failurePercent},
                  {"Done", Value::count(info.done)},
                  {"Failed", Value::count(info.failed)},
                  {"InWork", Value::count(info.inWork)}};
}

Value simulatorsValue(const core::Simulators *simulators)
{
    List list;
    if (simulators != nullptr) {
        for (const core::SimulatorInfo &info : simulators->list())
            list.push_back(simulatorValue(info));
    }
    return Object{{"Simulators", std::move(list)}};
}

Result<std::optional<double>> numberIn(const Value &params, std::string_view name, double least, double most)
{
    const Value *value = params.find(name);
    if (value == nullptr)
        return std::optional<double>{};
    const double number =
        value->as<double>() != nullptr ? *value->as<double>() : static_cast<double>(params.integer(name, 0));
    if (number >= least && number <= most)
        return std::optional{number};
    return invalidValue(std::to_string(number), name,
                        name == "Speed" ? "Must be between 0.01 and 100." : "Must be between 0 and 100.");
}

Result<core::SimulatorWish> wishOf(const Value &params)
{
    const std::string_view action = params.text("Action");
    const auto *const known = std::find_if(std::begin(actions), std::end(actions),
                                           [action](const ActionName &row) { return row.name == action; });
    if (known == std::end(actions))
        return invalidValue(action, "Action", "Must be Start, Stop, Pause, Resume, Crash or Change.");
    core::SimulatorWish wish;
    wish.name = params.text("Name");
    wish.action = known->action;
    const auto speed = numberIn(params, "Speed", 0.01, 100);
    if (speed.has_error())
        return speed.error();
    const auto failures = numberIn(params, "FailurePercent", 0, 100);
    if (failures.has_error())
        return failures.error();
    wish.speed = *speed;
    wish.failurePercent = *failures;
    return wish;
}

} // namespace

Result<Action> listSimulators(const Context & /*context*/, Value /*params*/, Answer answer)
{
    return Action{[answer = std::move(answer)](core::Core &core, const core::Access & /*access*/,
                                               core::Step &step) -> Result<void> {
        replyAfterCommit(step, answer, simulatorsValue(core.simulators()));
        return {};
    }};
}

Result<Action> controlSimulator(const Context & /*context*/, Value params, Answer answer)
{
    auto wish = wishOf(params);
    if (wish.has_error())
        return wish.error();
    return Action{[answer = std::move(answer), wish = std::move(*wish)](
                      core::Core &core, const core::Access & /*access*/, core::Step &step) -> Result<void> {
        if (core.simulators() == nullptr && !wish.name.empty())
            return model::fail(ErrorCode::ResourceNotFound, "There is no simulator named " + wish.name + '.');
        if (core.simulators() != nullptr) {
            if (const auto done = core.simulators()->control(wish); done.has_error())
                return done.error();
        }
        replyAfterCommit(step, answer, simulatorsValue(core.simulators()));
        return {};
    }};
}

} // namespace broker::api::console
