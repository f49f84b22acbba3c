// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/handler.h"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace broker::api {

/// The member as a duration; empty when it is absent.
std::optional<model::Duration> seconds(const Value &params, std::string_view name);

/// Group, deduplication and attempt ids: 1 to 128 of 0x21 to 0x7E; absent is fine.
Result<void> checkIdentifier(const Value &params, std::string_view name);

/// A map of texts; the table made sure that it is one. Empty when it is absent.
std::map<std::string, std::string, std::less<>> takeTexts(Value *map);

/// The tags that a queue of that name would have: how many, which keys and values.
Result<void> checkTags(std::string_view queue, const model::TagMap &tags);

/// A task as ListMessageMoveTasks shows it.
Value moveTaskEntry(const model::MessageIds &ids, const model::MoveTaskRow &task);

// Handlers of the rows in sqs.cpp; each is a Prepare.
Result<Action> createQueue(const Context &context, Value params, Answer answer);
Result<Action> deleteQueue(const Context &context, Value params, Answer answer);
Result<Action> getQueueUrl(const Context &context, Value params, Answer answer);
Result<Action> listQueues(const Context &context, Value params, Answer answer);
Result<Action> getQueueAttributes(const Context &context, Value params, Answer answer);
Result<Action> setQueueAttributes(const Context &context, Value params, Answer answer);
Result<Action> purgeQueue(const Context &context, Value params, Answer answer);
Result<Action> listDeadLetterSourceQueues(const Context &context, Value params, Answer answer);

Result<Action> sendMessage(const Context &context, Value params, Answer answer);
Result<Action> sendMessageBatch(const Context &context, Value params, Answer answer);
Result<Action> receiveMessage(const Context &context, Value params, Answer answer);
Result<Action> deleteMessage(const Context &context, Value params, Answer answer);
Result<Action> deleteMessageBatch(const Context &context, Value params, Answer answer);
Result<Action> changeMessageVisibility(const Context &context, Value params, Answer answer);
Result<Action> changeMessageVisibilityBatch(const Context &context, Value params, Answer answer);

Result<Action> tagQueue(const Context &context, Value params, Answer answer);
Result<Action> untagQueue(const Context &context, Value params, Answer answer);
Result<Action> listQueueTags(const Context &context, Value params, Answer answer);
Result<Action> addPermission(const Context &context, Value params, Answer answer);
Result<Action> removePermission(const Context &context, Value params, Answer answer);

Result<Action> startMessageMoveTask(const Context &context, Value params, Answer answer);
Result<Action> listMessageMoveTasks(const Context &context, Value params, Answer answer);
Result<Action> cancelMessageMoveTask(const Context &context, Value params, Answer answer);

} // namespace broker::api
