// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/ids.h"
#include "broker/model/instant.h"
#include "broker/model/message.h"
#include "broker/model/redrive.h"

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace broker::model {

/// Attributes as the service names them; values as text. Only attributes that were set are present.
using AttributeMap = std::map<std::string, std::string, std::less<>>;
using TagMap = std::map<std::string, std::string, std::less<>>;

/// One durable row of a queue.
struct QueueRow
{
    QueueId id;
    std::string account;
    std::string region;
    std::string name;
    Instant created{};
    Instant modified{};
    AttributeMap attributes;
    TagMap tags;

    friend bool operator==(const QueueRow &, const QueueRow &) = default;
};

/// On disk as a number: do not renumber.
enum class MoveTaskStatus : std::uint8_t { Running = 0, Completed = 1, Cancelling = 2, Cancelled = 3, Failed = 4 };

/// One message move task (StartMessageMoveTask), running or ended.
struct MoveTaskRow
{
    MoveTaskId id;
    QueueId source;
    std::string sourceArn;
    std::string destinationArn; ///< empty: every message goes back to the queue it died in
    std::uint32_t perSecond = 0; ///< MaxNumberOfMessagesPerSecond; 0: as fast as the broker likes
    std::uint64_t moved = 0;
    std::uint64_t toMove = 0; ///< messages in the source when the task started
    MoveTaskStatus status = MoveTaskStatus::Running;
    std::string failure; ///< code, as FailureReason; empty when none
    Instant started{};
    Instant ended{}; ///< epoch while it runs
    OrderNo last; ///< only messages up to this order are moved: what arrives later stays

    friend bool operator==(const MoveTaskRow &, const MoveTaskRow &) = default;
};

/// A Change is the only way state leaves a step. Storage commits it, the journal records it, metrics count it,
/// snapshots come from it. Each struct says whether it is durable: only durable ones reach the store's tables.
namespace change {

/// Why a message left or moved. Journalled; not stored.
enum class Cause : std::uint8_t {
    Client, ///< an SDK or CLI asked
    Console, ///< the Redrive service asked (delete or move by id)
    Retention, ///< MessageRetentionPeriod ran out
    MaxReceives, ///< moved at a receive because the redrive policy's count was reached
    MoveTask, ///< moved by a message move task
    Redrive, ///< moved by a redrive
};

struct QueueCreated
{
    QueueRow row;
}; // durable
struct QueueChanged
{
    QueueRow row;
}; // durable: attributes or tags replaced
struct QueueDeleted
{
    QueueId queue;
    std::uint64_t messages = 0;
    std::string
        keptArn{}; ///< kept for the dead letters that name this queue as their source; empty when there are none
}; // durable: with all its messages, their bodies, its deduplication memory and its move tasks
struct QueuePurged
{
    QueueId queue;
    std::uint64_t messages = 0;
    OrderNo through{}; ///< newest order that was given out: what is in the queue with a higher one came later
}; // durable: all messages in it and their bodies; its deduplication memory too

/// Durable. The payload is stored under row.body unless `sharedBody` (then it is stored already).
struct MessageSent
{
    MessageRow row;
    PayloadRef payload;
    bool sharedBody = false;
};
/// Durable: state InFlight until `due`.
struct MessageReceived
{
    MessageKey key;
    QueueId queue;
    LineageId lineage;
    Instant due;
    Instant firstReceived;
    std::uint32_t receives = 0;
    Instant leased{}; ///< now
};
/// Durable: ChangeMessageVisibility. `due` in the past or now means the message is Ready since `due`.
struct VisibilityChanged
{
    MessageKey key;
    QueueId queue;
    LineageId lineage;
    Instant due;
    MessageState state;
};
/// Durable: the row goes. `body` is none while another message or an unreleased reply needs it; BodyErased follows.
struct MessageDeleted
{
    MessageKey key;
    QueueId queue;
    LineageId lineage;
    BodyId body;
    Cause cause;
};
/// Durable: `row` is the message as it stands in its new queue (row.queue), `from` where it was. A move task makes a
/// new message of the old body: then `was` differs from row.key and that row goes. A redrive may have given it another
/// body: BodyStored came before, BodyErased of the old one follows.
struct MessageMoved
{
    MessageRow row;
    QueueId from;
    Cause cause;
    MessageKey was{}; ///< none: row.key, the message kept its id
    RedriveId redrive{}; ///< that moved it; none for other causes
};
/// Durable: a body for a message that is there; its MessageMoved follows.
struct BodyStored
{
    BodyId body;
    Md5 md5{};
    PayloadRef payload;
};
struct BodyErased
{
    BodyId body;
}; // durable
/// Durable: the first accepted send of a deduplication id. Until `until` another send of it to the same queue (and
/// `scope`) is answered with `key` and `order` and enqueues nothing, whether the message is still there or not.
struct DeduplicationNoted
{
    QueueId queue;
    GroupId scope; ///< none when the id counts for the whole queue
    std::string id;
    MessageKey key;
    OrderNo order;
    Instant until;
};
/// Durable: notes of all queues up to this order are over (they all live equally long, so order is time).
struct DeduplicationTrimmed
{
    OrderNo through;
};
/// Not durable, for the journal: a send was answered with an earlier message.
struct Deduplicated
{
    MessageKey key;
    QueueId queue;
    LineageId lineage; ///< none when that message is gone
};
/// Durable: written whole, new or changed.
struct MoveTaskChanged
{
    MoveTaskRow row;
};
/// Durable: left the history.
struct MoveTaskForgotten
{
    MoveTaskId task;
};
/// Durable.
struct RedriveStarted
{
    RedriveRow row;
};
/// Durable: the plan stays.
struct RedriveProgressed
{
    RedriveId redrive;
    RedriveProgress progress;
};
/// Durable: left the history, and its slices with it.
struct RedriveForgotten
{
    RedriveId redrive;
};
/// Durable: written whole, new or changed.
struct RedriveSliceNoted
{
    RedriveSlice slice;
};
/// Durable: the time in which its messages count as returned is over.
struct RedriveSliceForgotten
{
    std::uint64_t number = 0;
};
/// Durable: no message names this deleted queue as its source any more.
struct SourceForgotten
{
    QueueId queue;
};
/// Durable: the stored body of a message is damaged; row and body are set aside, nothing is thrown away.
struct MessageSetAside
{
    MessageKey key;
    QueueId queue;
    LineageId lineage;
};
/// Not durable (the stored `due` says it): a lease ran out, the message is receivable again.
struct LeaseLapsed
{
    MessageKey key;
    QueueId queue;
    LineageId lineage;
    std::uint32_t receives = 0;
};
struct DelayEnded
{
    MessageKey key;
    QueueId queue;
    LineageId lineage;
}; // not durable, as LeaseLapsed
/// Durable: `events` encoded by the journal, for event numbers first..last between two instants.
struct JournalSpilled
{
    EventNo first;
    EventNo last;
    Instant from;
    Instant to;
    std::string events;
};
struct JournalTrimmed
{
    EventNo before;
}; // durable: chunks that end before it are dropped

} // namespace change

using Change =
    std::variant<change::QueueCreated, change::QueueChanged, change::QueueDeleted, change::QueuePurged,
                 change::MessageSent, change::MessageReceived, change::VisibilityChanged, change::MessageDeleted,
                 change::MessageMoved, change::BodyErased, change::LeaseLapsed, change::DelayEnded,
                 change::JournalSpilled, change::JournalTrimmed, change::DeduplicationNoted,
                 change::DeduplicationTrimmed, change::Deduplicated, change::MoveTaskChanged, change::MoveTaskForgotten,
                 change::SourceForgotten, change::MessageSetAside, change::BodyStored, change::RedriveStarted,
                 change::RedriveProgressed, change::RedriveForgotten, change::RedriveSliceNoted,
                 change::RedriveSliceForgotten>;
using Changes = std::vector<Change>;

/// What the store must keep; the rest is told by a stored `due`.
inline bool isDurable(const Change &one)
{
    return !std::holds_alternative<change::LeaseLapsed>(one) && !std::holds_alternative<change::DelayEnded>(one)
        && !std::holds_alternative<change::Deduplicated>(one);
}

/// High-water marks, stored with every commit in the same transaction: numbers are never reissued and stored engine
/// time never goes back, also after the newest row was deleted.
struct Counters
{
    std::uint64_t nextKey = 1; ///< messages, bodies, orders and queues draw from this one counter
    std::uint64_t nextEvent = 1; ///< journal
    Instant engineTime{}; ///< newest engine time a commit carried

    friend bool operator==(const Counters &, const Counters &) = default;
};

} // namespace broker::model
