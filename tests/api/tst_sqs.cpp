// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/json.h"
#include "tests/support/corefixture.h"

#include <QTest>

using namespace broker::api;
using tests::CoreFixture;

namespace {

/// An SQS client of the JSON protocol with one queue, "orders".
class Client
{
public:
    Client() { (*this)("CreateQueue", R"({"QueueName":"orders"})"); }

    /// The reply document; an error as {"__type":…}.
    Value operator()(const std::string &operation, const std::string &document)
    {
        auto reply = parseJson(fixture.json("AmazonSQS." + operation, document).body);
        return reply.has_value() ? *reply : Value{};
    }
    Value receive(const std::string &members = {})
    {
        return (*this)("ReceiveMessage", R"({"QueueUrl":"orders")" + members + "}");
    }
    /// The first message of a receive; null when there is none.
    Value receiveOne(const std::string &members = {})
    {
        const Value reply = receive(members);
        const Value *messages = reply.find("Messages");
        return messages != nullptr ? messages->as<List>()->front() : Value{};
    }
    void send(const std::string &members) { (*this)("SendMessage", R"({"QueueUrl":"orders",)" + members + "}"); }

    CoreFixture fixture;
};

QString text(const Value &value)
{
    std::string out;
    writeJson(value, out);
    return QString::fromStdString(out);
}

QString text(const Value &value, const char *member)
{
    const Value *found = value.find(member);
    return found != nullptr ? text(*found) : QStringLiteral("absent");
}

const std::string md5OfHello = "5d41402abc4b2a76b9719d911017c592";

} // namespace

class TestSqs : public QObject
{
    Q_OBJECT
private slots:
    void aMessageComesBackAsItWasSent();
    void onlyWantedAttributesComeBack_data();
    void onlyWantedAttributesComeBack();
    void systemAttributesAreSelected_data();
    void systemAttributesAreSelected();
    void theTraceHeaderOfTheRequestIsKept();
    void aTraceHeaderThatIsNoTextIsDropped();
    void aGivenTraceHeaderWins();
    void binaryAttributesSurvive();
    void batchEntriesFailAlone();
    void anOversizedEntryFailsAlone();
    void theWholeBatchHasALimit();
    void deletesOfABatchFailAlone();
    void aWaitingReceiveIsAnsweredByALaterSend();
    void aWaitingReceiveEndsEmpty();
    void visibilityIsChanged();
    void listsArePaged();
    void attributesAreChosenByName();
    void queuesOfOtherRegionsAreOthers();
    void tagsAreChecked_data();
    void tagsAreChecked();
    void purgingAndDeletingEmptyAQueue();
    void aBodyOfTheGreatestSizePasses();
};

void TestSqs::aMessageComesBackAsItWasSent()
{
    Client client;
    const Value sent =
        client("SendMessage", R"({"QueueUrl":"http://elsewhere:1/000000000000/orders","MessageBody":"hello",
        "MessageAttributes":{"Foo":{"DataType":"String","StringValue":"Bar"}},
        "MessageSystemAttributes":{"AWSTraceHeader":{"DataType":"String",
        "StringValue":"Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1"}}})");
    QCOMPARE(sent.text("MD5OfMessageBody"), md5OfHello);
    QCOMPARE(sent.text("MD5OfMessageAttributes"), std::string("ae7155c6026991b6d54b11589678bf9c"));
    QCOMPARE(sent.text("MD5OfMessageSystemAttributes"), std::string("5ae4d5d7636402d80f4eb6d213245a88"));

    const Value message = client.receiveOne(R"(,"MessageAttributeNames":["All"])");
    QCOMPARE(message.text("MessageId"), sent.text("MessageId"));
    QCOMPARE(message.text("Body"), std::string("hello"));
    QCOMPARE(message.text("MD5OfBody"), md5OfHello);
    QCOMPARE(message.text("MD5OfMessageAttributes"), std::string("ae7155c6026991b6d54b11589678bf9c"));
    QCOMPARE(text(message, "MessageAttributes"), QString(R"({"Foo":{"StringValue":"Bar","DataType":"String"}})"));
    QVERIFY(!message.text("ReceiptHandle").empty());
    QCOMPARE(text(message, "Attributes"), QString("absent"));
}

void TestSqs::onlyWantedAttributesComeBack_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("attributes");
    QTest::addColumn<QString>("digest");
    const QString foo = R"("Foo":{"StringValue":"Bar","DataType":"String"})";
    const QString hello = R"("Hello":{"StringValue":"There","DataType":"String"})";
    QTest::newRow("none asked") << ""
                                << "absent"
                                << "absent";
    QTest::newRow("all") << R"("All")" << '{' + foo + ',' + hello + '}' << "\"e828caa01e9f74d04727a750241411d0\"";
    QTest::newRow("one") << R"("Foo")" << '{' + foo + '}' << "\"ae7155c6026991b6d54b11589678bf9c\"";
    QTest::newRow("prefix") << R"("Hel.*")" << '{' + hello + '}' << "\"a311262e065454b75da111d535b8dacd\"";
    QTest::newRow("another") << R"("Other")"
                             << "absent"
                             << "absent";
}

void TestSqs::onlyWantedAttributesComeBack()
{
    QFETCH(QString, names);
    Client client;
    client.send(R"("MessageBody":"x","MessageAttributes":{"Hello":{"DataType":"String","StringValue":"There"},
        "Foo":{"DataType":"String","StringValue":"Bar"}})");

    const Value message = client.receiveOne(",\"MessageAttributeNames\":[" + names.toStdString() + "]");

    QTEST(text(message, "MessageAttributes"), "attributes");
    QTEST(text(message, "MD5OfMessageAttributes"), "digest");
}

void TestSqs::systemAttributesAreSelected_data()
{
    QTest::addColumn<QString>("members");
    QTest::addColumn<QString>("attributes");
    const auto row = [](const char *name, const char *members, const char *attributes) {
        QTest::newRow(name) << QString(members) << QString(attributes);
    };
    row("none", "", "absent");
    row("all", R"(,"MessageSystemAttributeNames":["All"])",
        R"({"SenderId":"000000000000","SentTimestamp":"1700000000000","ApproximateReceiveCount":"1",)"
        R"("ApproximateFirstReceiveTimestamp":"1700000000000","MessageGroupId":"tenant"})");
    row("one", R"(,"MessageSystemAttributeNames":["SentTimestamp"])", R"({"SentTimestamp":"1700000000000"})");
    row("deprecated parameter", R"(,"AttributeNames":["ApproximateReceiveCount"])",
        R"({"ApproximateReceiveCount":"1"})");
    row("both parameters",
        R"(,"AttributeNames":["MessageGroupId"],"MessageSystemAttributeNames":["ApproximateReceiveCount"])",
        R"({"ApproximateReceiveCount":"1","MessageGroupId":"tenant"})");
    row("of FIFO queues", R"(,"MessageSystemAttributeNames":["SequenceNumber","MessageDeduplicationId"])", "absent");
    row("of queues", R"(,"AttributeNames":["VisibilityTimeout"])", "absent");
    row("absent ones", R"(,"MessageSystemAttributeNames":["AWSTraceHeader","DeadLetterQueueSourceArn"])", "absent");
}

void TestSqs::systemAttributesAreSelected()
{
    QFETCH(QString, members);
    Client client;
    client.send(R"("MessageBody":"x","MessageGroupId":"tenant")");
    QTEST(text(client.receiveOne(members.toStdString()), "Attributes"), "attributes");
}

void TestSqs::theTraceHeaderOfTheRequestIsKept()
{
    Client client;
    Request request = CoreFixture::jsonRequest("AmazonSQS.SendMessage", R"({"QueueUrl":"orders","MessageBody":"x"})");
    request.traceId = "Root=1-2-3";
    const Response response = client.fixture.call(request);
    QVERIFY(response.body.find("MD5OfMessageSystemAttributes") == std::string::npos);

    const Value message = client.receiveOne(R"(,"MessageSystemAttributeNames":["AWSTraceHeader"])");
    QCOMPARE(text(message, "Attributes"), QString(R"({"AWSTraceHeader":"Root=1-2-3"})"));
}

void TestSqs::aTraceHeaderThatIsNoTextIsDropped()
{
    for (const char *odd : {"Root=\xFF", "Root=\x01"}) {
        Client client;
        Request request =
            CoreFixture::jsonRequest("AmazonSQS.SendMessage", R"({"QueueUrl":"orders","MessageBody":"x"})");
        request.traceId = odd;
        QCOMPARE(client.fixture.call(request).status, 200);

        const Value message = client.receiveOne(R"(,"MessageSystemAttributeNames":["AWSTraceHeader"])");
        QCOMPARE(text(message, "Attributes"), QString("absent"));
    }
}

void TestSqs::aGivenTraceHeaderWins()
{
    Client client;
    Request request = CoreFixture::jsonRequest(
        "AmazonSQS.SendMessage",
        R"({"QueueUrl":"orders","MessageBody":"x","MessageSystemAttributes":{"AWSTraceHeader":{"DataType":"String","StringValue":"mine"}}})");
    request.traceId = "Root=1-2-3";
    client.fixture.call(request);

    const Value message = client.receiveOne(R"(,"MessageSystemAttributeNames":["All"])");
    QCOMPARE(message.find("Attributes")->text("AWSTraceHeader"), std::string("mine"));
}

void TestSqs::binaryAttributesSurvive()
{
    Client client;
    client.send(R"("MessageBody":"x","MessageAttributes":{"b":{"DataType":"Binary.raw","BinaryValue":"AP8="}})");
    QCOMPARE(text(client.receiveOne(R"(,"MessageAttributeNames":["b"])"), "MessageAttributes"),
             QString(R"({"b":{"BinaryValue":"AP8=","DataType":"Binary.raw"}})"));
}

void TestSqs::batchEntriesFailAlone()
{
    Client client;
    const Value reply = client("SendMessageBatch", R"({"QueueUrl":"orders","Entries":[
        {"Id":"good","MessageBody":"hello"},
        {"Id":"late","MessageBody":"x","DelaySeconds":901},
        {"Id":"empty","MessageBody":""},
        {"Id":"control","MessageBody":"\u0001"},
        {"Id":"group","MessageBody":"x","MessageGroupId":"a b"},
        {"Id":"type","MessageBody":"x","MessageAttributes":{"a":{"DataType":"foo","StringValue":"v"}}}]})");

    QCOMPARE(reply.find("Successful")->as<List>()->size(), std::size_t{1});
    QCOMPARE(reply.find("Successful")->as<List>()->front().text("MD5OfMessageBody"), md5OfHello);
    QStringList failed;
    for (const Value &entry : *reply.find("Failed")->as<List>()) {
        QVERIFY(entry.boolean("SenderFault", false));
        failed << QString::fromStdString(std::string(entry.text("Id")) + ' ' + std::string(entry.text("Code")));
    }
    QCOMPARE(failed.join(", "),
             QString("late InvalidParameterValue, empty MissingParameter, control InvalidMessageContents, "
                     "group InvalidParameterValue, type InvalidParameterValue"));
    QCOMPARE(client.receive(R"(,"MaxNumberOfMessages":10)").find("Messages")->as<List>()->size(), std::size_t{1});
}

void TestSqs::anOversizedEntryFailsAlone()
{
    Client client;
    client("SetQueueAttributes", R"({"QueueUrl":"orders","Attributes":{"MaximumMessageSize":"1024"}})");
    const Value reply = client("SendMessageBatch",
                               R"({"QueueUrl":"orders","Entries":[{"Id":"a","MessageBody":")" + std::string(1'025, 'x')
                                   + R"("},{"Id":"b","MessageBody":")" + std::string(1'024, 'x') + R"("}]})");

    QCOMPARE(
        text(reply, "Failed"),
        QString(R"([{"Id":"a","SenderFault":true,"Code":"InvalidParameterValue","Message":"One or more parameters )"
                R"(cannot be validated. Reason: Message must be shorter than 1024 bytes."}])"));
    QCOMPARE(reply.find("Successful")->as<List>()->front().text("Id"), std::string("b"));
}

void TestSqs::theWholeBatchHasALimit()
{
    Client client;
    const auto batch = [&client](std::size_t first) {
        return client("SendMessageBatch",
                      R"({"QueueUrl":"orders","Entries":[{"Id":"a","MessageBody":")" + std::string(first, 'x')
                          + R"("},{"Id":"b","MessageBody":")" + std::string(524'288, 'x') + R"("}]})");
    };

    QCOMPARE(batch(524'289).text("message"),
             std::string("Batch requests cannot be longer than 1048576 bytes. You have sent 1048577 bytes."));
    QCOMPARE(batch(524'288).find("Successful")->as<List>()->size(), std::size_t{2});
}

void TestSqs::deletesOfABatchFailAlone()
{
    Client client;
    client.send(R"("MessageBody":"x")");
    const std::string handle{client.receiveOne().text("ReceiptHandle")};

    const Value reply = client("DeleteMessageBatch",
                               R"({"QueueUrl":"orders","Entries":[{"Id":"a","ReceiptHandle":")" + handle
                                   + R"("},{"Id":"b","ReceiptHandle":"nonsense"}]})");

    const QString expected =
        R"({"Successful":[{"Id":"a"}],"Failed":[{"Id":"b","SenderFault":true,"Code":"ReceiptHandleIsInvalid",)"
        R"("Message":"The input receipt handle \"nonsense\" is not a valid receipt handle."}]})";
    QCOMPARE(text(reply), expected);
}

void TestSqs::aWaitingReceiveIsAnsweredByALaterSend()
{
    Client client;
    const auto waiting = client.fixture.start(
        CoreFixture::jsonRequest("AmazonSQS.ReceiveMessage", R"({"QueueUrl":"orders","WaitTimeSeconds":20})"));
    client.fixture.executor.advance(std::chrono::seconds(10));
    QVERIFY(!waiting.isAnswered());

    client.send(R"("MessageBody":"x")");

    QVERIFY(waiting.isAnswered());
    QVERIFY((*waiting.answer)->body.find("\"Body\":\"x\"") != std::string::npos);
}

void TestSqs::aWaitingReceiveEndsEmpty()
{
    Client client;
    const auto waiting = client.fixture.start(
        CoreFixture::jsonRequest("AmazonSQS.ReceiveMessage", R"({"QueueUrl":"orders","WaitTimeSeconds":20})"));
    client.fixture.executor.advance(std::chrono::seconds(20));
    QVERIFY(waiting.isAnswered());
    QCOMPARE((*waiting.answer)->body, std::string("{}"));
}

void TestSqs::visibilityIsChanged()
{
    Client client;
    client.send(R"("MessageBody":"x")");
    const std::string handle{client.receiveOne().text("ReceiptHandle")};
    QVERIFY(client.receiveOne().isNull());

    QCOMPARE(text(client("ChangeMessageVisibility",
                         R"({"QueueUrl":"orders","ReceiptHandle":")" + handle + R"(","VisibilityTimeout":0})")),
             QString("{}"));

    QVERIFY(!client.receiveOne(R"(,"VisibilityTimeout":0)").isNull());
    QVERIFY(!client.receiveOne().isNull());
}

void TestSqs::listsArePaged()
{
    Client client;
    for (const char *name : {"a1", "a2", "a3", "b1"})
        client("CreateQueue", std::string(R"({"QueueName":")") + name + "\"}");
    const QString base = "http://localhost:4566/000000000000/";

    const Value first = client("ListQueues", R"({"QueueNamePrefix":"a","MaxResults":2})");
    const std::string token{first.text("NextToken")};
    const Value second = client("ListQueues", R"({"QueueNamePrefix":"a","MaxResults":2,"NextToken":")" + token + "\"}");

    QCOMPARE(text(first, "QueueUrls"), "[\"" + base + "a1\",\"" + base + "a2\"]");
    QCOMPARE(text(second), "{\"QueueUrls\":[\"" + base + "a3\"]}");
    QCOMPARE(client("ListQueues", "{}").find("QueueUrls")->as<List>()->size(), std::size_t{5});
    QCOMPARE(text(client("ListQueues", R"({"QueueNamePrefix":"z"})")), QString("{}"));
    QCOMPARE(client("ListQueues", R"({"NextToken":"%"})").text("message"),
             std::string("Invalid or expired next token."));
}

void TestSqs::attributesAreChosenByName()
{
    Client client;
    const auto attributes = [&client](const std::string &names) {
        return client("GetQueueAttributes", R"({"QueueUrl":"orders","AttributeNames":[)" + names + "]}");
    };

    QCOMPARE(
        text(attributes(R"("VisibilityTimeout","QueueArn")")),
        QString(R"({"Attributes":{"QueueArn":"arn:aws:sqs:us-east-1:000000000000:orders","VisibilityTimeout":"30"}})"));
    QCOMPARE(text(attributes("")), QString("{}"));
    QCOMPARE(text(client("GetQueueAttributes", R"({"QueueUrl":"orders"})")), QString("{}"));
    QCOMPARE(text(attributes(R"("FifoQueue")")), QString("{}"));
    QStringList all;
    const Value every = attributes(R"("All")");
    for (const auto &attribute : *every.find("Attributes")->as<Object>())
        all << QString::fromStdString(attribute.first);
    QCOMPARE(
        all.join(' '),
        QString(
            "ApproximateNumberOfMessages ApproximateNumberOfMessagesDelayed ApproximateNumberOfMessagesNotVisible "
            "CreatedTimestamp DelaySeconds LastModifiedTimestamp MaximumMessageSize MessageRetentionPeriod QueueArn "
            "ReceiveMessageWaitTimeSeconds SqsManagedSseEnabled VisibilityTimeout"));
}

void TestSqs::queuesOfOtherRegionsAreOthers()
{
    Client client;
    broker::core::Caller other = *client.fixture.caller;
    other.region = "eu-west-1";
    client.fixture.caller = std::make_shared<const broker::core::Caller>(other);

    QCOMPARE(text(client("ListQueues", "{}")), QString("{}"));
    QCOMPARE(client("CreateQueue", R"({"QueueName":"orders"})").text("QueueUrl"),
             std::string("http://localhost:4566/queue/eu-west-1/000000000000/orders"));
}

void TestSqs::tagsAreChecked_data()
{
    QTest::addColumn<QString>("tags");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QString &tags, const char *message) {
        QTest::newRow(name) << tags << QString(message);
    };
    const auto many = [](int count) {
        QStringList tags;
        for (int i = 0; i < count; ++i)
            tags << QString("\"k%1\":\"v\"").arg(i);
        return tags.join(',');
    };
    row("fifty", many(50), "");
    row("fifty-one", many(51), "Too many tags added for queue tagged.");
    row("empty key", R"("":"v")", "Tag keys must be between 1 and 128 characters in length.");
    row("long key", '"' + QString(129, 'k') + R"(":"v")", "Tag keys must be between 1 and 128 characters in length.");
    row("long value", R"("k":")" + QString(257, 'v') + '"',
        "Tag values must be between 0 and 256 characters in length.");
    row("reserved", R"("aws:k":"v")", "Tag keys that start with aws: are reserved.");
}

void TestSqs::tagsAreChecked()
{
    QFETCH(QString, tags);
    Client client;
    const Value reply = client("CreateQueue", R"({"QueueName":"tagged","tags":{)" + tags.toStdString() + "}}");
    QTEST(QString::fromStdString(std::string(reply.text("message"))), "message");
}

void TestSqs::purgingAndDeletingEmptyAQueue()
{
    Client client;
    client.send(R"("MessageBody":"x")");
    QCOMPARE(text(client("PurgeQueue", R"({"QueueUrl":"orders"})")), QString("{}"));
    QVERIFY(client.receiveOne().isNull());

    QCOMPARE(text(client("DeleteQueue", R"({"QueueUrl":"orders"})")), QString("{}"));
    QCOMPARE(client.receive().text("message"), std::string("The specified queue does not exist."));
}

void TestSqs::aBodyOfTheGreatestSizePasses()
{
    Client client;
    const std::string body(1'048'576, 'x');
    client.send("\"MessageBody\":\"" + body + "\"");
    QVERIFY(client.receiveOne().text("Body") == body);

    const Value refused = client("SendMessage", R"({"QueueUrl":"orders","MessageBody":")" + body + "x\"}");
    QCOMPARE(refused.text("message"),
             std::string("One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes."));
}

QTEST_APPLESS_MAIN(TestSqs)
#include "tst_sqs.moc"
