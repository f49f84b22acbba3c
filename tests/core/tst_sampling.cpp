// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/town.h"

#include <QTest>

#include <set>

using namespace tests;
using broker::model::ShortPolling;

namespace {

Profile sampled()
{
    Profile profile;
    profile.sampledShortPolls = true;
    return profile;
}

std::string choose(Town &town, const std::string &name, ShortPolling polling)
{
    return town.run([&](Step &step) { return town.engine.setShortPolling(step, address(name), polling); });
}

/// How many of 64 polls for one message find it.
int found(Town &town, const std::string &name, std::optional<Duration> wait)
{
    int times = 0;
    for (int n = 0; n < 64; ++n)
        times += town.answer(town.get(name, 1, 0s, wait)) == "1";
    return times;
}

/// What each of many polls of ten messages finds.
std::string life(std::uint64_t seed)
{
    Town town(sampled(), seed);
    town.create("q");
    for (int n = 0; n < 10; ++n)
        town.send("q");
    std::string counts;
    for (int n = 0; n < 40; ++n)
        counts += town.answer(town.get("q", 10, 0s)) + ' ';
    return counts;
}

} // namespace

class TestSampling : public QObject
{
    Q_OBJECT
private slots:
    void everythingIsReturnedUnlessAskedOtherwise();
    void aSampledPollMayComeBackEmpty();
    void aLongPollNeverMisses();
    void theQueueBeatsTheBroker_data();
    void theQueueBeatsTheBroker();
    void aSeedRepeatsWhatPollsFind();
    void everyMessageIsFoundOnceAndCountsStayExact();
    void aGroupIsNoObstacle();
    void aFifoQueueIsNeverSampled();
    void theOptionIsNoAttribute();
    void theOptionIsStored();
    void theSameOptionAgainChangesNothing();
};

void TestSampling::everythingIsReturnedUnlessAskedOtherwise()
{
    Town town;
    town.create("q");
    town.send("q");
    QCOMPARE(found(town, "q", 0s), 64);
}

void TestSampling::aSampledPollMayComeBackEmpty()
{
    Town town(sampled());
    town.create("q");
    town.send("q");
    const int times = found(town, "q", 0s);
    QVERIFY2(times >= 3 && times <= 40, qPrintable(QString::number(times))); // two of eight servers, about
}

void TestSampling::aLongPollNeverMisses()
{
    Town town(sampled());
    town.create("q", {{"ReceiveMessageWaitTimeSeconds", "1"}});
    town.send("q");
    QCOMPARE(found(town, "q", 1s), 64);
    QCOMPARE(found(town, "q", std::nullopt), 64); // the queue's own wait
    town.get("q", 1, 5s, 1s);
    const CallId waiting = town.get("q", 1, 30s, 20s);
    QCOMPARE(town.answer(waiting), std::string("waits"));
    town.pass(5s);
    QCOMPARE(town.answer(waiting), std::string("1"));
}

void TestSampling::theQueueBeatsTheBroker_data()
{
    QTest::addColumn<bool>("broker");
    QTest::addColumn<int>("queue");
    QTest::addColumn<bool>("samples");
    QTest::newRow("all, all") << false << int(ShortPolling::All) << false;
    QTest::newRow("all, sampled") << false << int(ShortPolling::Sampled) << true;
    QTest::newRow("all, broker") << false << int(ShortPolling::Broker) << false;
    QTest::newRow("sampled, all") << true << int(ShortPolling::All) << false;
    QTest::newRow("sampled, sampled") << true << int(ShortPolling::Sampled) << true;
    QTest::newRow("sampled, broker") << true << int(ShortPolling::Broker) << true;
}

void TestSampling::theQueueBeatsTheBroker()
{
    QFETCH(bool, broker);
    QFETCH(int, queue);
    QFETCH(bool, samples);

    Town town(broker ? sampled() : Profile{});
    town.create("q");
    QCOMPARE(choose(town, "q", queue == int(ShortPolling::All) ? ShortPolling::Sampled : ShortPolling::All),
             std::string("ok"));
    QCOMPARE(choose(town, "q", ShortPolling(queue)), std::string("ok"));
    town.send("q");
    QCOMPARE(found(town, "q", 0s) < 64, samples);
}

void TestSampling::aSeedRepeatsWhatPollsFind()
{
    QCOMPARE(life(1), life(1));
    QVERIFY(life(1) != life(2));
}

void TestSampling::everyMessageIsFoundOnceAndCountsStayExact()
{
    Town town(sampled());
    town.create("q");
    for (int n = 0; n < 300; ++n)
        town.send("q");
    std::size_t taken = 0;
    std::set<std::uint64_t> keys;
    for (int polls = 0; taken < 300 && polls < 3'000; ++polls) {
        if (town.take("q", 1'000s) != "1")
            continue;
        ++taken;
        keys.insert(town.newest.row.key.value);
        QCOMPARE(town.newest.row.receives, 1U);
        QCOMPARE(town.counts("q"), std::to_string(300 - taken) + '/' + std::to_string(taken) + "/0");
    }
    QCOMPARE(keys.size(), 300U);
}

void TestSampling::aGroupIsNoObstacle()
{
    Town town(sampled());
    town.create("q");
    Outgoing message;
    message.payload = std::make_shared<const broker::model::Payload>();
    message.group = broker::model::GroupId{"tenant"};
    QCOMPARE(town.run([&](Step &step) { return town.engine.send(step, address("q"), message); }), std::string("ok"));
    const int times = found(town, "q", 0s);
    QVERIFY2(times >= 3 && times <= 40, qPrintable(QString::number(times)));
    QCOMPARE(found(town, "q", 1s), 64);
}

void TestSampling::aFifoQueueIsNeverSampled()
{
    Town town(sampled());
    town.create("q.fifo", {{"FifoQueue", "true"}});
    QCOMPARE(choose(town, "q.fifo", ShortPolling::Sampled),
             std::string("Receives of a FIFO queue cannot be sampled: they would break its order."));
    Outgoing message;
    message.payload = std::make_shared<const broker::model::Payload>();
    message.group = broker::model::GroupId{"g"};
    message.deduplicationId = "d";
    QCOMPARE(town.run([&](Step &step) { return town.engine.send(step, address("q.fifo"), message); }),
             std::string("ok"));
    QCOMPARE(found(town, "q.fifo", 0s), 64);
}

/// No operation of the service shows or sets it, and its own leave it alone.
void TestSampling::theOptionIsNoAttribute()
{
    Town town;
    town.create("q");
    const auto shown = [&] {
        AttributeMap attributes;
        town.run([&](Step &step) {
            auto result = town.engine.queueAttributes(step, address("q"));
            attributes = *result;
            return result;
        });
        return attributes;
    };
    const AttributeMap before = shown();
    town.now += 5s;
    QCOMPARE(choose(town, "q", ShortPolling::Sampled), std::string("ok"));
    QVERIFY(shown() == before);
    QCOMPARE(town.set("q", {{".ShortPolling", "all"}}), std::string("Unknown Attribute .ShortPolling."));
    QCOMPARE(town.set("q", {{"DelaySeconds", "0"}}), std::string("ok"));
    QCOMPARE(town.create("q"), std::string("ok"));
    QVERIFY(town.engine.find(address("q")).value()->config().shortPolling == ShortPolling::Sampled);
}

void TestSampling::theOptionIsStored()
{
    Town town;
    town.create("q");
    choose(town, "q", ShortPolling::Sampled);
    const auto stored = std::get<change::QueueChanged>(town.changes.front());
    Town later;
    later.engine.restore(later.now).queue(stored.row);
    Step step = later.start();
    later.engine.restored({{}, secret, 0}, step);
    later.end(step);
    QVERIFY(later.engine.find(address("q")).value()->config().shortPolling == ShortPolling::Sampled);
    choose(later, "q", ShortPolling::Broker);
    const auto again = std::get<change::QueueChanged>(later.changes.front());
    QVERIFY(!again.row.attributes.contains(".ShortPolling"));
}

void TestSampling::theSameOptionAgainChangesNothing()
{
    Town town;
    town.create("q");
    choose(town, "q", ShortPolling::Broker);
    QVERIFY(town.changes.empty());
    QCOMPARE(choose(town, "missing", ShortPolling::All), std::string("The specified queue does not exist."));
}

QTEST_APPLESS_MAIN(TestSampling)
#include "tst_sampling.moc"
