// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/dispatcher.h"
#include "broker/api/json.h"
#include "broker/broker/coreloop.h"
#include "broker/simulation/simulation.h"
#include "broker/storage/memorystore.h"
#include "broker/time/leadclock.h"
#include "tests/support/manualclock.h"

#include <memory>
#include <optional>
#include <string>

namespace tests {

/// A broker in memory whose past was played on this thread, on the test's clock.
class Shop
{
public:
    using Value = broker::api::Value;

    /// `since`: how long ago time began; `past`: how long from there producers follow the scenario's past.
    Shop(const broker::simulation::Scenario &scenario, broker::model::Duration since, broker::model::Duration past)
        : lead(clock, since)
        , store(broker::storage::makeMemoryStore(scenario.seed))
        , core({.store = *store, .clock = lead, .executor = loop, .profile = {}, .seed = scenario.seed})
        , dispatcher(core)
        , simulation(dispatcher)
    {
        core.accompany(&simulation);
        if (core.start().has_error())
            return;
        simulation.play(scenario, lead.wall(), lead.wall() + past);
        loop.fastForward(core, lead);
    }
    ~Shop()
    {
        core.accompany(nullptr);
        core.stop();
    }

    /// Real time goes on, by small steps.
    void advance(broker::model::Duration by, broker::model::Duration step = std::chrono::milliseconds{50})
    {
        for (; by > by.zero(); by -= step) {
            clock.advance(step);
            core.wake();
            loop.fastForward(core, lead);
        }
    }
    /// The answer, or null with the error's text in `error`.
    Value call(const std::string &target, const std::string &document)
    {
        broker::api::Request request;
        request.protocol = broker::api::Protocol::InProcess;
        request.target = target;
        request.body = document;
        request.signedCall = true;
        auto answer = std::make_shared<std::optional<broker::api::Response>>();
        dispatcher.call(std::move(request),
                        [answer](broker::api::Response response) { *answer = std::move(response); });
        loop.fastForward(core, lead);
        while (!*answer && loop.io().run_one_for(std::chrono::seconds{10}) > 0) // some bodies come from another thread
            core.turnEnded();
        error = !*answer ? "no answer" : (*answer)->outcome.has_error() ? (*answer)->outcome.error().message : "";
        text = *answer ? (*answer)->body : std::string{};
        return error.empty() ? *broker::api::parseJson(text) : Value{};
    }
    Value redrive(const std::string &operation, const std::string &document = "{}")
    {
        return call("Redrive." + operation, document);
    }
    /// Everything that happened, as ReadJournal tells it.
    std::string journal()
    {
        std::string all;
        std::string cursor = "0";
        for (;;) {
            const Value page = redrive("ReadJournal", R"({"MaxResults":1000,"Cursor":")" + cursor + R"("})");
            const Value *events = page.find("Events");
            if (events == nullptr || events->as<broker::api::List>()->empty())
                return all;
            all += text;
            cursor = page.text("NextCursor");
        }
    }
    Value queue(const std::string &name)
    {
        const Value resources = redrive("ListResources");
        for (const Value &queue : *resources.find("Queues")->as<broker::api::List>()) {
            if (queue.text("Name") == name)
                return queue;
        }
        return {};
    }
    Value simulator(const std::string &name)
    {
        const Value all = redrive("ListSimulators");
        for (const Value &one : *all.find("Simulators")->as<broker::api::List>()) {
            if (one.text("Name") == name)
                return one;
        }
        return {};
    }

    ManualClock clock;
    broker::time::LeadClock lead;
    std::unique_ptr<broker::storage::Store> store;
    broker::CoreLoop loop;
    broker::core::Core core;
    broker::api::Dispatcher dispatcher;
    broker::simulation::Simulation simulation;
    std::string error;
    std::string text; ///< of the last answer
};

} // namespace tests
