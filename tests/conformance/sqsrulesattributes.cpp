// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/sqsrules.h"

#include <QStringList>

/// Attributes of queues: names, defaults, ranges, what goes with what. And names of queues.
namespace tests {

namespace {

const QString standardName = "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length";
const QString fifoName = "The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, "
                         "must end with .fifo suffix and be 1 to 80 in length";
const QString oneEncryption = "You can use one type of server-side encryption (SSE) at one time. You can either enable "
                              "KMS SSE or SQS SSE.";

QString create(const QString &name, const QString &attributes)
{
    return "CreateQueue {\"QueueName\":\"" + name + "\",\"Attributes\":{" + attributes + "}}\n";
}

QString set(const QString &name, const QString &attributes)
{
    return "SetQueueAttributes {\"QueueUrl\":\"" + name + "\",\"Attributes\":{" + attributes + "}}\n";
}

QString get(const QString &name, const QString &names)
{
    return "GetQueueAttributes {\"QueueUrl\":\"" + name + "\",\"AttributeNames\":[" + names + "]}\n";
}

const QString standard = "CreateQueue {\"QueueName\":\"q\"}\n";
const QString fifo = create("q.fifo", R"("FifoQueue":"true")");
const QString exists =
    "! QueueNameExists A queue already exists with the same name and a different value for attribute ";

/// A policy of so many statements, each with principals and conditions.
QString policy(int statements, int principals = 1, int conditions = 0)
{
    QStringList accounts;
    for (int i = 0; i < principals; ++i)
        accounts << QString(R"(\"%1\")").arg(100'000'000'000 + i);
    QStringList tests;
    for (int i = 0; i < conditions; ++i)
        tests << QString(R"(\"aws:PrincipalTag/t%1\":\"x\")").arg(i);
    const QString condition =
        conditions == 0 ? QString() : QString(R"(,\"Condition\":{\"StringEquals\":{%1}})").arg(tests.join(','));
    QStringList list;
    for (int i = 0; i < statements; ++i)
        list << QString(R"({\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[%1]},\"Action\":\"SQS:*\"%2})")
                    .arg(accounts.join(','), condition);
    return R"("Policy":"{\"Statement\":[)" + list.join(',') + R"(]}")";
}

void addNames(SqsRules &rules)
{
    const QString ok = "= {\"QueueUrl\":\"http://localhost:4566/000000000000/%1\"}";
    const QString invalid = "! InvalidParameterValue ";
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, script}); };
    row("1.5.43 a standard name has 80 characters",
        "CreateQueue {\"QueueName\":\"<a*80>\"}\n" + ok.arg(QString(80, 'a')));
    row("1.5.43 a standard name has no 81 characters",
        "CreateQueue {\"QueueName\":\"<a*81>\"}\n" + invalid + standardName);
    row("1.5.43 a standard name has digits and signs", "CreateQueue {\"QueueName\":\"Az09-_\"}\n" + ok.arg("Az09-_"));
    row("1.5.43 a standard name has no dot", "CreateQueue {\"QueueName\":\"a.b\"}\n" + invalid + standardName);
    row("1.5.43 a standard name is not empty", "CreateQueue {\"QueueName\":\"\"}\n" + invalid + standardName);
    row("1.5.43 a standard name has no umlaut", "CreateQueue {\"QueueName\":\"\\u00e4\"}\n" + invalid + standardName);
    row("1.5.43 a FIFO name has 80 characters with its ending",
        create("<a*75>.fifo", R"("FifoQueue":"true")") + ok.arg(QString(75, 'a') + ".fifo"));
    row("1.5.43 a FIFO name has no 81 characters", create("<a*76>.fifo", R"("FifoQueue":"true")") + invalid + fifoName);
    row("1.5.43 a FIFO name has more than its ending", create(".fifo", R"("FifoQueue":"true")") + invalid + fifoName);
    row("1.5.43 a FIFO name ends in .fifo", create("orders", R"("FifoQueue":"true")") + invalid + fifoName);
    row("1.5.43 a FIFO name has no blank", create("a b.fifo", R"("FifoQueue":"true")") + invalid + fifoName);
    row("1.5.43 1.6.12 the ending needs FifoQueue",
        "CreateQueue {\"QueueName\":\"q.fifo\"}\n" + invalid + standardName);
    row("1.5.25 a name is required",
        "CreateQueue {}\n! MissingParameter The request must contain the parameter QueueName.");
}

void addFresh(SqsRules &rules)
{
    const QString common = R"("ApproximateNumberOfMessages":"0","ApproximateNumberOfMessagesDelayed":"0",)"
                           R"("ApproximateNumberOfMessagesNotVisible":"0","CreatedTimestamp":"1700000000",)"
                           R"("DelaySeconds":"0","LastModifiedTimestamp":"1700000000","MaximumMessageSize":"1048576",)"
                           R"("MessageRetentionPeriod":"345600","ReceiveMessageWaitTimeSeconds":"0",)"
                           R"("SqsManagedSseEnabled":"true","VisibilityTimeout":"30",)";
    rules.push_back({"1.6.17 a fresh standard queue shows twelve attributes",
                     standard + get("q", "\"All\"") + "= {\"Attributes\":{" + common
                         + R"("QueueArn":"arn:aws:sqs:us-east-1:000000000000:q"}})"});
    rules.push_back({"1.6.18 a fresh FIFO queue shows four more",
                     fifo + get("q.fifo", "\"All\"") + "= {\"Attributes\":{" + common
                         + R"("QueueArn":"arn:aws:sqs:us-east-1:000000000000:q.fifo","FifoQueue":"true",)"
                           R"("ContentBasedDeduplication":"false","DeduplicationScope":"queue",)"
                           R"("FifoThroughputLimit":"perQueue"}})"});
    rules.push_back({"1.6.19 no names, no attributes", standard + get("q", "") + "= {}"});
    rules.push_back(
        {"1.6.19 no list of names, no attributes", standard + "GetQueueAttributes {\"QueueUrl\":\"q\"}\n= {}"});
    rules.push_back({"1.6.19 only what is asked for is shown",
                     standard + get("q", R"("DelaySeconds","QueueArn","Policy")")
                         + R"(= {"Attributes":{"DelaySeconds":"0","QueueArn":"*"}})"});
    rules.push_back({"1.6.19 a standard queue has no FIFO attributes", standard + get("q", R"("FifoQueue")") + "= {}"});
    rules.push_back({"1.5.9 an unknown attribute is not asked for",
                     standard + get("q", R"("Fly")") + "! InvalidAttributeName Unknown Attribute Fly."});
}

void addRanges(SqsRules &rules)
{
    struct Range
    {
        const char *number; ///< of its rule
        const char *name;
        int least;
        int most;
    };
    static const Range ranges[]{
        {"1.6.1", "DelaySeconds", 0, 900},
        {"1.6.2", "MaximumMessageSize", 1'024, 1'048'576},
        {"1.6.3", "MessageRetentionPeriod", 60, 1'209'600},
        {"1.6.4", "ReceiveMessageWaitTimeSeconds", 0, 20},
        {"1.6.5", "VisibilityTimeout", 0, 43'200},
    };
    for (const Range &range : ranges) {
        const auto to = [&range](const QString &value) { return QString("\"%1\":\"%2\"").arg(range.name, value); };
        QString script = standard;
        for (const int good : {range.least, range.most}) {
            const QString number = QString::number(good);
            script += set("q", to(number)) + get("q", QString("\"%1\"").arg(range.name)) + "= {\"Attributes\":{"
                + to(number) + "}}\n";
        }
        const QString refusal =
            QString("! InvalidAttributeValue Invalid value for the parameter %1.\n").arg(range.name);
        for (const QString &bad : {QString::number(range.least - 1), QString::number(range.most + 1), QString(),
                                   QString("x"), QString("1e2")}) {
            script += set("q", to(bad)) + refusal + create("new", to(bad)) + refusal;
        }
        rules.push_back({QString("%1 1.5.10 range of %2").arg(range.number, range.name), script});
    }
    rules.push_back({"1.6.10 1.5.10 range of KmsDataKeyReusePeriodSeconds",
                     standard + set("q", R"("KmsMasterKeyId":"k","KmsDataKeyReusePeriodSeconds":"60")")
                         + set("q", R"("KmsDataKeyReusePeriodSeconds":"86400")")
                         + set("q", R"("KmsDataKeyReusePeriodSeconds":"59")")
                         + "! InvalidAttributeValue Invalid value for the parameter KmsDataKeyReusePeriodSeconds.\n"
                         + set("q", R"("KmsDataKeyReusePeriodSeconds":"86401")")
                         + "! InvalidAttributeValue Invalid value for the parameter KmsDataKeyReusePeriodSeconds."});
    for (const char *name : {"QueueArn", "CreatedTimestamp", "LastModifiedTimestamp", "ApproximateNumberOfMessages",
                             "ApproximateNumberOfMessagesNotVisible", "ApproximateNumberOfMessagesDelayed", "All"}) {
        const QString one = QString("\"%1\":\"1\"").arg(name);
        const QString refusal = QString("! InvalidAttributeName Unknown Attribute %1.\n").arg(name);
        rules.push_back({QString("1.6.16 1.5.9 %1 cannot be set").arg(name),
                         standard + set("q", one) + refusal + create("new", one) + refusal});
    }
    rules.push_back({"1.5.25 attributes are required",
                     standard + "SetQueueAttributes {\"QueueUrl\":\"q\"}\n"
                         + "! MissingParameter The request must contain the parameter Attributes."});
    rules.push_back({"a refused change changes nothing",
                     standard + set("q", R"("DelaySeconds":"5","VisibilityTimeout":"-1")")
                         + "! InvalidAttributeValue Invalid value for the parameter VisibilityTimeout.\n"
                         + get("q", R"("DelaySeconds")") + R"(= {"Attributes":{"DelaySeconds":"0"}})"});
    rules.push_back(
        {"a change has its time",
         standard + "+ 5\n" + set("q", R"("DelaySeconds":"5")")
             + get("q", R"("CreatedTimestamp","LastModifiedTimestamp")")
             + R"(= {"Attributes":{"CreatedTimestamp":"1700000000","LastModifiedTimestamp":"1700000005"}})"});
}

void addPolicies(SqsRules &rules)
{
    const QString refusal = "! InvalidAttributeValue Invalid value for the parameter Policy.";
    const auto row = [&rules](const QString &name, const QString &script) {
        rules.push_back({name, standard + script});
    };
    row("1.6.6 a policy is shown as it was set and cleared by an empty text",
        set("q", R"("Policy":"{\"Statement\": {\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\"}}")")
            + get("q", R"("Policy")")
            + R"(= {"Attributes":{"Policy":"{\"Statement\": {\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\"}}"}})"
            + "\n" + set("q", R"("Policy":"")") + get("q", R"("Policy")") + "= {}");
    row("1.6.6 a policy is JSON", set("q", R"("Policy":"{")") + refusal);
    row("1.6.6 a policy is a JSON object", set("q", R"("Policy":"[]")") + refusal);
    row("1.6.6 a policy has statements", set("q", R"("Policy":"{\"Statement\":[]}")") + refusal);
    row("1.6.6 a policy has at most 8192 bytes", set("q", R"("Policy":"{\"Id\":\"<a*8192>\"}")") + refusal);
    row("1.6.6 a policy has at most 20 statements",
        set("q", policy(20)) + set("q", policy(21))
            + "! OverLimit 21 statements were found in the submitted policy, max allowed is 20");
    row("1.6.6 a policy has at most 50 principals",
        set("q", policy(1, 50)) + set("q", policy(1, 51)) + refusal + "\n" + set("q", policy(3, 17)) + refusal);
    row("1.6.6 a policy has at most 10 conditions",
        set("q", policy(1, 1, 10)) + set("q", policy(1, 1, 11)) + refusal + "\n" + set("q", policy(4, 1, 3)) + refusal);
    row("1.6.7 1.6.8 policies of redrives are cleared by an empty text",
        "CreateQueue {\"QueueName\":\"dead\"}\n"
            + set("q",
                  R"("RedriveAllowPolicy":"{\"redrivePermission\":\"denyAll\"}",)"
                  R"("RedrivePolicy":"{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:000000000000:dead\",)"
                  R"(\"maxReceiveCount\":\"3\"}")")
            + get("q", R"("RedrivePolicy")")
            + R"(= {"Attributes":{"RedrivePolicy":"{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:000000000000:dead\",)"
            + R"(\"maxReceiveCount\":\"3\"}"}})" + "\n" + set("q", R"("RedriveAllowPolicy":"","RedrivePolicy":"")")
            + get("q", R"("RedriveAllowPolicy","RedrivePolicy")") + "= {}");
    row("1.6.8 redrives by queue have a list of at most ten",
        set("q", R"("RedriveAllowPolicy":"{\"redrivePermission\":\"byQueue\"}")")
            + "! InvalidAttributeValue Invalid value for the parameter RedriveAllowPolicy. Reason: Amazon SQS can't "
              "create the redrive allow policy, as it\u2019s in an unsupported format.");
}

void addEncryption(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, script}); };
    const QString sse = get("q", R"("SqsManagedSseEnabled","KmsMasterKeyId","KmsDataKeyReusePeriodSeconds")");
    const QString key = standard + set("q", R"("KmsMasterKeyId":"alias/aws/sqs")");
    row("1.6.9 a key takes the place of managed encryption, which stays off without the key",
        key + sse + R"(= {"Attributes":{"SqsManagedSseEnabled":"false","KmsMasterKeyId":"alias/aws/sqs"}})" + "\n"
            + set("q", R"("KmsMasterKeyId":"")") + sse + R"(= {"Attributes":{"SqsManagedSseEnabled":"false"}})");
    row("1.6.11 a key and managed encryption do not go together",
        create("q", R"("KmsMasterKeyId":"k","SqsManagedSseEnabled":"true")") + "! InvalidAttributeName "
            + oneEncryption);
    row("1.6.11 managed encryption is not turned on over a key",
        key + set("q", R"("SqsManagedSseEnabled":"true")") + "! InvalidAttributeName " + oneEncryption);
    row("1.6.11 managed encryption is turned off and on",
        standard + set("q", R"("SqsManagedSseEnabled":"false")") + sse
            + R"(= {"Attributes":{"SqsManagedSseEnabled":"false"}})" + "\n"
            + set("q", R"("SqsManagedSseEnabled":"true")") + sse
            + R"(= {"Attributes":{"SqsManagedSseEnabled":"true"}})");
    row("1.6.11 managed encryption is true or false",
        standard + set("q", R"("SqsManagedSseEnabled":"yes")")
            + "! InvalidAttributeValue Invalid value for the parameter SqsManagedSseEnabled.");
    row("1.6.10 the reuse period is shown with a key only",
        standard + set("q", R"("KmsDataKeyReusePeriodSeconds":"60")") + sse
            + R"(= {"Attributes":{"SqsManagedSseEnabled":"true"}})" + "\n" + set("q", R"("KmsMasterKeyId":"k")") + sse
            + R"(= {"Attributes":{"SqsManagedSseEnabled":"false","KmsMasterKeyId":"k","KmsDataKeyReusePeriodSeconds":"60"}})");
    row("1.6.10 the usual reuse period is not shown",
        key + set("q", R"("KmsDataKeyReusePeriodSeconds":"60")") + set("q", R"("KmsDataKeyReusePeriodSeconds":"300")")
            + sse + R"(= {"Attributes":{"SqsManagedSseEnabled":"false","KmsMasterKeyId":"alias/aws/sqs"}})");
}

void addFifoAttributes(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, script}); };
    for (const char *name : {"DeduplicationScope", "FifoThroughputLimit"}) {
        const QString one = QString("\"%1\":\"queue\"").arg(name);
        const QString text =
            QString("! InvalidAttributeName You can specify the %1 only when FifoQueue is set to true.\n").arg(name);
        row(QString("1.6.14 1.6.15 1.5.9 %1 of a standard queue").arg(name),
            create("q", one) + text + standard + set("q", one) + text);
    }
    for (const char *name : {"FifoQueue", "ContentBasedDeduplication"}) {
        QString script = standard;
        const QString text = QString("! InvalidAttributeName Unknown Attribute %1.\n").arg(name);
        for (const char *value : {"true", "false", "x"})
            script += set("q", QString("\"%1\":\"%2\"").arg(name, value)) + text;
        row(QString("1.6.12 1.6.13 1.5.9 %1 of a standard queue").arg(name),
            script + create("new", QString("\"%1\":\"false\"").arg(name)) + text);
    }
    row("1.6.12 the kind of a queue stays",
        fifo + set("q.fifo", R"("FifoQueue":"true")") + set("q.fifo", R"("FifoQueue":"false")")
            + "! InvalidAttributeValue Invalid value for the parameter FifoQueue. Reason: Modifying queue type is not "
              "supported.");
    row("1.6.13 content-based deduplication is true or false",
        fifo + set("q.fifo", R"("ContentBasedDeduplication":"true")") + get("q.fifo", R"("ContentBasedDeduplication")")
            + R"(= {"Attributes":{"ContentBasedDeduplication":"true"}})" + "\n"
            + set("q.fifo", R"("ContentBasedDeduplication":"yes")")
            + "! InvalidAttributeValue Invalid value for the parameter ContentBasedDeduplication.");
    row("1.6.14 the scope is the queue or the group",
        fifo + set("q.fifo", R"("DeduplicationScope":"messageGroup")") + get("q.fifo", R"("DeduplicationScope")")
            + R"(= {"Attributes":{"DeduplicationScope":"messageGroup"}})" + "\n"
            + set("q.fifo", R"("DeduplicationScope":"group")")
            + "! InvalidAttributeValue Invalid value for the parameter DeduplicationScope.");
    const QString together = "! InvalidAttributeValue Invalid value for the parameter FifoThroughputLimit. Reason: The "
                             "value perMessageGroupId is allowed only when DeduplicationScope is messageGroup.";
    row("1.6.15 throughput by group needs deduplication by group",
        fifo + set("q.fifo", R"("FifoThroughputLimit":"perMessageGroupId")") + together + "\n"
            + set("q.fifo", R"("FifoThroughputLimit":"perMessageGroupId","DeduplicationScope":"messageGroup")")
            + set("q.fifo", R"("DeduplicationScope":"queue")") + together);
    row("1.6.15 throughput is by queue or by group",
        fifo + set("q.fifo", R"("FifoThroughputLimit":"x")")
            + "! InvalidAttributeValue Invalid value for the parameter FifoThroughputLimit.");
}

void addRepeatedCreation(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, script}); };
    const QString made = create("q", R"("DelaySeconds":"5","KmsMasterKeyId":"k")");
    row("1.6.20 creation repeats with the same attributes", made + made + R"(= {"QueueUrl":"*"})");
    row("1.6.20 creation repeats with some of the attributes",
        made + create("q", R"("DelaySeconds":"5")") + create("q", R"("VisibilityTimeout":"30")") + standard);
    row("1.6.20 1.5.2 creation does not repeat with another value",
        made + create("q", R"("DelaySeconds":"6")") + exists + "DelaySeconds");
    row("1.6.20 creation does not repeat with a new attribute",
        standard
            + create("q", R"("Policy":"{\"Statement\":{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\"}}")")
            + exists + "Policy");
    row("1.6.20 creation compares with what was set later",
        made + set("q", R"("DelaySeconds":"7")") + create("q", R"("DelaySeconds":"7")") + made + exists
            + "DelaySeconds");
    row("1.6.20 creation does not compare tags",
        standard + R"(CreateQueue {"QueueName":"q","tags":{"a":"b"}})" + "\nListQueueTags {\"QueueUrl\":\"q\"}\n= {}");
    row("1.6.20 creation of a FIFO queue repeats",
        fifo + fifo + create("q.fifo", R"("FifoQueue":"true","ContentBasedDeduplication":"true")") + exists
            + "ContentBasedDeduplication");
    row("1.8.11 1.5.3 a name is free 60 seconds after the queue was deleted",
        "strict\n" + standard
            + "DeleteQueue {\"QueueUrl\":\"q\"}\nCreateQueue {\"QueueName\":\"q\"}\n! QueueDeletedRecently You must "
              "wait "
              "60 seconds after deleting a queue before you can create another with the same name.\n+ 60\n"
            + standard);
    row("1.8.11 1.5.4 a queue is purged once in 60 seconds",
        "strict\n" + standard
            + "PurgeQueue {\"QueueUrl\":\"q\"}\nPurgeQueue {\"QueueUrl\":\"q\"}\n! PurgeQueueInProgress Only one "
              "PurgeQueue operation on q is allowed every 60 seconds.\n+ 60\nPurgeQueue {\"QueueUrl\":\"q\"}");
    row("1.8.11 a lenient broker does not wait",
        standard + "DeleteQueue {\"QueueUrl\":\"q\"}\n" + standard
            + "PurgeQueue {\"QueueUrl\":\"q\"}\nPurgeQueue {\"QueueUrl\":\"q\"}");
}

} // namespace

SqsRules attributeRules()
{
    SqsRules rules;
    addNames(rules);
    addFresh(rules);
    addRanges(rules);
    addPolicies(rules);
    addEncryption(rules);
    addFifoAttributes(rules);
    addRepeatedCreation(rules);
    return rules;
}

} // namespace tests
