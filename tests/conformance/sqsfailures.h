// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tests {

/// How the service tells a failure. Written down apart from the product's own table.
struct SqsFailure
{
    const char *name; ///< in scripts
    const char *shape; ///< JSON: __type
    const char *code; ///< Query: Code; JSON: x-amzn-query-error
    int status = 400; ///< Query, and JSON in query mode
};

#define REDRIVE_SQS "com.amazonaws.sqs#"
#define REDRIVE_COMMON "com.amazon.coral.service#"
#define REDRIVE_LEGACY "AWS.SimpleQueueService."
inline constexpr SqsFailure sqsFailures[]{
    {"QueueDoesNotExist", REDRIVE_SQS "QueueDoesNotExist", REDRIVE_LEGACY "NonExistentQueue"},
    {"QueueNameExists", REDRIVE_SQS "QueueNameExists", "QueueAlreadyExists"},
    {"QueueDeletedRecently", REDRIVE_SQS "QueueDeletedRecently", REDRIVE_LEGACY "QueueDeletedRecently"},
    {"PurgeQueueInProgress", REDRIVE_SQS "PurgeQueueInProgress", REDRIVE_LEGACY "PurgeQueueInProgress", 403},
    {"ReceiptHandleIsInvalid", REDRIVE_SQS "ReceiptHandleIsInvalid", "ReceiptHandleIsInvalid", 404},
    {"OverLimit", REDRIVE_SQS "OverLimit", "OverLimit", 403},
    {"InvalidAttributeName", REDRIVE_SQS "InvalidAttributeName", "InvalidAttributeName"},
    {"InvalidAttributeValue", REDRIVE_SQS "InvalidAttributeValue", "InvalidAttributeValue"},
    {"InvalidMessageContents", REDRIVE_SQS "InvalidMessageContents", "InvalidMessageContents"},
    {"EmptyBatchRequest", REDRIVE_SQS "EmptyBatchRequest", REDRIVE_LEGACY "EmptyBatchRequest"},
    {"TooManyEntriesInBatchRequest", REDRIVE_SQS "TooManyEntriesInBatchRequest",
     REDRIVE_LEGACY "TooManyEntriesInBatchRequest"},
    {"BatchEntryIdsNotDistinct", REDRIVE_SQS "BatchEntryIdsNotDistinct", REDRIVE_LEGACY "BatchEntryIdsNotDistinct"},
    {"InvalidBatchEntryId", REDRIVE_SQS "InvalidBatchEntryId", REDRIVE_LEGACY "InvalidBatchEntryId"},
    {"BatchRequestTooLong", REDRIVE_SQS "BatchRequestTooLong", REDRIVE_LEGACY "BatchRequestTooLong"},
    {"UnsupportedOperation", REDRIVE_SQS "UnsupportedOperation", REDRIVE_LEGACY "UnsupportedOperation"},
    {"ResourceNotFound", REDRIVE_SQS "ResourceNotFoundException", "ResourceNotFoundException", 404},
    {"RequestThrottled", REDRIVE_SQS "RequestThrottled", "RequestThrottled", 403},
    {"InvalidParameterValue", REDRIVE_COMMON "InvalidParameterValueException", "InvalidParameterValue"},
    {"MissingParameter", REDRIVE_COMMON "MissingRequiredParameterException", "MissingParameter"},
    {"InvalidAction", REDRIVE_COMMON "InvalidActionException", "InvalidAction"},
    {"Serialization", REDRIVE_COMMON "SerializationException", "MalformedInput"},
    {"UnknownOperation", REDRIVE_COMMON "UnknownOperationException", "UnknownOperationException", 404},
};
#undef REDRIVE_SQS
#undef REDRIVE_COMMON
#undef REDRIVE_LEGACY

} // namespace tests
