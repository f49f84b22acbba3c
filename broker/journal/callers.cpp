// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/journal/callers.h"

namespace broker::journal {

std::uint32_t Callers::number(std::string_view text)
{
    if (text.empty())
        return 0;
    const auto known = m_numbers.find(text);
    if (known != m_numbers.end())
        return known->second;
    do {
        ++m_last;
    } while (m_last == 0 || m_callers.contains(m_last));
    m_callers[m_last].text = text;
    m_numbers.emplace(text, m_last);
    return m_last;
}

void Callers::refer(std::uint32_t caller, int by)
{
    if (caller == 0)
        return;
    const auto entry = m_callers.find(caller);
    entry->second.events += static_cast<std::uint32_t>(by);
    if (entry->second.events > 0)
        return;
    m_numbers.erase(entry->second.text);
    m_callers.erase(entry);
}

std::string_view Callers::text(std::uint32_t caller) const
{
    const auto known = m_callers.find(caller);
    return known == m_callers.end() ? std::string_view{} : known->second.text;
}

} // namespace broker::journal
