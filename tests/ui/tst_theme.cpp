// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QTest>

using ui::Token;

Q_DECLARE_METATYPE(ui::Token)

namespace {

struct Pair
{
    const char *name;
    Token front;
    double least;
};

// WCAG 2.2 AA: 4.5 for text, 3 for the outlines and marks of controls.
constexpr std::array pairs{
    Pair{"text", Token::Text, 7},         Pair{"muted", Token::Muted, 4.5},     Pair{"link", Token::Link, 4.5},
    Pair{"ok", Token::Ok, 4.5},           Pair{"warning", Token::Warning, 4.5}, Pair{"error", Token::Error, 4.5},
    Pair{"delayed", Token::Delayed, 4.5}, Pair{"outline", Token::Outline, 3},   Pair{"focus ring", Token::FocusRing, 3},
};

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT
private slots:
    void everyTokenCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<Token>("front");
        QTest::addColumn<Token>("back");
        QTest::addColumn<double>("least");
        for (const bool dark : {false, true}) {
            for (const Pair &pair : pairs) {
                for (const Token back : {Token::Window, Token::Base, Token::Alternate}) {
                    QTest::addRow("%s %s on %d", dark ? "dark" : "light", pair.name, static_cast<int>(back))
                        << dark << pair.front << back << pair.least;
                }
            }
            QTest::addRow("%s selection", dark ? "dark" : "light")
                << dark << Token::SelectionText << Token::Selection << 4.5;
            QTest::addRow("%s disabled stays legible", dark ? "dark" : "light")
                << dark << Token::Disabled << Token::Base << 2.5;
        }
    }
    void everyTokenCanBeRead()
    {
        QFETCH(bool, dark);
        QFETCH(Token, front);
        QFETCH(Token, back);
        QFETCH(double, least);
        const ui::Theme &theme = dark ? ui::darkTheme() : ui::lightTheme();

        const double ratio = ui::contrast(theme.color(front), theme.color(back));

        QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
    }

    void chipsCanBeRead()
    {
        for (const ui::Theme *theme : {&ui::lightTheme(), &ui::darkTheme()}) {
            for (const Token token :
                 {Token::Muted, Token::Link, Token::Ok, Token::Warning, Token::Error, Token::Delayed})
                QVERIFY(ui::contrast(theme->color(token), theme->wash(token)) >= 4.5);
        }
    }

    void aPaletteNamesItsTheme()
    {
        QVERIFY(ui::themeOf(ui::darkTheme().palette()).dark);
        QVERIFY(!ui::themeOf(ui::lightTheme().palette()).dark);
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(qRound(ui::contrast(Qt::black, Qt::white) * 10), 210);
        QCOMPARE(qRound(ui::contrast(Qt::white, Qt::white) * 10), 10);
    }
};

QTEST_APPLESS_MAIN(ThemeTest)
#include "tst_theme.moc"
