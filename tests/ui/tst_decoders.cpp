// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoders/chain.h"
#include "ui/decoders/inflate.h"
#include "ui/decoders/json.h"
#include "ui/decoders/textof.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui::decoders;

namespace {

const QByteArray order = "{\"orderId\":103,\"sku\":null}";

/// zlib's format as Qt writes it, without Qt's own length in front.
QByteArray zlibbed(const QByteArray &bytes)
{
    return qCompress(bytes, 9).sliced(4);
}

QByteArray deflated(const QByteArray &bytes)
{
    const QByteArray zlib = zlibbed(bytes);
    return zlib.sliced(2, zlib.size() - 6);
}

quint32 crc(const QByteArray &bytes)
{
    quint32 sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1u) != 0 ? (sum >> 1) ^ 0xedb88320u : sum >> 1;
    }
    return ~sum;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray out;
    for (int shift = 0; shift < 32; shift += 8)
        out.append(static_cast<char>(value >> shift));
    return out;
}

QByteArray gzipped(const QByteArray &bytes)
{
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + deflated(bytes) + littleEndian(crc(bytes))
        + littleEndian(static_cast<quint32>(bytes.size()));
}

QString guessed(const QByteArray &raw)
{
    return toText(guess(raw));
}

QByteArray repeated(const QByteArray &part, int times)
{
    return part.repeated(times);
}

} // namespace

class DecodersTest : public QObject
{
    Q_OBJECT
private slots:
    void aGuessNeedsEvidence_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("chain");
        const auto row = [](const char *name, const QByteArray &raw, const QString &chain) {
            QTest::newRow(name) << raw << chain;
        };
        row("JSON object", order, u"json"_s);
        row("JSON array", "[1,2]", u"json"_s);
        row("JSON with blanks around", "\n {\"a\":1} \n", u"json"_s);
        row("JSON in base64", order.toBase64(), u"base64,json"_s);
        row("JSON in gzip in base64", gzipped(order).toBase64(), u"base64,gzip,json"_s);
        row("JSON in zlib in base64", zlibbed(order).toBase64(), u"base64,zlib,json"_s);
        row("gzip itself", gzipped(order), u"gzip,json"_s);
        row("text in gzip", gzipped("hello"), u"gzip"_s);
        row("base64 in lines", QByteArray(order.toBase64()).insert(16, "\r\n"), u"base64,json"_s);
        row("base64 of a sentence", QByteArray("The quick brown fox jumps over it").toBase64(), u"base64"_s);
        row("base64url", QByteArray("{\"a\":\"?>?>?>~~~\"}").toBase64(QByteArray::Base64UrlEncoding),
            u"base64url,json"_s);
        row("hex of JSON", order.toHex(), u"hex,json"_s);
        row("URL-encoded JSON", QByteArray(order).toPercentEncoding(), u"url,json"_s);
        row("JSON in a JSON string", "\"{\\\"a\\\":1}\"", u"jsonstring,json"_s);
        row("XML", "<?xml version=\"1.0\"?><a><b/></a>", u"xml"_s);
        row("envelope of a topic",
            "{\"Type\":\"Notification\",\"TopicArn\":\"arn:aws:sns:us-east-1:0:t\",\"Message\":\"{\\\"a\\\":1}\"}",
            u"sns,json"_s);
        row("envelope around text",
            "{\"Type\":\"Notification\",\"TopicArn\":\"arn:aws:sns:us-east-1:0:t\",\"Message\":\"hi\"}", u"sns"_s);
        row("EventBridge", "{\"version\":\"0\",\"source\":\"shop\",\"detail-type\":\"Paid\",\"detail\":{\"id\":1}}",
            u"eventbridge,json"_s);
        row("S3 event",
            "{\"Records\":[{\"eventSource\":\"aws:s3\",\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{"
            "\"name\":\"b\"},\"object\":{\"key\":\"k\"}}}]}",
            u"s3event,json"_s);
        row("S3 pointer",
            "[\"software.amazon.payloadoffloading.PayloadS3Pointer\",{\"s3BucketName\":\"b\",\"s3Key\":\"k\"}]",
            u"s3pointer,json"_s);
        row("JWT", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbmEifQ.c2ln", u"jwt,json"_s);
        row("S3 event in SNS in base64",
            QByteArray("{\"Type\":\"Notification\",\"TopicArn\":\"arn:aws:sns:us-east-1:0:t\",\"Message\":\"{"
                       "\\\"Records\\\":[{\\\"eventSource\\\":\\\"aws:s3\\\",\\\"s3\\\":{\\\"bucket\\\":{\\\"name\\\":"
                       "\\\"b\\\"},\\\"object\\\":{\\\"key\\\":\\\"k\\\"}}}]}\"}")
                .toBase64(),
            u"base64,sns,s3event,json"_s);

        // What must stay as it is.
        row("nothing", "", {});
        row("a word", "hello", {});
        row("a word of the alphabet", "SUPERCALIFRAGILISTICEXPI", {});
        row("a long word", "thisisnotbase64butalongword1", {});
        row("camel case", "OrderConfirmationMessageHandler1", {});
        row("an MD5", "5d41402abc4b2a76b9719d911017c592", {});
        row("a UUID", "123e4567-e89b-12d3-a456-426614174000", {});
        row("digits", "123456789012345678901234", {});
        row("a key of the store", "AKIAIOSFODNN7EXAMPLE", {});
        row("sentence", "user logged in at 10:00", {});
        row("a path", "orders/2026/11/26/0001.json", {});
        row("percent signs", "100%20", {});
        row("almost JSON", "{\"a\":1", {});
        row("a number", "42", {});
        row("a JSON text", "\"plain\"", {});
        row("HTML", "<p>one<p>two", {});
        row("zeros", QByteArray(40, '\0'), {});
        row("one letter", QByteArray(200'000, 'y'), {});
        row("a record that looks like an event", "{\"Records\":[1]}", u"json"_s);
        row("gzip's mark alone", QByteArray("\x1f\x8b\x08 and then text"), {});
        row("larger than may be guessed", repeated("[1],", 300'000), {});
    }
    void aGuessNeedsEvidence()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QString, chain);
        QCOMPARE(guessed(raw), chain);
        QVERIFY(decode(raw, guess(raw)).isWhole());
    }

    void idsAndWordsAreNeverTakenForBase64()
    {
        QRandomGenerator random{20261126};
        static const QByteArray alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        for (int turn = 0; turn < 3000; ++turn) {
            QByteArray id;
            for (qsizetype length = 4 * (6 + random.bounded(8)); length > 0; --length)
                id.append(alphabet[random.bounded(static_cast<int>(alphabet.size()))]);
            QVERIFY2(guess(id).isEmpty(), id.constData());
        }
    }

    void everyDecoderUndoesItsWrapping_data()
    {
        QTest::addColumn<QString>("chain");
        QTest::addColumn<QByteArray>("raw");
        const QByteArray text = "na\xc3\xafve \x01 text";
        QTest::newRow("base64") << u"base64"_s << text.toBase64();
        QTest::newRow("base64 without padding") << u"base64"_s << text.toBase64(QByteArray::OmitTrailingEquals);
        QTest::newRow("base64url") << u"base64url"_s << text.toBase64(QByteArray::Base64UrlEncoding);
        QTest::newRow("hex") << u"hex"_s << text.toHex(' ');
        QTest::newRow("hex with a mark") << u"hex"_s << "0x" + text.toHex();
        QTest::newRow("URL") << u"url"_s << text.toPercentEncoding();
        QTest::newRow("gzip") << u"gzip"_s << gzipped(text);
        QTest::newRow("two gzip members") << u"gzip"_s << gzipped(text.first(4)) + gzipped(text.sliced(4));
        QTest::newRow("zlib") << u"zlib"_s << zlibbed(text);
        QTest::newRow("deflate") << u"deflate"_s << deflated(text);
    }
    void everyDecoderUndoesItsWrapping()
    {
        QFETCH(QString, chain);
        QFETCH(QByteArray, raw);
        const Decoded out = decode(raw, *fromText(chain));
        QVERIFY(out.isWhole());
        QCOMPARE(out.bytes, QByteArray("na\xc3\xafve \x01 text"));
    }

    void aDecoderThatDoesNotFitSaysWhy()
    {
        for (const Decoder &row : decoders()) {
            const Decoded out = decode(QByteArray("\xff\xfe%%zz{", 7), {row.kind, Kind::Json});
            QVERIFY2(!out.isWhole(), row.id.data());
            QVERIFY2(!out.steps.first().problem.isEmpty(), row.id.data());
            QCOMPARE(out.bytes, QByteArray("\xff\xfe%%zz{", 7)); // as it was
        }
        QCOMPARE(decode("{\"a\":x}", {Kind::Json}).steps.first().problem, u"a value is missing (character 6)"_s);
    }

    void theStepsBeforeAFailureStand()
    {
        const Decoded out = decode(QByteArray("plain").toBase64(), {Kind::Base64, Kind::Gzip, Kind::Json});
        QCOMPARE(out.bytes, QByteArray("plain"));
        QCOMPARE(out.steps.size(), 2);
        QVERIFY(!out.steps[1].problem.isEmpty());
    }

    void envelopesTellWhatTheyKnow()
    {
        const QByteArray raw =
            "{\"Type\":\"Notification\",\"MessageId\":\"m\",\"TopicArn\":\"arn:aws:sns:us-east-1:0:t\",\"Subject\":"
            "\"s\",\"Message\":\"{\\\"detail\\\":{\\\"id\\\":1.50},\\\"detail-type\\\":\\\"Paid\\\",\\\"source\\\":"
            "\\\"shop\\\",\\\"resources\\\":[\\\"arn:aws:sqs:us-east-1:0:q\\\"]}\"}";
        const Decoded out = decode(raw, guess(raw));
        QCOMPARE(toText(guess(raw)), u"sns,eventbridge,json"_s);
        QCOMPARE(out.bytes, QByteArray("{\"id\":1.50}"));
        QVERIFY(out.facts.contains({u"Topic"_s, u"arn:aws:sns:us-east-1:0:t"_s}));
        QVERIFY(out.facts.contains({u"Event"_s, u"Paid"_s}));
        QVERIFY(out.facts.contains({u"Resource"_s, u"arn:aws:sqs:us-east-1:0:q"_s}));
    }

    void aChainHasOneSpelling()
    {
        const Chain all{Kind::Base64, Kind::Gzip, Kind::Json};
        QCOMPARE(toText(all), u"base64,gzip,json"_s);
        QCOMPARE(*fromText(u"base64,gzip,json"_s), all);
        QVERIFY(fromText({})->isEmpty());
        QVERIFY(!fromText(u"base64,rot13"_s));
        QCOMPARE(titles(all), u"base64 ▸ gzip ▸ JSON"_s);
        for (const Decoder &row : decoders())
            QCOMPARE(*fromText(QString(row.id)), Chain{row.kind});
    }

    // ---- hostile

    void aBombIsCutAndSaysSo()
    {
        const QByteArray bomb = gzipped(QByteArray(64 * 1024 * 1024, 'x'));
        QVERIFY(bomb.size() < 100'000);
        const Decoded out = decode(bomb, guess(bomb));
        QVERIFY(out.isCut());
        QCOMPARE(out.bytes.size(), Limits{}.bytes);
        QVERIFY(out.bytes.capacity() <= 2 * Limits{}.bytes);
    }

    void whatIsPackedTwiceIsUnpackedOnce()
    {
        const QByteArray twice = gzipped(gzipped(QByteArray(1'000'000, ' ')));
        QCOMPARE(guessed(twice), u"gzip"_s);
        QCOMPARE(guessed(twice.toBase64()), u"base64,gzip"_s);
    }

    void damagedDataShowTheirBeginning()
    {
        QByteArray packed = gzipped(QByteArray(5000, 'a') + QByteArray(5000, 'b'));
        packed.truncate(packed.size() - 10);
        const Decoded out = decode(packed, {Kind::Gzip});
        QVERIFY(out.isWhole());
        QVERIFY(!out.facts.isEmpty());
        QVERIFY(out.bytes.startsWith("aaaa"));
        QVERIFY(guess(packed).isEmpty());
    }

    void randomBytesBreakNothing()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random{seed};
        const QByteArray valid = gzipped(order).toBase64();
        for (int turn = 0; turn < 400; ++turn) {
            QByteArray raw = turn % 2 == 0 ? gzipped(order) : valid;
            for (int i = random.bounded(4); i >= 0; --i)
                raw[random.bounded(static_cast<int>(raw.size()))] = static_cast<char>(random.bounded(256));
            const Chain chain = guess(raw);
            QVERIFY(decode(raw, chain).isWhole());
            for (const Decoder &row : decoders())
                QVERIFY(decode(raw, {row.kind}).bytes.size() <= Limits{}.bytes);
        }
    }

    void entitiesThatMultiplyAreRefused()
    {
        QByteArray laughs = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"lol\">";
        for (char c = 'b'; c < 'k'; ++c) {
            const QByteArray before = QByteArray("&") + static_cast<char>(c - 1) + ";";
            laughs += QByteArray("<!ENTITY ") + c + " \"" + before.repeated(10) + "\">";
        }
        laughs += "]><l>&j;</l>";
        QVERIFY(guess(laughs).isEmpty());
    }

    void xmlIsIndented()
    {
        QCOMPARE(*prettyXml("<a x=\"1\"><b>t&lt;</b><c/></a>", 1000),
                 u"<a x=\"1\">\n  <b>t&lt;</b>\n  <c></c>\n</a>"_s);
        QVERIFY(!prettyXml("<a><b></a>", 1000));
        QVERIFY(!isXml(QByteArray("<a>").repeated(1000)));
    }

    void bytesAreShownAsHex()
    {
        QCOMPARE(hexDump(QByteArray("{\"a\"\0\xff", 6), 8, 100), u"000000  7b 22 61 22 00 ff        {\"a\"··"_s);
        QCOMPARE(hexDump(QByteArray(100, 'x'), 16, 32).count(u'\n'), 1);
    }

    void whatIsNoUtf8IsNoText()
    {
        QVERIFY(!utf8("\xff\xfe"));
        QVERIFY(!utf8("\xc0\x80")); // an overlong NUL
        QVERIFY(!utf8("\xed\xa0\x80")); // half a pair
        QCOMPARE(utf8("\xef\xbb\xbf{}")->size(), 3); // a byte order mark is not swallowed
        QVERIFY(!isReadable("a\x1b[31m"));
        QVERIFY(guess(QByteArray("{\"a\":\"\xff\"}")).isEmpty());
    }

    // ---- JSON

    void numbersStayAsTheyWereWritten()
    {
        const QString million(1'000'000, u'7');
        for (const QString &number : {u"123456789012345678901234567890"_s, u"1e400"_s, u"0.10000000000000000001"_s,
                                      u"-0"_s, u"1E+2"_s, million}) {
            const std::optional<Json> json = Json::parse(u"{\"n\":"_s + number + u'}');
            QVERIFY(json.has_value());
            QCOMPARE(json->memberText(0, u"n"), number);
            QVERIFY(json->pretty(2'000'000).contains(number));
        }
    }

    void whatIsNoJsonIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("at");
        const auto row = [](const QString &text, qsizetype at) { QTest::newRow(qPrintable(text)) << text << at; };
        row(u""_s, 0);
        row(u"{"_s, 1);
        row(u"[1,]"_s, 3);
        row(u"[1 2]"_s, 3);
        row(u"{\"a\"}"_s, 4);
        row(u"{a:1}"_s, 1);
        row(u"{\"a\":1,}"_s, 7);
        row(u"[01]"_s, 2);
        row(u"[1.]"_s, 3);
        row(u"[-]"_s, 2);
        row(u"[1e]"_s, 3);
        row(u"[nul]"_s, 1);
        row(u"[\"\\x\"]"_s, 4);
        row(u"[\"\\u12g4\"]"_s, 6);
        row(u"[\"a]"_s, 4);
        row(u"{} {}"_s, 3);
        row(u"NaN"_s, 0);
        row(u"[1}"_s, 2);
    }
    void whatIsNoJsonIsRefusedWithItsPlace()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, at);
        Json::Problem problem;
        QVERIFY(!Json::parse(text, &problem));
        QCOMPARE(problem.at, at);
        QVERIFY(!problem.reason.isEmpty());
    }

    void depthAndSizeHaveLimits()
    {
        QVERIFY(Json::parse(QString(512, u'[') + QString(512, u']')));
        QVERIFY(!Json::parse(QString(513, u'[') + QString(513, u']')));
        QVERIFY(!Json::parse(QString(1'000'000, u'[')));
        QVERIFY(!Json::parse(u"[1,1,1]"_s, nullptr, {.depth = 5, .nodes = 3}));
        QVERIFY(Json::parse(u"[1,1,1]"_s, nullptr, {.depth = 5, .nodes = 4}));
    }

    void deepNestingMakesNoSeaOfBlanks()
    {
        const std::optional<Json> json =
            Json::parse(QString(500, u'[') + QString(u"1,"_s).repeated(20'000) + u'1' + QString(500, u']'));
        QVERIFY(json.has_value());
        QVERIFY(json->pretty(100'000'000).size() < 20'000 * 90);
        QVERIFY(json->pretty(1000).size() < 1200);
    }

    void namesOrderAndRepetitionStay()
    {
        const std::optional<Json> json =
            Json::parse(u"{\"b\":1,\"a\":{\"x y\":[true,null]},\"b\":\"\\u0041\\n\\ud83d\\ude00\"}"_s);
        QVERIFY(json.has_value());
        QCOMPARE(json->size(0), 3);
        QCOMPARE(json->name(json->child(0, 2)), u"b"_s);
        QCOMPARE(json->text(json->child(0, 2)), u"A\n😀"_s);
        const int list = json->child(json->child(0, 1), 0);
        QCOMPARE(json->path(json->child(list, 1)), u".a[\"x y\"][1]"_s);
        QCOMPARE(json->parent(list), json->child(0, 1));
        QCOMPARE(json->row(json->child(list, 1)), 1);
        QCOMPARE(json->source(list).toString(), u"[true,null]"_s);
    }

    void aHundredThousandNamesAreRead()
    {
        QString text = u"{"_s;
        for (int i = 0; i < 100'000; ++i)
            text += u"\"k%1\":%1,"_s.arg(i);
        text += u"\"last\":0}"_s;
        const std::optional<Json> json = Json::parse(text);
        QVERIFY(json.has_value());
        QCOMPARE(json->size(0), 100'001);
        QCOMPARE(json->name(json->child(0, 99'999)), u"k99999"_s);
    }
};

QTEST_GUILESS_MAIN(DecodersTest)
#include "tst_decoders.moc"
