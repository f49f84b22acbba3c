// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/random.h"
#include "broker/security/digest.h"

#include <QTest>

#include <thread>

using namespace broker::security;

namespace {

std::string sealText(std::string_view key, std::string_view text)
{
    const Seal made = seal(key, text);
    return toHex({reinterpret_cast<const char *>(made.data()), made.size()});
}

} // namespace

class TestDigest : public QObject
{
    Q_OBJECT
private slots:
    void md5IsRfc1321_data();
    void md5IsRfc1321();
    void md5IsTheSameInAnyThread();
    void md5OfManyIsTheMd5OfEach();
    void md5OfManyIsTheMd5OfEachAtEveryLength();
    void sealIsHmacSha256_data();
    void sealIsHmacSha256();
    void sealsDifferByKeyAndText();
    void base64IsRfc4648_data();
    void base64IsRfc4648();
    void otherTextIsNoBase64_data();
    void otherTextIsNoBase64();
    void anyBytesRoundTrip();
    void benchMd5OfOneKibibyte();
    void benchMd5OfTenKibibytesTogether();
    void benchSeal();
};

void TestDigest::md5IsRfc1321_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("empty") << QByteArray() << QByteArray("d41d8cd98f00b204e9800998ecf8427e");
    QTest::newRow("abc") << QByteArray("abc") << QByteArray("900150983cd24fb0d6963f7d28e17f72");
    QTest::newRow("alphabet") << QByteArray("abcdefghijklmnopqrstuvwxyz")
                              << QByteArray("c3fcd3d76192e4007dfb496cca67e13b");
}

void TestDigest::md5IsRfc1321()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, hex);

    QCOMPARE(toHex(md5(text.toStdString())), hex.toStdString());
}

void TestDigest::md5IsTheSameInAnyThread()
{
    std::array<std::string, 4> results;
    std::vector<std::thread> threads;
    for (std::string &result : results) {
        threads.emplace_back([&result] {
            for (int i = 0; i < 1'000; ++i)
                result = toHex(md5("abc"));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const std::string &result : results)
        QCOMPARE(result, std::string("900150983cd24fb0d6963f7d28e17f72"));
}

void TestDigest::md5OfManyIsTheMd5OfEach()
{
    broker::model::SeededRandom random{11};
    for (std::size_t count = 0; count < 70; ++count) {
        std::vector<std::string> texts(count);
        for (std::string &text : texts) {
            text.resize(random.next() % (random.next() % 16 == 0 ? 20'000 : 1'500));
            for (char &byte : text)
                byte = static_cast<char>(random.next());
        }
        const std::vector<std::string_view> views(texts.begin(), texts.end());
        std::vector<broker::model::Md5> digests(count);
        md5Each(views, digests);
        for (std::size_t at = 0; at < count; ++at)
            QCOMPARE(toHex(digests[at]), toHex(md5(texts[at])));
    }
}

/// Where the padding goes depends on the length of the last block.
void TestDigest::md5OfManyIsTheMd5OfEachAtEveryLength()
{
    for (std::size_t size = 0; size < 260; ++size) {
        const std::array<std::string, 5> texts{std::string(size, 'a'), std::string(size, 'b'),
                                               std::string(size / 2, 'c'), std::string(),
                                               std::string(size + 1, '\xff')};
        const std::vector<std::string_view> views(texts.begin(), texts.end());
        std::array<broker::model::Md5, texts.size()> digests{};
        md5Each(views, digests);
        for (std::size_t at = 0; at < texts.size(); ++at)
            QCOMPARE(toHex(digests[at]), toHex(md5(texts[at])));
    }
}

void TestDigest::sealIsHmacSha256_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hex"); // RFC 4231, first 16 bytes
    QTest::newRow("case 1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                            << QByteArray("b0344c61d8db38535ca8afceaf0bf12b");
    QTest::newRow("case 2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                            << QByteArray("5bdcc146bf60754e6a042426089575c7");
    QTest::newRow("case 3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                            << QByteArray("773ea91e36800e46854db8ebd09181a7");
    QTest::newRow("case 5") << QByteArray(20, '\x0c') << QByteArray("Test With Truncation")
                            << QByteArray("a3b6167473100ee06e0c796c2955552b");
}

void TestDigest::sealIsHmacSha256()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, hex);

    QCOMPARE(sealText(key.toStdString(), text.toStdString()), hex.toStdString());
}

void TestDigest::sealsDifferByKeyAndText()
{
    QVERIFY(equal(seal("key", "text"), seal("key", "text")));
    QVERIFY(!equal(seal("key", "text"), seal("kez", "text")));
    QVERIFY(!equal(seal("key", "text"), seal("key", "texu")));
}

void TestDigest::base64IsRfc4648_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("1") << QByteArray("f") << QByteArray("Zg==");
    QTest::newRow("2") << QByteArray("fo") << QByteArray("Zm8=");
    QTest::newRow("3") << QByteArray("foo") << QByteArray("Zm9v");
    QTest::newRow("6") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
    QTest::newRow("62 and 63") << QByteArray("\xfb\xff\xbf") << QByteArray("+/+/");
    QTest::newRow("zeros") << QByteArray(3, '\0') << QByteArray("AAAA");
}

void TestDigest::base64IsRfc4648()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    std::string back;

    QCOMPARE(toBase64(bytes.toStdString()), text.toStdString());
    QVERIFY(fromBase64(text.toStdString(), back));
    QCOMPARE(back, bytes.toStdString());
}

void TestDigest::otherTextIsNoBase64_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"Z",      "Zg",   "Zg=",      "Zg===",    "====",     "=g==", "Z=g=", "Zg=a", "Zm9v=",   "Zm9vZg=\n",
          "Zm9v\n", " Zm9", "    Zm9v", "Zm9v    ", "Zm9v----", "Zm 9", "Zm-9", "Zm_9", "Zm9\xc3", "Zg==Zg=="})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("zero byte") << QByteArray("Zm\0v", 4);
}

void TestDigest::otherTextIsNoBase64()
{
    QFETCH(QByteArray, text);
    std::string bytes;

    QVERIFY(!fromBase64({text.data(), static_cast<std::size_t>(text.size())}, bytes));
}

void TestDigest::anyBytesRoundTrip()
{
    broker::model::SeededRandom random{3};
    for (std::size_t size = 0; size < 300; ++size) {
        std::string bytes(size, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random.next());
        std::string back;
        QVERIFY(fromBase64(toBase64(bytes), back));
        QCOMPARE(back, bytes);
        QCOMPARE(toHex(bytes).size(), size * 2);
    }
}

void TestDigest::benchMd5OfOneKibibyte()
{
    const std::string body(1'024, 'x');
    broker::model::Md5 sum{};
    QBENCHMARK
    {
        sum = md5(body);
    }
    QVERIFY(sum != broker::model::Md5{});
}

void TestDigest::benchMd5OfTenKibibytesTogether()
{
    const std::string body(1'024, 'x');
    const std::vector<std::string_view> bodies(10, body);
    std::vector<broker::model::Md5> sums(bodies.size());
    QBENCHMARK
    {
        md5Each(bodies, sums);
    }
    QCOMPARE(toHex(sums.back()), toHex(md5(body)));
}

void TestDigest::benchSeal()
{
    const std::string key(8, 'k');
    const std::string text(20, 't');
    Seal made{};
    QBENCHMARK
    {
        made = seal(key, text);
    }
    QVERIFY(made != Seal{});
}

QTEST_APPLESS_MAIN(TestDigest)
#include "tst_digest.moc"
