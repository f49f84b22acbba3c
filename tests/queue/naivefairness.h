// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/instant.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace tests {

/// Who is noisy, as docs/services/sqs.md describes it: sums and loops, slow and plainly right. An empty name stands for
/// the messages without a group.
class NaiveFairness
{
public:
    using Instant = broker::model::Instant;
    using Duration = broker::model::Duration;
    using Names = std::set<std::string>;

    void groupCame() { m_isOn = true; }
    void restart(bool hasGroups)
    {
        m_isOn = hasGroups;
        m_work.clear();
    }
    void leaseEnded(const std::string &group, Instant received, Instant at)
    {
        if (!m_isOn || received == Instant{})
            return;
        Work &work = m_work[{tenSeconds(at), group}];
        work.time += std::max(at - received, Duration::zero());
        ++work.leases;
    }

    Names byShare(const std::map<std::string, std::uint64_t> &inFlight) const
    {
        std::uint64_t all = 0;
        for (const auto &[group, number] : inFlight)
            all += number;
        Names noisy;
        for (const auto &[group, number] : inFlight) {
            if (!group.empty() && number >= 30 && 10 * number > all)
                noisy.insert(group);
        }
        return noisy;
    }
    Names byTime(Instant now) const
    {
        std::map<std::string, Work> sums;
        Duration all{};
        for (auto at = lately(now); at != m_work.end(); ++at) {
            Work &sum = sums[at->first.second];
            sum.time += at->second.time;
            sum.leases += at->second.leases;
            all += at->second.time;
        }
        Names noisy;
        for (const auto &[group, sum] : sums) {
            if (!group.empty() && sum.leases >= 30 && 10 * sum.time > all)
                noisy.insert(group);
        }
        return noisy;
    }
    Names noisy(const std::map<std::string, std::uint64_t> &inFlight, Instant now) const
    {
        Names names = byShare(inFlight);
        names.merge(byTime(now));
        return names;
    }
    /// Whether the queue has heard of a group that still counts.
    bool remembersGroups(Instant now) const
    {
        return std::any_of(lately(now), m_work.end(), [](const auto &entry) { return !entry.first.second.empty(); });
    }

private:
    struct Work
    {
        Duration time{};
        std::uint64_t leases = 0;
    };
    using Works = std::map<std::pair<std::int64_t, std::string>, Work>; ///< by ten seconds and group
    static std::int64_t tenSeconds(Instant at) { return broker::model::toMilliseconds(at) / 10'000; }
    Works::const_iterator lately(Instant now) const { return m_work.lower_bound({tenSeconds(now) - 29, {}}); }

    bool m_isOn = false; ///< a message with a group has come
    Works m_work;
};

} // namespace tests
