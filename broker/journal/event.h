// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/change.h"
#include "broker/model/ids.h"
#include "broker/model/instant.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace broker::journal {

/// On disk as a number: append only, do not renumber.
enum class Kind : std::uint8_t {
    QueueCreated = 1,
    QueueChanged,
    QueueDeleted,
    QueuePurged,
    Sent,
    Delayed, ///< sent with a delay
    Received,
    VisibilityChanged,
    LeaseLapsed,
    DelayEnded,
    Deleted,
    Expired,
    MovedToDeadLetterQueue,
    Moved,
    Deduplicated, ///< a send was answered with this message
    SetAside, ///< its stored body was damaged
};
std::string_view toString(Kind kind);
/// False for numbers that are no kind.
bool isKind(Kind kind);

/// One thing that happened. Fixed size, so that the ring is an array.
struct Event
{
    model::EventNo number;
    model::Instant time;
    model::LineageId lineage; ///< none for events of a queue
    model::MessageKey key; ///< none for events of a queue
    model::EventNo previous; ///< of the same lineage; none when it is the first that is known
    model::Instant due; ///< Delayed, Received, VisibilityChanged: when it ends
    std::uint64_t queue = 0; ///< QueueId; names outlive queues in Journal
    std::uint64_t other = 0; ///< Moved…: where it went
    std::uint32_t caller = 0; ///< CallerId; 0 = the broker itself
    std::uint32_t count = 0; ///< receives so far; purge and delete of a queue: messages gone; cause Redrive: its number
    Kind kind = Kind::Sent;
    model::change::Cause cause = model::change::Cause::Client;

    friend bool operator==(const Event &, const Event &) = default;
};
static_assert(sizeof(Event) <= 80);

/// What the journal tells of a change; none for those that only serve storage. Number, time, previous and caller are
/// the journal's to fill.
std::optional<Event> toEvent(const model::Change &change);

} // namespace broker::journal
