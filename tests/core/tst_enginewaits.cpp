// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/town.h"

#include <QTest>

using namespace tests;

namespace {

const std::string noQueue = "The specified queue does not exist.";

} // namespace

class TestEngineWaits : public QObject
{
    Q_OBJECT
private slots:
    void longPollIsServedBySend();
    void longPollIsServedWhenADelayEnds();
    void longPollIsServedWhenALeaseEnds();
    void longPollEndsByEngineTime();
    void longPollEndsByRealTimeWhenTheClockStands();
    void longPollGetsWhatComesAtItsVeryEnd();
    void longPollersAreServedInOrder();
    void queueWaitHoldsUnlessTheRequestSaysOtherwise();
    void deletedQueueAnswersWhoWaits();
    void cancelledCallTakesNothing();
    void abandonAnswersEverybody();
};

void TestEngineWaits::longPollIsServedBySend()
{
    Town town;
    town.create("q");
    const CallId call = town.get("q", 10, 30s, 20s);
    QCOMPARE(town.answer(call), std::string("waits"));
    QCOMPARE(town.engine.waiting(), 1U);
    town.send("q");
    QCOMPARE(town.answer(call), std::string("1"));
    QCOMPARE(town.engine.waiting(), 0U);
    QCOMPARE(town.counts("q"), std::string("0/1/0"));
}

void TestEngineWaits::longPollIsServedWhenADelayEnds()
{
    Town town;
    town.create("q");
    town.send("q", 5s);
    const CallId call = town.get("q", 1, 30s, 20s);
    town.pass(4'999ms);
    QCOMPARE(town.answer(call), std::string("waits"));
    town.pass(1ms);
    QCOMPARE(town.answer(call), std::string("1"));
}

void TestEngineWaits::longPollIsServedWhenALeaseEnds()
{
    Town town;
    town.create("q");
    town.send("q");
    town.take("q", 5s);
    const CallId lapsed = town.get("q", 1, 30s, 20s);
    town.pass(5s);
    QCOMPARE(town.answer(lapsed), std::string("1"));
    const CallId freed = town.get("q", 1, 30s, 20s);
    town.hide("q", town.newest.receiptHandle, 0s);
    QCOMPARE(town.answer(freed), std::string("1"));
}

void TestEngineWaits::longPollEndsByEngineTime()
{
    Town town;
    town.create("q");
    const CallId call = town.get("q", 1, 30s, 20s);
    town.now += 20s; // the clock was jumped
    town.pass(0s);
    QCOMPARE(town.answer(call), std::string("0"));
    QVERIFY(!town.engine.nextRealDeadline());
}

void TestEngineWaits::longPollEndsByRealTimeWhenTheClockStands()
{
    Town town;
    town.create("q");
    const CallId call = town.get("q", 1, 30s, 20s);
    QVERIFY(*town.engine.nextRealDeadline() == town.boot + 20s);
    town.boot += 20s;
    town.pass(0s);
    QCOMPARE(town.answer(call), std::string("0"));
    QVERIFY(town.engine.nextDue() == broker::model::never);
}

void TestEngineWaits::longPollGetsWhatComesAtItsVeryEnd()
{
    Town town;
    town.create("q");
    town.send("q", 20s);
    const CallId call = town.get("q", 1, 30s, 20s);
    town.pass(20s);
    QCOMPARE(town.answer(call), std::string("1"));
}

void TestEngineWaits::longPollersAreServedInOrder()
{
    Town town;
    town.create("q");
    const CallId first = town.get("q", 1, 30s, 20s);
    const CallId second = town.get("q", 1, 30s, 20s);
    const CallId third = town.get("q", 1, 30s, 20s);
    town.send("q");
    QCOMPARE(town.answer(first) + town.answer(second) + town.answer(third), std::string("1waitswaits"));
    town.send("q");
    QCOMPARE(town.answer(second) + town.answer(third), std::string("1waits"));
}

void TestEngineWaits::queueWaitHoldsUnlessTheRequestSaysOtherwise()
{
    Town town;
    town.create("q", {{"ReceiveMessageWaitTimeSeconds", "10"}});
    QCOMPARE(town.answer(town.get("q", 1, 30s, 0s)), std::string("0"));
    const CallId call = town.get("q", 1, 30s, std::nullopt);
    town.pass(9'999ms);
    QCOMPARE(town.answer(call), std::string("waits"));
    town.pass(1ms);
    QCOMPARE(town.answer(call), std::string("0"));
}

void TestEngineWaits::deletedQueueAnswersWhoWaits()
{
    Town town;
    town.create("q");
    const CallId call = town.get("q", 1, 30s, 20s);
    town.remove("q");
    QCOMPARE(town.answer(call), noQueue);
    QCOMPARE(town.engine.waiting(), 0U);
    QVERIFY(town.engine.nextDue() == broker::model::never);
}

void TestEngineWaits::cancelledCallTakesNothing()
{
    Town town;
    town.create("q");
    const CallId gone = town.get("q", 1, 30s, 20s);
    const CallId stays = town.get("q", 1, 30s, 20s);
    town.engine.cancel(gone);
    town.engine.cancel(12'345);
    town.send("q");
    QCOMPARE(town.answer(gone) + town.answer(stays), std::string("waits1"));
}

void TestEngineWaits::abandonAnswersEverybody()
{
    Town town;
    town.create("q");
    for (const bool isError : {false, true}) {
        const CallId call = town.get("q", 1, 30s, 20s);
        std::optional<broker::model::Error> error;
        if (isError)
            error = broker::model::fail(ErrorCode::ServiceUnavailable, "later");
        for (Release &release : town.engine.abandon(error))
            release.done(std::move(release.messages));
        QCOMPARE(town.answer(call), std::string(isError ? "later" : "0"));
        QCOMPARE(town.engine.waiting(), 0U);
    }
}

QTEST_APPLESS_MAIN(TestEngineWaits)
#include "tst_enginewaits.moc"
