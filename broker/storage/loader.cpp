// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/loader.h"

#include "broker/storage/rows.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <tuple>
#include <utility>

namespace broker::storage {

namespace {

/// Empty when the row's checksums differ from what it holds.
std::optional<model::MessageRow> readMessage(const Statement &select)
{
    model::MessageRow row;
    row.key = select.id<model::MessageKey>(0);
    row.queue = select.id<model::QueueId>(1);
    row.body = select.id<model::BodyId>(2);
    row.lineage = select.id<model::LineageId>(3);
    row.order = select.id<model::OrderNo>(4);
    row.sent = select.instant(5);
    row.deadLetterSource = select.id<model::QueueId>(6);
    row.size = static_cast<std::uint32_t>(select.number(7));
    const std::string_view md5 = select.bytes(8);
    row.due = select.instant(10);
    row.state = static_cast<model::MessageState>(select.number(11));
    row.firstReceived = select.instant(13);
    row.receives = static_cast<std::uint32_t>(select.number(14));
    if (md5.size() != row.md5.size() || select.number(11) < 0 || select.number(11) > 2)
        return std::nullopt;
    std::memcpy(row.md5.data(), md5.data(), md5.size());
    if (select.number(9) != rows::placeChecksum(row)
        || select.number(12) != rows::dueChecksum(row.key, row.due, row.state)
        || select.number(15) != rows::countChecksum(row.key, row.firstReceived, row.receives))
        return std::nullopt;
    return row;
}

std::optional<model::QueueRow> readQueue(const Statement &select)
{
    model::QueueRow row;
    row.id = select.id<model::QueueId>(0);
    row.account = select.text(1);
    row.region = select.text(2);
    row.name = select.text(3);
    row.created = select.instant(4);
    row.modified = select.instant(5);
    const std::string attributes{select.bytes(6)};
    const std::string tags{select.bytes(7)};
    if (select.number(8) != rows::queueChecksum(row, attributes, tags) || !rows::decode(attributes, row.attributes)
        || !rows::decode(tags, row.tags))
        return std::nullopt;
    return row;
}

auto loadOrder(const model::MessageRow &row)
{
    return std::tuple{row.queue, row.due, row.order};
}

} // namespace

std::optional<StoredState> readState(Connection &connection)
{
    Statement select =
        connection.prepare("SELECT nextKey, nextEvent, engineTime, secret, countersSum, clean FROM state WHERE id = 1");
    if (!select || select.step() != Outcome::Row)
        return std::nullopt;
    StoredState state;
    state.counters.nextKey = static_cast<std::uint64_t>(select.number(0));
    state.counters.nextEvent = static_cast<std::uint64_t>(select.number(1));
    state.counters.engineTime = select.instant(2);
    state.secret = static_cast<std::uint64_t>(select.number(3));
    state.isClean = select.number(5) == 1;
    if (select.number(4) != rows::countersChecksum(state.counters, state.secret))
        return std::nullopt;
    return state;
}

Outcome writeFirstState(Connection &connection, std::uint64_t secret)
{
    const model::Counters first;
    return connection
        .prepare("INSERT INTO state (id, nextKey, nextEvent, engineTime, secret, countersSum, clean)"
                 " VALUES (1, ?, ?, ?, ?, ?, 1)")
        .run(first.nextKey, first.nextEvent, first.engineTime, secret, rows::countersChecksum(first, secret));
}

Loader::Loader(Connection &connection, LoadVisitor &visitor)
    : m_connection(connection)
    , m_visitor(visitor)
{
}

model::Result<Loaded> Loader::run()
{
    const auto state = readState(m_connection);
    if (!state)
        return model::fail(model::ErrorCode::InternalError, "The counters of the workspace are damaged.");
    m_loaded.counters = state->counters;
    m_loaded.secret = state->secret;
    for (const auto part : {&Loader::loadQueues, &Loader::loadMessages, &Loader::loadChunks}) {
        if ((this->*part)() != Outcome::Ok)
            return model::fail(model::ErrorCode::InternalError,
                               "The workspace cannot be read: " + m_connection.problem() + ".");
    }
    setAside();
    m_loaded.quarantinedRows = m_badQueues.size() + m_badMessages.size();
    return m_loaded;
}

Outcome Loader::loadQueues()
{
    Statement select = m_connection.prepare(
        "SELECT id, account, region, name, created, modified, attributes, tags, rowSum FROM queue ORDER BY id");
    Outcome outcome = select.step();
    for (; outcome == Outcome::Row; outcome = select.step()) {
        const auto row = readQueue(select);
        if (!row) {
            m_badQueues.push_back(select.number(0));
            continue;
        }
        see(row->id.value);
        if (!m_queues.insert(row->id.value).second)
            return Outcome::Damaged; // a page that is reached twice
        m_visitor.queue(*row);
    }
    return outcome;
}

Outcome Loader::loadMessages()
{
    Statement select = m_connection.prepare("SELECT key, queue, body, lineage, ord, sent, source, size, md5, placeSum,"
                                            " due, state, dueSum, first, receives, countSum FROM message ORDER BY key");
    // Sorted here: an index that gave this order would cost every commit.
    std::vector<model::MessageRow> messages;
    std::int64_t lastKey = std::numeric_limits<std::int64_t>::min();
    Outcome outcome = select.step();
    for (; outcome == Outcome::Row; outcome = select.step()) {
        if (std::exchange(lastKey, select.number(0)) >= select.number(0))
            return Outcome::Damaged; // a page that is reached twice: each row is whole, together they are not
        const auto row = readMessage(select);
        if (row && m_queues.count(row->queue.value) != 0)
            messages.push_back(*row);
        else
            m_badMessages.push_back(select.number(0));
    }
    std::sort(messages.begin(), messages.end(),
              [](const model::MessageRow &a, const model::MessageRow &b) { return loadOrder(a) < loadOrder(b); });
    for (const model::MessageRow &row : messages) {
        see(std::max({row.key.value, row.body.value, row.order.value}));
        m_visitor.message(row);
    }
    return outcome;
}

Outcome Loader::loadChunks()
{
    Statement select = m_connection.prepare("SELECT first, last, fromTime, toTime FROM journal ORDER BY first");
    Outcome outcome = select.step();
    for (; outcome == Outcome::Row; outcome = select.step()) {
        const JournalChunk chunk{select.id<model::EventNo>(0), select.id<model::EventNo>(1), select.instant(2),
                                 select.instant(3)};
        m_loaded.counters.nextEvent = std::max(m_loaded.counters.nextEvent, chunk.last.value + 1);
        m_visitor.journalChunk(chunk);
    }
    return outcome;
}

void Loader::see(std::uint64_t key)
{
    m_loaded.counters.nextKey = std::max(m_loaded.counters.nextKey, key + 1);
}

/// Best effort: rows that stay where they are were not given to the visitor either, and the next load finds them again.
void Loader::setAside()
{
    if (m_badQueues.empty() && m_badMessages.empty())
        return;
    Statement keepQueue = m_connection.prepare("INSERT INTO asideQueue SELECT * FROM queue WHERE id = ?");
    Statement dropQueue = m_connection.prepare("DELETE FROM queue WHERE id = ?");
    Statement keepMessage = m_connection.prepare("INSERT INTO asideMessage SELECT * FROM message WHERE key = ?");
    Statement dropMessage = m_connection.prepare("DELETE FROM message WHERE key = ?");
    Statement rollback = m_connection.prepare("ROLLBACK");
    if (m_connection.execute("BEGIN IMMEDIATE") != Outcome::Ok)
        return;
    const Transaction transaction{m_connection, rollback};
    for (const std::int64_t id : m_badQueues) {
        if (keepQueue.run(id) != Outcome::Ok || dropQueue.run(id) != Outcome::Ok)
            return;
    }
    for (const std::int64_t key : m_badMessages) {
        if (keepMessage.run(key) != Outcome::Ok || dropMessage.run(key) != Outcome::Ok)
            return;
    }
    m_connection.execute("COMMIT");
}

} // namespace broker::storage
