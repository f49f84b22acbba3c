// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/operation.h"
#include "broker/model/limits.h"

/// Fields of the operations of SQS (Amazon SQS API reference, version 2012-11-05); for sqs.cpp alone.
namespace broker::api::sqsfields {

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
constexpr FieldSpec queueName{.name = "QueueName",
                              .need = Need::Required,
                              .summary = "1 to 80 of A-Z a-z 0-9 - _; that of a FIFO queue ends in .fifo"};
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
constexpr FieldSpec groupId{.name = "MessageGroupId",
                            .summary = "Required by FIFO queues; on a standard queue a label that is given back"};

constexpr FieldSpec md5OfBody{.name = "MD5OfMessageBody"};
constexpr FieldSpec md5OfAttributes{.name = "MD5OfMessageAttributes"};
constexpr FieldSpec sequence{.name = "SequenceNumber", .summary = "FIFO queues only"};
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
constexpr FieldSpec maxResults{
    .name = "MaxResults",
    .type = Integer,
    .value = {1, limits::listPage},
    .rangeText = "Must be between 1 and 1000, if provided.",
    .summary = "Length of a page; only a call that gives it gets a NextToken",
};
constexpr FieldSpec listQueuesInput[]{{.name = "QueueNamePrefix"}, maxResults, nextToken};
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
constexpr FieldSpec sendMessageOutput[]{md5OfBody, md5OfAttributes, md5OfSystemAttributes, messageId, sequence};

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
constexpr FieldSpec sentEntry[]{{.name = "Id"}, messageId, md5OfBody, md5OfAttributes, md5OfSystemAttributes, sequence};
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
constexpr FieldSpec doneEntry[]{{.name = "Id"}};
constexpr FieldSpec doneEntries[]{{.name = "member", .type = Structure, .members = doneEntry}};
constexpr FieldSpec deleteMessageBatchOutput[]{
    {.name = "Successful", .type = List, .members = doneEntries, .queryName = "DeleteMessageBatchResultEntry"},
    failed,
};

constexpr FieldSpec newVisibility{
    .name = "VisibilityTimeout",
    .type = Integer,
    .need = Need::Required,
    .value = {0, limits::visibilitySeconds},
    .rangeText = "Total VisibilityTimeout for the message is beyond the limit [43200 seconds]",
    .summary = "Counted from now; 0 makes the message available at once",
};
constexpr FieldSpec changeMessageVisibilityInput[]{queueUrl, receiptHandle, newVisibility};
constexpr FieldSpec visibilityEntry[]{entryId, receiptHandle, newVisibility};
constexpr FieldSpec visibilityEntries[]{{.name = "member", .type = Structure, .members = visibilityEntry}};
constexpr FieldSpec changeMessageVisibilityBatchInput[]{
    queueUrl,
    {.name = "Entries",
     .type = List,
     .need = Need::Required,
     .members = visibilityEntries,
     .queryName = "ChangeMessageVisibilityBatchRequestEntry",
     .summary = "One to ten receipt handles, each with its timeout"},
};
constexpr FieldSpec changeMessageVisibilityBatchOutput[]{
    {.name = "Successful",
     .type = List,
     .members = doneEntries,
     .queryName = "ChangeMessageVisibilityBatchResultEntry"},
    failed,
};

constexpr FieldSpec tagQueueInput[]{
    queueUrl,
    {.name = "Tags",
     .type = Map,
     .need = Need::Required,
     .members = keyAndValue,
     .queryName = "Tag",
     .queryAlias = "Tags",
     .summary = "Tags to add; one of the same key is replaced"},
};
constexpr FieldSpec untagQueueInput[]{
    queueUrl,
    {.name = "TagKeys",
     .type = List,
     .need = Need::Required,
     .members = texts,
     .queryName = "TagKey",
     .summary = "Keys of the tags to remove"},
};
constexpr FieldSpec listQueueTagsOutput[]{{.name = "Tags", .type = Map, .members = keyAndValue, .queryName = "Tag"}};

constexpr FieldSpec label{.name = "Label", .need = Need::Required, .summary = "Names the permission"};
constexpr FieldSpec addPermissionInput[]{
    queueUrl,
    label,
    {.name = "AWSAccountIds",
     .type = List,
     .need = Need::Required,
     .members = texts,
     .queryName = "AWSAccountId",
     .summary = "Accounts that get it"},
    {.name = "Actions",
     .type = List,
     .need = Need::Required,
     .members = texts,
     .queryName = "ActionName",
     .summary = "Up to seven operations, or *"},
};
constexpr FieldSpec removePermissionInput[]{queueUrl, label};

constexpr FieldSpec listDeadLetterSourceQueuesInput[]{queueUrl, maxResults, nextToken};
constexpr FieldSpec listDeadLetterSourceQueuesOutput[]{
    {.name = "queueUrls", .type = List, .members = texts, .queryName = "QueueUrl"},
    {.name = "NextToken"},
};

constexpr FieldSpec sourceArn{.name = "SourceArn", .need = Need::Required, .summary = "ARN of a dead-letter queue"};
constexpr FieldSpec tasksHandle{.name = "TaskHandle"};
constexpr FieldSpec messagesMoved{.name = "ApproximateNumberOfMessagesMoved", .type = Integer};
constexpr FieldSpec startMessageMoveTaskInput[]{
    sourceArn,
    {.name = "DestinationArn",
     .summary = "ARN of the queue they go to; absent: each message goes back to the queue it came from"},
    {.name = "MaxNumberOfMessagesPerSecond",
     .type = Integer,
     .value = {1, limits::moveTaskRate},
     .rangeText = "Must be between 1 and 500, if provided.",
     .summary = "Absent: as fast as the broker can without holding up others"},
};
constexpr FieldSpec startMessageMoveTaskOutput[]{tasksHandle};
constexpr FieldSpec listMessageMoveTasksInput[]{
    sourceArn,
    {.name = "MaxResults",
     .type = Integer,
     .value = {1, limits::moveTaskHistory},
     .rangeText = "Must be between 1 and 10, if provided.",
     .summary = "Newest tasks wanted; 1 if absent"},
};
constexpr FieldSpec moveTask[]{
    tasksHandle,
    {.name = "Status"},
    {.name = "SourceArn"},
    {.name = "DestinationArn"},
    {.name = "MaxNumberOfMessagesPerSecond", .type = Integer},
    messagesMoved,
    {.name = "ApproximateNumberOfMessagesToMove", .type = Integer},
    {.name = "FailureReason"},
    {.name = "StartedTimestamp", .type = Integer},
};
constexpr FieldSpec moveTasks[]{{.name = "member", .type = Structure, .members = moveTask}};
constexpr FieldSpec listMessageMoveTasksOutput[]{
    {.name = "Results", .type = List, .members = moveTasks, .queryName = "ListMessageMoveTasksResultEntry"},
};
constexpr FieldSpec cancelMessageMoveTaskInput[]{
    {.name = "TaskHandle", .need = Need::Required, .summary = "Of StartMessageMoveTask or ListMessageMoveTasks"},
};
constexpr FieldSpec cancelMessageMoveTaskOutput[]{messagesMoved};

} // namespace broker::api::sqsfields
