// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/instant.h"
#include "broker/model/random.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace broker::simulation {

/// What simulators leave to chance, from a seed: the same one repeats a run.
class Chance
{
public:
    explicit Chance(std::uint64_t seed)
        : m_random(seed)
    {
    }

    /// 0 to below `count`, which is above 0.
    std::uint64_t below(std::uint64_t count) { return m_random.next() % count; }
    std::int64_t between(std::int64_t least, std::int64_t most)
    {
        return least + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(most - least) + 1));
    }
    /// 0 to below 1.
    double share() { return static_cast<double>(m_random.next() >> 11U) * 0x1.0p-53; }
    bool happens(double share) { return this->share() < share; }
    model::Duration between(model::Duration least, model::Duration most)
    {
        return model::Duration{between(std::int64_t{least.count()}, std::int64_t{most.count()})};
    }
    /// Time to the next of events that come at random, so many a second; at least 1 ms.
    model::Duration untilNext(double perSecond)
    {
        const double seconds = -std::log(1.0 - share()) / perSecond;
        return model::Duration{1 + static_cast<std::int64_t>(std::min(seconds, 1e9) * 1'000.0)};
    }
    template <class T, std::size_t Count>
    const T &oneOf(const T (&choices)[Count])
    {
        return choices[below(Count)];
    }

private:
    model::SeededRandom m_random;
};

} // namespace broker::simulation
