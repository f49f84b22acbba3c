// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QTest>

using ui::Token;

Q_DECLARE_METATYPE(ui::Token)
Q_DECLARE_METATYPE(const ui::Theme *)

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

struct Named
{
    const char *name;
    const ui::Theme *theme;
    bool isHigh = false;
};

const std::array themes{Named{"light", &ui::lightTheme()}, Named{"dark", &ui::darkTheme()},
                        Named{"high contrast", &ui::highContrastTheme(), true}};

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT
private slots:
    void everyTokenCanBeRead_data()
    {
        QTest::addColumn<const ui::Theme *>("theme");
        QTest::addColumn<Token>("front");
        QTest::addColumn<Token>("back");
        QTest::addColumn<double>("least");
        for (const Named &one : themes) {
            // AAA wants 7 of text; what is a line has to have what text has elsewhere.
            const double share = one.isHigh ? 7 / 4.5 : 1;
            for (const Pair &pair : pairs) {
                for (const Token back : {Token::Window, Token::Base, Token::Alternate}) {
                    QTest::addRow("%s %s on %d", one.name, pair.name, static_cast<int>(back))
                        << one.theme << pair.front << back << std::max(pair.least, std::min(7.0, pair.least * share));
                }
            }
            QTest::addRow("%s selection", one.name)
                << one.theme << Token::SelectionText << Token::Selection << 4.5 * share;
            QTest::addRow("%s disabled stays legible", one.name)
                << one.theme << Token::Disabled << Token::Base << (one.isHigh ? 7 : 2.5);
        }
    }
    void everyTokenCanBeRead()
    {
        QFETCH(const ui::Theme *, theme);
        QFETCH(Token, front);
        QFETCH(Token, back);
        QFETCH(double, least);

        const double ratio = ui::contrast(theme->color(front), theme->color(back));

        QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
    }

    void chipsCanBeRead()
    {
        for (const Named &one : themes) {
            for (const Token token :
                 {Token::Muted, Token::Link, Token::Ok, Token::Warning, Token::Error, Token::Delayed})
                QVERIFY(ui::contrast(one.theme->color(token), one.theme->wash(token)) >= (one.isHigh ? 7 : 4.5));
        }
    }

    void aPaletteNamesItsTheme()
    {
        for (const Named &one : themes)
            QCOMPARE(&ui::themeOf(one.theme->palette()), one.theme);
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(qRound(ui::contrast(Qt::black, Qt::white) * 10), 210);
        QCOMPARE(qRound(ui::contrast(Qt::white, Qt::white) * 10), 10);
    }
};

QTEST_APPLESS_MAIN(ThemeTest)
#include "tst_theme.moc"
