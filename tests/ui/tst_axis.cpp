// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis.h"

#include <QTest>

class AxisTest : public QObject
{
    Q_OBJECT
private slots:
    void ticksAreRoundNumbers_data()
    {
        QTest::addColumn<qint64>("greatest");
        QTest::addColumn<double>("top");
        QTest::addColumn<double>("step");
        QTest::newRow("nothing") << qint64{0} << 4.0 << 1.0;
        QTest::newRow("few") << qint64{3} << 4.0 << 1.0;
        QTest::newRow("as many as steps") << qint64{4} << 4.0 << 1.0;
        QTest::newRow("one more") << qint64{5} << 6.0 << 2.0;
        QTest::newRow("forty-one") << qint64{41} << 60.0 << 20.0;
        QTest::newRow("on a tick") << qint64{1000} << 1000.0 << 250.0;
        QTest::newRow("thousands") << qint64{1284} << 1500.0 << 500.0;
        QTest::newRow("a million") << qint64{1'000'000} << 1'000'000.0 << 250'000.0;
    }
    void ticksAreRoundNumbers()
    {
        QFETCH(qint64, greatest);

        const ui::axis::Scale scale = ui::axis::scaleFor(greatest);

        QTEST(scale.top, "top");
        QTEST(scale.step, "step");
    }

    void everyValueFits()
    {
        for (qint64 value = 0; value < 5000; value += 7) {
            const ui::axis::Scale scale = ui::axis::scaleFor(value, 3);
            QVERIFY(scale.top >= static_cast<double>(value));
            QVERIFY(scale.ticks() >= 2 && scale.ticks() <= 5);
        }
    }

    void thinningKeepsExtremesAndOrder()
    {
        QList<QPointF> points;
        for (int i = 0; i < 10'000; ++i)
            points.append({double(i), i == 4321 ? 99.0 : i == 777 ? -5.0 : 1.0});

        const QList<QPointF> thin = ui::axis::thinned(points, 600);

        QVERIFY(thin.size() <= 600);
        QVERIFY(std::ranges::is_sorted(thin, {}, [](const QPointF &point) { return point.x(); }));
        QVERIFY(thin.contains(QPointF(4321, 99)));
        QVERIFY(thin.contains(QPointF(777, -5)));
        QCOMPARE(ui::axis::thinned(points.first(10), 600), points.first(10));
    }
};

QTEST_APPLESS_MAIN(AxisTest)
#include "tst_axis.moc"
