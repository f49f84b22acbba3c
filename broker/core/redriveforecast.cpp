// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/redriveforecast.h"

namespace broker::core {

std::optional<model::Duration> RedriveForecast::least() const
{
    const model::RedrivePlan &plan = *redrive.row.plan;
    if (plan.rates.empty())
        return std::nullopt;
    std::uint64_t left = messages * 1'000; // in thousandths, so that milliseconds come out
    model::Duration all{};
    for (std::size_t at = 0; at + 1 < plan.rates.size(); ++at) {
        const std::uint64_t step = plan.rates[at] * static_cast<std::uint64_t>(plan.rateStep.count());
        if (left <= step)
            return all
                + model::Duration{static_cast<model::Duration::rep>((left + plan.rates[at] - 1) / plan.rates[at])};
        left -= step;
        all += plan.rateStep;
    }
    const std::uint64_t last = plan.rates.back();
    return all + model::Duration{static_cast<model::Duration::rep>((left + last - 1) / last)};
}

} // namespace broker::core
