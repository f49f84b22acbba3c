// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/receipt.h"

#include "broker/model/random.h"
#include "broker/security/digest.h"

#include <QTest>

#include <limits>
#include <set>

using namespace broker::core;

namespace {

constexpr std::uint64_t secret = 0x1234'5678'9abc'def0;
const Receipt receipt{{7}, {42}, 3};

} // namespace

class TestReceipt : public QObject
{
    Q_OBJECT
private slots:
    void handlesRoundTrip_data();
    void handlesRoundTrip();
    void handlesAreUrlSafeAndShort();
    void everyReceiveHasItsOwnHandle();
    void otherSecretsAreRefused();
    void anyOtherCharacterIsRefused();
    void otherTextIsRefused_data();
    void otherTextIsRefused();
    void benchPrintAndParse();
};

void TestReceipt::handlesRoundTrip_data()
{
    QTest::addColumn<quint64>("queue");
    QTest::addColumn<quint64>("key");
    QTest::addColumn<quint32>("receive");
    const quint64 most = std::numeric_limits<quint64>::max();
    QTest::newRow("usual") << quint64{1} << quint64{2} << 1U;
    QTest::newRow("zeros") << quint64{0} << quint64{0} << 0U;
    QTest::newRow("most") << most << most << std::numeric_limits<quint32>::max();
}

void TestReceipt::handlesRoundTrip()
{
    QFETCH(quint64, queue);
    QFETCH(quint64, key);
    QFETCH(quint32, receive);
    const Receipt made{{queue}, {key}, receive};

    QVERIFY(parseReceipt(printReceipt(made, secret), secret) == made);
}

void TestReceipt::handlesAreUrlSafeAndShort()
{
    broker::model::SeededRandom random{1};
    for (int i = 0; i < 1'000; ++i) {
        const std::string handle = printReceipt({{random.next()}, {random.next()}, 1}, random.next());
        QVERIFY(handle.size() <= 64);
        QCOMPARE(handle.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
                 std::string::npos);
    }
}

void TestReceipt::everyReceiveHasItsOwnHandle()
{
    std::set<std::string> handles;
    for (std::uint32_t receive = 1; receive <= 100; ++receive)
        handles.insert(printReceipt({{1}, {2}, receive}, secret));
    QCOMPARE(handles.size(), 100U);
}

void TestReceipt::otherSecretsAreRefused()
{
    const std::string handle = printReceipt(receipt, secret);
    QVERIFY(!parseReceipt(handle, secret + 1));
    QVERIFY(!parseReceipt(handle, 0));
}

void TestReceipt::anyOtherCharacterIsRefused()
{
    const std::string good = printReceipt(receipt, secret);
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (int c = 0; c < 256; ++c) {
            std::string bad = good;
            bad[at] = static_cast<char>(c);
            QCOMPARE(parseReceipt(bad, secret).has_value(), bad == good);
        }
    }
}

void TestReceipt::otherTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("handle");
    const QByteArray good = QByteArray::fromStdString(printReceipt(receipt, secret));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("word") << QByteArray("garbage");
    QTest::newRow("one less") << good.chopped(1);
    QTest::newRow("four less") << good.chopped(4);
    QTest::newRow("one more") << good + "A";
    QTest::newRow("padding") << good.chopped(4) + "AA==";
    QTest::newRow("blank in front") << " " + good;
    QTest::newRow("zero byte behind") << good + QByteArray(1, '\0');
    QTest::newRow("long") << QByteArray(100'000, 'A');
    QTest::newRow("no seal") << QByteArray(48, 'A');
}

void TestReceipt::otherTextIsRefused()
{
    QFETCH(QByteArray, handle);
    QVERIFY(!parseReceipt({handle.data(), static_cast<std::size_t>(handle.size())}, secret));
}

void TestReceipt::benchPrintAndParse()
{
    std::optional<Receipt> back;
    QBENCHMARK
    {
        back = parseReceipt(printReceipt(receipt, secret), secret);
    }
    QVERIFY(back);
}

QTEST_APPLESS_MAIN(TestReceipt)
#include "tst_receipt.moc"
