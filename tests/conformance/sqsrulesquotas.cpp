// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/sqsrules.h"

/// What takes many messages or many queues to be met: caps of what is in flight, tenants, tasks of an account.
namespace tests {

namespace {

const QString counts =
    R"(GetQueueAttributes {"QueueUrl":"%1","AttributeNames":["ApproximateNumberOfMessages",)"
    R"("ApproximateNumberOfMessagesNotVisible"]})"
    "\n"
    R"(= {"Attributes":{"ApproximateNumberOfMessages":"%2","ApproximateNumberOfMessagesNotVisible":"%3"}})"
    "\n";

QString tenEntries(const QString &members)
{
    QStringList entries;
    for (int i = 0; i < 10; ++i)
        entries << QString(R"({"Id":"%1","MessageBody":"x"%2})")
                       .arg(i)
                       .arg(QString(members).replace('@', QString::number(i)));
    return entries.join(',');
}

/// 120,000 messages sent and received; the handle of the first is $h.
QString filled(const QString &queue, const QString &members)
{
    QStringList ten(QList<QString>(9, "{}"));
    ten.prepend(R"({"ReceiptHandle":"$h"})");
    const QString receive =
        QString(R"(ReceiveMessage {"QueueUrl":"%1","MaxNumberOfMessages":10,"VisibilityTimeout":43200})").arg(queue)
        + "\n";
    return "times 12000 SendMessageBatch {\"QueueUrl\":\"" + queue + "\",\"Entries\":[" + tenEntries(members) + "]}\n"
        + receive + "~ {\"Messages\":[" + ten.join(',') + "]}\ntimes 11999 " + receive
        + counts.arg(queue).arg(0).arg(120'000);
}

void addInFlight(SqsRules &rules)
{
    const QString receive = R"(ReceiveMessage {"QueueUrl":"%1","VisibilityTimeout":43200})"
                            "\n";
    const QString full = receive.arg("q")
        + "! OverLimit Too many messages in flight for queue q: at most 120000.\n"
          R"(later ReceiveMessage {"QueueUrl":"q","WaitTimeSeconds":2})"
          "\n+ 2\nthen = {}\n";
    // Given back by its first handle, which stays good: so the queue is full again for the next door.
    const QString oneLess = R"(ChangeMessageVisibility {"QueueUrl":"q","ReceiptHandle":"$h","VisibilityTimeout":0})"
                            "\n"
        + receive.arg("q") + R"(~ {"Messages":[{"Body":"x"}]})" + "\n" + receive.arg("q")
        + "! OverLimit Too many messages in flight for queue q: at most 120000.";
    rules.push_back({"1.7.4 1.5.7 a standard queue has 120,000 messages in flight",
                     "CreateQueue {\"QueueName\":\"q\"}\n" + filled("q", {}) + "at every door\n" + full + oneLess});
    rules.push_back({"1.7.5 a FIFO queue has 120,000 messages in flight and no error",
                     R"(CreateQueue {"QueueName":"q.fifo","Attributes":{"FifoQueue":"true"}})"
                     "\n" + filled("q.fifo", R"(,"MessageGroupId":"g#","MessageDeduplicationId":"#.@")")
                         + R"(SendMessage {"QueueUrl":"q.fifo","MessageBody":"one more","MessageGroupId":"g",)"
                           R"("MessageDeduplicationId":"d"})"
                           "\nat every door\n"
                         + receive.arg("q.fifo") + "= {}\n" + counts.arg("q.fifo").arg(1).arg(120'000)});
}

void addTenants(SqsRules &rules)
{
    const auto send = [](const QString &group, const QString &body) {
        return QString(R"(SendMessage {"QueueUrl":"q","MessageGroupId":"%1","MessageBody":"%2"})").arg(group, body)
            + "\n";
    };
    const QString receive = R"(ReceiveMessage {"QueueUrl":"q"})"
                            "\n";
    const QString ten = R"(ReceiveMessage {"QueueUrl":"q","MaxNumberOfMessages":10})"
                        "\n";
    const QString first = "CreateQueue {\"QueueName\":\"q\"}\ntimes 40 " + send("noisy", "n");
    rules.push_back({"1.10.2 a quiet tenant goes before one with thirty messages in flight, which goes on behind it",
                     first + "times 3 " + ten + send("quiet", "q") + receive + R"(~ {"Messages":[{"Body":"q"}]})" + "\n"
                         + receive + R"(~ {"Messages":[{"Body":"n"}]})"});
    rules.push_back({"1.10.2 a tenant with few messages in flight is not noisy",
                     first + "times 2 " + ten + send("quiet", "q") + receive + R"(~ {"Messages":[{"Body":"n"}]})"});
}

void addSizes(SqsRules &rules)
{
    rules.push_back(
        {"1.7.1 1.5.30 a message has 1 MiB, not a byte more",
         "CreateQueue {\"QueueName\":\"q\"}\nSendMessage {\"QueueUrl\":\"q\",\"MessageBody\":\"<x*1048576>\"}\n"
         "SendMessage {\"QueueUrl\":\"q\",\"MessageBody\":\"<x*1048577>\"}\n! InvalidParameterValue One or more "
         "parameters are invalid. Reason: Message must be shorter than 1048576 bytes."});
    rules.push_back({"1.8.6 receives are counted, the time of the first stays",
                     R"(CreateQueue {"QueueName":"q"})"
                     "\n"
                     R"(SendMessage {"QueueUrl":"q","MessageBody":"x"})"
                     "\n+ 1\n"
                     R"(ReceiveMessage {"QueueUrl":"q","VisibilityTimeout":0,"MessageSystemAttributeNames":["All"]})"
                     "\n"
                     R"(~ {"Messages":[{"Attributes":{"ApproximateReceiveCount":"1",)"
                     R"("ApproximateFirstReceiveTimestamp":"1700000001000","SentTimestamp":"1700000000000"}}]})"
                     "\n+ 1\n"
                     R"(ReceiveMessage {"QueueUrl":"q","VisibilityTimeout":0,"MessageSystemAttributeNames":["All"]})"
                     "\n"
                     R"(~ {"Messages":[{"Attributes":{"ApproximateReceiveCount":"2",)"
                     R"("ApproximateFirstReceiveTimestamp":"1700000001000","SentTimestamp":"1700000000000"}}]})"});
    rules.push_back({"1.4.4 messages have ids of their own, a message keeps its",
                     R"(CreateQueue {"QueueName":"q"})"
                     "\n"
                     R"(SendMessage {"QueueUrl":"q","MessageBody":"x"})"
                     "\n~ {\"MessageId\":\"$id\"}\n"
                     R"(SendMessage {"QueueUrl":"q","MessageBody":"y"})"
                     "\n~ {\"MessageId\":\"!$id\"}\n"
                     R"(ReceiveMessage {"QueueUrl":"q","VisibilityTimeout":0})"
                     "\n~ {\"Messages\":[{\"Body\":\"x\",\"MessageId\":\"$id\",\"ReceiptHandle\":\"$h\"}]}\n"
                     R"(DeleteMessage {"QueueUrl":"q","ReceiptHandle":"$h"})"
                     "\n"
                     R"(ReceiveMessage {"QueueUrl":"q"})"
                     "\n~ {\"Messages\":[{\"Body\":\"y\",\"MessageId\":\"!$id\",\"ReceiptHandle\":\"!$h\"}]}"});
}

void addTasks(SqsRules &rules)
{
    const QString arn = "arn:aws:sqs:us-east-1:000000000000:";
    rules.push_back(
        {"1.7.11 1.5.19 an account has a hundred active move tasks",
         "times 101 CreateQueue {\"QueueName\":\"dead#\"}\n"
             + QString(R"(times 101 CreateQueue {"QueueName":"q#","Attributes":{"RedrivePolicy":)"
                       R"("{\"deadLetterTargetArn\":\"%1dead#\",\"maxReceiveCount\":1}"}})")
                   .arg(arn)
             + "\n"
               R"(times 101 SendMessageBatch {"QueueUrl":"dead#","Entries":[{"Id":"a","MessageBody":"x"},)"
               R"({"Id":"b","MessageBody":"y"}]})"
             + QString("\ntimes 100 StartMessageMoveTask {\"SourceArn\":\"%1dead#\",\"DestinationArn\":\"%1q#\","
                       "\"MaxNumberOfMessagesPerSecond\":1}\n")
                   .arg(arn)
             + QString("StartMessageMoveTask {\"SourceArn\":\"%1dead100\",\"DestinationArn\":\"%1q100\"}\n").arg(arn)
             + "! RequestThrottled At most 100 message move tasks of an account can be active.\n+ 10\n"
             + QString("StartMessageMoveTask {\"SourceArn\":\"%1dead100\",\"DestinationArn\":\"%1q100\"}").arg(arn)});
}

} // namespace

SqsRules quotaRules()
{
    SqsRules rules;
    addInFlight(rules);
    addTenants(rules);
    addSizes(rules);
    addTasks(rules);
    return rules;
}

} // namespace tests
