// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/scenarios.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>

#include <sys/resource.h>

namespace {

/// 10,000 connections need more descriptors than a shell's soft limit gives.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

std::string toJson(const bench::Settings &settings, const bench::Outcome &outcome)
{
    const auto rate = [&](std::uint64_t count) { return static_cast<double>(count) / std::max(outcome.seconds, 1e-9); };
    std::ostringstream text;
    text << "{\"scenario\":\"" << settings.scenario << "\",\"connections\":" << settings.connections
         << ",\"bodyBytes\":" << settings.body << ",\"seconds\":" << outcome.seconds
         << ",\"requests\":" << outcome.requests << ",\"messages\":" << outcome.messages
         << ",\"errors\":" << outcome.errors << ",\"requestsPerSecond\":" << rate(outcome.requests)
         << ",\"messagesPerSecond\":" << rate(outcome.messages)
         << ",\"p50Milliseconds\":" << bench::percentileMilliseconds(outcome.latencies, 0.5)
         << ",\"p99Milliseconds\":" << bench::percentileMilliseconds(outcome.latencies, 0.99)
         << ",\"maxMilliseconds\":" << bench::percentileMilliseconds(outcome.latencies, 1.0)
         << ",\"allWokenMilliseconds\":" << outcome.allWokenMilliseconds
         << ",\"bytesPerParkedPoll\":" << outcome.bytesPerParkedPoll << "}\n";
    return text.str();
}

int report(const bench::Settings &settings, const bench::Outcome &outcome, const std::string &file)
{
    const std::string json = toJson(settings, outcome);
    if (file.empty() || file == "-") {
        std::cout << json;
    } else {
        std::ofstream(file) << json;
    }
    return outcome.errors == 0 ? 0 : 3;
}

} // namespace

int main(int argc, char **argv)
{
    bench::Settings settings;
    std::string endpoint = "http://127.0.0.1:4566";
    std::string json;
    CLI::App options{"Load for any endpoint that speaks SQS in JSON. Exit code 3: some answers were errors."};
    options.add_option("--endpoint", endpoint, "http://ADDRESS:PORT")->capture_default_str();
    options.add_option("--scenario", settings.scenario)
        ->check(CLI::IsMember(bench::scenarios()))
        ->capture_default_str();
    options.add_option("--connections", settings.connections)->check(CLI::Range(1, 60000))->capture_default_str();
    options.add_option("--seconds", settings.seconds, "measured time")->capture_default_str();
    options.add_option("--warmup", settings.warmup, "seconds before it")->capture_default_str();
    options.add_option("--body", settings.body, "bytes of a message")
        ->check(CLI::Range(1, 1 << 20))
        ->capture_default_str();
    options.add_option("--parked", settings.parked, "longpoll: further polls that wait on other queues");
    options.add_option("--fill", settings.fill, "messages put into the queue first, unmeasured");
    options.add_option("--groups", settings.groups, "fifo: message groups, in turn; 1 if not given");
    options.add_option("--pid", settings.pid, "of the server: parked measures its memory");
    options.add_option("--queue", settings.queue, "name of the queue, made if it is not there")->capture_default_str();
    options.add_option("--json", json, "where the result goes; - is standard output");
    CLI11_PARSE(options, argc, argv);
    try {
        raiseDescriptorLimit();
        settings.target = bench::Target::parse(endpoint);
        return report(settings, bench::run(settings), json);
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "redrive-load: %s\n", problem.what());
        return 1;
    }
}
