// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/sqsrules.h"

#include <QStringList>

/// Batches: what fails the call, and what its entry alone.
namespace tests {

namespace {

const QString queue = "CreateQueue {\"QueueName\":\"q\"}\n";

QString batch(const QString &operation, const QStringList &entries)
{
    return operation + R"( {"QueueUrl":"q","Entries":[)" + entries.join(',') + "]}\n";
}

QString entry(const QString &id, const QString &members)
{
    return QString(R"({"Id":"%1",%2})").arg(id, members);
}

QStringList entries(int count, const QString &members)
{
    QStringList list;
    for (int i = 0; i < count; ++i)
        list << entry(QString("id_%1").arg(i), members);
    return list;
}

QString failed(const QString &id, const QString &code, const QString &message)
{
    return QString(R"({"Id":"%1","SenderFault":true,"Code":"%2","Message":"%3"})").arg(id, code, message);
}

/// Members of an entry that is well-formed for the operation.
struct Kind
{
    const char *operation;
    const char *members;
};
constexpr Kind kinds[]{
    {"SendMessageBatch", R"("MessageBody":"x")"},
    {"DeleteMessageBatch", R"("ReceiptHandle":"x")"},
    {"ChangeMessageVisibilityBatch", R"("ReceiptHandle":"x","VisibilityTimeout":1)"},
};

void addWholeCalls(SqsRules &rules)
{
    const QString badId =
        "! InvalidBatchEntryId A batch entry id can only contain alphanumeric characters, hyphens and "
        "underscores. It can be at most 80 letters long.\n";
    for (const Kind &kind : kinds) {
        const QString operation = kind.operation;
        const auto row = [&](const QString &name, const QString &script) {
            rules.push_back({name.arg(operation), queue + script});
        };
        row("1.5.12 %1: no entries",
            batch(operation, {}) + "! EmptyBatchRequest There should be at least one " + operation
                + "RequestEntry in the request.");
        row("1.7.3 %1: ten entries", batch(operation, entries(10, kind.members)));
        row("1.5.13 1.7.3 %1: twenty entries",
            batch(operation, entries(20, kind.members))
                + "! TooManyEntriesInBatchRequest Maximum number of entries per request are 10. You have sent 20.");
        row("1.5.14 %1: ids repeat",
            batch(operation,
                  {entry("id_1", kind.members), entry("id_2", kind.members), entry("id_2", kind.members),
                   entry("id_1", kind.members)})
                + "! BatchEntryIdsNotDistinct Id id_2 repeated.");
        QString script = batch(operation, {entry("Az09-_", kind.members), entry("<i*80>", kind.members)});
        for (const char *bad : {"", "a:b", "a.b", "a b", "<i*81>", "\u00e9"})
            script += batch(operation, {entry(bad, kind.members)}) + badId;
        row("1.5.15 %1: ids", script);
        row("1.5.1 %1: no queue",
            "DeleteQueue {\"QueueUrl\":\"q\"}\n" + batch(operation, entries(1, kind.members))
                + "! QueueDoesNotExist The specified queue does not exist.");
    }
}

void addSends(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, queue + script}); };
    const QString invalid = "InvalidParameterValue";
    row("1.5.31 1.11.1 entries of a send fail alone",
        batch("SendMessageBatch",
              {entry("good",
                     R"("MessageBody":"hello","MessageAttributes":{"Foo":{"DataType":"String",)"
                     R"("StringValue":"Bar"}},"MessageSystemAttributes":{"AWSTraceHeader":{"DataType":)"
                     R"("String","StringValue":"Root=1-5759e988-bd862e3fe1be46a994272793;)"
                     R"(Parent=53995c3f42cd8ad8;Sampled=1"}})"),
               entry("late", R"("MessageBody":"x","DelaySeconds":901)"), entry("empty", R"("MessageBody":"")"),
               entry("control", R"("MessageBody":"\u0001")"),
               entry("group", R"("MessageBody":"x","MessageGroupId":"a b")"),
               entry("once", R"("MessageBody":"x","MessageDeduplicationId":"d")"),
               entry("list",
                     R"("MessageBody":"x","MessageAttributes":{"a":{"DataType":"String",)"
                     R"("StringListValues":["a"]}})")})
            + R"(= {"Successful":[{"Id":"good","MessageId":"*","MD5OfMessageBody":"5d41402abc4b2a76b9719d911017c592",)"
            + R"("MD5OfMessageAttributes":"ae7155c6026991b6d54b11589678bf9c",)"
            + R"("MD5OfMessageSystemAttributes":"5ae4d5d7636402d80f4eb6d213245a88"}],"Failed":[)"
            + QStringList{failed(
                              "late", invalid,
                              "Value 901 for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and "
                              "<= 900."),
                          failed("empty", "MissingParameter", "The request must contain the parameter MessageBody."),
                          failed(
                              "control", "InvalidMessageContents",
                              "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF "
                              "| #xE000 to #xFFFD | #x10000 to #x10FFFF"),
                          failed("group", invalid,
                                 "Value a b for parameter MessageGroupId is invalid. Reason: MessageGroupId can only "
                                 "include alphanumeric and punctuation characters. 1 to 128 in length."),
                          failed(
                              "once", invalid,
                              "Value d for parameter MessageDeduplicationId is invalid. Reason: The request includes a "
                              "parameter that is not valid for this queue type."),
                          failed("list", "AWS.SimpleQueueService.UnsupportedOperation",
                                 "Message attribute list values in SendMessage operation are not supported.")}
                  .join(',')
            + "]}\n"
              R"(ReceiveMessage {"QueueUrl":"q","MaxNumberOfMessages":10})"
              "\n"
            + R"(~ {"Messages":[{"Body":"hello"}]})");
    row("1.5.31 an entry beyond the queue's limit fails alone",
        R"(SetQueueAttributes {"QueueUrl":"q","Attributes":{"MaximumMessageSize":"1024"}})"
        "\n"
            + batch("SendMessageBatch",
                    {entry("a", R"("MessageBody":"<x*1025>")"), entry("b", R"("MessageBody":"<x*1024>")")})
            + R"(~ {"Successful":[{"Id":"b"}],"Failed":[)"
            + failed("a", invalid,
                     "One or more parameters cannot be validated. Reason: Message must be shorter than 1024 bytes.")
            + "]}");
    row("1.7.3 1.5.16 a batch has a limit of its own",
        batch("SendMessageBatch",
              {entry("a", R"("MessageBody":"<x*524288>")"), entry("b", R"("MessageBody":"<x*524288>")")})
            + R"(~ {"Failed":null})"
              "\n"
            + batch("SendMessageBatch",
                    {entry("a", R"("MessageBody":"<x*524288>")"), entry("b", R"("MessageBody":"<x*524289>")")})
            + "! BatchRequestTooLong Batch requests cannot be longer than 1048576 bytes. You have sent 1048577 bytes.");
    row("1.7.3 the limit of a batch is not that of its queue",
        R"(SetQueueAttributes {"QueueUrl":"q","Attributes":{"MaximumMessageSize":"1024"}})"
        "\n" + batch("SendMessageBatch", entries(10, R"("MessageBody":"<x*1024>")"))
            + R"(~ {"Failed":null})");
}

void addHandles(SqsRules &rules)
{
    const QString taken = queue
        + R"(SendMessage {"QueueUrl":"q","MessageBody":"x"})"
          "\n"
        + R"(ReceiveMessage {"QueueUrl":"q"})"
          "\n"
        + R"(~ {"Messages":[{"ReceiptHandle":"$h"}]})"
          "\n";
    const QString badHandle =
        failed("bad", "ReceiptHandleIsInvalid", R"(The input receipt handle \"x\" is not a valid receipt handle.)");
    rules.push_back({"1.5.5 1.8.1 entries of a delete fail alone",
                     taken
                         + batch("DeleteMessageBatch",
                                 {entry("bad", R"("ReceiptHandle":"x")"), entry("good", R"("ReceiptHandle":"$h")"),
                                  entry("again", R"("ReceiptHandle":"$h")")})
                         + R"(= {"Successful":[{"Id":"good"},{"Id":"again"}],"Failed":[)" + badHandle + "]}"});
    rules.push_back(
        {"1.5.46 entries of a change of visibility fail alone",
         taken
             + batch("ChangeMessageVisibilityBatch",
                     {entry("bad", R"("ReceiptHandle":"x","VisibilityTimeout":1)"),
                      entry("far", R"("ReceiptHandle":"$h","VisibilityTimeout":43201)"),
                      entry("good", R"("ReceiptHandle":"$h","VisibilityTimeout":0)")})
             + R"(= {"Successful":[{"Id":"good"}],"Failed":[)" + badHandle + ','
             + failed("far", "InvalidParameterValue",
                      "Value 43201 for parameter VisibilityTimeout is invalid. Reason: Total VisibilityTimeout for the "
                      "message is beyond the limit [43200 seconds]")
             + "]}\n"
               R"(ReceiveMessage {"QueueUrl":"q"})"
               "\n"
               R"(~ {"Messages":[{"Body":"x"}]})"});
    rules.push_back({"a batch of nothing but faults has no list of successes",
                     taken + batch("DeleteMessageBatch", {entry("bad", R"("ReceiptHandle":"x")")}) + R"(= {"Failed":[)"
                         + badHandle + "]}"});
    rules.push_back({"1.5.25 a handle is required in every entry",
                     taken + R"(DeleteMessageBatch {"QueueUrl":"q","Entries":[{"Id":"a"}]})"
                         + "\n! MissingParameter The request must contain the parameter "
                           "DeleteMessageBatchRequestEntry.1.ReceiptHandle."});
    rules.push_back({"1.5.25 a timeout is required in every entry",
                     taken
                         + R"(ChangeMessageVisibilityBatch {"QueueUrl":"q","Entries":[{"Id":"a","ReceiptHandle":"x"}]})"
                         + "\n! MissingParameter The request must contain the parameter "
                           "ChangeMessageVisibilityBatchRequestEntry.1.VisibilityTimeout."});
}

} // namespace

SqsRules batchRules()
{
    SqsRules rules;
    addWholeCalls(rules);
    addSends(rules);
    addHandles(rules);
    return rules;
}

} // namespace tests
