// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace broker::core {

/// The program around the core, as the Redrive service describes it.
struct HostFacts
{
    std::string version;
    std::string profile; ///< "lenient" or "strict"
    std::string shortPolling; ///< "all" or "sampled"
    std::vector<std::pair<std::string, std::uint16_t>> listeners;
    std::uint64_t connections = 0;
    bool isDemo = false; ///< in memory, with simulated clients
};

} // namespace broker::core
