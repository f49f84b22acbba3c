// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bodytext.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace bodytext = ui::bodytext;

class BodyTextTest : public QObject
{
    Q_OBJECT
private slots:
    void hiddenCharactersBecomeVisible_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"hello"_s << u"hello"_s;
        QTest::newRow("line breaks and tabs stay") << u"a\tb\nc"_s << u"a\tb\nc"_s;
        QTest::newRow("carriage return with line feed is one break") << u"a\r\nb"_s << u"a\nb"_s;
        QTest::newRow("lone carriage return") << u"a\rb"_s << u"a⟦U+000D⟧b"_s;
        QTest::newRow("right-to-left override") << QString(u"a"_s + QChar(0x202E) + u"b"_s) << u"a⟦U+202E⟧b"_s;
        QTest::newRow("isolate") << QString(QChar(0x2066)) << u"⟦U+2066⟧"_s;
        QTest::newRow("zero width space") << QString(u"pay"_s + QChar(0x200B) + u"pal"_s) << u"pay⟦U+200B⟧pal"_s;
        QTest::newRow("byte order mark") << QString(QChar(0xFEFF)) << u"⟦U+FEFF⟧"_s;
        QTest::newRow("escape sequence") << u"\x1b[31mred"_s << u"⟦U+001B⟧[31mred"_s;
        QTest::newRow("null") << QString(QChar(0)) << u"⟦U+0000⟧"_s;
        QTest::newRow("C1 control") << QString(QChar(0x9B)) << u"⟦U+009B⟧"_s;
        QTest::newRow("line separator") << QString(QChar(0x2028)) << u"⟦U+2028⟧"_s;
        QTest::newRow("lone surrogate") << QString(QChar(0xD800)) << u"⟦U+D800⟧"_s;
        QTest::newRow("tag character") << QString::fromUcs4(U"\U000E0041") << u"⟦U+E0041⟧"_s;
        QTest::newRow("markup is text") << u"<b>x</b><img src=x>"_s << u"<b>x</b><img src=x>"_s;
        QTest::newRow("emoji stays") << QString::fromUcs4(U"\U0001F600") << QString::fromUcs4(U"\U0001F600");
        QTest::newRow("umlaut stays") << u"größe"_s << u"größe"_s;
    }
    void hiddenCharactersBecomeVisible()
    {
        QFETCH(QString, raw);
        QTEST(bodytext::shown(raw).text, "shown");
    }

    void longLinesAreBroken()
    {
        const QString text = bodytext::shown(QString(10'000, u'x')).text;

        for (const QString &line : text.split(u'\n'))
            QVERIFY(line.size() <= 2000);
        QCOMPARE(QString(text).remove(u'\n').size(), 10'000);
    }

    void pilesOfMarksAreCut()
    {
        const QString text = bodytext::shown(QString(u'a' + QString(100, QChar(0x301)))).text;

        QCOMPARE(text.count(QChar(0x301)), 8);
        QCOMPARE(text.count(u"⟦U+0301⟧"_s), 92);
    }

    void onlyTheBeginningIsShownUntilAllIsAskedFor()
    {
        const QString large(300 * 1024, u'y');

        const bodytext::Shown first = bodytext::shown(large);
        bodytext::Limits all;
        all.shown = large.size();

        QVERIFY(!first.isComplete);
        QVERIFY(first.text.size() < 260 * 1024 + 1000);
        QVERIFY(bodytext::shown(large, all).isComplete);
    }

    void surrogatePairsAreNotTornAtTheLimit()
    {
        bodytext::Limits limits;
        limits.shown = 1;
        QCOMPARE(bodytext::shown(QString::fromUcs4(U"\U0001F600\U0001F600"), limits).text,
                 QString::fromUcs4(U"\U0001F600"));
    }

    void escapesAreForSourceFiles()
    {
        QCOMPARE(bodytext::escaped(QString(u"a\x1b"_s + QChar(0x202E) + u"\n"_s)), u"a\\u001b\\u202e\n"_s);
    }

    void jsonIsIndentedAsSent_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("pretty");
        QTest::newRow("order of members stays") << u"{\"b\":1,\"a\":2}"_s << u"{\n  \"b\": 1,\n  \"a\": 2\n}"_s;
        QTest::newRow("large numbers stay")
            << u"[12345678901234567890, 1.0]"_s << u"[\n  12345678901234567890,\n  1.0\n]"_s;
        QTest::newRow("empty ones stay small") << u"{\"a\":[ ],\"b\":{}}"_s << u"{\n  \"a\": [],\n  \"b\": {}\n}"_s;
        QTest::newRow("braces in strings are text") << u"{\"a\":\"{,:\\\"}\"}"_s << u"{\n  \"a\": \"{,:\\\"}\"\n}"_s;
    }
    void jsonIsIndentedAsSent()
    {
        QFETCH(QString, raw);
        QTEST(bodytext::prettyJson(raw).value_or(QString()), "pretty");
    }

    void whatIsNotJsonStaysAsItIs()
    {
        QVERIFY(!bodytext::prettyJson(u"hello"_s));
        QVERIFY(!bodytext::prettyJson(u"{\"a\":"_s));
        QVERIFY(!bodytext::prettyJson({}));
        QVERIFY(!bodytext::prettyJson(QString(5000, u'[')));
    }
};

QTEST_APPLESS_MAIN(BodyTextTest)
#include "tst_bodytext.moc"
