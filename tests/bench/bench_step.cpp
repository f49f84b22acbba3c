// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/corefixture.h"

#include <benchmark/benchmark.h>

#include <string>

namespace {

std::string handleOf(const std::string &reply)
{
    const std::string key = "\"ReceiptHandle\":\"";
    const std::size_t at = reply.find(key) + key.size();
    return reply.substr(at, reply.find('"', at) - at);
}

/// From document to document through table, engine and memory store, with `range(0)` messages waiting in the queue.
void cycle(benchmark::State &state)
{
    tests::CoreFixture fixture;
    fixture.json("AmazonSQS.CreateQueue", R"({"QueueName":"q"})");
    const std::string send = R"({"QueueUrl":"q","MessageBody":")" + std::string(1024, 'x') + R"("})";
    for (std::int64_t n = 0; n < state.range(0); ++n)
        fixture.json("AmazonSQS.SendMessage", send);
    for (auto _ : state) {
        fixture.json("AmazonSQS.SendMessage", send);
        const auto received = fixture.json("AmazonSQS.ReceiveMessage", R"({"QueueUrl":"q"})");
        fixture.json("AmazonSQS.DeleteMessage",
                     R"({"QueueUrl":"q","ReceiptHandle":")" + handleOf(received.body) + R"("})");
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(cycle)->Arg(0)->Arg(1'000)->Arg(100'000);

void send(benchmark::State &state)
{
    tests::CoreFixture fixture;
    fixture.json("AmazonSQS.CreateQueue", R"({"QueueName":"q"})");
    const std::string document = R"({"QueueUrl":"q","MessageBody":")" + std::string(1024, 'x') + R"("})";
    for (auto _ : state)
        benchmark::DoNotOptimize(fixture.json("AmazonSQS.SendMessage", document));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(send);

} // namespace

BENCHMARK_MAIN();
