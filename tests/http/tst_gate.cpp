// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/http/chunked.h"
#include "broker/http/gate.h"
#include "broker/http/parser.h"

#include <QTest>

#include <string>

using namespace broker::http;

namespace {

constexpr std::uint16_t ownPort = 4566;

GateRules rulesOf(bool allowRemote = false)
{
    GateRules rules;
    rules.allowedHosts = {"host.docker.internal"};
    rules.ports = {ownPort};
    rules.allowRemote = allowRemote;
    return rules;
}

/// Status of the refusal; 0 when there is none.
int statusOf(const std::optional<Refusal> &refusal)
{
    return refusal ? refusal->status : 0;
}

} // namespace

class TestGate : public QObject
{
    Q_OBJECT

private slots:
    void rawBlockIsChecked_data();
    void rawBlockIsChecked();
    void endOfHeaderIsFoundWhereverItIsCut();
    void bareLineFeedHasNoEnd();
    void framingIsChecked_data();
    void framingIsChecked();
    void hostsAreChecked_data();
    void hostsAreChecked();
    void messagesFitJsonAndXml();
    void chunksComeTogether_data();
    void chunksComeTogether();
};

void TestGate::rawBlockIsChecked_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<int>("status");
    const QByteArray end = "\r\n\r\n";
    QTest::newRow("plain") << "GET / HTTP/1.1\r\nHost: a" + end << 0;
    QTest::newRow("no fields") << "GET / HTTP/1.1" + end << 0;
    QTest::newRow("empty") << QByteArray() << 400;
    QTest::newRow("no end") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n") << 400;
    QTest::newRow("empty line first") << "\r\nGET / HTTP/1.1" + end << 400;
    QTest::newRow("empty line alone") << QByteArray("\r\n") << 400;
    QTest::newRow("bytes behind") << "GET / HTTP/1.1" + end + "x" << 400;
    QTest::newRow("bare line feed") << "GET / HTTP/1.1\nHost: a" + end << 400;
    QTest::newRow("bare line feed at the start") << "\nGET / HTTP/1.1" + end << 400;
    QTest::newRow("carriage return in a field") << "GET / HTTP/1.1\r\nA: b\rc" + end << 400;
    QTest::newRow("fold by blank") << "GET / HTTP/1.1\r\nA: b\r\n c" + end << 400;
    QTest::newRow("fold by tab") << "GET / HTTP/1.1\r\nA: b\r\n\tc" + end << 400;
    QTest::newRow("no blank in the first line") << "GET" + end << 400;
    QTest::newRow("method of 16") << QByteArray(16, 'M') + " / HTTP/1.1" + end << 0;
    QTest::newRow("method of 17") << QByteArray(17, 'M') + " / HTTP/1.1" + end << 400;
    QTest::newRow("target of 8 KiB") << "GET /" + QByteArray(8191, 'a') + " HTTP/1.1" + end << 0;
    QTest::newRow("target over 8 KiB") << "GET /" + QByteArray(8192, 'a') + " HTTP/1.1" + end << 414;
    QTest::newRow("100 fields") << "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(100) + "\r\n" << 0;
    QTest::newRow("101 fields") << "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(101) + "\r\n" << 431;
}

void TestGate::rawBlockIsChecked()
{
    QFETCH(QByteArray, block);
    QFETCH(int, status);
    const auto refusal = checkRaw(block.toStdString());
    QCOMPARE(statusOf(refusal), status);
    QVERIFY(!refusal || refusal->close);
}

void TestGate::endOfHeaderIsFoundWhereverItIsCut()
{
    const std::string bytes = "GET / HTTP/1.1\r\nHost: a\r\nB: \r\n\r\nbody\r\n\r\n";
    const std::size_t length = bytes.find("body");
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        const HeadEnd first = findHeadEnd(std::string_view(bytes).substr(0, cut), 0);
        QVERIFY(!first.isBroken);
        QCOMPARE(first.length, cut < length ? std::size_t{0} : length);
        if (first.length == 0)
            QCOMPARE(findHeadEnd(bytes, first.scanned).length, length);
    }
}

void TestGate::bareLineFeedHasNoEnd()
{
    QVERIFY(findHeadEnd("GET / HTTP/1.1\nHost: a\r\n\r\n", 0).isBroken);
    QVERIFY(findHeadEnd("\n", 0).isBroken);
    QVERIFY(findHeadEnd("GET / HTTP/1.1\r\n\n", 0).isBroken);
}

void TestGate::framingIsChecked_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    const auto post = [](const QByteArray &fields) { return "POST / HTTP/1.1\r\nHost: localhost\r\n" + fields; };
    QTest::newRow("no body") << post("") << 0;
    QTest::newRow("length") << post("Content-Length: 3\r\n") << 0;
    QTest::newRow("chunked") << post("Transfer-Encoding: chunked\r\n") << 0;
    QTest::newRow("chunked in capitals") << post("TRANSFER-ENCODING: Chunked\r\n") << 0;
    QTest::newRow("H1 chunked by HTTP/1.0")
        << QByteArray("POST / HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("H2 xchunked") << post("Transfer-Encoding: xchunked\r\n") << 400;
    QTest::newRow("H2 identity behind") << post("Transfer-Encoding: chunked, identity\r\n") << 400;
    QTest::newRow("H2 gzip before") << post("Transfer-Encoding: gzip, chunked\r\n") << 400;
    QTest::newRow("H2 empty") << post("Transfer-Encoding:\r\n") << 400;
    QTest::newRow("H2 twice") << post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("H3 equal lengths") << post("Content-Length: 3\r\nContent-Length: 3\r\n") << 400;
    QTest::newRow("H3 list") << post("Content-Length: 3, 3\r\n") << 400;
    QTest::newRow("both framings") << post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("signed length") << post("Content-Length: +3\r\n") << 400;
    QTest::newRow("H4 no Host") << QByteArray("GET / HTTP/1.1\r\n") << 400;
    QTest::newRow("H4 no Host by HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\n") << 400;
    QTest::newRow("H4 two Hosts") << QByteArray("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n") << 400;
    QTest::newRow("absolute target") << QByteArray("GET http://localhost:4566/a HTTP/1.1\r\nHost: localhost\r\n") << 0;
    QTest::newRow("H4 foreign absolute target")
        << QByteArray("GET http://evil.com/a HTTP/1.1\r\nHost: localhost\r\n") << 403;
    QTest::newRow("absolute target with a user")
        << QByteArray("GET http://u@localhost/a HTTP/1.1\r\nHost: localhost\r\n") << 403;
    QTest::newRow("https target") << QByteArray("GET https://localhost/a HTTP/1.1\r\nHost: localhost\r\n") << 400;
    QTest::newRow("authority target") << QByteArray("CONNECT localhost:4566 HTTP/1.1\r\nHost: localhost\r\n") << 400;
    QTest::newRow("asterisk for OPTIONS") << QByteArray("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n") << 0;
    QTest::newRow("asterisk for GET") << QByteArray("GET * HTTP/1.1\r\nHost: localhost\r\n") << 400;
    QTest::newRow("expects to go on") << post("Content-Length: 3\r\nExpect: 100-Continue\r\n") << 0;
    QTest::newRow("expects something else") << post("Content-Length: 3\r\nExpect: gold\r\n") << 417;
    QTest::newRow("framing before Host") << QByteArray("POST / HTTP/1.1\r\nHost: evil.com\r\nContent-Length: x\r\n")
                                         << 400;
}

void TestGate::framingIsChecked()
{
    QFETCH(QByteArray, head);
    QFETCH(int, status);
    const std::string block = (head + "\r\n").toStdString();
    RequestHead parsed;
    bool keepsAlive = false;
    std::optional<Refusal> refusal = parseHead(block, parsed, keepsAlive);
    if (!refusal)
        refusal = checkHead(parsed, rulesOf());
    QCOMPARE(statusOf(refusal), status);
}

void TestGate::hostsAreChecked_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("statusWithRemote");
    const auto row = [](const char *host, int status, int remote) {
        QTest::newRow(host) << QByteArray(host) << status << remote;
    };
    row("localhost", 0, 0);
    row("localhost:4566", 0, 0);
    row("LOCALHOST:4566", 0, 0);
    row("queue.localhost", 0, 0);
    row("sqs.us-east-1.localhost:4566", 0, 0);
    row("127.0.0.1", 0, 0);
    row("127.0.0.1:4566", 0, 0);
    row("127.255.255.254", 0, 0);
    row("[::1]", 0, 0);
    row("[::1]:4566", 0, 0);
    row("host.docker.internal", 0, 0);
    row("host.docker.internal:9324", 0, 0);
    row("localhost:4567", 403, 403);
    row("localhost:04566", 0, 0);
    row("localhost:", 400, 400);
    row("localhost:456a", 400, 400);
    row("localhost:4566:4566", 400, 400);
    row("localhost:999999", 400, 400);
    row("", 400, 400);
    row(":4566", 400, 400);
    row("evil.com", 403, 403);
    row("localhost.evil.com", 403, 403);
    row("evillocalhost", 403, 403);
    row(".localhost", 403, 403);
    row("a..localhost", 403, 403);
    row("a b.localhost", 403, 403);
    row("u@localhost", 403, 403);
    row("localhost.", 403, 403);
    row("localhost/", 403, 403);
    row("127.0.0.1.", 403, 403);
    row("127.1", 403, 403);
    row("127.0.0.01", 403, 403);
    row("0x7f.0.0.1", 403, 403);
    row("2130706433", 403, 403);
    row("127.0.0.256", 403, 403);
    row("127.0.0.1.nip.io", 403, 403);
    row("0.0.0.0", 403, 0);
    row("10.0.0.7", 403, 0);
    row("192.168.1.5:4566", 403, 0);
    row("192.168.1.5:80", 403, 0);
    row("169.254.169.254", 403, 0);
    row("[::]", 403, 0);
    row("[fe80::1]", 403, 0);
    row("[fe80::1%eth0]", 403, 403);
    row("[::ffff:127.0.0.1]", 403, 0);
    row("[::1", 400, 400);
    row("[]", 403, 403);
    row("[::1]x", 400, 400);
    row("::1", 400, 400);
    row("foo.local", 403, 403);
    row("box.internal", 403, 403);
}

void TestGate::hostsAreChecked()
{
    QFETCH(QByteArray, host);
    QFETCH(int, status);
    QFETCH(int, statusWithRemote);
    RequestHead head;
    const std::string text = host.toStdString();
    head.method = "GET";
    head.target = "/";
    head.fields = {{"Host", text}};
    QCOMPARE(statusOf(checkHead(head, rulesOf(false))), status);
    QCOMPARE(statusOf(checkHead(head, rulesOf(true))), statusWithRemote);
}

void TestGate::messagesFitJsonAndXml()
{
    RequestHead head;
    head.method = "GET";
    head.target = "/";
    for (const char *host : {"evil.com", "<script>", "a\"b", "a&b", "a\\b", "\x01", "\xff"}) {
        head.fields = {{"Host", host}};
        const auto refusal = checkHead(head, rulesOf());
        QVERIFY(refusal);
        for (const char c : refusal->message)
            QVERIFY(c >= ' ' && c <= '~' && c != '"' && c != '<' && c != '>' && c != '&' && c != '\\');
    }
}

void TestGate::chunksComeTogether_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto done = static_cast<int>(ChunkReader::Status::Done);
    const auto malformed = static_cast<int>(ChunkReader::Status::Malformed);
    const auto more = static_cast<int>(ChunkReader::Status::NeedsMore);
    const auto tooLarge = static_cast<int>(ChunkReader::Status::TooLarge);
    QTest::newRow("none") << QByteArray("0\r\n\r\n") << done << QByteArray();
    QTest::newRow("one") << QByteArray("3\r\nabc\r\n0\r\n\r\n") << done << QByteArray("abc");
    QTest::newRow("two") << QByteArray("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n") << done << QByteArray("abcde");
    QTest::newRow("hexadecimal") << "1A\r\n" + QByteArray(26, 'x') + "\r\n0\r\n\r\n" << done << QByteArray(26, 'x');
    QTest::newRow("leading zeros") << QByteArray("0003\r\nabc\r\n000\r\n\r\n") << done << QByteArray("abc");
    QTest::newRow("cut in the size") << QByteArray("3") << more << QByteArray();
    QTest::newRow("cut in the data") << QByteArray("3\r\nab") << more << QByteArray("ab");
    QTest::newRow("cut before the end") << QByteArray("0\r\n\r") << more << QByteArray();
    QTest::newRow("extension") << QByteArray("3;a=b\r\nabc\r\n0\r\n\r\n") << malformed << QByteArray();
    QTest::newRow("extension on the last") << QByteArray("0;a\r\n\r\n") << malformed << QByteArray();
    QTest::newRow("trailer") << QByteArray("0\r\nA: b\r\n\r\n") << malformed << QByteArray();
    QTest::newRow("bare line feed behind the size") << QByteArray("3\nabc\r\n0\r\n\r\n") << malformed << QByteArray();
    QTest::newRow("bare line feed behind the data")
        << QByteArray("3\r\nabc\n0\r\n\r\n") << malformed << QByteArray("abc");
    QTest::newRow("data too long") << QByteArray("3\r\nabcd\r\n0\r\n\r\n") << malformed << QByteArray("abc");
    QTest::newRow("no size") << QByteArray("\r\nabc\r\n") << malformed << QByteArray();
    QTest::newRow("negative") << QByteArray("-1\r\n") << malformed << QByteArray();
    QTest::newRow("prefix") << QByteArray("0x3\r\nabc\r\n") << malformed << QByteArray();
    QTest::newRow("blank") << QByteArray(" 3\r\nabc\r\n") << malformed << QByteArray();
    QTest::newRow("blank behind") << QByteArray("3 \r\nabc\r\n") << malformed << QByteArray();
    QTest::newRow("17 digits") << QByteArray("00000000000000003\r\nabc\r\n") << malformed << QByteArray();
    QTest::newRow("2^64-1") << QByteArray("ffffffffffffffff\r\n") << tooLarge << QByteArray();
    QTest::newRow("over the limit") << QByteArray("65\r\n") << tooLarge << QByteArray();
    QTest::newRow("over the limit together") << "60\r\n" + QByteArray(96, 'x') + "\r\n5\r\n"
                                             << tooLarge << QByteArray(96, 'x');
}

void TestGate::chunksComeTogether()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const std::string all = bytes.toStdString();
    // In one piece, and in pieces of every size.
    for (std::size_t piece = 1; piece <= all.size(); ++piece) {
        ChunkReader reader;
        std::string held;
        std::string read;
        auto now = ChunkReader::Status::NeedsMore;
        for (std::size_t at = 0; at < all.size() && now == ChunkReader::Status::NeedsMore; at += piece) {
            held += all.substr(at, piece);
            std::size_t used = 0;
            now = reader.read(held, read, 100, used);
            held.erase(0, used);
        }
        QCOMPARE(static_cast<int>(now), status);
        QCOMPARE(QByteArray::fromStdString(read), body);
    }
}

QTEST_APPLESS_MAIN(TestGate)
#include "tst_gate.moc"
