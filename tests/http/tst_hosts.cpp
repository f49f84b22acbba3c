// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/httpfixture.h"

#include <QTest>

using namespace tests;

namespace {

/// The dispatcher's half of rule N3 in one line: what changes something needs a call that no browser makes by itself.
broker::http::Sink guarded(StubSink &stub, int &mutations)
{
    broker::http::Sink sink = stub.sink();
    sink.call = [&stub, &mutations](broker::api::Request request,
                                    broker::model::UniqueFunction<void(broker::api::Response)> done) {
        const bool isWrite = (request.query + request.body + request.target).find("PurgeQueue") != std::string::npos;
        broker::api::Response response = StubSink::answerTo(request);
        if (isWrite && !request.signedCall)
            response.status = 403;
        else if (isWrite)
            ++mutations;
        stub.requests.push_back(std::move(request));
        done(std::move(response));
        return broker::core::CallId{0};
    };
    return sink;
}

constexpr const char *signature =
    "Authorization: AWS4-HMAC-SHA256 "
    "Credential=AKID/20240101/eu-west-3/sqs/aws4_request, SignedHeaders=host, Signature=ab\r\n";
constexpr const char *canary = "POST /canary HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: AmazonSQS.ListQueues\r\n"
                               "Content-Length: 2\r\n\r\n{}";
constexpr const char *purgeTarget = "X-Amz-Target: AmazonSQS.PurgeQueue\r\n";

} // namespace

class TestHosts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void requestIsJudged_data();
    void requestIsJudged();
    void callerIsBuiltOnceForAConnection();
    void callerFollowsTheCredential();
    void presignedQueryNamesRegionAndServiceButProvesNothing();
    void requestFieldsAreThoseOfTheHeader();
    void externalHostNamesQueueUrls();
    void absoluteTargetNamesQueueUrls();

private:
    std::unique_ptr<HttpFixture> m_fixture;
    int m_mutations = 0;
};

void TestHosts::init()
{
    m_mutations = 0;
    broker::http::GateRules rules;
    rules.allowedHosts = {"host.docker.internal"};
    m_fixture = std::make_unique<HttpFixture>(broker::http::ServerLimits{}, rules,
                                              [this](StubSink &stub) { return guarded(stub, m_mutations); });
}

void TestHosts::requestIsJudged_data()
{
    QTest::addColumn<QByteArray>("firstLine");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("mutations");
    QTest::addColumn<bool>("isKept");

    struct Door
    {
        const char *name;
        QByteArray firstLine;
        QByteArray fields;
        QByteArray body;
        bool isWrite;
        bool isSigned;
    };
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
    const QByteArray form = "Content-Type: application/x-www-form-urlencoded\r\n";
    const std::vector<Door> doors{
        {"form read", "POST / HTTP/1.1", form, "Action=ListQueues", false, false},
        {"GET read", "GET /?Action=ListQueues HTTP/1.1", "", "", false, false},
        {"form purge", "POST / HTTP/1.1", form, "Action=PurgeQueue", true, false},
        {"text purge", "POST / HTTP/1.1", "Content-Type: text/plain\r\n", "Action=PurgeQueue", true, false},
        {"GET purge", "GET /?Action=PurgeQueue HTTP/1.1", "", "", true, false},
        {"presigned GET purge", "GET /?Action=PurgeQueue&X-Amz-Signature=ab HTTP/1.1", "", "", true, false},
        {"purge with a password", "GET /?Action=PurgeQueue HTTP/1.1", "Authorization: Basic dTpw\r\n", "", true, false},
        {"chunked purge", "POST / HTTP/1.1", form + chunked, "10\r\nAction=PurgeQueu\r\n1\r\ne\r\n0\r\n\r\n", true,
         false},
        {"signed form purge", "POST / HTTP/1.1", form + signature, "Action=PurgeQueue", true, true},
        {"signed chunked purge", "POST / HTTP/1.1", form + chunked + signature, "11\r\nAction=PurgeQueue\r\n0\r\n\r\n",
         true, true},
        {"JSON purge", "POST / HTTP/1.1", purgeTarget, "{}", true, true},
        {"signed JSON purge", "POST / HTTP/1.1", QByteArray(purgeTarget) + signature, "{}", true, true},
    };
    struct Source
    {
        const char *name;
        QByteArray host;
        QByteArray fields;
        bool passes;
    };
    const std::vector<Source> sources{
        {"localhost", "localhost", "", true},
        {"name of ours", "sqs.localhost", "", true},
        {"container", "host.docker.internal", "", true},
        {"typed into a browser", "localhost", "Sec-Fetch-Site: none\r\n", true},
        {"rebinding", "evil.com", "", false},
        {"any address", "0.0.0.0", "", false},
        {"other port", "localhost:1", "", false},
        {"origin", "localhost", "Origin: http://evil.com\r\n", false},
        {"own origin", "localhost", "Origin: http://localhost\r\n", false},
        {"null origin", "localhost", "Origin: null\r\n", false},
        {"cross-site", "localhost", "Sec-Fetch-Site: cross-site\r\n", false},
        {"same-site", "localhost", "sec-fetch-site: same-site\r\n", false},
        {"odd site", "localhost", "Sec-Fetch-Site:\r\n", false},
    };
    for (const Source &source : sources) {
        for (const Door &door : doors) {
            const bool isRefused = !source.passes || (door.isWrite && !door.isSigned);
            const bool isChunked = door.fields.contains(chunked);
            const QByteArray length = "Content-Length: " + QByteArray::number(door.body.size()) + "\r\n";
            QTest::addRow("%s, %s", source.name, door.name)
                << door.firstLine << source.host << source.fields + door.fields + (isChunked ? QByteArray() : length)
                << door.body << (isRefused ? 403 : 200) << (!isRefused && door.isWrite ? 1 : 0)
                << (source.passes || !isChunked); // a refused body whose end is not known is not read
        }
    }
}

void TestHosts::requestIsJudged()
{
    QFETCH(QByteArray, firstLine);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(int, mutations);
    QFETCH(bool, isKept);

    RawClient client(*m_fixture);
    client.send((firstLine + "\r\nHost: " + host + "\r\n" + fields + "\r\n" + body).toStdString() + canary);
    const RawReply reply = client.reply();

    QCOMPARE(reply.status, status);
    QCOMPARE(m_mutations, mutations);
    QVERIFY(reply.head.find("Access-Control") == std::string::npos);
    QCOMPARE(reply.has("Connection: close"), !isKept);

    // The door and this test agree on where the request ended: the one behind it is seen whole, or not at all.
    const RawReply next = client.reply();
    QCOMPARE(next.body, isKept ? std::string("/canary||AmazonSQS.ListQueues|{}") : std::string());
    QCOMPARE(next.status, isKept ? 200 : 0);
    QCOMPARE(client.looksClosed(), !isKept);
    QVERIFY(client.rest().empty());
}

void TestHosts::callerIsBuiltOnceForAConnection()
{
    RawClient client(*m_fixture);
    const std::string request = std::string("POST / HTTP/1.1\r\nHost: localhost\r\nUser-Agent: aws-sdk\r\n") + signature
        + "Content-Length: 0\r\n\r\n";
    client.send(request + request);
    QCOMPARE(client.reply().status, 200);
    QCOMPARE(client.reply().status, 200);

    const auto &requests = m_fixture->stub.requests;
    QVERIFY(requests[0].caller && requests[0].caller == requests[1].caller);
    QCOMPARE(requests[0].caller->account, std::string("000000000000"));
    QCOMPARE(requests[0].caller->principal, std::string("AKID"));
    QCOMPARE(requests[0].caller->region, std::string("eu-west-3"));
    QCOMPARE(requests[0].caller->urlBase, std::string("http://localhost"));
    QVERIFY(requests[0].caller->description.starts_with("aws-sdk 127.0.0.1:"));
    QCOMPARE(requests[0].service, std::string("sqs"));
    QCOMPARE(requests[1].service, std::string("sqs"));
}

void TestHosts::callerFollowsTheCredential()
{
    RawClient client(*m_fixture);
    const auto request = [](const std::string &fields) {
        return "POST / HTTP/1.1\r\nHost: localhost\r\n" + fields + "Content-Length: 0\r\n\r\n";
    };
    const auto authorization = [](const std::string &key) {
        return "Authorization: AWS4-HMAC-SHA256 Credential=" + key + "/20240101/us-west-2/sns/aws4_request\r\n";
    };
    client.send(request(authorization("123456789012")) + request("") + request(authorization("x y"))
                + request("User-Agent: " + std::string(300, 'u') + "\xff\r\n"));
    for (int replies = 0; replies < 4; ++replies)
        QCOMPARE(client.reply().status, 200);

    const auto &requests = m_fixture->stub.requests;
    QCOMPARE(requests[0].caller->account, std::string("123456789012"));
    QCOMPARE(requests[0].service, std::string("sns"));
    QCOMPARE(requests[1].caller->account, std::string("000000000000"));
    QCOMPARE(requests[1].caller->region, std::string("us-east-1"));
    QVERIFY(requests[1].service.empty());
    QVERIFY(!requests[1].signedCall);
    QVERIFY(requests[2].service.empty());
    QVERIFY(requests[2].signedCall);
    QVERIFY(requests[3].caller->description.size() <= 120);
}

void TestHosts::presignedQueryNamesRegionAndServiceButProvesNothing()
{
    RawClient client(*m_fixture);
    client.send("GET /?Action=ListQueues&X-Amz-Credential=AK%2F20240101%2Feu-west-1%2Fsqs%2Faws4_request HTTP/1.1\r\n"
                "Host: localhost\r\n\r\n"
                "GET /?Action=ListQueues HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(client.reply().status, 200);
    QCOMPARE(client.reply().status, 200);

    const auto &requests = m_fixture->stub.requests;
    QCOMPARE(requests[0].caller->region, std::string("eu-west-1"));
    QCOMPARE(requests[0].service, std::string("sqs"));
    QVERIFY(!requests[0].signedCall);
    QCOMPARE(requests[1].caller->region, std::string("us-east-1"));
}

void TestHosts::requestFieldsAreThoseOfTheHeader()
{
    RawClient client(*m_fixture);
    client.send("POST /000000000000/orders?a=b HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: AmazonSQS.SendMessage\r\n"
                "x-amzn-query-mode: true\r\nX-Amzn-Trace-Id: Root=1\r\nContent-Length: 2\r\n\r\n{}");
    QCOMPARE(client.reply().status, 200);

    const broker::api::Request &request = m_fixture->stub.requests.at(0);
    QVERIFY(request.protocol == broker::api::Protocol::Json);
    QCOMPARE(request.target, std::string("AmazonSQS.SendMessage"));
    QCOMPARE(request.path, std::string("/000000000000/orders"));
    QCOMPARE(request.query, std::string("a=b"));
    QCOMPARE(request.traceId, std::string("Root=1"));
    QCOMPARE(request.body, std::string("{}"));
    QVERIFY(request.queryMode);
    QVERIFY(request.signedCall);
}

void TestHosts::externalHostNamesQueueUrls()
{
    m_fixture->server->setExternalHost("queues.test:80");
    RawClient client(*m_fixture);
    client.send("GET /?Action=ListQueues HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(client.reply().status, 200);
    QCOMPARE(m_fixture->stub.requests.at(0).caller->urlBase, std::string("http://queues.test:80"));
}

void TestHosts::absoluteTargetNamesQueueUrls()
{
    RawClient client(*m_fixture);
    client.send("GET http://127.0.0.1?Action=ListQueues HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(client.reply().status, 200);
    QCOMPARE(m_fixture->stub.requests.at(0).caller->urlBase, std::string("http://127.0.0.1"));
    QCOMPARE(m_fixture->stub.requests.at(0).path, std::string("/"));
    QCOMPARE(m_fixture->stub.requests.at(0).query, std::string("Action=ListQueues"));
}

QTEST_APPLESS_MAIN(TestHosts)
#include "tst_hosts.moc"
