// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/redriverows.h"
#include "broker/storage/rows.h"
#include "tests/storage/stored.h"

#include <QTest>

using namespace broker;
using namespace broker::storage;

namespace {

model::Payload rich()
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
    void firstVersionOfExtraIsReadWithItsGroup();
    void onlyTheFirstVersionOfExtraHasAGroup();
    void sumsOfOlderRowsHold();
    void everyFieldOfANoteIsInItsChecksum();
    void everyFieldOfAMoveTaskIsInItsChecksum();
    void everyFieldOfAMessageIsInAChecksum();
    void redrivesRoundTrip();
    void everyCutOfARedriveIsSeen();
    void laterVersionsOfRedrivesAreRefused();
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
    rows::encodeExtra(rich(), bytes);
    model::Payload decoded;
    QVERIFY(rows::decodeExtra(bytes, decoded));
    QVERIFY(decoded == rich());
}

void TestRows::everyChangedBitOfExtraIsSeen()
{
    std::string bytes;
    rows::encodeExtra(rich(), bytes);
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
    rows::encodeExtra(rich(), bytes);
    for (std::size_t length = 1; length < bytes.size(); ++length) {
        model::Payload decoded;
        QVERIFY2(!rows::decodeExtra(bytes.substr(0, length), decoded), qPrintable(QString("%1 bytes").arg(length)));
    }
}

void TestRows::firstVersionOfExtraIsReadWithItsGroup()
{
    // As format 3 stored it: sender, group "tenant-7", no trace header, no attributes.
    const std::string bytes =
        QByteArray::fromHex("010c3030303030303030303030300874656e616e742d3700bf35f76c").toStdString();
    model::Payload decoded;

    QVERIFY(rows::decodeExtra(bytes, decoded));
    QCOMPARE(decoded.senderId, std::string{"000000000000"});
    QCOMPARE(decoded.deduplicationId, std::string{});
    QCOMPARE(rows::groupOfExtra(bytes), std::string{"tenant-7"});
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        std::string damaged = bytes;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
        QCOMPARE(rows::groupOfExtra(damaged), std::string{});
    }
}

void TestRows::onlyTheFirstVersionOfExtraHasAGroup()
{
    std::string bytes;
    rows::encodeExtra(rich(), bytes);
    QCOMPARE(rows::groupOfExtra(bytes), std::string{});
    QCOMPARE(rows::groupOfExtra({}), std::string{});
}

void TestRows::sumsOfOlderRowsHold()
{
    // The first message of workspace-v2.sql, which has no group and never was received, and its second.
    model::MessageRow row;
    row.key = {2};
    row.queue = {1};
    row.body = {2};
    row.lineage = {2};
    row.order = {2};
    row.sent = model::fromMilliseconds(10'000);
    row.size = 45;
    const QByteArray md5 = QByteArray::fromHex("21cd5b64c443fbbe0d5fd9706f242058");
    std::copy(md5.begin(), md5.end(), row.md5.begin());

    QCOMPARE(rows::placeChecksum(row), rows::Checksum{-1484135153});
    QCOMPARE(rows::countChecksum(row.key, row.firstReceived, row.receives, row.leased), rows::Checksum{-175628541});
    QCOMPARE(rows::countChecksum({3}, model::fromMilliseconds(11'000), 2, {}), rows::Checksum{-1278553260});
}

void TestRows::everyFieldOfANoteIsInItsChecksum()
{
    using Note = model::change::DeduplicationNoted;
    const std::vector<void (*)(Note &)> edits{
        [](Note &note) { ++note.queue.value; },
        [](Note &note) { note.scope = model::GroupId{"g"}; },
        [](Note &note) { note.id += 'x'; },
        [](Note &note) { ++note.key.value; },
        [](Note &note) { ++note.order.value; },
        [](Note &note) { note.until += model::Duration{1}; },
        [](Note &note) { // bytes that wander between neighbours
            note.scope = model::GroupId{note.id};
            note.id.clear();
        },
    };
    const Note plain{{1}, {}, "id", {2}, {3}, {}};
    for (std::size_t at = 0; at < edits.size(); ++at) {
        Note note = plain;
        edits[at](note);
        QVERIFY2(rows::noteChecksum(note) != rows::noteChecksum(plain), qPrintable(QString("edit %1").arg(at)));
    }
}

void TestRows::everyFieldOfAMoveTaskIsInItsChecksum()
{
    using Row = model::MoveTaskRow;
    const std::vector<void (*)(Row &)> edits{
        [](Row &row) { ++row.id.value; },
        [](Row &row) { ++row.source.value; },
        [](Row &row) { row.sourceArn = "a"; },
        [](Row &row) { row.destinationArn = "a"; },
        [](Row &row) { ++row.perSecond; },
        [](Row &row) { ++row.moved; },
        [](Row &row) { ++row.toMove; },
        [](Row &row) { row.status = model::MoveTaskStatus::Failed; },
        [](Row &row) { row.failure = "a"; },
        [](Row &row) { row.started += model::Duration{1}; },
        [](Row &row) { row.ended += model::Duration{1}; },
        [](Row &row) { ++row.last.value; },
    };
    for (std::size_t at = 0; at < edits.size(); ++at) {
        Row row;
        edits[at](row);
        QVERIFY2(rows::moveTaskChecksum(row) != rows::moveTaskChecksum({}), qPrintable(QString("edit %1").arg(at)));
    }
}

void TestRows::everyFieldOfAMessageIsInAChecksum()
{
    const auto sums = [](const model::MessageRow &row) {
        return std::tuple{rows::placeChecksum(row), rows::dueChecksum(row.key, row.due, row.state),
                          rows::countChecksum(row.key, row.firstReceived, row.receives, row.leased)};
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
        [](Row &row) { row.leased += model::Duration{1}; },
        [](Row &row) { row.group = model::GroupId{"a"}; },
    };
    for (std::size_t at = 0; at < edits.size(); ++at) {
        Row row;
        edits[at](row);
        QVERIFY2(sums(row) != sums({}), qPrintable(QString("edit %1").arg(at)));
    }
}

void TestRows::redrivesRoundTrip()
{
    const model::RedriveRow row = redriveRow(7, 1);
    std::string bytes;
    model::RedrivePlan plan;
    rows::encode(*row.plan, bytes);
    QVERIFY(rows::decode(bytes, plan));
    QVERIFY(plan == *row.plan);
    model::RedriveProgress progress;
    rows::encode(row.progress, bytes);
    QVERIFY(rows::decode(bytes, progress));
    QVERIFY(progress == row.progress);
    std::vector<model::LineageId> away;
    rows::encode(redriveSlice(1, 7).away, bytes);
    QVERIFY(rows::decode(bytes, away));
    QCOMPARE(away, redriveSlice(1, 7).away);
}

void TestRows::everyCutOfARedriveIsSeen()
{
    const model::RedriveRow row = redriveRow(7, 1);
    std::string bytes;
    rows::encode(*row.plan, bytes);
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        model::RedrivePlan plan;
        QVERIFY2(!rows::decode(bytes.substr(0, length), plan), qPrintable(QString::number(length)));
    }
    rows::encode(row.progress, bytes);
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        model::RedriveProgress progress;
        QVERIFY2(!rows::decode(bytes.substr(0, length), progress), qPrintable(QString::number(length)));
    }
}

void TestRows::laterVersionsOfRedrivesAreRefused()
{
    std::string bytes;
    rows::encode(model::RedriveProgress{}, bytes);
    bytes.front() = 2;
    model::RedriveProgress progress;
    QVERIFY(!rows::decode(bytes, progress));
}

QTEST_APPLESS_MAIN(TestRows)
#include "tst_rows.moc"
