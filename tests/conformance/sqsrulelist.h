// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// THE checklist of what a client of SQS may rely on: every rule of the service's errors, attributes, quotas, delivery,
/// FIFO queues, fair queues, digests, selectors, dead letters, permissions and tags. Rows (sqsrules.h) say by their
/// numbers which of them they show, and tst_sqsrules fails for a rule that no row shows at a door where it can be met.
/// So nobody keeps a second list up to date: `tst_sqsrules everyRuleHasARow -v2` prints which rows show which rule.
namespace tests {

enum class RuleDoors { All, JsonOnly, QueryOnly };

struct ListedRule
{
    const char *number; ///< section of the contract, then a number of its own there; those of FIFO queues as there
    const char *text;
    RuleDoors doors = RuleDoors::All;
    const char *unmet = ""; ///< why no client can meet it here; empty: rows show it
};

inline constexpr ListedRule listedRules[]{
    // 1.3, 1.4: what the protocols add
    {"1.3.1", "a form names a queue by its path, a parameter beats the path", RuleDoors::QueryOnly},
    {"1.3.2", "a form without an action, or with one that is not for a queue's address", RuleDoors::QueryOnly},
    {"1.3.3", "lists and maps of one may come without an index, as older clients write them", RuleDoors::QueryOnly},
    {"1.3.4", "a form whose names make no sense is malformed input", RuleDoors::QueryOnly},
    {"1.3.5", "tags by the name of the oldest models", RuleDoors::QueryOnly},
    {"1.3.6", "text with markup and line ends survives both protocols"},
    {"1.3.7", "JSON requests may go to any path", RuleDoors::JsonOnly},
    {"1.4.1", "every form of a queue URL; the host does not count"},
    {"1.4.2", "accounts and regions stand side by side"},
    {"1.4.3", "an ARN has the partition of its region"},
    {"1.4.4", "message ids are UUIDs, handles opaque, each of a receive its own"},

    // 1.5: errors, by shape and code
    {"1.5.1", "QueueDoesNotExist, 400, worded by the protocol"},
    {"1.5.2", "QueueNameExists, 400"},
    {"1.5.3", "QueueDeletedRecently, 400"},
    {"1.5.4", "PurgeQueueInProgress, 403"},
    {"1.5.5", "ReceiptHandleIsInvalid, 404"},
    {"1.5.6", "MessageNotInflight, 400", RuleDoors::All,
     "nobody has seen the service answer it: a change of visibility of a message that is not in flight succeeds"},
    {"1.5.7", "OverLimit, 403: too many messages in flight"},
    {"1.5.8", "OverLimit, 403: more than seven actions"},
    {"1.5.9", "InvalidAttributeName, 400"},
    {"1.5.10", "InvalidAttributeValue, 400"},
    {"1.5.11", "InvalidMessageContents, 400"},
    {"1.5.12", "EmptyBatchRequest, 400, names the kind of entry"},
    {"1.5.13", "TooManyEntriesInBatchRequest, 400"},
    {"1.5.14", "BatchEntryIdsNotDistinct, 400, names the first that repeats"},
    {"1.5.15", "InvalidBatchEntryId, 400"},
    {"1.5.16", "BatchRequestTooLong, 400"},
    {"1.5.17", "UnsupportedOperation, 400"},
    {"1.5.18", "ResourceNotFoundException, 404"},
    {"1.5.19", "RequestThrottled, 403"},
    {"1.5.20", "InvalidAddress, 404", RuleDoors::All,
     "the service answers it for a queue URL of another host, and hosts do not count here"},
    {"1.5.21", "InvalidSecurity, 403", RuleDoors::All, "plain HTTP is welcome, and signatures are not checked"},
    {"1.5.22", "codes of KMS", RuleDoors::All, "encryption attributes are stored and have no effect"},
    {"1.5.23", "AccessDenied, InvalidClientTokenId, SignatureDoesNotMatch, 403", RuleDoors::All,
     "policies and signatures are not enforced"},
    {"1.5.24", "InvalidIdFormat, 400", RuleDoors::All, "the service no longer answers it"},
    {"1.5.25", "MissingParameter, 400"},
    {"1.5.26", "SerializationException or MalformedInput, 400: a value of another type"},
    // 1.5: texts of InvalidParameterValue
    {"1.5.30", "a message longer than its queue allows, alone"},
    {"1.5.31", "the same in a batch: its entry fails, in other words"},
    {"1.5.32", "MaxNumberOfMessages out of 1 to 10"},
    {"1.5.33", "WaitTimeSeconds out of 0 to 20"},
    {"1.5.34", "DelaySeconds out of 0 to 900"},
    {"1.5.35", "a delay of its own on a FIFO queue; zero is accepted and the queue's delay holds"},
    {"1.5.36", "MessageGroupId and MessageDeduplicationId: 1 to 128 of 0x21 to 0x7E, on standard queues too"},
    {"1.5.37", "a FIFO message without a group: MissingParameter alone, InvalidParameterValue for a whole batch"},
    {"1.5.38", "a FIFO message without a deduplication id fails, a batch as a whole"},
    {"1.5.39", "MessageDeduplicationId on a standard queue"},
    {"1.5.40", "an empty body is a missing one; an attribute needs a value"},
    {"1.5.41", "names of message attributes"},
    {"1.5.42", "types of message attributes, worded as the service words it"},
    {"1.5.43", "names of queues, standard and FIFO"},
    {"1.5.44", "a lapsed handle deletes nothing of a FIFO queue"},
    {"1.5.45", "visibility of a deleted message"},
    {"1.5.46", "visibility beyond twelve hours in all"},
    {"1.5.47", "redrive policies: count, missing target, no such queue, another type"},

    // 1.6: attributes of queues
    {"1.6.1", "DelaySeconds"},
    {"1.6.2", "MaximumMessageSize"},
    {"1.6.3", "MessageRetentionPeriod"},
    {"1.6.4", "ReceiveMessageWaitTimeSeconds; the request's own goes before it, zero too"},
    {"1.6.5", "VisibilityTimeout"},
    {"1.6.6", "Policy: size, statements, principals, conditions; an empty text clears it"},
    {"1.6.7", "RedrivePolicy: number or numeric text, shown as stored; an empty text clears it"},
    {"1.6.8", "RedriveAllowPolicy: a list with byQueue only, of at most ten"},
    {"1.6.9", "KmsMasterKeyId takes the place of managed encryption, which stays off afterwards"},
    {"1.6.10", "KmsDataKeyReusePeriodSeconds, shown with a key only, and not when it is usual"},
    {"1.6.11", "SqsManagedSseEnabled, not together with a key"},
    {"1.6.12", "FifoQueue: true, at creation, never changed"},
    {"1.6.13", "ContentBasedDeduplication, of FIFO queues"},
    {"1.6.14", "DeduplicationScope, of FIFO queues"},
    {"1.6.15", "FifoThroughputLimit: by group only with deduplication by group"},
    {"1.6.16", "what can only be read cannot be set"},
    {"1.6.17", "All of a fresh standard queue"},
    {"1.6.18", "All of a fresh FIFO queue"},
    {"1.6.19", "no names, no attributes; only those that are asked for"},
    {"1.6.20", "creation repeats when every attribute given equals the stored one; tags do not count"},
    {"1.6.21", "a queue's delay: later sends on standard queues, delayed messages too on FIFO queues"},

    // 1.7: quotas
    {"1.7.1", "a message is up to 1 MiB: body, and names, types and values of attributes"},
    {"1.7.2", "system attributes are free"},
    {"1.7.3", "a batch has 1 to 10 entries and 1 MiB, whatever its queue allows a message"},
    {"1.7.4", "in flight, standard: 120,000, then short polls fail and long ones find nothing"},
    {"1.7.5", "in flight, FIFO: 120,000, then no messages and no error"},
    {"1.7.6", "at most ten message attributes"},
    {"1.7.7", "numbers: 38 digits, 1e-128 to 1e126"},
    {"1.7.8", "lists of values are not supported"},
    {"1.7.9", "characters of bodies and values"},
    {"1.7.10", "lists: pages of 1 to 1000, a token only where MaxResults was given"},
    {"1.7.11", "move tasks: 100 of an account are active at most"},
    {"1.7.12", "move tasks: 36 hours at most", RuleDoors::All,
     "it takes 130,000 messages at one a second; tests/core/tst_movetasks shows it on a clock of its own"},

    // 1.8: delivery of standard queues
    {"1.8.1", "an older handle deletes, lapsed or not; deleting twice succeeds"},
    {"1.8.2", "a handle of another queue, or none at all"},
    {"1.8.3", "a change of visibility succeeds after the lease"},
    {"1.8.4", "a change of visibility counts from now, zero shows the message, later receives forget it"},
    {"1.8.5", "a receive with a timeout of zero leaves the message there and counts"},
    {"1.8.6", "receive count and time of the first receive"},
    {"1.8.7", "messages go when their retention is over, in flight too"},
    {"1.8.8", "a message's delay goes before its queue's"},
    {"1.8.9", "a long poll ends with a message: sent, given back, no longer delayed or leased"},
    {"1.8.10", "a purge takes available, delayed and in-flight messages"},
    {"1.8.11", "a purge waits 60 seconds and a name too where the profile is strict"},
    {"1.8.12", "counts of available, hidden and delayed messages; blocked ones count as available"},

    // 1.9: FIFO
    {"1.9.1", "a receive walks groups in turn and takes of each in order up to the first that cannot be delivered"},
    {"1.9.2", "what is held longer than its group: the prefix before it comes again"},
    {"1.9.3", "a group stays blocked until all that was received is deleted"},
    {"1.9.4", "receives rotate groups; arrivals unlock none; an emptied group starts again"},
    {"1.9.5", "delete needs a live handle; an extension keeps it alive"},
    {"1.9.6", "deduplication: five minutes from the first send, over deletes; original id; purge forgets"},
    {"1.9.6b", "deduplication by content, without attributes; an id given goes before it"},
    {"1.9.6c", "deduplication by queue or by group, as it was at creation"},
    {"1.9.7", "high throughput changes limits and scope only"},
    {"1.9.8", "a repeated attempt gets the same messages with the same handles; standard queues ignore it"},
    {"1.9.9", "sequence numbers: 20 digits, rising, absent on standard queues"},
    {"1.9.10", "a FIFO dead letter keeps its group; its deduplication id is its message id"},

    // 1.10: fair queues
    {"1.10.1", "a group on a standard queue is a label: no order, no lock, given back"},
    {"1.10.2", "messages of quiet tenants go before those of a noisy one"},

    // 1.11: digests
    {"1.11.1", "of bodies, of attributes, of system attributes: the vectors"},
    {"1.11.2", "on receive: of the attributes that are returned"},
    {"1.11.3", "none where there are no attributes"},

    // 1.12: selectors
    {"1.12.1", "MessageAttributeNames: names, All, .*, *, prefixes; what matches nothing is no error"},
    {"1.12.2", "system attributes by either list, and the union of both"},
    {"1.12.3", "AWSTraceHeader is the only system attribute of a send, a String"},
    {"1.12.4", "the request's trace header fills it"},
    {"1.12.5", "DeadLetterQueueSourceArn on dead letters; the SHA-256 with deduplication by content"},

    // 1.13: dead letters
    {"1.13.1", "a receive beyond maxReceiveCount moves; id and times stay, the count goes on"},
    {"1.13.2", "RedriveAllowPolicy is judged when a source names its dead-letter queue"},
    {"1.13.3", "sources of a dead-letter queue are listed, in pages"},
    {"1.13.4", "a move task's source is a dead-letter queue that is there"},
    {"1.13.5", "a move task's destination is there, of the same type, another queue"},
    {"1.13.6", "one task a source at a time"},
    {"1.13.7", "ARNs that are none are refused with the format"},
    {"1.13.8", "handles: garbage, unknown tasks, tasks that ended"},
    {"1.13.9", "a handle is base64 of task and source, shown only while the task runs"},
    {"1.13.10", "MaxNumberOfMessagesPerSecond: 1 to 500, and kept to"},
    {"1.13.11", "the ten newest tasks of a source, 1 unless more are asked for"},
    {"1.13.12", "moved messages are new: id, time, count"},
    {"1.13.13", "each goes home; one that never died fails the task"},
    {"1.13.14", "a destination that went fails the task"},
    {"1.13.15", "FIFO queues: groups and order stay"},
    {"1.13.16", "retention of a dead letter counts from its send, in a FIFO queue from its move"},

    // 1.14: permissions and tags
    {"1.14.1", "AddPermission writes a statement, RemovePermission takes it and at last the policy"},
    {"1.14.2", "labels: there once; an unknown one is not removed"},
    {"1.14.3", "actions: at most seven, known, not the owner's own"},
    {"1.14.4", "accounts: some, and of twelve digits"},
    {"1.14.5", "tags are added and replaced, case counts; those of a creation are there"},
    {"1.14.6", "fifty tags at most"},
    {"1.14.7", "keys and values of tags; keys of the service are its own"},
    {"1.14.8", "no tags to add, no keys to remove"},
};

} // namespace tests
