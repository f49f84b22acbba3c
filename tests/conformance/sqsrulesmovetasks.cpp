// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/sqsrules.h"

/// Move tasks, and lists of the queues that have a dead-letter queue.
namespace tests {

namespace {

const QString arn = "arn:aws:sqs:us-east-1:000000000000:";

QString source(const QString &name, const QString &target = "dead")
{
    return QString(R"(CreateQueue {"QueueName":"%1","Attributes":{"RedrivePolicy":)"
                   R"("{\"deadLetterTargetArn\":\"%2\",\"maxReceiveCount\":1}"}})")
               .arg(name, arn + target)
        + "\n";
}

/// A message of the queue that has died.
QString died(const QString &queue, const QString &body)
{
    const QString receive = QString(R"(ReceiveMessage {"QueueUrl":"%1","VisibilityTimeout":0})").arg(queue) + "\n";
    return QString(R"(SendMessage {"QueueUrl":"%1","MessageBody":"%2"})").arg(queue, body) + "\n" + receive + receive
        + "= {}\n";
}

const QString queues = "CreateQueue {\"QueueName\":\"dead\"}\n" + source("q");
const QString three = queues + died("q", "a") + died("q", "b") + died("q", "c");

QString start(const QString &members = {}, const QString &queue = "dead")
{
    return "StartMessageMoveTask {\"SourceArn\":\"" + arn + queue + "\"" + members + "}\n";
}

QString to(const QString &queue)
{
    return ",\"DestinationArn\":\"" + arn + queue + "\"";
}

QString list(const QString &members = {}, const QString &queue = "dead")
{
    return "ListMessageMoveTasks {\"SourceArn\":\"" + arn + queue + "\"" + members + "}\n";
}

QString receive(const QString &queue)
{
    return "ReceiveMessage {\"QueueUrl\":\"" + queue
        + "\",\"MaxNumberOfMessages\":10,\"MessageSystemAttributeNames\":[\"All\"]}\n";
}

const QString named = "~ {\"TaskHandle\":\"$task\"}\n";
const QString cancel = "CancelMessageMoveTask {\"TaskHandle\":\"$task\"}\n";
const QString slow = ",\"MaxNumberOfMessagesPerSecond\":1";

void addRefusals(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, three + script}); };
    const QString gone = "! ResourceNotFound The resource that you specified for the %1 parameter doesn't exist.\n";
    const QString format = "! InvalidParameterValue You must use this format to specify the %1: "
                           "arn:<partition>:<service>:<region>:<account-id>:<resource-id>\n";
    const QString other = "\"DestinationArn\":\"arn:aws:sqs:%1:%2:q\"";
    row("1.13.4 1.5.18 a source that is not there",
        start({}, "lost") + gone.arg("SourceArn") + list({}, "lost") + gone.arg("SourceArn"));
    row("1.13.4 a source that is no dead-letter queue",
        start({}, "q") + "! InvalidParameterValue Source queue must be configured as a Dead Letter Queue.\n"
            + list({}, "q"));
    row("1.13.4 a source is required",
        "StartMessageMoveTask {}\n! MissingParameter The request must contain the parameter SourceArn.\n"
        "ListMessageMoveTasks {}\n! MissingParameter The request must contain the parameter SourceArn.");
    row("1.13.5 1.5.18 a destination that is not there", start(to("lost")) + gone.arg("DestinationArn"));
    for (const auto &[region, account] :
         {std::pair{"eu-west-1", "000000000000"}, std::pair{"us-east-1", "111122223333"}})
        row(QString("1.13.5 a destination in %1 of %2").arg(region, account),
            QString("as %1 %2\nCreateQueue {\"QueueName\":\"q\"}\nas 000000000000 us-east-1\n").arg(account, region)
                + start(',' + other.arg(region, account)) + gone.arg("DestinationArn"));
    row("1.13.5 a destination that is the source",
        start(to("dead")) + "! InvalidParameterValue Source queue arn and destination queue arn must differ.");
    row("1.13.5 1.5.17 a destination of another type",
        R"(CreateQueue {"QueueName":"q.fifo","Attributes":{"FifoQueue":"true"}})"
        "\n" + start(to("q.fifo"))
            + "! UnsupportedOperation The destination queue must be of the same type as the source queue, standard or "
              "FIFO.");
    for (const char *bad : {"", "dead", "arn:aws:sqs:us-east-1:000000000000", "arn:aws:sns:us-east-1:000000000000:dead",
                            "arn:aws:sqs:us-east-1:000000000000:a:b"}) {
        const QString task = QString("{\"SourceArn\":\"%1\"}\n").arg(bad);
        row(QString("1.13.7 an ARN that is none: %1").arg(bad),
            "StartMessageMoveTask " + task + format.arg("SourceArn") + "ListMessageMoveTasks " + task
                + format.arg("SourceArn") + start(QString(",\"DestinationArn\":\"%1\"").arg(bad))
                + format.arg("DestinationArn"));
    }
    const QString range = "! InvalidParameterValue Value %1 for parameter %2 is invalid. Reason: Must be between 1 and "
                          "%3, if provided.\n";
    QString rates;
    for (const int rate : {0, -1, 501})
        rates += start(QString(",\"MaxNumberOfMessagesPerSecond\":%1").arg(rate))
            + range.arg(rate).arg("MaxNumberOfMessagesPerSecond").arg(500);
    row("1.13.10 a rate is 1 to 500", rates + start(",\"MaxNumberOfMessagesPerSecond\":500"));
    QString most;
    for (const int results : {0, 11})
        most += list(QString(",\"MaxResults\":%1").arg(results)) + range.arg(results).arg("MaxResults").arg(10);
    row("1.13.11 a list has 1 to 10 tasks", most + list(",\"MaxResults\":10"));
    row("1.13.6 one task a source at a time",
        start(slow) + start()
            + "! InvalidParameterValue There is already a task running. Only one active task is allowed for a source "
              "queue "
              "arn at a given time.\n+ 5\n"
            + start());
}

void addHandles(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, three + script}); };
    const QString bad = "! InvalidParameterValue Value for parameter TaskHandle is invalid.\n";
    const auto encoded = [](const QString &text) { return QString::fromLatin1(text.toUtf8().toBase64()); };
    const auto handle = [](const QString &text) { return "CancelMessageMoveTask {\"TaskHandle\":\"" + text + "\"}\n"; };
    const QString id = "3c5d7a2e-0000-4000-8000-000000000000";
    QString garbage;
    for (const QString &text : {QString("garbage!"), encoded("garbage"), encoded("[]"),
                                encoded("{\"taskId\":\"" + id + "\"}"), encoded("{\"sourceArn\":\"" + arn + "dead\"}"),
                                encoded("{\"taskId\":\"1\",\"sourceArn\":\"" + arn + "dead\"}")})
        garbage += handle(text) + bad;
    row("1.13.8 a handle that is none", garbage);
    row("1.13.8 a handle is required",
        "CancelMessageMoveTask {}\n! MissingParameter The request must contain the parameter TaskHandle.");
    row("1.13.8 1.5.18 a task that is not there",
        handle(encoded("{\"taskId\":\"" + id + "\",\"sourceArn\":\"" + arn + "dead\"}"))
            + "! ResourceNotFound Task does not exist.");
    row("1.13.8 a task of a queue that is not there",
        handle(encoded("{\"taskId\":\"" + id + "\",\"sourceArn\":\"" + arn + "lost\"}"))
            + "! ResourceNotFound The resource that you specified for the SourceArn parameter doesn't exist.");
    row("1.13.8 a task that ended is not cancelled",
        start() + named + "+ 1\n" + cancel + "! ResourceNotFound Only a task that is running can be cancelled.");
    row("1.13.8 a cancelled task leaves the rest, and is not cancelled again",
        start(slow) + named + "+ 2\n" + cancel + "= {\"ApproximateNumberOfMessagesMoved\":2}\n" + cancel
            + "! ResourceNotFound Only a task that is running can be cancelled.\n" + list()
            + R"(~ {"Results":[{"TaskHandle":null,"Status":"CANCELLED","ApproximateNumberOfMessagesMoved":2,)"
            + R"("ApproximateNumberOfMessagesToMove":3}]})"
              "\n"
            + receive("dead") + R"(~ {"Messages":[{"Body":"c"}]})");
    row("1.13.9 1.13.10 a running task shows its handle, its rate and how far it is",
        start(to("q") + slow) + "= {\"TaskHandle\":\"$task\"}\n+ 1\n" + list()
            + "= {\"Results\":[{\"TaskHandle\":\"$task\",\"Status\":\"RUNNING\",\"SourceArn\":\"" + arn
            + "dead\",\"DestinationArn\":\"" + arn
            + "q\",\"MaxNumberOfMessagesPerSecond\":1,\"ApproximateNumberOfMessagesMoved\":1,"
              "\"ApproximateNumberOfMessagesToMove\":3,\"StartedTimestamp\":1700000000000}]}\n+ 3\n"
            + list()
            + R"(~ {"Results":[{"TaskHandle":null,"Status":"COMPLETED","ApproximateNumberOfMessagesMoved":3}]})");
    row("1.13.9 a task without destination and rate shows none",
        start() + "+ 1\n" + list() + "= {\"Results\":[{\"Status\":\"COMPLETED\",\"SourceArn\":\"" + arn
            + "dead\",\"ApproximateNumberOfMessagesMoved\":3,\"ApproximateNumberOfMessagesToMove\":3,"
              "\"StartedTimestamp\":1700000000000}]}");
}

void addMoves(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, script}); };
    row("1.13.12 1.13.13 a message goes home as a new one",
        queues
            + R"(SendMessage {"QueueUrl":"q","MessageBody":"x"})"
              "\n~ {\"MessageId\":\"$id\"}\n"
              R"(ReceiveMessage {"QueueUrl":"q","VisibilityTimeout":0})"
              "\n"
              R"(ReceiveMessage {"QueueUrl":"q"})"
              "\n= {}\n+ 7\n"
            + start() + "+ 1\n" + receive("q")
            + R"(~ {"Messages":[{"MessageId":"!$id","Body":"x","Attributes":{"ApproximateReceiveCount":"1",)"
            + R"("SentTimestamp":"1700000007010","ApproximateFirstReceiveTimestamp":"1700000008000",)"
            + R"("DeadLetterQueueSourceArn":null}}]})");
    row("1.13.13 messages of two queues each go home",
        queues + source("r") + died("q", "a") + died("r", "b") + start() + "+ 1\n" + receive("q")
            + R"(~ {"Messages":[{"Body":"a"}]})" + "\n" + receive("r") + R"(~ {"Messages":[{"Body":"b"}]})");
    row("1.13.13 a message that never died fails the task, what was moved stays moved",
        three
            + R"(SendMessage {"QueueUrl":"dead","MessageBody":"x"})"
              "\n"
            + start() + "+ 1\n" + list()
            + R"(~ {"Results":[{"Status":"FAILED","FailureReason":"CouldNotDetermineMessageSource",)"
            + R"("ApproximateNumberOfMessagesMoved":3,"ApproximateNumberOfMessagesToMove":4}]})"
              "\n"
            + start(to("q")) + "+ 1\n" + list() + R"(~ {"Results":[{"Status":"COMPLETED","FailureReason":null}]})");
    row("1.13.14 a destination that goes fails the task",
        three + "CreateQueue {\"QueueName\":\"other\"}\n" + start(to("other") + slow)
            + "+ 1\nDeleteQueue {\"QueueUrl\":\"other\"}\n+ 2\n" + list()
            + R"(~ {"Results":[{"Status":"FAILED","FailureReason":"AWS.SimpleQueueService.NonExistentQueue",)"
            + R"("ApproximateNumberOfMessagesMoved":1}]})");
    QStringList ten(QList<QString>(9, R"({"Status":"COMPLETED"})"));
    ten.prepend(R"({"Status":"RUNNING"})");
    QString tasks;
    for (int i = 0; i < 11; ++i)
        tasks += start() + "+ 1\n";
    row("1.13.11 ten tasks are remembered, newest first",
        three + tasks + start() + list() + R"(~ {"Results":[{"Status":"RUNNING"}]})" + "\n" + list(",\"MaxResults\":10")
            + "~ {\"Results\":[" + ten.join(',') + "]}");
    const QString fifo = R"("Attributes":{"FifoQueue":"true")";
    const auto send = [](const QString &group, const QString &body) {
        return QString(R"(SendMessage {"QueueUrl":"q.fifo","MessageBody":"%2","MessageGroupId":"%1",)"
                       R"("MessageDeduplicationId":"%2"})")
                   .arg(group, body)
            + "\n";
    };
    const QString get = R"(ReceiveMessage {"QueueUrl":"q.fifo","MaxNumberOfMessages":10,"VisibilityTimeout":0})"
                        "\n";
    row("1.13.15 messages of FIFO queues keep groups and order",
        R"(CreateQueue {"QueueName":"dead.fifo",)" + fifo + "}}\n" + R"(CreateQueue {"QueueName":"q.fifo",)" + fifo
            + QString(R"(,"RedrivePolicy":"{\"deadLetterTargetArn\":\"%1dead.fifo\",\"maxReceiveCount\":1}"}})")
                  .arg(arn)
            + "\n" + send("g", "g1") + send("h", "h1") + send("g", "g2") + get + get + "= {}\n" + start({}, "dead.fifo")
            + "+ 1\n" + receive("q.fifo")
            + R"(~ {"Messages":[{"Body":"g1","Attributes":{"MessageGroupId":"g"}},)"
              R"({"Body":"g2","Attributes":{"MessageGroupId":"g"}},{"Body":"h1","Attributes":{"MessageGroupId":"h"}}]})");
}

void addSources(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) {
        rules.push_back({name, "CreateQueue {\"QueueName\":\"dead\"}\n" + script});
    };
    const auto list = [](const QString &members) {
        return "ListDeadLetterSourceQueues {\"QueueUrl\":\"dead\"" + members + "}\n";
    };
    const auto urls = [](const QString &names, const QString &rest = {}) {
        QStringList all;
        for (const QString &name : names.split(' '))
            all << "\"http://localhost:4566/000000000000/" + name + '"';
        return "= {\"queueUrls\":[" + all.join(',') + "]" + rest + "}\n";
    };
    const QString four = source("d") + source("b") + source("c") + source("a");
    row("1.13.3 sources are listed by name", four + list({}) + urls("a b c d"));
    row("1.13.3 1.7.10 sources come in pages",
        four + list(",\"MaxResults\":3") + urls("a b c", ",\"NextToken\":\"$t\"")
            + list(",\"MaxResults\":3,\"NextToken\":\"$t\"") + urls("d") + list(",\"MaxResults\":4") + urls("a b c d"));
    row("1.13.3 a page has 1 to 1000 sources",
        list(",\"MaxResults\":0")
            + "! InvalidParameterValue Value 0 for parameter MaxResults is invalid. Reason: Must be between 1 and "
              "1000, if "
              "provided.\n"
            + list(",\"MaxResults\":1001")
            + "! InvalidParameterValue Value 1001 for parameter MaxResults is invalid. Reason: Must be between 1 and "
              "1000, "
              "if provided.");
    row("1.13.3 a token of nobody",
        list(",\"NextToken\":\"%\"") + "! InvalidParameterValue Invalid or expired next token.");
    row("1.13.3 1.5.1 sources of a queue that is not there",
        "DeleteQueue {\"QueueUrl\":\"dead\"}\n" + list({}) + "! QueueDoesNotExist The specified queue does not exist.");
    row("1.13.3 a source leaves with its policy and with its queue",
        four
            + R"(SetQueueAttributes {"QueueUrl":"b","Attributes":{"RedrivePolicy":""}})"
              "\nDeleteQueue {\"QueueUrl\":\"c\"}\n"
            + list({}) + urls("a d"));
}

} // namespace

SqsRules moveTaskRules()
{
    SqsRules rules;
    addRefusals(rules);
    addHandles(rules);
    addMoves(rules);
    addSources(rules);
    return rules;
}

} // namespace tests
