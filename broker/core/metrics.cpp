// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/metrics.h"

#include <algorithm>
#include <type_traits>

namespace broker::core {

namespace {

namespace change = model::change;

std::int64_t secondOf(model::Instant instant)
{
    return std::chrono::floor<std::chrono::seconds>(instant.time_since_epoch()).count();
}

void setGauges(Point &point, const queue::Counts &counts)
{
    point.available = counts.available;
    point.inFlight = counts.inFlight;
    point.delayed = counts.delayed;
}

Point carried(const Point &point, std::int64_t second)
{
    Point next;
    next.second = second;
    next.available = point.available;
    next.inFlight = point.inFlight;
    next.delayed = point.delayed;
    return next;
}

/// What one change does to the counters of its queue, as {total, of the second}; both null: only gauges move.
struct Counter
{
    std::uint64_t Totals::*total = nullptr;
    std::uint32_t Point::*point = nullptr;
};

template <class T>
Counter counterOf(const T &happened)
{
    if constexpr (std::is_same_v<T, change::MessageSent>)
        return {&Totals::sent, &Point::sent};
    if constexpr (std::is_same_v<T, change::MessageReceived>)
        return {&Totals::received, &Point::received};
    if constexpr (std::is_same_v<T, change::MessageDeleted>) {
        // What retention removes, nobody deleted.
        if (happened.cause != change::Cause::Retention)
            return {&Totals::deleted, &Point::deleted};
    }
    return {};
}

/// None for changes that are of no queue.
template <class T>
model::QueueId queueOf(const T &happened)
{
    if constexpr (requires { happened.row.queue; })
        return happened.row.queue;
    else if constexpr (requires { happened.row.source; })
        return happened.row.source;
    else if constexpr (requires { happened.row.plan; })
        return {}; // a redrive is its moves
    else if constexpr (requires { happened.row; })
        return happened.row.id;
    else if constexpr (requires { happened.queue; })
        return happened.queue;
    else
        return {};
}

void add(std::vector<model::QueueId> &touched, model::QueueId queue)
{
    if (queue && std::find(touched.begin(), touched.end(), queue) == touched.end())
        touched.push_back(queue);
}

} // namespace

void Metrics::record(const model::Changes &changes, model::Instant now,
                     const std::function<queue::Counts(model::QueueId)> &counts)
{
    std::vector<model::QueueId> touched;
    for (const model::Change &change : changes)
        count(change, now, touched);
    for (const model::QueueId queue : touched)
        observe(queue, now, counts(queue));
}

void Metrics::count(const model::Change &change, model::Instant now, std::vector<model::QueueId> &touched)
{
    std::visit(
        [&](const auto &happened) {
            const model::QueueId queue = queueOf(happened);
            using T = std::decay_t<decltype(happened)>;
            if constexpr (std::is_same_v<T, change::QueueDeleted>) {
                touched.erase(std::remove(touched.begin(), touched.end(), queue), touched.end());
                forget(queue);
                return;
            }
            if constexpr (std::is_same_v<T, change::MessageMoved>)
                add(touched, happened.from);
            add(touched, queue);
            const Counter counter = counterOf(happened);
            if (!counter.total)
                return;
            Series &series = m_series[queue];
            ++(series.totals.*counter.total);
            ++(pointAt(series, now).*counter.point);
        },
        change);
}

void Metrics::observe(model::QueueId queue, model::Instant now, const queue::Counts &counts)
{
    setGauges(pointAt(m_series[queue], now), counts);
}

void Metrics::forget(model::QueueId queue)
{
    m_series.erase(queue);
}

// One point that is too old stays: it carries the gauges to the first second that is shown.
Point &Metrics::pointAt(Series &series, model::Instant now)
{
    std::deque<Point> &points = series.points;
    const std::int64_t second = secondOf(now);
    if (points.empty())
        points.emplace_back().second = second;
    else if (points.back().second < second)
        points.push_back(carried(points.back(), second));
    while (points.size() > 1 && points[1].second <= second - keptSeconds)
        points.pop_front();
    return points.back();
}

Totals Metrics::totals(model::QueueId queue) const
{
    const auto found = m_series.find(queue);
    return found == m_series.end() ? Totals{} : found->second.totals;
}

std::vector<Point> Metrics::series(model::QueueId queue, model::Instant now, std::int64_t seconds) const
{
    const std::int64_t last = secondOf(now);
    const std::int64_t first = last - std::clamp<std::int64_t>(seconds, 0, keptSeconds) + 1;
    std::vector<Point> result;
    result.reserve(static_cast<std::size_t>(last - first + 1));
    const auto found = m_series.find(queue);
    static const std::deque<Point> none;
    const std::deque<Point> &points = found == m_series.end() ? none : found->second.points;
    auto next = std::upper_bound(points.begin(), points.end(), first - 1,
                                 [](std::int64_t second, const Point &point) { return second < point.second; });
    Point newest = next == points.begin() ? Point{} : *std::prev(next);
    for (std::int64_t second = first; second <= last; ++second) {
        const bool isRecorded = next != points.end() && next->second == second;
        newest = isRecorded ? *next++ : carried(newest, second);
        result.push_back(newest);
    }
    return result;
}

} // namespace broker::core
