// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/sqs.h"
#include "broker/api/sqsoutgoing.h"

namespace broker::api {

Result<Action> sendMessage(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    auto prepared = prepareMessage(context, *address, params);
    if (prepared.has_error())
        return prepared.error();
    Prepared *const message = &*prepared;
    digestBodies({&message, 1});
    return Action{[address = std::move(*address), prepared = std::move(*prepared), answer = std::move(answer)](
                      core::Core &, const core::Access &access, core::Step &step) mutable -> Result<void> {
        const auto sent = access.engine.send(step, address, prepared.message);
        if (sent.has_error())
            return sent.error();
        Value reply{Object{}};
        addSent(prepared, *sent, reply);
        replyAfterCommit(step, std::move(answer), std::move(reply));
        return {};
    }};
}

Result<Action> deleteMessage(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    return Action{[address = std::move(*address), handle = std::string(params.text("ReceiptHandle")),
                   answer = std::move(answer)](core::Core &, const core::Access &access,
                                               core::Step &step) mutable -> Result<void> {
        if (auto deleted = access.engine.deleteMessage(step, address, handle); deleted.has_error())
            return deleted;
        replyAfterCommit(step, std::move(answer), {});
        return {};
    }};
}

Result<Action> changeMessageVisibility(const Context &context, Value params, Answer answer)
{
    auto address = namedQueue(context, params.text("QueueUrl"));
    if (address.has_error())
        return address.error();
    return Action{[address = std::move(*address), handle = std::string(params.text("ReceiptHandle")),
                   visibility = std::chrono::seconds{params.integer("VisibilityTimeout", 0)},
                   answer = std::move(answer)](core::Core &, const core::Access &access,
                                               core::Step &step) mutable -> Result<void> {
        if (auto changed = access.engine.changeVisibility(step, address, handle, visibility); changed.has_error())
            return changed;
        replyAfterCommit(step, std::move(answer), {});
        return {};
    }};
}

} // namespace broker::api
