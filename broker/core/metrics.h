// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/change.h"
#include "broker/queue/queue.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <unordered_map>
#include <vector>

namespace broker::core {

/// One second of one queue: gauges as they stood when the second ended, counters of what happened within it.
struct Point
{
    std::int64_t second = 0; ///< engine time / 1 s
    std::uint64_t available = 0;
    std::uint64_t inFlight = 0;
    std::uint64_t delayed = 0;
    std::uint32_t sent = 0;
    std::uint32_t received = 0;
    std::uint32_t deleted = 0;
};

struct Totals
{
    std::uint64_t sent = 0;
    std::uint64_t received = 0;
    std::uint64_t deleted = 0;
};

/// Counters and time series by queue, made from changes alone. Points exist only for seconds in which something
/// happened; a reader carries gauges forward. Holds 600 s. Core thread only.
class Metrics
{
public:
    static constexpr std::int64_t keptSeconds = 600;

    /// After a step: `counts` gives the gauges of a queue as they stand now.
    void record(const model::Changes &changes, model::Instant now,
                const std::function<queue::Counts(model::QueueId)> &counts);
    /// The gauges of a queue that came from the store, so that a series has a start.
    void observe(model::QueueId queue, model::Instant now, const queue::Counts &counts);
    void forget(model::QueueId queue);

    Totals totals(model::QueueId queue) const;
    /// One point a second for the last `seconds` up to `now`, gauges carried forward, oldest first.
    std::vector<Point> series(model::QueueId queue, model::Instant now, std::int64_t seconds) const;

private:
    struct Series
    {
        Totals totals;
        std::deque<Point> points;
    };
    Point &pointAt(Series &series, model::Instant now);
    void count(const model::Change &change, model::Instant now, std::vector<model::QueueId> &touched);

    std::unordered_map<model::QueueId, Series> m_series;
};

} // namespace broker::core
