// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/platform/portholder.h"
#include "tests/http/httpfixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace tests;
using namespace std::chrono_literals;

namespace {

/// Asked of the system, not of the server.
bool hasIpv6()
{
    std::ifstream addresses("/proc/net/if_inet6");
    std::string address;
    for (std::string line; std::getline(addresses, line);) {
        if (line.starts_with("00000000000000000000000000000001 "))
            return true;
    }
    return false;
}

} // namespace

/// Ports are opened, clients are let in, and all ends in order.
class TestListening : public QObject
{
    Q_OBJECT

private slots:
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

void TestListening::stopClosesIdleConnectionsAtOnce()
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

void TestListening::stopLetsARunningCallFinish()
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

void TestListening::stopGivesUpAfterItsTime()
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

void TestListening::destroyedServerDropsAnswers()
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

void TestListening::bothFamiliesListen()
{
    HttpFixture fixture;
    const auto result = fixture.server->listen({"::1", fixture.port()});
    if (!hasIpv6()) {
        QVERIFY(result.has_error());
        QCOMPARE(result.error().code, broker::model::ErrorCode::UnsupportedOperation);
        QCOMPARE(fixture.server->endpoints().size(), std::size_t{1});
        return;
    }
    QVERIFY2(result.has_value(), result.has_error() ? result.error().message.c_str() : "");
    QCOMPARE(fixture.server->endpoints().size(), std::size_t{2});
    QCOMPARE(fixture.server->endpoints()[1].address, std::string("::1"));
    QCOMPARE(fixture.server->endpoints()[1].port, fixture.port());
}

void TestListening::takenPortNamesItsHolder()
{
    HttpFixture fixture;
    HttpFixture other;
    const auto result = other.server->listen({"127.0.0.1", fixture.port()});
    QVERIFY(result.has_error());
    const std::string &message = result.error().message;
    QVERIFY2(message.find("tst_listening (process " + std::to_string(::getpid()) + ")") != std::string::npos,
             message.c_str());
    QVERIFY(message.find(std::to_string(fixture.port())) != std::string::npos);
    QCOMPARE(other.server->endpoints().size(), std::size_t{1});
}

void TestListening::badAddressIsAnError()
{
    HttpFixture fixture;
    QVERIFY(fixture.server->listen({"localhost", 0}).has_error());
    QVERIFY(fixture.server->listen({"203.0.113.7", 0}).has_error());
}

void TestListening::holderIsFoundInTheSystemsTables()
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

void TestListening::clientsAreTurnedAwayWithoutDescriptors()
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

QTEST_APPLESS_MAIN(TestListening)
#include "tst_listening.moc"
