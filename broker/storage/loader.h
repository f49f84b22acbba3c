// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/storage/readrows.h"
#include "broker/storage/sqlite.h"
#include "broker/storage/store.h"

#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace broker::storage {

/// The row of the state table; empty when it is not there or its checksum differs.
struct StoredState
{
    model::Counters counters;
    std::uint64_t secret = 0;
    bool isClean = false;
};
std::optional<StoredState> readState(Connection &connection);
/// The first row of a new workspace.
Outcome writeFirstState(Connection &connection, std::uint64_t secret);

/// Reads everything once, for a visitor. Rows whose checksum differs, and rows of a queue that is not there, are moved
/// to tables of their own, where nothing is lost and nothing reads them. Dead rows that wait for their sweep are passed
/// over.
class Loader
{
public:
    Loader(Connection &connection, LoadVisitor &visitor);

    /// Fails when the file is damaged in a way that rows cannot be told apart.
    model::Result<Loaded> run();

private:
    enum Place { Sweeps, Queues, Messages, GoneQueues, Notes, MoveTasks, Redrives, Slices };
    struct Table
    {
        std::string_view name;
        std::string_view key; ///< its primary key
        std::string_view aside;
        std::vector<std::int64_t> bad{}; ///< keys of rows to be set aside
    };

    /// By key; `take` is false for a row that is to be set aside.
    template <class Take>
    Outcome read(Table &table, std::string_view columns, Take take);
    Outcome loadSweeps();
    Outcome loadQueues();
    Outcome loadMessages();
    Outcome loadGoneQueues();
    Outcome loadNotes();
    Outcome loadMoveTasks();
    Outcome loadRedrives();
    Outcome loadSlices();
    Outcome loadChunks();
    /// The counters are never below what is in use, whatever the state row says.
    void see(std::uint64_t key);
    bool isDead(model::QueueId queue, model::OrderNo order) const;
    void tidy();
    Outcome setAside(const Table &table);

    Connection &m_connection;
    LoadVisitor &m_visitor;
    Loaded m_loaded;
    GroupTexts m_groups;
    std::array<Table, 8> m_tables;
    std::unordered_map<std::uint64_t, std::uint64_t> m_sweeps; ///< the newest dead order of a queue
    std::unordered_set<std::uint64_t> m_queues;
    std::unordered_set<std::uint64_t> m_sources; ///< queues that dead letters came from
    std::unordered_set<std::uint64_t> m_redrives;
    std::vector<model::QueueId> m_unnamed; ///< gone, and no dead letter names them
};

} // namespace broker::storage
