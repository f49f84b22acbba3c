// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/loader.h"

#include "broker/storage/rows.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace broker::storage {

namespace {

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
    , m_tables{Table{"sweep", "queue", "asideSweep"},   Table{"queue", "id", "asideQueue"},
               Table{"message", "key", "asideMessage"}, Table{"goneQueue", "id", "asideGoneQueue"},
               Table{"dedup", "ord", "asideDedup"},     Table{"moveTask", "id", "asideMoveTask"},
               Table{"redrive", "id", "asideRedrive"},  Table{"redriveSlice", "number", "asideRedriveSlice"}}
{
}

model::Result<Loaded> Loader::run()
{
    const auto state = readState(m_connection);
    if (!state)
        return model::fail(model::ErrorCode::InternalError, "The counters of the workspace are damaged.");
    m_loaded.counters = state->counters;
    m_loaded.secret = state->secret;
    for (const auto part :
         {&Loader::loadSweeps, &Loader::loadQueues, &Loader::loadMessages, &Loader::loadGoneQueues, &Loader::loadNotes,
          &Loader::loadMoveTasks, &Loader::loadRedrives, &Loader::loadSlices, &Loader::loadChunks}) {
        if ((this->*part)() != Outcome::Ok)
            return model::fail(model::ErrorCode::InternalError,
                               "The workspace cannot be read: " + m_connection.problem() + ".");
    }
    tidy();
    for (const Table &table : m_tables)
        m_loaded.quarantinedRows += table.bad.size();
    return m_loaded;
}

template <class Take>
Outcome Loader::read(Table &table, std::string_view columns, Take take)
{
    Statement select = m_connection.prepare("SELECT " + std::string{columns} + " FROM " + std::string{table.name}
                                            + " ORDER BY " + std::string{table.key});
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    Outcome outcome = select.step();
    for (; outcome == Outcome::Row; outcome = select.step()) {
        const std::int64_t key = select.number(0);
        if (std::exchange(last, key) >= key)
            return Outcome::Damaged; // a page that is reached twice: each row is whole, together they are not
        if (!take(select))
            table.bad.push_back(key);
    }
    return outcome;
}

Outcome Loader::loadSweeps()
{
    return read(m_tables[Sweeps], sweepColumns, [this](const Statement &select) {
        const auto sweep = readSweep(select);
        if (sweep)
            m_sweeps.emplace(sweep->queue.value, sweep->through.value);
        return sweep.has_value();
    });
}

Outcome Loader::loadQueues()
{
    return read(m_tables[Queues], queueColumns, [this](const Statement &select) {
        const auto row = readQueue(select);
        if (!row)
            return false;
        see(row->id.value);
        m_queues.insert(row->id.value);
        m_visitor.queue(*row);
        return true;
    });
}

Outcome Loader::loadMessages()
{
    // Sorted here: an index that gave this order would cost every commit.
    std::vector<model::MessageRow> messages;
    const Outcome outcome = read(m_tables[Messages], messageColumns, [&](const Statement &select) {
        auto row = readMessage(select, m_groups);
        if (!row)
            return false;
        if (isDead(row->queue, row->order))
            return true;
        if (m_queues.count(row->queue.value) == 0)
            return false;
        messages.push_back(*std::move(row));
        return true;
    });
    std::sort(messages.begin(), messages.end(),
              [](const model::MessageRow &a, const model::MessageRow &b) { return loadOrder(a) < loadOrder(b); });
    for (const model::MessageRow &row : messages) {
        see(std::max({row.key.value, row.body.value, row.order.value}));
        if (row.deadLetterSource)
            m_sources.insert(row.deadLetterSource.value);
        m_visitor.message(row);
    }
    return outcome;
}

Outcome Loader::loadGoneQueues()
{
    return read(m_tables[GoneQueues], goneQueueColumns, [this](const Statement &select) {
        const auto gone = readGoneQueue(select);
        if (!gone)
            return false;
        see(gone->queue.value);
        if (m_sources.count(gone->queue.value) != 0)
            m_visitor.goneQueue(gone->queue, gone->arn);
        else
            m_unnamed.push_back(gone->queue); // its last dead letter went before a crash, or with a damaged row
        return true;
    });
}

Outcome Loader::loadNotes()
{
    return read(m_tables[Notes], noteColumns, [this](const Statement &select) {
        const auto note = readNote(select, m_groups);
        if (!note)
            return false;
        if (isDead(note->queue, note->order))
            return true;
        if (m_queues.count(note->queue.value) == 0)
            return false;
        see(std::max(note->key.value, note->order.value));
        m_visitor.deduplication(*note);
        return true;
    });
}

Outcome Loader::loadMoveTasks()
{
    return read(m_tables[MoveTasks], moveTaskColumns, [this](const Statement &select) {
        const auto task = readMoveTask(select);
        if (!task || m_queues.count(task->source.value) == 0)
            return false;
        see(std::max(task->id.value, task->last.value));
        m_visitor.moveTask(*task);
        return true;
    });
}

Outcome Loader::loadRedrives()
{
    return read(m_tables[Redrives], redriveColumns, [this](const Statement &select) {
        const auto redrive = readRedrive(select);
        if (!redrive)
            return false;
        see(std::max(redrive->plan->source.value, redrive->plan->through.value));
        m_redrives.insert(redrive->id.value);
        m_visitor.redrive(*redrive);
        return true;
    });
}

Outcome Loader::loadSlices()
{
    return read(m_tables[Slices], redriveSliceColumns, [this](const Statement &select) {
        const auto slice = readRedriveSlice(select);
        if (!slice || m_redrives.count(slice->redrive.value) == 0)
            return false;
        see(slice->number);
        m_visitor.redriveSlice(*slice);
        return true;
    });
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

bool Loader::isDead(model::QueueId queue, model::OrderNo order) const
{
    if (m_sweeps.empty())
        return false;
    const auto sweep = m_sweeps.find(queue.value);
    return sweep != m_sweeps.end() && order.value <= sweep->second;
}

/// Best effort: rows that stay where they are were not given to the visitor either, and the next load finds them again.
void Loader::tidy()
{
    const bool isTidy = m_unnamed.empty()
        && std::all_of(m_tables.begin(), m_tables.end(), [](const Table &one) { return one.bad.empty(); });
    if (isTidy)
        return;
    Statement rollback = m_connection.prepare("ROLLBACK");
    if (m_connection.execute("BEGIN IMMEDIATE") != Outcome::Ok)
        return;
    const Transaction transaction{m_connection, rollback};
    for (const Table &table : m_tables) {
        if (setAside(table) != Outcome::Ok)
            return;
    }
    Statement forget = m_connection.prepare("DELETE FROM goneQueue WHERE id = ?");
    for (const model::QueueId queue : m_unnamed) {
        if (forget.run(queue) != Outcome::Ok)
            return;
    }
    m_connection.execute("COMMIT");
}

Outcome Loader::setAside(const Table &table)
{
    if (table.bad.empty())
        return Outcome::Ok;
    const std::string rows = " FROM " + std::string{table.name} + " WHERE " + std::string{table.key} + " = ?";
    Statement keep = m_connection.prepare("INSERT INTO " + std::string{table.aside} + " SELECT *" + rows);
    Statement drop = m_connection.prepare("DELETE" + rows);
    for (const std::int64_t key : table.bad) {
        Outcome outcome = keep.run(key);
        if (outcome == Outcome::Ok)
            outcome = drop.run(key);
        if (outcome != Outcome::Ok)
            return outcome;
    }
    return Outcome::Ok;
}

} // namespace broker::storage
