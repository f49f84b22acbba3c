// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/platform/mutex.h"
#include "broker/storage/health.h"
#include "broker/storage/sqlite.h"

#include <memory>
#include <string>
#include <thread>

namespace broker::storage {

/// Reads through the whole file once, on a thread and a read-only connection of its own, and reports what is broken.
/// For after an unclean exit: too slow to be waited for. The destructor ends it early.
class DamageCheck
{
public:
    DamageCheck(std::string file, std::shared_ptr<Health> health);
    ~DamageCheck();
    DamageCheck(const DamageCheck &) = delete;
    DamageCheck &operator=(const DamageCheck &) = delete;

private:
    void run();
    bool begin(); ///< false: stopping
    bool end();

    const std::string m_file;
    const std::shared_ptr<Health> m_health;
    Connection m_connection;
    platform::Mutex m_mutex;
    bool m_isStopping REDRIVE_GUARDED_BY(m_mutex) = false;
    bool m_isRunning REDRIVE_GUARDED_BY(m_mutex) = false; ///< the connection may be interrupted
    std::thread m_thread;
};

} // namespace broker::storage
