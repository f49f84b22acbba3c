// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/redrives.h"

#include <map>
#include <optional>
#include <string>

namespace broker::core {

/// What a redrive would do now. Counted message by message, not guessed; `isCut` when there were too many to count.
struct RedriveForecast
{
    static constexpr std::uint64_t mostLooked = 1'000'000;
    static constexpr std::uint64_t mostRead = 100'000; ///< where bodies must be read

    Redrive redrive; ///< as it would stand at its end; nobody's
    std::map<std::string, std::uint64_t> destinations; ///< ARN, and messages that would go there
    std::uint64_t messages = 0;
    std::uint64_t bytes = 0; ///< as they would be sent: billable
    std::uint64_t seen = 0; ///< messages of the queue
    bool isCut = false;
    bool isOver = false;

    /// How long its pace takes for them, at least; empty when it has none.
    std::optional<model::Duration> least() const;
};

} // namespace broker::core
