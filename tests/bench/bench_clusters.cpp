// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/broker/broker.h"
#include "tests/insight/deadletters.h"

#include <benchmark/benchmark.h>
#include <boost/json.hpp>

#include <future>
#include <string>
#include <vector>

using namespace broker;
namespace json = boost::json;

// 100,000 dead letters of about 1 KiB, of twelve kinds.
namespace {

constexpr std::size_t letters = 100'000;
constexpr std::size_t bodyBytes = 1'024;

std::vector<tests::DeadLetterMaker::Made> corpus()
{
    std::vector<tests::DeadLetterMaker::Made> made;
    tests::DeadLetterMaker maker{1};
    for (std::size_t at = 0; at < letters; ++at) {
        made.push_back(maker.make(at % tests::DeadLetterMaker::mostKinds));
        std::string &body = made.back().payload.body;
        if (body.ends_with('}') && body.size() + 16 < bodyBytes)
            body.insert(body.size() - 1, R"(,"padding":")" + std::string(bodyBytes - body.size() - 14, 'x') + '"');
    }
    return made;
}

/// The clusterer alone.
void cluster(benchmark::State &state)
{
    const auto made = corpus();
    const auto processed = state.range(0) != 0 ? tests::soundReference(7) : nullptr;
    for (auto _ : state) {
        insight::Clusterer clusterer{{}, processed};
        std::uint64_t key = 0;
        for (const auto &one : made)
            clusterer.add({++key}, {&one.payload, one.died, one.leases, {}, {}});
        clusterer.settle();
        benchmark::DoNotOptimize(clusterer.table());
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(letters));
}
BENCHMARK(cluster)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

json::object call(Broker &broker, const char *service, const char *operation, const json::object &input)
{
    std::promise<CallResult> done;
    broker.call(service, operation, json::serialize(input),
                [&done](CallResult result) { done.set_value(std::move(result)); });
    const CallResult result = done.get_future().get();
    return result.document.empty() ? json::object{} : json::parse(result.document).as_object();
}

void fill(Broker &broker)
{
    call(broker, "sqs", "CreateQueue", {{"QueueName", "dead"}});
    const auto made = corpus();
    for (std::size_t at = 0; at < made.size(); at += 10) {
        json::array entries;
        for (std::size_t next = at; next < at + 10; ++next) {
            json::object attributes;
            for (const auto &one : made[next].payload.attributes)
                attributes[one.name] = {{"DataType", "String"}, {"StringValue", one.value}};
            entries.push_back({{"Id", std::to_string(next)},
                               {"MessageBody", made[next].payload.body},
                               {"MessageAttributes", std::move(attributes)}});
        }
        call(broker, "sqs", "SendMessageBatch", {{"QueueUrl", "dead"}, {"Entries", std::move(entries)}});
    }
}

/// Through the operations, from the opening until all are looked at: the copy, the store, the clusterer.
void openClusters(benchmark::State &state)
{
    Options options;
    options.durability = "memory";
    options.logLevel = "off";
    Broker broker{options};
    if (broker.open())
        return state.SkipWithError("the broker does not open");
    fill(broker);
    for (auto _ : state) {
        const json::object opened = call(broker, "redrive", "OpenClusters", {{"QueueUrl", "dead"}});
        json::object page;
        do {
            json::object wish{{"Clusters", opened.at("Clusters")}, {"WaitMilliseconds", 1'000}};
            if (page.contains("Version"))
                wish["Version"] = page.at("Version");
            page = call(broker, "redrive", "ReadClusters", wish);
        } while (!page.at("Complete").as_bool());
        if (page.at("Scanned").to_number<std::size_t>() != letters)
            return state.SkipWithError("not all were looked at");
        call(broker, "redrive", "CloseClusters", {{"Clusters", opened.at("Clusters")}});
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(letters));
}
BENCHMARK(openClusters)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
