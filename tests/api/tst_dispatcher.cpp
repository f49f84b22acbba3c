// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/errors.h"
#include "broker/api/json.h"
#include "broker/model/ids.h"
#include "tests/support/corefixture.h"

#include <QTest>

#include <set>
#include <thread>

using namespace broker::api;
using broker::model::fail;
using tests::CoreFixture;

namespace {

const std::string root = "/";
const std::string queuePath = "/000000000000/orders";

void createQueue(CoreFixture &fixture, const std::string &name)
{
    const auto response = fixture.json("AmazonSQS.CreateQueue", "{\"QueueName\":\"" + name + "\"}");
    QCOMPARE(QString::fromStdString(response.body),
             QString("{\"QueueUrl\":\"http://localhost:4566/000000000000/%1\"}").arg(QString::fromStdString(name)));
}

QString summary(const Response &response)
{
    return QString::number(response.status) + ' ' + QString::fromStdString(response.body);
}

} // namespace

class TestDispatcher : public QObject
{
    Q_OBJECT
private slots:
    void formsAreDispatchedByPathAndAction_data();
    void formsAreDispatchedByPathAndAction();
    void targetsNameOperations_data();
    void targetsNameOperations();
    void unsignedFormsMayOnlyRead_data();
    void unsignedFormsMayOnlyRead();
    void theQueueUrlParameterBeatsThePath();
    void everyProtocolHasItsContentType();
    void errorsCarryTheLegacyCode();
    void statusDependsOnQueryMode_data();
    void statusDependsOnQueryMode();
    void aFullCoreRefusesWithAnErrorThatIsRetried();
    void aStoppedCoreRefuses();
    void aCancelledReceiveNeverAnswersAndTakesNothing();
    void answersThatCameAreNotCancelled();
    void requestIdsAreDistinctUuids();
};

void TestDispatcher::formsAreDispatchedByPathAndAction_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("form");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("fragment");
    const auto row = [](const char *name, const std::string &path, const char *form, int status, const char *fragment) {
        QTest::newRow(name) << QString::fromStdString(path) << QString(form) << status << QString(fragment);
    };
    const char *known = "<QueueUrl>http://localhost:4566/000000000000/orders</QueueUrl>";
    row("no action at the root", root, "QueueName=orders", 404, "<UnknownOperationException/>");
    row("no action at a queue", queuePath, "", 404, "<UnknownOperationException/>");
    row("unknown action at the root", root, "Action=Fly", 400, "The action Fly is not valid for this endpoint.");
    row("unknown action at a queue", queuePath, "Action=Fly", 400, "<Code>InvalidAction</Code>");
    row("create at a queue", queuePath, "Action=CreateQueue&QueueName=x", 400,
        "The action CreateQueue is not valid for this endpoint.");
    row("list at a queue", queuePath, "Action=ListQueues", 400,
        "The action ListQueues is not valid for this endpoint.");
    row("list at the root", root, "Action=ListQueues", 200, known);
    row("without a version", root, "Action=GetQueueUrl&QueueName=orders", 200, known);
    row("with the version", root, "Action=GetQueueUrl&QueueName=orders&Version=2012-11-05", 200, known);
    row("other queue at a queue", "/000000000000/other", "Action=GetQueueUrl&QueueName=orders", 200, known);
    row("path names the queue", queuePath, "Action=PurgeQueue", 200, "<PurgeQueueResponse");
    row("path of the long form", "/queue/us-east-1/000000000000/orders", "Action=PurgeQueue", 200,
        "<PurgeQueueResponse");
    row("path of the short form", "/queue/orders", "Action=PurgeQueue", 200, "<PurgeQueueResponse");
    row("no queue at the root", root, "Action=PurgeQueue", 400, "The request must contain the parameter QueueUrl.");
    row("missing queue", "/000000000000/missing", "Action=PurgeQueue", 400,
        "The specified queue does not exist for this wsdl version.");
    row("missing parameter", queuePath, "Action=SendMessage", 400,
        "The request must contain the parameter MessageBody.");
    row("markup in an action", root, "Action=%3Cb%3E", 400, "The action &lt;b&gt; is not valid for this endpoint.");
    row("broken escape", root, "Action=%", 400, "<Code>MalformedInput</Code>");
}

void TestDispatcher::formsAreDispatchedByPathAndAction()
{
    QFETCH(QString, path);
    QFETCH(QString, form);
    QFETCH(QString, fragment);
    CoreFixture fixture;
    createQueue(fixture, "orders");

    const Response response = fixture.form(form.toStdString(), path.toStdString());

    QTEST(response.status, "status");
    QVERIFY2(QString::fromStdString(response.body).contains(fragment), response.body.c_str());
}

void TestDispatcher::targetsNameOperations_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("summary");
    const auto row = [](const char *name, const char *target, const char *path, const char *text) {
        QTest::newRow(name) << QString(target) << QString(path) << QString(text);
    };
    const auto unknown = [](const char *target) {
        return QString("400 {\"__type\":\"com.amazon.coral.service#UnknownOperationException\",\"message\":\"The "
                       "operation%1 is not supported by this broker.\"}")
            .arg(target);
    };
    row("known", "AmazonSQS.ListQueues", "/", "200 {}");
    row("JSON at a queue's path", "AmazonSQS.ListQueues", "/000000000000/orders", "200 {}");
    row("unknown operation", "AmazonSQS.Fly", "/", qPrintable(unknown(" AmazonSQS.Fly")));
    row("unknown service", "Other.ListQueues", "/", qPrintable(unknown(" Other.ListQueues")));
    row("other case", "amazonsqs.ListQueues", "/", qPrintable(unknown(" amazonsqs.ListQueues")));
    row("no dot", "AmazonSQS", "/", qPrintable(unknown(" AmazonSQS")));
    row("empty", "", "/", qPrintable(unknown("")));
    row("bytes that cannot be repeated", "AmazonSQS.\xFF\n", "/", qPrintable(unknown("")));
}

void TestDispatcher::targetsNameOperations()
{
    QFETCH(QString, target);
    QFETCH(QString, path);
    CoreFixture fixture;
    Request request = CoreFixture::jsonRequest(target.toStdString(), "{}");
    request.path = path.toStdString();

    QTEST(::summary(fixture.call(request)), "summary");
    request.protocol = Protocol::InProcess;
    QTEST(::summary(fixture.call(request)), "summary");
}

void TestDispatcher::unsignedFormsMayOnlyRead_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *form, bool isSigned, int status) {
        QTest::newRow(name) << QString(form) << isSigned << status;
    };
    row("unsigned purge", "Action=PurgeQueue&QueueUrl=orders", false, 403);
    row("unsigned purge of nothing", "Action=PurgeQueue", false, 403);
    row("unsigned send", "Action=SendMessage&QueueUrl=orders&MessageBody=x", false, 403);
    row("unsigned receive", "Action=ReceiveMessage&QueueUrl=orders", false, 403);
    row("unsigned create", "Action=CreateQueue&QueueName=x", false, 403);
    row("unsigned list", "Action=ListQueues", false, 200);
    row("unsigned attributes", "Action=GetQueueAttributes&QueueUrl=orders", false, 200);
    row("signed purge", "Action=PurgeQueue&QueueUrl=orders", true, 200);
}

void TestDispatcher::unsignedFormsMayOnlyRead()
{
    QFETCH(QString, form);
    QFETCH(bool, isSigned);
    CoreFixture fixture;
    createQueue(fixture, "orders");
    Request request = CoreFixture::formRequest(form.toStdString());
    request.signedCall = isSigned;

    const Response response = fixture.call(request);

    QTEST(response.status, "status");
    if (response.status == 403)
        QVERIFY(response.body.find("<Code>MissingAuthenticationToken</Code>") != std::string::npos);
}

void TestDispatcher::theQueueUrlParameterBeatsThePath()
{
    CoreFixture fixture;
    createQueue(fixture, "orders");
    createQueue(fixture, "other");

    QCOMPARE(fixture.form("Action=SendMessage&MessageBody=x&QueueUrl=other", queuePath).status, 200);

    QCOMPARE(QString::fromStdString(fixture.json("AmazonSQS.ReceiveMessage", R"({"QueueUrl":"orders"})").body),
             QString("{}"));
    QVERIFY(fixture.json("AmazonSQS.ReceiveMessage", R"({"QueueUrl":"other"})").body.find("\"Body\":\"x\"")
            != std::string::npos);
}

void TestDispatcher::everyProtocolHasItsContentType()
{
    CoreFixture fixture;
    const Response json = fixture.json("AmazonSQS.ListQueues", "");
    QCOMPARE(json.contentType, std::string("application/x-amz-json-1.0"));
    QVERIFY(json.queryError.empty());
    QVERIFY(json.outcome.has_value());

    const Response xml = fixture.form("Action=ListQueues");
    QCOMPARE(xml.contentType, std::string("text/xml"));
    QCOMPARE(
        QString::fromStdString(xml.body),
        QString(
            "<?xml version=\"1.0\"?><ListQueuesResponse xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\">"
            "<ListQueuesResult/><ResponseMetadata><RequestId>%1</RequestId></ResponseMetadata></ListQueuesResponse>")
            .arg(QString::fromStdString(xml.requestId)));
}

void TestDispatcher::errorsCarryTheLegacyCode()
{
    CoreFixture fixture;
    const Response response = fixture.json("AmazonSQS.PurgeQueue", R"({"QueueUrl":"missing"})");

    QCOMPARE(response.queryError, std::string("AWS.SimpleQueueService.NonExistentQueue;Sender"));
    QVERIFY(response.outcome.error().code == ErrorCode::QueueDoesNotExist);
    QCOMPARE(
        QString::fromStdString(response.body),
        QString(R"({"__type":"com.amazonaws.sqs#QueueDoesNotExist","message":"The specified queue does not exist."})"));
}

void TestDispatcher::statusDependsOnQueryMode_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("plain");
    QTest::addColumn<int>("queryMode");
    const auto row = [](const char *name, ErrorCode code, int plain, int queryMode) {
        QTest::newRow(name) << static_cast<int>(code) << plain << queryMode;
    };
    row("fault of the client", ErrorCode::QueueDoesNotExist, 400, 400);
    row("not found", ErrorCode::ReceiptHandleIsInvalid, 400, 404);
    row("forbidden", ErrorCode::OverLimit, 400, 403);
    row("throttled", ErrorCode::RequestThrottled, 400, 403);
    row("too large", ErrorCode::RequestTooLarge, 413, 413);
    row("unavailable", ErrorCode::ServiceUnavailable, 503, 503);
    row("disk full", ErrorCode::DrainOnly, 503, 503);
    row("our fault", ErrorCode::InternalError, 500, 500);
}

void TestDispatcher::statusDependsOnQueryMode()
{
    QFETCH(int, code);
    const Error error = fail(static_cast<ErrorCode>(code), "text");

    QTEST(errorResponse(Protocol::Json, false, error).status, "plain");
    QTEST(errorResponse(Protocol::InProcess, false, error).status, "plain");
    QTEST(errorResponse(Protocol::Json, true, error).status, "queryMode");
    QTEST(errorResponse(Protocol::Query, false, error).status, "queryMode");
}

void TestDispatcher::aFullCoreRefusesWithAnErrorThatIsRetried()
{
    CoreFixture fixture;
    std::vector<Response> refused;
    int waiting = 0;

    std::thread([&] {
        for (int i = 0; i < 4'100; ++i) {
            const auto id = fixture.dispatcher.call(
                CoreFixture::jsonRequest("AmazonSQS.ListQueues", "{}"), [&refused, &waiting](Response response) {
                    response.status == 200 ? void(++waiting) : refused.push_back(std::move(response));
                });
            if (id == 0 && refused.empty())
                break;
        }
    }).join();

    QCOMPARE(refused.size(), std::size_t{4});
    QCOMPARE(refused.front().status, 503);
    QCOMPARE(refused.front().queryError, std::string("ServiceUnavailable;Receiver"));
    fixture.executor.pump();
    QCOMPARE(waiting, 4'096);
}

void TestDispatcher::aStoppedCoreRefuses()
{
    CoreFixture fixture;
    fixture.core.stop();
    QCOMPARE(fixture.json("AmazonSQS.ListQueues", "{}").status, 503);
}

void TestDispatcher::aCancelledReceiveNeverAnswersAndTakesNothing()
{
    CoreFixture fixture;
    createQueue(fixture, "orders");
    const auto parked = fixture.start(
        CoreFixture::jsonRequest("AmazonSQS.ReceiveMessage", R"({"QueueUrl":"orders","WaitTimeSeconds":20})"));
    QVERIFY(!parked.isAnswered());

    fixture.dispatcher.cancel(parked.id);
    fixture.json("AmazonSQS.SendMessage", R"({"QueueUrl":"orders","MessageBody":"x"})");
    fixture.executor.advance(std::chrono::seconds(30));

    QVERIFY(!parked.isAnswered());
    QVERIFY(fixture.json("AmazonSQS.ReceiveMessage", R"({"QueueUrl":"orders"})").body.find("\"Body\":\"x\"")
            != std::string::npos);
}

void TestDispatcher::answersThatCameAreNotCancelled()
{
    CoreFixture fixture;
    const auto answered = fixture.start(CoreFixture::jsonRequest("AmazonSQS.ListQueues", "{}"));
    QVERIFY(answered.isAnswered());
    fixture.dispatcher.cancel(answered.id);
    fixture.dispatcher.cancel(0);
    QCOMPARE(fixture.json("AmazonSQS.ListQueues", "{}").status, 200);
}

void TestDispatcher::requestIdsAreDistinctUuids()
{
    std::set<std::string> ids;
    for (int i = 0; i < 10'000; ++i)
        ids.insert(makeRequestId());
    QCOMPARE(ids.size(), std::size_t{10'000});
    for (const std::string &id : ids)
        QVERIFY2(broker::model::parseUuid(id).has_value() && id[14] == '4', id.c_str());
}

QTEST_APPLESS_MAIN(TestDispatcher)
#include "tst_dispatcher.moc"
