// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/engine.h"
#include "broker/core/receipt.h"

#include <map>
#include <memory>

namespace tests {

using namespace broker::core;
using namespace std::chrono_literals;
namespace change = broker::model::change;
using broker::model::AttributeMap;
using broker::model::Duration;
using broker::model::ErrorCode;
using broker::model::Instant;
using broker::model::MessageState;
using broker::model::Profile;
using broker::model::Uuid;

inline constexpr std::uint64_t secret = 99;

inline QueueAddress address(const std::string &name)
{
    return {"000000000000", "us-east-1", name};
}

inline AttributeMap redriveTo(const std::string &name, int count)
{
    return {{"RedrivePolicy",
             "{\"maxReceiveCount\":" + std::to_string(count) + ",\"deadLetterTargetArn\":\""
                 + broker::model::queueArn(address(name)) + "\"}"}};
}

/// An engine, a clock, and short words for what clients do. Nothing is stored.
class Town
{
public:
    explicit Town(Profile profile = {}, std::uint64_t seed = 0)
        : engine(profile, seed)
    {
        engine.restore(now);
        Step step = start();
        engine.restored({{}, secret, 0}, step);
    }

    Step start()
    {
        Step step;
        step.now = now;
        step.boot = boot;
        step.call = ++lastCall;
        while (engine.nextDue() <= now)
            engine.advance(step);
        engine.expireWaits(step);
        return step;
    }
    void end(Step &step)
    {
        changes = step.changes;
        for (Release &release : step.releases)
            release.done(std::move(release.messages));
    }
    /// "ok" or the error's text.
    template <class Operation>
    std::string run(Operation operation)
    {
        Step step = start();
        const auto result = operation(step);
        end(step);
        return result.has_error() ? result.error().message : "ok";
    }

    std::string create(const std::string &name, const AttributeMap &attributes = {})
    {
        return run([&](Step &step) { return engine.createQueue(step, address(name), attributes, {}); });
    }
    std::string remove(const std::string &name)
    {
        return run([&](Step &step) { return engine.deleteQueue(step, address(name)); });
    }
    std::string set(const std::string &name, const AttributeMap &attributes)
    {
        return run([&](Step &step) { return engine.setQueueAttributes(step, address(name), attributes); });
    }
    std::string purge(const std::string &name)
    {
        return run([&](Step &step) { return engine.purgeQueue(step, address(name)); });
    }
    Uuid send(const std::string &name, std::optional<Duration> delay = {})
    {
        Outgoing message;
        message.payload = std::make_shared<const broker::model::Payload>();
        message.delay = delay;
        Step step = start();
        const auto sent = engine.send(step, address(name), message);
        end(step);
        return sent.has_error() ? Uuid{} : sent.value().id;
    }
    /// The call's number; what it was answered is in `answers`.
    CallId get(const std::string &name, std::size_t most = 1, std::optional<Duration> visibility = {},
               std::optional<Duration> wait = 0s)
    {
        Step step = start();
        const CallId call = step.call;
        const auto taken = engine.receive(step, address(name), {most, visibility, wait}, [this, call](auto outcome) {
            answers[call] = outcome.has_error() ? outcome.error().message : std::to_string(outcome->size());
            if (!outcome.has_error() && !outcome->empty())
                newest = std::move(outcome.value().back());
        });
        end(step);
        if (taken.has_error())
            answers[call] = taken.error().message;
        return call;
    }
    std::string answer(CallId call) const { return answers.contains(call) ? answers.at(call) : "waits"; }
    std::string take(const std::string &name, Duration visibility = 30s) { return answer(get(name, 1, visibility)); }
    std::string drop(const std::string &name, const std::string &handle)
    {
        return run([&](Step &step) { return engine.deleteMessage(step, address(name), handle); });
    }
    std::string hide(const std::string &name, const std::string &handle, Duration visibility)
    {
        return run([&](Step &step) { return engine.changeVisibility(step, address(name), handle, visibility); });
    }
    std::string move(const std::string &from, const Uuid &id, const std::string &to)
    {
        return run([&](Step &step) { return engine.moveMessageById(step, address(from), id, address(to)); });
    }
    std::string counts(const std::string &name)
    {
        const broker::queue::Counts counts = engine.find(address(name)).value()->counts();
        return std::to_string(counts.available) + '/' + std::to_string(counts.inFlight) + '/'
            + std::to_string(counts.delayed);
    }
    void pass(Duration by)
    {
        now += by;
        boot += by;
        Step step = start();
        end(step);
    }

    Engine engine;
    Instant now{1'700'000'000s};
    broker::time::Boot boot{5'000};
    CallId lastCall = 0;
    std::map<CallId, std::string> answers;
    Delivered newest;
    broker::model::Changes changes;
};

} // namespace tests
