// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/rows.h"

#include <QTest>

using namespace broker;
using namespace broker::storage;

namespace {

model::Payload payload()
{
    model::Payload made;
    made.senderId = "000000000000";
    made.deduplicationId = std::string(200, 'g');
    made.attributes = {{"a", "String", ""}, {"b", "Binary", std::string("\0\xff", 2)}};
    return made;
}

} // namespace

class TestRows : public QObject
{
    Q_OBJECT
private slots:
    void checksumIsCrc32c();
    void mapsRoundTrip_data();
    void mapsRoundTrip();
    void brokenMapsAreRefused_data();
    void brokenMapsAreRefused();
    void nothingIsEncodedAsNothing();
    void extraRoundTrips();
    void everyChangedBitOfExtraIsSeen();
    void everyCutOfExtraIsSeen();
    void everyFieldOfAMessageIsInAChecksum();
};

void TestRows::checksumIsCrc32c()
{
    // The check value that catalogues of checksums give for this polynomial.
    QCOMPARE(static_cast<quint32>(rows::checksum("123456789")), 0xe3069283U);
}

void TestRows::mapsRoundTrip_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("empty") << QStringList{};
    QTest::newRow("one") << QStringList{"name", "value"};
    QTest::newRow("empty value") << QStringList{"name", ""};
    QTest::newRow("127, 128 and 20,000 bytes")
        << QStringList{"a", QString(127, 'x'), "b", QString(128, 'x'), "c", QString(20'000, 'x')};
}

void TestRows::mapsRoundTrip()
{
    QFETCH(QStringList, texts);
    model::AttributeMap map;
    for (int at = 0; at + 1 < texts.size(); at += 2)
        map[texts[at].toStdString()] = texts[at + 1].toStdString();

    std::string bytes;
    rows::encode(map, bytes);
    model::AttributeMap decoded;

    QVERIFY(rows::decode(bytes, decoded));
    QVERIFY(decoded == map);
}

void TestRows::brokenMapsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("name without value") << QByteArray("\x01"
                                                      "a");
    QTest::newRow("length beyond the end") << QByteArray("\x05"
                                                         "ab");
    QTest::newRow("length without end") << QByteArray(12, '\xff');
    QTest::newRow("huge length") << QByteArray("\xff\xff\xff\xff\x0f"
                                               "a");
}

void TestRows::brokenMapsAreRefused()
{
    QFETCH(QByteArray, bytes);
    model::AttributeMap decoded;
    QVERIFY(!rows::decode(bytes.toStdString(), decoded));
}

void TestRows::nothingIsEncodedAsNothing()
{
    std::string bytes = "left over";
    rows::encodeExtra({}, bytes);
    QVERIFY(bytes.empty());
    model::Payload decoded;
    QVERIFY(rows::decodeExtra(bytes, decoded));
}

void TestRows::extraRoundTrips()
{
    std::string bytes;
    rows::encodeExtra(payload(), bytes);
    model::Payload decoded;
    QVERIFY(rows::decodeExtra(bytes, decoded));
    QVERIFY(decoded == payload());
}

void TestRows::everyChangedBitOfExtraIsSeen()
{
    std::string bytes;
    rows::encodeExtra(payload(), bytes);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        std::string damaged = bytes;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
        model::Payload decoded;
        QVERIFY2(!rows::decodeExtra(damaged, decoded), qPrintable(QString("bit %1").arg(bit)));
    }
}

void TestRows::everyCutOfExtraIsSeen()
{
    std::string bytes;
    rows::encodeExtra(payload(), bytes);
    for (std::size_t length = 1; length < bytes.size(); ++length) {
        model::Payload decoded;
        QVERIFY2(!rows::decodeExtra(bytes.substr(0, length), decoded), qPrintable(QString("%1 bytes").arg(length)));
    }
}

void TestRows::everyFieldOfAMessageIsInAChecksum()
{
    const auto sums = [](const model::MessageRow &row) {
        return std::tuple{rows::placeChecksum(row), rows::dueChecksum(row.key, row.due, row.state),
                          rows::countChecksum(row.key, row.firstReceived, row.receives)};
    };
    using Row = model::MessageRow;
    const std::vector<void (*)(Row &)> edits{
        [](Row &row) { ++row.key.value; },
        [](Row &row) { ++row.queue.value; },
        [](Row &row) { ++row.body.value; },
        [](Row &row) { ++row.lineage.value; },
        [](Row &row) { ++row.order.value; },
        [](Row &row) { row.sent += model::Duration{1}; },
        [](Row &row) { row.due += model::Duration{1}; },
        [](Row &row) { row.firstReceived += model::Duration{1}; },
        [](Row &row) { ++row.receives; },
        [](Row &row) { ++row.size; },
        [](Row &row) { ++row.md5[15]; },
        [](Row &row) { ++row.deadLetterSource.value; },
        [](Row &row) { row.state = model::MessageState::InFlight; },
    };
    for (std::size_t at = 0; at < edits.size(); ++at) {
        Row row;
        edits[at](row);
        QVERIFY2(sums(row) != sums({}), qPrintable(QString("edit %1").arg(at)));
    }
}

QTEST_APPLESS_MAIN(TestRows)
#include "tst_rows.moc"
