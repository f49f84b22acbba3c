// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/sqsrules.h"

#include <QStringList>

/// Tags, and permissions as statements of the queue's policy.
namespace tests {

namespace {

const QString queue = "CreateQueue {\"QueueName\":\"q\"}\n";
const QString list = "ListQueueTags {\"QueueUrl\":\"q\"}\n";
const QString policy = R"(GetQueueAttributes {"QueueUrl":"q","AttributeNames":["Policy"]})"
                       "\n";
const QString badKey = "! InvalidParameterValue Tag keys must be between 1 and 128 characters in length.\n";

QString tag(const QString &tags)
{
    return R"(TagQueue {"QueueUrl":"q","Tags":{)" + tags + "}}\n";
}

QString untag(const QString &keys)
{
    return R"(UntagQueue {"QueueUrl":"q","TagKeys":[)" + keys + "]}\n";
}

QString manyTags(int first, int count)
{
    QStringList tags;
    for (int i = first; i < first + count; ++i)
        tags << QString("\"k%1\":\"v\"").arg(i);
    return tags.join(',');
}

QString allow(const QString &label, const QString &accounts, const QString &actions)
{
    return QString(R"(AddPermission {"QueueUrl":"q","Label":"%1","AWSAccountIds":[%2],"Actions":[%3]})")
               .arg(label, accounts, actions)
        + "\n";
}

/// The policy as the reply shows it: a text that holds JSON.
QString shown(const QStringList &statements)
{
    const QString text = R"({"Version":"2008-10-17","Id":"arn:aws:sqs:us-east-1:000000000000:q/SQSDefaultPolicy",)"
                         R"("Statement":[)"
        + statements.join(',') + "]}";
    return "= {\"Attributes\":{\"Policy\":\"" + QString(text).replace('"', "\\\"") + "\"}}\n";
}

QString statement(const QString &label, const QString &principals, const QString &actions)
{
    return QString(R"({"Sid":"%1","Effect":"Allow","Principal":{"AWS":%2},"Action":%3,)"
                   R"("Resource":"arn:aws:sqs:us-east-1:000000000000:q"})")
        .arg(label, principals, actions);
}

void addTags(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, queue + script}); };
    row("1.14.5 a queue without tags has no list", list + "= {}");
    row("1.14.5 tags are added and replaced, case counts",
        tag(R"("a":"1","b":"2")") + tag(R"("a":"3","A":"4")") + list + R"(= {"Tags":{"a":"3","b":"2","A":"4"}})");
    row("1.14.5 tags of a creation are there",
        "CreateQueue {\"QueueName\":\"r\",\"tags\":{\"a\":\"1\",\"b\":\"\"}}\nListQueueTags {\"QueueUrl\":\"r\"}\n"
        "= {\"Tags\":{\"a\":\"1\",\"b\":\"\"}}");
    row("1.14.5 tags are removed, also those that are not there",
        tag(R"("a":"1","b":"2")") + untag(R"("a","x")") + list
            + R"(= {"Tags":{"b":"2"}})"
              "\n"
            + untag(R"("b")") + list + "= {}");
    row("1.14.8 no tags to add",
        tag("")
            + "! MissingParameter The request must contain the parameter Tags.\n"
              "TagQueue {\"QueueUrl\":\"q\"}\n! MissingParameter The request must contain the parameter Tags.");
    row("1.14.8 no keys to remove", untag("") + badKey);
    row("1.14.6 fifty tags are the most",
        tag(manyTags(0, 50)) + tag(R"("k0":"new")") + tag(R"("one more":"v")")
            + "! InvalidParameterValue Too many tags added for queue q.\n" + untag(R"("k1")")
            + tag(R"("one more":"v")"));
    row("1.14.6 fifty tags are the most at creation",
        "CreateQueue {\"QueueName\":\"r\",\"tags\":{" + manyTags(0, 51)
            + "}}\n! InvalidParameterValue Too many tags added for queue r.");
    row("1.14.7 a key has 1 to 128 characters, a value up to 256",
        tag(R"("<\u00e4*128>":"<\u00e4*256>")").replace("\\u00e4", QString(QChar(0xe4))) + tag(R"("<k*129>":"v")")
            + badKey + tag(R"("":"v")") + badKey + untag(R"("<k*129>")") + badKey + tag(R"("k":"<v*257>")")
            + "! InvalidParameterValue Tag values must be between 0 and 256 characters in length.");
    row("1.14.7 keys of the service are its own",
        tag(R"("aws:a":"v")") + "! InvalidParameterValue Tag keys that start with aws: are reserved.");
    row("a change of tags is no modification",
        "+ 5\n" + tag(R"("a":"1")")
            + R"(GetQueueAttributes {"QueueUrl":"q","AttributeNames":["LastModifiedTimestamp"]})"
            + "\n"
              R"(= {"Attributes":{"LastModifiedTimestamp":"1700000000"}})");
    for (const QString &call : {list, tag(R"("a":"1")"), untag(R"("a")")})
        row("1.5.1 " + call.section(' ', 0, 0) + " of a missing queue",
            "DeleteQueue {\"QueueUrl\":\"q\"}\n" + call + "! QueueDoesNotExist The specified queue does not exist.");
}

void addPermissions(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, queue + script}); };
    const QString one = R"("arn:aws:iam::111122223333:root")";
    const QString account = R"("111122223333")";
    const QString send = R"("SendMessage")";
    row("1.14.1 a permission makes the policy",
        allow("l", account, send) + policy + shown({statement("l", one, R"("SQS:SendMessage")")}));
    row("1.14.1 several accounts and operations are lists",
        allow("l", R"("111122223333","444455556666")", R"("*","ReceiveMessage")") + policy
            + shown({statement("l", '[' + one + R"(,"arn:aws:iam::444455556666:root"])",
                               R"(["SQS:*","SQS:ReceiveMessage"])")}));
    row("1.14.1 permissions follow one another, and the policy goes with the last",
        allow("a", account, send) + allow("b", account, R"("*")") + policy
            + shown({statement("a", one, R"("SQS:SendMessage")"), statement("b", one, R"("SQS:*")")})
            + R"(RemovePermission {"QueueUrl":"q","Label":"a"})"
              "\n"
            + policy + shown({statement("b", one, R"("SQS:*")")})
            + R"(RemovePermission {"QueueUrl":"q","Label":"b"})"
              "\n"
            + policy + "= {}");
    row("1.14.1 1.14.2 a permission joins a policy that was set",
        R"(SetQueueAttributes {"QueueUrl":"q","Attributes":{"Policy":"{\"Statement\":{\"Sid\":\"s\",\"Effect\":\"Deny\",)"
        R"(\"Principal\":\"*\",\"Action\":\"*\"}}"}})"
        "\n" + allow("s", account, send)
            + "! InvalidParameterValue Value s for parameter Label is invalid. Reason: Already exists.\n"
            + allow("t", account, send) + R"(RemovePermission {"QueueUrl":"q","Label":"s"})");
    row("1.14.2 a label is there once",
        allow("l", account, send) + allow("l", account, send)
            + "! InvalidParameterValue Value l for parameter Label is invalid. Reason: Already exists.");
    row("1.14.2 an unknown label is not removed",
        R"(RemovePermission {"QueueUrl":"q","Label":"l"})"
        "\n! InvalidParameterValue Value l for parameter Label is invalid. Reason: can't find label.");
    row("1.5.25 a label is required",
        R"(AddPermission {"QueueUrl":"q","AWSAccountIds":["111122223333"],"Actions":["*"]})"
        "\n! MissingParameter The request must contain the parameter Label.\n"
        R"(RemovePermission {"QueueUrl":"q"})"
        "\n! MissingParameter The request must contain the parameter Label.");
    row("1.14.3 no operations",
        allow("l", account, "") + "! MissingParameter The request must contain the parameter Actions.");
    row("1.14.4 no accounts",
        allow("l", "", send)
            + "! InvalidParameterValue Value [] for parameter PrincipalId is invalid. Reason: Unable to "
              "verify.");
    row("1.14.4 an odd account",
        allow("l", R"("1")", send)
            + "! InvalidParameterValue Value [1] for parameter PrincipalId is invalid. Reason: Unable to verify.");
    row("1.14.3 1.5.8 seven operations are the most",
        allow("l", account, QStringList(QList<QString>(7, send)).join(','))
            + allow("m", account, QStringList(QList<QString>(8, send)).join(','))
            + "! OverLimit 8 Actions were found, maximum allowed is 7.");
    for (const char *owners : {"AddPermission", "RemovePermission", "CreateQueue", "DeleteQueue", "SetQueueAttributes",
                               "ListQueues", "TagQueue", "UntagQueue", "ListQueueTags", "StartMessageMoveTask",
                               "ListMessageMoveTasks", "CancelMessageMoveTask"})
        row(QString("1.14.3 %1 is the owner's").arg(owners),
            allow("l", account, QString("\"%1\"").arg(owners))
                + QString("! InvalidParameterValue Value SQS:%1 for parameter ActionName is invalid. Reason: Only the "
                          "queue owner is allowed to invoke this action.")
                      .arg(owners));
    row("1.14.3 an unknown operation",
        allow("l", account, R"("Fly")")
            + "! InvalidParameterValue Value SQS:Fly for parameter ActionName is invalid. Reason: Please refer to the "
              "appropriate WSDL for a list of valid actions.");
    row("1.5.1 permissions of a missing queue",
        "DeleteQueue {\"QueueUrl\":\"q\"}\n" + allow("l", account, send)
            + "! QueueDoesNotExist The specified queue does not exist.\n"
              R"(RemovePermission {"QueueUrl":"q","Label":"l"})"
              "\n"
              "! QueueDoesNotExist The specified queue does not exist.");
}

} // namespace

SqsRules tagAndPermissionRules()
{
    SqsRules rules;
    addTags(rules);
    addPermissions(rules);
    return rules;
}

} // namespace tests
