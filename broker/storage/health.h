// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/platform/mutex.h"
#include "broker/storage/store.h"

#include <atomic>
#include <string>

namespace broker::storage {

/// How a store is doing; told by its owner, its readers and its check, asked by anybody. Any thread.
class Health
{
public:
    Health(Durability durability, std::string file);

    void noteCommit(std::chrono::microseconds took, std::uint64_t walBytes);
    void setWalBytes(std::uint64_t bytes) { m_walBytes = bytes; }
    void setDrainOnly(bool drainOnly) { m_drainOnly = drainOnly; }
    bool isDrainOnly() const { return m_drainOnly; }
    void noteDamagedBody() { ++m_damagedBodies; }
    void setRowsSetAside(std::uint64_t rows) { m_rowsSetAside = rows; }
    void setSpaceIsLow(bool isLow) { m_isSpaceLow = isLow; }
    /// A sentence that stays until the store is opened anew; empty takes it back.
    void setFault(std::string text);
    void setCheckResult(std::string text);

    StoreStatus status() const;

private:
    std::string warning() const;

    const Durability m_durability;
    const std::string m_file;
    std::atomic<std::int64_t> m_lastCommit{0};
    std::atomic<std::uint64_t> m_walBytes{0};
    std::atomic<std::uint64_t> m_commits{0};
    std::atomic<std::uint64_t> m_damagedBodies{0};
    std::atomic<std::uint64_t> m_rowsSetAside{0};
    std::atomic<bool> m_drainOnly{false};
    std::atomic<bool> m_isSpaceLow{false};
    std::atomic<bool> m_hasTexts{false}; ///< spares the lock where all is well
    mutable platform::Mutex m_mutex;
    std::string m_fault REDRIVE_GUARDED_BY(m_mutex);
    std::string m_checkResult REDRIVE_GUARDED_BY(m_mutex);
};

} // namespace broker::storage
