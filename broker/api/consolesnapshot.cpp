// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/console_p.h"

#include <algorithm>

/// Queues and time series, for whoever watches them.
namespace broker::api::console {

namespace {

/// `queues` added up, second by second.
Value seriesValue(std::string url, const std::vector<const core::QueueInfo *> &queues, const core::Access &access,
                  model::Instant now, std::int64_t seconds)
{
    struct Sum
    {
        core::Point all;
        std::uint64_t dead = 0;
    };
    std::vector<Sum> sums(static_cast<std::size_t>(seconds));
    for (const core::QueueInfo *info : queues) {
        const std::vector<core::Point> points = access.metrics.series(info->queue->row().id, now, seconds);
        for (std::size_t at = 0; at < points.size() && at < sums.size(); ++at) {
            const core::Point &from = points[at];
            Sum &to = sums[at + sums.size() - points.size()];
            to.all.second = from.second;
            to.all.available += from.available;
            to.all.inFlight += from.inFlight;
            to.all.delayed += from.delayed;
            to.all.sent += from.sent;
            to.all.received += from.received;
            to.all.deleted += from.deleted;
            if (!info->deadLetterSourceArns.empty())
                to.dead += from.available + from.inFlight + from.delayed;
        }
    }
    const std::int64_t last = model::toMilliseconds(now) / 1000;
    List list;
    for (std::size_t at = 0; at < sums.size(); ++at) {
        const core::Point &all = sums[at].all;
        const std::int64_t second = last - static_cast<std::int64_t>(sums.size() - 1 - at);
        list.emplace_back(Object{{"Time", second * 1000},
                                 {"Available", Value::count(all.available)},
                                 {"InFlight", Value::count(all.inFlight)},
                                 {"Delayed", Value::count(all.delayed)},
                                 {"Dead", Value::count(sums[at].dead)},
                                 {"Sent", Value::count(all.sent)},
                                 {"Received", Value::count(all.received)},
                                 {"Deleted", Value::count(all.deleted)}});
    }
    return Object{{"QueueUrl", std::move(url)}, {"Points", std::move(list)}};
}

struct SnapshotWish
{
    std::int64_t seconds = 0;
    std::vector<core::QueueAddress> of; ///< empty: all as one
};

Value snapshotValue(const core::Core &core, const core::Access &access, const core::Step &step,
                    const SnapshotWish &wish)
{
    const std::vector<core::QueueInfo> queues = access.engine.describeQueues();
    List series;
    if (wish.seconds > 0 && wish.of.empty()) {
        std::vector<const core::QueueInfo *> all;
        for (const core::QueueInfo &info : queues)
            all.push_back(&info);
        series.push_back(seriesValue({}, all, access, step.now, wish.seconds));
    }
    for (const core::QueueInfo &info : queues) {
        const bool wanted = std::find(wish.of.begin(), wish.of.end(), info.address) != wish.of.end();
        if (wanted && wish.seconds > 0)
            series.push_back(
                seriesValue(queueUrl(*step.caller, info.address), {&info}, access, step.now, wish.seconds));
    }
    return Object{{"Cursor", Value::count(core.version())},
                  {"Queues", queuesValue(queues, access, step)},
                  {"Series", std::move(series)},
                  {"Clock", clockValue(access.clock)}};
}

} // namespace

Result<Action> snapshot(const Context &context, Value params, Answer answer)
{
    SnapshotWish wish{params.integer("SeriesSeconds", 0), {}};
    if (const Value *urls = params.find("QueueUrls"); urls != nullptr && urls->as<List>() != nullptr) {
        for (const Value &url : *urls->as<List>()) {
            if (auto address = namedQueue(context, *url.as<std::string>()); address.has_value())
                wish.of.push_back(std::move(*address));
        }
    }
    const auto cursor = static_cast<std::uint64_t>(params.integer("Cursor", 0));
    const time::Boot wait{params.integer("WaitMilliseconds", 0)};
    return Action{[answer = std::move(answer), wish = std::move(wish), cursor,
                   wait](core::Core &core, const core::Access & /*access*/, core::Step &step) -> Result<void> {
        const bool parked =
            core.whenChanged(step, cursor, wait, [&core, answer, wish](const core::Access &access, core::Step &later) {
                replyAfterCommit(later, answer, snapshotValue(core, access, later, wish));
            });
        if (!parked)
            return model::fail(ErrorCode::RequestThrottled, "Too many calls wait for changes already.");
        return {};
    }};
}

} // namespace broker::api::console
