// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/sqsrules.h"

#include <QStringList>

/// Redrive policies: what they may say, and who may name whom.
namespace tests {

namespace {

const QString queues = "CreateQueue {\"QueueName\":\"q\"}\nCreateQueue {\"QueueName\":\"dead\"}\n";
const QString arn = "arn:aws:sqs:us-east-1:000000000000:";

QString set(const QString &queue, const QString &attribute, const QString &json)
{
    return QString(R"(SetQueueAttributes {"QueueUrl":"%1","Attributes":{"%2":"%3"}})")
               .arg(queue, attribute, QString(json).replace('"', "\\\""))
        + "\n";
}

QString policy(const QString &target, const QString &count)
{
    return QString(R"({"deadLetterTargetArn":"%1","maxReceiveCount":%2})").arg(target, count);
}

void addPolicies(SqsRules &rules)
{
    const auto refused = [&rules](const QString &name, const QString &json, const QString &reason) {
        rules.push_back({name,
                         queues + set("q", "RedrivePolicy", json) + "! InvalidParameterValue Value " + json
                             + " for parameter RedrivePolicy is invalid. Reason: " + reason});
    };
    const QString range = "Invalid value for maxReceiveCount: %1, valid values are from 1 to 1000 both inclusive.";
    for (const char *count : {"0", "1001", "-1"})
        refused(QString("1.5.47 redrive after %1 receives").arg(count), policy(arn + "dead", count), range.arg(count));
    refused("1.5.47 redrive after many receives", policy(arn + "dead", R"("many")"), range.arg("many"));
    refused("1.5.47 redrive without a target", R"({"maxReceiveCount":1})",
            "Redrive policy does not contain mandatory attribute: deadLetterTargetArn.");
    refused("1.5.47 redrive to a missing queue", policy(arn + "lost", "1"), "Dead letter target does not exist.");
    refused("1.5.47 redrive to another region", policy("arn:aws:sqs:eu-west-1:000000000000:dead", "1"),
            "Dead letter target does not exist.");
    refused("1.5.47 redrive to another account", policy("arn:aws:sqs:us-east-1:111122223333:dead", "1"),
            "Dead letter target does not exist.");
    rules.push_back(
        {"1.5.47 redrive in no JSON",
         queues + set("q", "RedrivePolicy", "no")
             + "! InvalidAttributeValue Invalid value for the parameter RedrivePolicy. Reason: Redrive policy "
               "is not a valid JSON map."});
    for (const char *count : {"1", "1000", R"("3")"})
        rules.push_back({QString("1.6.7 redrive after %1 receives is shown as it was set").arg(count),
                         queues + set("q", "RedrivePolicy", policy(arn + "dead", count))
                             + R"(GetQueueAttributes {"QueueUrl":"q","AttributeNames":["RedrivePolicy"]})"
                               "\n"
                             + "= {\"Attributes\":{\"RedrivePolicy\":\""
                             + policy(arn + "dead", count).replace('"', "\\\"") + "\"}}"});
}

void addPermissions(SqsRules &rules)
{
    const QString asked = policy(arn + "dead", "1");
    const QString denied = "! InvalidParameterValue Value " + asked
        + " for parameter RedrivePolicy is invalid. Reason: Queue ARN does not have permissions to use the dead letter "
          "queue.";
    const auto allow = [](const QString &json) { return set("dead", "RedriveAllowPolicy", json); };
    const auto byQueue = [](const QString &name) {
        return R"({"redrivePermission":"byQueue","sourceQueueArns":[")" + arn + name + "\"]}";
    };
    const QString ask = set("q", "RedrivePolicy", asked);
    rules.push_back({"1.13.2 everybody may", queues + allow(R"({"redrivePermission":"allowAll"})") + ask});
    rules.push_back({"1.13.2 nobody may", queues + allow(R"({"redrivePermission":"denyAll"})") + ask + denied});
    rules.push_back({"1.13.2 a queue of the list may", queues + allow(byQueue("q")) + ask});
    rules.push_back(
        {"1.13.2 a queue that is not on the list may not", queues + allow(byQueue("other")) + ask + denied});
    rules.push_back({"1.13.2 a policy that is there stays",
                     queues + ask + allow(R"({"redrivePermission":"denyAll"})")
                         + R"(SetQueueAttributes {"QueueUrl":"q","Attributes":{"DelaySeconds":"1"}})"});
}

void addDeadLetters(SqsRules &rules)
{
    // Both queues keep messages for a minute; one of the source is sent, and dead 50 seconds later.
    const auto died = [](const QString &suffix, const QString &kind, const QString &members) {
        const QString create = R"(CreateQueue {"QueueName":"%1%2","Attributes":{"MessageRetentionPeriod":"60"%3%4}})"
                               "\n";
        const QString redrive =
            QString(R"(,"RedrivePolicy":"{\"deadLetterTargetArn\":\"%1dead%2\",\"maxReceiveCount\":1}")")
                .arg(arn, suffix);
        const QString receive = "ReceiveMessage {\"QueueUrl\":\"q" + suffix + "\",\"VisibilityTimeout\":0}\n";
        return create.arg("dead", suffix, kind, QString()) + create.arg("q", suffix, kind, redrive)
            + "SendMessage {\"QueueUrl\":\"q" + suffix + "\",\"MessageBody\":\"x\"" + members
            + "}\n~ {\"MessageId\":\"$id\"}\n+ 20\n" + receive + R"(~ {"Messages":[{"MessageId":"$id"}]})" + "\n+ 30\n"
            + receive + "= {}\n";
    };
    const auto look = [](const QString &suffix) {
        return "ReceiveMessage {\"QueueUrl\":\"dead" + suffix
            + "\",\"VisibilityTimeout\":0,\"MessageSystemAttributeNames\":[\"All\"],\"MessageAttributeNames\":[\"All\"]"
              "}\n";
    };
    const QString there = R"(~ {"Messages":[{"MessageId":"$id"}]})"
                          "\n";
    rules.push_back({"1.13.1 a dead letter keeps id, body, attributes and times, and counts on",
                     died({}, {}, R"(,"MessageAttributes":{"Foo":{"DataType":"String","StringValue":"Bar"}})")
                         + look({})
                         + R"(= {"Messages":[{"MessageId":"$id","ReceiptHandle":"*","Body":"x",)"
                           R"("MD5OfBody":"9dd4e461268c8034f5c8564e155c67a6",)"
                           R"("MD5OfMessageAttributes":"ae7155c6026991b6d54b11589678bf9c",)"
                           R"("MessageAttributes":{"Foo":{"DataType":"String","StringValue":"Bar"}},)"
                           R"("Attributes":{"SenderId":"000000000000","SentTimestamp":"1700000000000",)"
                           R"("ApproximateReceiveCount":"2","ApproximateFirstReceiveTimestamp":"1700000020000",)"
                         + "\"DeadLetterQueueSourceArn\":\"" + arn + "q\"}}]}"});
    rules.push_back({"1.13.16 the retention of a dead letter counts from its send",
                     died({}, {}, {}) + "+ 9.999\n" + look({}) + there + "+ 0.001\n" + look({}) + "= {}"});
    rules.push_back({"1.13.16 the retention of a FIFO dead letter counts from its move",
                     died(".fifo", R"(,"FifoQueue":"true")", R"(,"MessageGroupId":"g","MessageDeduplicationId":"d")")
                         + "+ 59.999\n" + look(".fifo") + there + "+ 0.001\n" + look(".fifo") + "= {}"});
}

} // namespace

SqsRules redriveRules()
{
    SqsRules rules;
    addDeadLetters(rules);
    addPolicies(rules);
    addPermissions(rules);
    return rules;
}

} // namespace tests
