// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/insight/leases.h"

#include <algorithm>
#include <limits>

namespace broker::insight {

namespace {

std::uint32_t milliseconds(model::Duration duration)
{
    return static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(duration.count(), 0, std::numeric_limits<std::uint32_t>::max()));
}

void count(std::uint8_t &counter)
{
    if (counter < std::numeric_limits<std::uint8_t>::max())
        ++counter;
}

} // namespace

void LeaseHistory::received(model::Instant now, model::Instant due, std::uint8_t holder)
{
    m_since = now;
    m_isHeld = true;
    m_isChanged = false;
    m_facts.timeout = milliseconds(due - now);
    m_facts.holder = holder;
}

void LeaseHistory::changed(model::Instant now, model::Instant due)
{
    if (!m_isHeld)
        return;
    m_isChanged = true;
    if (due > now)
        return;
    m_isHeld = false;
    const std::uint32_t held = milliseconds(now - m_since);
    m_facts.shortest = m_facts.returned == 0 ? held : std::min(m_facts.shortest, held);
    m_facts.longest = std::max(m_facts.longest, held);
    count(m_facts.returned);
}

void LeaseHistory::lapsed()
{
    if (!m_isHeld)
        return;
    m_isHeld = false;
    count(m_isChanged ? m_facts.ranOutChanged : m_facts.ranOut);
}

LeasePattern patternOf(const LeaseFacts &facts)
{
    const int kinds = (facts.ranOut > 0 ? 1 : 0) + (facts.ranOutChanged > 0 ? 1 : 0) + (facts.returned > 0 ? 1 : 0);
    if (kinds == 0)
        return LeasePattern::Unknown;
    if (kinds > 1)
        return LeasePattern::Mixed;
    if (facts.ranOut > 0)
        return LeasePattern::RanOut;
    if (facts.ranOutChanged > 0)
        return LeasePattern::RanOutChanged;
    return facts.longest <= atOnceMilliseconds ? LeasePattern::ReturnedAtOnce : LeasePattern::Returned;
}

std::string textOf(const LeaseFacts &facts)
{
    switch (patternOf(facts)) {
    case LeasePattern::RanOut:
        return "each lease ran out untouched after " + std::to_string(facts.timeout / 1'000) + " s";
    case LeasePattern::RanOutChanged:
        return "each lease was changed by its holder and then ran out";
    case LeasePattern::ReturnedAtOnce:
        return "each lease was given back within 1 s of its receive";
    case LeasePattern::Returned:
        return "each lease was given back early";
    case LeasePattern::Mixed:
        return "leases ended in different ways";
    case LeasePattern::Unknown:
        break;
    }
    return {};
}

} // namespace broker::insight
