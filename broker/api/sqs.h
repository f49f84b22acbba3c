// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/handler.h"

#include <optional>

namespace broker::api {

/// The member as a duration; empty when it is absent.
std::optional<model::Duration> seconds(const Value &params, std::string_view name);

// Handlers of the rows in sqs.cpp; each is a Prepare.
Result<Action> createQueue(const Context &context, Value params, Answer answer);
Result<Action> deleteQueue(const Context &context, Value params, Answer answer);
Result<Action> getQueueUrl(const Context &context, Value params, Answer answer);
Result<Action> listQueues(const Context &context, Value params, Answer answer);
Result<Action> getQueueAttributes(const Context &context, Value params, Answer answer);
Result<Action> setQueueAttributes(const Context &context, Value params, Answer answer);
Result<Action> purgeQueue(const Context &context, Value params, Answer answer);

Result<Action> sendMessage(const Context &context, Value params, Answer answer);
Result<Action> sendMessageBatch(const Context &context, Value params, Answer answer);
Result<Action> receiveMessage(const Context &context, Value params, Answer answer);
Result<Action> deleteMessage(const Context &context, Value params, Answer answer);
Result<Action> deleteMessageBatch(const Context &context, Value params, Answer answer);
Result<Action> changeMessageVisibility(const Context &context, Value params, Answer answer);

} // namespace broker::api
