// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/sqs.h"
#include "broker/model/policies.h"

namespace broker::api {

namespace {

constexpr const char *policyAttribute = "Policy";

std::vector<std::string> takeList(Value *list)
{
    std::vector<std::string> texts;
    auto *elements = list != nullptr ? list->as<List>() : nullptr;
    if (elements == nullptr)
        return texts;
    for (Value &element : *elements)
        texts.push_back(std::move(*element.as<std::string>()));
    return texts;
}

using Rewrite = std::function<Result<std::string>(std::string_view policy, const std::string &queueArn)>;

/// A call that makes another policy of the one there is.
Action rewritePolicy(model::QueueAddress address, Rewrite rewrite, Answer answer)
{
    return [address = std::move(address), rewrite = std::move(rewrite), answer = std::move(answer)](
               core::Core &, const core::Access &access, core::Step &step) mutable -> Result<void> {
        const auto queue = access.engine.find(address);
        if (queue.has_error())
            return queue.error();
        const model::AttributeMap &attributes = (*queue)->row().attributes;
        const auto policy = attributes.find(policyAttribute);
        auto rewritten =
            rewrite(policy == attributes.end() ? std::string_view() : policy->second, model::queueArn(address));
        if (rewritten.has_error())
            return rewritten.error();
        if (auto set = access.engine.setQueueAttributes(step, address, {{policyAttribute, std::move(*rewritten)}});
            set.has_error())
            return set;
        replyAfterCommit(step, std::move(answer), {});
        return {};
    };
}

} // namespace

Result<Action> addPermission(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    model::Permission permission{std::string(params.text("Label")), takeList(params.find("AWSAccountIds")),
                                 takeList(params.find("Actions"))};
    if (auto checked = model::checkPermission(permission); checked.has_error())
        return checked.error();
    return rewritePolicy(
        std::move(*address),
        [permission = std::move(permission)](std::string_view policy, const std::string &queueArn) {
            return model::withPermission(policy, queueArn, permission);
        },
        std::move(answer));
}

Result<Action> removePermission(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    return rewritePolicy(
        std::move(*address),
        [label = std::string(params.text("Label"))](std::string_view policy, const std::string &) {
            return model::withoutPermission(policy, label);
        },
        std::move(answer));
}

} // namespace broker::api
