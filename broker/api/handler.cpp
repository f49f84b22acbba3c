// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/handler.h"

namespace broker::api {

Result<model::QueueAddress> namedQueue(const Context &context, std::string_view queueUrl)
{
    if (auto address = model::parseQueueUrl(queueUrl, {context.caller->account, context.caller->region, {}}))
        return std::move(*address);
    return model::fail(ErrorCode::QueueDoesNotExist, "The specified queue does not exist.");
}

void replyAfterCommit(core::Step &step, Answer answer, Value reply)
{
    step.release([answer = std::move(answer),
                  reply = std::move(reply)](const Result<std::vector<core::Delivered>> &committed) mutable {
        if (committed.has_error())
            answer(committed.error());
        else
            answer(std::move(reply));
    });
}

} // namespace broker::api
