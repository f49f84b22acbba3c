// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/attempts.h"

namespace broker::core {

namespace {

constexpr std::chrono::minutes interval{5}; // as for deduplication
constexpr std::size_t mostAttempts = 50'000;
constexpr int trimmedAtOnce = 16; // more than come

} // namespace

std::vector<Attempts::Given> *Attempts::find(model::QueueId queue, const std::string &id, model::Instant now)
{
    const auto found = m_attempts.find({queue, id});
    return found == m_attempts.end() || found->second.until <= now ? nullptr : &found->second.given;
}

void Attempts::remember(model::QueueId queue, const std::string &id, std::vector<Given> given, model::Instant now)
{
    trim(now);
    if (given.empty())
        return;
    const auto at = m_attempts.try_emplace(Name{queue, id}).first;
    at->second = {++m_number, now + interval, std::move(given)};
    m_order.emplace_back(m_number, at);
}

void Attempts::trim(model::Instant now)
{
    for (int trimmed = 0; trimmed < trimmedAtOnce && !m_order.empty(); ++trimmed) {
        const auto [number, at] = m_order.front();
        // One that was remembered anew is further back, and its place in the map is still good.
        const bool isNewest = at->second.number == number;
        if (isNewest && at->second.until > now && m_order.size() < mostAttempts)
            return;
        if (isNewest)
            m_attempts.erase(at);
        m_order.pop_front();
    }
}

} // namespace broker::core
