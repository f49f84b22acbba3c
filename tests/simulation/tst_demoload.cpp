// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/simulation/demoshop.h"
#include "tests/simulation/shop.h"

#include <QTest>

using namespace std::chrono_literals;
using broker::api::Value;
using broker::simulation::demoPast;
using broker::simulation::demoShop;
using broker::simulation::Scenario;
using tests::Shop;

namespace {

std::int64_t backlog(Shop &shop, const char *queue)
{
    const Value info = shop.queue(queue);
    return info.integer("Available", 0) + info.integer("InFlight", 0) + info.integer("Delayed", 0);
}

} // namespace

/// The demo after it ran for long.
class DemoLoadTest : public QObject
{
    Q_OBJECT
private slots:
    void consumersKeepUpWithTheFullRate_data()
    {
        QTest::addColumn<QByteArray>("queue");
        QTest::addColumn<int>("most"); // what comes in one of its consumers' rounds, and a fifth more
        QTest::newRow("orders") << QByteArray("orders") << 1'300;
        QTest::newRow("payments") << QByteArray("payments.fifo") << 200;
        QTest::newRow("email") << QByteArray("email") << 60;
        QTest::newRow("inventory") << QByteArray("inventory") << 200;
        QTest::newRow("analytics") << QByteArray("analytics") << 1'620;
    }
    void consumersKeepUpWithTheFullRate()
    {
        QFETCH(const QByteArray, queue);
        QFETCH(const int, most);
        // Rounds are 3 and 5 minutes: after 15, and before the next reading begins, backlogs are at their height.
        static Shop shop{demoShop(), demoPast + 15min + 10s, demoPast};
        const std::int64_t now = backlog(shop, queue);
        QVERIFY2(now < most, std::to_string(now).c_str());
    }

    void nothingGrowsWithoutEndInTwoDays()
    {
        Scenario thin = demoShop();
        for (auto &producer : thin.producers) {
            if (producer.write != nullptr)
                producer.ratePerSecond /= 200; // what is processed does not stay; what stays comes as often as ever
        }
        Shop shop{thin, demoPast + 48h, demoPast};
        for (const char *queue : {"orders", "payments.fifo", "email", "inventory", "analytics"})
            QVERIFY2(backlog(shop, queue) < 250, (queue + (": " + std::to_string(backlog(shop, queue)))).c_str());
        for (const char *queue : {"orders-dlq", "payments-dlq.fifo", "email-dlq", "inventory-dlq"})
            QVERIFY2(backlog(shop, queue) < 800, (queue + (": " + std::to_string(backlog(shop, queue)))).c_str());
    }
};

QTEST_APPLESS_MAIN(DemoLoadTest)
#include "tst_demoload.moc"
