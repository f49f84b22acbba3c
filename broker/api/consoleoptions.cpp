// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/console_p.h"
#include "broker/api/consoleviews.h"
#include "broker/api/validate.h"
#include "broker/insight/redaction.h"

#include <charconv>

namespace broker::api::console {

namespace {

constexpr std::int32_t mostSample = 2'000;

/// Absent parts stay as they are.
struct Options
{
    std::optional<model::ShortPolling> polling;
    std::optional<std::int32_t> sample; ///< below 0: as the broker is set
    std::optional<std::string> redaction;
};

Result<std::int32_t> sampleOf(std::string_view text)
{
    if (text.empty())
        return -1;
    if (text == "none")
        return 0;
    std::int32_t most = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), most);
    if (problem != std::errc{} || end != text.data() + text.size() || most < 1 || most > mostSample)
        return invalidValue(text, "ProcessedSample", "Must be none, 1 to 2000, or empty.");
    return most;
}

Result<std::string> redactionOf(const Value &params)
{
    std::string rules;
    for (const std::string_view rule : texts(params, "Redact")) {
        if (rule.empty() || rule.find('\n') != std::string_view::npos)
            return invalidValue(rule, "Redact", "A redaction rule is one line.");
        rules.append(rules.empty() ? "" : "\n").append(rule);
    }
    std::string problem;
    insight::Redaction::parse(rules, problem);
    if (!problem.empty())
        return invalidValue(rules, "Redact", problem);
    return rules;
}

Result<Options> optionsOf(const Value &params)
{
    Options options;
    if (params.find("ShortPolling") != nullptr) {
        options.polling = model::parseShortPolling(params.text("ShortPolling"));
        if (!options.polling)
            return invalidValue(params.text("ShortPolling"), "ShortPolling", "Must be all, sampled or empty.");
    }
    if (params.find("ProcessedSample") != nullptr) {
        const auto sample = sampleOf(params.text("ProcessedSample"));
        if (sample.has_error())
            return sample.error();
        options.sample = sample.value();
    }
    if (params.find("Redact") != nullptr) {
        auto redaction = redactionOf(params);
        if (redaction.has_error())
            return redaction.error();
        options.redaction = std::move(redaction.value());
    }
    return options;
}

} // namespace

Result<Action> setQueueOptions(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    auto options = optionsOf(params);
    if (options.has_error())
        return options.error();
    return Action{[address = std::move(*address), options = std::move(options.value()), answer = std::move(answer)](
                      core::Core & /*core*/, const core::Access &access, core::Step &step) -> Result<void> {
        if (const auto there = access.engine.find(address); there.has_error())
            return there.error();
        if (options.polling) {
            if (auto set = access.engine.setShortPolling(step, address, *options.polling); set.has_error())
                return set.error();
        }
        if (auto set = access.engine.setSampling(step, address, options.sample, options.redaction); set.has_error())
            return set.error();
        replyAfterCommit(step, answer, Object{});
        return {};
    }};
}

} // namespace broker::api::console
