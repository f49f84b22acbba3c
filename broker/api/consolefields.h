// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/operation.h"

#include <algorithm>
#include <array>

/// Fields of the operations of the Redrive service (docs/console-api.md); for console.cpp alone.
namespace broker::api::console::fields {

constexpr Range anyTime{0, 253'402'300'799'999}; // until the end of the year 9999
constexpr std::string_view notInRange = "Must be between 1 and 1000, if provided.";

constexpr FieldSpec queueUrlField{.name = "QueueUrl",
                                  .need = Need::Required,
                                  .length = {.least = 1},
                                  .summary = "The queue, in any form SQS operations accept."};
constexpr FieldSpec optionalQueueUrl{.name = "QueueUrl", .summary = "Only events of this queue."};
constexpr FieldSpec messageIdField{.name = "MessageId", .need = Need::Required};
constexpr FieldSpec waitField{.name = "WaitMilliseconds",
                              .type = FieldType::Integer,
                              .value = {0, 20'000},
                              .rangeText = "Must be >= 0 and <= 20000, if provided.",
                              .summary = "How long to wait for something newer than the cursor, real time."};
constexpr FieldSpec maxResultsField{
    .name = "MaxResults", .type = FieldType::Integer, .value = {1, 1'000}, .rangeText = notInRange};
constexpr FieldSpec cursorField{.name = "Cursor", .summary = "NextCursor of the last answer."};
constexpr FieldSpec nextCursorField{.name = "NextCursor", .summary = "Absent at the end."};
constexpr FieldSpec integerField(std::string_view name)
{
    return {.name = name, .type = FieldType::Integer};
}
constexpr FieldSpec textField(std::string_view name)
{
    return {.name = name};
}
constexpr FieldSpec timeField(std::string_view name)
{
    return {
        .name = name, .type = FieldType::Integer, .value = anyTime, .rangeText = "Must be milliseconds since 1970."};
}
constexpr FieldSpec flagField(std::string_view name)
{
    return {.name = name, .type = FieldType::Boolean};
}

constexpr std::array element{FieldSpec{.name = "member"}};

constexpr std::array clockFields{integerField("Now"), flagField("Paused"),
                                 FieldSpec{.name = "Speed", .type = FieldType::Double},
                                 integerField("AheadMilliseconds"), flagField("Real")};
constexpr FieldSpec clockField{.name = "Clock", .type = FieldType::Structure, .members = clockFields};

constexpr std::array queueInfoFields{
    textField("QueueUrl"),
    textField("QueueArn"),
    textField("Name"),
    textField("Account"),
    textField("Region"),
    integerField("Created"),
    integerField("Available"),
    integerField("InFlight"),
    integerField("Delayed"),
    integerField("OldestSent"),
    textField("DeadLetterTargetArn"),
    integerField("MaxReceiveCount"),
    FieldSpec{.name = "DeadLetterSourceArns", .type = FieldType::List, .members = element},
    integerField("VisibilityTimeout"),
    integerField("DelaySeconds"),
    integerField("QuietAvailable"),
    integerField("QuietInFlight"),
    integerField("QuietDelayed"),
    integerField("NoisyGroups"),
    textField("ShortPolling"),
    textField("ProcessedSample"),
    FieldSpec{.name = "Redact", .type = FieldType::List, .members = element},
    integerField("Sent"),
    integerField("Received"),
    integerField("Deleted")};
constexpr std::array queueInfo{FieldSpec{.name = "member", .type = FieldType::Structure, .members = queueInfoFields}};
constexpr FieldSpec queuesField{.name = "Queues", .type = FieldType::List, .members = queueInfo};

constexpr std::array pointFields{integerField("Time"),     integerField("Available"), integerField("InFlight"),
                                 integerField("Delayed"),  integerField("Dead"),      integerField("Sent"),
                                 integerField("Received"), integerField("Deleted")};
constexpr std::array point{FieldSpec{.name = "member", .type = FieldType::Structure, .members = pointFields}};
constexpr std::array seriesFields{textField("QueueUrl"),
                                  FieldSpec{.name = "Points", .type = FieldType::List, .members = point}};
constexpr std::array oneSeries{FieldSpec{.name = "member", .type = FieldType::Structure, .members = seriesFields}};

constexpr std::array attributeFields{textField("Name"), textField("DataType"), textField("StringValue"),
                                     FieldSpec{.name = "BinaryValue", .type = FieldType::Blob}};
constexpr std::array oneAttribute{
    FieldSpec{.name = "member", .type = FieldType::Structure, .members = attributeFields}};
constexpr std::array messageFields{textField("MessageId"),
                                   textField("State"),
                                   textField("Body"),
                                   integerField("BodyBytes"),
                                   flagField("BodyTruncated"),
                                   FieldSpec{.name = "Attributes", .type = FieldType::List, .members = oneAttribute},
                                   integerField("SentTimestamp"),
                                   integerField("FirstReceiveTimestamp"),
                                   integerField("ReceiveCount"),
                                   integerField("Due"),
                                   integerField("Size"),
                                   textField("MD5OfBody"),
                                   textField("SenderId"),
                                   textField("MessageGroupId"),
                                   textField("MessageDeduplicationId"),
                                   textField("AWSTraceHeader"),
                                   textField("DeadLetterQueueSourceArn"),
                                   integerField("Order")};
constexpr std::array oneMessage{FieldSpec{.name = "member", .type = FieldType::Structure, .members = messageFields}};

constexpr std::array failureFields{textField("MessageId"), textField("Code"), textField("Message")};
constexpr std::array oneFailure{FieldSpec{.name = "member", .type = FieldType::Structure, .members = failureFields}};
constexpr FieldSpec failedField{.name = "Failed", .type = FieldType::List, .members = oneFailure};
constexpr FieldSpec messageIdsField{.name = "MessageIds",
                                    .type = FieldType::List,
                                    .need = Need::Required,
                                    .members = element,
                                    .summary = "1 to 1,000 of them."};

constexpr std::array eventFields{integerField("Number"), integerField("Time"),     textField("Kind"),
                                 textField("MessageId"), textField("QueueName"),   textField("OtherQueueName"),
                                 textField("Caller"),    integerField("Receives"), integerField("Due"),
                                 textField("Cause"),     integerField("Redrive")};
constexpr std::array oneEvent{FieldSpec{.name = "member", .type = FieldType::Structure, .members = eventFields}};
constexpr FieldSpec eventsField{.name = "Events", .type = FieldType::List, .members = oneEvent};
constexpr FieldSpec completeField{
    .name = "Complete", .type = FieldType::Boolean, .summary = "False: older events were trimmed."};

constexpr std::array listenerFields{textField("Address"), integerField("Port")};
constexpr std::array oneListener{FieldSpec{.name = "member", .type = FieldType::Structure, .members = listenerFields}};

constexpr std::array describeOut{textField("Version"),
                                 textField("Durability"),
                                 textField("DataFile"),
                                 FieldSpec{.name = "Listeners", .type = FieldType::List, .members = oneListener},
                                 FieldSpec{.name = "Capabilities", .type = FieldType::List, .members = element},
                                 textField("Profile"),
                                 textField("ShortPolling"),
                                 flagField("Demo"),
                                 integerField("LastCommitMicroseconds"),
                                 integerField("WalBytes"),
                                 flagField("DrainOnly"),
                                 integerField("Quarantined"),
                                 textField("Warning"),
                                 clockField,
                                 integerField("Connections"),
                                 integerField("WaitingReceives")};
constexpr std::array listOut{queuesField, integerField("Cursor")};
constexpr std::array snapshotIn{FieldSpec{.name = "Cursor",
                                          .type = FieldType::Integer,
                                          .value = {0, std::numeric_limits<std::int64_t>::max()},
                                          .rangeText = "Must be the Cursor of an earlier answer, or 0."},
                                waitField,
                                FieldSpec{.name = "SeriesSeconds",
                                          .type = FieldType::Integer,
                                          .value = {0, core::Metrics::keptSeconds},
                                          .rangeText = "Must be >= 0 and <= 600, if provided."},
                                FieldSpec{.name = "QueueUrls",
                                          .type = FieldType::List,
                                          .members = element,
                                          .summary = "Whose series; none: all queues as one."}};
constexpr std::array snapshotOut{integerField("Cursor"), queuesField,
                                 FieldSpec{.name = "Series", .type = FieldType::List, .members = oneSeries},
                                 clockField};
constexpr std::array peekIn{queueUrlField,
                            FieldSpec{.name = "State", .summary = "Ready, Delayed or InFlight."},
                            FieldSpec{.name = "Text", .summary = "Part of the body, any case."},
                            FieldSpec{.name = "Query", .summary = "In the query language; see Queries."},
                            cursorField,
                            maxResultsField,
                            FieldSpec{.name = "MaxBodyBytes",
                                      .type = FieldType::Integer,
                                      .value = {0, 1'048'576},
                                      .rangeText = "Must be >= 0 and <= 1048576, if provided."}};
constexpr std::array peekOut{FieldSpec{.name = "Messages", .type = FieldType::List, .members = oneMessage},
                             nextCursorField, integerField("Scanned")};
constexpr FieldSpec viewField{.name = "View", .need = Need::Required, .summary = "As OpenView named it."};
constexpr FieldSpec maxBodyField{.name = "MaxBodyBytes",
                                 .type = FieldType::Integer,
                                 .value = {0, 1'048'576},
                                 .rangeText = "Must be >= 0 and <= 1048576, if provided."};
constexpr FieldSpec orderField(std::string_view name, std::string_view summary)
{
    return {.name = name,
            .type = FieldType::Integer,
            .value = {0, std::numeric_limits<std::int64_t>::max()},
            .rangeText = "Must be an Order that a message has.",
            .summary = summary};
}
constexpr std::array viewIn{
    queueUrlField,
    FieldSpec{.name = "State", .summary = "Ready, Delayed or InFlight."},
    FieldSpec{.name = "Text", .summary = "Part of the body, any case."},
    FieldSpec{.name = "Query", .summary = "In the query language; see Queries."},
    FieldSpec{.name = "SortBy", .summary = "A column such as recv or body.total; absent: order of arrival."},
    FieldSpec{
        .name = "Descending", .type = FieldType::Boolean, .summary = "Without SortBy: the newest message comes first."},
    FieldSpec{.name = "Clusters", .summary = "As OpenClusters named them; with Cluster."},
    FieldSpec{.name = "Cluster", .summary = "Id of the cluster whose messages the view is of."},
    FieldSpec{.name = "GoneMilliseconds",
              .type = FieldType::Integer,
              .value = {0, 10'000},
              .rangeText = "Must be >= 0 and <= 10000, if provided.",
              .summary = "For so long a message that has left the queue keeps its place, marked Gone."}};
constexpr std::array viewOut{textField("View"), integerField("Total")};
constexpr std::array readViewIn{
    viewField,
    FieldSpec{.name = "Offset",
              .type = FieldType::Integer,
              .value = {-1'000'000'000, 1'000'000'000},
              .rangeText = "Must be a place in the view.",
              .summary = "From the start, or from the message that FromOrder or FromMessageId names."},
    maxResultsField,
    maxBodyField,
    FieldSpec{.name = "Columns", .type = FieldType::List, .members = element, .summary = "Whose Values are wanted."},
    FieldSpec{.name = "Version",
              .type = FieldType::Integer,
              .value = {0, std::numeric_limits<std::int64_t>::max()},
              .rangeText = "Must be the Version of an earlier answer.",
              .summary = "Changes are told since then."},
    waitField,
    orderField("FromOrder", "Order of the message that Offset counts from, or where it was."),
    FieldSpec{.name = "FromMessageId", .summary = "The same, in a view that is sorted."},
    FieldSpec{
        .name = "MessageIds", .type = FieldType::List, .members = element, .summary = "Whose Offsets are asked."}};
constexpr std::array viewedFields = [] {
    std::array<FieldSpec, messageFields.size() + 2> fields{};
    std::copy(messageFields.begin(), messageFields.end(), fields.begin());
    fields[messageFields.size()] = flagField("Gone");
    fields[messageFields.size() + 1] = {.name = "Values", .type = FieldType::List, .members = element};
    return fields;
}();
constexpr std::array oneViewed{FieldSpec{.name = "member", .type = FieldType::Structure, .members = viewedFields}};
constexpr std::array shiftFields{integerField("Offset"), integerField("Removed"), integerField("Inserted")};
constexpr std::array oneShift{FieldSpec{.name = "member", .type = FieldType::Structure, .members = shiftFields}};
constexpr std::array onePlace{integerField("member")};
constexpr std::array readViewOut{integerField("Offset"),
                                 FieldSpec{.name = "Messages", .type = FieldType::List, .members = oneViewed},
                                 integerField("Rows"),
                                 integerField("Matched"),
                                 integerField("Scanned"),
                                 integerField("Total"),
                                 integerField("Unsorted"),
                                 flagField("Complete"),
                                 flagField("Sorted"),
                                 integerField("Microseconds"),
                                 integerField("Version"),
                                 flagField("Reset"),
                                 FieldSpec{.name = "Changes", .type = FieldType::List, .members = oneShift},
                                 FieldSpec{.name = "Offsets", .type = FieldType::List, .members = onePlace}};
constexpr std::array closeViewIn{viewField};
constexpr std::array countValuesIn{
    viewField, FieldSpec{.name = "Column", .need = Need::Required, .summary = "Whose values are counted."},
    maxResultsField};
constexpr std::array valueCountFields{textField("Value"), integerField("Count")};
constexpr std::array oneValueCount{
    FieldSpec{.name = "member", .type = FieldType::Structure, .members = valueCountFields}};
constexpr std::array countValuesOut{FieldSpec{.name = "Values", .type = FieldType::List, .members = oneValueCount},
                                    integerField("Distinct"), integerField("Present"), integerField("Looked"),
                                    flagField("Complete")};
constexpr FieldSpec recipeField{
    .name = "Recipe", .need = Need::Required, .summary = "Steps, one a line; see Fix recipes."};
constexpr std::array previewFixIn{
    viewField,
    recipeField,
    orderField("After", "Next of the last answer."),
    orderField("Through", "Through of the first answer."),
    FieldSpec{.name = "MaxMessages",
              .type = FieldType::Integer,
              .value = {1, 100'000},
              .rangeText = "Must be between 1 and 100000, if provided.",
              .summary = "How many are looked at by one call."},
    maxResultsField,
    maxBodyField,
    FieldSpec{.name = "Kind", .summary = "Examples of this kind alone: Changed, Untouched or Refused."}};
constexpr std::array reasonFields{textField("Kind"), textField("Reason"), integerField("Count")};
constexpr std::array oneReason{FieldSpec{.name = "member", .type = FieldType::Structure, .members = reasonFields}};
constexpr std::array exampleFields{
    textField("MessageId"),
    textField("Kind"),
    textField("Reason"),
    textField("Before"),
    integerField("BeforeBytes"),
    textField("After"),
    integerField("AfterBytes"),
    FieldSpec{.name = "AttributesBefore", .type = FieldType::List, .members = oneAttribute},
    FieldSpec{.name = "AttributesAfter", .type = FieldType::List, .members = oneAttribute}};
constexpr std::array oneExample{FieldSpec{.name = "member", .type = FieldType::Structure, .members = exampleFields}};
constexpr std::array previewFixOut{integerField("Changed"),
                                   integerField("Untouched"),
                                   integerField("Refused"),
                                   FieldSpec{.name = "Reasons", .type = FieldType::List, .members = oneReason},
                                   FieldSpec{.name = "Examples", .type = FieldType::List, .members = oneExample},
                                   integerField("Next"),
                                   integerField("Through"),
                                   flagField("Complete")};
constexpr FieldSpec exceptField{.name = "ExceptMessageIds",
                                .type = FieldType::List,
                                .members = element,
                                .summary = "Matches that are left alone; at most 10,000."};
constexpr std::array deleteMatchingIn{viewField, orderField("After", "Next of the last answer."),
                                      orderField("Through", "Through of the first answer."), exceptField,
                                      maxResultsField};
constexpr std::array moveMatchingIn{
    viewField,
    orderField("After", "Next of the last answer."),
    orderField("Through", "Through of the first answer."),
    exceptField,
    maxResultsField,
    FieldSpec{.name = "DestinationQueueUrl", .summary = "Absent: the queue each message was dead-lettered from."}};
constexpr std::array deleteMatchingOut{integerField("Deleted"), integerField("Skipped"), failedField,
                                       integerField("Next"),    integerField("Through"), flagField("Complete")};
constexpr std::array moveMatchingOut{integerField("Moved"), integerField("Skipped"), failedField,
                                     integerField("Next"),  integerField("Through"), flagField("Complete")};
constexpr std::array getIn{queueUrlField, messageIdField};
constexpr std::array getOut{FieldSpec{.name = "Message", .type = FieldType::Structure, .members = messageFields}};
constexpr std::array deleteIn{queueUrlField, messageIdsField};
constexpr std::array deleteOut{integerField("Deleted"), failedField};
constexpr std::array queueOptionsIn{
    queueUrlField,
    FieldSpec{.name = "ShortPolling", .summary = "all, sampled, or empty: as the broker is set. Absent: stays."},
    FieldSpec{.name = "ProcessedSample",
              .summary =
                  "Processed messages that are kept to compare with: none, 1 to 2000, or empty: as the broker is "
                  "set. Absent: stays."},
    FieldSpec{.name = "Redact",
              .type = FieldType::List,
              .members = element,
              .summary = "What is replaced in them first: body.PATH, attr.NAME, /REGULAR EXPRESSION/. Absent: stays."}};
constexpr std::array moveIn{
    queueUrlField, messageIdsField,
    FieldSpec{.name = "DestinationQueueUrl", .summary = "Absent: the queue each message was dead-lettered from."}};
constexpr std::array moveOut{integerField("Moved"), failedField};
constexpr std::array lifeIn{messageIdField};
constexpr std::array lifeOut{eventsField, completeField};
constexpr std::array journalIn{cursorField,       waitField,       optionalQueueUrl, textField("MessageId"),
                               timeField("From"), timeField("To"), maxResultsField};
constexpr std::array journalOut{eventsField, nextCursorField, completeField};
constexpr std::array deadlineOut{integerField("Time"), textField("Text")};
constexpr std::array clockIn{
    FieldSpec{.name = "Action", .need = Need::Required, .summary = "Pause, Resume, Step, Speed or Jump."},
    FieldSpec{.name = "Speed", .type = FieldType::Double, .summary = "Above 0; 1 is real time."}, timeField("To"),
    FieldSpec{.name = "By",
              .type = FieldType::Integer,
              .value = {0, 3'155'760'000'000},
              .rangeText = "Must be milliseconds, at most 100 years.",
              .summary = "Milliseconds to jump."}};
constexpr std::array clockOut{clockField};
constexpr std::array resetOut{integerField("Deleted")};

constexpr std::array pageIn{maxResultsField};
constexpr std::array queuePageIn{queueUrlField, maxResultsField};
constexpr std::array groupFields{textField("MessageGroupId"),  integerField("Available"),  integerField("InFlight"),
                                 integerField("Delayed"),      integerField("OldestSent"), textField("BlockedBy"),
                                 integerField("BlockedUntil"), textField("BlockedState")};
constexpr std::array oneGroup{FieldSpec{.name = "member", .type = FieldType::Structure, .members = groupFields}};
constexpr std::array groupsOut{FieldSpec{.name = "Groups", .type = FieldType::List, .members = oneGroup},
                               integerField("GroupCount"), integerField("Scanned"), flagField("Complete")};
constexpr std::array leaseFields{textField("MessageId"),       textField("MessageGroupId"),
                                 integerField("ReceiveCount"), integerField("MaxReceiveCount"),
                                 integerField("Received"),     integerField("Due"),
                                 textField("Holder")};
constexpr std::array oneLease{FieldSpec{.name = "member", .type = FieldType::Structure, .members = leaseFields}};
constexpr std::array leasesOut{FieldSpec{.name = "Leases", .type = FieldType::List, .members = oneLease},
                               integerField("InFlight"), flagField("Complete")};
constexpr std::array deduplicationFields{textField("MessageId"), textField("SequenceNumber"), integerField("Until"),
                                         flagField("InQueue")};
constexpr std::array oneDeduplication{
    FieldSpec{.name = "member", .type = FieldType::Structure, .members = deduplicationFields}};
constexpr std::array deduplicationsOut{
    FieldSpec{.name = "Deduplications", .type = FieldType::List, .members = oneDeduplication}};
constexpr std::array moveTaskFields{textField("TaskHandle"),
                                    textField("Status"),
                                    textField("SourceArn"),
                                    textField("DestinationArn"),
                                    integerField("MaxNumberOfMessagesPerSecond"),
                                    integerField("ApproximateNumberOfMessagesMoved"),
                                    integerField("ApproximateNumberOfMessagesToMove"),
                                    textField("FailureReason"),
                                    integerField("StartedTimestamp"),
                                    integerField("EndedTimestamp")};
constexpr std::array oneMoveTask{FieldSpec{.name = "member", .type = FieldType::Structure, .members = moveTaskFields}};
constexpr std::array moveTasksOut{FieldSpec{.name = "Tasks", .type = FieldType::List, .members = oneMoveTask}};
constexpr std::array explainOut{flagField("Deliverable"), textField("Obstacle"),  textField("Reason"),
                                integerField("Until"),    textField("BlockedBy"), textField("MessageGroupId")};

constexpr std::array simulatorFields{textField("Name"),
                                     textField("Kind"),
                                     textField("State"),
                                     textField("QueueName"),
                                     textField("About"),
                                     FieldSpec{.name = "Speed", .type = FieldType::Double},
                                     FieldSpec{.name = "RatePerSecond", .type = FieldType::Double},
                                     FieldSpec{.name = "FailurePercent", .type = FieldType::Double},
                                     integerField("Done"),
                                     integerField("Failed"),
                                     integerField("InWork")};
constexpr std::array oneSimulator{
    FieldSpec{.name = "member", .type = FieldType::Structure, .members = simulatorFields}};
constexpr std::array simulatorsOut{FieldSpec{.name = "Simulators", .type = FieldType::List, .members = oneSimulator}};
constexpr std::array simulatorIn{
    FieldSpec{.name = "Action",
              .need = Need::Required,
              .summary = "Start, Stop, Pause, Resume, Crash (it comes back by itself) or Change."},
    FieldSpec{.name = "Name", .summary = "Absent: all simulators."},
    FieldSpec{.name = "Speed", .type = FieldType::Double, .summary = "Change: 0.01 to 100 times its usual speed."},
    FieldSpec{.name = "FailurePercent",
              .type = FieldType::Double,
              .summary = "Change: of messages that come to a consumer for the first time."}};

} // namespace broker::api::console::fields
