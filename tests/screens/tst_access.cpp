// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds on every screen: rules, and a golden text of each. `tst_screens_access --golden` writes
// the texts anew.
#include "tests/screens/access.h"
#include "tests/screens/known.h"
#include "tests/screens/screens.h"

#include "ui/style.h"
#include "ui/widgets/passfocus.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString goldenFile(const Screen &screen)
{
    return QDir(QStringLiteral(GOLDEN_FOLDER)).filePath(QLatin1String(screen.name) + ".txt"_L1);
}

QString read(const QString &name)
{
    QFile file{name};
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// One by one: a message of the test framework has an end.
void say(const QStringList &problems)
{
    for (const QString &problem : problems)
        qWarning("%s", qPrintable(problem));
}

/// The first line that differs, as both have it.
QString difference(const QString &is, const QString &was)
{
    const QStringList now = is.split(u'\n');
    const QStringList before = was.split(u'\n');
    qsizetype at = 0;
    while (at < now.size() && at < before.size() && now[at] == before[at])
        ++at;
    return u"line %1 is\n    %2\n  was\n    %3"_s.arg(at + 1).arg(now.value(at), before.value(at));
}

/// A window with what it is given.
template <class... Widgets>
std::unique_ptr<QWidget> with(Widgets *...widgets)
{
    auto window = std::make_unique<QWidget>();
    auto *row = new QHBoxLayout(window.get());
    (row->addWidget(widgets), ...);
    window->show();
    window->activateWindow();
    return window;
}

} // namespace

class AccessTest : public QObject
{
    Q_OBJECT
public:
    bool writes = false;

private slots:
    void aFieldWithoutNameIsFound()
    {
        const auto window = with(new QLineEdit, new QPushButton(u"Send"_s));
        QCOMPARE(reach::named(*window).size(), 1);
        window->findChild<QLineEdit *>()->setAccessibleName(u"Body"_s);
        QVERIFY(reach::named(*window).isEmpty());
    }

    void aFocusableWidgetWithoutRoleIsFound()
    {
        auto *own = new QWidget;
        own->setFocusPolicy(Qt::StrongFocus);
        own->setAccessibleName(u"Own"_s);
        own->setMinimumSize(20, 20);
        const auto window = with(own);
        QCOMPARE(reach::named(*window).size(), 1);
    }

    void neighboursOfOneNameAreFound()
    {
        const auto window = with(new QPushButton(u"Send"_s), new QPushButton(u"Send"_s), new QCheckBox(u"Send"_s));
        QCOMPARE(reach::named(*window).size(), 1);
    }

    void aTabThatIsHeldIsFound()
    {
        auto *text = new QPlainTextEdit;
        const auto window = with(new QPushButton(u"A"_s), text, new QPushButton(u"B"_s));
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QVERIFY(!reach::tabCycle(*window).isEmpty());
        text->setTabChangesFocus(true);
        QVERIFY(reach::tabCycle(*window).isEmpty());
    }

    void aStopThatTabMissesIsFound()
    {
        class Deaf : public QPushButton
        {
        public:
            using QPushButton::QPushButton;
            bool focusNextPrevChild(bool) override
            {
                parentWidget()->findChild<QCheckBox *>()->setFocus();
                return true;
            }
        };
        const auto window = with(new QCheckBox(u"A"_s), new Deaf(u"B"_s), new QPushButton(u"C"_s));
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        const Findings found = reach::tabCycle(*window);
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first().where.contains(u"C"_s));
    }

    /// Qt 6.4: the box stands in the ring behind its first button and leads back to it, so that the rest is not
    /// reached.
    void aBoxOfButtonsThatLeadsBackToItsFirstIsFound_data()
    {
        QTest::addColumn<bool>("isMended");
        QTest::newRow("by itself") << false;
        QTest::newRow("in the style of the window") << true;
    }
    void aBoxOfButtonsThatLeadsBackToItsFirstIsFound()
    {
        QFETCH(const bool, isMended);
        auto *box = new QDialogButtonBox(QDialogButtonBox::Close);
        box->addButton(u"Copy"_s, QDialogButtonBox::ActionRole);
        box->addButton(u"Show"_s, QDialogButtonBox::ActionRole);
        ui::Style style;
        if (isMended)
            box->setStyle(&style);
        const auto window = with(new QCheckBox(u"First"_s), box);
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QCOMPARE(reach::proxies(*window).isEmpty(), isMended);
        QCOMPARE(reach::tabCycle(*window).isEmpty(), isMended);
    }

    void aWholePassesItsFocusOnWithoutBeingAStop()
    {
        auto *whole = new QWidget;
        auto *row = new QHBoxLayout(whole);
        auto *a = new QPushButton(u"A"_s);
        auto *b = new QPushButton(u"B"_s);
        row->addWidget(a);
        row->addWidget(b);
        ui::passFocus(whole, a);
        ui::passFocus(whole, b);
        const auto window = with(whole);
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QVERIFY(reach::proxies(*window).isEmpty());
        QVERIFY(reach::tabCycle(*window).isEmpty());
        a->setFocus();
        whole->setFocus();
        QVERIFY(b->hasFocus());
    }

    void aDumpSaysRolesNamesAndStops()
    {
        const auto window = with(new QPushButton(u"Send 41"_s));
        QCOMPARE(reach::dump(*window), QStringList{u"Button \u201cSend #\u201d *"_s});
    }

    void everyScreenCanBeReadAndReached()
    {
        QStringList problems;
        QSet<QString> seen;
        walk([&](Stage &stage, const Screen &screen, QWidget &part) {
            const QString name = QLatin1String(screen.name);
            if (const QString changed = compare(screen, part); !changed.isEmpty())
                problems.append(QString(name + u": " + changed));
            part.window()->activateWindow();
            QVERIFY2(QTest::qWaitForWindowActive(part.window()), screen.name);
            for (const Finding &finding :
                 reach::named(*part.window()) + reach::proxies(*part.window()) + reach::tabCycle(*part.window())) {
                if (reasonFor(name, finding).isEmpty() && !seen.contains(finding.text()))
                    problems.append(QString(name + u": " + finding.text()));
                seen.insert(finding.text());
            }
            stage.settle();
        });
        say(problems);
        QVERIFY2(problems.isEmpty(), "if a golden text was meant to change: tst_screens_access --golden");
    }

private:
    /// With the golden text, or it becomes that.
    QString compare(const Screen &screen, QWidget &part) const
    {
        const QString text =
            reach::dump(part).join(u'\n') + "\n\nTab:\n"_L1 + reach::tabOrder(part).join(u'\n') + u'\n';
        QFile file{goldenFile(screen)};
        if (writes && file.open(QIODevice::WriteOnly)) {
            file.write(text.toUtf8());
            return {};
        }
        const QString golden = read(goldenFile(screen));
        return golden == text ? QString() : difference(text, golden);
    }
};

int main(int argc, char **argv)
{
    QApplication app{argc, argv};
    QStringList arguments = QApplication::arguments();
    AccessTest test;
    test.writes = arguments.removeAll("--golden"_L1) > 0;
    return QTest::qExec(&test, arguments);
}

#include "tst_access.moc"
