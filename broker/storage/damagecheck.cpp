// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/damagecheck.h"

#include "broker/platform/process.h"

namespace broker::storage {

DamageCheck::DamageCheck(std::string file, std::shared_ptr<Health> health)
    : m_file(std::move(file))
    , m_health(std::move(health))
    , m_thread([this] { run(); })
{
}

DamageCheck::~DamageCheck()
{
    {
        const platform::Lock lock{m_mutex};
        m_isStopping = true;
        if (m_isRunning)
            m_connection.interrupt();
    }
    m_thread.join();
}

bool DamageCheck::begin()
{
    const platform::Lock lock{m_mutex};
    m_isRunning = !m_isStopping;
    return m_isRunning;
}

bool DamageCheck::end()
{
    const platform::Lock lock{m_mutex};
    m_isRunning = false;
    return !m_isStopping;
}

void DamageCheck::run()
{
    platform::nameThread("store check");
    if (m_connection.open(m_file, Connection::Mode::Read) != Outcome::Ok)
        return;
    m_connection.execute("PRAGMA cell_size_check = ON");
    // SQLite forgets an interrupt when no statement is active. This one stays active, so that none is lost between here
    // and the start of the check.
    Statement anchor = m_connection.prepare("SELECT 1 UNION ALL SELECT 2");
    Statement check = m_connection.prepare("PRAGMA quick_check(1)");
    if (anchor.step() != Outcome::Row || !begin())
        return;
    const Outcome outcome = check.step();
    const std::string found = outcome == Outcome::Row ? std::string{check.text(0)} : m_connection.problem();
    if (end() && found != "ok")
        m_health->setCheckResult("quick_check found damage in the workspace: " + found
                                 + ". Export what you need and start a new workspace.");
}

} // namespace broker::storage
