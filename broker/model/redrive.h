// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/ids.h"
#include "broker/model/instant.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace broker::model {

/// Stops a redrive by itself: more than `percent` of the messages that it moved within the last `within` have come back
/// into a dead-letter queue, and it moved at least `atLeast` of them.
struct RedriveBreaker
{
    std::uint32_t percent = 0;
    std::uint64_t atLeast = 1;

    friend bool operator==(const RedriveBreaker &, const RedriveBreaker &) = default;
};

/// What a redrive was asked to do: stays as it is.
struct RedrivePlan
{
    QueueId source;
    std::string sourceArn;
    std::string destinationArn; ///< empty: every message goes back to the queue it died in
    std::string query; ///< which messages; empty: all
    bool isSelection = false; ///< only those of `selected`
    std::vector<OrderNo> selected; ///< ascending
    OrderNo through; ///< what arrived later is not meant
    std::string recipe; ///< how bodies are mended; empty: not at all
    std::vector<std::uint32_t> rates; ///< messages a second, one for each step of a ramp; none: as fast as it goes
    Duration rateStep{}; ///< how long each but the last of them holds
    bool hasBreaker = false;
    RedriveBreaker breaker;
    Duration within{}; ///< for so long after its move a message counts as returned when it dies again
    bool keepsIds = false; ///< else every message is a new one where it comes
    std::uint64_t total = 0; ///< messages to look at when it began
    Instant started{};

    friend bool operator==(const RedrivePlan &, const RedrivePlan &) = default;
};

/// On disk as a number: do not renumber.
enum class RedriveStatus : std::uint8_t {
    Running = 0,
    Paused = 1,
    Completed = 2,
    Stopped = 3, ///< by somebody
    StoppedItself = 4, ///< too many came back
    Failed = 5, ///< it cannot go on
};

/// Where a redrive stands.
struct RedriveProgress
{
    RedriveStatus status = RedriveStatus::Running;
    std::string reason; ///< of StoppedItself and Failed, a sentence; else empty
    OrderNo passed; ///< everything up to here was looked at
    std::vector<std::uint64_t> heldGroups; ///< FIFO: a message of it stayed, so what follows in it stays; ascending
    std::uint64_t looked = 0; ///< messages of the source, and of a selection only
    std::uint64_t moved = 0;
    std::uint64_t returned = 0; ///< of them; each once
    std::uint64_t untouched = 0; ///< the recipe has nothing to do with them: they stay
    std::uint64_t withoutOrigin = 0; ///< nobody knows where they died: they stay
    std::uint64_t passedOver = 0; ///< in flight, delayed, or behind one of their group that stays
    std::uint64_t gone = 0; ///< of a selection: not there any more
    std::map<std::string, std::uint64_t> failures; ///< why others stay, and how many
    std::uint64_t stepLeft = 0; ///< messages to move before it pauses; 0: no step is under way
    Duration ran{}; ///< how long it ran, for the ramp
    Instant ended{}; ///< epoch while it is under way

    friend bool operator==(const RedriveProgress &, const RedriveProgress &) = default;
};

struct RedriveRow
{
    RedriveId id;
    std::shared_ptr<const RedrivePlan> plan; ///< never null
    RedriveProgress progress;

    bool isUnderWay() const
    {
        return progress.status == RedriveStatus::Running || progress.status == RedriveStatus::Paused;
    }
    friend bool operator==(const RedriveRow &a, const RedriveRow &b)
    {
        return a.id == b.id && *a.plan == *b.plan && a.progress == b.progress;
    }
};

/// One slice of moves, as long as messages of it may still come back.
struct RedriveSlice
{
    std::uint64_t number = 0; ///< drawn from Counters::nextKey
    RedriveId redrive;
    Instant at{};
    std::uint64_t moved = 0;
    std::uint64_t returned = 0;
    std::vector<LineageId> away; ///< moved and not returned

    friend bool operator==(const RedriveSlice &, const RedriveSlice &) = default;
};

} // namespace broker::model
