// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/redrivesources.h"

namespace broker::core {

void RedriveSources::set(const model::QueueAddress &source, const std::string &targetArn)
{
    if (const auto old = m_targets.find(source); old != m_targets.end()) {
        const auto sources = m_sources.find(old->second);
        sources->second.erase(source);
        if (sources->second.empty())
            m_sources.erase(sources);
        m_targets.erase(old);
    }
    const auto target = targetArn.empty() ? std::nullopt : model::parseQueueArn(targetArn);
    if (!target || *target == source)
        return;
    m_targets.emplace(source, *target);
    m_sources[*target].insert(source);
}

const std::set<model::QueueAddress> &RedriveSources::of(const model::QueueAddress &target) const
{
    static const std::set<model::QueueAddress> none;
    const auto found = m_sources.find(target);
    return found == m_sources.end() ? none : found->second;
}

} // namespace broker::core
