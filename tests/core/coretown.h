// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/core.h"
#include "tests/support/faultystore.h"
#include "tests/support/inlineexecutor.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace tests {

/// A core with queues whose messages are all alike. Calls are answered into objects that the test looks at.
class CoreTown
{
public:
    using Messages = std::vector<broker::core::Delivered>;
    struct Answer
    {
        bool isHere = false;
        bool isError = false;
        Messages messages;
        broker::core::CallId call = 0;
    };
    using AnswerRef = std::shared_ptr<Answer>;

    explicit CoreTown(std::size_t cacheBytes = 64U << 20U, std::size_t replyBytes = 256U << 20U,
                      broker::core::RedriveTools tools = {})
        : executor(clock)
        , core({store, clock, executor, {}, cacheBytes, replyBytes})
    {
        executor.setCore(&core);
        core.equip(std::move(tools));
        core.start().value();
        executor.pump();
    }

    static broker::core::QueueAddress address(const std::string &name) { return {"000000000000", "us-east-1", name}; }
    static broker::core::Touches only(const std::string &name) { return {broker::core::Touches::Which::Named, name}; }

    void create(const std::string &name, const broker::model::AttributeMap &attributes = {})
    {
        run([&](const broker::core::Access &access, broker::core::Step &step) {
            access.engine.createQueue(step, address(name), attributes, {}).value();
        });
        settle();
    }
    void fill(const std::string &name, int count, std::size_t bodyBytes = 1)
    {
        broker::model::Payload payload;
        payload.body = std::string(bodyBytes, 'x');
        const auto shared = std::make_shared<const broker::model::Payload>(std::move(payload));
        run([&](const broker::core::Access &access, broker::core::Step &step) {
            for (int at = 0; at < count; ++at) {
                broker::core::Outgoing message;
                message.payload = shared;
                message.size = static_cast<std::uint32_t>(bodyBytes);
                access.engine.send(step, address(name), message).value();
            }
        });
        settle();
    }
    /// All that is available goes in flight.
    void lease(const std::string &name)
    {
        run([&](const broker::core::Access &access, broker::core::Step &step) {
            while (access.engine.find(address(name)).value()->counts().available > 0)
                access.engine.receive(step, address(name), {10, {}, {}}, [](auto) {}).value();
        });
        settle();
    }
    AnswerRef receive(const std::string &name, std::size_t most = 10, std::chrono::seconds wait = {})
    {
        auto answer = std::make_shared<Answer>();
        answer->call = core.newCall();
        core.submit(
            nullptr, answer->call,
            [answer, name, most, wait](const broker::core::Access &access, broker::core::Step &step) {
                access.engine
                    .receive(step, address(name), {most, {}, wait},
                             [answer](broker::model::Result<Messages> got) {
                                 answer->isHere = true;
                                 answer->isError = got.has_error();
                                 if (got.has_value())
                                     answer->messages = std::move(got.value());
                             })
                    .value();
            },
            only(name));
        return answer;
    }
    void run(std::function<void(const broker::core::Access &, broker::core::Step &)> task,
             broker::core::Touches touches = {})
    {
        core.submit(nullptr, core.newCall(), std::move(task), std::move(touches));
    }
    /// Until all that was done is committed.
    void settle()
    {
        bool isCommitted = false;
        run(
            [&isCommitted](const broker::core::Access &, broker::core::Step &step) {
                step.release([&isCommitted](const auto &) { isCommitted = true; });
            },
            {broker::core::Touches::Which::None});
        if (!executor.pumpUntil([&isCommitted] { return isCommitted; }))
            throw std::runtime_error("nothing is committed");
    }
    /// As they stand, whether they are up to date or not.
    broker::queue::Counts countsNow(const std::string &name)
    {
        broker::queue::Counts counts;
        run([&](const broker::core::Access &access,
                broker::core::Step &) { counts = access.engine.find(address(name)).value()->counts(); },
            {broker::core::Touches::Which::None});
        return counts;
    }

    ManualClock clock;
    InlineExecutor executor;
    FaultyStore store;
    broker::core::Core core;
};

} // namespace tests
