// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/health.h"

namespace broker::storage {

namespace {

void append(std::string &text, const std::string &sentence)
{
    if (sentence.empty())
        return;
    if (!text.empty())
        text += ' ';
    text += sentence;
}

std::string counted(std::uint64_t count, const char *one, const char *many)
{
    return count == 0 ? std::string{} : std::to_string(count) + (count == 1 ? one : many);
}

} // namespace

Health::Health(Durability durability, std::string file)
    : m_durability(durability)
    , m_file(std::move(file))
{
}

void Health::noteCommit(std::chrono::microseconds took, std::uint64_t walBytes)
{
    m_lastCommit.store(took.count(), std::memory_order_relaxed);
    m_walBytes.store(walBytes, std::memory_order_relaxed);
    m_commits.fetch_add(1, std::memory_order_relaxed);
}

void Health::setFault(std::string text)
{
    const platform::Lock lock{m_mutex};
    m_fault = std::move(text);
    m_hasTexts = !m_fault.empty() || !m_checkResult.empty();
}

void Health::setCheckResult(std::string text)
{
    const platform::Lock lock{m_mutex};
    m_checkResult = std::move(text);
    m_hasTexts = !m_fault.empty() || !m_checkResult.empty();
}

StoreStatus Health::status() const
{
    StoreStatus status;
    status.durability = m_durability;
    status.file = m_file;
    status.lastCommit = std::chrono::microseconds{m_lastCommit.load(std::memory_order_relaxed)};
    status.walBytes = m_walBytes.load(std::memory_order_relaxed);
    status.commits = m_commits.load(std::memory_order_relaxed);
    status.drainOnly = m_drainOnly;
    status.quarantined = m_rowsSetAside;
    status.warning = warning();
    return status;
}

std::string Health::warning() const
{
    std::string text;
    if (m_drainOnly)
        append(text, "The disk is full: messages can be received and deleted, not sent. Free some space.");
    else if (m_isSpaceLow)
        append(text, "The disk is nearly full.");
    append(text, counted(m_rowsSetAside, " damaged row was set aside.", " damaged rows were set aside."));
    append(text, counted(m_damagedBodies, " read of a damaged message body.", " reads of damaged message bodies."));
    if (m_hasTexts) {
        const platform::Lock lock{m_mutex};
        append(text, m_fault);
        append(text, m_checkResult);
    }
    return text;
}

} // namespace broker::storage
