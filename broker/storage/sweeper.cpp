// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/sweeper.h"

#include <algorithm>
#include <limits>

namespace broker::storage {

namespace {

constexpr std::int64_t mostRows = 2'000;
constexpr std::int64_t leastRows = 16;
constexpr std::int64_t mostLooks = 20'000;
constexpr std::int64_t mostBytes = 8 * 1024 * 1024;

} // namespace

void BodySet::add(std::uint64_t body)
{
    if (m_ascending.empty() || m_ascending.back() < body)
        m_ascending.push_back(body);
    else if (m_ascending.back() != body)
        m_others.insert(body);
}

bool BodySet::has(std::uint64_t body) const
{
    return m_others.count(body) != 0 || std::binary_search(m_ascending.begin(), m_ascending.end(), body);
}

void BodySet::clear()
{
    m_ascending = {};
    m_others = {};
}

Sweeper::Sweeper(Connection &connection)
    : m_selectSweeps(connection.prepare("SELECT " + std::string{sweepColumns} + " FROM sweep"))
    , m_selectMessages(connection.prepare("SELECT queue, ord, key, body, size FROM message WHERE key > ? ORDER BY key"))
    , m_deleteMessage(connection.prepare("DELETE FROM message WHERE key = ?"))
    , m_deleteBody(connection.prepare("DELETE FROM body WHERE id = ?"))
    , m_selectNotes(connection.prepare("SELECT queue, ord FROM dedup WHERE ord > ? ORDER BY ord"))
    , m_deleteNote(connection.prepare("DELETE FROM dedup WHERE ord = ?"))
    , m_deleteSweep(connection.prepare("DELETE FROM sweep WHERE queue = ? AND through = ?"))
    , m_rows(mostRows)
{
}

bool Sweeper::isReady() const
{
    return m_selectSweeps && m_selectMessages && m_deleteMessage && m_deleteBody && m_selectNotes && m_deleteNote
        && m_deleteSweep;
}

void Sweeper::wake(const Sweep &sweep)
{
    m_deaths[sweep.queue.value].push_back({sweep.through.value, ++m_when});
    m_isAwake = true;
}

void Sweeper::keep(model::BodyId body)
{
    m_kept[body.value] = ++m_when;
}

Outcome Sweeper::step()
{
    Slice slice{m_rows, mostLooks, mostBytes};
    while (m_isAwake && !slice.isOver()) {
        Outcome outcome = Outcome::Ok;
        switch (m_phase) {
        case Phase::Start:
            outcome = start();
            break;
        case Phase::Look:
            outcome = look(slice);
            break;
        case Phase::Messages:
            outcome = sweepMessages(slice);
            break;
        case Phase::Notes:
            outcome = sweepNotes(slice);
            break;
        case Phase::End:
            outcome = end();
            break;
        }
        if (outcome != Outcome::Ok)
            return outcome;
    }
    m_rows = std::min(m_rows * 2, mostRows);
    return Outcome::Ok;
}

void Sweeper::cancel(Outcome outcome)
{
    m_isAwake = true;
    m_shared.clear();
    enter(Phase::Start);
    if (outcome == Outcome::Full)
        m_rows = std::max(m_rows / 4, leastRows); // the next success doubles it
}

bool Sweeper::isAtItsSmallest() const
{
    return m_rows == leastRows;
}

void Sweeper::enter(Phase phase)
{
    m_phase = phase;
    m_last = std::numeric_limits<std::int64_t>::min();
}

/// Sweeps that come later wait for the next pass, or a body might be taken for shared that is not looked at again.
Outcome Sweeper::start()
{
    m_sweeps.clear();
    m_lastDead = std::numeric_limits<std::int64_t>::min();
    Outcome outcome = m_selectSweeps.step();
    for (; outcome == Outcome::Row; outcome = m_selectSweeps.step()) {
        if (const auto sweep = readSweep(m_selectSweeps)) // else damaged: the next load sets it aside
            m_sweeps.emplace(sweep->queue.value, sweep->through.value);
    }
    m_selectSweeps.reset();
    m_isAwake = !m_sweeps.empty();
    if (!m_isAwake) {
        m_deaths.clear();
        m_kept.clear();
    }
    enter(m_isAwake ? Phase::Look : Phase::Start);
    return outcome;
}

/// The row at hand, its queue and order first.
bool Sweeper::isDead(const Statement &select) const
{
    const auto sweep = m_sweeps.find(static_cast<std::uint64_t>(select.number(0)));
    return sweep != m_sweeps.end() && static_cast<std::uint64_t>(select.number(1)) <= sweep->second;
}

/// The row at hand is of a dead message whose body was kept, after its death, for somebody who is not seen in any row.
bool Sweeper::isKept(const Statement &select) const
{
    const auto kept = m_kept.find(static_cast<std::uint64_t>(select.number(3)));
    if (kept == m_kept.end())
        return false;
    const auto deaths = m_deaths.find(static_cast<std::uint64_t>(select.number(0)));
    if (deaths == m_deaths.end())
        return true;
    const auto order = static_cast<std::uint64_t>(select.number(1));
    const auto death = std::find_if(deaths->second.begin(), deaths->second.end(),
                                    [order](const Death &one) { return order <= one.through; });
    return death == deaths->second.end() || kept->second > death->when;
}

/// A message that comes while this goes on has a higher key than all before, so it is met too, and a body that nobody
/// shares now is shared by nobody later: the engine knows no dead message to take it from.
Outcome Sweeper::look(Slice &slice)
{
    m_selectMessages.bind(1, m_last);
    Outcome outcome = Outcome::Ok;
    while (!slice.isOver() && (outcome = m_selectMessages.step()) == Outcome::Row) {
        --slice.looks;
        m_last = m_selectMessages.number(2);
        if (isDead(m_selectMessages))
            m_lastDead = m_last;
        else
            m_shared.add(static_cast<std::uint64_t>(m_selectMessages.number(3)));
    }
    m_selectMessages.reset();
    if (outcome == Outcome::Ok && !slice.isOver())
        enter(Phase::Messages);
    return outcome == Outcome::Row ? Outcome::Ok : outcome;
}

Outcome Sweeper::findDead(Slice &slice, std::vector<DeadMessage> &dead)
{
    m_selectMessages.bind(1, m_last);
    Outcome outcome = Outcome::Ok;
    while (!slice.isOver() && m_last < m_lastDead && (outcome = m_selectMessages.step()) == Outcome::Row) {
        --slice.looks;
        m_last = m_selectMessages.number(2);
        if (!isDead(m_selectMessages))
            continue;
        --slice.rows;
        slice.bytes -= m_selectMessages.number(4);
        const auto body = static_cast<std::uint64_t>(m_selectMessages.number(3));
        dead.push_back({m_last, m_shared.has(body) || isKept(m_selectMessages) ? 0 : body});
    }
    m_selectMessages.reset();
    return outcome == Outcome::Row ? Outcome::Ok : outcome;
}

Outcome Sweeper::sweepMessages(Slice &slice)
{
    std::vector<DeadMessage> dead;
    Outcome outcome = findDead(slice, dead);
    for (const DeadMessage &message : dead) {
        if (outcome == Outcome::Ok)
            outcome = m_deleteMessage.run(message.key);
        if (outcome == Outcome::Ok && message.body != 0)
            outcome = m_deleteBody.run(message.body);
        if (outcome != Outcome::Ok)
            return outcome;
    }
    if (outcome == Outcome::Ok && (m_last >= m_lastDead || !slice.isOver()))
        enter(Phase::Notes);
    return outcome;
}

Outcome Sweeper::sweepNotes(Slice &slice)
{
    std::vector<std::int64_t> dead;
    m_selectNotes.bind(1, m_last);
    Outcome outcome = Outcome::Ok;
    while (!slice.isOver() && (outcome = m_selectNotes.step()) == Outcome::Row) {
        --slice.looks;
        m_last = m_selectNotes.number(1);
        if (!isDead(m_selectNotes))
            continue;
        --slice.rows;
        dead.push_back(m_last);
    }
    m_selectNotes.reset();
    if (outcome == Outcome::Ok && !slice.isOver())
        enter(Phase::End);
    if (outcome == Outcome::Row)
        outcome = Outcome::Ok;
    for (const std::int64_t order : dead) {
        if (outcome == Outcome::Ok)
            outcome = m_deleteNote.run(order);
    }
    return outcome;
}

/// A sweep that a later purge has raised meanwhile stays.
Outcome Sweeper::end()
{
    m_shared.clear();
    for (const auto &[queue, through] : m_sweeps) {
        if (const Outcome outcome = m_deleteSweep.run(queue, through); outcome != Outcome::Ok)
            return outcome;
    }
    enter(Phase::Start);
    return Outcome::Ok;
}

} // namespace broker::storage
