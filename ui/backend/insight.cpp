// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/insight.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui::insight {

namespace {

using Note = Backend::Note;

QString text(const QJsonObject &document, QLatin1String name)
{
    return document.value(name).toString();
}

qint64 number(const QJsonObject &document, QLatin1String name)
{
    return document.value(name).toInteger();
}

Time time(const QJsonObject &document, QLatin1String name)
{
    return Time{number(document, name)};
}

std::optional<Time> optionalTime(const QJsonObject &document, QLatin1String name)
{
    return document.contains(name) ? std::optional{time(document, name)} : std::nullopt;
}

template <class T, class Read>
QList<T> list(const QJsonObject &document, QLatin1String name, Read read)
{
    QList<T> out;
    for (const QJsonValue &value : document.value(name).toArray())
        out.append(read(value.toObject()));
    return out;
}

template <class Kind, std::size_t N>
Kind named(const QString &name, const std::array<std::pair<QLatin1String, Kind>, N> &table, Kind otherwise)
{
    const auto found = std::ranges::find_if(table, [&name](const auto &row) { return name == row.first; });
    return found == table.end() ? otherwise : found->second;
}

GroupInfo group(const QJsonObject &document)
{
    return {.id = text(document, "MessageGroupId"_L1),
            .available = number(document, "Available"_L1),
            .inFlight = number(document, "InFlight"_L1),
            .delayed = number(document, "Delayed"_L1),
            .oldestSent = time(document, "OldestSent"_L1),
            .blockedBy = text(document, "BlockedBy"_L1),
            .blockedUntil = optionalTime(document, "BlockedUntil"_L1),
            .blockedState =
                text(document, "BlockedState"_L1) == "Delayed"_L1 ? MessageState::Delayed : MessageState::InFlight};
}

GroupPage groupPage(const QJsonObject &document)
{
    return {.groups = list<GroupInfo>(document, "Groups"_L1, group),
            .count = number(document, "GroupCount"_L1),
            .scanned = number(document, "Scanned"_L1),
            .isComplete = document.value("Complete"_L1).toBool(true)};
}

LeaseInfo lease(const QJsonObject &document)
{
    return {.messageId = text(document, "MessageId"_L1),
            .groupId = text(document, "MessageGroupId"_L1),
            .receives = document.value("ReceiveCount"_L1).toInt(),
            .mostReceives = document.value("MaxReceiveCount"_L1).toInt(),
            .received = time(document, "Received"_L1),
            .due = time(document, "Due"_L1),
            .holder = text(document, "Holder"_L1)};
}

LeasePage leasePage(const QJsonObject &document)
{
    return {.leases = list<LeaseInfo>(document, "Leases"_L1, lease),
            .inFlight = number(document, "InFlight"_L1),
            .isComplete = document.value("Complete"_L1).toBool(true)};
}

DeduplicationInfo deduplication(const QJsonObject &document)
{
    return {.messageId = text(document, "MessageId"_L1),
            .sequence = text(document, "SequenceNumber"_L1),
            .until = time(document, "Until"_L1),
            .isInQueue = document.value("InQueue"_L1).toBool()};
}

QList<DeduplicationInfo> deduplicationList(const QJsonObject &document)
{
    return list<DeduplicationInfo>(document, "Deduplications"_L1, deduplication);
}

MoveTaskInfo moveTask(const QJsonObject &document)
{
    using Status = MoveTaskInfo::Status;
    static constexpr std::array statuses{
        std::pair{"RUNNING"_L1, Status::Running}, std::pair{"COMPLETED"_L1, Status::Completed},
        std::pair{"CANCELLING"_L1, Status::Cancelling}, std::pair{"CANCELLED"_L1, Status::Cancelled}};
    return {.key = {},
            .handle = text(document, "TaskHandle"_L1),
            .status = named(text(document, "Status"_L1), statuses, Status::Failed),
            .sourceArn = text(document, "SourceArn"_L1),
            .destinationArn = text(document, "DestinationArn"_L1),
            .perSecond = document.value("MaxNumberOfMessagesPerSecond"_L1).toInt(),
            .moved = number(document, "ApproximateNumberOfMessagesMoved"_L1),
            .toMove = number(document, "ApproximateNumberOfMessagesToMove"_L1),
            .failure = text(document, "FailureReason"_L1),
            .started = time(document, "StartedTimestamp"_L1),
            .ended = optionalTime(document, "EndedTimestamp"_L1)};
}

/// The service names no finished task. The older of two keeps its key when a newer one comes.
QList<MoveTaskInfo> moveTaskList(const QJsonObject &document)
{
    QList<MoveTaskInfo> tasks = list<MoveTaskInfo>(document, "Tasks"_L1, moveTask);
    QHash<QString, int> seen;
    for (auto task = tasks.rbegin(); task != tasks.rend(); ++task) {
        const QString begun = task->sourceArn + u' ' + QString::number(task->started.count());
        task->key = begun + u' ' + QString::number(++seen[begun]);
    }
    return tasks;
}

MessageObstacle obstacleOf(const QJsonObject &document)
{
    using Kind = MessageObstacle::Kind;
    static constexpr std::array kinds{std::pair{"None"_L1, Kind::None},
                                      std::pair{"Delayed"_L1, Kind::Delayed},
                                      std::pair{"InFlight"_L1, Kind::InFlight},
                                      std::pair{"GroupBlocked"_L1, Kind::GroupBlocked},
                                      std::pair{"InFlightLimit"_L1, Kind::InFlightLimit},
                                      std::pair{"DeadLetterNext"_L1, Kind::DeadLetterNext}};
    return {.kind = named(text(document, "Obstacle"_L1), kinds, Kind::Unknown),
            .reason = text(document, "Reason"_L1),
            .until = optionalTime(document, "Until"_L1),
            .blockedBy = text(document, "BlockedBy"_L1),
            .groupId = text(document, "MessageGroupId"_L1)};
}

JournalPage::Event event(const QJsonObject &document)
{
    return {.kind = text(document, "Kind"_L1), .messageId = text(document, "MessageId"_L1)};
}

JournalPage journalPage(const QJsonObject &document)
{
    return {.events = list<JournalPage::Event>(document, "Events"_L1, event), .next = text(document, "NextCursor"_L1)};
}

template <class T, class Decode>
Backend::Handler<QJsonObject> decoded(Backend::Handler<T> done, Decode decode)
{
    return [done = std::move(done), decode](const Outcome<QJsonObject> &answer) {
        done(answer ? Outcome<T>{decode(*answer)} : Outcome<T>{answer.error()});
    };
}

template <class T, class Decode>
void look(Backend &backend, const QString &operation, const QJsonObject &document, QObject *context,
          Backend::Handler<T> done, Decode decode)
{
    backend.ask({.service = u"redrive"_s, .operation = operation, .document = document, .note = Note::No}, context,
                decoded(std::move(done), decode));
}

QJsonObject queuePage(const QString &queueUrl)
{
    return {{u"QueueUrl"_s, queueUrl}, {u"MaxResults"_s, mostRows}};
}

Done nothing(const QJsonObject &)
{
    return {};
}

} // namespace

void groups(Backend &backend, const QString &queueUrl, QObject *context, Backend::Handler<GroupPage> done)
{
    look(backend, u"ListGroups"_s, queuePage(queueUrl), context, std::move(done), groupPage);
}

void leases(Backend &backend, const QString &queueUrl, QObject *context, Backend::Handler<LeasePage> done)
{
    look(backend, u"ListLeases"_s, queuePage(queueUrl), context, std::move(done), leasePage);
}

void deduplications(Backend &backend, const QString &queueUrl, QObject *context,
                    Backend::Handler<QList<DeduplicationInfo>> done)
{
    look(backend, u"ListDeduplications"_s, queuePage(queueUrl), context, std::move(done), deduplicationList);
}

void moveTasks(Backend &backend, QObject *context, Backend::Handler<QList<MoveTaskInfo>> done)
{
    look(backend, u"ListMoveTasks"_s, {{u"MaxResults"_s, mostRows}}, context, std::move(done), moveTaskList);
}

void obstacle(Backend &backend, const QString &queueUrl, const QString &messageId, QObject *context,
              Backend::Handler<MessageObstacle> done)
{
    look(backend, u"ExplainMessage"_s, {{u"QueueUrl"_s, queueUrl}, {u"MessageId"_s, messageId}}, context,
         std::move(done), obstacleOf);
}

void journal(Backend &backend, const QString &queueUrl, const QString &cursor, Time from, QObject *context,
             Backend::Handler<JournalPage> done)
{
    QJsonObject document = queuePage(queueUrl);
    if (cursor.isEmpty())
        document.insert("From"_L1, static_cast<qint64>(from.count()));
    else
        document.insert("Cursor"_L1, cursor);
    look(backend, u"ReadJournal"_s, document, context, std::move(done), journalPage);
}

void startMoveTask(Backend &backend, const MoveTaskRequest &request, QObject *context, Backend::Handler<Done> done)
{
    QJsonObject document{{u"SourceArn"_s, request.sourceArn}};
    if (!request.destinationArn.isEmpty())
        document.insert("DestinationArn"_L1, request.destinationArn);
    if (request.perSecond > 0)
        document.insert("MaxNumberOfMessagesPerSecond"_L1, request.perSecond);
    backend.ask({.service = u"sqs"_s, .operation = u"StartMessageMoveTask"_s, .document = document, .note = Note::Yes},
                context, decoded(std::move(done), nothing));
}

void cancelMoveTask(Backend &backend, const QString &handle, QObject *context, Backend::Handler<Done> done)
{
    backend.ask({.service = u"sqs"_s,
                 .operation = u"CancelMessageMoveTask"_s,
                 .document = {{u"TaskHandle"_s, handle}},
                 .note = Note::Yes},
                context, decoded(std::move(done), nothing));
}

} // namespace ui::insight
