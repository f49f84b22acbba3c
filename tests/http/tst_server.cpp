// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/httpfixture.h"

#include <QTest>

#include <thread>

using namespace tests;
using namespace std::chrono_literals;
using broker::http::ServerLimits;

/// Requests, replies, and calls that last.
class TestServer : public QObject
{
    Q_OBJECT

private slots:
    void pipelinedRequestsAreAnsweredInOrder();
    void nextRequestWaitsForTheReplyBefore();
    void requestsSentAheadAreReadOnlyToTheWindow();
    void bodyOfEightMebibytesArrivesWhole();
    void bigReplyReachesAReaderThatStartsLate();
    void expectationIsMetBeforeTheBodyComes();
    void headTellsTheLengthWithoutTheBody();
    void optionsTellTheMethodsAndAllowNoOrigin();
    void refusalSpeaksTheProtocolOfTheClient();
    void oldHttpIsKeptOnlyWhenAsked();
    void lastRequestOfAConnectionSaysClose();
    void replyOutlivesABigBodyThatIsRefused();
    void answerOfAnotherThreadReachesTheClient();
    void failingSinkCostsOneConnection();
    void clientThatLeavesCancelsItsParkedCall();
    void clientThatLeavesBehindPipelinedBytesCancels();
    void parkedCallIsAnsweredAndTheConnectionGoesOn();
    void requestSentWhileParkedIsAnsweredNext();
    void lateAnswerToALeftClientIsDropped();
};

void TestServer::pipelinedRequestsAreAnsweredInOrder()
{
    HttpFixture fixture;
    RawClient client(fixture);
    std::string all;
    for (int at = 0; at < 100; ++at)
        all += post(std::to_string(at), "/" + std::to_string(at));
    client.send(all);
    for (int at = 0; at < 100; ++at)
        QCOMPARE(client.reply().body, "/" + std::to_string(at) + "|||" + std::to_string(at));
}

void TestServer::nextRequestWaitsForTheReplyBefore()
{
    HttpFixture fixture;
    fixture.stub.parks = true;
    RawClient client(fixture);
    client.send(post("a") + post("b"));
    QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }));
    fixture.io.restart();
    fixture.io.poll();
    QCOMPARE(fixture.stub.requests.size(), std::size_t{1});

    fixture.stub.answerAll("first");
    QVERIFY(fixture.runUntil([&] { return fixture.stub.requests.size() == 2; }));
    fixture.stub.answerAll("second");
    QCOMPARE(client.reply().body, std::string("first"));
    QCOMPARE(client.reply().body, std::string("second"));
}

void TestServer::requestsSentAheadAreReadOnlyToTheWindow()
{
    HttpFixture fixture;
    fixture.stub.parks = true;
    RawClient client(fixture);
    client.send(post("a"));
    QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }));

    std::string many;
    while (many.size() < 200'000)
        many += post("b");
    client.send(many);
    fixture.stub.parks = false;
    fixture.stub.answerAll("a");

    QCOMPARE(client.reply().body, std::string("a"));
    for (std::size_t at = 0; at < many.size() / post("b").size(); ++at)
        QCOMPARE(client.reply().body, std::string("/|||b"));
}

void TestServer::bodyOfEightMebibytesArrivesWhole()
{
    HttpFixture fixture;
    RawClient client(fixture);
    std::string body(8U << 20U, 'x');
    for (std::size_t at = 0; at < body.size(); at += 4096)
        body[at] = static_cast<char>('a' + at / 4096 % 26);
    client.send(post(body));
    QVERIFY(client.reply().body == "/|||" + body);
    client.send(post("small"));
    QCOMPARE(client.reply().body, std::string("/|||small"));
}

void TestServer::bigReplyReachesAReaderThatStartsLate()
{
    HttpFixture fixture;
    fixture.stub.parks = true;
    RawClient client(fixture);
    client.send(post("a"));
    QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }));
    const std::string big(16U << 20U, 'r');
    fixture.stub.answerAll(big);
    for (int turns = 0; turns < 20; ++turns) {
        fixture.io.restart();
        fixture.io.poll();
    }
    QVERIFY(client.reply().body == big);
}

void TestServer::expectationIsMetBeforeTheBodyComes()
{
    HttpFixture fixture;
    RawClient client(fixture);
    client.send("POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
    QCOMPARE(client.reply().status, 100);
    client.send("abc");
    QCOMPARE(client.reply().body, std::string("/|||abc"));
    client.send("POST / HTTP/1.1\r\nHost: evil.com\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
    QCOMPARE(client.reply().status, 403);
    QVERIFY(client.isClosed());
}

void TestServer::headTellsTheLengthWithoutTheBody()
{
    HttpFixture fixture;
    RawClient client(fixture);
    client.send("HEAD /_redrive/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const RawReply reply = client.reply(true);
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.has("Content-Length: 15"));
    client.send(health);
    QCOMPARE(client.reply().body, std::string("{\"status\":\"ok\"}"));
}

void TestServer::optionsTellTheMethodsAndAllowNoOrigin()
{
    HttpFixture fixture;
    RawClient client(fixture);
    client.send("OPTIONS / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const RawReply reply = client.reply();
    QCOMPARE(reply.status, 204);
    QVERIFY(reply.has("Allow: GET, HEAD, POST, OPTIONS"));
    client.send("OPTIONS / HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.com\r\n"
                "Access-Control-Request-Method: POST\r\n\r\n");
    const RawReply preflight = client.reply();
    QCOMPARE(preflight.status, 403);
    QVERIFY(preflight.head.find("Access-Control") == std::string::npos);
}

void TestServer::refusalSpeaksTheProtocolOfTheClient()
{
    HttpFixture fixture;
    RawClient client(fixture);
    client.send(
        "POST / HTTP/1.1\r\nHost: evil.com\r\nX-Amz-Target: AmazonSQS.ListQueues\r\nContent-Length: 2\r\n\r\n{}");
    const RawReply json = client.reply();
    QVERIFY(json.has("Content-Type: application/x-amz-json-1.0"));
    QVERIFY(json.has("x-amzn-query-error: AccessDenied;Sender"));
    QVERIFY(json.body.starts_with("{\"__type\":\"AccessDenied\",\"message\":\""));
    client.send("GET /?Action=ListQueues HTTP/1.1\r\nHost: evil.com\r\n\r\n");
    const RawReply xml = client.reply();
    QVERIFY(xml.has("Content-Type: text/xml"));
    QVERIFY(xml.body.find("<Code>AccessDenied</Code>") != std::string::npos);
    QVERIFY(xml.head.find("x-amzn-RequestId: ") != std::string::npos);
}

void TestServer::oldHttpIsKeptOnlyWhenAsked()
{
    HttpFixture fixture;
    RawClient keeping(fixture);
    keeping.send("GET /_redrive/health HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n");
    QVERIFY(keeping.reply().has("Connection: keep-alive"));
    keeping.send("GET /_redrive/health HTTP/1.0\r\nHost: localhost\r\n\r\n");
    QVERIFY(keeping.reply().has("Connection: close"));
    QVERIFY(keeping.isClosed());
}

void TestServer::lastRequestOfAConnectionSaysClose()
{
    ServerLimits limits;
    limits.requestsPerConnection = 3;
    HttpFixture fixture(limits);
    RawClient client(fixture);
    client.send(health + health + health + health);
    QVERIFY(!client.reply().has("Connection: close"));
    QVERIFY(!client.reply().has("Connection: close"));
    QVERIFY(client.reply().has("Connection: close"));
    QVERIFY(client.isClosed());
    QVERIFY(client.rest().empty());
}

void TestServer::replyOutlivesABigBodyThatIsRefused()
{
    HttpFixture fixture;
    RawClient client(fixture);
    client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n" + std::string(9'000'000, 'x'));
    QCOMPARE(client.reply().status, 413);
    client.shutdownSend();
    QVERIFY(client.isClosed());
    QVERIFY(fixture.stub.requests.empty());
}

void TestServer::answerOfAnotherThreadReachesTheClient()
{
    HttpFixture fixture;
    fixture.stub.parks = true;
    RawClient first(fixture);
    RawClient second(fixture);
    for (int round = 0; round < 50; ++round) {
        first.send(post("a"));
        second.send(post("b"));
        QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 2; }));
        std::thread core([&] { fixture.stub.answerAll("from afar"); });
        core.join();
        QCOMPARE(first.reply().body, std::string("from afar"));
        QCOMPARE(second.reply().body, std::string("from afar"));
    }
}

void TestServer::failingSinkCostsOneConnection()
{
    int calls = 0;
    HttpFixture fixture({}, {}, [&calls](StubSink &stub) {
        broker::http::Sink sink = stub.sink();
        sink.call = [&calls, call = sink.call](auto request, auto done) {
            if (++calls == 1)
                throw std::bad_alloc();
            return call(std::move(request), std::move(done));
        };
        return sink;
    });
    RawClient first(fixture);
    RawClient second(fixture);
    first.send(post("a"));
    QVERIFY(first.isClosed());
    second.send(post("b"));
    QCOMPARE(second.reply().body, std::string("/|||b"));
}

void TestServer::clientThatLeavesCancelsItsParkedCall()
{
    HttpFixture fixture;
    fixture.stub.parks = true;
    RawClient client(fixture);
    client.send(post("poll"));
    QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }));
    const broker::core::CallId call = fixture.stub.parked.begin()->first;

    client.close();

    QVERIFY(fixture.runUntil([&] { return !fixture.stub.cancelled.empty(); }));
    QCOMPARE(fixture.stub.cancelled, std::vector<broker::core::CallId>{call});
    QCOMPARE(fixture.server->stats().connections, std::uint64_t{0});
}

void TestServer::clientThatLeavesBehindPipelinedBytesCancels()
{
    HttpFixture fixture;
    fixture.stub.parks = true;
    RawClient client(fixture);
    client.send(post("poll") + post("next"));
    QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }));

    client.close();

    QVERIFY(fixture.runUntil([&] { return !fixture.stub.cancelled.empty(); }));
    QCOMPARE(fixture.stub.requests.size(), std::size_t{1});
}

void TestServer::parkedCallIsAnsweredAndTheConnectionGoesOn()
{
    HttpFixture fixture;
    fixture.stub.parks = true;
    RawClient client(fixture);
    for (int round = 0; round < 3; ++round) {
        client.send(post("poll"));
        QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }));
        // Two sweeps later it is parked for sure; each takes ten milliseconds of the loop's own timer.
        for (int turns = 0; turns < 5; ++turns) {
            fixture.io.restart();
            fixture.io.run_one_for(15ms);
        }
        fixture.stub.answerAll("woken");
        QCOMPARE(client.reply().body, std::string("woken"));
    }
    QVERIFY(fixture.stub.cancelled.empty());
}

void TestServer::requestSentWhileParkedIsAnsweredNext()
{
    HttpFixture fixture;
    fixture.stub.parks = true;
    RawClient client(fixture);
    client.send(post("poll"));
    QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }));
    for (int turns = 0; turns < 5; ++turns) {
        fixture.io.restart();
        fixture.io.run_one_for(15ms);
    }
    client.send(post("next"));
    for (int turns = 0; turns < 5; ++turns) {
        fixture.io.restart();
        fixture.io.run_one_for(5ms);
    }
    QCOMPARE(fixture.stub.requests.size(), std::size_t{1});
    fixture.stub.parks = false;
    fixture.stub.answerAll("woken");
    QCOMPARE(client.reply().body, std::string("woken"));
    QCOMPARE(client.reply().body, std::string("/|||next"));
}

void TestServer::lateAnswerToALeftClientIsDropped()
{
    HttpFixture fixture({}, {}, [](StubSink &stub) {
        broker::http::Sink sink = stub.sink();
        sink.cancel = [&stub](broker::core::CallId call) { stub.cancelled.push_back(call); }; // too late to stop it
        return sink;
    });
    fixture.stub.parks = true;
    RawClient client(fixture);
    client.send(post("poll"));
    QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }));
    client.close();
    QVERIFY(fixture.runUntil([&] { return !fixture.stub.cancelled.empty(); }));

    fixture.stub.answerAll("late");
    fixture.io.restart();
    fixture.io.poll();
    QCOMPARE(fixture.server->stats().connections, std::uint64_t{0});
}

QTEST_APPLESS_MAIN(TestServer)
#include "tst_server.moc"
