// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen, held against the rules. With --pictures FOLDER the pictures are written too. --look names one of the
// table below; the scale is that of the process: QT_SCALE_FACTOR.
#include "tests/screens/known.h"
#include "tests/screens/longlanguage.h"
#include "tests/screens/rules.h"
#include "tests/screens/screens.h"

#include "ui/pages/readingpanes.h"

#include <QApplication>
#include <QDir>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Appearance = ui::setting::Appearance;

constexpr QSize usual{1440, 900};
constexpr QSize smallest{960, 600};

/// One way to look at all screens: at two sizes, each in some themes.
struct Look
{
    const char *name;
    std::vector<Appearance> atUsual;
    std::vector<Appearance> atSmallest;
    bool isMirrored = false;
    bool isLong = false; ///< in the LongLanguage
};

const std::vector<Look> &looks()
{
    static const std::vector<Look> all{
        {"usual", {Appearance::Light, Appearance::Dark}, {Appearance::Light, Appearance::Dark}},
        {"once", {Appearance::Light}, {Appearance::Dark}}, // at other scales: colours do not depend on it
        {"contrast", {}, {Appearance::HighContrast}},
        {"mirrored", {Appearance::Light}, {}, true},
        {"long", {Appearance::Light}, {}, false, true},
    };
    return all;
}

QString nameOf(Appearance theme)
{
    return theme == Appearance::Light ? u"light"_s : theme == Appearance::Dark ? u"dark"_s : u"contrast"_s;
}

} // namespace

class ScreensTest : public QObject
{
    Q_OBJECT
public:
    QString pictures; ///< a folder; empty: none are written
    QString look = u"usual"_s;

private slots:
    void everyScreenKeepsTheRules()
    {
        const auto chosen =
            std::ranges::find_if(looks(), [this](const Look &one) { return look == QLatin1String(one.name); });
        QVERIFY(chosen != looks().end());
        QGuiApplication::setLayoutDirection(chosen->isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
        LongLanguage words;
        if (chosen->isLong)
            QCoreApplication::installTranslator(&words);
        walk([&](Stage &stage, const Screen &screen, QWidget &part) {
            const bool isDialog = part.isWindow() && &part != stage.window.get();
            // A dialog has its own size.
            const bool isOnce = isDialog && !chosen->atUsual.empty();
            lookAt(stage, screen, part, usual, chosen->atUsual);
            if (!isOnce)
                lookAt(stage, screen, part, smallest, chosen->atSmallest);
            stage.window->resize(usual);
        });
        QCoreApplication::removeTranslator(&words);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        for (const QString &finding : std::as_const(m_findings)) // a message of the test framework has an end
            qWarning("%s", qPrintable(finding));
        QCOMPARE(m_findings.size(), 0);
        QVERIFY(m_looks > 100);
    }

private:
    void lookAt(Stage &stage, const Screen &screen, QWidget &part, const QSize &size,
                const std::vector<Appearance> &themes)
    {
        for (std::size_t at = 0; at < themes.size(); ++at) {
            stage.window->resize(size);
            stage.setTheme(themes[at]);
            const QString name = u"%1-%2x%3-%4%5"_s.arg(QLatin1String(screen.name))
                                     .arg(size.width())
                                     .arg(size.height())
                                     .arg(nameOf(themes[at]),
                                          look == "usual"_L1 || look == "once"_L1 ? QString() : QString(u'-' + look));
            hold(*part.window(), at > 0, name);
            // Too small for both: the chosen message stands in the place of the table.
            ui::QueuePage *page = stage.window->workbench() != nullptr ? stage.bench().page() : nullptr;
            if (page == nullptr || part.window() != stage.window.get())
                continue;
            page->readingPanes()->read();
            if (!page->readingPanes()->isReading())
                continue;
            stage.settle();
            hold(*part.window(), at > 0, name + "-reading"_L1);
            page->readingPanes()->leave();
        }
    }
    void hold(QWidget &window, bool isShapeSeen, const QString &name)
    {
        ++m_looks;
        const QPixmap picture = window.grab();
        if (!pictures.isEmpty())
            picture.save(QDir(pictures).filePath(name + ".png"_L1));
        const Findings shape = isShapeSeen ? Findings{} : rules::ofShape(window);
        for (const Finding &finding : shape + rules::legible(window, picture.toImage())) {
            if (!reasonFor(name, finding).isEmpty() || m_seen.contains(finding.text()))
                continue;
            m_seen.insert(finding.text());
            m_findings.append(name + u": " + finding.text());
        }
    }

    int m_looks = 0;
    QSet<QString> m_seen;
    QStringList m_findings;
};

namespace {

/// What follows `name`, taken out with it; empty: it is not there.
QString taken(QStringList &arguments, QLatin1String name)
{
    const qsizetype at = arguments.indexOf(name);
    if (at < 0 || at + 1 >= arguments.size())
        return {};
    const QString value = arguments[at + 1];
    arguments.remove(at, 2);
    return value;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app{argc, argv};
    QStringList arguments = QApplication::arguments();
    ScreensTest test;
    test.pictures = taken(arguments, "--pictures"_L1);
    if (!test.pictures.isEmpty())
        QDir().mkpath(test.pictures);
    if (const QString look = taken(arguments, "--look"_L1); !look.isEmpty())
        test.look = look;
    return QTest::qExec(&test, arguments);
}

#include "tst_screens.moc"
