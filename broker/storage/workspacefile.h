// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/platform/workspacelock.h"
#include "broker/storage/openproblem.h"

#include <cstdint>
#include <string>

namespace broker::storage {

/// A data file that is ours alone, and the files that lie beside it. Its lock is held until the object goes.
class WorkspaceFile
{
public:
    /// Checks the disk, the permissions and the header, takes the lock, and makes an empty file where there is none.
    static OpenResult<WorkspaceFile> take(const std::string &file);

    /// Absolute, with no symbolic link in it.
    const std::string &path() const { return m_path; }
    std::uint64_t freeBytes() const;

    /// Keeps space back for the hour when the disk is full: deleting a message has to be written too. Answers how much
    /// there is now, which may be more if it was reserved before, and 0 when there is no room.
    std::uint64_t reserveBallast(std::uint64_t bytes);
    void dropBallast();

private:
    WorkspaceFile() = default;

    std::string m_path;
    platform::WorkspaceLock m_lock;
};

} // namespace broker::storage
