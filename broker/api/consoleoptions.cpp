// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/console_p.h"
#include "broker/api/validate.h"

namespace broker::api::console {

Result<Action> setQueueOptions(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    const auto polling = model::parseShortPolling(params.text("ShortPolling"));
    if (!polling)
        return invalidValue(params.text("ShortPolling"), "ShortPolling", "Must be all, sampled or empty.");
    const bool isGiven = params.find("ShortPolling") != nullptr;
    return Action{[address = std::move(*address), polling = *polling, isGiven, answer = std::move(answer)](
                      core::Core & /*core*/, const core::Access &access, core::Step &step) -> Result<void> {
        if (const auto there = access.engine.find(address); there.has_error())
            return there.error();
        if (isGiven) {
            if (auto set = access.engine.setShortPolling(step, address, polling); set.has_error())
                return set.error();
        }
        replyAfterCommit(step, answer, Object{});
        return {};
    }};
}

} // namespace broker::api::console
