// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/sqsrules.h"

#include <QStringList>

/// Names of queues in calls, accounts and regions, lists and their pages, required fields.
namespace tests {

namespace {

const QString queue = "CreateQueue {\"QueueName\":\"q\"}\n";
const QString missing = "! QueueDoesNotExist The specified queue does not exist.\n";

QString arnOf(const QString &url)
{
    return R"(GetQueueAttributes {"QueueUrl":")" + url
        + R"(","AttributeNames":["QueueArn"]})"
          "\n";
}

QString arn(const QString &account, const QString &region, const QString &name)
{
    return QString(R"(= {"Attributes":{"QueueArn":"arn:aws:sqs:%1:%2:%3"}})").arg(region, account, name) + "\n";
}

void addUrls(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, script}); };
    const QString here = arn("000000000000", "us-east-1", "q");
    for (const char *url :
         {"q", "/q", "/000000000000/q", "000000000000/q", "/queue/q", "/queue/us-east-1/000000000000/q",
          "http://localhost:4566/000000000000/q", "http://sqs.us-east-1.amazonaws.com/000000000000/q",
          "https://elsewhere:1/queue/q", "http://h/queue/us-east-1/000000000000/q", "http://h/q"})
        row(QString("1.4.1 URL ") + url, queue + arnOf(url) + here);
    for (const char *url : {"q.fifo", "/queue/q.fifo", "http://h:1/000000000000/q.fifo"})
        row(QString("1.4.1 URL ") + url,
            R"(CreateQueue {"QueueName":"q.fifo","Attributes":{"FifoQueue":"true"}})"
            "\n" + arnOf(url)
                + arn("000000000000", "us-east-1", "q.fifo"));
    for (const char *url : {"other", "/111122223333/q", "http://h/", "/queue/eu-west-1/000000000000/q", "Q", " "})
        row(QString("1.4.1 1.5.1 URL of nothing ") + url, queue + arnOf(url) + missing);
    row("1.5.25 an empty URL is none",
        arnOf("") + "! MissingParameter The request must contain the parameter QueueUrl.");
    row("1.4.1 a URL in the reply is read back",
        queue
            + R"(GetQueueUrl {"QueueName":"q"})"
              "\n"
              R"(= {"QueueUrl":"$url"})"
              "\n"
            + arnOf("$url") + here);
    row("1.3.7 JSON goes to any path", "only JSON\npath /111122223333/other\n" + queue + arnOf("q") + here);
    row("1.3.1 in a form the path names the queue, a parameter beats it",
        "only Query\n" + queue + "CreateQueue {\"QueueName\":\"r\"}\npath /000000000000/q\n"
            + R"(GetQueueAttributes {"AttributeNames":["QueueArn"]})"
              "\n"
            + here + arnOf("r") + arn("000000000000", "us-east-1", "r")
            + R"(GetQueueUrl {"QueueName":"r"})"
              "\n"
              R"(= {"QueueUrl":"http://localhost:4566/000000000000/r"})"
            + "\nSendMessage {}\n! MissingParameter The request must contain the parameter MessageBody.\n"
              "CreateQueue {\"QueueName\":\"s\"}\n! InvalidAction The action CreateQueue is not valid for this "
              "endpoint.\nListQueues {}\n! InvalidAction The action ListQueues is not valid for this endpoint.");
}

void addAccounts(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, script}); };
    row("1.4.2 accounts and regions stand side by side",
        queue + "as 111122223333 us-east-1\n" + arnOf("q") + missing + queue + "as 111122223333 eu-west-1\n"
            + arnOf("q") + missing + queue + arnOf("q") + arn("111122223333", "eu-west-1", "q")
            + "ListQueues {}\n= {\"QueueUrls\":[\"http://localhost:4566/queue/eu-west-1/111122223333/q\"]}\n"
              "as 000000000000 us-east-1\nListQueues {}\n= {\"QueueUrls\":[\"http://localhost:4566/000000000000/q\"]}");
    row("1.4.2 a URL names the account",
        "as 111122223333 us-east-1\n" + queue + "as 000000000000 us-east-1\n" + arnOf("/111122223333/q")
            + arn("111122223333", "us-east-1", "q"));
    row("1.4.2 the owner's queue is found by its name",
        "as 111122223333 us-east-1\n" + queue
            + "as 000000000000 us-east-1\n"
              R"(GetQueueUrl {"QueueName":"q"})"
              "\n"
            + missing
            + R"(GetQueueUrl {"QueueName":"q","QueueOwnerAWSAccountId":"111122223333"})"
              "\n"
            + R"(= {"QueueUrl":"http://localhost:4566/111122223333/q"})"
              "\n"
            + R"(GetQueueUrl {"QueueName":"q","QueueOwnerAWSAccountId":"444455556666"})"
              "\n"
            + missing);
}

void addPages(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, script}); };
    const QString three = "CreateQueue {\"QueueName\":\"b\"}\nCreateQueue {\"QueueName\":\"a2\"}\n"
                          "CreateQueue {\"QueueName\":\"a1\"}\n";
    const QString url = "http://localhost:4566/000000000000/";
    row("1.7.10 no queues, no list", "ListQueues {}\n= {}");
    row("queues by prefix",
        three + "ListQueues {\"QueueNamePrefix\":\"a\"}\n= {\"QueueUrls\":[\"" + url + "a1\",\"" + url + "a2\"]}\n"
            + "ListQueues {\"QueueNamePrefix\":\"A\"}\n= {}");
    row("1.7.10 pages follow their tokens",
        three + "ListQueues {\"MaxResults\":2}\n= {\"QueueUrls\":[\"" + url + "a1\",\"" + url
            + "a2\"],\"NextToken\":\"$t\"}\nListQueues {\"MaxResults\":2,\"NextToken\":\"$t\"}\n= {\"QueueUrls\":[\""
            + url + "b\"]}");
    row("1.7.10 a page that ends the list has no token",
        three + "ListQueues {\"MaxResults\":3}\n~ {\"NextToken\":null}");
    for (const char *garbage : {"%", "x", "YWZ0ZXI", "YTE="})
        row(QString("1.7.10 token ") + garbage,
            three + R"(ListQueues {"MaxResults":1,"NextToken":")" + garbage
                + "\"}\n! InvalidParameterValue Invalid or expired next token.");
    const QString range =
        "! InvalidParameterValue Value %1 for parameter MaxResults is invalid. Reason: Must be between 1 "
        "and 1000, if provided.\n";
    row("1.7.10 a page has 1 to 1000 queues",
        "ListQueues {\"MaxResults\":0}\n" + range.arg(0) + "ListQueues {\"MaxResults\":1001}\n" + range.arg(1'001)
            + "ListQueues {\"MaxResults\":1000}\n= {}");
}

void addRequired(SqsRules &rules)
{
    const std::pair<const char *, const char *> calls[]{
        {"DeleteQueue", ""},
        {"GetQueueAttributes", ""},
        {"SetQueueAttributes", R"("Attributes":{"DelaySeconds":"1"})"},
        {"PurgeQueue", ""},
        {"SendMessage", R"("MessageBody":"x")"},
        {"ReceiveMessage", ""},
        {"DeleteMessage", R"("ReceiptHandle":"x")"},
        {"ChangeMessageVisibility", R"("ReceiptHandle":"x","VisibilityTimeout":1)"},
        {"ListQueueTags", ""},
    };
    for (const auto &[operation, members] : calls) {
        const QString rest = *members == '\0' ? QString() : ',' + QString(members);
        rules.push_back({QString("1.5.1 1.5.25 %1 names a queue that is there").arg(operation),
                         QString("%1 {%2}\n! MissingParameter The request must contain the parameter QueueUrl.\n"
                                 "%1 {\"QueueUrl\":\"q\"%3}\n")
                                 .arg(operation, members, rest)
                             + missing});
    }
}

} // namespace

SqsRules protocolRules()
{
    SqsRules rules;
    addUrls(rules);
    addAccounts(rules);
    addPages(rules);
    addRequired(rules);
    return rules;
}

} // namespace tests
