// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/sqs.h"

#include "broker/api/sqsfields.h"

namespace broker::api {

namespace {

using enum FieldType;
using namespace sqsfields;

constexpr Operation operations[]{
    {.name = "CreateQueue",
     .action = "sqs:CreateQueue",
     .input = createQueueInput,
     .output = urlOutput,
     .prepare = createQueue,
     .summary = "Creates a standard or a FIFO queue; repeating it with the same attributes changes nothing",
     .rootOnly = true,
     .looksAtNoMessage = true},
    {.name = "DeleteQueue",
     .action = "sqs:DeleteQueue",
     .input = onlyQueueUrl,
     .output = {},
     .prepare = deleteQueue,
     .summary = "Deletes a queue with all its messages"},
    {.name = "GetQueueUrl",
     .action = "sqs:GetQueueUrl",
     .access = Access::Read,
     .input = getQueueUrlInput,
     .output = urlOutput,
     .prepare = getQueueUrl,
     .summary = "URL of a queue by its name",
     .looksAtNoMessage = true},
    {.name = "ListQueues",
     .action = "sqs:ListQueues",
     .access = Access::Read,
     .input = listQueuesInput,
     .output = listQueuesOutput,
     .prepare = listQueues,
     .summary = "URLs of the caller's queues in this region, by name",
     .rootOnly = true,
     .looksAtNoMessage = true},
    {.name = "GetQueueAttributes",
     .action = "sqs:GetQueueAttributes",
     .access = Access::Read,
     .input = getQueueAttributesInput,
     .output = getQueueAttributesOutput,
     .prepare = getQueueAttributes,
     .summary = "Attributes of a queue, with its counts of messages"},
    {.name = "SetQueueAttributes",
     .action = "sqs:SetQueueAttributes",
     .input = setQueueAttributesInput,
     .output = {},
     .prepare = setQueueAttributes,
     .summary = "Changes attributes of a queue; they hold at once"},
    {.name = "SendMessage",
     .action = "sqs:SendMessage",
     .input = sendMessageInput,
     .output = sendMessageOutput,
     .prepare = sendMessage,
     .summary = "Puts a message into a queue"},
    {.name = "SendMessageBatch",
     .action = "sqs:SendMessage",
     .input = sendMessageBatchInput,
     .output = sendMessageBatchOutput,
     .prepare = sendMessageBatch,
     .summary = "Puts up to ten messages into a queue; each succeeds or fails alone"},
    {.name = "ReceiveMessage",
     .action = "sqs:ReceiveMessage",
     .input = receiveMessageInput,
     .output = receiveMessageOutput,
     .prepare = receiveMessage,
     .summary = "Takes messages for a while, waiting for one if asked to"},
    {.name = "DeleteMessage",
     .action = "sqs:DeleteMessage",
     .input = deleteMessageInput,
     .output = {},
     .prepare = deleteMessage,
     .summary = "Deletes a received message; repeating it is no error"},
    {.name = "DeleteMessageBatch",
     .action = "sqs:DeleteMessage",
     .input = deleteMessageBatchInput,
     .output = deleteMessageBatchOutput,
     .prepare = deleteMessageBatch,
     .summary = "Deletes up to ten received messages; each succeeds or fails alone"},
    {.name = "ChangeMessageVisibility",
     .action = "sqs:ChangeMessageVisibility",
     .input = changeMessageVisibilityInput,
     .output = {},
     .prepare = changeMessageVisibility,
     .summary = "Sets when a received message becomes available again"},
    {.name = "ChangeMessageVisibilityBatch",
     .action = "sqs:ChangeMessageVisibility",
     .input = changeMessageVisibilityBatchInput,
     .output = changeMessageVisibilityBatchOutput,
     .prepare = changeMessageVisibilityBatch,
     .summary = "Sets it for up to ten received messages; each succeeds or fails alone"},
    {.name = "PurgeQueue",
     .action = "sqs:PurgeQueue",
     .input = onlyQueueUrl,
     .output = {},
     .prepare = purgeQueue,
     .summary = "Deletes all messages of a queue"},
    {.name = "TagQueue",
     .action = "sqs:TagQueue",
     .input = tagQueueInput,
     .output = {},
     .prepare = tagQueue,
     .summary = "Adds tags to a queue"},
    {.name = "UntagQueue",
     .action = "sqs:UntagQueue",
     .input = untagQueueInput,
     .output = {},
     .prepare = untagQueue,
     .summary = "Removes tags from a queue; keys that it has not are no error"},
    {.name = "ListQueueTags",
     .action = "sqs:ListQueueTags",
     .access = Access::Read,
     .input = onlyQueueUrl,
     .output = listQueueTagsOutput,
     .prepare = listQueueTags,
     .summary = "All tags of a queue"},
    {.name = "AddPermission",
     .action = "sqs:AddPermission",
     .input = addPermissionInput,
     .output = {},
     .prepare = addPermission,
     .summary = "Adds a statement to the queue's policy that lets other accounts call operations"},
    {.name = "RemovePermission",
     .action = "sqs:RemovePermission",
     .input = removePermissionInput,
     .output = {},
     .prepare = removePermission,
     .summary = "Removes the statement of that label"},
    {.name = "ListDeadLetterSourceQueues",
     .action = "sqs:ListDeadLetterSourceQueues",
     .access = Access::Read,
     .input = listDeadLetterSourceQueuesInput,
     .output = listDeadLetterSourceQueuesOutput,
     .prepare = listDeadLetterSourceQueues,
     .summary = "URLs of the queues whose redrive policy names this one, by name",
     .looksAtNoMessage = true},
    {.name = "StartMessageMoveTask",
     .action = "sqs:StartMessageMoveTask",
     .input = startMessageMoveTaskInput,
     .output = startMessageMoveTaskOutput,
     .prepare = startMessageMoveTask,
     .summary = "Moves what is in a dead-letter queue back, or to another queue",
     .looksAtNoMessage = true},
    {.name = "ListMessageMoveTasks",
     .action = "sqs:ListMessageMoveTasks",
     .access = Access::Read,
     .input = listMessageMoveTasksInput,
     .output = listMessageMoveTasksOutput,
     .prepare = listMessageMoveTasks,
     .summary = "The newest move tasks of a queue, newest first",
     .looksAtNoMessage = true},
    {.name = "CancelMessageMoveTask",
     .action = "sqs:CancelMessageMoveTask",
     .input = cancelMessageMoveTaskInput,
     .output = cancelMessageMoveTaskOutput,
     .prepare = cancelMessageMoveTask,
     .summary = "Stops a running move task; what it moved stays moved",
     .looksAtNoMessage = true},
};

constexpr bool hasDistinctNames(std::span<const Operation> rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (rows[i].name == rows[j].name)
                return false;
        }
    }
    return true;
}

constexpr bool isWellFormed(std::span<const FieldSpec> fields)
{
    for (const FieldSpec &field : fields) {
        const std::size_t wanted = field.type == List ? 1 : field.type == Map ? 2 : field.members.size();
        if (field.name.empty() || field.members.size() != wanted || !isWellFormed(field.members))
            return false;
    }
    return true;
}

/// A row without a handler is found by the conformance tests: with UBSan, g++ 12 compares no function's address in a
/// constant.
constexpr bool isWellFormed(std::span<const Operation> rows)
{
    for (const Operation &row : rows) {
        if (!isWellFormed(row.input) || !isWellFormed(row.output))
            return false;
    }
    return true;
}

static_assert(hasDistinctNames(operations));
static_assert(isWellFormed(std::span<const Operation>{operations}));

constexpr Service service{
    .name = "sqs",
    .target = "AmazonSQS",
    .jsonVersion = "1.0",
    .version = "2012-11-05",
    .xmlNamespace = "http://queue.amazonaws.com/doc/2012-11-05/",
    .errorNamespace = "com.amazonaws.sqs",
    .operations = operations,
};

} // namespace

const Service &sqsService()
{
    return service;
}

} // namespace broker::api
