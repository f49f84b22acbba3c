// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/step.h"
#include "broker/queue/queue.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What the console may ask of the engine to explain what it sees. Nothing here changes anything.
namespace broker::core {

/// A group of a FIFO queue, a tenant of a standard one.
struct GroupInfo
{
    model::GroupId group; ///< none: messages without one
    queue::Counts counts;
    model::Instant oldestSent{};
    std::optional<Delivered> blocker; ///< FIFO: what keeps its next message from being received
};

struct Groups
{
    std::vector<GroupInfo> groups; ///< in order of their first message
    std::size_t looked = 0; ///< messages looked at
    bool isComplete = true; ///< false: there are more messages than were looked at
};

/// A deduplication id that is remembered. The id itself is not kept, only a digest of it.
struct DeduplicationInfo
{
    model::Uuid id; ///< of the message that was accepted
    model::OrderNo sequence;
    model::Instant until; ///< engine time when a send with this id is a new message again
    bool isInQueue = false; ///< the message is still there
};

enum class Obstacle {
    None,
    Delayed,
    InFlight,
    GroupBlocked, ///< an earlier message of its group is delayed or in flight
    InFlightLimit, ///< as many messages are in flight as the service allows
    DeadLetterNext, ///< available, but the next receive moves it to the dead-letter queue
};

/// Why a receive would not get a message now.
struct Explanation
{
    Obstacle obstacle = Obstacle::None;
    Delivered message;
    std::optional<Delivered> blocker; ///< GroupBlocked
    std::optional<model::Instant> until; ///< when the obstacle ends by itself; empty when it does not
    std::string deadLetterTarget; ///< ARN; DeadLetterNext
};

} // namespace broker::core
