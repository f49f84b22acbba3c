// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/sqsrules.h"

/// What a receive shows and hides: selectors, digests of what is shown, waits, visibility, receipt handles.
namespace tests {

namespace {

const QString queue = "CreateQueue {\"QueueName\":\"q\"}\n";
const QString receive = "ReceiveMessage {\"QueueUrl\":\"q\"}\n";
const QString send = R"(SendMessage {"QueueUrl":"q","MessageBody":"x"})"
                     "\n";

QString receiveWith(const QString &members)
{
    return R"(ReceiveMessage {"QueueUrl":"q",)" + members + "}\n";
}

void addUserSelectors(SqsRules &rules)
{
    const QString sent = queue
        + R"(SendMessage {"QueueUrl":"q","MessageBody":"x","MessageAttributes":{"Hello":{"DataType":"String",)"
        + R"("StringValue":"There"},"Foo":{"DataType":"String","StringValue":"Bar"}}})"
          "\n";
    const QString foo = R"("Foo":{"DataType":"String","StringValue":"Bar"})";
    const QString hello = R"("Hello":{"DataType":"String","StringValue":"There"})";
    const auto row = [&](const QString &names, const QString &shown, const QString &digest) {
        const QString reply = shown.isEmpty()
            ? QString(R"(~ {"Messages":[{"MessageAttributes":null,"MD5OfMessageAttributes":null}]})")
            : QString(R"(= {"Messages":[{"MessageId":"*","ReceiptHandle":"*","Body":"x",)"
                      R"("MD5OfBody":"9dd4e461268c8034f5c8564e155c67a6",)"
                      R"("MessageAttributes":{%1},"MD5OfMessageAttributes":"%2"}]})")
                  .arg(shown, digest);
        rules.push_back({"1.12.1 1.11.2 attributes " + names,
                         sent + receiveWith("\"MessageAttributeNames\":[" + names + "]") + reply});
    };
    for (const char *all : {R"("All")", R"(".*")", R"("*")", R"("Foo","All")", R"("Foo","Hello")", R"("Foo","H.*")"})
        row(all, foo + ',' + hello, "e828caa01e9f74d04727a750241411d0");
    for (const char *one : {R"("Foo")", R"("Foo","Foo")", R"("F.*")", R"("Foo.*")", R"("Foo","Other")"})
        row(one, foo, "ae7155c6026991b6d54b11589678bf9c");
    row(R"("Hel.*")", hello, "a311262e065454b75da111d535b8dacd");
    for (const char *none : {"", R"("Other")", R"("foo")", R"("Fo")", R"("Fo*")", R"("all")", R"("AWS.")", R"("a b")",
                             R"("")", R"("..*")"})
        row(none, {}, {});
}

void addSystemSelectors(SqsRules &rules)
{
    const QString sent = queue
        + R"(SendMessage {"QueueUrl":"q","MessageBody":"x","MessageGroupId":"tenant"})"
          "\n+ 1\n"
        + receiveWith("\"VisibilityTimeout\":0") + "+ 1\n";
    const QString sender = R"("SenderId":"000000000000")";
    const QString time = R"("SentTimestamp":"1700000000000")";
    const QString count = R"("ApproximateReceiveCount":"2")";
    const QString first = R"("ApproximateFirstReceiveTimestamp":"1700000001000")";
    const QString group = R"("MessageGroupId":"tenant")";
    const auto row = [&](const QString &members, const QString &shown) {
        rules.push_back({"1.12.2 system attributes " + members,
                         sent + receiveWith(members)
                             + (shown.isEmpty() ? QString(R"(~ {"Messages":[{"Attributes":null}]})")
                                                : R"(= {"Messages":[{"MessageId":"*","ReceiptHandle":"*","Body":"x",)"
                                        + QString(R"("MD5OfBody":"9dd4e461268c8034f5c8564e155c67a6","Attributes":{)")
                                        + shown + "}}]}")});
    };
    const QString all = sender + ',' + time + ',' + count + ',' + first + ',' + group;
    row(R"("MessageSystemAttributeNames":["All"])", all);
    row(R"("AttributeNames":["All"])", all);
    row(R"("AttributeNames":["SenderId"],"MessageSystemAttributeNames":["MessageGroupId"])", sender + ',' + group);
    row(R"("MessageSystemAttributeNames":["SentTimestamp"])", time);
    row(R"("MessageSystemAttributeNames":["ApproximateReceiveCount"])", count);
    row(R"("MessageSystemAttributeNames":["ApproximateFirstReceiveTimestamp"])", first);
    row(R"("MessageSystemAttributeNames":["SequenceNumber","MessageDeduplicationId","AWSTraceHeader",)"
        R"("DeadLetterQueueSourceArn"])",
        {});
    row(R"("AttributeNames":["VisibilityTimeout"])", {});
    row(R"("MessageSystemAttributeNames":[])", {});
    rules.push_back({"1.12.2 1.5.9 an unknown system attribute is not asked for",
                     sent + receiveWith(R"("MessageSystemAttributeNames":["Fly"])")
                         + "! InvalidAttributeName Unknown Attribute Fly."});
    rules.push_back(
        {"1.12.5 1.13.1 a dead letter names the queue it died in, and counts on",
         "CreateQueue {\"QueueName\":\"dead\"}\n"
         R"(CreateQueue {"QueueName":"q","Attributes":{"RedrivePolicy":"{\"deadLetterTargetArn\":)"
         R"(\"arn:aws:sqs:us-east-1:000000000000:dead\",\"maxReceiveCount\":1}"}})"
         "\n" + send
             + "~ {\"MessageId\":\"$id\"}\n" + receiveWith("\"VisibilityTimeout\":0") + receive + "= {}\n"
             + R"(ReceiveMessage {"QueueUrl":"dead","MessageSystemAttributeNames":["DeadLetterQueueSourceArn",)"
             + R"("ApproximateReceiveCount"]})"
               "\n"
             + R"(~ {"Messages":[{"MessageId":"$id","Attributes":{"DeadLetterQueueSourceArn":)"
             + R"("arn:aws:sqs:us-east-1:000000000000:q","ApproximateReceiveCount":"2"}}]})"});
}

void addNumbers(SqsRules &rules)
{
    const auto refused = [](const char *name, int value, const char *reason) {
        return QString(
                   "ReceiveMessage {\"QueueUrl\":\"q\",\"%1\":%2}\n! InvalidParameterValue Value %2 for parameter %1 "
                   "is invalid. Reason: %3\n")
            .arg(name)
            .arg(value)
            .arg(reason);
    };
    const char *ten = "Must be between 1 and 10, if provided.";
    const char *twenty = "Must be >= 0 and <= 20, if provided.";
    const char *hours = "Must be >= 0 and <= 43200, if provided.";
    rules.push_back({"1.5.32 1.5.33 a receive's numbers have bounds",
                     queue + refused("MaxNumberOfMessages", 0, ten) + refused("MaxNumberOfMessages", 11, ten)
                         + refused("WaitTimeSeconds", -1, twenty) + refused("WaitTimeSeconds", 21, twenty)
                         + refused("VisibilityTimeout", -1, hours) + refused("VisibilityTimeout", 43'201, hours)});
    rules.push_back({"one message comes unless more are asked for",
                     queue + send + send + send + receive
                         + R"(~ {"Messages":[{"Body":"x"}]})"
                           "\n"
                         + receiveWith("\"MaxNumberOfMessages\":10")
                         + R"(~ {"Messages":[{"Body":"x"},{"Body":"x"}]})"});
    rules.push_back({"an empty receive has no list", queue + receive + "= {}"});
    rules.push_back({"1.9.8 a standard queue ignores the attempt, whatever it is",
                     queue + send + receiveWith("\"ReceiveRequestAttemptId\":\"a b\",\"VisibilityTimeout\":0")
                         + receiveWith("\"ReceiveRequestAttemptId\":\"\"") + R"(~ {"Messages":[{"Body":"x"}]})"});
}

void addWaits(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, script}); };
    row("1.8.9 a long poll ends with the first message",
        queue + "later " + receiveWith("\"WaitTimeSeconds\":20") + "+ 1\n" + send
            + R"(then ~ {"Messages":[{"Body":"x"}]})");
    row("1.8.9 a long poll ends empty", queue + "later " + receiveWith("\"WaitTimeSeconds\":2") + "+ 2\nthen = {}");
    row("1.8.9 a long poll ends with a lapsed lease",
        queue + send + receiveWith("\"VisibilityTimeout\":5") + "later " + receiveWith("\"WaitTimeSeconds\":20")
            + "+ 5\n"
              R"(then ~ {"Messages":[{"Body":"x"}]})");
    row("1.8.9 a long poll ends with a message that is given back",
        queue + send + receive
            + R"(~ {"Messages":[{"ReceiptHandle":"$h"}]})"
              "\nlater "
            + receiveWith("\"WaitTimeSeconds\":20")
            + R"(ChangeMessageVisibility {"QueueUrl":"q","ReceiptHandle":"$h","VisibilityTimeout":0})"
            + "\n"
              R"(then ~ {"Messages":[{"Body":"x"}]})");
    row("1.8.9 a long poll ends with a delay",
        queue
            + R"(SendMessage {"QueueUrl":"q","MessageBody":"x","DelaySeconds":5})"
              "\nlater "
            + receiveWith("\"WaitTimeSeconds\":20")
            + "+ 5\n"
              R"(then ~ {"Messages":[{"Body":"x"}]})");
    row("1.6.4 the queue's wait holds unless the call has its own, be it zero",
        R"(CreateQueue {"QueueName":"q","Attributes":{"ReceiveMessageWaitTimeSeconds":"5"}})"
        "\n" + receiveWith("\"WaitTimeSeconds\":0")
            + "= {}\nlater " + receive + "+ 5\nthen = {}");
    row("a deleted queue ends its long polls",
        queue + "later " + receiveWith("\"WaitTimeSeconds\":20")
            + "DeleteQueue {\"QueueUrl\":\"q\"}\nthen ! QueueDoesNotExist The specified queue does not exist.");
}

void addHandles(SqsRules &rules)
{
    const QString take = receiveWith("\"VisibilityTimeout\":10")
        + R"(~ {"Messages":[{"ReceiptHandle":"$h"}]})"
          "\n";
    const QString remove = R"(DeleteMessage {"QueueUrl":"q","ReceiptHandle":"$h"})"
                           "\n";
    const auto change = [](int seconds) {
        return QString(R"(ChangeMessageVisibility {"QueueUrl":"q","ReceiptHandle":"$h","VisibilityTimeout":%1})")
                   .arg(seconds)
            + "\n";
    };
    const QString taken = queue + send + take;
    const auto row = [&](const QString &name, const QString &script) { rules.push_back({name, taken + script}); };
    row("1.6.5 a message is hidden for its timeout",
        "+ 9.999\n" + receive + "= {}\n+ 0.001\n" + receive + R"(~ {"Messages":[{"Body":"x"}]})");
    row("1.8.1 deleting twice succeeds", remove + remove + "+ 60\n" + receive + "= {}");
    row("1.8.1 a lapsed handle deletes", "+ 11\n" + remove + receive + "= {}");
    row("1.8.1 an older handle deletes after another receive",
        "+ 11\n" + receiveWith("\"VisibilityTimeout\":10") + remove + "+ 60\n" + receive + "= {}");
    row("1.4.4 every receive has a handle of its own",
        "+ 11\n" + receive
            + R"(~ {"Messages":[{"ReceiptHandle":"$other"}]})"
              "\n"
              R"(DeleteMessage {"QueueUrl":"q","ReceiptHandle":"$other"})");
    row("1.8.4 a zero timeout shows the message at once", change(0) + receive + R"(~ {"Messages":[{"Body":"x"}]})");
    row("1.8.4 a longer timeout counts from now",
        "+ 5\n" + change(10) + "+ 9\n" + receive + "= {}\n+ 1\n" + receive + R"(~ {"Messages":[{"Body":"x"}]})");
    row("1.8.3 a lapsed handle changes the timeout", "+ 11\n" + change(30));
    row("1.5.46 twelve hours after the receive are the end",
        "+ 100\n" + change(43'101)
            + "! InvalidParameterValue Value 43101 for parameter VisibilityTimeout is invalid. Reason: Total "
              "VisibilityTimeout for the message is beyond the limit [43200 seconds]\n"
            + change(43'100));
    row("1.5.46 a lease can be given up after twelve hours too",
        "+ 43201\n" + change(1)
            + "! InvalidParameterValue Value 1 for parameter VisibilityTimeout is invalid. Reason: Total "
              "VisibilityTimeout for the message is beyond the limit [43200 seconds]\n"
            + change(0) + receive + R"(~ {"Messages":[{"Body":"x"}]})");
    row("1.5.45 a deleted message has no timeout",
        remove + change(1)
            + "! InvalidParameterValue Value $h for parameter ReceiptHandle is invalid. Reason: Message does not exist "
              "or "
              "is not available for visibility timeout change.");
    row("1.8.2 1.5.5 a handle of another queue is none",
        "CreateQueue {\"QueueName\":\"other\"}\n"
        R"(DeleteMessage {"QueueUrl":"other","ReceiptHandle":"$h"})"
        "\n! ReceiptHandleIsInvalid The input receipt handle \"$h\" is not a valid receipt handle.");
    row("1.8.2 1.5.5 garbage is no handle",
        R"(DeleteMessage {"QueueUrl":"q","ReceiptHandle":"<&>"})"
        "\n! ReceiptHandleIsInvalid The input receipt handle \"<&>\" is not a valid receipt handle.\n"
        R"(ChangeMessageVisibility {"QueueUrl":"q","ReceiptHandle":"x","VisibilityTimeout":1})"
        "\n! ReceiptHandleIsInvalid The input receipt handle \"x\" is not a valid receipt handle.");
    row("1.8.5 a zero timeout at the receive leaves the message there",
        "PurgeQueue {\"QueueUrl\":\"q\"}\n" + send + receiveWith("\"VisibilityTimeout\":0")
            + receiveWith("\"VisibilityTimeout\":0,\"MessageSystemAttributeNames\":[\"ApproximateReceiveCount\"]")
            + R"(~ {"Messages":[{"Attributes":{"ApproximateReceiveCount":"2"}}]})");
    row("1.8.12 counts tell available, hidden and delayed messages",
        send
            + R"(SendMessage {"QueueUrl":"q","MessageBody":"x","DelaySeconds":5})"
              "\n"
            + R"(GetQueueAttributes {"QueueUrl":"q","AttributeNames":["ApproximateNumberOfMessages",)"
            + R"("ApproximateNumberOfMessagesNotVisible","ApproximateNumberOfMessagesDelayed"]})"
              "\n"
            + R"(= {"Attributes":{"ApproximateNumberOfMessages":"1","ApproximateNumberOfMessagesNotVisible":"1",)"
            + R"("ApproximateNumberOfMessagesDelayed":"1"}})");
    row("1.8.10 a purge takes everything",
        send
            + R"(SendMessage {"QueueUrl":"q","MessageBody":"x","DelaySeconds":5})"
              "\nPurgeQueue {\"QueueUrl\":\"q\"}\n+ 60\n"
            + receiveWith("\"MaxNumberOfMessages\":10") + "= {}");
    row("1.8.7 messages go when their retention is over, in flight too",
        R"(SetQueueAttributes {"QueueUrl":"q","Attributes":{"MessageRetentionPeriod":"60"}})"
        "\n" + change(100)
            + "+ 60\n" + change(1)
            + "! InvalidParameterValue Value $h for parameter ReceiptHandle is invalid. Reason: Message does not exist "
              "or "
              "is not available for visibility timeout change.");
}

} // namespace

SqsRules receiveRules()
{
    SqsRules rules;
    addUserSelectors(rules);
    addSystemSelectors(rules);
    addNumbers(rules);
    addWaits(rules);
    addHandles(rules);
    return rules;
}

} // namespace tests
