// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/json.h"
#include "broker/security/digest.h"
#include "tests/support/corefixture.h"

#include <QTest>

using namespace broker::api;
using namespace std::chrono_literals;
using tests::CoreFixture;

namespace {

const QString arn = "arn:aws:sqs:us-east-1:000000000000:";

QString withArns(QString document)
{
    return document.replace("@", arn);
}

QString text(const Value *value)
{
    std::string out;
    if (value != nullptr)
        writeJson(*value, out);
    return value == nullptr ? QStringLiteral("absent") : QString::fromStdString(out);
}

/// A client of a broker where three messages of "work" have died in "dead". "@" in a document: an ARN up to the name.
class Client
{
public:
    Client()
    {
        call("CreateQueue", R"({"QueueName":"dead"})");
        call("CreateQueue", R"({"QueueName":"work"})");
        call("SetQueueAttributes", redrive("work", "dead"));
        for (const char *body : {"a", "b", "c"}) {
            call("SendMessage", QString(R"({"QueueUrl":"work","MessageBody":"%1"})").arg(body));
            receive("work");
            receive("work");
        }
    }

    static QString redrive(const QString &queue, const QString &target)
    {
        const QString policy = "{\"maxReceiveCount\":\"1\",\"deadLetterTargetArn\":\"@" + target + "\"}";
        std::string quoted;
        writeJsonString(policy.toStdString(), quoted);
        return "{\"QueueUrl\":\"" + queue + "\",\"Attributes\":{\"RedrivePolicy\":" + QString::fromStdString(quoted)
            + "}}";
    }
    Response send(const std::string &operation, const QString &document)
    {
        return fixture.json("AmazonSQS." + operation, withArns(document).toStdString());
    }
    Value call(const std::string &operation, const QString &document)
    {
        const auto reply = parseJson(send(operation, document).body);
        return reply.has_value() ? *reply : Value{};
    }
    void receive(const QString &queue)
    {
        call("ReceiveMessage", QString(R"({"QueueUrl":"%1","VisibilityTimeout":0})").arg(queue));
    }
    QString start(const QString &members = R"("SourceArn":"@dead")")
    {
        return QString::fromStdString(
            std::string(call("StartMessageMoveTask", "{" + members + "}").text("TaskHandle")));
    }
    QString list(const QString &members = R"("SourceArn":"@dead")")
    {
        return QString::fromStdString(send("ListMessageMoveTasks", "{" + members + "}").body);
    }

    CoreFixture fixture;
};

QString base64(const QString &text)
{
    return QString::fromStdString(broker::security::toBase64(withArns(text).toStdString()));
}

} // namespace

class TestSqsMoveTasks : public QObject
{
    Q_OBJECT
private slots:
    void refusalsHaveTheServicesWords_data();
    void refusalsHaveTheServicesWords();
    void aHandleNamesTaskAndSource();
    void aRunningTaskIsListedWithItsHandle();
    void anEndedTaskIsListedWithoutHandle();
    void theXmlOfAListIsFlat();
    void listingIsLimited();
    void cancelTellsWhatWasMoved();
    void aTaskFollowsTheClock();
    void aFailedTaskSaysWhy();
    void deadLetterSourcesComeInPages();
    void deadLetterSourcesAreAListAlways();
};

void TestSqsMoveTasks::refusalsHaveTheServicesWords_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *operation, const QString &document, const char *code, int status,
                        const QString &message) {
        QTest::newRow(name) << operation << withArns(document) << code << status << message;
    };
    const auto invalid = [&row](const char *name, const char *operation, const QString &document,
                                const QString &message) {
        row(name, operation, document, "InvalidParameterValue", 400, message);
    };
    const auto missing = [&row](const char *name, const char *operation, const QString &document,
                                const QString &message) {
        row(name, operation, document, "ResourceNotFoundException", 404, message);
    };
    const QString format = "You must use this format to specify the %1: "
                           "arn:<partition>:<service>:<region>:<account-id>:<resource-id>";
    const QString gone = "The resource that you specified for the %1 parameter doesn't exist.";
    const char *const start = "StartMessageMoveTask";
    const char *const list = "ListMessageMoveTasks";
    const char *const cancel = "CancelMessageMoveTask";
    invalid("source is a name", start, R"({"SourceArn":"dead"})", format.arg("SourceArn"));
    invalid("source is a topic", start, R"({"SourceArn":"arn:aws:sns:us-east-1:000000000000:dead"})",
            format.arg("SourceArn"));
    invalid("destination is a name", start, R"({"SourceArn":"@dead","DestinationArn":"work"})",
            format.arg("DestinationArn"));
    invalid("destination is empty", start, R"({"SourceArn":"@dead","DestinationArn":""})",
            format.arg("DestinationArn"));
    invalid("listed source is a name", list, R"({"SourceArn":"dead"})", format.arg("SourceArn"));
    missing("no such source", start, R"({"SourceArn":"@nowhere"})", gone.arg("SourceArn"));
    missing("no such destination", start, R"({"SourceArn":"@dead","DestinationArn":"@nowhere"})",
            gone.arg("DestinationArn"));
    missing("destination in another region", start,
            R"({"SourceArn":"@dead","DestinationArn":"arn:aws:sqs:eu-west-1:000000000000:work"})",
            gone.arg("DestinationArn"));
    missing("no such source to list", list, R"({"SourceArn":"@nowhere"})", gone.arg("SourceArn"));
    invalid("source is no dead-letter queue", start, R"({"SourceArn":"@work"})",
            "Source queue must be configured as a Dead Letter Queue.");
    invalid("too slow", start, R"({"SourceArn":"@dead","MaxNumberOfMessagesPerSecond":0})",
            "Value 0 for parameter MaxNumberOfMessagesPerSecond is invalid. Reason: Must be between 1 and 500, if "
            "provided.");
    invalid("too fast", start, R"({"SourceArn":"@dead","MaxNumberOfMessagesPerSecond":501})",
            "Value 501 for parameter MaxNumberOfMessagesPerSecond is invalid. Reason: Must be between 1 and 500, if "
            "provided.");
    invalid("too many tasks wanted", list, R"({"SourceArn":"@dead","MaxResults":11})",
            "Value 11 for parameter MaxResults is invalid. Reason: Must be between 1 and 10, if provided.");
    row("no source", start, "{}", "MissingParameter", 400, "The request must contain the parameter SourceArn.");
    const QString handle = "Value for parameter TaskHandle is invalid.";
    const QString task = R"({"TaskHandle":"%1"})";
    invalid("no base64", cancel, task.arg("garbage!"), handle);
    invalid("base64 of no JSON", cancel, task.arg(base64("garbage")), handle);
    invalid("handle without a task", cancel, task.arg(base64(R"({"sourceArn":"@dead"})")), handle);
    invalid("handle without a source", cancel, task.arg(base64(R"({"taskId":"3c5d7a2e-0000-4000-8000-000000000000"})")),
            handle);
    const QString stranger = R"({"taskId":"3c5d7a2e-0000-4000-8000-000000000000","sourceArn":"@%1"})";
    missing("handle of no task", cancel, task.arg(base64(stranger.arg("dead"))), "Task does not exist.");
    missing("handle of no queue", cancel, task.arg(base64(stranger.arg("nowhere"))), gone.arg("SourceArn"));
}

void TestSqsMoveTasks::refusalsHaveTheServicesWords()
{
    QFETCH(QString, operation);
    QFETCH(QString, document);
    QFETCH(QString, code);
    QFETCH(int, status);
    QFETCH(QString, message);
    Client client;

    const Response json = client.send(operation.toStdString(), document);
    QCOMPARE(QString::fromStdString(std::string(parseJson(json.body)->text("message"))), message);
    QCOMPARE(QString::fromStdString(json.queryError), code + ";Sender");
    QCOMPARE(json.status, status);

    QByteArray form = "Action=" + operation.toUtf8();
    const Value parsed = *parseJson(document.toStdString());
    for (const auto &member : *parsed.as<Object>()) {
        const auto *plain = member.second.as<std::string>();
        const QByteArray value =
            plain != nullptr ? QByteArray::fromStdString(*plain).toPercentEncoding() : text(&member.second).toUtf8();
        form += "&" + QByteArray::fromStdString(member.first) + "=" + value;
    }
    const Response xml = client.fixture.form(form.toStdString());
    const QString body = QString::fromStdString(xml.body);
    const QString shown = QString(message).replace("<", "&lt;").replace(">", "&gt;");
    QVERIFY2(body.contains("<Code>" + code + "</Code><Message>" + shown + "</Message>"), qPrintable(body));
    QCOMPARE(xml.status, status);
}

void TestSqsMoveTasks::aHandleNamesTaskAndSource()
{
    Client client;
    std::string bytes;
    QVERIFY(broker::security::fromBase64(client.start().toStdString(), bytes));
    const Value handle = *parseJson(bytes);
    QCOMPARE(handle.as<Object>()->size(), 2U);
    QVERIFY(broker::model::parseUuid(handle.text("taskId")));
    QCOMPARE(text(handle.find("sourceArn")), '"' + arn + "dead\"");
}

void TestSqsMoveTasks::aRunningTaskIsListedWithItsHandle()
{
    Client client;
    const auto now = broker::model::toMilliseconds(client.fixture.clock.wall());
    const QString handle =
        client.start(R"("SourceArn":"@dead","DestinationArn":"@work","MaxNumberOfMessagesPerSecond":2)");
    QVERIFY(!handle.isEmpty());
    QCOMPARE(client.list(),
             withArns(QString(R"({"Results":[{"TaskHandle":"%1","Status":"RUNNING","SourceArn":"@dead",)"
                              R"("DestinationArn":"@work","MaxNumberOfMessagesPerSecond":2,)"
                              R"("ApproximateNumberOfMessagesMoved":0,"ApproximateNumberOfMessagesToMove":3,)"
                              R"("StartedTimestamp":%2}]})")
                          .arg(handle)
                          .arg(now)));
}

void TestSqsMoveTasks::anEndedTaskIsListedWithoutHandle()
{
    Client client;
    const auto now = broker::model::toMilliseconds(client.fixture.clock.wall());
    client.start();
    client.fixture.executor.advance(1s);
    QCOMPARE(client.list(),
             withArns(QString(R"({"Results":[{"Status":"COMPLETED","SourceArn":"@dead",)"
                              R"("ApproximateNumberOfMessagesMoved":3,)"
                              R"("ApproximateNumberOfMessagesToMove":3,"StartedTimestamp":%1}]})")
                          .arg(now)));
    const Value reply = client.call("ReceiveMessage", R"({"QueueUrl":"work","MaxNumberOfMessages":10})");
    QCOMPARE(reply.find("Messages")->as<List>()->size(), 3U);
}

void TestSqsMoveTasks::theXmlOfAListIsFlat()
{
    Client client;
    client.start();
    client.fixture.executor.advance(1s);
    client.start();
    const Response xml = client.fixture.form("Action=ListMessageMoveTasks&MaxResults=2&SourceArn="
                                             + withArns("@dead").toUtf8().toPercentEncoding().toStdString());
    const QString body = QString::fromStdString(xml.body);
    QCOMPARE(body.count("<ListMessageMoveTasksResultEntry>"), 2);
    QVERIFY2(body.contains("<ListMessageMoveTasksResult><ListMessageMoveTasksResultEntry><TaskHandle>"),
             qPrintable(body));
    QVERIFY2(body.contains("<Status>COMPLETED</Status><SourceArn>" + arn
                           + "dead</SourceArn>"
                             "<ApproximateNumberOfMessagesMoved>3</ApproximateNumberOfMessagesMoved>"),
             qPrintable(body));
}

void TestSqsMoveTasks::listingIsLimited()
{
    Client client;
    for (int i = 0; i < 12; ++i) {
        client.start();
        client.fixture.executor.advance(1s);
    }
    QCOMPARE(client.list().count("\"Status\""), 1);
    QCOMPARE(client.list(R"("SourceArn":"@dead","MaxResults":3)").count("\"Status\""), 3);
    QCOMPARE(client.list(R"("SourceArn":"@dead","MaxResults":10)").count("\"Status\""), 10);
    QCOMPARE(client.list(R"("SourceArn":"@work")"), R"({"Results":[]})");
}

void TestSqsMoveTasks::cancelTellsWhatWasMoved()
{
    Client client;
    const QString handle = client.start(R"("SourceArn":"@dead","MaxNumberOfMessagesPerSecond":1)");
    client.fixture.executor.advance(2s);
    const QString document = QString(R"({"TaskHandle":"%1"})").arg(handle);
    QCOMPARE(text(client.call("CancelMessageMoveTask", document).find("ApproximateNumberOfMessagesMoved")), "2");
    QVERIFY(client.list().contains(R"("Status":"CANCELLED")"));
    QVERIFY(!client.list().contains("TaskHandle"));

    const Response again = client.send("CancelMessageMoveTask", document);
    QCOMPARE(QString::fromStdString(again.queryError), "ResourceNotFoundException;Sender");
    QVERIFY(!client.start().isEmpty());
}

void TestSqsMoveTasks::aTaskFollowsTheClock()
{
    Client client;
    client.start(R"("SourceArn":"@dead","MaxNumberOfMessagesPerSecond":1)");
    const auto control = [&client](const QString &document) {
        return client.fixture.json("Redrive.ControlClock", document.toStdString());
    };
    control(R"({"Action":"Pause"})");
    client.fixture.executor.advance(1h);
    QVERIFY(client.list().contains(R"("ApproximateNumberOfMessagesMoved":0)"));
    const Response next = client.fixture.json("Redrive.NextDeadline", "{}");
    QVERIFY2(next.body.find("a move task of dead moves messages") != std::string::npos, next.body.c_str());
    control(R"({"Action":"Step"})");
    client.fixture.executor.advance(1s);
    QVERIFY2(client.list().contains(R"("ApproximateNumberOfMessagesMoved":1)"), qPrintable(client.list()));
    control(R"({"Action":"Resume"})");
    client.fixture.executor.advance(2s);
    QVERIFY(client.list().contains(R"("Status":"COMPLETED")"));
}

void TestSqsMoveTasks::aFailedTaskSaysWhy()
{
    Client client;
    client.call("SendMessage", R"({"QueueUrl":"dead","MessageBody":"x"})");
    client.start();
    client.fixture.executor.advance(1s);
    const QString list = client.list();
    QVERIFY2(list.contains(R"("Status":"FAILED")"), qPrintable(list));
    QVERIFY2(list.contains(R"("FailureReason":"CouldNotDetermineMessageSource","StartedTimestamp")"), qPrintable(list));
    QVERIFY2(list.contains(R"("ApproximateNumberOfMessagesMoved":3)"), qPrintable(list));
}

void TestSqsMoveTasks::deadLetterSourcesComeInPages()
{
    Client client;
    for (const QString name : {"d", "c", "b", "a"}) {
        client.call("CreateQueue", QString(R"({"QueueName":"%1"})").arg(name));
        client.call("SetQueueAttributes", Client::redrive(name, "dead"));
    }
    QString document = R"({"QueueUrl":"dead","MaxResults":2})";
    QStringList pages;
    for (;;) {
        const Value page = client.call("ListDeadLetterSourceQueues", document);
        pages << text(page.find("queueUrls")).remove("http://localhost:4566/000000000000/");
        const Value *token = page.find("NextToken");
        if (token == nullptr)
            break;
        document = R"({"QueueUrl":"dead","MaxResults":2,"NextToken":)" + text(token) + "}";
    }
    QCOMPARE(pages, (QStringList{R"(["a","b"])", R"(["c","d"])", R"(["work"])"}));
    QVERIFY(client.call("ListDeadLetterSourceQueues", R"({"QueueUrl":"dead"})").find("NextToken") == nullptr);
    const Value bad = client.call("ListDeadLetterSourceQueues", R"({"QueueUrl":"dead","NextToken":"%"})");
    QCOMPARE(text(bad.find("message")), "\"Invalid or expired next token.\"");
}

void TestSqsMoveTasks::deadLetterSourcesAreAListAlways()
{
    Client client;
    QCOMPARE(client.send("ListDeadLetterSourceQueues", R"({"QueueUrl":"work"})").body,
             std::string(R"({"queueUrls":[]})"));
    const Response missing = client.send("ListDeadLetterSourceQueues", R"({"QueueUrl":"nowhere"})");
    QCOMPARE(QString::fromStdString(missing.queryError), "AWS.SimpleQueueService.NonExistentQueue;Sender");
}

QTEST_APPLESS_MAIN(TestSqsMoveTasks)
#include "tst_sqsmovetasks.moc"
