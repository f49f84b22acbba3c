// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/storage/readrows.h"
#include "broker/storage/sqlite.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace broker::storage {

/// The bodies of messages that stay, as their rows are met. Nearly all come in ascending order: 8 bytes each.
class BodySet
{
public:
    void add(std::uint64_t body);
    bool has(std::uint64_t body) const;
    void clear();

private:
    std::vector<std::uint64_t> m_ascending;
    std::unordered_set<std::uint64_t> m_others;
};

/// Deletes what a purge or the deletion of a queue left for dead, in slices, so that commits get their turn in between.
/// A pass looks through all messages for bodies that somebody else shares, then deletes dead messages and their bodies,
/// then dead notes, then the sweeps that it began with. What a pass knows is in memory only: one that was cut off
/// starts again. Deletes nothing that is not dead, whenever it is cut off.
class Sweeper
{
public:
    explicit Sweeper(Connection &connection);
    /// False when the schema is not as expected.
    bool isReady() const;

    /// Sweeps were stored in a life before.
    void wake() { m_isAwake = true; }
    /// A sweep is being stored.
    void wake(const Sweep &sweep);
    /// A live message goes whose body somebody still needs, if only a reply: dead messages do not take it with them.
    void keep(model::BodyId body);
    bool hasWork() const { return m_isAwake; }
    /// One slice: the next 2,000 dead rows, or fewer. Inside a transaction that the caller holds; when it fails or
    /// cannot be committed, cancel() comes next.
    Outcome step();
    /// The slice was rolled back: the pass starts again, with smaller slices when there was no room.
    void cancel(Outcome outcome);
    bool isAtItsSmallest() const;

private:
    enum class Phase { Start, Look, Messages, Notes, End };
    /// What is left of a slice.
    struct Slice
    {
        std::int64_t rows; ///< to delete
        std::int64_t looks; ///< rows to read
        std::int64_t bytes; ///< of bodies to delete
        bool isOver() const { return rows <= 0 || looks <= 0 || bytes <= 0; }
    };
    struct DeadMessage
    {
        std::int64_t key;
        std::uint64_t body; ///< 0 when it stays
    };
    struct Death
    {
        std::uint64_t through;
        std::uint64_t when; ///< in the order of wake() and keep()
    };

    Outcome start();
    Outcome look(Slice &slice);
    Outcome sweepMessages(Slice &slice);
    Outcome sweepNotes(Slice &slice);
    Outcome end();
    void enter(Phase phase);
    bool isDead(const Statement &select) const;
    bool isKept(const Statement &select) const;
    Outcome findDead(Slice &slice, std::vector<DeadMessage> &dead);

    Statement m_selectSweeps;
    Statement m_selectMessages;
    Statement m_deleteMessage;
    Statement m_deleteBody;
    Statement m_selectNotes;
    Statement m_deleteNote;
    Statement m_deleteSweep;
    bool m_isAwake = false;
    Phase m_phase = Phase::Start;
    std::unordered_map<std::uint64_t, std::uint64_t> m_sweeps; ///< of this pass: the newest dead order of a queue
    BodySet m_shared; ///< bodies that stay
    std::unordered_map<std::uint64_t, std::vector<Death>> m_deaths; ///< of a queue, of this life
    std::unordered_map<std::uint64_t, std::uint64_t> m_kept; ///< bodies, and when
    std::uint64_t m_when = 0;
    std::int64_t m_last = 0; ///< key or order of the newest row that was read in this phase
    std::int64_t m_lastDead = 0; ///< key
    std::int64_t m_rows; ///< a slice deletes at most
};

} // namespace broker::storage
