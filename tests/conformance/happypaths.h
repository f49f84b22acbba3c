// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace tests {

/// A call that succeeds. $HANDLE and $ID are of the one message of the queue "orders", which was received; "other" is
/// its dead-letter queue and empty. $TASK starts a move task of "other" and is its handle; $VIEW opens a view of
/// "orders", $CLUSTERS clusters of it; $REDRIVE starts a redrive of "other" and is its number.
struct HappyPath
{
    std::string_view service;
    std::string_view operation;
    std::string_view document;
    std::string_view reply; ///< part of the reply through the JSON doors
    std::string_view xml; ///< part of the reply in XML; empty where there is no Query protocol
};

/// Every operation of every service has a row; the suite fails without one.
inline constexpr HappyPath happyPaths[]{
    {"sqs", "CreateQueue", R"({"QueueName":"new","Attributes":{"VisibilityTimeout":"5"},"tags":{"a":"b"}})",
     R"("QueueUrl":"http://localhost:4566/000000000000/new")",
     "<CreateQueueResult><QueueUrl>http://localhost:4566/000000000000/new</QueueUrl></CreateQueueResult>"},
    {"sqs", "DeleteQueue", R"({"QueueUrl":"other"})", "{}", "<DeleteQueueResponse"},
    {"sqs", "GetQueueUrl", R"({"QueueName":"orders"})", R"("QueueUrl":"http://localhost:4566/000000000000/orders")",
     "<GetQueueUrlResult><QueueUrl>http://localhost:4566/000000000000/orders</QueueUrl></GetQueueUrlResult>"},
    {"sqs", "ListQueues", R"({"QueueNamePrefix":"ord","MaxResults":5})",
     R"({"QueueUrls":["http://localhost:4566/000000000000/orders"]})",
     "<ListQueuesResult><QueueUrl>http://localhost:4566/000000000000/orders</QueueUrl></ListQueuesResult>"},
    {"sqs", "GetQueueAttributes", R"({"QueueUrl":"orders","AttributeNames":["ApproximateNumberOfMessagesNotVisible"]})",
     R"({"Attributes":{"ApproximateNumberOfMessagesNotVisible":"1"}})",
     "<Attribute><Name>ApproximateNumberOfMessagesNotVisible</Name><Value>1</Value></Attribute>"},
    {"sqs", "SetQueueAttributes", R"({"QueueUrl":"orders","Attributes":{"DelaySeconds":"1"}})", "{}",
     "<SetQueueAttributesResponse"},
    {"sqs", "SendMessage",
     R"({"QueueUrl":"orders","MessageBody":"hello","DelaySeconds":1,"MessageGroupId":"g","MessageAttributes":)"
     R"({"Foo":{"DataType":"String","StringValue":"Bar"}},"MessageSystemAttributes":)"
     R"({"AWSTraceHeader":{"DataType":"String","StringValue":"Root=1"}}})",
     R"("MD5OfMessageBody":"5d41402abc4b2a76b9719d911017c592","MD5OfMessageAttributes":"ae7155c6026991b6d54b11589678bf9c")",
     "<MD5OfMessageBody>5d41402abc4b2a76b9719d911017c592</MD5OfMessageBody>"
     "<MD5OfMessageAttributes>ae7155c6026991b6d54b11589678bf9c</MD5OfMessageAttributes>"},
    {"sqs", "SendMessageBatch",
     R"({"QueueUrl":"orders","Entries":[{"Id":"a","MessageBody":"hello"},{"Id":"b","MessageBody":"x","DelaySeconds":1}]})",
     R"("MD5OfMessageBody":"5d41402abc4b2a76b9719d911017c592")",
     "<SendMessageBatchResult><SendMessageBatchResultEntry><Id>a</Id><MessageId>"},
    {"sqs", "ReceiveMessage",
     R"({"QueueUrl":"orders","MaxNumberOfMessages":10,"VisibilityTimeout":5,"WaitTimeSeconds":0,"AttributeNames":["All"],)"
     R"("MessageSystemAttributeNames":["SenderId"],"MessageAttributeNames":["All"]})",
     "{}", "<ReceiveMessageResult/>"},
    {"sqs", "DeleteMessage", R"({"QueueUrl":"orders","ReceiptHandle":"$HANDLE"})", "{}", "<DeleteMessageResponse"},
    {"sqs", "DeleteMessageBatch", R"({"QueueUrl":"orders","Entries":[{"Id":"a","ReceiptHandle":"$HANDLE"}]})",
     R"({"Successful":[{"Id":"a"}]})",
     "<DeleteMessageBatchResult><DeleteMessageBatchResultEntry><Id>a</Id></DeleteMessageBatchResultEntry>"
     "</DeleteMessageBatchResult>"},
    {"sqs", "ChangeMessageVisibility", R"({"QueueUrl":"orders","ReceiptHandle":"$HANDLE","VisibilityTimeout":0})", "{}",
     "<ChangeMessageVisibilityResponse"},
    {"sqs", "ChangeMessageVisibilityBatch",
     R"({"QueueUrl":"orders","Entries":[{"Id":"a","ReceiptHandle":"$HANDLE","VisibilityTimeout":0}]})",
     R"({"Successful":[{"Id":"a"}]})",
     "<ChangeMessageVisibilityBatchResult><ChangeMessageVisibilityBatchResultEntry><Id>a</Id>"
     "</ChangeMessageVisibilityBatchResultEntry></ChangeMessageVisibilityBatchResult>"},
    {"sqs", "PurgeQueue", R"({"QueueUrl":"orders"})", "{}", "<PurgeQueueResponse"},
    {"sqs", "ListDeadLetterSourceQueues", R"({"QueueUrl":"other","MaxResults":5})",
     R"({"queueUrls":["http://localhost:4566/000000000000/orders"]})",
     "<ListDeadLetterSourceQueuesResult><QueueUrl>http://localhost:4566/000000000000/orders</QueueUrl>"
     "</ListDeadLetterSourceQueuesResult>"},
    {"sqs", "StartMessageMoveTask",
     R"({"SourceArn":"arn:aws:sqs:us-east-1:000000000000:other","MaxNumberOfMessagesPerSecond":5,)"
     R"("DestinationArn":"arn:aws:sqs:us-east-1:000000000000:orders"})",
     R"({"TaskHandle":"eyJ0YXNrSWQiOi)", "<StartMessageMoveTaskResult><TaskHandle>eyJ0YXNrSWQiOi"},
    {"sqs", "ListMessageMoveTasks", R"({"SourceArn":"arn:aws:sqs:us-east-1:000000000000:other","MaxResults":5})",
     R"({"Results":[]})", "<ListMessageMoveTasksResult/>"},
    {"sqs", "CancelMessageMoveTask", R"({"TaskHandle":"$TASK"})", R"({"ApproximateNumberOfMessagesMoved":0})",
     "<CancelMessageMoveTaskResult><ApproximateNumberOfMessagesMoved>0</ApproximateNumberOfMessagesMoved>"},
    {"sqs", "TagQueue", R"({"QueueUrl":"orders","Tags":{"a":"b"}})", "{}", "<TagQueueResponse"},
    {"sqs", "UntagQueue", R"({"QueueUrl":"orders","TagKeys":["team"]})", "{}", "<UntagQueueResponse"},
    {"sqs", "ListQueueTags", R"({"QueueUrl":"orders"})", R"({"Tags":{"team":"sea"}})",
     "<ListQueueTagsResult><Tag><Key>team</Key><Value>sea</Value></Tag></ListQueueTagsResult>"},
    {"sqs", "AddPermission",
     R"({"QueueUrl":"orders","Label":"new","AWSAccountIds":["111122223333"],"Actions":["SendMessage"]})", "{}",
     "<AddPermissionResponse"},
    {"sqs", "RemovePermission", R"({"QueueUrl":"orders","Label":"readers"})", "{}", "<RemovePermissionResponse"},

    {"redrive", "Describe", "{}", R"("Durability":"memory")", {}},
    {"redrive", "ListResources", "{}", R"("Name":"orders")", {}},
    {"redrive", "Snapshot", R"({"Cursor":0,"WaitMilliseconds":0,"SeriesSeconds":10})", R"("Series":[)", {}},
    {"redrive", "Peek", R"({"QueueUrl":"orders","MaxResults":10,"MaxBodyBytes":100})", R"("Body":"hello")", {}},
    {"redrive",
     "OpenView",
     R"({"QueueUrl":"orders","State":"InFlight","Text":"ell","Query":"recv == 1","SortBy":"sent","Descending":true,)"
     R"("GoneMilliseconds":1000})",
     R"("Total":1)",
     {}},
    {"redrive",
     "ReadView",
     R"({"View":"$VIEW","Offset":0,"MaxResults":10,"MaxBodyBytes":100,"Columns":["recv"],"Version":0,"FromOrder":0,)"
     R"("FromMessageId":"$ID","MessageIds":["$ID"],"WaitMilliseconds":0})",
     R"("Version":)",
     {}},
    {"redrive", "CloseView", R"({"View":"$VIEW"})", "{}", {}},
    {"redrive", "CountValues", R"({"View":"$VIEW","Column":"recv","MaxResults":5})", R"("Present":1)", {}},
    {"redrive",
     "PreviewFix",
     R"({"View":"$VIEW","Recipe":"set attr.a = 1","After":0,"Through":0,"MaxMessages":10,"MaxResults":10,)"
     R"("MaxBodyBytes":100,"Kind":"Changed"})",
     R"("Changed":)",
     {}},
    {"redrive",
     "OpenClusters",
     R"({"QueueUrl":"orders","Rules":[{"Name":"mine","Query":"recv == 1"}],)"
     R"("Merges":[{"Name":"both","Clusters":["a","b"]}],"Splits":[{"Cluster":"a","Column":"recv"}]})",
     R"("Total":1)",
     {}},
    {"redrive",
     "ReadClusters",
     R"({"Clusters":"$CLUSTERS","Version":0,"WaitMilliseconds":0})",
     R"("Name":"Unclassified")",
     {}},
    {"redrive", "CloseClusters", R"({"Clusters":"$CLUSTERS"})", "{}", {}},
    {"redrive",
     "CompareWithProcessed",
     R"({"QueueUrl":"orders","MessageId":"$ID","MaxResults":10})",
     R"("Dead":1,"Healthy":0)",
     {}},
    {"redrive",
     "DeleteMatching",
     R"({"View":"$VIEW","After":0,"Through":0,"ExceptMessageIds":["$ID"],"MaxResults":10})",
     R"("Skipped":)",
     {}},
    {"redrive",
     "MoveMatching",
     R"({"View":"$VIEW","After":0,"Through":0,"ExceptMessageIds":["$ID"],"MaxResults":10,"DestinationQueueUrl":"other"})",
     R"("Moved":0)",
     {}},
    {"redrive", "GetMessage", R"({"QueueUrl":"orders","MessageId":"$ID"})", R"("Body":"hello")", {}},
    {"redrive", "DeleteMessages", R"({"QueueUrl":"orders","MessageIds":["$ID"]})", R"("Deleted":1)", {}},
    {"redrive",
     "MoveMessages",
     R"({"QueueUrl":"orders","MessageIds":["$ID"],"DestinationQueueUrl":"other"})",
     R"("Moved":1)",
     {}},
    {"redrive", "ListGroups", R"({"QueueUrl":"orders","MaxResults":10})", R"("GroupCount":1)", {}},
    {"redrive", "ListLeases", R"({"QueueUrl":"orders","MaxResults":10})", R"("Complete":true)", {}},
    {"redrive", "ListDeduplications", R"({"QueueUrl":"orders","MaxResults":10})", R"("Deduplications":[])", {}},
    {"redrive", "ListMoveTasks", R"({"MaxResults":10})", R"("Tasks":[)", {}},
    {"redrive", "ExplainMessage", R"({"QueueUrl":"orders","MessageId":"$ID"})", R"("Reason":")", {}},
    {"redrive",
     "StartRedrive",
     R"({"QueueUrl":"other","MessageIds":["$ID"],"Through":5,"DestinationQueueUrl":"orders","RatePerSecond":5,)"
     R"("StopWhen":{"ReturnedPercent":5,"WithinSeconds":30,"AtLeast":20},"KeepIds":true})",
     R"({"Redrive":1})",
     {}},
    {"redrive",
     "ForecastRedrive",
     R"({"QueueUrl":"orders","DestinationQueueUrl":"other","RatePerSecond":5})",
     R"("PassedOver":1,"Gone":0,"Failed":0,"Failures":[],"Milliseconds":0,"Looked":1,"Complete":true)",
     {}},
    {"redrive",
     "ListRedrives",
     R"({"Cursor":0,"WaitMilliseconds":0,"MaxResults":10})",
     R"({"Redrives":[],"Cursor":)",
     {}},
    {"redrive", "ControlRedrive", R"({"Redrive":$REDRIVE,"Action":"Step","Count":3})", R"("State":"Running")", {}},
    {"redrive", "MessageLife", R"({"MessageId":"$ID"})", R"("Kind":"Received")", {}},
    {"redrive", "ReadJournal", R"({"WaitMilliseconds":0,"MaxResults":10})", R"("Kind":"QueueCreated")", {}},
    {"redrive", "SetQueueOptions", R"({"QueueUrl":"orders","ShortPolling":"sampled"})", "{}", {}},
    {"redrive", "NextDeadline", "{}", R"("Text":")", {}},
    {"redrive", "ControlClock", R"({"Action":"Pause"})", R"("Paused":true)", {}},
    {"redrive", "ListSimulators", "{}", R"({"Simulators":[]})", {}},
    {"redrive", "ControlSimulator", R"({"Action":"Pause","Speed":2,"FailurePercent":8})", R"({"Simulators":[]})", {}},
    {"redrive", "Reset", "{}", R"("Deleted":2)", {}},
};

} // namespace tests
