// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window's thread is away from its events. The gap between two heartbeats is reported, not judged: on a
// loaded machine it measures the machine. Judged is the work of one event handler in CPU time of this thread, which no
// neighbour can lengthen; the bound is generous because this build is not optimised. The budgets of the window itself
// (50 ms) are for an optimised build.
#include "tests/screens/stage.h"

#include "ui/pages/composerpage.h"
#include "ui/pages/navigator.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr double mostOfOneEvent = 250; // ms of CPU time

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Measures each event that the event loop hands out; those sent from inside another belong to it.
class MeasuringApplication : public QApplication
{
public:
    using QApplication::QApplication;

    struct Longest
    {
        double milliseconds = 0;
        QString event;
    };
    Longest longest;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        // Both may be gone afterwards.
        const QString name =
            u"%1 to %2"_s.arg(static_cast<int>(event->type())).arg(QLatin1String(receiver->metaObject()->className()));
        ++m_depth;
        const double before = threadMilliseconds();
        const bool isHandled = QApplication::notify(receiver, event);
        const double took = threadMilliseconds() - before;
        --m_depth;
        if (took > longest.milliseconds)
            longest = {took, name};
        return isHandled;
    }

private:
    int m_depth = 0;
};

MeasuringApplication &application()
{
    return *static_cast<MeasuringApplication *>(QApplication::instance());
}

/// Beats every 10 ms and remembers the longest pause.
class Heart
{
public:
    Heart()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longest = std::max(m_longest, m_watch.restart()); });
        m_watch.start();
        m_timer.start(10);
    }
    qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_watch;
    qint64 m_longest = 0;
};

} // namespace

class ResponsiveTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_stage = std::make_unique<Stage>(World::Demo);
        m_stage->window->resize(1440, 900);
        m_stage->queue(u"orders"_s);
        m_stage->settle();
    }
    void cleanupTestCase() { m_stage.reset(); }
    void init()
    {
        application().longest = {};
        m_heart = std::make_unique<Heart>();
    }

    void aHandlerThatWorksTooLongIsFound()
    {
        measured([] {
            const double end = threadMilliseconds() + mostOfOneEvent + 50;
            while (threadMilliseconds() < end) { }
        });
        QVERIFY(application().longest.milliseconds > mostOfOneEvent);
    }

    void switchingPagesHoldsNothingUp()
    {
        for (const char *address : {"queue/payments.fifo", "queue/orders-dlq", "home", "simulators", "queue/orders"})
            measured([this, address] {
                m_stage->bench().router()->open(QString("redrive://local/"_L1 + QLatin1String(address)));
            });
        isResponsive();
    }

    void typingAFilterHoldsNothingUp()
    {
        for (auto *field : m_stage->window->findChildren<QLineEdit *>()) {
            if (!field->isVisible() || !field->isEnabled() || field->isReadOnly())
                continue;
            QTest::keyClicks(field, u"order"_s);
            m_stage->settle();
            field->clear();
            m_stage->settle();
        }
        isResponsive();
    }

    void openingAMessageHoldsNothingUp()
    {
        m_stage->queue(u"orders"_s);
        measured([this] { m_stage->bench().page()->messages()->table()->selectRow(0); });
        for (int row = 0; row < 5; ++row)
            m_stage->choose(row);
        const ui::Address address = m_stage->bench().page()->inspector()->messageAddress();
        measured([this, address] { m_stage->bench().router()->open(address); });
        isResponsive();
    }

    void openingAComposerHoldsNothingUp()
    {
        const QString body =
            u"{\"sku\": \"KTL-3002\", \"title\": \"Kettle, 1.2 l\", \"price\": 54.95}\n"_s.repeated(1000);
        measured([this, body] { m_stage->bench().acts()->openComposer({.body = body}); });
        QVERIFY(qobject_cast<ui::ComposerPage *>(m_stage->bench().current()) != nullptr);
        isResponsive();
    }

private:
    /// As an event of its own.
    void measured(const std::function<void()> &act)
    {
        QTimer::singleShot(0, m_stage->window.get(), act);
        m_stage->settle();
    }
    void isResponsive() const
    {
        const MeasuringApplication::Longest &longest = application().longest;
        qInfo("longest event: %.1f ms of CPU (%s); longest gap: %lld ms", longest.milliseconds,
              qPrintable(longest.event), static_cast<long long>(m_heart->longest()));
        QVERIFY2(longest.milliseconds < mostOfOneEvent, qPrintable(longest.event));
    }

    std::unique_ptr<Heart> m_heart;
    std::unique_ptr<Stage> m_stage;
};

int main(int argc, char **argv)
{
    MeasuringApplication app{argc, argv};
    ResponsiveTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_responsive.moc"
