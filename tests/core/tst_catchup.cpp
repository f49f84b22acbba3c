// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/coretown.h"

#include <QTest>

using namespace tests;
using namespace std::chrono_literals;
using broker::core::Access;
using broker::core::Step;
using broker::core::Touches;

/// What is due is applied in shares; a call waits for the queues it looks at and for no other.
class TestCatchUp : public QObject
{
    Q_OBJECT
private slots:
    void callOnAnotherQueueGoesOn();
    void callOnTheQueueThatIsBehindSeesItsTrueState();
    void callOfAllQueuesWaitsForAll();
    void turnAppliesAShare();
    void smallQueueIsNotHeldUpByABigOne();
    void expiredMessagesAreNeverReceived();
    void waitThatEndsWhileItsQueueIsBehindGetsWhatHasComeBack_data();
    void waitThatEndsWhileItsQueueIsBehindGetsWhatHasComeBack();
    void deadLettersReachAQueueThatIsBehindInOrder();
    void deadLettersInTheWayAreMovedInShares_data();
    void deadLettersInTheWayAreMovedInShares();
    void deadLettersOfAReceiveThatIsGivenUpStay();
    void eachOthersDeadLettersAreMovedOnce();
    void callThatIsGivenUpNeverRuns();
    void heldCallsRunBeforeAStop();
    void heldCallsFailWithTheStore();
    void heldCallsAreBounded();
    void watchersSeeNoStateThatIsOver();
    void jumpOfTheClockIsAppliedInShares();
};

namespace {

constexpr int many = 6'000; // six shares
constexpr int share = 1'000;

/// `busy` is behind by `many` events; `calm` has a message.
struct Behind : CoreTown
{
    Behind()
    {
        create("busy");
        create("calm");
        fill("busy", many);
        lease("busy");
        fill("calm", 1);
        clock.advance(31s);
    }
};

} // namespace

void TestCatchUp::callOnAnotherQueueGoesOn()
{
    Behind town;
    const auto busy = town.receive("busy");
    const auto calm = town.receive("calm");
    town.core.turnEnded();
    QVERIFY(calm->isHere);
    QCOMPARE(calm->messages.size(), std::size_t{1});
    QVERIFY(!busy->isHere);
    QVERIFY(town.countsNow("busy").inFlight >= std::uint64_t{many - 3 * share});
}

void TestCatchUp::callOnTheQueueThatIsBehindSeesItsTrueState()
{
    Behind town;
    broker::queue::Counts seen;
    town.run(
        [&](const Access &access, Step &) { seen = access.engine.find(CoreTown::address("busy")).value()->counts(); },
        CoreTown::only("busy"));
    QCOMPARE(seen.total(), std::uint64_t{0});
    town.executor.pump();
    QCOMPARE(seen.available, std::uint64_t{many});
    QCOMPARE(seen.inFlight, std::uint64_t{0});
}

void TestCatchUp::callOfAllQueuesWaitsForAll()
{
    Behind town;
    std::uint64_t inFlight = many;
    town.run([&](const Access &access, Step &) {
        inFlight = access.engine.find(CoreTown::address("busy")).value()->counts().inFlight;
    });
    town.core.turnEnded();
    QCOMPARE(inFlight, std::uint64_t{many});
    town.executor.pump();
    QCOMPARE(inFlight, std::uint64_t{0});
}

void TestCatchUp::turnAppliesAShare()
{
    Behind town;
    bool hasRun = false;
    town.run([&hasRun](const Access &, Step &) { hasRun = true; }, CoreTown::only("busy"));
    std::uint64_t before = town.countsNow("busy").inFlight;
    int turns = 0;
    for (; !hasRun && turns < many; ++turns) {
        town.core.turnEnded();
        const std::uint64_t now = town.countsNow("busy").inFlight;
        QVERIFY(now + share >= before); // no more than a share
        QVERIFY(now < before); // and never none
        before = now;
    }
    QVERIFY(turns >= many / share - 1);
    QCOMPARE(before, std::uint64_t{0});
}

void TestCatchUp::smallQueueIsNotHeldUpByABigOne()
{
    CoreTown town;
    for (const char *name : {"big", "huge", "small", "vast"}) {
        town.create(name);
        town.fill(name, name == std::string("small") ? 300 : many);
        town.lease(name);
    }
    town.clock.advance(31s);
    std::vector<std::string> ran;
    for (const std::string name : {"big", "huge", "vast", "small"})
        town.run([&ran, name](const Access &, Step &) { ran.push_back(name); }, CoreTown::only(name));
    for (int turn = 0; turn < 4; ++turn)
        town.core.turnEnded();
    QCOMPARE(ran, std::vector<std::string>{"small"});
    town.executor.pump();
    QCOMPARE(ran.size(), std::size_t{4});
}

void TestCatchUp::expiredMessagesAreNeverReceived()
{
    CoreTown town;
    town.create("short", {{"MessageRetentionPeriod", "60"}});
    town.fill("short", many);
    const auto before = town.receive("short");
    QVERIFY(town.executor.pumpUntil([&] { return before->isHere; }));
    QCOMPARE(before->messages.size(), std::size_t{10});

    town.clock.advance(61s);
    const auto after = town.receive("short");
    QVERIFY(town.executor.pumpUntil([&] { return after->isHere; }));
    QVERIFY(after->messages.empty());
    QCOMPARE(town.countsNow("short").total(), std::uint64_t{0});
}

void TestCatchUp::waitThatEndsWhileItsQueueIsBehindGetsWhatHasComeBack_data()
{
    QTest::addColumn<bool>("isPaused");
    QTest::newRow("by engine time") << false;
    QTest::newRow("by real time") << true;
}

void TestCatchUp::waitThatEndsWhileItsQueueIsBehindGetsWhatHasComeBack()
{
    QFETCH(bool, isPaused);
    CoreTown town;
    town.create("busy");
    town.fill("busy", many);
    town.lease("busy");
    town.clock.advance(15s);
    const auto waiting = town.receive("busy", 10, 20s);
    town.executor.pump();
    town.clock.advance(25s); // leases end after 15 s, the wait after 20 s
    if (isPaused)
        town.run([](const Access &access, Step &) { access.clock.pause(); }, {Touches::Which::None});
    town.core.wake();
    QVERIFY(town.executor.pumpUntil([&] { return waiting->isHere; }));
    QCOMPARE(waiting->messages.size(), std::size_t{10});
}

void TestCatchUp::deadLettersReachAQueueThatIsBehindInOrder()
{
    CoreTown town;
    town.create("dead");
    town.create("source",
                {{"RedrivePolicy",
                  R"({"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead",)"
                  R"("maxReceiveCount":1})"},
                 {"VisibilityTimeout", "1"}});
    town.fill("dead", many);
    town.lease("dead");
    town.fill("source", 1);
    const auto once = town.receive("source");
    town.executor.pump();
    const auto poller = town.receive("dead", 1, 20s);
    town.executor.pump();
    town.clock.advance(31s);
    const auto again = town.receive("source"); // it dies now, while `dead` is behind
    QVERIFY(town.executor.pumpUntil([&] { return again->isHere && poller->isHere; }));
    QVERIFY(again->messages.empty());
    QCOMPARE(poller->messages.size(), std::size_t{1});
    QVERIFY(poller->messages.front().id != once->messages.front().id); // those of `dead` came back before
}

namespace {

/// `busy` has `many` messages that were received as often as they may be, and behind them one that was not.
struct Spent : CoreTown
{
    explicit Spent(const std::string &suffix = {})
        : busy("busy" + suffix)
        , dead("dead" + suffix)
    {
        create(dead, kind());
        create("calm");
        create(busy, kind(dead));
        fill("calm", 1);
        fillGroup(many);
        leaseAll();
        clock.advance(31s);
        executor.pump();
        fillGroup(1);
    }
    void leaseAll()
    {
        run([&](const Access &access, Step &step) {
            while (access.engine.find(address(busy)).value()->counts().available > 0)
                access.engine.receive(step, address(busy), {perGroup, {}, {}}, [](auto) {}).value();
        });
        settle();
    }
    broker::model::AttributeMap kind(const std::string &target = {}) const
    {
        broker::model::AttributeMap attributes;
        if (busy.ends_with(".fifo"))
            attributes = {{"FifoQueue", "true"}};
        if (!target.empty())
            attributes["RedrivePolicy"] =
                "{\"maxReceiveCount\":1,\"deadLetterTargetArn\":\"" + broker::model::queueArn(address(target)) + "\"}";
        return attributes;
    }
    void fillGroup(int count)
    {
        run([&](const Access &access, Step &step) {
            for (int at = 0; at < count; ++at) {
                broker::core::Outgoing message;
                message.payload = std::make_shared<const broker::model::Payload>();
                if (busy.ends_with(".fifo")) {
                    message.group = broker::model::GroupId{"g" + std::to_string(sent / perGroup)};
                    message.deduplicationId = std::to_string(sent++);
                }
                access.engine.send(step, address(busy), message).value();
            }
        });
        settle();
    }
    /// Keys in the dead-letter queue, in order; of a FIFO queue by groups.
    std::vector<std::uint64_t> buried()
    {
        std::map<std::string, std::vector<std::uint64_t>> groups;
        run(
            [&](const Access &access, Step &) {
                access.engine.find(address(dead)).value()->visit({}, [&](const broker::queue::Message &message) {
                    groups[std::string{message.group().view()}].push_back(message.key().value);
                    return true;
                });
            },
            {Touches::Which::None});
        std::vector<std::vector<std::uint64_t>> byFirst;
        for (auto &[name, ofGroup] : groups)
            byFirst.push_back(std::move(ofGroup));
        std::sort(byFirst.begin(), byFirst.end());
        std::vector<std::uint64_t> keys;
        for (const auto &ofGroup : byFirst)
            keys.insert(keys.end(), ofGroup.begin(), ofGroup.end());
        return keys;
    }

    std::string busy;
    std::string dead;
    std::size_t sent = 0;
    static constexpr std::size_t perGroup = 8; // no part of a share
};

constexpr std::size_t buriedAtOnce = broker::queue::Queue::deadAtOnce;

} // namespace

void TestCatchUp::deadLettersInTheWayAreMovedInShares_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<int>("wait");
    QTest::newRow("standard") << "" << 0;
    QTest::newRow("standard, long poll") << "" << 20;
    QTest::newRow("FIFO") << ".fifo" << 0;
    QTest::newRow("FIFO, long poll") << ".fifo" << 20;
}

void TestCatchUp::deadLettersInTheWayAreMovedInShares()
{
    QFETCH(QString, suffix);
    QFETCH(int, wait);
    Spent town{suffix.toStdString()};
    const auto first = town.receive(town.busy, 10, std::chrono::seconds{wait});
    const auto second = town.receive(town.busy);
    const auto calm = town.receive("calm");
    QVERIFY(town.buried().size() <= 5 * buriedAtOnce); // the first receive's, and a share that the second waits for
    town.core.turnEnded();
    QVERIFY(calm->isHere);
    QVERIFY(!first->isHere);
    std::size_t before = town.buried().size();
    for (int turn = 0; before < many; ++turn) {
        QVERIFY(turn < many / static_cast<int>(buriedAtOnce));
        town.core.turnEnded();
        const std::size_t now = town.buried().size();
        QVERIFY(now > before && now <= before + share);
        before = now;
    }
    QVERIFY(town.executor.pumpUntil([&] { return first->isHere && second->isHere; }));
    QCOMPARE(first->messages.size(), std::size_t{1});
    QVERIFY(second->messages.empty());
    const std::vector<std::uint64_t> keys = town.buried();
    QCOMPARE(keys.size(), std::size_t{many});
    QVERIFY(std::is_sorted(keys.begin(), keys.end()));
    QCOMPARE(town.countsNow(town.busy), (broker::queue::Counts{0, 1, 0}));
}

void TestCatchUp::deadLettersOfAReceiveThatIsGivenUpStay()
{
    Spent town;
    const auto given = town.receive(town.busy);
    town.core.cancel(given->call);
    town.executor.pump();
    QVERIFY(!given->isHere);
    const std::size_t moved = town.buried().size();
    QVERIFY(moved >= buriedAtOnce && moved <= 2 * share);
    const auto after = town.receive(town.busy);
    QVERIFY(town.executor.pumpUntil([&] { return after->isHere; }));
    QCOMPARE(after->messages.size(), std::size_t{1});
    QCOMPARE(town.buried().size(), std::size_t{many});
}

void TestCatchUp::eachOthersDeadLettersAreMovedOnce()
{
    Spent town;
    town.run([&](const Access &access, Step &step) {
        access.engine.setQueueAttributes(step, CoreTown::address(town.dead), town.kind(town.busy)).value();
    });
    town.fill(town.dead, many);
    town.lease(town.dead);
    town.clock.advance(31s);
    town.executor.pump();
    const auto here = town.receive(town.busy);
    const auto there = town.receive(town.dead);
    QVERIFY(town.executor.pumpUntil([&] { return here->isHere && there->isHere; }));
    QVERIFY(!here->messages.empty());
    QVERIFY(!there->messages.empty());
    QCOMPARE(town.countsNow(town.busy).total() + town.countsNow(town.dead).total(), std::uint64_t{2 * many + 1});
}

void TestCatchUp::callThatIsGivenUpNeverRuns()
{
    Behind town;
    const auto gone = town.receive("busy");
    town.core.cancel(gone->call);
    town.executor.pump();
    QVERIFY(!gone->isHere);
    QCOMPARE(town.countsNow("busy").available, std::uint64_t{many});
}

void TestCatchUp::heldCallsRunBeforeAStop()
{
    Behind town;
    const auto held = town.receive("busy");
    QVERIFY(!held->isHere);
    town.core.stop();
    QVERIFY(held->isHere && !held->isError);
    QCOMPARE(held->messages.size(), std::size_t{10});
}

void TestCatchUp::heldCallsFailWithTheStore()
{
    Behind town;
    bool isFailed = false;
    town.run(
        [&isFailed](const Access &, Step &step) {
            step.release([&isFailed](const auto &outcome) { isFailed = outcome.has_error(); });
        },
        CoreTown::only("busy"));
    town.receive("calm");
    town.store.nextCommit = FaultyStore::Fault{};
    town.store.failingReopens = 1;
    town.core.turnEnded(); // the commit fails
    QVERIFY(town.executor.pumpUntil([&] { return town.core.isFenced(); }));
    QVERIFY(town.executor.pumpUntil([&] { return isFailed; }));
}

void TestCatchUp::heldCallsAreBounded()
{
    Behind town;
    int taken = 0;
    while (taken < 10'000
           && town.core.submit(
               nullptr, town.core.newCall(), [](const Access &, Step &) {}, CoreTown::only("busy")))
        ++taken;
    QCOMPARE(taken, 4'096);
    town.executor.pump();
    QVERIFY(town.core.submit(nullptr, 0, [](const Access &, Step &) {}));
}

void TestCatchUp::watchersSeeNoStateThatIsOver()
{
    Behind town;
    std::uint64_t seen = 0;
    town.run(
        [&](const Access &, Step &step) {
            town.core.whenChanged(step, town.core.version(), 20s, [&](const Access &access, Step &) {
                seen = access.engine.find(CoreTown::address("busy")).value()->counts().available;
            });
        },
        {Touches::Which::None});
    town.core.turnEnded();
    town.core.turnEnded();
    QCOMPARE(seen, std::uint64_t{0});
    town.executor.pump();
    QCOMPARE(seen, std::uint64_t{many});
}

void TestCatchUp::jumpOfTheClockIsAppliedInShares()
{
    CoreTown town;
    town.create("busy");
    town.create("calm");
    town.fill("busy", many);
    town.lease("busy");
    town.fill("calm", 1);
    town.run([&](const Access &access, Step &) {
        access.clock.jumpTo(access.clock.now() + 1h);
        town.core.clockChanged();
    });
    const auto calm = town.receive("calm");
    town.core.turnEnded();
    QVERIFY(calm->isHere);
    QVERIFY(town.countsNow("busy").inFlight > 0);
    town.executor.pump();
    QCOMPARE(town.countsNow("busy").available, std::uint64_t{many});
}

QTEST_APPLESS_MAIN(TestCatchUp)
#include "tst_catchup.moc"
