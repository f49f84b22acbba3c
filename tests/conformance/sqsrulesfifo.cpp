// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/sqsrules.h"

#include <QStringList>

/// FIFO queues as a client sees them: what a send must say, deduplication, what a receive shows. Orders of delivery are
/// in tests/queue.
namespace tests {

namespace {

const QString fifo = R"(CreateQueue {"QueueName":"q.fifo","Attributes":{"FifoQueue":"true"}})"
                     "\n";
const QString content =
    R"(CreateQueue {"QueueName":"q.fifo","Attributes":{"FifoQueue":"true","ContentBasedDeduplication":"true"}})"
    "\n";
const QString noGroup = "The request must contain the parameter MessageGroupId.";
const QString noDeduplication =
    "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId "
    "provided explicitly";
const QString sha256OfX = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";

QString send(const QString &body, const QString &group, const QString &id = {})
{
    return QString(R"(SendMessage {"QueueUrl":"q.fifo","MessageBody":"%1","MessageGroupId":"%2"%3})")
               .arg(body, group, id.isEmpty() ? QString() : QString(R"(,"MessageDeduplicationId":"%1")").arg(id))
        + "\n";
}

QString sendWith(const QString &members)
{
    return R"(SendMessage {"QueueUrl":"q.fifo","MessageBody":"x",)" + members + "}\n";
}

QString batch(const QStringList &entries)
{
    return R"(SendMessageBatch {"QueueUrl":"q.fifo","Entries":[)" + entries.join(',') + "]}\n";
}

QString receive(const QString &members = {})
{
    return R"(ReceiveMessage {"QueueUrl":"q.fifo")" + members + "}\n";
}

QString count(int messages)
{
    return R"(GetQueueAttributes {"QueueUrl":"q.fifo","AttributeNames":["ApproximateNumberOfMessages"]})"
           "\n"
        + QString(R"(= {"Attributes":{"ApproximateNumberOfMessages":"%1"}})").arg(messages) + "\n";
}

void addSends(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, script}); };
    row("1.5.37 a FIFO message has a group",
        fifo + sendWith(R"("MessageDeduplicationId":"d")") + "! MissingParameter " + noGroup);
    row("1.5.38 a FIFO message has a deduplication id or its queue makes one",
        fifo + sendWith(R"("MessageGroupId":"g")") + "! InvalidParameterValue " + noDeduplication);
    row("1.9.6b content makes the deduplication id", content + sendWith(R"("MessageGroupId":"g")"));
    row("a missing FIFO queue does not exist, whatever the message lacks",
        R"(SendMessage {"QueueUrl":"q.fifo","MessageBody":"x"})"
        "\n! QueueDoesNotExist The specified queue does not exist.");
    row("1.5.37 a batch without a group fails whole",
        content + batch({R"({"Id":"a","MessageBody":"x","MessageGroupId":"g"})", R"({"Id":"b","MessageBody":"y"})"})
            + "! InvalidParameterValue " + noGroup + "\n" + count(0));
    row("1.5.38 a batch without a deduplication id fails whole",
        fifo
            + batch({R"({"Id":"a","MessageBody":"x","MessageGroupId":"g","MessageDeduplicationId":"d"})",
                     R"({"Id":"b","MessageBody":"y","MessageGroupId":"g"})"})
            + "! InvalidParameterValue " + noDeduplication + "\n" + count(0));
    row("1.5.35 a delay of its own is refused, zero is not",
        content + sendWith(R"("MessageGroupId":"g","DelaySeconds":2)")
            + "! InvalidParameterValue Value 2 for parameter DelaySeconds is invalid. Reason: The request include "
              "parameter that is not valid for this queue type.\n"
            + sendWith(R"("MessageGroupId":"g","DelaySeconds":0)"));
    row("1.5.35 a delay of its own is its entry's fault",
        content
            + batch({R"({"Id":"a","MessageBody":"x","MessageGroupId":"g","DelaySeconds":2})",
                     R"({"Id":"b","MessageBody":"y","MessageGroupId":"g"})"})
            + R"(~ {"Successful":[{"Id":"b"}],"Failed":[{"Id":"a","SenderFault":true,"Code":"InvalidParameterValue",)"
            + R"("Message":"Value 2 for parameter DelaySeconds is invalid. Reason: The request include parameter that is )"
            + R"(not valid for this queue type."}]})");
    row("1.5.35 a delay of zero has that of the queue",
        content
            + R"(SetQueueAttributes {"QueueUrl":"q.fifo","Attributes":{"DelaySeconds":"5"}})"
              "\n"
            + sendWith(R"("MessageGroupId":"g","DelaySeconds":0)") + receive() + "= {}\n+ 5\n" + receive()
            + R"(~ {"Messages":[{"Body":"x"}]})");
    row("1.9.9 sequence numbers have twenty digits and rise",
        fifo + send("x", "g", "1") + R"(= {"MessageId":"*","MD5OfMessageBody":"9dd4e461268c8034f5c8564e155c67a6",)"
            + R"("SequenceNumber":"$first"})"
              "\n"
            + batch({R"({"Id":"a","MessageBody":"x","MessageGroupId":"g",)"
                     R"("MessageDeduplicationId":"2"})"})
            + R"(= {"Successful":[{"Id":"a","MessageId":"*","MD5OfMessageBody":"9dd4e461268c8034f5c8564e155c67a6",)"
            + R"("SequenceNumber":"$second"}]})"
              "\n"
            + receive(R"(,"MaxNumberOfMessages":10,"MessageSystemAttributeNames":["SequenceNumber"])")
            + R"(~ {"Messages":[{"Attributes":{"SequenceNumber":"$first"}},{"Attributes":{"SequenceNumber":"$second"}}]})");
}

void addDeduplication(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, script}); };
    const QString first = R"(~ {"MessageId":"$id","SequenceNumber":"$n"})"
                          "\n";
    row("1.9.6 a repeated send is answered with the first one's id",
        fifo + send("x", "g", "d") + first + send("y", "g", "d") + first + count(1));
    row("1.9.6c an id counts for the whole queue",
        fifo + send("x", "g", "d") + first + send("x", "h", "d") + first + count(1));
    row("1.9.6c 1.9.7 an id counts for its group where the scope is the group",
        R"(CreateQueue {"QueueName":"q.fifo","Attributes":{"FifoQueue":"true","DeduplicationScope":"messageGroup"}})"
        "\n" + send("x", "g", "d")
            + send("x", "h", "d") + send("x", "h", "d") + count(2));
    row("1.9.6c a scope that is set later changes nothing",
        fifo
            + R"(SetQueueAttributes {"QueueUrl":"q.fifo","Attributes":{"DeduplicationScope":"messageGroup"}})"
              "\n"
            + send("x", "g", "d") + send("x", "h", "d") + count(1));
    row("1.9.6 the window is five minutes from the first send, over a delete",
        fifo + send("x", "g", "d") + first + receive()
            + R"(~ {"Messages":[{"ReceiptHandle":"$h"}]})"
              "\n"
            + R"(DeleteMessage {"QueueUrl":"q.fifo","ReceiptHandle":"$h"})"
              "\n+ 200\n"
            + send("x", "g", "d") + first + "+ 99.999\n" + send("x", "g", "d") + first + count(0) + "+ 0.001\n"
            + send("x", "g", "d") + count(1));
    row("1.9.6 a purge forgets",
        fifo + send("x", "g", "d") + "PurgeQueue {\"QueueUrl\":\"q.fifo\"}\n" + send("x", "g", "d") + count(1));
    row("1.9.6b content is the body alone",
        content + send("x", "g") + first
            + sendWith(R"("MessageGroupId":"g","MessageAttributes":{"a":{"DataType":"String","StringValue":"b"}})")
            + first + send("y", "g") + count(2));
    row("1.9.6b an id of its own goes before the content", content + send("x", "g") + send("x", "g", "d") + count(2));
}

void addReceives(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, script}); };
    const QString all = R"(,"MessageSystemAttributeNames":["All"])";
    const auto attributes = [](const QString &id) {
        return R"(= {"Messages":[{"MessageId":"*","ReceiptHandle":"*","Body":"x","MD5OfBody":)"
               R"("9dd4e461268c8034f5c8564e155c67a6","Attributes":{"SenderId":"000000000000","SentTimestamp":)"
               R"("1700000000000","ApproximateReceiveCount":"1","ApproximateFirstReceiveTimestamp":"1700000000000",)"
               R"("MessageGroupId":"g","SequenceNumber":"$n","MessageDeduplicationId":")"
            + id + "\"}}]}";
    };
    row("1.12.2 1.9.9 a FIFO message shows group, sequence and id",
        fifo + send("x", "g", "d")
            + R"(~ {"SequenceNumber":"$n"})"
              "\n"
            + receive(all) + attributes("d"));
    row("1.12.5 1.9.6b an id made of the content is its SHA-256",
        content + send("x", "g")
            + R"(~ {"SequenceNumber":"$n"})"
              "\n"
            + receive(all) + attributes(sha256OfX));
    row("1.9.10 1.13.1 a message of a dead-letter move goes by its own id",
        R"(CreateQueue {"QueueName":"dead.fifo","Attributes":{"FifoQueue":"true"}})"
        "\n"
        R"(CreateQueue {"QueueName":"q.fifo","Attributes":{"FifoQueue":"true","RedrivePolicy":"{\"deadLetterTargetArn\":)"
        R"(\"arn:aws:sqs:us-east-1:000000000000:dead.fifo\",\"maxReceiveCount\":1}"}})"
        "\n" + send("x", "g", "d")
            + R"(~ {"MessageId":"$id"})"
              "\n"
            + receive(R"(,"VisibilityTimeout":0)") + receive() + "= {}\n"
            + R"(ReceiveMessage {"QueueUrl":"dead.fifo","MessageSystemAttributeNames":["MessageDeduplicationId",)"
            + R"("MessageGroupId"]})"
              "\n"
            + R"(~ {"Messages":[{"MessageId":"$id","Attributes":{"MessageDeduplicationId":"$id","MessageGroupId":"g"}}]})");
    row("1.9.8 a repeated attempt gets the same messages with the same handles",
        fifo + send("x", "g", "d") + receive(R"(,"ReceiveRequestAttemptId":"again")")
            + R"(~ {"Messages":[{"ReceiptHandle":"$h"}]})"
              "\n"
            + receive() + "= {}\n" + receive(R"(,"ReceiveRequestAttemptId":"again")")
            + R"(~ {"Messages":[{"ReceiptHandle":"$h"}]})"
              "\n"
            + receive(R"(,"ReceiveRequestAttemptId":"other")") + "= {}");
    for (const char *id : {"", "a b", "<a*129>"})
        row(QString("1.9.8 attempt id ") + id,
            fifo + receive(QString(R"(,"ReceiveRequestAttemptId":"%1")").arg(id))
                + QString(
                      "! InvalidParameterValue Value %1 for parameter ReceiveRequestAttemptId is invalid. Reason: "
                      "ReceiveRequestAttemptId can only include alphanumeric and punctuation characters. 1 to 128 in "
                      "length.")
                      .arg(id));
    row("1.9.8 an attempt id has 128 characters", fifo + receive(R"(,"ReceiveRequestAttemptId":"<!*128>")") + "= {}");
    row("1.9.5 1.5.44 a lapsed handle deletes nothing",
        fifo + send("x", "g", "d") + receive(R"(,"VisibilityTimeout":5)") + R"(~ {"Messages":[{"ReceiptHandle":"$h"}]})"
            + "\n+ 5\n"
              R"(DeleteMessage {"QueueUrl":"q.fifo","ReceiptHandle":"$h"})"
            + "\n! InvalidParameterValue Value $h for parameter ReceiptHandle is invalid. Reason: The receipt handle "
              "has "
              "expired.\n"
            + count(1));
    row("1.9.5 an extended handle deletes",
        fifo + send("x", "g", "d") + receive(R"(,"VisibilityTimeout":5)") + R"(~ {"Messages":[{"ReceiptHandle":"$h"}]})"
            + "\n"
              R"(ChangeMessageVisibility {"QueueUrl":"q.fifo","ReceiptHandle":"$h","VisibilityTimeout":60})"
            + "\n+ 30\n"
              R"(DeleteMessage {"QueueUrl":"q.fifo","ReceiptHandle":"$h"})");
    row("1.5.47 dead letters go to a queue of the same kind",
        "CreateQueue {\"QueueName\":\"dead\"}\n" + fifo
            + R"(SetQueueAttributes {"QueueUrl":"q.fifo","Attributes":{"RedrivePolicy":"{\"deadLetterTargetArn\":)"
              R"(\"arn:aws:sqs:us-east-1:000000000000:dead\",\"maxReceiveCount\":1}"}})"
            + "\n"
              R"(! InvalidParameterValue Value {"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead",)"
              R"("maxReceiveCount":1} for parameter RedrivePolicy is invalid. Reason: Dead-letter queue must be same type )"
              "of queue as the source.");
}

} // namespace

SqsRules fifoRules()
{
    SqsRules rules;
    addSends(rules);
    addDeduplication(rules);
    addReceives(rules);
    return rules;
}

} // namespace tests
