// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/json.h"
#include "broker/api/query.h"
#include "broker/http/gate.h"
#include "broker/security/credentialscope.h"

#include <benchmark/benchmark.h>

#include <string>

using namespace broker;

namespace {

void parseJsonSend(benchmark::State &state)
{
    const std::string text = R"({"QueueUrl":"http://127.0.0.1:4566/000000000000/orders","MessageBody":")"
        + std::string(static_cast<std::size_t>(state.range(0)), 'x') + R"("})";
    for (auto _ : state)
        benchmark::DoNotOptimize(api::parseJson(text));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(parseJsonSend)->Arg(1024)->Arg(262144);

void parseQuerySend(benchmark::State &state)
{
    const std::string form =
        "Action=SendMessage&Version=2012-11-05&QueueUrl=http%3A%2F%2F127.0.0.1%3A4566%2F000000000000%2F"
        "orders&MessageBody="
        + std::string(static_cast<std::size_t>(state.range(0)), 'x');
    const api::Operation *send = api::findOperation(api::sqsService(), "SendMessage");
    for (auto _ : state) {
        auto parameters = api::QueryParameters::parse(form, {});
        benchmark::DoNotOptimize(parameters->document(send->input));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(form.size()));
}
BENCHMARK(parseQuerySend)->Arg(1024)->Arg(262144);

void checkRequestHead(benchmark::State &state)
{
    const std::string block = "POST / HTTP/1.1\r\nHost: 127.0.0.1:4566\r\nContent-Type: application/x-amz-json-1.0\r\n"
                              "X-Amz-Target: AmazonSQS.SendMessage\r\nContent-Length: 1100\r\n\r\n";
    http::RequestHead head;
    head.method = "POST";
    head.target = "/";
    head.fields = {{"Host", "127.0.0.1:4566"},
                   {"Content-Type", "application/x-amz-json-1.0"},
                   {"X-Amz-Target", "AmazonSQS.SendMessage"},
                   {"Content-Length", "1100"}};
    http::GateRules rules;
    rules.ports = {4566};
    for (auto _ : state) {
        benchmark::DoNotOptimize(http::checkRaw(block));
        benchmark::DoNotOptimize(http::checkHead(head, rules));
    }
}
BENCHMARK(checkRequestHead);

void parseCredentialScope(benchmark::State &state)
{
    const std::string field = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/eu-central-1/sqs/aws4_request, "
                              "SignedHeaders=content-type;host;x-amz-date, Signature=0123456789abcdef";
    for (auto _ : state)
        benchmark::DoNotOptimize(security::parseCredential(security::credentialOf(field)));
}
BENCHMARK(parseCredentialScope);

} // namespace

BENCHMARK_MAIN();
