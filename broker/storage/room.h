// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/storage/health.h"
#include "broker/storage/sqlite.h"
#include "broker/storage/sqlitestore.h"
#include "broker/storage/workspacefile.h"

#include <cstdint>

namespace broker::storage {

/// Space for the data file: what is kept back for the hour when there is none, what the file may grow to, and when the
/// store has to refuse messages. Used in the store's turn.
class Room
{
public:
    Room(const SqliteOptions &options, WorkspaceFile &file, Connection &connection, Health &health);

    /// On opening a connection.
    void prepare();
    /// A write found no space: only what makes room is taken from here on.
    void enterDrainOnly();
    /// False while there is no room.
    bool leaveDrainOnly();
    /// From time to time.
    void look();
    /// Pages of the log after which it is to be copied: less on a small disk.
    std::uint64_t checkpointPages() const;

private:
    bool find();
    bool isDiskRoomy() const;
    void applyLimit();
    void reserveBallast(std::uint64_t most);

    const SqliteOptions &m_options;
    WorkspaceFile &m_file;
    Connection &m_connection;
    Health &m_health;
    std::uint64_t m_ballast = 0; ///< bytes kept back
    std::uint64_t m_fileLimit = 0; ///< pages the file may have while the disk is full; 0: any number
};

} // namespace broker::storage
