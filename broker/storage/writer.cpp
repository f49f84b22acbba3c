// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/writer.h"

#include "broker/storage/rows.h"

namespace broker::storage {

using namespace model::change;

namespace {

constexpr std::string_view messageColumns = "(key, queue, body, lineage, ord, sent, source, size, md5, placeSum,"
                                            " due, state, dueSum, first, receives, countSum)"
                                            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

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

Writer::Writer(Connection &connection, std::uint64_t secret)
    : m_secret(secret)
    , m_insertMessage(connection.prepare("INSERT INTO message" + std::string{messageColumns}))
    , m_replaceMessage(connection.prepare("REPLACE INTO message" + std::string{messageColumns}))
    , m_updateLease(connection.prepare("UPDATE message SET due = ?, state = ?, dueSum = ?, first = ?, receives = ?,"
                                       " countSum = ? WHERE key = ?"))
    , m_updateDue(connection.prepare("UPDATE message SET due = ?, state = ?, dueSum = ? WHERE key = ?"))
    , m_deleteMessage(connection.prepare("DELETE FROM message WHERE key = ?"))
    , m_insertBody(connection.prepare("INSERT INTO body (id, md5, data, extra) VALUES (?, ?, ?, ?)"))
    , m_deleteBody(connection.prepare("DELETE FROM body WHERE id = ?"))
    , m_noteBody(connection.prepare("INSERT OR IGNORE INTO doomed (body) VALUES (?)"))
    , m_noteBodyOf(connection.prepare("INSERT OR IGNORE INTO doomed (body) SELECT body FROM message WHERE key = ?"))
    , m_forgetNote(connection.prepare("DELETE FROM doomed WHERE body = ?"))
    , m_writeQueue(
          connection.prepare("REPLACE INTO queue (id, account, region, name, created, modified, attributes, tags,"
                             " rowSum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"))
    , m_deleteQueue(connection.prepare("DELETE FROM queue WHERE id = ?"))
    // A body may be shared with a message that has left the queue or never was in it.
    , m_deleteBodiesOf(connection.prepare("DELETE FROM body WHERE id IN (SELECT body FROM message WHERE queue = ?1"
                                          " EXCEPT SELECT body FROM message WHERE queue <> ?1)"))
    , m_deleteMessagesOf(connection.prepare("DELETE FROM message WHERE queue = ?"))
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
         {&m_insertMessage, &m_replaceMessage, &m_updateLease, &m_updateDue, &m_deleteMessage, &m_insertBody,
          &m_deleteBody, &m_noteBody, &m_noteBodyOf, &m_forgetNote, &m_writeQueue, &m_deleteQueue, &m_deleteBodiesOf,
          &m_deleteMessagesOf, &m_writeChunk, &m_trimChunks, &m_updateCounters}) {
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
    return std::visit(Overloaded{
                          [this](const QueueCreated &created) { return writeQueue(created.row); },
                          [this](const QueueChanged &changed) { return writeQueue(changed.row); },
                          [this](const QueueDeleted &deleted) { return removeQueue(deleted.queue); },
                          [this](const QueuePurged &purged) { return removeMessages(purged.queue); },
                          [&](const MessageSent &sent) { return add(sent); },
                          [&](const MessageReceived &received) { return add(received); },
                          [&](const VisibilityChanged &changed) { return add(changed); },
                          [&](const MessageDeleted &deleted) { return add(deleted); },
                          [&](const MessageMoved &moved) { return add(moved); },
                          [&](const BodyErased &erased) { return add(erased); },
                          [](const LeaseLapsed &) { return Outcome::Ok; },
                          [](const DelayEnded &) { return Outcome::Ok; },
                          [this](const JournalSpilled &spilled) { return writeChunk(spilled); },
                          [this](const JournalTrimmed &trimmed) { return m_trimChunks.run(trimmed.before); },
                          [](const DeduplicationNoted &) { return Outcome::Ok; },
                          [](const DeduplicationTrimmed &) { return Outcome::Ok; },
                          [](const Deduplicated &) { return Outcome::Ok; },
                          [](const MoveTaskChanged &) { return Outcome::Ok; },
                          [](const MoveTaskForgotten &) { return Outcome::Ok; },
                          [](const SourceForgotten &) { return Outcome::Ok; },
                          [](const MessageSetAside &) { return Outcome::Ok; },
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
                     rows::countChecksum(row.key, row.firstReceived, row.receives));
}

Outcome Writer::writeParts(const WriteSet::Message &message)
{
    const model::MessageRow &row = message.row;
    const rows::Checksum dueSum = rows::dueChecksum(row.key, row.due, row.state);
    if (!message.hasCount)
        return m_updateDue.run(row.due, static_cast<int>(row.state), dueSum, row.key);
    return m_updateLease.run(row.due, static_cast<int>(row.state), dueSum, row.firstReceived, row.receives,
                             rows::countChecksum(row.key, row.firstReceived, row.receives), row.key);
}

Outcome Writer::removeMessage(const WriteSet::Message &message)
{
    if (message.keepsBody && (!message.isNew || m_set.holds(message.row.body))) {
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
    rows::encode(row.tags, m_tags);
    return m_writeQueue.run(row.id, Text{row.account}, Text{row.region}, Text{row.name}, row.created, row.modified,
                            std::string_view{m_scratch}, std::string_view{m_tags},
                            rows::queueChecksum(row, m_scratch, m_tags));
}

Outcome Writer::removeMessages(model::QueueId queue)
{
    if (const Outcome outcome = flush(); outcome != Outcome::Ok)
        return outcome;
    if (const Outcome outcome = m_deleteBodiesOf.run(queue); outcome != Outcome::Ok)
        return outcome;
    return m_deleteMessagesOf.run(queue);
}

Outcome Writer::removeQueue(model::QueueId queue)
{
    if (const Outcome outcome = removeMessages(queue); outcome != Outcome::Ok)
        return outcome;
    return m_deleteQueue.run(queue);
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
