// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/metrics.h"

#include <QTest>

using namespace broker::core;
using namespace std::chrono_literals;
namespace change = broker::model::change;
using broker::model::Change;
using broker::model::Changes;
using broker::model::fromMilliseconds;
using broker::model::Instant;
using broker::model::MessageRow;
using broker::model::QueueId;
using broker::queue::Counts;

namespace {

const Instant start = fromMilliseconds(1'700'000'000'000);
constexpr QueueId orders{1};
constexpr QueueId dead{2};

MessageRow row(QueueId queue)
{
    MessageRow message;
    message.key = {10};
    message.queue = queue;
    return message;
}

Changes sent(int count)
{
    Changes changes;
    for (int i = 0; i < count; ++i)
        changes.emplace_back(change::MessageSent{row(orders), nullptr, false});
    return changes;
}

/// Points as "sent/received/deleted available/inFlight/delayed", one a second; "-" where all are zero.
QString text(const std::vector<Point> &points)
{
    QStringList shown;
    for (const Point &point : points) {
        const QString line = QStringLiteral("%1/%2/%3 %4/%5/%6")
                                 .arg(point.sent)
                                 .arg(point.received)
                                 .arg(point.deleted)
                                 .arg(point.available)
                                 .arg(point.inFlight)
                                 .arg(point.delayed);
        shown << (line == QStringLiteral("0/0/0 0/0/0") ? QStringLiteral("-") : line);
    }
    return shown.join(QStringLiteral(", "));
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT
private slots:
    void changesCount_data();
    void changesCount();
    void gaugesAreCarriedForward();
    void aMoveTouchesBothQueues();
    void oldSecondsGoButTheirGaugesStay();
    void seriesHasOnePointASecond();
    void storedQueuesStartWithTheirGauges();
    void deletedQueuesAreForgotten();
};

void TestMetrics::changesCount_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("point");
    QTest::newRow("sent") << 0 << "1/0/0 5/6/7";
    QTest::newRow("received") << 1 << "0/1/0 5/6/7";
    QTest::newRow("deleted by a client") << 2 << "0/0/1 5/6/7";
    QTest::newRow("deleted by the console") << 3 << "0/0/1 5/6/7";
    QTest::newRow("expired: nobody deleted it") << 4 << "0/0/0 5/6/7";
    QTest::newRow("purged") << 5 << "0/0/0 5/6/7";
    QTest::newRow("lease lapsed") << 6 << "0/0/0 5/6/7";
    QTest::newRow("queue created") << 7 << "0/0/0 5/6/7";
    QTest::newRow("body erased: of no queue") << 8 << "-";
}

void TestMetrics::changesCount()
{
    QFETCH(int, which);
    QFETCH(QString, point);
    broker::model::QueueRow queue;
    queue.id = orders;
    const std::vector<Change> all{
        change::MessageSent{row(orders), nullptr, false},
        change::MessageReceived{{10}, orders, {10}, start, start, 1},
        change::MessageDeleted{{10}, orders, {10}, {10}, change::Cause::Client},
        change::MessageDeleted{{10}, orders, {10}, {10}, change::Cause::Console},
        change::MessageDeleted{{10}, orders, {10}, {10}, change::Cause::Retention},
        change::QueuePurged{orders, 3},
        change::LeaseLapsed{{10}, orders, {10}, 1},
        change::QueueCreated{queue},
        change::BodyErased{{10}},
    };
    Metrics metrics;

    metrics.record({all[static_cast<std::size_t>(which)]}, start, [](QueueId) { return Counts{5, 6, 7}; });

    QCOMPARE(text(metrics.series(orders, start, 1)), point);
    const Totals totals = metrics.totals(orders);
    QCOMPARE(QStringLiteral("%1/%2/%3").arg(totals.sent).arg(totals.received).arg(totals.deleted),
             point == "-" ? "0/0/0" : point.section(' ', 0, 0));
}

void TestMetrics::gaugesAreCarriedForward()
{
    Metrics metrics;
    metrics.record(sent(2), start, [](QueueId) { return Counts{2, 0, 0}; });
    metrics.record(sent(1), start + 900ms, [](QueueId) { return Counts{3, 0, 0}; });
    metrics.record(sent(1), start + 2s, [](QueueId) { return Counts{4, 0, 0}; });

    QCOMPARE(text(metrics.series(orders, start + 3s, 5)),
             QStringLiteral("-, 3/0/0 3/0/0, 0/0/0 3/0/0, 1/0/0 4/0/0, 0/0/0 4/0/0"));
    QCOMPARE(metrics.totals(orders).sent, 4U);
}

void TestMetrics::aMoveTouchesBothQueues()
{
    Metrics metrics;
    metrics.record({change::MessageMoved{row(dead), orders, change::Cause::MaxReceives}}, start, [](QueueId queue) {
        return queue == dead ? Counts{1, 0, 0} : Counts{0, 9, 0};
    });

    QCOMPARE(text(metrics.series(orders, start, 1)), QStringLiteral("0/0/0 0/9/0"));
    QCOMPARE(text(metrics.series(dead, start, 1)), QStringLiteral("0/0/0 1/0/0"));
}

void TestMetrics::oldSecondsGoButTheirGaugesStay()
{
    Metrics metrics;
    for (int second = 0; second < 2'000; ++second)
        metrics.record(sent(1), start + std::chrono::seconds{second}, [](QueueId) { return Counts{7, 0, 0}; });

    const std::vector<Point> points = metrics.series(orders, start + 1'999s, 100'000);
    QCOMPARE(points.size(), static_cast<std::size_t>(Metrics::keptSeconds));
    for (const Point &point : points)
        QCOMPARE(text({point}), QStringLiteral("1/0/0 7/0/0"));
    QCOMPARE(text(metrics.series(orders, start + 10'000s, 2)), QStringLiteral("0/0/0 7/0/0, 0/0/0 7/0/0"));
}

void TestMetrics::seriesHasOnePointASecond()
{
    const Metrics metrics;
    const std::vector<Point> points = metrics.series(orders, start, 3);
    QCOMPARE(points.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(points[i].second, 1'700'000'000 - 2 + static_cast<std::int64_t>(i));
    QVERIFY(metrics.series(orders, start, 0).empty());
    QVERIFY(metrics.series(orders, start, -5).empty());
}

void TestMetrics::storedQueuesStartWithTheirGauges()
{
    Metrics metrics;
    metrics.observe(orders, start, {3, 2, 1});
    QCOMPARE(text(metrics.series(orders, start + 1s, 2)), QStringLiteral("0/0/0 3/2/1, 0/0/0 3/2/1"));
}

void TestMetrics::deletedQueuesAreForgotten()
{
    Metrics metrics;
    Changes changes = sent(1);
    changes.emplace_back(change::QueueDeleted{orders, 1});
    metrics.record(changes, start, [](QueueId) { return Counts{9, 9, 9}; });

    QCOMPARE(text(metrics.series(orders, start, 1)), QStringLiteral("-"));
    QCOMPARE(metrics.totals(orders).sent, 0U);
}

QTEST_APPLESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
