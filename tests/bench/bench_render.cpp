// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/json.h"
#include "broker/api/operation.h"
#include "broker/api/xml.h"

#include <benchmark/benchmark.h>

#include <string>

using namespace broker;

namespace {

/// The reply of a receive: ten messages of 1 KiB with three attributes each.
api::Value reply()
{
    api::List messages;
    for (int n = 0; n < 10; ++n) {
        api::Value attributes;
        attributes.add("ApproximateReceiveCount", "1");
        attributes.add("SentTimestamp", "1750000000000");
        attributes.add("SenderId", "AIDAEXAMPLE");
        api::Value message;
        message.add("MessageId", "5f1e9c0a-3c62-4e39-9c39-2f0a4c8e1d11");
        message.add("ReceiptHandle", std::string(64, 'h'));
        message.add("MD5OfBody", "c4ca4238a0b923820dcc509a6f75849b");
        message.add("Body", std::string(1000, 'x') + "<&>\"quoted\"\n\r\t");
        message.add("Attributes", std::move(attributes));
        messages.push_back(std::move(message));
    }
    api::Value document;
    document.add("Messages", std::move(messages));
    return document;
}

void renderJson(benchmark::State &state)
{
    const api::Value document = reply();
    std::string out;
    for (auto _ : state) {
        out.clear();
        api::writeJson(document, out);
        benchmark::DoNotOptimize(out.data());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(out.size()));
}
BENCHMARK(renderJson);

void renderXml(benchmark::State &state)
{
    const api::Value document = reply();
    const api::Operation *receive = api::findOperation(api::sqsService(), "ReceiveMessage");
    std::size_t size = 0;
    for (auto _ : state) {
        const std::string out =
            api::xmlReply(api::sqsService(), *receive, document, "5f1e9c0a-3c62-4e39-9c39-2f0a4c8e1d11");
        size = out.size();
        benchmark::DoNotOptimize(out.data());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(size));
}
BENCHMARK(renderXml);

} // namespace

BENCHMARK_MAIN();
