// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/httpfixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <random>

using namespace tests;

namespace {

/// Byte sequences that a client may send, each followed by a canary request on the same connection: it is answered when
/// the connection is kept, and never when it is closed, whatever the sequence made of the bytes.
struct Sequence
{
    const char *name;
    QByteArray bytes;
    std::vector<int> statuses; ///< of the replies, in order
    bool keeps = true;
    const char *body = nullptr; ///< of the request that reaches the sink last, if that matters
};

constexpr const char *canary = "POST /canary HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\n\r\ncanary";
constexpr const char *canaryBody = "/canary|||canary";

QByteArray post(const QByteArray &fields, const QByteArray &body = {})
{
    return "POST / HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n" + body;
}

QByteArray postOf(const QByteArray &length, const QByteArray &body)
{
    return post("Content-Length: " + length + "\r\n", body);
}

QByteArray chunked(const QByteArray &body, const QByteArray &coding = "chunked")
{
    return post("Transfer-Encoding: " + coding + "\r\n", body);
}

QByteArray get(const QByteArray &target, const QByteArray &fields = {}, const QByteArray &version = "HTTP/1.1")
{
    return "GET " + target + " " + version + "\r\nHost: localhost\r\n" + fields + "\r\n";
}

std::vector<Sequence> goodSequences()
{
    const QByteArray page = get("/_redrive/health");
    return {
        {"length 0", postOf("0", ""), {200}, true, ""},
        {"no length", post(""), {200}, true, ""},
        {"length 3", postOf("3", "abc"), {200}, true, "abc"},
        {"length with zeros", postOf("003", "abc"), {200}, true, "abc"},
        {"length in odd case", post("cOnTeNt-LeNgTh: 3\r\n", "abc"), {200}, true, "abc"},
        {"length without blank", post("Content-Length:3\r\n", "abc"), {200}, true, "abc"},
        {"length with tabs", post("Content-Length:\t3\t\r\n", "abc"), {200}, true, "abc"},
        {"body that looks like a request",
         postOf("18", "GET / HTTP/1.1\r\n\r\n"),
         {200},
         true,
         "GET / HTTP/1.1\r\n\r\n"},
        {"two requests", postOf("3", "abc") + postOf("3", "def"), {200, 200}, true, "def"},
        {"five requests", page.repeated(5), {200, 200, 200, 200, 200}},
        {"chunked", chunked("3\r\nabc\r\n0\r\n\r\n"), {200}, true, "abc"},
        {"chunked, empty", chunked("0\r\n\r\n"), {200}, true, ""},
        {"chunked, many", chunked("1\r\na\r\n1\r\nb\r\n1\r\nc\r\n0\r\n\r\n"), {200}, true, "abc"},
        {"chunked in capitals", chunked("3\r\nabc\r\n0\r\n\r\n", "CHUNKED"), {200}, true, "abc"},
        {"chunk size in capitals", chunked("A\r\n0123456789\r\n0\r\n\r\n"), {200}, true, "0123456789"},
        {"chunk that looks like an end", chunked("5\r\n0\r\n\r\n\r\n0\r\n\r\n"), {200}, true, "0\r\n\r\n"},
        {"a line before the request", "\r\n" + postOf("3", "abc"), {200}, true, "abc"},
        {"a line behind the body", postOf("3", "abc") + "\r\n", {200}},
        {"query by GET", get("/?Action=ListQueues"), {200}},
        {"absolute target", get("http://localhost/?Action=ListQueues"), {200}},
        {"health", page, {200}},
        {"OPTIONS", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", {204}},
        {"OPTIONS of a path", "OPTIONS /a HTTP/1.1\r\nHost: localhost\r\n\r\n", {204}},
        {"100 fields", get("/_redrive/health", QByteArray("A: b\r\n").repeated(99)), {200}},
        {"fields of 15 KiB", get("/_redrive/health", "A: " + QByteArray(15000, 'a') + "\r\n"), {200}},
        {"target of 8 KiB", get("/?" + QByteArray(8190, 'a')), {200}},
        {"empty field", get("/_redrive/health", "A:\r\n"), {200}},
        {"field with bytes over 127", get("/_redrive/health", "A: \xc3\xa4\r\n"), {200}},
        {"HTTP/1.0 that keeps", get("/_redrive/health", "Connection: keep-alive\r\n", "HTTP/1.0"), {200}},
        {"expects and has sent", post("Expect: 100-continue\r\nContent-Length: 3\r\n", "abc"), {200}, true, "abc"},
        {"upgrade is not taken", get("/_redrive/health", "Connection: Upgrade\r\nUpgrade: h2c\r\n"), {200}},
        {"nothing at the path", get("/"), {404}},
        {"nothing at our path", get("/_redrive/other"), {404}},
        {"health by POST", "POST /_redrive/health HTTP/1.1\r\nHost: localhost\r\n\r\n", {405}},
        {"PUT", "PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc", {405}},
        {"DELETE", "DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n", {405}},
        {"unknown method", "BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", {405}},
        {"JSON without a target", post("Content-Type: application/json\r\nContent-Length: 2\r\n", "{}"), {400}},
        {"foreign host", "GET /?Action=X HTTP/1.1\r\nHost: evil.com\r\n\r\n", {403}},
        {"foreign host with a body", "POST / HTTP/1.1\r\nHost: evil.com\r\nContent-Length: 3\r\n\r\nabc", {403}},
        {"origin", post("Origin: http://evil.com\r\nContent-Length: 3\r\n", "abc"), {403}},
    };
}

std::vector<Sequence> brokenLengths()
{
    return {
        {"equal lengths", post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"), {400}, false},
        {"other lengths", post("Content-Length: 3\r\nContent-Length: 4\r\n", "abc"), {400}, false},
        {"list of lengths", postOf("3, 3", "abc"), {400}, false},
        {"empty length", postOf("", "abc"), {400}, false},
        {"signed length", postOf("+3", "abc"), {400}, false},
        {"negative length", postOf("-3", "abc"), {400}, false},
        {"hexadecimal length", postOf("0x3", "abc"), {400}, false},
        {"decimal point", postOf("3.0", "abc"), {400}, false},
        {"exponent", postOf("3e0", "abc"), {400}, false},
        {"blank inside", postOf("3 3", "abc"), {400}, false},
        {"comma behind", postOf("3,", "abc"), {400}, false},
        {"full-width digit", postOf("\xef\xbc\x93", "abc"), {400}, false},
        {"quoted length", postOf("\"3\"", "abc"), {400}, false},
        {"length of 2^64", postOf("18446744073709551616", "abc"), {400, 413}, false},
        {"length of 2^64 + 3", postOf("18446744073709551619", "abc"), {400, 413}, false},
        {"length of 2^63", postOf("9223372036854775808", "abc"), {413}, false},
        {"length over the limit", postOf("8388609", "abc"), {413}, false},
        {"length and chunks", post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), {400}, false},
        {"chunks and length", post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n"), {400}, false},
        {"blank before the colon", post("Content-Length : 3\r\n", "abc"), {400}, false},
        {"folded length", post("Content-Length:\r\n 3\r\n", "abc"), {400}, false},
    };
}

std::vector<Sequence> brokenChunks()
{
    const QByteArray end = "0\r\n\r\n";
    return {
        {"xchunked", chunked(end, "xchunked"), {400}, false},
        {"identity", chunked(end, "identity"), {400}, false},
        {"chunked, identity", chunked(end, "chunked, identity"), {400}, false},
        {"gzip, chunked", chunked(end, "gzip, chunked"), {400}, false},
        {"chunked, chunked", chunked(end, "chunked, chunked"), {400}, false},
        {"chunked;q=1", chunked(end, "chunked;q=1"), {400}, false},
        {"quoted coding", chunked(end, "\"chunked\""), {400}, false},
        {"vertical tab",
         chunked(end,
                 "\x0b"
                 "chunked"),
         {400},
         false},
        {"two codings", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", end), {400}, false},
        {"two codings, one foreign", post("Transfer-Encoding: x\r\nTransfer-Encoding: chunked\r\n", end), {400}, false},
        {"chunked by HTTP/1.0",
         "POST / HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n" + end,
         {400},
         false},
        {"chunk extension", chunked("3;a=b\r\nabc\r\n" + end), {400}, false},
        {"extension on the last chunk", chunked("0;a\r\n\r\n"), {400}, false},
        {"trailer", chunked("0\r\nContent-Length: 9\r\n\r\n"), {400}, false},
        {"bare line feed behind the size", chunked("3\nabc\r\n" + end), {400}, false},
        {"bare line feed behind the data", chunked("3\r\nabc\n" + end), {400}, false},
        {"chunk longer than its size", chunked("3\r\nabcd\r\n" + end), {400}, false},
        {"chunk shorter than its size", chunked("4\r\nabc\r\n" + end), {400}, false},
        {"size with a sign", chunked("+3\r\nabc\r\n" + end), {400}, false},
        {"size with a prefix", chunked("0x3\r\nabc\r\n" + end), {400}, false},
        {"size of 17 digits", chunked("00000000000000003\r\nabc\r\n" + end), {400}, false},
        {"size of 2^64 - 1", chunked("ffffffffffffffff\r\nabc\r\n"), {413}, false},
        {"size over the limit", chunked("800001\r\nabc\r\n"), {413}, false},
        {"no size", chunked("\r\nabc\r\n" + end), {400}, false},
        {"not a size", chunked("zz\r\n"), {400}, false},
    };
}

std::vector<Sequence> brokenHeads()
{
    return {
        {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {400}, false},
        {"HTTP/2", get("/", {}, "HTTP/2.0"), {400}, false},
        {"HTTP/1.2", get("/", {}, "HTTP/1.2"), {400}, false},
        {"HTTP/0.9", "GET /\r\n\r\n", {400}, false},
        {"lower-case version", get("/", {}, "http/1.1"), {400}, false},
        {"HTTP/1.10", get("/", {}, "HTTP/1.10"), {400}, false},
        {"TLS", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), {400}, false},
        {"blank first", " " + get("/"), {400}, false},
        {"NUL first", QByteArray(1, '\0') + get("/"), {400}, false},
        {"two blanks", "GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n", {400}, false},
        {"tab", "GET\t/\tHTTP/1.1\r\nHost: localhost\r\n\r\n", {400}, false},
        {"blank behind the version", get("/", {}, "HTTP/1.1 "), {400}, false},
        {"blank in the target", get("/a b"), {400}, false},
        {"NUL in the target", get(QByteArray("/a\0b", 4)), {400}, false},
        {"no target", "GET HTTP/1.1\r\nHost: localhost\r\n\r\n", {400}, false},
        {"target without a slash", get("a"), {400}, false},
        {"asterisk", get("*"), {400}, false},
        {"authority", "CONNECT localhost:443 HTTP/1.1\r\nHost: localhost\r\n\r\n", {400}, false},
        {"https target", get("https://localhost/"), {400}, false},
        {"target over 8 KiB", get("/" + QByteArray(8192, 'a')), {414}, false},
        {"header over 16 KiB", get("/", "A: " + QByteArray(17 * 1024, 'a') + "\r\n"), {431}, false},
        {"header without end", "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(4000), {431}, false},
        {"101 fields", get("/", QByteArray("A: b\r\n").repeated(100)), {431}, false},
        {"1,000 fields", get("/", QByteArray("A: b\r\n").repeated(1000)), {431}, false},
        {"method of 9,000 bytes", QByteArray(9000, 'M') + " / HTTP/1.1\r\nHost: localhost\r\n\r\n", {400}, false},
        {"method of 17 bytes", QByteArray(17, 'M') + " / HTTP/1.1\r\nHost: localhost\r\n\r\n", {400}, false},
        {"method with a bracket", "G(T / HTTP/1.1\r\nHost: localhost\r\n\r\n", {400}, false},
        {"no Host", "GET / HTTP/1.1\r\n\r\n", {400}, false},
        {"no Host by HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", {400}, false},
        {"two Hosts", get("/", "Host: localhost\r\n"), {400}, false},
        {"second Host in odd case", get("/", "hOST: evil.com\r\n"), {400}, false},
        {"bare line feeds", "GET / HTTP/1.1\nHost: localhost\n\n", {400}, false},
        {"one bare line feed", "GET / HTTP/1.1\r\nHost: localhost\nA: b\r\n\r\n", {400}, false},
        {"bare carriage return", get("/", "A: b\rContent-Length: 3\r\n"), {400}, false},
        {"fold by blank", get("/", "A: b\r\n c\r\n"), {400}, false},
        {"fold by tab", get("/", "A: b\r\n\tc\r\n"), {400}, false},
        {"fold on the first field", "GET / HTTP/1.1\r\n Host: localhost\r\n\r\n", {400}, false},
        {"field without colon", get("/", "Abc\r\n"), {400}, false},
        {"field without name", get("/", ": b\r\n"), {400}, false},
        {"blank before the colon", get("/", "A : b\r\n"), {400}, false},
        {"NUL in a name", get("/", QByteArray("A\0: b\r\n", 7)), {400}, false},
        {"NUL in a value", get("/", QByteArray("A: b\0\r\n", 7)), {400}, false},
        {"escape in a value", get("/", "A: \x1b[31m\r\n"), {400}, false},
        {"broken Connection", get("/", "Connection: ,;=\r\n"), {400}, false},
        {"other expectation", post("Expect: gold\r\nContent-Length: 3\r\n", "abc"), {417}, false},
        {"foreign absolute target", get("http://evil.com/"), {403}, true},
        {"malformed Host", "GET / HTTP/1.1\r\nHost: a:b:c\r\n\r\n", {400}, false},
        {"empty lines alone", "\r\n\r\n", {400}, false},
        {"close is asked", get("/_redrive/health", "Connection: close\r\n"), {200}, false},
        {"HTTP/1.0", get("/_redrive/health", {}, "HTTP/1.0"), {200}, false},
        {"refused with a big body",
         "POST / HTTP/1.1\r\nHost: evil.com\r\nContent-Length: 70000\r\n\r\nabc",
         {403},
         false},
        {"refused with chunks",
         "POST / HTTP/1.1\r\nHost: evil.com\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
         {403},
         false},
        {"good, then broken", postOf("3", "abc") + "\x01", {200, 400}, false},
    };
}

std::vector<Sequence> allSequences()
{
    std::vector<Sequence> all = goodSequences();
    for (const auto &more : {brokenLengths(), brokenChunks(), brokenHeads()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

const std::vector<Sequence> &sequences()
{
    static const std::vector<Sequence> all = allSequences();
    return all;
}

} // namespace

class TestFraming : public QObject
{
    Q_OBJECT

private slots:
    void tableIsLongEnough();
    void sequenceIsAnswered_data() { addRows(); }
    void sequenceIsAnswered();
    void sequenceInPiecesIsAnsweredTheSame_data() { addRows(); }
    void sequenceInPiecesIsAnsweredTheSame();
    void noiseNeverReachesTheSinkNorHarms();

private:
    static void addRows();
    void check(const Sequence &sequence, const std::vector<std::string> &pieces);

    HttpFixture m_fixture;
    std::mt19937_64 m_random{QRandomGenerator::global()->generate64()};
};

void TestFraming::addRows()
{
    QTest::addColumn<int>("index");
    for (std::size_t at = 0; at < sequences().size(); ++at)
        QTest::newRow(sequences()[at].name) << static_cast<int>(at);
}

void TestFraming::tableIsLongEnough()
{
    QVERIFY(sequences().size() >= 100);
}

void TestFraming::check(const Sequence &sequence, const std::vector<std::string> &pieces)
{
    m_fixture.stub.requests.clear();
    RawClient client(m_fixture);
    for (const std::string &piece : pieces) {
        client.send(piece);
        m_fixture.io.restart();
        m_fixture.io.poll();
    }
    client.send(canary);

    const bool isEither = sequence.statuses == std::vector<int>{400, 413};
    const std::size_t replies = isEither ? 1 : sequence.statuses.size();
    for (std::size_t at = 0; at < replies; ++at) {
        RawReply reply = client.reply();
        if (reply.status == 100)
            reply = client.reply();
        if (isEither)
            QVERIFY(reply.status == 400 || reply.status == 413);
        else
            QCOMPARE(reply.status, sequence.statuses[at]);
        QVERIFY(reply.has("X-Content-Type-Options: nosniff"));
        QVERIFY(reply.has("Cache-Control: no-store"));
        QVERIFY(reply.head.find("Access-Control") == std::string::npos);
        const bool isLast = at + 1 == replies;
        QCOMPARE(reply.has("Connection: close"), isLast && !sequence.keeps);
    }
    if (sequence.body != nullptr)
        QCOMPARE(m_fixture.stub.requests.at(sequence.statuses.size() - 1).body, std::string(sequence.body));
    if (sequence.keeps) {
        const RawReply reply = client.reply();
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, std::string(canaryBody));
        return;
    }
    QVERIFY(client.isClosed());
    QCOMPARE(client.rest(), std::string());
    for (const auto &request : m_fixture.stub.requests)
        QVERIFY(request.path != "/canary");
}

void TestFraming::sequenceIsAnswered()
{
    QFETCH(int, index);
    const Sequence &sequence = sequences()[static_cast<std::size_t>(index)];
    check(sequence, {sequence.bytes.toStdString()});
}

void TestFraming::sequenceInPiecesIsAnsweredTheSame()
{
    QFETCH(int, index);
    const Sequence &sequence = sequences()[static_cast<std::size_t>(index)];
    for (int round = 0; round < 4; ++round) {
        const std::uint64_t seed = m_random();
        std::mt19937_64 random(seed);
        std::string rest = sequence.bytes.toStdString();
        const std::size_t most = round == 0 ? 1 + rest.size() / 40 : 1 + rest.size() / 3;
        std::vector<std::string> pieces;
        while (!rest.empty()) {
            const std::size_t size = std::min(rest.size(), 1 + random() % most);
            pieces.push_back(rest.substr(0, size));
            rest.erase(0, size);
        }
        check(sequence, pieces);
        if (QTest::currentTestFailed()) {
            qWarning("seed %llu", static_cast<unsigned long long>(seed));
            return;
        }
    }
}

void TestFraming::noiseNeverReachesTheSinkNorHarms()
{
    const std::uint64_t seed = m_random();
    qInfo("seed %llu", static_cast<unsigned long long>(seed));
    std::mt19937_64 random(seed);
    for (int round = 0; round < 600; ++round) {
        std::string bytes = sequences()[random() % sequences().size()].bytes.left(2000).toStdString();
        for (std::size_t flips = 1 + random() % 4; flips > 0 && !bytes.empty(); --flips)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        RawClient client(m_fixture);
        client.send(bytes);
        m_fixture.io.restart();
        m_fixture.io.poll();
        client.close();
    }
    QVERIFY(m_fixture.runUntil([&] { return m_fixture.server->stats().connections == 0; }));

    RawClient client(m_fixture);
    client.send(canary);
    QCOMPARE(client.reply().body, std::string(canaryBody));
}

QTEST_APPLESS_MAIN(TestFraming)
#include "tst_framing.moc"
