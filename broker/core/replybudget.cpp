// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/replybudget.h"

namespace broker::core {

bool ReplyBudget::fits(std::size_t bytes) const
{
    const std::size_t used = m_used;
    return used == 0 || (bytes <= smallReply ? used <= m_most : used + bytes <= m_most);
}

void ReplyBudget::charge(std::size_t bytes)
{
    const std::size_t used = m_used.fetch_add(bytes) + bytes;
    std::size_t peak = m_peak;
    while (used > peak && !m_peak.compare_exchange_weak(peak, used)) { }
}

void ReplyBudget::release(std::size_t bytes)
{
    m_used -= bytes;
    if (bytes > 0 && m_isAsked.exchange(false) && m_freed)
        m_freed();
}

ReplyBudget::Charge ReplyBudget::hold(std::size_t bytes)
{
    charge(bytes);
    return {nullptr, [budget = shared_from_this(), bytes](void *) { budget->release(bytes); }};
}

} // namespace broker::core
