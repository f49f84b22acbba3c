// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

namespace ui {

/// A message group of a FIFO queue, a tenant of a standard one.
struct GroupInfo
{
    QString id; ///< empty: the messages without a group
    qint64 available = 0;
    qint64 inFlight = 0;
    qint64 delayed = 0;
    Time oldestSent{0};
    QString blockedBy{}; ///< id of the message that keeps the next one from being received; empty: none does
    std::optional<Time> blockedUntil{};
    MessageState blockedState = MessageState::InFlight;

    bool isBlocked() const { return !blockedBy.isEmpty(); }
    friend bool operator==(const GroupInfo &, const GroupInfo &) = default;
};

struct GroupPage
{
    QList<GroupInfo> groups;
    qint64 count = 0; ///< of all groups
    qint64 scanned = 0; ///< messages
    bool isComplete = true; ///< false: only the oldest messages were looked at
};

/// A message in flight: who holds it and until when.
struct LeaseInfo
{
    QString messageId;
    QString groupId{};
    int receives = 0;
    int mostReceives = 0; ///< 0: no dead-letter queue
    Time received{0};
    Time due{0};
    QString holder{}; ///< empty: no longer known

    bool isLastTry() const { return mostReceives > 0 && receives >= mostReceives; }
    friend bool operator==(const LeaseInfo &, const LeaseInfo &) = default;
};

struct LeasePage
{
    QList<LeaseInfo> leases;
    qint64 inFlight = 0;
    bool isComplete = true;
};

/// A FIFO send whose deduplication id is still remembered.
struct DeduplicationInfo
{
    QString messageId;
    QString sequence;
    Time until{0};
    bool isInQueue = false;
    int swallowed = 0; ///< later sends that were answered with this message instead of being added

    friend bool operator==(const DeduplicationInfo &, const DeduplicationInfo &) = default;
};

struct MoveTaskInfo
{
    enum class Status { Running, Completed, Cancelling, Cancelled, Failed };

    QString key; ///< of one list: source, start and, of those that began at the same time, which
    QString handle{}; ///< empty: cannot be cancelled (any more)
    Status status = Status::Running;
    QString sourceArn;
    QString destinationArn{}; ///< empty: where each message came from
    int perSecond = 0; ///< 0: as fast as it goes
    qint64 moved = 0;
    qint64 toMove = 0;
    QString failure{};
    Time started{0};
    std::optional<Time> ended{};

    bool isOver() const { return status != Status::Running && status != Status::Cancelling; }
    friend bool operator==(const MoveTaskInfo &, const MoveTaskInfo &) = default;
};

struct MoveTaskRequest
{
    QString sourceArn;
    QString destinationArn{};
    int perSecond = 0;
};

/// Why a receive would not get a message now.
struct MessageObstacle
{
    enum class Kind { None, Delayed, InFlight, GroupBlocked, InFlightLimit, DeadLetterNext, Unknown };

    Kind kind = Kind::None;
    QString reason{}; ///< in the broker's words
    std::optional<Time> until{};
    QString blockedBy{};
    QString groupId{};

    friend bool operator==(const MessageObstacle &, const MessageObstacle &) = default;
};

/// What happened in one queue since a cursor, as far as one answer goes.
struct JournalPage
{
    struct Event
    {
        QString kind;
        QString messageId;
    };
    QList<Event> events;
    QString next;
};

namespace capability {
inline constexpr QLatin1String query{"query"};
inline constexpr QLatin1String groups{"groups"};
inline constexpr QLatin1String leases{"leases"};
inline constexpr QLatin1String queueOptions{"queueOptions"};
inline constexpr QLatin1String moveTasks{"moveTasks"};
inline constexpr QLatin1String explain{"explain"};
inline constexpr QLatin1String journal{"journal"};
} // namespace capability

} // namespace ui
