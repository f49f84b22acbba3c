// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/sqs.h"

#include "broker/model/limits.h"

namespace broker::api {

namespace {

using enum FieldType;
namespace limits = model::limits;

constexpr FieldSpec text{.name = "member"};
constexpr FieldSpec blob{.name = "member", .type = Blob};
constexpr FieldSpec texts[]{text};
constexpr FieldSpec blobs[]{blob};
constexpr FieldSpec nameAndValue[]{{.name = "Name"}, {.name = "Value"}};
constexpr FieldSpec keyAndValue[]{{.name = "Key"}, {.name = "Value"}};

constexpr FieldSpec queueUrl{
    .name = "QueueUrl",
    .need = Need::Required,
    .length = {.least = 1},
    .summary = "URL of the queue; its host is ignored, a bare queue name is accepted",
};
constexpr FieldSpec queueName{.name = "QueueName", .need = Need::Required, .summary = "1 to 80 of A-Z a-z 0-9 - _"};
constexpr FieldSpec attributes{
    .name = "Attributes",
    .type = Map,
    .members = nameAndValue,
    .queryName = "Attribute",
    .summary = "Queue attributes by name",
};
constexpr FieldSpec attributeNames{
    .name = "AttributeNames",
    .type = List,
    .members = texts,
    .queryName = "AttributeName",
    .summary = "Names of attributes, or All",
};
constexpr FieldSpec receiptHandle{.name = "ReceiptHandle", .need = Need::Required, .summary = "Of the newest receive"};
constexpr FieldSpec entryId{
    .name = "Id",
    .need = Need::Required,
    .summary = "Names the entry in the reply; distinct within the call",
};
constexpr FieldSpec nextToken{.name = "NextToken", .summary = "Where the page before ended"};

constexpr FieldSpec attributeValue[]{
    {.name = "DataType", .summary = "String, Number or Binary, with an optional .label"},
    {.name = "StringValue"},
    {.name = "BinaryValue", .type = Blob},
    {.name = "StringListValues", .type = List, .members = texts, .queryName = "StringListValue"},
    {.name = "BinaryListValues", .type = List, .members = blobs, .queryName = "BinaryListValue"},
};
constexpr FieldSpec nameAndAttribute[]{
    {.name = "Name"},
    {.name = "Value", .type = Structure, .members = attributeValue},
};
constexpr FieldSpec messageAttributes{
    .name = "MessageAttributes",
    .type = Map,
    .members = nameAndAttribute,
    .queryName = "MessageAttribute",
    .summary = "At most ten typed attributes",
};
constexpr FieldSpec messageSystemAttributes{
    .name = "MessageSystemAttributes",
    .type = Map,
    .members = nameAndAttribute,
    .queryName = "MessageSystemAttribute",
    .summary = "AWSTraceHeader",
};
constexpr FieldSpec messageBody{
    .name = "MessageBody",
    .need = Need::Required,
    .length = {.least = 1},
    .summary = "At least one character",
};
constexpr FieldSpec delaySeconds{
    .name = "DelaySeconds",
    .type = Integer,
    .value = {0, limits::delaySeconds},
    .rangeText = "DelaySeconds must be >= 0 and <= 900.",
    .summary = "Overrides the queue's delay",
};
constexpr FieldSpec deduplicationId{.name = "MessageDeduplicationId", .summary = "FIFO queues only"};
constexpr FieldSpec groupId{.name = "MessageGroupId", .summary = "On a standard queue: a label that is given back"};

constexpr FieldSpec md5OfBody{.name = "MD5OfMessageBody"};
constexpr FieldSpec md5OfAttributes{.name = "MD5OfMessageAttributes"};
constexpr FieldSpec md5OfSystemAttributes{.name = "MD5OfMessageSystemAttributes"};
constexpr FieldSpec messageId{.name = "MessageId"};

constexpr FieldSpec failure[]{
    {.name = "Id"},
    {.name = "SenderFault", .type = Boolean},
    {.name = "Code"},
    {.name = "Message"},
};
constexpr FieldSpec failures[]{{.name = "member", .type = Structure, .members = failure}};
constexpr FieldSpec failed{.name = "Failed", .type = List, .members = failures, .queryName = "BatchResultErrorEntry"};

constexpr FieldSpec onlyQueueUrl[]{queueUrl};
constexpr FieldSpec urlOutput[]{{.name = "QueueUrl"}};

constexpr FieldSpec createQueueInput[]{
    queueName,
    attributes,
    {.name = "tags",
     .type = Map,
     .members = keyAndValue,
     .queryName = "Tag",
     .queryAlias = "Tags",
     .summary = "At most 50 tags"},
};
constexpr FieldSpec getQueueUrlInput[]{
    queueName,
    {.name = "QueueOwnerAWSAccountId", .summary = "Account of the queue; absent: the caller's"},
};
constexpr FieldSpec listQueuesInput[]{
    {.name = "QueueNamePrefix"},
    {.name = "MaxResults",
     .type = Integer,
     .value = {1, limits::listPage},
     .rangeText = "Must be between 1 and 1000, if provided.",
     .summary = "Length of a page; only a call that gives it gets a NextToken"},
    nextToken,
};
constexpr FieldSpec listQueuesOutput[]{
    {.name = "QueueUrls", .type = List, .members = texts, .queryName = "QueueUrl"},
    {.name = "NextToken"},
};
constexpr FieldSpec getQueueAttributesInput[]{queueUrl, attributeNames};
constexpr FieldSpec getQueueAttributesOutput[]{attributes};
constexpr FieldSpec setQueueAttributesInput[]{
    queueUrl,
    {.name = "Attributes",
     .type = Map,
     .need = Need::Required,
     .members = nameAndValue,
     .queryName = "Attribute",
     .summary = "Queue attributes by name; an empty text removes a policy"},
};

constexpr FieldSpec sendMessageInput[]{
    queueUrl, messageBody, delaySeconds, messageAttributes, messageSystemAttributes, deduplicationId, groupId,
};
constexpr FieldSpec sendMessageOutput[]{md5OfBody, md5OfAttributes, md5OfSystemAttributes, messageId};

constexpr FieldSpec sendEntry[]{
    entryId, messageBody, delaySeconds, messageAttributes, messageSystemAttributes, deduplicationId, groupId,
};
constexpr FieldSpec sendEntries[]{{.name = "member", .type = Structure, .members = sendEntry}};
constexpr FieldSpec sendMessageBatchInput[]{
    queueUrl,
    {.name = "Entries",
     .type = List,
     .need = Need::Required,
     .members = sendEntries,
     .queryName = "SendMessageBatchRequestEntry",
     .summary = "One to ten messages"},
};
constexpr FieldSpec sentEntry[]{{.name = "Id"}, messageId, md5OfBody, md5OfAttributes, md5OfSystemAttributes};
constexpr FieldSpec sentEntries[]{{.name = "member", .type = Structure, .members = sentEntry}};
constexpr FieldSpec sendMessageBatchOutput[]{
    {.name = "Successful", .type = List, .members = sentEntries, .queryName = "SendMessageBatchResultEntry"},
    failed,
};

constexpr FieldSpec receiveMessageInput[]{
    queueUrl,
    attributeNames,
    {.name = "MessageSystemAttributeNames",
     .type = List,
     .members = texts,
     .queryName = "MessageSystemAttributeName",
     .summary = "System attributes wanted, or All"},
    {.name = "MessageAttributeNames",
     .type = List,
     .members = texts,
     .queryName = "MessageAttributeName",
     .summary = "Message attributes wanted: names, prefixes such as order.*, or All"},
    {.name = "MaxNumberOfMessages",
     .type = Integer,
     .value = {1, limits::receiveMessages},
     .rangeText = "Must be between 1 and 10, if provided."},
    {.name = "VisibilityTimeout",
     .type = Integer,
     .value = {0, limits::visibilitySeconds},
     .rangeText = "Must be >= 0 and <= 43200, if provided.",
     .summary = "Overrides the queue's"},
    {.name = "WaitTimeSeconds",
     .type = Integer,
     .value = {0, limits::waitSeconds},
     .rangeText = "Must be >= 0 and <= 20, if provided.",
     .summary = "Overrides the queue's, also with 0"},
    {.name = "ReceiveRequestAttemptId", .summary = "FIFO queues only; others ignore it"},
};
constexpr FieldSpec receivedMessage[]{
    messageId,  {.name = "ReceiptHandle"}, {.name = "MD5OfBody"}, {.name = "Body"},
    attributes, md5OfAttributes,           messageAttributes,
};
constexpr FieldSpec receivedMessages[]{{.name = "member", .type = Structure, .members = receivedMessage}};
constexpr FieldSpec receiveMessageOutput[]{
    {.name = "Messages", .type = List, .members = receivedMessages, .queryName = "Message"},
};

constexpr FieldSpec deleteMessageInput[]{queueUrl, receiptHandle};
constexpr FieldSpec deleteEntry[]{entryId, receiptHandle};
constexpr FieldSpec deleteEntries[]{{.name = "member", .type = Structure, .members = deleteEntry}};
constexpr FieldSpec deleteMessageBatchInput[]{
    queueUrl,
    {.name = "Entries",
     .type = List,
     .need = Need::Required,
     .members = deleteEntries,
     .queryName = "DeleteMessageBatchRequestEntry",
     .summary = "One to ten receipt handles"},
};
constexpr FieldSpec deletedEntry[]{{.name = "Id"}};
constexpr FieldSpec deletedEntries[]{{.name = "member", .type = Structure, .members = deletedEntry}};
constexpr FieldSpec deleteMessageBatchOutput[]{
    {.name = "Successful", .type = List, .members = deletedEntries, .queryName = "DeleteMessageBatchResultEntry"},
    failed,
};

constexpr FieldSpec changeMessageVisibilityInput[]{
    queueUrl,
    receiptHandle,
    {.name = "VisibilityTimeout",
     .type = Integer,
     .need = Need::Required,
     .value = {0, limits::visibilitySeconds},
     .rangeText = "Total VisibilityTimeout for the message is beyond the limit [43200 seconds]",
     .summary = "Counted from now; 0 makes the message available at once"},
};

constexpr Operation operations[]{
    {.name = "CreateQueue",
     .action = "sqs:CreateQueue",
     .input = createQueueInput,
     .output = urlOutput,
     .prepare = createQueue,
     .summary = "Creates a standard queue; repeating it with the same attributes changes nothing",
     .rootOnly = true},
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
     .summary = "URL of a queue by its name"},
    {.name = "ListQueues",
     .action = "sqs:ListQueues",
     .access = Access::Read,
     .input = listQueuesInput,
     .output = listQueuesOutput,
     .prepare = listQueues,
     .summary = "URLs of the caller's queues in this region, by name",
     .rootOnly = true},
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
    {.name = "PurgeQueue",
     .action = "sqs:PurgeQueue",
     .input = onlyQueueUrl,
     .output = {},
     .prepare = purgeQueue,
     .summary = "Deletes all messages of a queue"},
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
