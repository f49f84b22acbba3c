// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/ids.h"
#include "broker/model/random.h"

#include <QTest>

#include <set>

using namespace broker::model;

class TestIds : public QObject
{
    Q_OBJECT
private slots:
    void uuidTextRoundTrips();
    void onlyTheCanonicalFormParses_data();
    void onlyTheCanonicalFormParses();
    void messageIdsAreVersion4AndComeBack_data();
    void messageIdsAreVersion4AndComeBack();
    void messageIdsDifferBySecretAndKey();
    void anyFlippedBitIsRefused();
    void idsOfOthersAreRefused();
};

void TestIds::uuidTextRoundTrips()
{
    const std::string text = "00112233-4455-6677-8899-aabbccddeeff";

    QCOMPARE(toString(*parseUuid(text)), text);
    QCOMPARE(toString(*parseUuid("00112233-4455-6677-8899-AABBCCDDEEFF")), text);
}

void TestIds::onlyTheCanonicalFormParses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no dashes") << QByteArray("00112233445566778899aabbccddeeff");
    QTest::newRow("braces") << QByteArray("{00112233-4455-6677-8899-aabbccddeeff}");
    QTest::newRow("short") << QByteArray("00112233-4455-6677-8899-aabbccddeef");
    QTest::newRow("dash moved") << QByteArray("0011223-34455-6677-8899-aabbccddeeff");
    QTest::newRow("not hex") << QByteArray("00112233-4455-6677-8899-aabbccddeefg");
    QTest::newRow("zero byte") << QByteArray("00112233-4455-6677-8899-aabbccddeef\0", 36);
    QTest::newRow("blank for a dash") << QByteArray("00112233 4455 6677 8899 aabbccddeeff");
}

void TestIds::onlyTheCanonicalFormParses()
{
    QFETCH(QByteArray, text);

    QVERIFY(!parseUuid({text.data(), static_cast<std::size_t>(text.size())}));
}

void TestIds::messageIdsAreVersion4AndComeBack_data()
{
    QTest::addColumn<quint64>("key");
    QTest::newRow("first") << quint64{1};
    QTest::newRow("second") << quint64{2};
    QTest::newRow("beyond 32 bits") << quint64{1} + (quint64{1} << 32U);
    QTest::newRow("last") << (quint64{1} << 62U) - 1;
}

void TestIds::messageIdsAreVersion4AndComeBack()
{
    QFETCH(quint64, key);
    const MessageIds ids{0xfeedULL};

    const Uuid id = ids.make({key});

    const std::string text = toString(id);
    QCOMPARE(text[14], '4');
    QVERIFY(std::string("89ab").find(text[19]) != std::string::npos);
    QCOMPARE(ids.key(id)->value, key);
    QCOMPARE(ids.key(*parseUuid(text))->value, key);
}

void TestIds::messageIdsDifferBySecretAndKey()
{
    std::set<Uuid> seen;
    for (std::uint64_t secret = 0; secret < 10; ++secret) {
        for (std::uint64_t key = 1; key <= 1'000; ++key)
            seen.insert(MessageIds{secret}.make({key}));
    }
    QCOMPARE(seen.size(), 10'000U);
}

void TestIds::anyFlippedBitIsRefused()
{
    const MessageIds ids{42};
    const Uuid good = ids.make({123'456});
    for (std::size_t bit = 0; bit < 128; ++bit) {
        Uuid bad = good;
        bad.bytes[bit / 8] = static_cast<std::uint8_t>(bad.bytes[bit / 8] ^ (1U << (bit % 8)));
        QVERIFY2(!ids.key(bad), std::to_string(bit).c_str());
    }
}

void TestIds::idsOfOthersAreRefused()
{
    SeededRandom random{7};
    const MessageIds ids{1};
    QVERIFY(!ids.key(Uuid{}));
    QVERIFY(!ids.key(MessageIds{2}.make({5})));
    for (int i = 0; i < 10'000; ++i) {
        Uuid id;
        for (std::uint8_t &byte : id.bytes)
            byte = static_cast<std::uint8_t>(random.next());
        id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0fU) | 0x40U);
        id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3fU) | 0x80U);
        QVERIFY(!ids.key(id));
    }
}

QTEST_APPLESS_MAIN(TestIds)
#include "tst_ids.moc"
