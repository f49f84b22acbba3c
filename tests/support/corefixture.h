// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/dispatcher.h"
#include "broker/api/redrives.h"
#include "broker/storage/memorystore.h"
#include "tests/support/inlineexecutor.h"

#include <memory>
#include <optional>
#include <string>

namespace tests {

/// A core over a memory store, on the test's thread and the test's clock, with a dispatcher in front.
class CoreFixture
{
public:
    explicit CoreFixture(broker::model::Profile profile = {})
        : executor(clock)
        , store(broker::storage::makeMemoryStore(0x5eed))
        , core({*store, clock, executor, profile})
        , dispatcher(core)
    {
        executor.setCore(&core);
        core.equip(broker::api::redriveTools());
        started = core.start().has_value();
        executor.pump();
        caller = std::make_shared<const broker::core::Caller>(broker::core::Caller{
            .account = "000000000000",
            .region = "us-east-1",
            .principal = "test",
            .description = "test",
            .urlBase = "http://localhost:4566",
        });
    }
    ~CoreFixture() { core.stop(); }

    /// A call on its way: `answer` is set once it has come.
    struct Pending
    {
        std::shared_ptr<std::optional<broker::api::Response>> answer;
        broker::core::CallId id = 0;

        bool isAnswered() const { return answer->has_value(); }
    };
    /// Starts a call and runs what can be run without time going on.
    Pending start(broker::api::Request request)
    {
        if (request.caller == nullptr)
            request.caller = caller;
        auto answer = std::make_shared<std::optional<broker::api::Response>>();
        const auto id = dispatcher.call(std::move(request),
                                        [answer](broker::api::Response response) { *answer = std::move(response); });
        executor.pump();
        return {answer, id};
    }
    /// The answer to a call that does not wait for time.
    broker::api::Response call(broker::api::Request request)
    {
        const Pending pending = start(std::move(request));
        if (!executor.pumpUntil([&pending] { return pending.isAnswered(); }))
            return {
                .status = 0, .contentType = {}, .requestId = {}, .queryError = {}, .body = "no answer", .outcome = {}};
        return **pending.answer;
    }

    broker::api::Response json(const std::string &target, std::string body, bool queryMode = true)
    {
        return call(jsonRequest(target, std::move(body), queryMode));
    }
    broker::api::Response form(std::string body, std::string path = "/")
    {
        return call(formRequest(std::move(body), std::move(path)));
    }

    static broker::api::Request jsonRequest(const std::string &target, std::string body, bool queryMode = true)
    {
        broker::api::Request request;
        request.protocol = broker::api::Protocol::Json;
        request.target = target;
        request.body = std::move(body);
        request.queryMode = queryMode;
        request.signedCall = true;
        return request;
    }
    static broker::api::Request formRequest(std::string body, std::string path = "/")
    {
        broker::api::Request request;
        request.protocol = broker::api::Protocol::Query;
        request.body = std::move(body);
        request.path = std::move(path);
        request.service = "sqs";
        request.signedCall = true;
        return request;
    }

    ManualClock clock;
    InlineExecutor executor;
    std::unique_ptr<broker::storage::Store> store;
    broker::core::Core core;
    broker::api::Dispatcher dispatcher;
    broker::core::CallerRef caller;
    bool started = false;
};

} // namespace tests
