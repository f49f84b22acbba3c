// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/load/client.h"

#include <string>
#include <vector>

namespace bench {

struct Settings
{
    Target target;
    std::string scenario = "send";
    std::size_t connections = 1;
    std::size_t body = 1024; ///< bytes of a message
    double seconds = 3;
    double warmup = 0.5;
    std::size_t parked = 0; ///< longpoll: further polls that wait on other queues all the time
    std::uint64_t fill = 0; ///< messages put into the queue first, unmeasured
    std::uint64_t groups = 0; ///< fifo: message groups that messages go to in turn; 0: a standard queue
    int pid = 0; ///< of the server: its memory is measured
    std::string queue = "redrive-load";
};

struct Outcome
{
    double seconds = 0;
    std::uint64_t requests = 0;
    std::uint64_t messages = 0; ///< sent, or taken through a whole cycle
    std::uint64_t errors = 0;
    std::vector<std::uint32_t> latencies; ///< microseconds of a request, a cycle or a delivery, as the scenario says
    double allWokenMilliseconds = 0; ///< wake1000
    double bytesPerParkedPoll = 0; ///< parked, when a pid was given
};

/// Names that run() knows, for the help text.
const std::vector<std::string> &scenarios();
Outcome run(const Settings &settings);

/// The value below which `share` of them lie; 0 when there are none.
double percentileMilliseconds(std::vector<std::uint32_t> values, double share);

} // namespace bench
