// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TextTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void numbersHaveSeparators()
    {
        QCOMPARE(ui::text::number(1'284'000), u"1,284,000"_s);
        QCOMPARE(ui::text::number(0), u"0"_s);
    }

    void sizesNameTheirUnit_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << qint64{0} << u"0 B"_s;
        QTest::newRow("last plain") << qint64{1023} << u"1,023 B"_s;
        QTest::newRow("one kibibyte") << qint64{1024} << u"1.0 KiB"_s;
        QTest::newRow("the largest message") << qint64{1'048'576} << u"1.0 MiB"_s;
        QTest::newRow("never 1024.0 KiB") << qint64{1'048'570} << u"1.0 MiB"_s;
        QTest::newRow("gibibytes") << qint64{5} * 1024 * 1024 * 1024 / 2 << u"2.5 GiB"_s;
    }
    void sizesNameTheirUnit()
    {
        QFETCH(qint64, bytes);
        QTEST(ui::text::bytes(bytes), "expected");
    }

    void durationsHaveTwoUnits_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << qint64{0} << u"0 s"_s;
        QTest::newRow("below a second") << qint64{999} << u"0 s"_s;
        QTest::newRow("seconds") << qint64{45'000} << u"45 s"_s;
        QTest::newRow("whole minutes") << qint64{60'000} << u"1 min"_s;
        QTest::newRow("minutes and seconds") << qint64{754'000} << u"12 min 34 s"_s;
        QTest::newRow("hours skip seconds") << qint64{3'605'000} << u"1 h"_s;
        QTest::newRow("hours and minutes") << qint64{11'520'000} << u"3 h 12 min"_s;
        QTest::newRow("four days") << qint64{345'600'000} << u"4 d"_s;
        QTest::newRow("negative reads as positive") << qint64{-45'000} << u"45 s"_s;
    }
    void durationsHaveTwoUnits()
    {
        QFETCH(qint64, milliseconds);
        QTEST(ui::text::duration(std::chrono::milliseconds{milliseconds}), "expected");
    }

    void agesLookBothWays()
    {
        QCOMPARE(ui::text::age(10s, 22s), u"12 s ago"_s);
        QCOMPARE(ui::text::age(22s, 10s), u"in 12 s"_s);
        QCOMPARE(ui::text::shortAge(0s, 754s), u"12 min ago"_s);
        QCOMPARE(ui::text::shortAge(10s, 5s), u"0 s ago"_s);
    }

    void idsAreCutInTheMiddle()
    {
        QCOMPARE(ui::text::shortId(u"9f3c1a70-4d1e-4c55-9a70-0123456789ab"_s), u"9f3c1a70…89ab"_s);
        QCOMPARE(ui::text::shortId(u"short"_s), u"short"_s);
    }

    void bodiesBecomeOneLine()
    {
        QCOMPARE(ui::text::firstLine(u"{\n  \"a\": 1,\r\n\t\"b\": 2\n}"_s), u"{ \"a\": 1, \"b\": 2 }"_s);
        QCOMPARE(ui::text::firstLine(QString(u"safe"_s + QChar(0x202E) + u"txt"_s)), u"safe txt"_s);
        QVERIFY(ui::text::firstLine(QString(1'000'000, u'x')).size() <= 400);
    }

    void toolTipsAreNeverMarkup()
    {
        const QString shown = ui::text::plainToolTip(u"<b>x</b><img src='file:///etc/passwd'>"_s);

        QVERIFY(!shown.contains("<b>"_L1));
        QVERIFY(!shown.contains("<img"_L1));
        QCOMPARE(ui::text::plainToolTip({}), QString());
    }

    void errorsSayWhatToDo()
    {
        QVERIFY(ui::text::sentence({u"AWS.SimpleQueueService.NonExistentQueue"_s, {}}).contains(u"no longer exists"_s));
        QVERIFY(ui::text::sentence({u"QueueDoesNotExist"_s, {}}).endsWith(u"(QueueDoesNotExist)"_s));
        QVERIFY(ui::text::sentence({u"Surprise"_s, u"the moon is full"_s}).contains(u"the moon is full"_s));
        QVERIFY(!ui::text::sentence({}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TextTest)
#include "tst_text.moc"
