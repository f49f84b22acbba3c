// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/redrivedepot.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tests;

/// How fast a redrive goes, and what stops it.
class TestRedrivePace : public QObject
{
    Q_OBJECT
private slots:
    void theRateIsKept_data();
    void theRateIsKept();
    void aRampClimbs();
    void aRampGoesOnWhereItWas();
    void timeJumpedOverIsNotMadeUpFor();
    void timeDownIsNotMadeUpFor();
    void withoutARateItGoesInSlices();
    void itPausesAndGoesOn();
    void aStepMovesSoMany_data();
    void aStepMovesSoMany();
    void aStepGoesOnAfterARestart();
    void aStoppedOneLeavesTheRest();
    void anEndedOneIsNotControlled();
    void itStopsItselfWhenTooManyReturn();
    void whatReturnedIsNotTakenAgain();
    void itGoesOnWhileFewReturn();
    void itNeedsEnoughToJudge();
    void whatDiesLaterIsNotItsDoing();
    void whatIsDeadLetteredByHandHasNotReturned();
    void aMessageReturnsOnce();
    void returnsAreCountedAfterTheEnd();
    void theBreakerRemembersOverARestart();
};

void TestRedrivePace::theRateIsKept_data()
{
    QTest::addColumn<unsigned>("rate");
    for (const unsigned rate : {1U, 3U, 7U, 10U, 60U, 999U})
        QTest::addRow("%u", rate) << rate;
}

void TestRedrivePace::theRateIsKept()
{
    QFETCH(unsigned, rate);
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(1'000);
    auto wish = RedriveDepot::of();
    wish.rates = {rate};
    depot.redrive(wish);
    const auto started = depot.now;
    for (int look = 0; look < 40; ++look) {
        depot.play(237ms);
        const auto passed = static_cast<std::uint64_t>((depot.now - started).count());
        const std::uint64_t most = std::min<std::uint64_t>(1'000, passed * rate / 1'000);
        const std::uint64_t moved = depot.newest().progress.moved;
        QVERIFY2(moved <= most, qPrintable(QString("%1 of %2").arg(moved).arg(most)));
        QVERIFY2(moved + 2 + rate / 9 >= most, qPrintable(QString("%1 of %2").arg(moved).arg(most)));
    }
}

void TestRedrivePace::aRampClimbs()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(200);
    auto wish = RedriveDepot::of();
    wish.rates = {1, 2, 10};
    wish.rateStep = 10s;
    depot.redrive(wish);
    QList<std::uint64_t> moved;
    for (int step = 0; step < 4; ++step) {
        depot.play(10s);
        moved << depot.newest().progress.moved;
    }
    QVERIFY(moved[0] >= 9 && moved[0] <= 10);
    QVERIFY(moved[1] >= 28 && moved[1] <= 30);
    QVERIFY(moved[2] >= 126 && moved[2] <= 130);
    QCOMPARE(moved[3], std::uint64_t{200});
}

void TestRedrivePace::aRampGoesOnWhereItWas()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(200);
    auto wish = RedriveDepot::of();
    wish.rates = {1, 10};
    wish.rateStep = 10s;
    depot.redrive(wish);
    depot.play(5s);
    depot.control(RedriveAct::Pause);
    depot.play(60s);
    depot.restart(60s);
    QCOMPARE(broker::core::rateOf(depot.newest()), 1U);
    depot.control(RedriveAct::Resume);
    depot.play(4s);
    QVERIFY(depot.newest().progress.moved <= 9);
    depot.play(4s);
    QCOMPARE(broker::core::rateOf(depot.newest()), 10U);
    QVERIFY(depot.newest().progress.moved > 20);
}

void TestRedrivePace::timeJumpedOverIsNotMadeUpFor()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(100);
    auto wish = RedriveDepot::of();
    wish.rates = {10};
    depot.redrive(wish);
    depot.play(1s);
    const std::uint64_t before = depot.newest().progress.moved;
    depot.pass(1h);
    QVERIFY(depot.newest().progress.moved <= before + 1);
    depot.play(1s);
    QVERIFY(depot.newest().progress.moved <= before + 12);
}

void TestRedrivePace::timeDownIsNotMadeUpFor()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(100);
    auto wish = RedriveDepot::of();
    wish.rates = {10};
    depot.redrive(wish);
    depot.play(1s);
    const std::uint64_t before = depot.newest().progress.moved;
    depot.restart(1h);
    depot.play(1s);
    const std::uint64_t after = depot.newest().progress.moved;
    QVERIFY(after > before && after <= before + 10);
}

void TestRedrivePace::withoutARateItGoesInSlices()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(1'000);
    depot.redrive(RedriveDepot::of());
    int slices = 0;
    for (; depot.newest().isUnderWay(); ++slices)
        depot.stepOn();
    QCOMPARE(slices, 3); // so that others have their turn in between
    QCOMPARE(depot.newest().progress.moved, std::uint64_t{1'000});
}

void TestRedrivePace::itPausesAndGoesOn()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(20);
    auto wish = RedriveDepot::of();
    wish.rates = {1};
    depot.redrive(wish);
    depot.play(5s);
    QCOMPARE(depot.control(RedriveAct::Pause), std::string("ok"));
    depot.play(1h);
    QCOMPARE(depot.shown(), "paused 5/20");
    depot.restart();
    depot.play(1h);
    QCOMPARE(depot.shown(), "paused 5/20");
    QCOMPARE(depot.control(RedriveAct::Pause), std::string("ok"));
    QCOMPARE(depot.control(RedriveAct::Resume), std::string("ok"));
    depot.play(5s);
    QCOMPARE(depot.shown(), "running 10/20");
}

void TestRedrivePace::aStepMovesSoMany_data()
{
    QTest::addColumn<quint64>("count");
    QTest::addColumn<QString>("recipe");
    QTest::newRow("one") << quint64{1} << "";
    QTest::newRow("seven") << quint64{7} << "";
    QTest::newRow("more than a slice") << quint64{900} << "";
    QTest::newRow("one mended") << quint64{1} << "mend";
}

void TestRedrivePace::aStepMovesSoMany()
{
    QFETCH(quint64, count);
    QFETCH(QString, recipe);
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(1'000);
    depot.die("bad");
    auto wish = RedriveDepot::of();
    wish.rates = {1};
    wish.recipe = recipe.toStdString();
    depot.redrive(wish);
    depot.control(RedriveAct::Pause);
    QCOMPARE(depot.control(RedriveAct::Step, count), std::string("ok"));
    depot.play(30s);
    QCOMPARE(depot.newest().progress.moved, std::uint64_t{count});
    if (recipe.isEmpty()) {
        QVERIFY(depot.newest().progress.status == RedriveStatus::Paused);
        depot.control(RedriveAct::Step);
        depot.play(30s);
        QCOMPARE(depot.newest().progress.moved, std::uint64_t{count + 1});
    }
}

void TestRedrivePace::aStepGoesOnAfterARestart()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(1'000);
    depot.redrive(RedriveDepot::of());
    depot.control(RedriveAct::Step, 500);
    depot.stepOn();
    QCOMPARE(depot.shown(), "running 400/1000");
    depot.restart();
    depot.play(5s);
    QCOMPARE(depot.shown(), "paused 500/1000");
}

void TestRedrivePace::aStoppedOneLeavesTheRest()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(20);
    auto wish = RedriveDepot::of();
    wish.rates = {1};
    depot.redrive(wish);
    depot.play(3s);
    QCOMPARE(depot.control(RedriveAct::Stop), std::string("ok"));
    depot.play(1h);
    depot.restart();
    depot.play(1h);
    QCOMPARE(depot.shown(), "stopped 3/20");
    QCOMPARE(depot.count("dead"), std::uint64_t{17});
}

void TestRedrivePace::anEndedOneIsNotControlled()
{
    RedriveDepot depot;
    depot.createPair();
    depot.redrive(RedriveDepot::of());
    depot.play(1s);
    for (const RedriveAct act : {RedriveAct::Pause, RedriveAct::Resume, RedriveAct::Step, RedriveAct::Stop}) {
        QCOMPARE(depot.control(act), std::string("Redrive 1 has ended."));
        QVERIFY(depot.changes.empty());
    }
    QCOMPARE(depot.control(RedriveAct::Stop, 1, 7), std::string("Redrive 7 does not exist."));
}

void TestRedrivePace::itStopsItselfWhenTooManyReturn()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(100);
    auto wish = RedriveDepot::of();
    wish.rates = {10};
    wish.breaker = {20, 10};
    depot.redrive(wish);
    for (int second = 0; second < 10 && depot.newest().isUnderWay(); ++second) {
        depot.play(1s);
        depot.dieAgain(3); // of ten
    }
    const auto row = depot.newest();
    QVERIFY(row.progress.status == RedriveStatus::StoppedItself);
    QVERIFY(row.progress.moved < 50);
    QCOMPARE(QString::fromStdString(row.progress.reason),
             QString("%1 of the %2 messages moved within the last 60 seconds came back into a dead-letter queue: "
                     "more than 20 %.")
                 .arg(row.progress.returned)
                 .arg(row.progress.moved));
    const std::uint64_t moved = row.progress.moved;
    depot.play(1h);
    QCOMPARE(depot.newest().progress.moved, moved);
}

void TestRedrivePace::whatReturnedIsNotTakenAgain()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(20);
    auto wish = RedriveDepot::of();
    wish.rates = {2};
    depot.redrive(wish);
    for (int second = 0; second < 15; ++second) {
        depot.play(1s);
        depot.receive("work", 10, 0s);
        depot.receive("work", 10, 0s);
    }
    QCOMPARE(depot.shown(), "completed 20/20, 20 returned");
    QCOMPARE(depot.count("dead"), std::uint64_t{20});
}

void TestRedrivePace::itGoesOnWhileFewReturn()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(100);
    auto wish = RedriveDepot::of();
    wish.rates = {10};
    wish.breaker = {10, 10};
    depot.redrive(wish);
    depot.play(2s);
    depot.dieAgain(1);
    depot.play(20s);
    QCOMPARE(depot.shown(), "completed 100/100, 1 returned");
}

void TestRedrivePace::itNeedsEnoughToJudge()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(40);
    auto wish = RedriveDepot::of();
    wish.rates = {1};
    wish.breaker = {0, 10};
    depot.redrive(wish);
    depot.play(3'100ms); // what came this very instant does not die yet
    depot.dieAgain(3);
    QCOMPARE(depot.shown(), "running 3/40, 3 returned");
    depot.play(20s);
    QCOMPARE(depot.shown(), "stopped itself 10/40, 3 returned");
}

void TestRedrivePace::whatDiesLaterIsNotItsDoing()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(20);
    auto wish = RedriveDepot::of();
    wish.rates = {1};
    wish.breaker = {0, 1};
    wish.within = 5s;
    depot.redrive(wish);
    depot.play(3s);
    depot.control(RedriveAct::Pause);
    depot.play(5s);
    depot.dieAgain(3); // moved seven, six and five seconds ago
    QCOMPARE(depot.count("dead"), std::uint64_t{20});
    QVERIFY(depot.newest().isUnderWay());
    QCOMPARE(depot.newest().progress.returned, std::uint64_t{0});
}

void TestRedrivePace::whatIsDeadLetteredByHandHasNotReturned()
{
    RedriveDepot depot;
    depot.createPair();
    depot.die("a");
    depot.redrive(RedriveDepot::of());
    depot.play(1s);
    const auto id = depot.engine->messageIds().make(depot.keys("work").front());
    depot.run([&](Step &step) { return depot.engine->moveMessageById(step, at("work"), id, at("dead")); });
    QCOMPARE(depot.shown(), "completed 1/1");
}

void TestRedrivePace::aMessageReturnsOnce()
{
    RedriveDepot depot;
    depot.createPair();
    depot.die("a");
    for (int time = 0; time < 3; ++time) {
        depot.redrive(RedriveDepot::of());
        depot.play(1s);
        depot.dieAgain(1);
        depot.restart();
    }
    for (const RedriveRow &row : depot.engine->redrives())
        QCOMPARE(row.progress.returned, std::uint64_t{1});
}

void TestRedrivePace::returnsAreCountedAfterTheEnd()
{
    RedriveDepot depot;
    depot.createPair();
    depot.dieMany(10);
    depot.redrive(RedriveDepot::of());
    depot.play(1s);
    QCOMPARE(depot.shown(), "completed 10/10");
    depot.dieAgain(4);
    QCOMPARE(depot.shown(), "completed 10/10, 4 returned");
}

void TestRedrivePace::theBreakerRemembersOverARestart()
{
    const QTemporaryDir folder;
    RedriveDepot depot{folder.filePath("workspace").toStdString()};
    depot.createPair();
    depot.dieMany(100);
    auto wish = RedriveDepot::of();
    wish.rates = {10};
    wish.breaker = {20, 10};
    depot.redrive(wish);
    depot.play(2s);
    depot.dieAgain(3);
    const std::uint64_t moved = depot.newest().progress.moved;
    QCOMPARE(depot.newest().progress.returned, std::uint64_t{3});
    depot.restart();
    QCOMPARE(depot.newest().progress.returned, std::uint64_t{3});
    depot.dieAgain(2); // it was before that these were moved
    QVERIFY(depot.newest().progress.status == RedriveStatus::StoppedItself);
    QCOMPARE(depot.newest().progress.moved, moved);
    depot.restart();
    QVERIFY(depot.newest().progress.status == RedriveStatus::StoppedItself);
}

QTEST_APPLESS_MAIN(TestRedrivePace)
#include "tst_redrivepace.moc"
