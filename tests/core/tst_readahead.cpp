// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/coretown.h"

#include <QTest>

#include <functional>
#include <future>
#include <stdexcept>

using namespace tests;
using broker::core::Access;
using broker::core::Bodies;
using broker::core::Step;
using broker::model::BodyId;

namespace {

constexpr std::size_t smallBodies = 300'000; ///< a cache of so much holds some 1,100 bodies of a byte

/// A town with a queue of 3,000 messages, the oldest of which are not cached. Their bodies have the numbers first,
/// first + 1 and so on.
class ColdTown
{
public:
    explicit ColdTown(std::size_t bodyBytes = 1, std::size_t cacheBytes = smallBodies, int messages = 3'000)
        : town(cacheBytes)
    {
        town.create("q");
        town.fill("q", messages, bodyBytes);
        town.run([this](const Access &access, Step &) {
            access.engine.find(CoreTown::address("q")).value()->visit({}, [this](const auto &message) {
                first = message.body().value;
                return false;
            });
        });
    }

    /// What the reader's thread was given is done, and its news have come.
    void settleReader()
    {
        std::promise<void> done;
        town.core.bodies().read([&done](auto &) { done.set_value(); });
        done.get_future().wait();
        town.executor.pump();
    }
    CoreTown::AnswerRef receive(std::size_t most = 1)
    {
        const auto got = town.receive("q", most);
        await([&got] { return got->isHere; });
        return got;
    }
    void await(const std::function<bool()> &isDone)
    {
        if (!town.executor.pumpUntil(isDone))
            throw std::runtime_error("it does not come");
        settleReader();
    }
    bool isCached(std::uint64_t place) const { return town.core.bodies().has({first + place}); }
    int cached(std::uint64_t from, std::uint64_t to) const
    {
        int count = 0;
        for (; from < to; ++from)
            count += isCached(from) ? 1 : 0;
        return count;
    }

    mutable CoreTown town;
    std::uint64_t first = 0;
};

/// The reader's thread does nothing while this lives.
class HeldReader
{
public:
    explicit HeldReader(CoreTown &town)
    {
        town.core.bodies().read([gate = m_gate.get_future().share()](auto &) { gate.wait(); });
    }
    ~HeldReader() { m_gate.set_value(); }
    HeldReader(const HeldReader &) = delete;
    HeldReader &operator=(const HeldReader &) = delete;

private:
    std::promise<void> m_gate;
};

} // namespace

/// Bodies of a backlog are read before they are asked for.
class TestReadAhead : public QObject
{
    Q_OBJECT
private slots:
    void aBacklogCostsATripForManyReceives();
    void whatIsReadAheadIsBoundedInBytes();
    void theHotEndStays();
    void nothingIsReadAheadWithoutRoom();
    void aFullReplyBudgetReadsNothingAhead();
    void aLookReadsNothingAhead();
    void bodiesOfMessagesThatWentMeanwhileAreNotKept_data();
    void bodiesOfMessagesThatWentMeanwhileAreNotKept();
    void aDamagedBodyIsSetAsideWhenItIsDelivered();
    void aStoreInMemoryNeedsNoTrip();
};

void TestReadAhead::aBacklogCostsATripForManyReceives()
{
    ColdTown cold;
    for (int at = 0; at < 1'000; ++at) {
        const auto got = cold.receive();
        QVERIFY(got->isHere);
        QCOMPARE(got->messages.size(), std::size_t{1});
        QVERIFY(got->messages.front().payload != nullptr);
        QCOMPARE(got->messages.front().row.body.value, cold.first + static_cast<std::uint64_t>(at));
    }
    QCOMPARE(cold.town.store.readers.bodiesAsked.load(), 1); // the first
    QVERIFY(cold.town.store.readers.passesAhead <= 1'000 / 32);
    QVERIFY(cold.town.store.readers.bodiesAhead < 1'200); // none twice
}

void TestReadAhead::whatIsReadAheadIsBoundedInBytes()
{
    constexpr std::size_t bodyBytes = 20'000;
    ColdTown cold{bodyBytes, 1U << 20U, 300};
    for (int at = 0; at < 200; ++at) {
        const auto got = cold.receive();
        QVERIFY(got->isHere && got->messages.front().payload != nullptr);
        QVERIFY(static_cast<std::size_t>(cold.cached(0, 240)) * bodyBytes <= (1U << 20U) / 8);
        QVERIFY(static_cast<std::size_t>(cold.cached(0, 300)) * bodyBytes <= 1U << 20U);
    }
    QVERIFY(cold.town.store.readers.passesAhead > 0);
    QCOMPARE(cold.town.core.replies().used(), std::size_t{0});
}

void TestReadAhead::theHotEndStays()
{
    ColdTown cold;
    const int before = cold.cached(2'000, 3'000);
    QCOMPARE(before, 1'000);
    for (int at = 0; at < 500; ++at)
        cold.receive();
    QCOMPARE(cold.cached(2'000, 3'000), 1'000);
}

void TestReadAhead::nothingIsReadAheadWithoutRoom()
{
    ColdTown cold{1, 0, 100};
    for (int at = 0; at < 10; ++at)
        QVERIFY(cold.receive()->messages.front().payload != nullptr);
    QCOMPARE(cold.town.store.readers.passesAhead.load(), 0);
    QCOMPARE(cold.town.store.readers.bodiesAsked.load(), 10);
}

void TestReadAhead::aFullReplyBudgetReadsNothingAhead()
{
    ColdTown cold;
    const std::size_t most = cold.town.core.replies().most();
    cold.town.core.replies().charge(most - 1'000); // the reply fits, no more
    QVERIFY(cold.receive()->isHere);
    QCOMPARE(cold.town.store.readers.passesAhead.load(), 0);
    cold.town.core.replies().release(most - 1'000);
    QVERIFY(cold.receive()->isHere);
    QCOMPARE(cold.town.store.readers.passesAhead.load(), 1);
}

void TestReadAhead::aLookReadsNothingAhead()
{
    ColdTown cold;
    bool isShown = false;
    cold.town.run([&](const Access &access, Step &step) {
        broker::queue::Place next;
        std::vector<std::size_t> looked;
        auto seen = access.engine.peek(CoreTown::address("q"), {}, next, looked).value();
        step.releases.push_back({std::move(seen), [&isShown](const auto &shown) { isShown = shown.has_value(); }, 0});
    });
    cold.await([&isShown] { return isShown; });
    QCOMPARE(cold.town.store.readers.passesAhead.load(), 0);
}

void TestReadAhead::bodiesOfMessagesThatWentMeanwhileAreNotKept_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"deleted", "moved", "received", "purged", "queue deleted"})
        QTest::newRow(how) << how;
}

void TestReadAhead::bodiesOfMessagesThatWentMeanwhileAreNotKept()
{
    QFETCH(QString, how);
    ColdTown cold;
    cold.town.create("other");
    CoreTown::AnswerRef got;
    CoreTown::AnswerRef second;
    {
        const HeldReader held{cold.town};
        got = cold.town.receive("q", 1);
        cold.town.settle(); // committed: its body is waited for
        QVERIFY(!got->isHere);
        cold.town.run([&](const Access &access, Step &step) {
            const auto q = CoreTown::address("q");
            const auto id = access.engine.messageIds().make({cold.first + 1});
            if (how == "deleted")
                access.engine.deleteMessageById(step, q, id).value();
            else if (how == "moved")
                access.engine.moveMessageById(step, q, id, CoreTown::address("other")).value();
            else if (how == "purged")
                access.engine.purgeQueue(step, q).value();
            else if (how == "queue deleted")
                access.engine.deleteQueue(step, q).value();
        });
        if (how == "received")
            second = cold.town.receive("q", 1);
        cold.town.settle();
    }
    cold.await([&] { return got->isHere && (second == nullptr || second->isHere); });
    QVERIFY(!got->isError);
    QVERIFY(second == nullptr || second->messages.front().payload != nullptr);
    QVERIFY(!cold.isCached(1));
    const bool isAllGone = how == "purged" || how == "queue deleted";
    QVERIFY(isAllGone || got->messages.front().payload != nullptr);
    QCOMPARE(cold.cached(2, 60), isAllGone ? 0 : 7); // a first pass is short
}

void TestReadAhead::aDamagedBodyIsSetAsideWhenItIsDelivered()
{
    ColdTown cold;
    cold.town.store.readers.damagedBody = cold.first + 2;
    QVERIFY(cold.receive()->messages.front().payload != nullptr);
    QVERIFY(cold.isCached(1) && !cold.isCached(2) && cold.isCached(3));
    QCOMPARE(cold.town.countsNow("q").total(), std::uint64_t{3'000});
    QCOMPARE(cold.town.core.storeStatus().quarantined, std::uint64_t{0});

    QVERIFY(cold.receive()->messages.front().payload != nullptr);
    const auto damaged = cold.receive();
    QVERIFY(damaged->isHere && damaged->messages.front().payload == nullptr);
    QCOMPARE(cold.town.countsNow("q").total(), std::uint64_t{2'999});
    QCOMPARE(cold.town.core.storeStatus().quarantined, std::uint64_t{1});
}

void TestReadAhead::aStoreInMemoryNeedsNoTrip()
{
    ColdTown cold;
    cold.town.store.readers.isImmediate = true;
    const HeldReader held{cold.town};
    const auto got = cold.town.receive("q", 10);
    QVERIFY(cold.town.executor.pumpUntil([&got] { return got->isHere; })); // though the reader is held
    QCOMPARE(got->messages.size(), std::size_t{10});
    for (const auto &message : got->messages)
        QVERIFY(message.payload != nullptr);
    QCOMPARE(cold.town.store.readers.passesAhead.load(), 0);
}

QTEST_APPLESS_MAIN(TestReadAhead)
#include "tst_readahead.moc"
