// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/room.h"

#include <algorithm>

namespace broker::storage {

namespace {

constexpr std::uint64_t mebibyte = 1024 * 1024;
constexpr std::uint64_t lowSpace = 512 * mebibyte;
constexpr std::uint64_t mostLogPages = 4 * mebibyte / walFrameBytes;
constexpr std::uint64_t leastLogPages = 32;
constexpr std::uint64_t mostPages = 4'294'967'294; // SQLite's own limit
// What a full quota still lets deletes and the notes about them use.
constexpr std::uint64_t reservePages = 64;

} // namespace

Room::Room(const SqliteOptions &options, WorkspaceFile &file, Connection &connection, Health &health)
    : m_options(options)
    , m_file(file)
    , m_connection(connection)
    , m_health(health)
{
}

void Room::prepare()
{
    if (!m_health.isDrainOnly())
        reserveBallast(m_file.freeBytes() / 4);
    applyLimit();
    m_health.setSpaceIsLow(m_file.freeBytes() < lowSpace);
}

void Room::enterDrainOnly()
{
    m_health.setDrainOnly(true);
    m_file.dropBallast();
    applyLimit();
    // The ballast has room for the pages of the log, and the log's own space is what deletes are written to next.
    m_connection.checkpoint(Connection::Checkpoint::Truncate);
}

bool Room::leaveDrainOnly()
{
    if (!find())
        return false;
    m_health.setDrainOnly(false);
    reserveBallast(m_file.freeBytes() / 2);
    applyLimit();
    return true;
}

/// On the disk, or inside our own file. In the second case the file must not grow: what is left of the disk is for the
/// log and for ballast. An eighth is asked for, or sends and refusals would take turns.
bool Room::find()
{
    const auto pages = static_cast<std::uint64_t>(m_connection.number("PRAGMA page_count", 0));
    const auto unused = static_cast<std::uint64_t>(m_connection.number("PRAGMA freelist_count", 0));
    if (m_options.maxPages > 0 && pages - unused > m_options.maxPages - m_options.maxPages / 8)
        return false;
    if (isDiskRoomy()) {
        m_fileLimit = 0;
        return true;
    }
    if (m_file.freeBytes() < mebibyte || unused < pages / 8)
        return false;
    m_fileLimit = pages;
    return true;
}

bool Room::isDiskRoomy() const
{
    return m_file.freeBytes() >= 2 * m_options.ballastBytes + mebibyte;
}

void Room::look()
{
    m_health.setSpaceIsLow(m_file.freeBytes() < lowSpace);
    if (m_health.isDrainOnly()) {
        leaveDrainOnly();
    } else if (m_fileLimit > 0 && isDiskRoomy()) {
        m_fileLimit = 0;
        applyLimit();
    }
}

std::uint64_t Room::checkpointPages() const
{
    // What is flushed only then is flushed less often.
    const std::uint64_t most = m_options.durability == Durability::Relaxed ? 4 * mostLogPages : mostLogPages;
    if (m_options.ballastBytes == 0)
        return most;
    return std::clamp(m_ballast / 2 / walFrameBytes, leastLogPages, most);
}

void Room::applyLimit()
{
    std::uint64_t limit = mostPages;
    for (const std::uint64_t one : {m_options.maxPages, m_fileLimit}) {
        if (one > 0)
            limit = std::min(limit, one + (m_health.isDrainOnly() ? reservePages : 0));
    }
    m_connection.number("PRAGMA max_page_count = " + std::to_string(limit));
}

/// At least twice the log, whose pages it must be able to take in: a small ballast makes for a small log.
void Room::reserveBallast(std::uint64_t most)
{
    const std::uint64_t bytes = std::min(m_options.ballastBytes, most);
    m_ballast = bytes > 0 ? m_file.reserveBallast(bytes) : 0;
}

} // namespace broker::storage
