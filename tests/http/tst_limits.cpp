// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/httpfixture.h"

#include <QTest>

using namespace tests;
using namespace std::chrono_literals;
using broker::http::ServerLimits;

namespace {

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

} // namespace

/// What the door takes at most: connections, bytes, time.
class TestLimits : public QObject
{
    Q_OBJECT

private slots:
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
};

void TestLimits::connectionsOverTheCapAreClosed()
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

void TestLimits::bodiesOverTheBudgetWaitAndThenFail()
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

void TestLimits::bodyThatWaitedForRoomGoesOn()
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

void TestLimits::framingOfChunksCountsForNothing()
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

void TestLimits::chunksThatWaitedForRoomGoOn()
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

void TestLimits::unreadRepliesHoldBackNewCalls()
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

void TestLimits::unreadReplyThatIsGivenUpLetsCallsGoOn()
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

void TestLimits::clientsThatLeaveWhileHeldBackAreForgotten()
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

void TestLimits::idleConnectionIsClosedInTime()
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

void TestLimits::headerMustComeInTime()
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

void TestLimits::bodyMustComeInTime()
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

void TestLimits::slowBodyIsRefused()
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

void TestLimits::steadyBodyIsTaken()
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

void TestLimits::parkedCallHasNoTimeLimitHere()
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

void TestLimits::unreadReplyIsGivenUp()
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

void TestLimits::lingeringConnectionIsClosedInTime()
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

QTEST_APPLESS_MAIN(TestLimits)
#include "tst_limits.moc"
