// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen in light and dark, at the usual and the smallest size, held against the rules. With --pictures FOLDER
// the pictures are written too. The scale is that of the process: QT_SCALE_FACTOR.
#include "tests/screens/known.h"
#include "tests/screens/rules.h"
#include "tests/screens/screens.h"

#include <QApplication>
#include <QDir>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize sizes[] = {{1440, 900}, {960, 600}};

} // namespace

class ScreensTest : public QObject
{
    Q_OBJECT
public:
    QString pictures; ///< a folder; empty: none are written

private slots:
    void everyScreenKeepsTheRules()
    {
        walk([this](Stage &stage, const Screen &screen, QWidget &part) {
            const bool isDialog = part.isWindow() && &part != stage.window.get();
            for (const QSize &size : sizes) {
                stage.window->resize(size);
                if (isDialog && size != sizes[0])
                    continue; // a dialog has its own size
                for (const bool isDark : {false, true}) {
                    // At other scales each size in one theme: colours do not depend on it.
                    if (part.devicePixelRatioF() > 1 && isDark != (size == sizes[1] || isDialog))
                        continue;
                    stage.setDark(isDark);
                    look(*part.window(), isDark,
                         u"%1-%2x%3-%4"_s.arg(QLatin1String(screen.name))
                             .arg(size.width())
                             .arg(size.height())
                             .arg(isDark ? "dark"_L1 : "light"_L1));
                }
            }
            stage.window->resize(sizes[0]);
        });
        for (const QString &finding : std::as_const(m_findings)) // a message of the test framework has an end
            qWarning("%s", qPrintable(finding));
        QCOMPARE(m_findings.size(), 0);
        QVERIFY(m_looks > 150);
    }

private:
    void look(QWidget &window, bool isDark, const QString &name)
    {
        ++m_looks;
        const QPixmap picture = window.grab();
        if (!pictures.isEmpty())
            picture.save(QDir(pictures).filePath(name + ".png"_L1));
        const bool isSeenBefore = isDark && window.devicePixelRatioF() == 1;
        const Findings shape = isSeenBefore ? Findings{} : rules::ofShape(window);
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

int main(int argc, char **argv)
{
    QApplication app{argc, argv};
    QStringList arguments = QApplication::arguments();
    ScreensTest test;
    if (const qsizetype at = arguments.indexOf("--pictures"_L1); at > 0 && at + 1 < arguments.size()) {
        test.pictures = arguments[at + 1];
        QDir().mkpath(test.pictures);
        arguments.remove(at, 2);
    }
    return QTest::qExec(&test, arguments);
}

#include "tst_screens.moc"
