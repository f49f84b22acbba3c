// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/platform/boottimer.h"
#include "broker/platform/clock.h"
#include "broker/platform/random.h"
#include "broker/time/systemclock.h"

#include <QTest>

#include <poll.h>

using broker::platform::BootTimer;
using namespace std::chrono_literals;

namespace {

/// Readable within a generous while (nothing here is far in the future).
bool becomesReadable(const BootTimer &timer)
{
    pollfd waiting{timer.fd(), POLLIN, 0};
    return poll(&waiting, 1, 5'000) == 1;
}

bool isReadable(const BootTimer &timer)
{
    pollfd waiting{timer.fd(), POLLIN, 0};
    return poll(&waiting, 1, 0) == 1;
}

} // namespace

class TestBootTimer : public QObject
{
    Q_OBJECT
private slots:
    void firesAtOnceWhenItIsOver_data();
    void firesAtOnceWhenItIsOver();
    void farAwayIsNotReadable();
    void takingTheExpiryMakesItQuiet();
    void disarmedIsQuiet();
    void systemClockReadsTheSystem();
    void randomWordsDiffer();
};

void TestBootTimer::firesAtOnceWhenItIsOver_data()
{
    QTest::addColumn<qint64>("when");
    QTest::newRow("zero") << qint64{0};
    QTest::newRow("long ago") << qint64{1};
    QTest::newRow("negative") << qint64{-5};
    QTest::newRow("now") << static_cast<qint64>(broker::platform::sinceBoot().count());
}

void TestBootTimer::firesAtOnceWhenItIsOver()
{
    QFETCH(qint64, when);
    BootTimer timer;
    timer.arm(std::chrono::milliseconds{when});
    QVERIFY(becomesReadable(timer));
    QVERIFY(timer.takeExpiry());
}

void TestBootTimer::farAwayIsNotReadable()
{
    BootTimer timer;
    for (const std::chrono::milliseconds when :
         {broker::platform::sinceBoot() + 24h, std::chrono::milliseconds::max()}) {
        timer.arm(when);
        QVERIFY(!isReadable(timer));
        QVERIFY(!timer.takeExpiry());
    }
}

void TestBootTimer::takingTheExpiryMakesItQuiet()
{
    BootTimer timer;
    timer.arm(1ms);
    QVERIFY(becomesReadable(timer));
    QVERIFY(timer.takeExpiry());
    QVERIFY(!isReadable(timer));
    QVERIFY(!timer.takeExpiry());
}

void TestBootTimer::disarmedIsQuiet()
{
    BootTimer timer;
    timer.arm(1ms);
    QVERIFY(becomesReadable(timer));
    timer.disarm();
    QVERIFY(!isReadable(timer));
}

void TestBootTimer::systemClockReadsTheSystem()
{
    const broker::time::SystemClock clock;
    const broker::time::Boot before = clock.boot();
    QVERIFY(before > 0ms);
    QVERIFY(clock.boot() >= before);
    QVERIFY(clock.wall() > broker::model::fromMilliseconds(1'600'000'000'000));
}

void TestBootTimer::randomWordsDiffer()
{
    const std::uint64_t first = broker::platform::randomWord();
    QVERIFY(first != broker::platform::randomWord() || first != broker::platform::randomWord());
}

QTEST_APPLESS_MAIN(TestBootTimer)
#include "tst_boottimer.moc"
