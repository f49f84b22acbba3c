// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/time/engineclock.h"
#include "broker/time/leadclock.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace std::chrono_literals;
using broker::time::EngineClock;
using broker::time::LeadClock;

class LeadClockTest : public QObject
{
    Q_OBJECT
private slots:
    void itStartsBehindAndMovesOnlyByHand()
    {
        tests::ManualClock real;
        LeadClock clock{real, 2h};
        QVERIFY(clock.wall() == real.wall() - 2h);
        const auto boot = clock.boot();

        real.advance(1s);
        QVERIFY(clock.boot() == boot);
        clock.moveTo(boot + 5s);
        QVERIFY(clock.boot() == boot + 5s);
        clock.moveTo(boot);
        QVERIFY(clock.boot() == boot + 5s);
    }

    void whatWasAnchoredOnItIsExactWhenItRunsFree()
    {
        tests::ManualClock real;
        LeadClock clock{real, 2h};
        const EngineClock engine{clock, {}};
        QVERIFY(engine.now() == real.wall() - 2h);

        clock.moveTo(real.boot() - 3s);
        clock.runFree();

        QVERIFY(engine.now() == real.wall());
        QVERIFY(engine.isReal());
        QVERIFY(engine.ahead() == 0ms);
        real.advance(7s);
        QVERIFY(engine.now() == real.wall());
        clock.moveTo(real.boot() + 1h);
        QVERIFY(engine.now() == real.wall());
    }
};

QTEST_APPLESS_MAIN(LeadClockTest)
#include "tst_leadclock.moc"
