// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fuzzy.h"

#include <QTest>

using namespace Qt::StringLiterals;

class FuzzyTest : public QObject
{
    Q_OBJECT
private slots:
    void whatFitsBetterScoresHigher_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("one piece before scattered") << u"ord"_s << u"orders"_s << u"outbound-records"_s;
        QTest::newRow("at the start before inside") << u"mail"_s << u"mail-out"_s << u"email-out"_s;
        QTest::newRow("starts of words") << u"oq"_s << u"orders-queue"_s << u"orders-acquired"_s;
        QTest::newRow("the shorter of two") << u"orders"_s << u"orders"_s << u"orders-dead-letters"_s;
        QTest::newRow("in any case") << u"ORD"_s << u"orders"_s << u"border"_s;
    }
    void whatFitsBetterScoresHigher()
    {
        QFETCH(QString, typed);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(ui::fuzzyScore(typed, better) > ui::fuzzyScore(typed, worse));
    }

    void charactersInAnotherOrderDoNotFit()
    {
        QVERIFY(ui::fuzzyScore(u"sro"_s, u"orders"_s) < 0);
        QVERIFY(ui::fuzzyScore(u"orderss"_s, u"orders"_s) < 0);
        QVERIFY(ui::fuzzyScore(u"a"_s, {}) < 0);
    }

    void nothingTypedFitsEverything() { QCOMPARE(ui::fuzzyScore(u" "_s, u"orders"_s), 0); }
};

QTEST_APPLESS_MAIN(FuzzyTest)
#include "tst_fuzzy.moc"
