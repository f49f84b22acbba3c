// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/sqsrules.h"

#include <QStringList>

/// What can be sent: bodies, attributes, delays, trace headers; and the digests that are told of it.
namespace tests {

namespace {

const QString queue = "CreateQueue {\"QueueName\":\"q\"}\n";
const QString badContents =
    "! InvalidMessageContents Invalid characters found. Valid unicode characters are #x9 | #xA | "
    "#xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF\n";
const QString noBody = "! MissingParameter The request must contain the parameter MessageBody.\n";

/// A send to the queue, with these members beside its body.
QString send(const QString &members)
{
    return R"(SendMessage {"QueueUrl":"q","MessageBody":"x",)" + members + "}\n";
}

QString sendBody(const QString &body)
{
    return R"(SendMessage {"QueueUrl":"q","MessageBody":")" + body + "\"}\n";
}

QString attributes(const QString &list)
{
    return "\"MessageAttributes\":{" + list + "}";
}

QString text(const QString &name, const QString &value, const QString &type = "String")
{
    return QString(R"("%1":{"DataType":"%2","StringValue":"%3"})").arg(name, type, value);
}

QString sendText(const QString &name, const QString &value, const QString &type = "String")
{
    return send(attributes(text(name, value, type)));
}

void addBodies(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, queue + script}); };
    row("1.5.40 an empty body is no body", sendBody("") + noBody);
    row("1.5.40 a body is required", "SendMessage {\"QueueUrl\":\"q\"}\n" + noBody);
    row("1.7.9 the bounds of what a body may hold come back",
        sendBody(R"(\t\n\r \ud7ff\ue000\ufffd\ud800\udc00\udbff\udfff)") + "ReceiveMessage {\"QueueUrl\":\"q\"}\n"
            + R"(~ {"Messages":[{"Body":"\t\n\r \ud7ff\ue000\ufffd\ud800\udc00\udbff\udfff"}]})");
    row("1.3.6 markup and line ends come back",
        sendBody(R"(<a b=\"c\">&amp;\r\n]]></a>)") + "ReceiveMessage {\"QueueUrl\":\"q\"}\n"
            + R"(~ {"Messages":[{"Body":"<a b=\"c\">&amp;\r\n]]></a>"}]})");
    for (const char *forbidden :
         {R"(\u0000)", R"(\u0001)", R"(\u0008)", R"(\u000b)", R"(\u000c)", R"(\u001f)", R"(\ufffe)", R"(\uffff)"})
        row(QString("1.5.11 1.7.9 forbidden ") + forbidden, sendBody(forbidden) + badContents);
    row("1.5.30 a queue has its own limit",
        "CreateQueue {\"QueueName\":\"small\",\"Attributes\":{\"MaximumMessageSize\":\"1024\"}}\n"
        "SendMessage {\"QueueUrl\":\"small\",\"MessageBody\":\"<x*1024>\"}\n"
        "SendMessage {\"QueueUrl\":\"small\",\"MessageBody\":\"<x*1025>\"}\n"
        "! InvalidParameterValue One or more parameters are invalid. Reason: Message must be shorter than 1024 bytes.");
    row("1.7.1 names, types and values of attributes count",
        "CreateQueue {\"QueueName\":\"small\",\"Attributes\":{\"MaximumMessageSize\":\"1024\"}}\n"
        "SendMessage {\"QueueUrl\":\"small\",\"MessageBody\":\"<x*1014>\","
            + attributes(text("abc", "d")) + "}\nSendMessage {\"QueueUrl\":\"small\",\"MessageBody\":\"<x*1015>\","
            + attributes(text("abc", "d"))
            + "}\n! InvalidParameterValue One or more parameters are invalid. Reason: Message must be shorter than "
              "1024 "
              "bytes.");
    row("1.7.2 the trace header does not count",
        "CreateQueue {\"QueueName\":\"small\",\"Attributes\":{\"MaximumMessageSize\":\"1024\"}}\n"
        "SendMessage {\"QueueUrl\":\"small\",\"MessageBody\":\"<x*1024>\",\"MessageSystemAttributes\":{"
            + text("AWSTraceHeader", "Root=1") + "}}");
    row("1.7.1 characters outside ASCII count in bytes",
        "CreateQueue {\"QueueName\":\"small\",\"Attributes\":{\"MaximumMessageSize\":\"1024\"}}\n"
        "SendMessage {\"QueueUrl\":\"small\",\"MessageBody\":\"<\u00e4*513>\"}\n"
        "! InvalidParameterValue One or more parameters are invalid. Reason: Message must be shorter than 1024 bytes.");
}

void addDelays(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, script}); };
    const QString refused =
        "! InvalidParameterValue Value %1 for parameter DelaySeconds is invalid. Reason: DelaySeconds "
        "must be >= 0 and <= 900.\n";
    const QString receive = "ReceiveMessage {\"QueueUrl\":\"q\"}\n";
    row("1.5.34 a delay is at most 900 seconds",
        queue + send("\"DelaySeconds\":900") + send("\"DelaySeconds\":901") + refused.arg(901)
            + send("\"DelaySeconds\":-1") + refused.arg(-1));
    row("1.8.8 a message's delay goes before its queue's",
        "CreateQueue {\"QueueName\":\"q\",\"Attributes\":{\"DelaySeconds\":\"10\"}}\n" + send("\"DelaySeconds\":0")
            + receive + "~ {\"Messages\":[{\"Body\":\"x\"}]}\n" + sendBody("y") + receive + "= {}\n+ 9.999\n" + receive
            + "= {}\n+ 0.001\n" + receive + "~ {\"Messages\":[{\"Body\":\"y\"}]}");
    row("1.6.21 the queue's delay holds for messages that are sent later",
        queue + sendBody("now") + R"(SetQueueAttributes {"QueueUrl":"q","Attributes":{"DelaySeconds":"10"}})" + "\n"
            + receive + "~ {\"Messages\":[{\"Body\":\"now\"}]}");
}

void addAttributeNames(SqsRules &rules)
{
    const QString tooLong = "! InvalidParameterValue Message (user) attribute names must be shorter than 256 Bytes\n";
    const QString illegal = "! InvalidParameterValue Message (user) attributes name can only contain upper and lower "
                            "score characters, digits, periods, hyphens and underscores.< *1>\n";
    const QString reserved =
        "! InvalidParameterValue You can't use message attribute names beginning with 'AWS.' or "
        "'Amazon.'. These strings are reserved for internal use. Additionally, they cannot start or "
        "end with '.'.\n";
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, queue + script}); };
    for (const char *good : {"a", "A.b-c_0", "<a*256>", "\u00e4\u00d6\u00df", "\u540d\u524d", "AWS", "Amazonas.a"})
        row(QString("1.5.41 attribute name ") + good, sendText(good, "v"));
    row("1.5.41 a name has no 257 bytes", sendText("<a*257>", "v") + tooLong);
    for (const char *bad :
         {"a b", "a:b", "a/b", "a$", "a..b", "a\u00a7", "\u20ac", "\u2014", "\u2192", "\u3002", "\U0001f600"})
        row(QString("1.5.41 attribute name ") + bad, sendText(bad, "v") + illegal);
    for (const char *bad : {"AWS.a", "aws.a", "Aws.a", "Amazon.a", "AMAZON.a", ".a", "a."})
        row(QString("1.5.41 attribute name ") + bad, sendText(bad, "v") + reserved);
    QStringList ten;
    for (int i = 0; i < 10; ++i)
        ten << text(QString("a%1").arg(i), "v");
    row("1.7.6 ten attributes", send(attributes(ten.join(','))));
    row("1.7.6 eleven attributes",
        send(attributes(ten.join(',') + ',' + text("last", "v")))
            + "! InvalidParameterValue Number of message attributes [11] exceeds the allowed maximum [10].");
}

void addAttributeValues(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, queue + script}); };
    const QString noValue =
        "! InvalidParameterValue Message (user) attribute 'X' must contain a non-empty value of type "
        "'%1'.\n";
    row("1.5.40 a String has a value", sendText("X", "") + noValue.arg("String"));
    row("1.5.40 a Number has a value", sendText("X", "", "Number") + noValue.arg("Number"));
    row("1.5.40 a Binary has a value",
        send(attributes(R"("X":{"DataType":"Binary","BinaryValue":""})")) + noValue.arg("Binary"));
    row("a Binary's value is not a String's",
        send(attributes(R"("X":{"DataType":"Binary","StringValue":"a"})")) + noValue.arg("Binary")
            + send(attributes(R"("X":{"DataType":"String","BinaryValue":"YQ=="})")) + noValue.arg("String"));
    row("1.5.42 a type is required",
        send(attributes(R"("X":{"StringValue":"a"})"))
            + "! InvalidParameterValue The message attribute 'X' must contain non-empty message attribute type.");
    for (const char *type : {"foo", "string", "Strings", "Number2", "Binary x"})
        row(QString("1.5.42 attribute type ") + type,
            sendText("X", "1", type) + "! InvalidParameterValue Type for parameter MessageAttributes.Attribute_name."
                + "DataType must be prefixedwith \"String\", \"Binary\", or \"Number\", but was: " + type);
    for (const char *type : {"String.label", "Number.int", "Number.java.lang.Long", "String."})
        row(QString("1.5.42 attribute type ") + type, sendText("X", "1", type));
    row("1.5.42 a type has no 257 bytes",
        sendText("X", "1", "String.<l*250>")
            + "! InvalidParameterValue Message (user) attribute types must be shorter than 256 Bytes");
    for (const char *number : {"0", "-1", "+1", "1.50", ".5", "1e-128", "1e126", "1E5", "<1*38>", "0.<0*127>1"})
        row(QString("1.7.7 number ") + number, sendText("X", number, "Number"));
    for (const char *number : {"1e127", "1e-129", "<1*39>", "-2e126"})
        row(QString("1.7.7 number ") + number,
            sendText("X", number, "Number") + "! InvalidParameterValue Number attribute value " + number
                + " should be in range (-10**128..10**126)");
    for (const char *number : {"x", "1x", "0x1", "1,5", "--1", "e5", "NaN"})
        row(QString("1.7.7 number ") + number,
            sendText("X", number, "Number")
                + "! InvalidParameterValue Can't cast the value of message (user) attribute 'X' to a number.");
    row("1.7.9 a value keeps to the characters of a body", sendText("X", R"(\u0001)") + badContents);
    for (const char *member : {R"("StringListValues":["a"])", R"("BinaryListValues":["YQ=="])"})
        row(QString("1.7.8 1.5.17 ") + member,
            send(attributes(QString(R"("X":{"DataType":"String","StringValue":"a",%1})").arg(member)))
                + "! UnsupportedOperation Message attribute list values in SendMessage operation are not supported.");
}

void addSystemAttributes(SqsRules &rules)
{
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, queue + script}); };
    const auto system = [](const QString &list) { return "\"MessageSystemAttributes\":{" + list + "}"; };
    const QString trace = "ReceiveMessage {\"QueueUrl\":\"q\",\"MessageSystemAttributeNames\":[\"AWSTraceHeader\"]}\n";
    row("1.12.3 another system attribute is refused",
        send(system(text("SenderId", "me")))
            + "! InvalidParameterValue Message system attribute name 'SenderId' is not valid. The only message system "
              "attribute of a send is AWSTraceHeader.");
    row("1.12.3 the trace header is a String",
        send(system(text("AWSTraceHeader", "1", "Number")))
            + "! InvalidParameterValue The message system attribute 'AWSTraceHeader' must have the type 'String'.");
    row("1.12.3 a trace header comes back",
        send(system(text("AWSTraceHeader", "Root=1"))) + trace
            + R"(~ {"Messages":[{"Attributes":{"AWSTraceHeader":"Root=1"}}]})");
    row("1.12.4 the request's trace header comes back, and has no digest",
        "trace Root=1-2-3\n" + sendBody("x") + "~ {\"MD5OfMessageSystemAttributes\":null}\n" + trace
            + R"(~ {"Messages":[{"Attributes":{"AWSTraceHeader":"Root=1-2-3"}}]})");
    row("1.12.4 a trace header of the message goes before that of the request",
        "trace Root=1-2-3\n" + send(system(text("AWSTraceHeader", "mine"))) + trace
            + R"(~ {"Messages":[{"Attributes":{"AWSTraceHeader":"mine"}}]})");
    row("1.12.4 the request's trace header holds for each of a batch",
        "trace Root=1\n"
        R"(SendMessageBatch {"QueueUrl":"q","Entries":[{"Id":"a","MessageBody":"x"}]})"
        "\n" + trace
            + R"(~ {"Messages":[{"Attributes":{"AWSTraceHeader":"Root=1"}}]})");
}

void addDigests(SqsRules &rules)
{
    const QString foo = text("Foo", "Bar");
    const QString hello = text("Hello", "There");
    const auto row = [&rules](const char *name, const QString &list, const char *digest) {
        rules.push_back({name,
                         queue + send(attributes(list)) + "~ {\"MD5OfMessageAttributes\":\"" + digest + "\"}\n"
                             + "ReceiveMessage {\"QueueUrl\":\"q\",\"MessageAttributeNames\":[\"All\"]}\n"
                             + "~ {\"Messages\":[{\"MD5OfMessageAttributes\":\"" + digest + "\"}]}"});
    };
    row("1.11.1 digest of one attribute", foo, "ae7155c6026991b6d54b11589678bf9c");
    row("1.11.1 digest of another attribute", hello, "a311262e065454b75da111d535b8dacd");
    row("1.11.1 digest of two attributes, sorted", hello + ',' + foo, "e828caa01e9f74d04727a750241411d0");
    row("1.11.1 digest of a number", text("timestamp", "1493147359900", "Number"), "235c5c510d26fb653d073faed50ae77c");
    row("1.11.1 digest of a labelled number", text("timestamp", "1493147359900", "Number.java.lang.Long"),
        "2e2e4876d8e0bd6b8c2c8f556831c349");
    row("1.11.1 digest of all kinds",
        R"("b":{"DataType":"Binary","BinaryValue":"AP8="},)" + text("a.b", "1", "Number.int") + ','
            + text("A-z", "\u00e9", "String.x"),
        "6bcd440ffad103401c9ef089eadfb675");
    rules.push_back({"1.11.1 digest of a trace header",
                     queue
                         + send("\"MessageSystemAttributes\":{"
                                + text("AWSTraceHeader",
                                       "Root=1-5759e988-bd862e3fe1be46a994272793;"
                                       "Parent=53995c3f42cd8ad8;Sampled=1")
                                + "}")
                         + R"(= {"MessageId":"*","MD5OfMessageBody":"9dd4e461268c8034f5c8564e155c67a6",)"
                         + R"("MD5OfMessageSystemAttributes":"5ae4d5d7636402d80f4eb6d213245a88"})"});
    rules.push_back(
        {"1.11.1 1.11.3 digest of a body, and no more than there is",
         queue + sendBody("hello") + R"(= {"MessageId":"*","MD5OfMessageBody":"5d41402abc4b2a76b9719d911017c592"})"});
}

void addGroups(SqsRules &rules)
{
    const QString bad = "! InvalidParameterValue Value %1 for parameter %2 is invalid. Reason: %2 can only include "
                        "alphanumeric and punctuation characters. 1 to 128 in length.\n";
    const auto row = [&rules](const QString &name, const QString &script) { rules.push_back({name, queue + script}); };
    for (const char *id : {"MessageGroupId", "MessageDeduplicationId"}) {
        for (const char *value : {"", "a b", "a\u00e4", "<g*129>", "a\\u007f"}) {
            const QString told = QString(value).replace("\\u007f", QChar(0x7f));
            row(QString("1.5.36 %1 %2").arg(id, value),
                send(QString("\"%1\":\"%2\"").arg(id, value)) + bad.arg(told, id));
        }
    }
    row("1.10.1 a label of a standard message comes back",
        send(R"("MessageGroupId":"!tenant~")")
            + "ReceiveMessage {\"QueueUrl\":\"q\",\"MessageSystemAttributeNames\":[\"MessageGroupId\"]}\n"
            + R"(~ {"Messages":[{"Attributes":{"MessageGroupId":"!tenant~"}}]})");
    row("1.5.36 a label has 128 characters", send(R"("MessageGroupId":"<g*128>")"));
    row("1.10.1 labels neither order nor lock",
        send(R"("MessageGroupId":"g")") + send(R"("MessageGroupId":"g")") + sendBody("x")
            + "ReceiveMessage {\"QueueUrl\":\"q\"}\nReceiveMessage {\"QueueUrl\":\"q\",\"MaxNumberOfMessages\":10}\n"
            + R"(~ {"Messages":[{"Body":"x"},{"Body":"x"}]})");
    row("1.5.39 a standard queue has no deduplication",
        send(R"("MessageDeduplicationId":"d")")
            + "! InvalidParameterValue Value d for parameter MessageDeduplicationId is invalid. Reason: The request "
              "includes a parameter that is not valid for this queue type.");
    row("1.9.9 a standard queue has no sequence", sendBody("x") + "~ {\"SequenceNumber\":null}");
}

} // namespace

SqsRules sendRules()
{
    SqsRules rules;
    addBodies(rules);
    addDelays(rules);
    addAttributeNames(rules);
    addAttributeValues(rules);
    addSystemAttributes(rules);
    addDigests(rules);
    addGroups(rules);
    return rules;
}

} // namespace tests
