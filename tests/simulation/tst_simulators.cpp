// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/shop.h"

#include <QTest>

using namespace std::chrono_literals;
using broker::api::Value;
using broker::simulation::Pen;
using broker::simulation::Scenario;
using broker::simulation::Written;
using tests::Shop;

namespace {

Written hello(Pen &pen)
{
    return Written{"hello " + std::to_string(pen.serial)};
}

/// Ten messages a second, and one who works on each for 150 ms to 250 ms.
Scenario pair()
{
    Scenario scenario;
    scenario.seed = 7;
    scenario.queues = {{"work", {{"VisibilityTimeout", "5"}}, {}}};
    scenario.producers = {{"sender", "work", "Sends", 10.0, hello}};
    scenario.consumers = {
        {.name = "worker", .queue = "work", .about = "Works", .parallel = 20, .shortest = 150ms, .longest = 250ms}};
    return scenario;
}

QString stateOf(Shop &shop, const std::string &name)
{
    return QString::fromStdString(std::string(shop.simulator(name).text("State")));
}

} // namespace

/// Simulated clients, and the operations that steer them.
class SimulatorsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<Shop>(pair(), 10s, 0s); }

    void producersAndConsumersWorkOnEngineTime()
    {
        const std::int64_t sent = done("sender");
        QVERIFY(sent > 60 && sent < 140);
        QVERIFY(done("worker") > sent - 10);
        m_shop->advance(10s);
        QVERIFY(done("sender") > sent + 60 && done("sender") < sent + 140);
    }

    void timeThatStandsMovesNothing()
    {
        control("{\"Action\":\"Pause\"}", "ControlClock");
        m_shop->advance(1s);
        const std::string before = m_shop->journal();
        QVERIFY(before.size() > 10'000);
        m_shop->advance(30min, 10s);
        QVERIFY(m_shop->journal() == before);
        // Not even for a message that somebody else sends.
        m_shop->call("AmazonSQS.SendMessage", R"({"QueueUrl":"work","MessageBody":"mine"})");
        m_shop->advance(1min, 1s);
        QVERIFY(m_shop->queue("work").integer("Available", 0) >= 1);

        control("{\"Action\":\"Resume\"}", "ControlClock");
        m_shop->advance(5s);
        QVERIFY(m_shop->journal() != before);
        QVERIFY(m_shop->queue("work").integer("Available", 0) == 0);
    }

    void tenTimesTheSpeedIsTenTimesTheWork()
    {
        const std::int64_t before = done("sender");
        control("{\"Action\":\"Speed\",\"Speed\":10}", "ControlClock");
        m_shop->advance(10s);
        const std::int64_t sent = done("sender") - before;
        QVERIFY2(sent > 800 && sent < 1'200, std::to_string(sent).c_str());
        QVERIFY(done("worker") > before + sent - 60);
    }

    void whatWasJumpedOverIsNotSentAfterwards()
    {
        const std::int64_t before = done("sender");
        control(R"({"Action":"Jump","By":86400000})", "ControlClock");
        m_shop->advance(10s);
        QVERIFY(done("sender") < before + 1'000);
        QVERIFY(done("sender") > before + 60);
    }

    void aStepGoesToTheNextAct()
    {
        control("{\"Action\":\"Pause\"}", "ControlClock");
        const Value next = m_shop->redrive("NextDeadline");
        const Value clock = *m_shop->redrive("ControlClock", "{\"Action\":\"Step\"}").find("Clock");
        QCOMPARE(clock.integer("Now", 0), next.integer("Time", 1));
        QVERIFY(next.text("Text").size() > 3);
    }

    void aStoppedConsumerFinishesWhatItHas()
    {
        control(R"({"Action":"Stop","Name":"worker"})");
        m_shop->advance(1s);
        QCOMPARE(m_shop->simulator("worker").integer("InWork", 1), 0);
        QCOMPARE(m_shop->queue("work").integer("InFlight", 1), 0);
        QCOMPARE(stateOf(*m_shop, "worker"), QString("Stopped"));
        const std::int64_t before = done("worker");
        m_shop->advance(5s);
        QCOMPARE(done("worker"), before);
        QVERIFY(m_shop->queue("work").integer("Available", 0) > 10);

        control(R"({"Action":"Start","Name":"worker"})");
        m_shop->advance(10s);
        QVERIFY(m_shop->queue("work").integer("Available", 100) < 10);
    }

    void aPausedConsumerKeepsWhatItHas()
    {
        control(R"({"Action":"Pause","Name":"sender"})");
        m_shop->advance(1s);
        control(R"({"Action":"Resume","Name":"sender"})");
        while (m_shop->simulator("worker").integer("InWork", 0) == 0)
            m_shop->advance(50ms);
        control(R"({"Action":"Pause"})");
        const std::int64_t before = done("worker");
        m_shop->advance(2s);
        QVERIFY(m_shop->simulator("worker").integer("InWork", 0) > 0);
        QCOMPARE(done("worker"), before);
        QCOMPARE(stateOf(*m_shop, "sender"), QString("Paused"));

        control(R"({"Action":"Resume"})");
        m_shop->advance(5s);
        QCOMPARE(stateOf(*m_shop, "worker"), QString("Running"));
        QVERIFY(done("worker") > before + 10);
    }

    void aCrashLosesTheLeasesAndComesBack()
    {
        while (m_shop->simulator("worker").integer("InWork", 0) == 0)
            m_shop->advance(50ms);
        control(R"({"Action":"Crash","Name":"worker"})");
        QCOMPARE(stateOf(*m_shop, "worker"), QString("Crashed"));
        QVERIFY(m_shop->queue("work").integer("InFlight", 0) > 0);
        m_shop->advance(6s);
        QCOMPARE(m_shop->queue("work").integer("InFlight", 1), 0); // the leases ran out
        m_shop->advance(25s);
        QCOMPARE(stateOf(*m_shop, "worker"), QString("Running"));
        QVERIFY(m_shop->queue("work").integer("Available", 100) < 10);
    }

    void aStopWhileCrashedIsFinal()
    {
        control(R"({"Action":"Crash"})");
        control(R"({"Action":"Stop"})");
        m_shop->advance(1min);
        QCOMPARE(stateOf(*m_shop, "worker"), QString("Stopped"));
        QCOMPARE(stateOf(*m_shop, "sender"), QString("Stopped"));
    }

    void speedAndFailuresCanBeChanged()
    {
        control(R"({"Action":"Change","Name":"sender","Speed":5})");
        control(R"({"Action":"Change","Name":"worker","FailurePercent":100})");
        const std::int64_t before = done("sender");
        m_shop->advance(10s);
        QVERIFY(done("sender") > before + 400);
        QCOMPARE(m_shop->simulator("sender").find("Speed")->as<double>() != nullptr
                     ? *m_shop->simulator("sender").find("Speed")->as<double>()
                     : static_cast<double>(m_shop->simulator("sender").integer("Speed", 0)),
                 5.0);
        QVERIFY(m_shop->simulator("worker").integer("Failed", 0) > 300);
    }

    void badWishesAreRefusedInWords_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("error");
        QTest::newRow("no such name") << R"({"Action":"Stop","Name":"nobody"})"
                                      << "There is no simulator named nobody.";
        QTest::newRow("no such action")
            << R"({"Action":"Dance"})"
            << "Value Dance for parameter Action is invalid. Reason: Must be Start, Stop, Pause, Resume, Crash or "
               "Change.";
        QTest::newRow("too fast") << R"({"Action":"Change","Speed":101})"
                                  << "Value 101.000000 for parameter Speed is invalid. Reason: Must be between 0.01 "
                                     "and 100.";
        QTest::newRow("more than all")
            << R"({"Action":"Change","FailurePercent":100.5})"
            << "Value 100.500000 for parameter FailurePercent is invalid. Reason: Must be between 0 and 100.";
    }
    void badWishesAreRefusedInWords()
    {
        QFETCH(const QString, document);
        QFETCH(const QString, error);
        m_shop->redrive("ControlSimulator", document.toStdString());
        QCOMPARE(QString::fromStdString(m_shop->error), error);
        QCOMPARE(stateOf(*m_shop, "worker"), QString("Running"));
    }

    void aDeletedQueueIsNoEnd()
    {
        m_shop->call("AmazonSQS.DeleteQueue", R"({"QueueUrl":"work"})");
        m_shop->advance(10s);
        QVERIFY(m_shop->simulator("sender").integer("Failed", 0) > 50);
        m_shop->call("AmazonSQS.CreateQueue", R"({"QueueName":"work"})");
        const std::int64_t before = done("worker");
        m_shop->advance(15s);
        QVERIFY(done("worker") > before + 40);
    }

private:
    std::int64_t done(const std::string &name) { return m_shop->simulator(name).integer("Done", 0); }
    void control(const std::string &document, const std::string &operation = "ControlSimulator")
    {
        m_shop->redrive(operation, document);
        QCOMPARE(QString::fromStdString(m_shop->error), QString());
    }

    std::unique_ptr<Shop> m_shop;
};

QTEST_APPLESS_MAIN(SimulatorsTest)
#include "tst_simulators.moc"
