// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/random.h"
#include "broker/time/engineclock.h"
#include "tests/support/manualclock.h"

#include <QTest>

#include <limits>

using namespace broker::time;
using namespace std::chrono_literals;
using broker::model::Duration;
using broker::model::fromMilliseconds;
using broker::model::Instant;
using tests::ManualClock;

namespace {

const Instant start = fromMilliseconds(1'700'000'000'000);

} // namespace

class TestEngineClock : public QObject
{
    Q_OBJECT
private slots:
    void startsAtTheLaterOfWallAndStoredTime_data();
    void startsAtTheLaterOfWallAndStoredTime();
    void followsTheBootClock();
    void wallClockStepsChangeNothing();
    void suspendPassesAsRealTime();
    void pausedTimeStands();
    void resumedTimeGoesOnWhereItStood();
    void speedMultipliesWhatComes_data();
    void speedMultipliesWhatComes();
    void speedChangeKeepsThePresent();
    void jumpsGoForwardOnly();
    void jumpWhilePausedStaysThere();
    void bootWhenIsTheFirstMoment_data();
    void bootWhenIsTheFirstMoment();
    void neverAndPausedHaveNoMoment();
    void timeEndsWithTheYear9999();
    void timeNeverGoesBackWhateverIsDone();
};

void TestEngineClock::startsAtTheLaterOfWallAndStoredTime_data()
{
    QTest::addColumn<qint64>("stored");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("nothing stored") << qint64{0} << qint64{0};
    QTest::newRow("stored before") << qint64{-5'000} << qint64{0};
    QTest::newRow("stored after: the wall clock was set back") << qint64{5'000} << qint64{5'000};
}

void TestEngineClock::startsAtTheLaterOfWallAndStoredTime()
{
    QFETCH(qint64, stored);
    QFETCH(qint64, expected);
    const ManualClock clock{start};

    const EngineClock engine{clock, start + Duration{stored}};

    QCOMPARE((engine.now() - start).count(), expected);
    QVERIFY(engine.isReal());
}

void TestEngineClock::followsTheBootClock()
{
    ManualClock clock{start};
    const EngineClock engine{clock, {}};
    clock.advance(1'234ms);
    QCOMPARE((engine.now() - start).count(), 1'234);
}

void TestEngineClock::wallClockStepsChangeNothing()
{
    ManualClock clock{start};
    const EngineClock engine{clock, {}};
    clock.setWall(start - 24h * 365);
    QVERIFY(engine.now() == start);
    clock.setWall(start + 24h * 365);
    QVERIFY(engine.now() == start);
}

void TestEngineClock::suspendPassesAsRealTime()
{
    ManualClock clock{start};
    const EngineClock engine{clock, {}};
    clock.advance(14 * 24h);
    QVERIFY(engine.now() == start + 14 * 24h);
}

void TestEngineClock::pausedTimeStands()
{
    ManualClock clock{start};
    EngineClock engine{clock, {}};
    clock.advance(10ms);
    engine.pause();
    clock.advance(1h);

    QVERIFY(engine.now() == start + 10ms);
    QVERIFY(engine.isPaused() && !engine.isReal());
    engine.pause();
    QVERIFY(engine.now() == start + 10ms);
}

void TestEngineClock::resumedTimeGoesOnWhereItStood()
{
    ManualClock clock{start};
    EngineClock engine{clock, {}};
    engine.pause();
    clock.advance(1h);
    engine.resume();
    clock.advance(5ms);
    engine.resume();
    clock.advance(5ms);

    QVERIFY(engine.now() == start + 10ms);
    QVERIFY(engine.isReal());
}

void TestEngineClock::speedMultipliesWhatComes_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<double>("kept");
    QTest::addColumn<qint64>("after"); // one real hour
    const qint64 hour = 3'600'000;
    QTest::newRow("real") << 1.0 << 1.0 << hour;
    QTest::newRow("half") << 0.5 << 0.5 << hour / 2;
    QTest::newRow("sixty") << 60.0 << 60.0 << hour * 60;
    QTest::newRow("fastest") << 1e6 << 1e6 << hour * 1'000'000;
    QTest::newRow("too fast") << 1e9 << 1e6 << hour * 1'000'000;
    QTest::newRow("zero") << 0.0 << 0.001 << hour / 1'000;
    QTest::newRow("backwards") << -5.0 << 0.001 << hour / 1'000;
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << 0.001 << hour / 1'000;
    QTest::newRow("endless") << std::numeric_limits<double>::infinity() << 1e6 << hour * 1'000'000;
}

void TestEngineClock::speedMultipliesWhatComes()
{
    QFETCH(double, speed);
    QFETCH(double, kept);
    QFETCH(qint64, after);
    ManualClock clock{start};
    EngineClock engine{clock, {}};

    engine.setSpeed(speed);
    clock.advance(1h);

    QCOMPARE(engine.speed(), kept);
    QCOMPARE((engine.now() - start).count(), after);
    QCOMPARE(engine.isReal(), kept == 1.0);
}

void TestEngineClock::speedChangeKeepsThePresent()
{
    ManualClock clock{start};
    EngineClock engine{clock, {}};
    engine.setSpeed(10);
    clock.advance(100ms);
    engine.setSpeed(1);
    QVERIFY(engine.now() == start + 1s);
    clock.advance(100ms);
    QVERIFY(engine.now() == start + 1'100ms);

    engine.pause();
    engine.setSpeed(100);
    clock.advance(1s);
    QVERIFY(engine.now() == start + 1'100ms);
    engine.resume();
    clock.advance(1ms);
    QVERIFY(engine.now() == start + 1'200ms);
}

void TestEngineClock::jumpsGoForwardOnly()
{
    ManualClock clock{start};
    EngineClock engine{clock, {}};
    engine.jumpTo(start + 1h);
    QVERIFY(engine.now() == start + 1h);
    QVERIFY(engine.ahead() == 1h);
    QVERIFY(!engine.isReal());
    engine.jumpTo(start);
    engine.jumpTo(start + 1h);
    QVERIFY(engine.now() == start + 1h);
    QVERIFY(engine.ahead() == 1h);
    clock.advance(1s);
    QVERIFY(engine.now() == start + 1h + 1s);
}

void TestEngineClock::jumpWhilePausedStaysThere()
{
    ManualClock clock{start};
    EngineClock engine{clock, {}};
    engine.pause();
    clock.advance(1min);
    engine.jumpTo(start + 30s);
    clock.advance(1min);
    QVERIFY(engine.now() == start + 30s);
}

void TestEngineClock::bootWhenIsTheFirstMoment_data()
{
    QTest::addColumn<double>("speed");
    for (const double speed : {1.0, 0.001, 0.3, 0.5, 3.0, 7.7, 1'000.0, 1e6})
        QTest::addRow("speed %g", speed) << speed;
}

void TestEngineClock::bootWhenIsTheFirstMoment()
{
    QFETCH(double, speed);
    ManualClock clock{start};
    EngineClock engine{clock, {}};
    engine.setSpeed(speed);
    broker::model::SeededRandom random{1};
    for (int i = 0; i < 1'000; ++i) {
        const Instant target = engine.now() + Duration{1 + static_cast<std::int64_t>(random.next() % 5'000)};
        const Boot when = *engine.bootWhen(target);
        QVERIFY(when > clock.boot());
        clock.advance(when - clock.boot() - 1ms);
        QVERIFY(engine.now() < target);
        clock.advance(1ms);
        QVERIFY(engine.now() >= target);
    }
    QVERIFY(*engine.bootWhen(engine.now()) <= clock.boot());
    QVERIFY(*engine.bootWhen(start) <= clock.boot());
}

void TestEngineClock::neverAndPausedHaveNoMoment()
{
    const ManualClock clock{start};
    EngineClock engine{clock, {}};
    QVERIFY(!engine.bootWhen(broker::model::never));
    engine.pause();
    QVERIFY(!engine.bootWhen(start + 1s));
    engine.resume();
    QVERIFY(engine.bootWhen(start + 1s));
}

void TestEngineClock::timeEndsWithTheYear9999()
{
    ManualClock clock{start};
    EngineClock engine{clock, {}};
    engine.jumpTo(broker::model::never);
    QCOMPARE(broker::model::toMilliseconds(engine.now()), 253'402'300'799'999);
    engine.setSpeed(1e6);
    clock.advance(24h * 365);
    QCOMPARE(broker::model::toMilliseconds(engine.now()), 253'402'300'799'999);
}

void TestEngineClock::timeNeverGoesBackWhateverIsDone()
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        broker::model::SeededRandom random{seed};
        ManualClock clock{start};
        EngineClock engine{clock, {}};
        Instant before = engine.now();
        for (int i = 0; i < 2'000; ++i) {
            switch (random.next() % 7) {
            case 0:
                engine.pause();
                break;
            case 1:
                engine.resume();
                break;
            case 2:
                engine.setSpeed(static_cast<double>(random.next() % 2'000) / 100.0);
                break;
            case 3:
                engine.jumpTo(before + Duration{static_cast<std::int64_t>(random.next() % 2'000) - 1'000});
                break;
            case 4:
                clock.setWall(start + Duration{static_cast<std::int64_t>(random.next() % 1'000'000) - 500'000});
                break;
            default:
                clock.advance(Duration{static_cast<std::int64_t>(random.next() % 1'000)});
            }
            QVERIFY2(engine.now() >= before, std::to_string(seed).c_str());
            before = engine.now();
        }
    }
}

QTEST_APPLESS_MAIN(TestEngineClock)
#include "tst_engineclock.moc"
