// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/writer.h"

#include "broker/storage/readrows.h"
#include "broker/storage/redriverows.h"
#include "broker/storage/rows.h"

#include <algorithm>
#include <limits>
#include <string>

namespace broker::storage {

using namespace model::change;

namespace {

/// "verb INTO table (columns) VALUES (?, ...)"
std::string insertion(std::string_view verb, std::string_view table, std::string_view columns)
{
    std::string sql{verb};
    sql.append(" INTO ").append(table).append(" (").append(columns).append(") VALUES (?");
    for (auto left = std::count(columns.begin(), columns.end(), ','); left > 0; --left)
        sql += ", ?";
    return sql += ")";
}

template <class... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

std::string_view bytesOf(const model::Md5 &md5)
{
    return {reinterpret_cast<const char *>(md5.data()), md5.size()};
}

} // namespace

Writer::Writer(Connection &connection, std::uint64_t secret, Sweeper &sweeper)
    : m_secret(secret)
    , m_sweeper(sweeper)
    , m_insertMessage(connection.prepare(insertion("INSERT", "message", messageColumns)))
    , m_replaceMessage(connection.prepare(insertion("REPLACE", "message", messageColumns)))
    , m_updateLease(connection.prepare("UPDATE message SET due = ?, state = ?, dueSum = ?, first = ?, receives = ?,"
                                       " countSum = ?, leased = ? WHERE key = ?"))
    , m_updateDue(connection.prepare("UPDATE message SET due = ?, state = ?, dueSum = ? WHERE key = ?"))
    , m_deleteMessage(connection.prepare("DELETE FROM message WHERE key = ?"))
    , m_insertBody(connection.prepare("INSERT INTO body (id, md5, data, extra) VALUES (?, ?, ?, ?)"))
    , m_deleteBody(connection.prepare("DELETE FROM body WHERE id = ?"))
    , m_noteBody(connection.prepare("INSERT OR IGNORE INTO doomed (body) VALUES (?)"))
    , m_noteBodyOf(connection.prepare("INSERT OR IGNORE INTO doomed (body) SELECT body FROM message WHERE key = ?"))
    , m_selectBodyOf(connection.prepare("SELECT body FROM message WHERE key = ?"))
    , m_forgetNote(connection.prepare("DELETE FROM doomed WHERE body = ?"))
    , m_writeQueue(connection.prepare(insertion("REPLACE", "queue", queueColumns)))
    , m_deleteQueue(connection.prepare("DELETE FROM queue WHERE id = ?"))
    , m_writeSweep(connection.prepare(insertion("REPLACE", "sweep", sweepColumns)))
    , m_keepMessage(connection.prepare("INSERT INTO asideMessage SELECT * FROM message WHERE key = ?"))
    , m_keepBody(connection.prepare("INSERT INTO asideBody SELECT * FROM body"
                                    " WHERE id = (SELECT body FROM message WHERE key = ?)"))
    , m_deleteBodyOf(connection.prepare("DELETE FROM body WHERE id = (SELECT body FROM message WHERE key = ?)"))
    , m_insertNote(connection.prepare(insertion("INSERT", "dedup", noteColumns)))
    , m_trimNotes(connection.prepare("DELETE FROM dedup WHERE ord <= ?"))
    , m_writeMoveTask(connection.prepare(insertion("REPLACE", "moveTask", moveTaskColumns)))
    , m_deleteMoveTask(connection.prepare("DELETE FROM moveTask WHERE id = ?"))
    , m_deleteMoveTasksOf(connection.prepare("DELETE FROM moveTask WHERE source = ?"))
    , m_writeRedrive(connection.prepare(insertion("REPLACE", "redrive", redriveColumns)))
    , m_updateRedrive(connection.prepare("UPDATE redrive SET progress = ?, progressSum = ? WHERE id = ?"))
    , m_deleteRedrive(connection.prepare("DELETE FROM redrive WHERE id = ?"))
    , m_writeSlice(connection.prepare(insertion("REPLACE", "redriveSlice", redriveSliceColumns)))
    , m_deleteSlice(connection.prepare("DELETE FROM redriveSlice WHERE number = ?"))
    , m_deleteSlicesOf(connection.prepare("DELETE FROM redriveSlice WHERE redrive = ?"))
    , m_writeGoneQueue(connection.prepare(insertion("REPLACE", "goneQueue", goneQueueColumns)))
    , m_deleteGoneQueue(connection.prepare("DELETE FROM goneQueue WHERE id = ?"))
    , m_writeChunk(connection.prepare("REPLACE INTO journal (first, last, fromTime, toTime, eventsSum, events)"
                                      " VALUES (?, ?, ?, ?, ?, ?)"))
    , m_trimChunks(connection.prepare("DELETE FROM journal WHERE first < ?1 AND last < ?1"))
    , m_updateCounters(connection.prepare("UPDATE state SET nextKey = ?, nextEvent = ?, engineTime = ?, countersSum = ?"
                                          " WHERE id = 1"))
{
}

bool Writer::isReady() const
{
    for (const Statement *one :
         {&m_insertMessage,  &m_replaceMessage,    &m_updateLease,    &m_updateDue,       &m_deleteMessage,
          &m_insertBody,     &m_deleteBody,        &m_noteBody,       &m_noteBodyOf,      &m_forgetNote,
          &m_selectBodyOf,   &m_writeQueue,        &m_deleteQueue,    &m_writeSweep,      &m_keepMessage,
          &m_keepBody,       &m_deleteBodyOf,      &m_insertNote,     &m_trimNotes,       &m_writeMoveTask,
          &m_deleteMoveTask, &m_deleteMoveTasksOf, &m_writeGoneQueue, &m_deleteGoneQueue, &m_writeChunk,
          &m_trimChunks,     &m_updateCounters,    &m_writeRedrive,   &m_updateRedrive,   &m_deleteRedrive,
          &m_writeSlice,     &m_deleteSlice,       &m_deleteSlicesOf}) {
        if (!*one)
            return false;
    }
    return true;
}

Outcome Writer::write(const Batch &batch)
{
    m_set.clear();
    for (const model::Change &one : batch.changes) {
        if (const Outcome outcome = apply(one); outcome != Outcome::Ok)
            return outcome;
    }
    if (const Outcome outcome = flush(); outcome != Outcome::Ok)
        return outcome;
    return writeCounters(batch.counters);
}

Outcome Writer::apply(const model::Change &one)
{
    const auto add = [this](const auto &change) {
        m_set.add(change);
        return Outcome::Ok;
    };
    return std::visit(
        Overloaded{
            [this](const QueueCreated &created) { return writeQueue(created.row); },
            [this](const QueueChanged &changed) { return writeQueue(changed.row); },
            [this](const QueueDeleted &deleted) { return removeQueue(deleted); },
            [this](const QueuePurged &purged) {
                return noteSweep({purged.queue, purged.through});
            },
            [&](const MessageSent &sent) { return add(sent); },
            [&](const MessageReceived &received) { return add(received); },
            [&](const VisibilityChanged &changed) { return add(changed); },
            [&](const MessageDeleted &deleted) { return add(deleted); },
            [&](const MessageMoved &moved) { return add(moved); },
            [&](const BodyStored &stored) { return add(stored); },
            [&](const BodyErased &erased) { return add(erased); },
            [](const LeaseLapsed &) { return Outcome::Ok; },
            [](const DelayEnded &) { return Outcome::Ok; },
            [this](const JournalSpilled &spilled) { return writeChunk(spilled); },
            [this](const JournalTrimmed &trimmed) { return m_trimChunks.run(trimmed.before); },
            [this](const DeduplicationNoted &noted) { return writeNote(noted); },
            [this](const DeduplicationTrimmed &trimmed) { return m_trimNotes.run(trimmed.through); },
            [](const Deduplicated &) { return Outcome::Ok; },
            [this](const MoveTaskChanged &changed) { return writeMoveTask(changed.row); },
            [this](const MoveTaskForgotten &forgotten) { return m_deleteMoveTask.run(forgotten.task); },
            [this](const SourceForgotten &forgotten) { return m_deleteGoneQueue.run(forgotten.queue); },
            [this](const MessageSetAside &aside) { return setAside(aside.key); },
            [this](const RedriveStarted &started) { return writeRedrive(started.row); },
            [this](const RedriveProgressed &progressed) { return writeProgress(progressed); },
            [this](const RedriveForgotten &forgotten) { return forgetRedrive(forgotten.redrive); },
            [this](const RedriveSliceNoted &noted) { return writeSlice(noted.slice); },
            [this](const RedriveSliceForgotten &forgotten) { return m_deleteSlice.run(forgotten.number); },
        },
        one);
}

/// Writes what has gathered. Bodies come first and go last, so that a noted body is known whenever it is looked for.
Outcome Writer::flush()
{
    for (const WriteSet::Body &body : m_set.bodies()) {
        if (const Outcome outcome = writeBody(body); outcome != Outcome::Ok)
            return outcome;
    }
    for (const WriteSet::Message &message : m_set.messages()) {
        if (const Outcome outcome = writeMessage(message); outcome != Outcome::Ok)
            return outcome;
    }
    for (const model::BodyId body : m_set.erased()) {
        Outcome outcome = m_deleteBody.run(body);
        if (outcome == Outcome::Ok && m_hasNotes)
            outcome = m_forgetNote.run(body);
        if (outcome != Outcome::Ok)
            return outcome;
    }
    m_set.clear();
    return Outcome::Ok;
}

Outcome Writer::writeMessage(const WriteSet::Message &message)
{
    if (message.isGone)
        return removeMessage(message);
    return message.isWhole ? writeRow(message) : writeParts(message);
}

Outcome Writer::writeRow(const WriteSet::Message &message)
{
    const model::MessageRow &row = message.row;
    Statement &write = message.isNew ? m_insertMessage : m_replaceMessage;
    return write.run(row.key, row.queue, row.body, row.lineage, row.order, row.sent, row.deadLetterSource, row.size,
                     bytesOf(row.md5), rows::placeChecksum(row), row.due, static_cast<int>(row.state),
                     rows::dueChecksum(row.key, row.due, row.state), row.firstReceived, row.receives,
                     rows::countChecksum(row.key, row.firstReceived, row.receives, row.leased), groupColumn(row.group),
                     row.leased, row.moved);
}

Outcome Writer::writeParts(const WriteSet::Message &message)
{
    const model::MessageRow &row = message.row;
    const rows::Checksum dueSum = rows::dueChecksum(row.key, row.due, row.state);
    if (!message.hasCount)
        return m_updateDue.run(row.due, static_cast<int>(row.state), dueSum, row.key);
    return m_updateLease.run(row.due, static_cast<int>(row.state), dueSum, row.firstReceived, row.receives,
                             rows::countChecksum(row.key, row.firstReceived, row.receives, row.leased), row.leased,
                             row.key);
}

Outcome Writer::removeMessage(const WriteSet::Message &message)
{
    if (message.keepsBody && m_sweeper.hasWork()) {
        if (const Outcome outcome = tellSweeper(message); outcome != Outcome::Ok)
            return outcome;
    }
    if (message.keepsBody && (!message.isNew || message.isHeir || m_set.holds(message.row.body))) {
        m_hasNotes = true;
        const Outcome outcome = message.isNew ? m_noteBody.run(message.row.body) : m_noteBodyOf.run(message.row.key);
        if (outcome != Outcome::Ok)
            return outcome;
    }
    return message.isNew ? Outcome::Ok : m_deleteMessage.run(message.row.key);
}

Outcome Writer::writeBody(const WriteSet::Body &body)
{
    if (body.payload == nullptr)
        return Outcome::Ok;
    rows::encodeExtra(*body.payload, m_scratch);
    const std::string_view data = body.payload->body;
    if (m_scratch.empty())
        return m_insertBody.run(body.id, bytesOf(*body.md5), data, nullptr);
    return m_insertBody.run(body.id, bytesOf(*body.md5), data, std::string_view{m_scratch});
}

Outcome Writer::writeQueue(const model::QueueRow &row)
{
    rows::encode(row.attributes, m_scratch);
    rows::encode(row.tags, m_more);
    return m_writeQueue.run(row.id, Text{row.account}, Text{row.region}, Text{row.name}, row.created, row.modified,
                            std::string_view{m_scratch}, std::string_view{m_more},
                            rows::queueChecksum(row, m_scratch, m_more));
}

/// One row, however many die.
Outcome Writer::noteSweep(const Sweep &sweep)
{
    if (const Outcome outcome = flush(); outcome != Outcome::Ok)
        return outcome;
    m_sweeper.wake(sweep);
    return m_writeSweep.run(sweep.queue, sweep.through, rows::sweepChecksum(sweep.queue, sweep.through));
}

Outcome Writer::tellSweeper(const WriteSet::Message &message)
{
    if (message.isNew) {
        m_sweeper.keep(message.row.body);
        return Outcome::Ok;
    }
    m_selectBodyOf.bind(1, message.row.key);
    const Outcome outcome = m_selectBodyOf.step();
    if (outcome == Outcome::Row)
        m_sweeper.keep(m_selectBodyOf.id<model::BodyId>(0));
    m_selectBodyOf.reset();
    return outcome == Outcome::Row ? Outcome::Ok : outcome;
}

Outcome Writer::removeQueue(const QueueDeleted &deleted)
{
    // No later message can be in it: its id is never used again.
    Outcome outcome = noteSweep({deleted.queue, {std::numeric_limits<std::int64_t>::max()}});
    if (outcome == Outcome::Ok)
        outcome = m_deleteQueue.run(deleted.queue);
    if (outcome == Outcome::Ok)
        outcome = m_deleteMoveTasksOf.run(deleted.queue);
    if (outcome == Outcome::Ok && !deleted.keptArn.empty())
        outcome = m_writeGoneQueue.run(deleted.queue, Text{deleted.keptArn},
                                       rows::goneQueueChecksum(deleted.queue, deleted.keptArn));
    return outcome;
}

/// What cannot be read cannot be moved either: such a body stays where it is, which loses nothing.
Outcome Writer::setAside(model::MessageKey key)
{
    if (const Outcome outcome = flush(); outcome != Outcome::Ok)
        return outcome;
    if (const Outcome outcome = m_keepMessage.run(key); outcome != Outcome::Ok)
        return outcome;
    Outcome body = m_keepBody.run(key);
    if (body == Outcome::Ok)
        body = m_deleteBodyOf.run(key);
    return body == Outcome::Ok || body == Outcome::Damaged ? m_deleteMessage.run(key) : body;
}

Outcome Writer::writeNote(const DeduplicationNoted &note)
{
    return m_insertNote.run(note.order, note.queue, groupColumn(note.scope), Text{note.id}, note.key, note.until,
                            rows::noteChecksum(note));
}

Outcome Writer::writeMoveTask(const model::MoveTaskRow &row)
{
    return m_writeMoveTask.run(row.id, row.source, Text{row.sourceArn}, Text{row.destinationArn}, row.perSecond,
                               row.moved, row.toMove, static_cast<int>(row.status), Text{row.failure}, row.started,
                               row.ended, row.last, rows::moveTaskChecksum(row));
}

Outcome Writer::writeRedrive(const model::RedriveRow &row)
{
    rows::encode(*row.plan, m_scratch);
    rows::encode(row.progress, m_more);
    return m_writeRedrive.run(row.id, std::string_view{m_scratch}, rows::redriveChecksum(row.id, m_scratch),
                              std::string_view{m_more}, rows::redriveChecksum(row.id, m_more));
}

Outcome Writer::writeProgress(const RedriveProgressed &progressed)
{
    rows::encode(progressed.progress, m_scratch);
    return m_updateRedrive.run(std::string_view{m_scratch}, rows::redriveChecksum(progressed.redrive, m_scratch),
                               progressed.redrive);
}

Outcome Writer::forgetRedrive(model::RedriveId redrive)
{
    const Outcome outcome = m_deleteRedrive.run(redrive);
    return outcome == Outcome::Ok ? m_deleteSlicesOf.run(redrive) : outcome;
}

Outcome Writer::writeSlice(const model::RedriveSlice &slice)
{
    rows::encode(slice.away, m_scratch);
    return m_writeSlice.run(slice.number, slice.redrive, slice.at, slice.moved, slice.returned,
                            std::string_view{m_scratch}, rows::redriveSliceChecksum(slice, m_scratch));
}

Outcome Writer::writeChunk(const JournalSpilled &spilled)
{
    return m_writeChunk.run(spilled.first, spilled.last, spilled.from, spilled.to, rows::checksum(spilled.events),
                            std::string_view{spilled.events});
}

Outcome Writer::writeCounters(const model::Counters &counters)
{
    return m_updateCounters.run(counters.nextKey, counters.nextEvent, counters.engineTime,
                                rows::countersChecksum(counters, m_secret));
}

} // namespace broker::storage
