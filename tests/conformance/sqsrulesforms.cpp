// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/sqsrules.h"

/// Forms as clients write them that no table describes: lists without an index, names of old models, nonsense. And ARNs
/// of other partitions.
namespace tests {

namespace {

const QString queue = "CreateQueue {\"QueueName\":\"q\"}\n";

void addLists(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) {
        rules.push_back({"1.3.3 " + name, "only Query\n" + queue + script});
    };
    const QString arn = R"(= {"Attributes":{"QueueArn":"arn:aws:sqs:us-east-1:000000000000:q"}})"
                        "\n";
    row("one attribute is asked for", "form Action=GetQueueAttributes&QueueUrl=q&AttributeName=QueueArn\n" + arn);
    row("all attributes are asked for",
        "form Action=GetQueueAttributes&QueueUrl=q&AttributeName=All\n"
        R"(~ {"Attributes":{"QueueArn":"*","DelaySeconds":"0"}})");
    row("a list of nothing, as the SDK for Java writes it",
        "form Action=GetQueueAttributes&QueueUrl=q&AttributeName=\n= {}");
    row("one attribute is set",
        "form Action=SetQueueAttributes&QueueUrl=q&Attribute.Name=DelaySeconds&Attribute.Value=7\n"
        "form Action=GetQueueAttributes&QueueUrl=q&AttributeName.1=DelaySeconds\n"
        R"(= {"Attributes":{"DelaySeconds":"7"}})");
    row("one account and one action",
        "form Action=AddPermission&QueueUrl=q&Label=l&AWSAccountId=111122223333&ActionName=SendMessage\n"
        "form Action=GetQueueAttributes&QueueUrl=q&AttributeName=Policy\n"
        R"(~ {"Attributes":{"Policy":"*"}})");
    row("one tag and one key",
        "form Action=TagQueue&QueueUrl=q&Tag.Key=a&Tag.Value=b\nListQueueTags {\"QueueUrl\":\"q\"}\n"
        "= {\"Tags\":{\"a\":\"b\"}}\nform Action=UntagQueue&QueueUrl=q&TagKey=a\nListQueueTags {\"QueueUrl\":\"q\"}\n"
        "= {}");
    row("one message attribute, one selector of each kind",
        "form Action=SendMessage&QueueUrl=q&MessageBody=x&MessageAttribute.Name=Foo&MessageAttribute.Value.DataType="
        "String&MessageAttribute.Value.StringValue=Bar\n"
        R"(~ {"MD5OfMessageAttributes":"ae7155c6026991b6d54b11589678bf9c"})"
        "\nform Action=ReceiveMessage&QueueUrl=q&MessageAttributeName=All&MessageSystemAttributeName=SenderId&"
        "AttributeName=SentTimestamp\n"
        R"(~ {"Messages":[{"Attributes":{"SenderId":"000000000000","SentTimestamp":"1700000000000"},)"
        R"("MessageAttributes":{"Foo":{"DataType":"String","StringValue":"Bar"}}}]})");
    row("one entry of a batch",
        "form Action=SendMessageBatch&QueueUrl=q&SendMessageBatchRequestEntry.Id=a&"
        "SendMessageBatchRequestEntry.MessageBody=x\n"
        R"(~ {"Successful":[{"Id":"a"}],"Failed":null})");
}

void addNonsense(SqsRules &rules)
{
    const auto row = [&rules](const QString &form, const QString &message) {
        rules.push_back(
            {"1.3.4 " + form, "only Query\n" + queue + "form QueueUrl=q&" + form + "\n! Serialization " + message});
    };
    row("Action=GetQueueAttributes&AttributeName.0=All", "0 is not a valid index");
    row("Action=GetQueueAttributes&AttributeName.x=All", "x is not a valid index");
    row("Action=GetQueueAttributes&AttributeName.member.1=All", "member is not a valid index");
    row("Action=GetQueueAttributes&AttributeName=All&AttributeName.1=All",
        "The parameter AttributeName is given with an index and without one.");
    const QString structure = "Start of structure or map found where not expected.";
    for (const char *form :
         {"Action=GetQueueAttributes&AttributeName.1.x=All", "Action=UntagQueue&TagKey.1.x=a",
          "Action=ReceiveMessage&AttributeName.1.x=All", "Action=ReceiveMessage&MessageAttributeName.1.x=All",
          "Action=AddPermission&Label=l&AWSAccountId.1.x=1&ActionName.1=*",
          "Action=AddPermission&Label=l&AWSAccountId.1=111122223333&ActionName.1.x=*"})
        row(form, structure);
    row("Action=SetQueueAttributes&Attribute.1.Name=DelaySeconds&Attribute.2.Name=DelaySeconds",
        "A name is given twice in Attribute.");
    row("Action=ReceiveMessage&MaxNumberOfMessages=two", "STRING_VALUE can not be converted to an Integer");
    rules.push_back(
        {"1.3.4 an entry of a batch that is a text",
         "only Query\n" + queue
             + "form Action=SendMessageBatch&QueueUrl=q&SendMessageBatchRequestEntry.1=a\n"
               "! MissingParameter The request must contain the parameter SendMessageBatchRequestEntry.1.Id."});
    rules.push_back({"1.3.4 a value without its name",
                     "only Query\n" + queue
                         + "form Action=SetQueueAttributes&QueueUrl=q&Attribute.Value=1\n"
                           "! MissingParameter The request must contain the parameter Attribute.Name."});
}

void addActions(SqsRules &rules)
{
    rules.push_back(
        {"1.3.2 no action", "only Query\n" + queue + "path /000000000000/q\nform QueueUrl=q\n! UnknownOperation"});
    rules.push_back(
        {"1.3.2 an unknown action",
         "only Query\nform Action=Fly\n! InvalidAction The action Fly is not valid for this endpoint.\n" + queue
             + "path /000000000000/q\nform Action=Fly\n! InvalidAction The action Fly is not valid for this "
               "endpoint."});
    rules.push_back({"1.3.5 tags of a creation and of a queue by their old name",
                     "only Query\nform Action=CreateQueue&QueueName=q&Tags.1.Key=a&Tags.1.Value=b\n"
                     "form Action=TagQueue&QueueUrl=q&Tags.1.Key=c&Tags.1.Value=d\nListQueueTags {\"QueueUrl\":\"q\"}\n"
                     "= {\"Tags\":{\"a\":\"b\",\"c\":\"d\"}}"});
    rules.push_back({"1.5.26 a value of another type",
                     queue
                         + R"(SendMessage {"QueueUrl":"q","MessageBody":"x","DelaySeconds":"soon"})"
                           "\n! Serialization STRING_VALUE can not be converted to an Integer"});
}

void addPartitions(SqsRules &rules)
{
    for (const auto &[region, partition] :
         {std::pair{"cn-north-1", "aws-cn"}, std::pair{"us-gov-west-1", "aws-us-gov"}, std::pair{"eu-west-1", "aws"}}) {
        const QString arn = QString("arn:%1:sqs:%2:000000000000:").arg(partition, region);
        const QString strange = QString("arn:%1:sqs:%2:000000000000:dead")
                                    .arg(*partition == 'a' && partition[3] == '\0' ? "aws-cn" : "aws", region);
        const auto redrive = [](const QString &target) {
            return QString(R"(SetQueueAttributes {"QueueUrl":"q","Attributes":{"RedrivePolicy":)"
                           R"("{\"deadLetterTargetArn\":\"%1\",\"maxReceiveCount\":1}"}})")
                       .arg(target)
                + "\n";
        };
        const QString gone = "! ResourceNotFound The resource that you specified for the %1 parameter doesn't exist.\n";
        rules.push_back(
            {QString("1.4.3 ARNs of %1").arg(region),
             QString("as 000000000000 %1\n").arg(region) + queue + "CreateQueue {\"QueueName\":\"dead\"}\n"
                 + R"(GetQueueAttributes {"QueueUrl":"q","AttributeNames":["QueueArn"]})"
                   "\n= {\"Attributes\":{\"QueueArn\":\""
                 + arn + "q\"}}\n" + redrive(strange) + "! InvalidParameterValue Value {\"deadLetterTargetArn\":\""
                 + strange
                 + "\",\"maxReceiveCount\":1} for parameter RedrivePolicy is invalid. Reason: Dead letter target does "
                   "not "
                   "exist.\n"
                 + redrive(arn + "dead") + "StartMessageMoveTask {\"SourceArn\":\"" + strange + "\"}\n"
                 + gone.arg("SourceArn") + "StartMessageMoveTask {\"SourceArn\":\"" + arn
                 + "dead\",\"DestinationArn\":\"" + strange + "\"}\n" + gone.arg("DestinationArn")
                 + "ListMessageMoveTasks {\"SourceArn\":\"" + strange + "\"}\n" + gone.arg("SourceArn")
                 + "StartMessageMoveTask {\"SourceArn\":\"" + arn + "dead\"}\n= {\"TaskHandle\":\"*\"}\n"
                 + R"(AddPermission {"QueueUrl":"q","Label":"l","AWSAccountIds":["111122223333"],"Actions":["*"]})"
                   "\n"
                   R"(GetQueueAttributes {"QueueUrl":"q","AttributeNames":["Policy"]})"
                   "\n"
                 + QString(R"(= {"Attributes":{"Policy":"{\"Version\":\"2008-10-17\",\"Id\":\"%1q/SQSDefaultPolicy\",)"
                           R"(\"Statement\":[{\"Sid\":\"l\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":)"
                           R"(\"arn:%2:iam::111122223333:root\"},\"Action\":\"SQS:*\",\"Resource\":\"%1q\"}]}"}})")
                       .arg(arn, partition)});
    }
}

} // namespace

SqsRules formRules()
{
    SqsRules rules;
    addLists(rules);
    addNonsense(rules);
    addActions(rules);
    addPartitions(rules);
    return rules;
}

} // namespace tests
