// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/platform/portholder.h"
#include "tests/http/httpfixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <boost/asio/ip/v6_only.hpp>

#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

using namespace tests;
using namespace std::chrono_literals;
using broker::http::ServerLimits;

namespace {

std::string post(std::string_view body, std::string_view path = "/")
{
    return "POST " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

constexpr std::size_t unreadBytes = 32U << 20U; // more than the system takes for a client that does not read

/// A budget that one unread reply uses up.
ServerLimits smallReplyBudget()
{
    ServerLimits limits;
    limits.unwrittenBytes = 1U << 20U;
    return limits;
}

/// `client` is answered more than it takes.
bool leaveUnread(HttpFixture &fixture, RawClient &client)
{
    fixture.stub.parks = true;
    client.send(post("big"));
    if (!fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }))
        return false;
    fixture.stub.parks = false;
    fixture.stub.answerAll(std::string(unreadBytes, 'r'));
    return fixture.runUntil([&] { return fixture.server->stats().unwrittenBytes > unreadBytes; });
}

const std::string health = "GET /_redrive/health HTTP/1.1\r\nHost: localhost\r\n\r\n";

} // namespace

class TestServer : public QObject
{
    Q_OBJECT

private slots:
    // requests and replies
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

    // parked calls
    void clientThatLeavesCancelsItsParkedCall();
    void clientThatLeavesBehindPipelinedBytesCancels();
    void parkedCallIsAnsweredAndTheConnectionGoesOn();
    void requestSentWhileParkedIsAnsweredNext();
    void lateAnswerToALeftClientIsDropped();

    // limits and time
    void connectionsOverTheCapAreClosed();
    void bodiesOverTheBudgetWaitAndThenFail();
    void bodyThatWaitedForRoomGoesOn();
    void framingOfChunksCountsForNothing();
    void chunksThatWaitedForRoomGoOn();
    void unreadRepliesHoldBackNewCalls();
    void unreadReplyThatIsGivenUpLetsCallsGoOn();
    void clientsThatLeaveWhileHeldBackAreForgotten();
    void idleConnectionIsClosedInTime();
    void headerMustComeInTime();
    void bodyMustComeInTime();
    void slowBodyIsRefused();
    void steadyBodyIsTaken();
    void parkedCallHasNoTimeLimitHere();
    void unreadReplyIsGivenUp();
    void lingeringConnectionIsClosedInTime();

    // stopping and listening
    void stopClosesIdleConnectionsAtOnce();
    void stopLetsARunningCallFinish();
    void stopGivesUpAfterItsTime();
    void destroyedServerDropsAnswers();
    void bothFamiliesListen();
    void takenPortNamesItsHolder();
    void badAddressIsAnError();
    void holderIsFoundInTheSystemsTables();
    void clientsAreTurnedAwayWithoutDescriptors();
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

void TestServer::connectionsOverTheCapAreClosed()
{
    ServerLimits limits;
    limits.connections = 2;
    HttpFixture fixture(limits);
    RawClient first(fixture);
    RawClient second(fixture);
    RawClient third(fixture);
    QVERIFY(third.isClosed());
    first.send(health);
    QCOMPARE(first.reply().status, 200);
    QCOMPARE(fixture.server->stats().connections, std::uint64_t{2});

    second.close();
    QVERIFY(fixture.runUntil([&] { return fixture.server->stats().connections == 1; }));
    RawClient fourth(fixture);
    fourth.send(health);
    QCOMPARE(fourth.reply().status, 200);
}

void TestServer::bodiesOverTheBudgetWaitAndThenFail()
{
    ServerLimits limits;
    limits.inFlightBytes = 1000;
    HttpFixture fixture(limits);
    fixture.stub.parks = true;
    RawClient first(fixture);
    RawClient second(fixture);
    first.send(post(std::string(600, 'a')));
    QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }));
    second.send(post(std::string(600, 'b')));
    QVERIFY(fixture.runUntil([&] { return fixture.server->stats().requests == 2; }));
    QCOMPARE(fixture.stub.requests.size(), std::size_t{1});

    fixture.clock.advance(6s);
    fixture.server->checkTimes();

    const RawReply reply = second.reply();
    QCOMPARE(reply.status, 503);
    QVERIFY(reply.has("Retry-After: 1"));
    QVERIFY(second.isClosed());
}

void TestServer::bodyThatWaitedForRoomGoesOn()
{
    ServerLimits limits;
    limits.inFlightBytes = 1000;
    HttpFixture fixture(limits);
    fixture.stub.parks = true;
    RawClient first(fixture);
    RawClient second(fixture);
    first.send(post(std::string(600, 'a')));
    QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }));
    second.send("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n258\r\n"
                + std::string(600, 'b') + "\r\n0\r\n\r\n");
    QVERIFY(fixture.runUntil([&] { return fixture.server->stats().requests == 2; }));

    fixture.stub.answerAll("done");

    QCOMPARE(first.reply().status, 200);
    QVERIFY(fixture.runUntil([&] { return fixture.stub.requests.size() == 2; }));
    QVERIFY(fixture.stub.requests[1].body == std::string(600, 'b'));
}

void TestServer::framingOfChunksCountsForNothing()
{
    ServerLimits limits;
    limits.inFlightBytes = 1000;
    HttpFixture fixture(limits);
    RawClient client(fixture);
    std::string chunks;
    for (int at = 0; at < 1000; ++at)
        chunks += "1\r\nx\r\n";
    const std::string head = "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (int round = 0; round < 3; ++round) {
        for (const char byte : head + chunks.substr(0, 50)) // each piece leaves something for the next pass
            client.send({&byte, 1});
        client.send(chunks.substr(50) + "0\r\n\r\n");
        QVERIFY(client.reply().body == "/|||" + std::string(1000, 'x'));
    }
}

void TestServer::chunksThatWaitedForRoomGoOn()
{
    ServerLimits limits;
    limits.inFlightBytes = 1000;
    HttpFixture fixture(limits);
    fixture.stub.parks = true;
    RawClient first(fixture);
    RawClient second(fixture);
    first.send(post(std::string(600, 'a')));
    QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }));
    second.send("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n190\r\n"
                + std::string(400, 'b') + "\r\n1\r\nc"); // one too many
    QVERIFY(fixture.runUntil([&] { return fixture.server->stats().requests == 2; }));
    second.send("\r\n5\r\ndefgh\r\n0\r\n\r\n");
    for (int turns = 0; turns < 5; ++turns) {
        fixture.io.restart();
        fixture.io.poll();
    }
    QCOMPARE(fixture.stub.requests.size(), std::size_t{1});

    fixture.stub.answerAll("done");

    QVERIFY(fixture.runUntil([&] { return fixture.stub.requests.size() == 2; }));
    QVERIFY(fixture.stub.requests[1].body == std::string(400, 'b') + "cdefgh");
}

void TestServer::unreadRepliesHoldBackNewCalls()
{
    HttpFixture fixture(smallReplyBudget());
    RawClient lazy(fixture);
    RawClient first(fixture);
    RawClient second(fixture);
    QVERIFY(leaveUnread(fixture, lazy));
    first.send(health + post("a") + post("b"));
    second.send("POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n");
    QVERIFY(fixture.runUntil([&] { return fixture.server->stats().heldBack == 2; }));
    QCOMPARE(first.reply().body, std::string("{\"status\":\"ok\"}")); // no call
    fixture.clock.advance(29s);
    fixture.server->checkTimes();
    QCOMPARE(fixture.stub.requests.size(), std::size_t{1});
    QVERIFY(second.rest().empty());

    QCOMPARE(lazy.reply().body.size(), unreadBytes);

    QCOMPARE(first.reply().body, std::string("/|||a"));
    QCOMPARE(first.reply().body, std::string("/|||b"));
    QCOMPARE(second.reply().status, 100);
    second.send("c");
    QCOMPARE(second.reply().body, std::string("/|||c"));
    QCOMPARE(fixture.server->stats().unwrittenBytes, std::uint64_t{0});
    lazy.send(post("d"));
    QCOMPARE(lazy.reply().body, std::string("/|||d"));
}

void TestServer::unreadReplyThatIsGivenUpLetsCallsGoOn()
{
    HttpFixture fixture(smallReplyBudget());
    RawClient lazy(fixture);
    RawClient other(fixture);
    QVERIFY(leaveUnread(fixture, lazy));
    other.send(post("a"));
    QVERIFY(fixture.runUntil([&] { return fixture.server->stats().heldBack == 1; }));

    fixture.clock.advance(31s);
    fixture.server->checkTimes();

    QCOMPARE(other.reply().body, std::string("/|||a"));
    QCOMPARE(fixture.server->stats().connections, std::uint64_t{1});
    QCOMPARE(fixture.server->stats().unwrittenBytes, std::uint64_t{0});
}

void TestServer::clientsThatLeaveWhileHeldBackAreForgotten()
{
    HttpFixture fixture(smallReplyBudget());
    RawClient lazy(fixture);
    RawClient other(fixture);
    QVERIFY(leaveUnread(fixture, lazy));
    other.send(post("a"));
    QVERIFY(fixture.runUntil([&] { return fixture.server->stats().heldBack == 1; }));
    other.close();
    lazy.close();
    QVERIFY(fixture.runUntil([&] { return fixture.server->stats().connections == 0; }));
    QCOMPARE(fixture.server->stats().unwrittenBytes, std::uint64_t{0});

    RawClient later(fixture);
    later.send(post("b"));
    QCOMPARE(later.reply().body, std::string("/|||b"));
}

void TestServer::idleConnectionIsClosedInTime()
{
    HttpFixture fixture;
    RawClient client(fixture);
    client.send(health);
    QCOMPARE(client.reply().status, 200);
    fixture.clock.advance(60s);
    fixture.server->checkTimes();
    client.send(health);
    QCOMPARE(client.reply().status, 200);
    fixture.clock.advance(61s);
    fixture.server->checkTimes();
    QVERIFY(client.isClosed());
}

void TestServer::headerMustComeInTime()
{
    HttpFixture fixture;
    RawClient client(fixture);
    client.send("GET / HTTP/1.1\r\n");
    QVERIFY(fixture.runUntil([&] { return fixture.server->stats().connections == 1; }));
    fixture.io.restart();
    fixture.io.poll();
    fixture.clock.advance(9s);
    fixture.server->checkTimes();
    client.send("Host:"); // a byte now and then buys no time
    fixture.io.restart();
    fixture.io.poll();
    QVERIFY(!client.looksClosed());
    fixture.clock.advance(2s);
    fixture.server->checkTimes();
    QCOMPARE(client.reply().status, 408);
    QVERIFY(client.isClosed());
}

void TestServer::bodyMustComeInTime()
{
    HttpFixture fixture;
    RawClient client(fixture);
    client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 400000\r\n\r\n" + std::string(300'000, 'x'));
    QVERIFY(fixture.runUntil([&] { return fixture.server->stats().requests == 1; }));
    for (int turns = 0; turns < 20; ++turns) {
        fixture.io.restart();
        fixture.io.poll();
    }
    fixture.clock.advance(30s);
    fixture.server->checkTimes();
    QVERIFY(!client.looksClosed());
    fixture.clock.advance(1s);
    fixture.server->checkTimes();
    QCOMPARE(client.reply().status, 408);
    QVERIFY(client.isClosed());
    QVERIFY(fixture.stub.requests.empty());
}

void TestServer::slowBodyIsRefused()
{
    HttpFixture fixture;
    RawClient client(fixture);
    client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 400000\r\n\r\n" + std::string(5000, 'x'));
    QVERIFY(fixture.runUntil([&] { return fixture.server->stats().requests == 1; }));
    fixture.io.restart();
    fixture.io.poll();
    fixture.clock.advance(5s);
    fixture.server->checkTimes();
    QVERIFY(!client.looksClosed());
    fixture.clock.advance(1s);
    fixture.server->checkTimes();
    QCOMPARE(client.reply().status, 408);
}

void TestServer::steadyBodyIsTaken()
{
    HttpFixture fixture;
    RawClient client(fixture);
    client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 40000\r\n\r\n");
    for (int second = 0; second < 20; ++second) {
        client.send(std::string(2000, 'x'));
        for (int turns = 0; turns < 4; ++turns) {
            fixture.io.restart();
            fixture.io.poll();
        }
        fixture.clock.advance(1s);
        fixture.server->checkTimes();
    }
    QCOMPARE(client.reply().status, 200);
}

void TestServer::parkedCallHasNoTimeLimitHere()
{
    HttpFixture fixture;
    fixture.stub.parks = true;
    RawClient client(fixture);
    client.send(post("poll"));
    QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }));
    fixture.clock.advance(1h);
    fixture.server->checkTimes();
    fixture.stub.answerAll("woken");
    QCOMPARE(client.reply().body, std::string("woken"));
}

void TestServer::unreadReplyIsGivenUp()
{
    HttpFixture fixture;
    fixture.stub.parks = true;
    RawClient client(fixture);
    client.send(post("a"));
    QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }));
    fixture.stub.answerAll(std::string(64U << 20U, 'r'));
    for (int turns = 0; turns < 20; ++turns) {
        fixture.io.restart();
        fixture.io.poll();
    }
    fixture.clock.advance(31s);
    fixture.server->checkTimes();
    QCOMPARE(fixture.server->stats().connections, std::uint64_t{0});
}

void TestServer::lingeringConnectionIsClosedInTime()
{
    HttpFixture fixture;
    RawClient client(fixture);
    client.send("\x01");
    QCOMPARE(client.reply().status, 400);
    QCOMPARE(fixture.server->stats().connections, std::uint64_t{1});
    fixture.clock.advance(3s);
    fixture.server->checkTimes();
    QCOMPARE(fixture.server->stats().connections, std::uint64_t{0});
}

void TestServer::stopClosesIdleConnectionsAtOnce()
{
    HttpFixture fixture;
    RawClient client(fixture);
    client.send(health);
    QCOMPARE(client.reply().status, 200);
    bool isStopped = false;
    fixture.server->stop([&] { isStopped = true; });
    QVERIFY(fixture.runUntil([&] { return isStopped; }));
    QVERIFY(client.isClosed());
    QVERIFY(fixture.server->endpoints().empty());
}

void TestServer::stopLetsARunningCallFinish()
{
    HttpFixture fixture;
    fixture.stub.parks = true;
    RawClient client(fixture);
    client.send(post("a"));
    QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }));
    bool isStopped = false;
    fixture.server->stop([&] { isStopped = true; });
    fixture.io.restart();
    fixture.io.poll();
    QVERIFY(!isStopped);

    fixture.stub.answerAll("done");

    const RawReply reply = client.reply();
    QCOMPARE(reply.body, std::string("done"));
    QVERIFY(reply.has("Connection: close"));
    QVERIFY(fixture.runUntil([&] { return isStopped; }));
    QVERIFY(fixture.stub.cancelled.empty());
}

void TestServer::stopGivesUpAfterItsTime()
{
    HttpFixture fixture;
    fixture.stub.parks = true;
    RawClient client(fixture);
    client.send(post("a"));
    QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }));
    bool isStopped = false;
    fixture.server->stop([&] { isStopped = true; });
    fixture.clock.advance(4s);
    QVERIFY(fixture.runUntil([&] { return isStopped; })); // by the server's own timer
    QVERIFY(client.isClosed());
    QCOMPARE(fixture.stub.cancelled.size(), std::size_t{1});
}

void TestServer::destroyedServerDropsAnswers()
{
    HttpFixture fixture;
    fixture.stub.parks = true;
    RawClient client(fixture);
    client.send(post("a"));
    QVERIFY(fixture.runUntil([&] { return fixture.stub.parked.size() == 1; }));
    auto parked = std::exchange(fixture.stub.parked, {});
    fixture.server.reset();
    parked.begin()->second.done({});
    fixture.io.restart();
    fixture.io.poll();
    QVERIFY(client.isClosed());
}

void TestServer::bothFamiliesListen()
{
    HttpFixture fixture;
    const auto result = fixture.server->listen({"::1", fixture.port()});
    if (!result)
        QSKIP("no IPv6 loopback here");
    QCOMPARE(fixture.server->endpoints().size(), std::size_t{2});
    QCOMPARE(fixture.server->endpoints()[1].address, std::string("::1"));
    QCOMPARE(fixture.server->endpoints()[1].port, fixture.port());
}

void TestServer::takenPortNamesItsHolder()
{
    HttpFixture fixture;
    HttpFixture other;
    const auto result = other.server->listen({"127.0.0.1", fixture.port()});
    QVERIFY(result.has_error());
    const std::string &message = result.error().message;
    QVERIFY2(message.find("tst_server (process " + std::to_string(::getpid()) + ")") != std::string::npos,
             message.c_str());
    QVERIFY(message.find(std::to_string(fixture.port())) != std::string::npos);
    QCOMPARE(other.server->endpoints().size(), std::size_t{1});
}

void TestServer::badAddressIsAnError()
{
    HttpFixture fixture;
    QVERIFY(fixture.server->listen({"localhost", 0}).has_error());
    QVERIFY(fixture.server->listen({"203.0.113.7", 0}).has_error());
}

void TestServer::holderIsFoundInTheSystemsTables()
{
    QTemporaryDir folder;
    const std::filesystem::path proc = folder.path().toStdString();
    std::filesystem::create_directories(proc / "net");
    std::filesystem::create_directories(proc / "77" / "fd");
    std::filesystem::create_symlink("socket:[4242]", proc / "77" / "fd" / "5");
    std::ofstream(proc / "77" / "comm") << "goaws\n";
    std::ofstream(proc / "net" / "tcp")
        << "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
        << "   0: 0100007F:11D6 0100007F:9C40 01 0:0 00:0 0 1000 0 1111 1\n" // connected, not listening
        << "   1: 00000000:11D6 00000000:0000 0A 0:0 00:0 0 1000 0 4242 1\n" // listening on all addresses
        << "   2: 0100007F:11D7 00000000:0000 0A 0:0 00:0 0 1000 0 5555 1\n"; // of somebody else

    const auto holder = broker::platform::findPortHolder("127.0.0.1", 4566, proc);
    QVERIFY(holder);
    QCOMPARE(holder->pid, 77);
    QCOMPARE(holder->name, std::string("goaws"));
    const auto hidden = broker::platform::findPortHolder("127.0.0.1", 4567, proc);
    QVERIFY(hidden);
    QCOMPARE(hidden->pid, 0);
    QVERIFY(!broker::platform::findPortHolder("127.0.0.1", 4568, proc));
    QVERIFY(!broker::platform::findPortHolder("localhost", 4566, proc));
    QVERIFY(!broker::platform::findPortHolder("127.0.0.1", 4566, proc / "nowhere"));
}

void TestServer::clientsAreTurnedAwayWithoutDescriptors()
{
    HttpFixture fixture;
    RawClient kept(fixture);
    kept.send(health);
    QCOMPARE(kept.reply().status, 200);
    boost::asio::ip::tcp::socket stranger(fixture.io);
    stranger.open(boost::asio::ip::tcp::v4());

    // From here the process can open nothing more: the limit is where the next descriptor would be.
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    const int next = ::dup(stranger.native_handle());
    ::close(next);
    rlimit tight = limit;
    tight.rlim_cur = static_cast<rlim_t>(next);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &tight), 0);
    stranger.connect({boost::asio::ip::make_address("127.0.0.1"), fixture.port()});
    const bool isTurnedAway = fixture.runUntil([&] { return fixture.server->stats().refused == 1; });
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);

    QVERIFY(isTurnedAway);
    kept.send(health);
    QCOMPARE(kept.reply().status, 200);
    RawClient later(fixture);
    later.send(health);
    QCOMPARE(later.reply().status, 200); // the listener is armed again
}

QTEST_APPLESS_MAIN(TestServer)
#include "tst_server.moc"
