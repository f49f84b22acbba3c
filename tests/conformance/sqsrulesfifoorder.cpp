// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/sqsrules.h"

/// In which order FIFO queues give out their messages. A body says group and place: "a1" is the first of group a. The
/// same rules without protocols, and more of them, are in tests/queue.
namespace tests {

namespace {

const QString fifo = R"(CreateQueue {"QueueName":"q.fifo","Attributes":{"FifoQueue":"true"}})"
                     "\n";

/// Sends "a1 b1": each to the group of its first letter.
QString send(const QString &bodies)
{
    QString script;
    for (const QString &body : bodies.split(' ')) {
        script += QString(R"(SendMessage {"QueueUrl":"q.fifo","MessageBody":"%1","MessageGroupId":"%2",)"
                          R"("MessageDeduplicationId":"%1"})")
                      .arg(body, body.left(1))
            + "\n";
    }
    return script;
}

QString expected(const QString &bodies, const QString &handle)
{
    QStringList messages;
    for (const QString &body : bodies.split(' ', Qt::SkipEmptyParts))
        messages << QString(R"({"Body":"%1","ReceiptHandle":"%2"})").arg(body, handle.isEmpty() ? "*" : handle + body);
    return (messages.isEmpty() ? "= {}" : "~ {\"Messages\":[" + messages.join(',') + "]}") + "\n";
}

/// Receives up to so many, which must be these. Handles get the names $HANDLEa1, $HANDLEb1 …
QString get(int most, const QString &bodies, int seconds = 10, const QString &handle = {})
{
    return QString(R"(ReceiveMessage {"QueueUrl":"q.fifo","MaxNumberOfMessages":%1,"VisibilityTimeout":%2})")
               .arg(most)
               .arg(seconds)
        + "\n" + expected(bodies, handle);
}

QString hide(const QString &body, int seconds)
{
    return QString(R"(ChangeMessageVisibility {"QueueUrl":"q.fifo","ReceiptHandle":"$h%1","VisibilityTimeout":%2})"
                   "\n")
        .arg(body)
        .arg(seconds);
}

QString remove(const QString &body)
{
    return QString(R"(DeleteMessage {"QueueUrl":"q.fifo","ReceiptHandle":"$h%1"})"
                   "\n")
        .arg(body);
}

void addPrefixes(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, fifo + script}); };
    row("1.9.1 one call takes many of one group, then the next group",
        send("a1 b1 b2 a2") + get(10, "a1 a2 b1 b2") + get(10, ""));
    row("1.9.1 a call that has enough stops within a group, which stays blocked",
        send("a1 b1 b2 c1 a2") + get(3, "a1 a2 b1") + get(10, "c1") + get(10, ""));
    row("1.9.1 a message delayed by its queue holds back its group",
        R"(SetQueueAttributes {"QueueUrl":"q.fifo","Attributes":{"DelaySeconds":"5"}})"
        "\n" + send("a1")
            + get(10, "") + "+ 5\n" + get(10, "a1"));
    const QString held = send("a1 a2 a3") + get(10, "a1 a2 a3", 10, "$h");
    row("1.9.2 the first is held longer: nothing comes", held + hide("a1", 60) + "+ 10\n" + get(10, ""));
    row("1.9.2 the second is held longer: the first comes", held + hide("a2", 60) + "+ 10\n" + get(10, "a1"));
    row("1.9.2 the third is held longer: the first two come", held + hide("a3", 60) + "+ 10\n" + get(10, "a1 a2"));
    row("1.9.2 a message given back comes alone while its successor is in flight, after the other group",
        send("a1 a2 b1") + get(2, "a1 a2", 10, "$h") + hide("a1", 0) + get(10, "b1 a1"));
}

void addBlocks(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, fifo + script}); };
    const QString two = send("a1 a2 a3 a4 b1") + get(2, "a1 a2", 10, "$h") + get(10, "b1", 60);
    row("1.9.3 the next receive goes to the other group", two + get(10, ""));
    row("1.9.3 deleting the first of two keeps the group blocked", two + remove("a1") + get(10, ""));
    row("1.9.3 deleting the second of two keeps the group blocked", two + remove("a2") + get(10, ""));
    row("1.9.3 deleting both lets the group go on", two + remove("a1") + remove("a2") + get(10, "a3 a4"));
    row("1.9.3 a delete opens its group for those who wait",
        two
            + R"(later ReceiveMessage {"QueueUrl":"q.fifo","WaitTimeSeconds":20})"
              "\n"
            + remove("a1") + remove("a2") + R"(then ~ {"Messages":[{"Body":"a3"}]})");
    row("1.9.4 receives without a timeout rotate the groups",
        send("a1 b1 b2 c1 a2") + get(3, "a1 a2 b1", 0) + get(10, "c1 a1 a2 b1 b2", 0));
    row("1.9.4 arrivals unlock no group", send("a1") + get(10, "a1") + send("a2 a3") + get(10, ""));
    row("1.9.4 an emptied group starts again",
        send("a1") + get(10, "a1", 10, "$h") + remove("a1") + send("a2") + get(10, "a2", 10, "$h") + remove("a2")
            + send("a3") + get(10, "a3"));
    row("1.8.12 messages behind one in flight count as available",
        send("a1 a2 a3") + get(1, "a1")
            + R"(GetQueueAttributes {"QueueUrl":"q.fifo","AttributeNames":["ApproximateNumberOfMessages",)"
              R"("ApproximateNumberOfMessagesNotVisible"]})"
              "\n"
              R"(= {"Attributes":{"ApproximateNumberOfMessages":"2","ApproximateNumberOfMessagesNotVisible":"1"}})");
    row("1.6.21 the delay of a queue holds for delayed messages too",
        R"(SetQueueAttributes {"QueueUrl":"q.fifo","Attributes":{"DelaySeconds":"60"}})"
        "\n" + send("a1")
            + "+ 10\n"
              R"(SetQueueAttributes {"QueueUrl":"q.fifo","Attributes":{"DelaySeconds":"20"}})"
              "\n"
            + get(10, "") + "+ 10\n" + get(10, "a1"));
}

} // namespace

SqsRules fifoOrderRules()
{
    SqsRules rules;
    addPrefixes(rules);
    addBlocks(rules);
    return rules;
}

} // namespace tests
