// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/simulation/demobodies.h"
#include "broker/simulation/demoshop.h"
#include "tests/simulation/shop.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using broker::api::List;
using broker::api::Value;
using broker::simulation::demoPast;
using broker::simulation::demoShop;
using broker::simulation::Scenario;
using tests::Shop;

namespace demo = broker::simulation::demo;

namespace {

List messages(Shop &shop, const std::string &queue)
{
    const Value page =
        shop.redrive("Peek", R"({"MaxResults":1000,"MaxBodyBytes":1048576,"QueueUrl":")" + queue + "\"}");
    return *page.find("Messages")->as<List>();
}

bool hasAttribute(const Value &message, std::string_view name)
{
    const auto *attributes = message.find("Attributes")->as<List>();
    return std::any_of(attributes->begin(), attributes->end(),
                       [name](const Value &attribute) { return attribute.text("Name") == name; });
}

} // namespace

/// The demo as a first start shows it, two hours after it began.
class DemoShopTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_shop = std::make_unique<Shop>(demoShop(), demoPast, demoPast); }

    void everyQueueIsThereWithItsDeadLetterQueue()
    {
        for (const char *name : {"orders", "payments.fifo", "email", "inventory", "analytics"})
            QVERIFY2(!m_shop->queue(name).isNull(), name);
        QCOMPARE(QString::fromStdString(std::string(m_shop->queue("orders").text("DeadLetterTargetArn"))),
                 QString("arn:aws:sqs:us-east-1:000000000000:orders-dlq"));
        QVERIFY(!m_shop->queue("payments-dlq.fifo").isNull());
        const Value answer = m_shop->call("AmazonSQS.GetQueueAttributes",
                                          R"({"QueueUrl":"orders-dlq","AttributeNames":["MessageRetentionPeriod"]})");
        QCOMPARE(QString::fromStdString(std::string(answer.find("Attributes")->text("MessageRetentionPeriod"))),
                 QString("345600"));
        const Value tags = m_shop->call("AmazonSQS.ListQueueTags", R"({"QueueUrl":"orders"})");
        QCOMPARE(QString::fromStdString(std::string(tags.find("Tags")->text("team"))), QString("checkout"));
    }

    void theDeadLettersOfOrdersAreInTheirClusters()
    {
        const List dead = messages(*m_shop, "orders-dlq");
        const auto count = [&dead](bool (*holds)(std::string_view)) {
            return std::count_if(dead.begin(), dead.end(),
                                 [holds](const Value &message) { return holds(message.text("Body")); });
        };
        QCOMPARE(dead.size(), std::size_t{41});
        QCOMPARE(count(demo::hasNoSku), 23);
        QCOMPARE(count(demo::hasSlowProvider), 11);
        QCOMPARE(count(demo::isCutOff), 5);
        QCOMPARE(count(demo::isBelowZero), 1);
        QCOMPARE(count(demo::hasStrangeCurrency), 1);
        for (const Value &message : dead) {
            QCOMPARE(message.integer("ReceiveCount", 0), 3);
            QVERIFY(message.text("DeadLetterQueueSourceArn").ends_with(":orders"));
            QCOMPARE(hasAttribute(message, "error.message"), !demo::isCutOff(message.text("Body")));
            QVERIFY(hasAttribute(message, "schema"));
        }
    }

    void thePastFitsIntoTwentyThousandEvents()
    {
        const Value last = m_shop->redrive("ReadJournal", R"({"MaxResults":1})");
        QCOMPARE(last.find("Events")->as<List>()->front().integer("Number", 0), 1);
        const std::string all = m_shop->journal();
        const auto events = QByteArray::fromStdString(all).count("\"Kind\":");
        QVERIFY(events > 12'000);
        QVERIFY(events <= 20'000);
    }

    void messagesAreInEveryState()
    {
        QVERIFY(m_shop->queue("orders").integer("Available", 0) > 100);
        QVERIFY(m_shop->queue("email").integer("InFlight", 0) > 5);
        QVERIFY(m_shop->queue("inventory").integer("Delayed", 0) > 0);
        QVERIFY(m_shop->queue("analytics").integer("NoisyGroups", 0) > 0);
    }

    void oneCustomerBlocksItsOwnGroupOnly()
    {
        const Value page = m_shop->redrive("ListGroups", R"({"QueueUrl":"payments.fifo"})");
        const auto *groups = page.find("Groups")->as<List>();
        QVERIFY(!groups->empty());
        QCOMPARE(QString::fromStdString(std::string(groups->front().text("MessageGroupId"))), QString("c-1007"));
        QCOMPARE(groups->front().integer("InFlight", 0), 1);
        QVERIFY(groups->front().integer("Available", 0) > 1);
        QVERIFY(m_shop->queue("payments.fifo").integer("Deleted", 0) > 100);
    }

    void leasesAreHeldByName()
    {
        const Value page = m_shop->redrive("ListLeases", R"({"QueueUrl":"email"})");
        QCOMPARE(QString::fromStdString(std::string(page.find("Leases")->as<List>()->front().text("Holder"))),
                 QString("demo consumer email-sender"));
    }

    void analyticsHasEveryWrapping()
    {
        const List events = messages(*m_shop, "analytics");
        const auto has = [&events](std::string_view part) {
            return std::any_of(events.begin(), events.end(), [part](const Value &message) {
                return message.text("Body").find(part) != std::string_view::npos;
            });
        };
        QVERIFY(has(R"("Type":"Notification")"));
        QVERIFY(has(R"("eventSource":"aws:s3")"));
        QVERIFY(has(R"("detail-type")"));
        QVERIFY(has("H4sIAAAAAAAA/")); // gzip in base64
        QVERIFY(has("page_view"));
    }

    void timeIsRealAfterwards()
    {
        const Value clock = *m_shop->redrive("ControlClock", R"({"Action":"Resume"})").find("Clock");
        QVERIFY(clock.boolean("Real", false));
        QCOMPARE(clock.integer("AheadMilliseconds", 1), 0);
        QCOMPARE(clock.integer("Now", 0), broker::model::toMilliseconds(m_shop->clock.wall()));
    }

    void aSeedRepeatsARunByteForByte()
    {
        Shop again{demoShop(), demoPast, demoPast};
        QVERIFY(again.journal() == m_shop->journal());
        QVERIFY(messages(again, "orders-dlq") == messages(*m_shop, "orders-dlq"));

        Scenario otherwise = demoShop();
        otherwise.seed = 43;
        Shop other{otherwise, demoPast, demoPast};
        QVERIFY(other.journal() != m_shop->journal());
    }

private:
    std::unique_ptr<Shop> m_shop;
};

QTEST_APPLESS_MAIN(DemoShopTest)
#include "tst_demoshop.moc"
