// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/storage/sqlite.h"
#include "broker/storage/store.h"

#include <optional>
#include <string>
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

/// Reads everything once, for a visitor. Rows whose checksum differs, and messages of a queue that is not there, are
/// moved to tables of their own, where nothing is lost and nothing reads them.
class Loader
{
public:
    Loader(Connection &connection, LoadVisitor &visitor);

    /// Fails when the file is damaged in a way that rows cannot be told apart.
    model::Result<Loaded> run();

private:
    Outcome loadQueues();
    Outcome loadMessages();
    Outcome loadChunks();
    /// The counters are never below what is in use, whatever the state row says.
    void see(std::uint64_t key);
    void setAside();

    Connection &m_connection;
    LoadVisitor &m_visitor;
    Loaded m_loaded;
    std::unordered_set<std::uint64_t> m_queues;
    std::vector<std::int64_t> m_badQueues;
    std::vector<std::int64_t> m_badMessages;
};

} // namespace broker::storage
