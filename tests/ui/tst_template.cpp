// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/template.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::compose::Template;
using ui::compose::TemplateContext;

namespace {

QString render(const QString &text, qint64 number = 1, quint32 seed = 7)
{
    QRandomGenerator random{seed};
    return Template::parse(text).render({.variables = {{u"orderId"_s, u"103"_s}, {u"shop.name"_s, u"{{uuid}}"_s}},
                                         .now = ui::Time{1'790'000'000'123},
                                         .number = number,
                                         .random = &random});
}

} // namespace

class TemplateTest : public QObject
{
    Q_OBJECT
private slots:
    void placesAreFilledIn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filled");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("plain") << u"{\"a\":{\"b\":1}}"_s << u"{\"a\":{\"b\":1}}"_s;
        QTest::newRow("a variable") << u"id={{orderId}};"_s << u"id=103;"_s;
        QTest::newRow("spaces inside") << u"{{  orderId\t}}"_s << u"103"_s;
        QTest::newRow("a value is not read again") << u"{{shop.name}}"_s << u"{{uuid}}"_s;
        QTest::newRow("now") << u"{{now}}"_s << u"2026-09-21T14:13:20.123Z"_s;
        QTest::newRow("in five minutes") << u"{{now+5m}}"_s << u"2026-09-21T14:18:20.123Z"_s;
        QTest::newRow("apart") << u"{{now + 5 m}}"_s << u"2026-09-21T14:18:20.123Z"_s;
        QTest::newRow("an hour ago") << u"{{now-1h}}"_s << u"2026-09-21T13:13:20.123Z"_s;
        QTest::newRow("tomorrow") << u"{{now+1d}}"_s << u"2026-09-22T14:13:20.123Z"_s;
        QTest::newRow("timestamp") << u"{{timestamp}}"_s << u"1790000000123"_s;
        QTest::newRow("timestamp and 2 s") << u"{{timestamp+2s}}"_s << u"1790000002123"_s;
        QTest::newRow("counter") << u"{{counter}}"_s << u"1"_s;
        QTest::newRow("counter from") << u"{{counter 1000}}"_s << u"1000"_s;
        QTest::newRow("a random number of one") << u"{{random 5 5}}"_s << u"5"_s;
        QTest::newRow("negative") << u"{{random -3 -3}}"_s << u"-3"_s;
        QTest::newRow("pick of equals") << u"{{pick \"a b\" \"a b\"}}"_s << u"a b"_s;
        QTest::newRow("braces as text") << u"{{\"{{\"}}x{{\"}}\"}}"_s << u"{{x}}"_s;
        QTest::newRow("quotes inside") << u"{{\"say \\\"hi\\\"\"}}"_s << u"say \"hi\""_s;
    }
    void placesAreFilledIn()
    {
        QFETCH(QString, text);
        QFETCH(QString, filled);
        const Template parsed = Template::parse(text);
        QVERIFY2(!parsed.problem(), qPrintable(parsed.problem() ? parsed.problem()->text : QString()));
        QCOMPARE(render(text), filled);
    }

    void problemsHaveTheirPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("length");
        QTest::newRow("open") << u"ab {{orderId"_s << 3 << 9;
        QTest::newRow("open inside a string") << u"{{\"}}"_s << 0 << 5;
        QTest::newRow("empty") << u"x{{ }}"_s << 1 << 5;
        QTest::newRow("no name") << u"{{1st}}"_s << 2 << 3;
        QTest::newRow("arguments of a name") << u"{{orderId 5}}"_s << 10 << 1;
        QTest::newRow("arguments of uuid") << u"{{uuid 1}}"_s << 0 << 10;
        QTest::newRow("random of one") << u"é{{random 1}}"_s << 1 << 12;
        QTest::newRow("random upside down") << u"{{random 9 1}}"_s << 0 << 14;
        QTest::newRow("random of words") << u"{{random a b}}"_s << 0 << 14;
        QTest::newRow("pick of one") << u"{{pick a}}"_s << 0 << 10;
        QTest::newRow("no unit") << u"{{now+5}}"_s << 0 << 9;
        QTest::newRow("an unknown unit") << u"{{now+5w}}"_s << 0 << 10;
        QTest::newRow("no number") << u"{{now-h}}"_s << 0 << 9;
        QTest::newRow("two signs") << u"{{now+-5m}}"_s << 0 << 11;
        QTest::newRow("too far") << u"{{now+99999999999999d}}"_s << 0 << 23;
        QTest::newRow("counter of a word") << u"{{counter x}}"_s << 0 << 13;
        QTest::newRow("after good ones") << u"{{uuid}} {{orderId}} {{}}"_s << 21 << 4;
    }
    void problemsHaveTheirPlace()
    {
        QFETCH(QString, text);
        QFETCH(int, at);
        QFETCH(int, length);
        const auto problem = Template::parse(text).problem();
        QVERIFY(problem);
        QCOMPARE(problem->at, at);
        QCOMPARE(problem->length, length);
        QVERIFY(!problem->text.isEmpty());
    }

    void aVariableThatIsNotThereIsNamed()
    {
        const Template parsed = Template::parse(u"{{orderId}} and {{customer}}"_s);
        QVERIFY(!parsed.problem());
        QVERIFY(!parsed.missing({{u"orderId"_s, {}}, {u"customer"_s, {}}}));
        const auto missing = parsed.missing({{u"orderId"_s, {}}});
        QVERIFY(missing);
        QCOMPARE(missing->at, 16);
        QCOMPARE(missing->length, 12);
        QVERIFY(missing->text.contains(u"customer"_s));
    }

    void theSameSeedGivesTheSameText()
    {
        const QString text = u"{{uuid}} {{random 1 1000000}} {{pick a b c d e f}}"_s;
        QCOMPARE(render(text, 1, 42), render(text, 1, 42));
        QVERIFY(render(text, 1, 42) != render(text, 1, 43));
    }

    void uuidsAreOfVersionFourAndDiffer()
    {
        static const QRegularExpression form{
            u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s};
        QSet<QString> seen;
        for (quint32 seed = 0; seed < 200; ++seed) {
            for (const QString &one : render(u"{{uuid}} {{uuid}}"_s, 1, seed).split(u' ')) {
                QVERIFY2(form.match(one).hasMatch(), qPrintable(one));
                seen.insert(one);
            }
        }
        QCOMPARE(seen.size(), 400);
    }

    void randomNumbersStayInTheirBoundsAndReachThem()
    {
        QSet<QString> seen;
        for (quint32 seed = 0; seed < 500; ++seed)
            seen.insert(render(u"{{random -2 2}}"_s, 1, seed));
        QCOMPARE(seen, (QSet<QString>{u"-2"_s, u"-1"_s, u"0"_s, u"1"_s, u"2"_s}));
    }

    void copiesCountUp()
    {
        QCOMPARE(render(u"{{counter 10}}"_s, 5), u"14"_s);
        QCOMPARE(render(u"{{counter}}-{{counter}}"_s, 3), u"3-3"_s);
    }

    void namesOfVariables_data()
    {
        QTest::addColumn<bool>("isGood");
        QTest::newRow("orderId") << true;
        QTest::newRow("_a.b-c1") << true;
        QTest::newRow("nowhere") << true;
        QTest::newRow("timestamps") << true;
        QTest::newRow("now") << false;
        QTest::newRow("now-5m") << false;
        QTest::newRow("uuid") << false;
        QTest::newRow("1a") << false;
        QTest::newRow("") << false;
        QTest::newRow("a b") << false;
        QTest::newRow("größe") << false;
    }
    void namesOfVariables()
    {
        QFETCH(bool, isGood);
        QCOMPARE(Template::isName(QString::fromUtf8(QTest::currentDataTag())), isGood);
    }

    void anyTextIsReadOrRefusedAndNothingElse()
    {
        static constexpr std::array parts{"{{", "}}",   "\"", "\\",     " ", "now", "+",
                                          "5m", "pick", "a",  "random", "1", "é"};
        QRandomGenerator random{1};
        for (int round = 0; round < 5000; ++round) {
            QString text;
            for (quint32 at = 0; at < random.bounded(12U); ++at)
                text += QString::fromUtf8(parts.at(random.bounded(static_cast<quint32>(parts.size()))));
            const Template parsed = Template::parse(text);
            if (const auto problem = parsed.problem()) {
                QVERIFY(problem->at >= 0 && problem->length > 0);
                QVERIFY2(problem->at + problem->length <= text.size(), qPrintable(text));
            } else if (!text.contains("{{"_L1)) {
                QCOMPARE(render(text), text);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TemplateTest)
#include "tst_template.moc"
