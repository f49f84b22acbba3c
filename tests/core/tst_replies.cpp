// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/coretown.h"

#include <QTest>

using namespace tests;
using namespace std::chrono_literals;
using broker::core::Access;
using broker::core::ReplyBudget;
using broker::core::Step;
using broker::journal::Kind;

namespace {

constexpr std::size_t bodyBytes = 100'000;
constexpr std::size_t batchBytes = 10 * bodyBytes;

} // namespace

/// Replies with bodies: charged before they are read, omitted and set aside where the body is damaged.
class TestReplies : public QObject
{
    Q_OBJECT
private slots:
    void budgetCountsAndTellsOfRoomOnce();
    void repliesBeyondTheBudgetWaitForTheOnesBefore_data();
    void repliesBeyondTheBudgetWaitForTheOnesBefore();
    void smallReplyGoesAheadOfBigOnes();
    void replyBiggerThanTheBudgetGoesAlone();
    void unwrittenBytesOfTheDoorCountToo();
    void waitingReplyOfALeftClientIsDropped();
    void waitingRepliesAreRefusedAtAStop();
    void damagedMessageIsSetAsideAndLeftOut();
    void damagedMessageThatIsOnlyLookedAtStays();
    void messageDeletedWhileItsBodyIsReadIsNotSetAside();
};

void TestReplies::budgetCountsAndTellsOfRoomOnce()
{
    const auto budget = std::make_shared<ReplyBudget>(100'000);
    int told = 0;
    budget->whenFreed([&told] { ++told; });
    QVERIFY(budget->fits(1'000'000)); // alone
    auto first = budget->hold(90'000);
    QVERIFY(!budget->fits(70'000));
    QVERIFY(budget->fits(20'000)); // small
    auto second = budget->hold(20'000);
    QVERIFY(budget->isOver());
    QVERIFY(!budget->fits(1));
    second.reset();
    QCOMPARE(told, 0);
    budget->askForRoom();
    budget->charge(5);
    QCOMPARE(told, 0);
    budget->release(5);
    first.reset();
    QCOMPARE(told, 1);
    QCOMPARE(budget->used(), std::size_t{0});
    QCOMPARE(budget->peak(), std::size_t{110'000});
}

void TestReplies::repliesBeyondTheBudgetWaitForTheOnesBefore_data()
{
    QTest::addColumn<quint64>("cacheBytes");
    QTest::newRow("bodies from the cache") << quint64{64U << 20U};
    QTest::newRow("bodies from the store") << quint64{0};
}

void TestReplies::repliesBeyondTheBudgetWaitForTheOnesBefore()
{
    QFETCH(quint64, cacheBytes);
    CoreTown town(cacheBytes, 3 * batchBytes);
    town.create("q");
    town.fill("q", 200, bodyBytes);
    std::vector<CoreTown::AnswerRef> answers;
    for (int client = 0; client < 20; ++client)
        answers.push_back(town.receive("q"));
    std::size_t answered = 0;
    while (answered < answers.size()) {
        const auto isNext = [&] { return answers[answered]->isHere; };
        QVERIFY(town.executor.pumpUntil(isNext));
        // Whoever is answered holds its messages, as one who renders them does: no more than fit are ever out.
        std::size_t out = 0;
        for (const auto &answer : answers)
            out += answer->messages.empty() ? 0 : 1;
        QVERIFY(out <= 3);
        QVERIFY(town.core.replies().used() <= 3 * batchBytes);
        QCOMPARE(answers[answered]->messages.size(), std::size_t{10});
        for (const auto &message : answers[answered]->messages)
            QVERIFY(message.payload && message.payload->body.size() == bodyBytes);
        answers[answered]->messages.clear();
        ++answered;
    }
    QVERIFY(town.core.replies().peak() <= 3 * batchBytes);
    QVERIFY(town.core.replies().peak() > batchBytes);
    QCOMPARE(town.core.replies().used(), std::size_t{0});
}

void TestReplies::smallReplyGoesAheadOfBigOnes()
{
    CoreTown town(64U << 20U, 2 * batchBytes);
    town.create("big");
    town.create("little");
    town.fill("big", 30, bodyBytes);
    town.fill("little", 1);
    const auto first = town.receive("big");
    town.executor.pump();
    const auto second = town.receive("big");
    const auto little = town.receive("little");
    town.executor.pump();
    QVERIFY(first->isHere && !second->isHere);
    QVERIFY(little->isHere);
    first->messages.clear();
    town.executor.pump();
    QVERIFY(town.executor.pumpUntil([&] { return second->isHere; }));
}

void TestReplies::replyBiggerThanTheBudgetGoesAlone()
{
    CoreTown town(64U << 20U, batchBytes / 2);
    town.create("q");
    town.fill("q", 20, bodyBytes);
    const auto first = town.receive("q");
    const auto second = town.receive("q");
    town.executor.pump();
    QVERIFY(first->isHere && !second->isHere);
    first->messages.clear();
    town.executor.pump(); // it is read alone
    QVERIFY(second->isHere || town.executor.pumpUntil([&] { return second->isHere; }));
}

void TestReplies::unwrittenBytesOfTheDoorCountToo()
{
    CoreTown town(64U << 20U, 3 * batchBytes);
    town.create("q");
    town.fill("q", 10, bodyBytes);
    town.core.replies().charge(3 * batchBytes);
    const auto waiting = town.receive("q");
    town.executor.pump();
    QVERIFY(!waiting->isHere);
    town.core.replies().release(3 * batchBytes);
    QVERIFY(town.executor.pumpUntil([&] { return waiting->isHere; }));
    QCOMPARE(waiting->messages.size(), std::size_t{10});
}

void TestReplies::waitingReplyOfALeftClientIsDropped()
{
    CoreTown town(64U << 20U, batchBytes);
    town.create("q");
    town.fill("q", 30, bodyBytes);
    const auto first = town.receive("q");
    const auto gone = town.receive("q");
    const auto third = town.receive("q");
    town.executor.pump();
    town.core.cancel(gone->call);
    first->messages.clear();
    QVERIFY(town.executor.pumpUntil([&] { return third->isHere; }));
    QVERIFY(!gone->isHere);
    // Its messages are leased, as if the reply had been lost on the way; deleting them erases their bodies.
    town.run([](const Access &access, Step &step) { access.engine.purgeQueue(step, CoreTown::address("q")).value(); });
    town.executor.pump();
    QCOMPARE(town.countsNow("q").total(), std::uint64_t{0});
}

void TestReplies::waitingRepliesAreRefusedAtAStop()
{
    CoreTown town(64U << 20U, batchBytes);
    town.create("q");
    town.fill("q", 20, bodyBytes);
    const auto first = town.receive("q");
    const auto second = town.receive("q");
    town.executor.pump();
    town.core.stop();
    QVERIFY(!first->isError);
    QVERIFY(second->isHere && second->isError);
}

void TestReplies::damagedMessageIsSetAsideAndLeftOut()
{
    CoreTown town(0);
    town.create("q");
    town.fill("q", 3);
    std::vector<broker::core::Delivered> all;
    town.run([&all](const Access &access, Step &) {
        broker::queue::Place next;
        std::vector<std::size_t> looked;
        all = access.engine.peek(CoreTown::address("q"), {}, next, looked).value();
    });
    QCOMPARE(all.size(), std::size_t{3});
    town.store.readers.damagedBody = all[1].row.body.value;

    const auto got = town.receive("q");
    QVERIFY(town.executor.pumpUntil([&] { return got->isHere; }));
    std::size_t whole = 0;
    for (const auto &message : got->messages)
        whole += message.payload ? 1 : 0;
    QCOMPARE(whole, std::size_t{2});
    QCOMPARE(town.countsNow("q").total(), std::uint64_t{2});
    QCOMPARE(town.core.storeStatus().quarantined, std::uint64_t{1});
    bool isJournalled = false;
    town.run([&](const Access &access, Step &) {
        for (const auto &event : access.journal.read({}).events)
            isJournalled = isJournalled || (event.kind == Kind::SetAside && event.key == all[1].row.key);
    });
    QVERIFY(isJournalled);

    town.executor.pump();
    town.clock.advance(31s);
    const auto again = town.receive("q");
    QVERIFY(town.executor.pumpUntil([&] { return again->isHere; }));
    QCOMPARE(again->messages.size(), std::size_t{2}); // its lease does not bring it back
}

void TestReplies::damagedMessageThatIsOnlyLookedAtStays()
{
    CoreTown town(0);
    town.create("q");
    town.fill("q", 1);
    bool isShown = false;
    town.run([&](const Access &access, Step &step) {
        broker::queue::Place next;
        std::vector<std::size_t> looked;
        auto seen = access.engine.peek(CoreTown::address("q"), {}, next, looked).value();
        town.store.readers.damagedBody = seen.front().row.body.value;
        step.releases.push_back({std::move(seen), [&isShown](const auto &shown) { isShown = shown.has_value(); }, 0});
    });
    QVERIFY(town.executor.pumpUntil([&] { return isShown; }));
    QCOMPARE(town.countsNow("q").total(), std::uint64_t{1});
}

void TestReplies::messageDeletedWhileItsBodyIsReadIsNotSetAside()
{
    CoreTown town(0);
    town.create("q");
    town.fill("q", 1);
    const auto got = town.receive("q");
    town.run([](const Access &access, Step &step) { access.engine.purgeQueue(step, CoreTown::address("q")).value(); });
    QVERIFY(town.executor.pumpUntil([&] { return got->isHere; }));
    QVERIFY(!got->isError);
    QCOMPARE(town.countsNow("q").total(), std::uint64_t{0});
}

QTEST_APPLESS_MAIN(TestReplies)
#include "tst_replies.moc"
