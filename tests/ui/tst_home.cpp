// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/attributes/attention.h"
#include "ui/backend/attributewatch.h"
#include "ui/charts/sparkline.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/models/homemodel.h"
#include "ui/pages/homecards.h"
#include "ui/pages/homepage.h"
#include "ui/pages/queueheader.h"
#include "ui/pages/tagchips.h"
#include "ui/recents.h"
#include "ui/tour.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ui::attributes::Attention::Kind;

namespace {

constexpr ui::Time now{1'790'000'000'000};

ui::QueueInfo queue(const QString &name, qint64 available)
{
    ui::QueueInfo info;
    info.name = name;
    info.url = FakeBroker::url(name);
    info.available = available;
    info.received = 1;
    return info;
}

ui::QueueInfo dead(const QString &name, qint64 available)
{
    ui::QueueInfo info = queue(name, available);
    info.deadLetterSourceArns = {u"arn:aws:sqs:us-east-1:000000000000:orders"_s};
    return info;
}

} // namespace

class HomeTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup() { m.reset(); }

    void theWorstStandsFirst()
    {
        ui::QueueInfo full = queue(u"full"_s, 3);
        full.inFlight = 96'000;
        ui::QueueInfo unread = queue(u"unread"_s, 7);
        unread.received = 0;
        unread.oldestSent = now - 10min;
        ui::QueueInfo old = queue(u"old"_s, 1);
        old.oldestSent = now - 60h;
        const QList<ui::attributes::Attention> all = ui::attributes::attentionTo(
            {queue(u"fine"_s, 9), unread, dead(u"few"_s, 2), dead(u"many"_s, 41), old, full},
            {{FakeBroker::url(u"old"_s), 96h}}, now);
        QStringList names;
        for (const ui::attributes::Attention &one : all)
            names.append(one.queueName);
        QCOMPARE(names, QStringList({u"full"_s, u"old"_s, u"many"_s, u"few"_s, u"unread"_s}));
        QCOMPARE(all[0].text, u"96,000 in flight of at most 120,000"_s);
        QVERIFY2(all[1].text.contains(u"deleted after 4 d"_s), qPrintable(all[1].text));
        QCOMPARE(all[2].text, u"41 dead letters"_s);
    }

    void whatIsNotMeasuredIsNotWarnedOf()
    {
        ui::QueueInfo old = queue(u"old"_s, 1);
        old.oldestSent = now - 60h;
        QVERIFY(ui::attributes::attentionTo({old}, {}, now).isEmpty()); // its retention is not known
        QVERIFY(ui::attributes::attentionTo({old}, {{old.url, 14 * 24h}}, now).isEmpty());
        ui::QueueInfo unknown = dead(u"q-dlq"_s, 5);
        unknown.isCounted = false;
        QVERIFY(ui::attributes::attentionTo({unknown}, {}, now).isEmpty());
        ui::QueueInfo about = dead(u"q-dlq"_s, 5);
        about.isApproximate = true;
        QCOMPARE(ui::attributes::attentionTo({about}, {}, now).first().text, u"≈ 5 dead letters"_s);
        ui::QueueInfo unread = queue(u"unread"_s, 7); // nothing is known of receives where counts are approximate
        unread.received = 0;
        unread.isApproximate = true;
        unread.oldestSent = now - 10min;
        QVERIFY(ui::attributes::attentionTo({unread}, {}, now).isEmpty());
    }

    void deadLettersThatWillBeDeletedAreWorse()
    {
        ui::QueueInfo expiring = dead(u"a-dlq"_s, 2);
        expiring.oldestSent = now - 50h;
        const QList<ui::attributes::Attention> all =
            ui::attributes::attentionTo({dead(u"b-dlq"_s, 100), expiring}, {{expiring.url, 96h}}, now);
        QCOMPARE(all.first().queueName, u"a-dlq"_s);
        QVERIFY(all.first().text.startsWith(u"2 dead letters · oldest sent"_s));
    }

    void fewQueuesAreAskedForTheirRetention()
    {
        QList<ui::QueueInfo> queues;
        for (int i = 0; i < 20; ++i) {
            queues.append(queue(u"q%1"_s.arg(i), 1));
            if (i != 7)
                queues.last().oldestSent = now - std::chrono::minutes{i};
        }
        const QStringList oldest = ui::attributes::oldestQueues(queues, 3);
        QCOMPARE(oldest,
                 QStringList({FakeBroker::url(u"q19"_s), FakeBroker::url(u"q18"_s), FakeBroker::url(u"q17"_s)}));
    }

    void aDeadLetterHasTheActsThatHelp()
    {
        fill();
        m->start();
        ui::Card *card = home().cards()->attention();
        QTRY_COMPARE(card->texts(), QStringList{u"▼ orders-dlq: 3 dead letters"_s});
        QCOMPARE(card->button(0, 0)->accessibleName(), u"Redrive the dead letters of orders-dlq"_s);
        card->button(0, 0)->click();
        QVERIFY(m->dialog<ui::ConfirmDialog>() != nullptr); // asked first
        m->dialog()->reject();
        card->button(0, 1)->click();
        QCOMPARE(m->place(), u"redrive://local/queue/orders-dlq"_s);
    }

    void withoutTroubleTheCardSaysSo()
    {
        m->broker->addQueue(u"orders"_s);
        m->start();
        QTRY_VERIFY(home().cards()->attention()->isVisible());
        QVERIFY(home().cards()->attention()->texts().isEmpty());
        QVERIFY(home().cards()->attention()->note().startsWith(u"✔"_s));
        QCOMPARE(home().cards()->running()->note(), u"Nothing is running."_s);
        QVERIFY(home().cards()->recent()->note().contains(u"stand here"_s));
    }

    void retentionIsReadAndDecides()
    {
        m->broker->addQueue(u"orders"_s);
        m->broker->addMessage(u"orders"_s, u"old"_s);
        m->broker->setAttribute(u"orders"_s, u"MessageRetentionPeriod"_s, u"600"_s); // sent 900 s ago
        m->start();
        QTRY_VERIFY(home().cards()->attention()->texts().value(0).contains(u"deleted after 10 min"_s));
        const qsizetype asked = m->transport->calls(u"GetQueueAttributes"_s).size();
        m->broker->addMessage(u"orders"_s, u"more"_s);
        m->broker->push();
        QTRY_COMPARE(m->backend->queues().first().available, 2);
        QCOMPARE(m->transport->calls(u"GetQueueAttributes"_s).size(), asked); // once is enough
    }

    void whatWasLookedAtLastIsThereAgain()
    {
        fill();
        m->open(u"orders"_s);
        QTRY_VERIFY(m->bench().queue() != nullptr);
        m->go(u"redrive://local/queue/email"_s);
        m->go(u"redrive://local/home"_s);
        QTRY_COMPARE(links(), QStringList({u"email"_s, u"orders"_s}));

        m->window.setBackend(nullptr, {});
        m->settings.setValue(ui::setting::restoreTabs, 0);
        m->start();
        QTRY_COMPARE(links(), QStringList({u"email"_s, u"orders"_s}));
        WindowFixture::button(*home().cards()->recent(), u"orders"_s)->click();
        QCOMPARE(m->place(), u"redrive://local/queue/orders"_s);
    }

    void recentsAreBoundedAndEachOnce()
    {
        ui::Recents recents{m->settings, u"local"_s, nullptr};
        for (int i = 0; i < 40; ++i)
            recents.visit({.connection = u"local"_s, .kind = u"queue"_s, .name = u"q%1"_s.arg(i % 20)});
        recents.visit({.connection = u"local"_s, .kind = u"home"_s});
        recents.visit({.connection = u"local"_s, .kind = u"composer"_s, .name = u"d"_s});
        QCOMPARE(recents.list().size(), ui::Recents::mostKept);
        QCOMPARE(recents.list().first().name, u"q19"_s);
        const ui::Recents again{m->settings, u"local"_s, nullptr};
        QCOMPARE(again.list(), recents.list());
    }

    void aRunningTaskCanBeStopped()
    {
        fill();
        m->start();
        QTRY_COMPARE(m->backend->queues().size(), 3);
        m->transport->script(u"MoveMessages"_s, [](const QJsonObject &) { return std::nullopt; });
        const ui::QueueInfo *queue = m->backend->queue(FakeBroker::url(u"orders-dlq"_s));
        m->bench().acts()->redrive({.queue = *queue});
        QTRY_VERIFY(m->dialog<ui::ConfirmDialog>()->isReady());
        WindowFixture::button(*m->dialog(), u"Redrive"_s)->click();
        ui::Card *card = home().cards()->running();
        QTRY_COMPARE(card->texts().size(), 1);
        QVERIFY(card->texts().first().contains(u"orders-dlq"_s));
        QTRY_VERIFY(m->transport->isWaiting(u"MoveMessages"_s));
        card->button(0, 0)->click();
        m->transport->answer(u"MoveMessages"_s, QJsonObject{{u"Moved"_s, 3}});
        QTRY_VERIFY(card->texts().isEmpty());
        QVERIFY(card->note().startsWith(u"Nothing. Last:"_s));
    }

    void eachRowHasTheLineOfItsLastMinutes()
    {
        fill();
        m->broker->addHistory();
        m->start();
        QTRY_COMPARE(home().table()->model()->rowCount(), 3);
        const auto trend = [this](const QString &name) {
            for (int row = 0; row < home().table()->model()->rowCount(); ++row) {
                const QModelIndex index = home().table()->model()->index(row, ui::HomeModel::Trend);
                if (index.siblingAtColumn(0).data().toString() == name)
                    return index;
            }
            return QModelIndex();
        };
        QTRY_VERIFY(trend(u"orders-dlq"_s).data(ui::HomeModel::TrendRole).value<QList<qint64>>().size() > 100);
        QVERIFY(trend(u"orders-dlq"_s).data().toString().endsWith(u"now"_s)); // in words, too
        QVERIFY(m->transport->calls(u"Snapshot"_s).last().document.value("QueueUrls"_L1).toArray().size() <= 16);

        m->go(u"redrive://local/queue/orders"_s); // the chart of a page asks for its own again
        QTRY_COMPARE(m->transport->calls(u"Snapshot"_s).last().document.value("QueueUrls"_L1).toArray().size(), 2);
    }

    void theModelIsSound()
    {
        ui::HomeModel model;
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
        model.setQueues({queue(u"a"_s, 1), queue(u"b"_s, 2)});
        model.setSeries({{FakeBroker::url(u"b"_s), {{.available = 1}, {.available = 5}}}});
        QCOMPARE(model.index(0, ui::HomeModel::Trend).data().toString(), u"–"_s);
        QCOMPARE(model.index(1, ui::HomeModel::Trend).data().toString(), u"1 to 5 available, 5 now"_s);
        model.setQueues({queue(u"b"_s, 2)});
        QCOMPARE(model.rowCount(), 1);
    }

    void aLineIsDrawnWithinItsBounds()
    {
        QImage image{60, 20, QImage::Format_RGB32};
        image.fill(Qt::white);
        QPainter painter{&image};
        QList<qint64> counts;
        for (int i = 0; i < 20'000; ++i)
            counts.append(i % 7 * 1000);
        ui::paintSparkline(painter, {10, 5, 40, 10}, counts, Qt::black);
        painter.end();
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const bool isInked = qGray(image.pixel(x, y)) < 250;
                inked += isInked ? 1 : 0;
                QVERIFY(!isInked || (x >= 9 && x <= 51 && y >= 4 && y <= 16));
            }
        }
        QVERIFY(inked > 100);
    }

    void anEmptyBrokerOffersTheDemo()
    {
        m->start();
        QTRY_VERIFY(home().empty()->isVisible());
        QPushButton *demo = WindowFixture::button(*home().empty(), u"Open the demo"_s);
        QVERIFY(demo->isVisible());
        const QSignalSpy wanted{&m->window, &ui::MainWindow::demoWanted};
        demo->click();
        QCOMPARE(wanted.size(), 1);
        m->window.setBackend(m->backend.get(), {.name = u"Demo shop"_s, .endpoint = {}, .isDemo = true});
        QTRY_VERIFY(home().empty()->isVisible());
        QVERIFY(!WindowFixture::button(*home().empty(), u"Open the demo"_s)->isVisible());
    }

    void theTourWalksThroughTheDemoAndIsRemembered()
    {
        fill();
        m->window.show();
        m->window.setBackend(m->backend.get(), {.name = u"Demo shop"_s, .endpoint = {}, .isDemo = true});
        m->backend->start();
        QTRY_COMPARE(m->backend->queues().size(), 3);
        WindowFixture::button(*m->window.demoBanner(), u"Take the tour"_s)->click();
        QVERIFY(m->window.demoBanner()->isHidden());
        QStringList places;
        for (int step = 1; step <= ui::Tour::stepCount(); ++step) {
            QVERIFY(m->window.tourBanner()->text().startsWith(u"%1 of"_s.arg(step)));
            places.append(m->bench().current()->address().kind);
            QVERIFY(m->bench().isEnabled()); // it blocks nothing
            if (QPushButton *next = shownButton(u"Next"_s))
                next->click();
        }
        QVERIFY(places.first() == u"home"_s && places.last() == u"simulators"_s);
        shownButton(u"Back"_s)->click();
        QVERIFY(m->window.tourBanner()->text().startsWith(u"%1 of"_s.arg(ui::Tour::stepCount() - 1)));
        shownButton(u"Leave the tour"_s)->click();
        QVERIFY(m->window.tourBanner()->isHidden());
        QVERIFY(m->window.demoBanner()->isVisible());
        QTRY_VERIFY(WindowFixture::button(*m->window.demoBanner(), u"Take the tour"_s) == nullptr);
        QCOMPARE(m->settings.value(ui::setting::tourSeen), 1);
        QVERIFY(m->window.commands()->action("help.tour"_L1)->isEnabled()); // again, when wanted

        m->window.commands()->run(u"help.tour"_s);
        m->window.setBackend(m->backend.get(), {.name = u"Local broker"_s, .endpoint = {}});
        QVERIFY(m->window.tourBanner()->isHidden());
        QVERIFY(!m->window.commands()->action("help.tour"_L1)->isEnabled());
    }

    void tagsOfOtherClientsShowByThemselves()
    {
        fill();
        m->open(u"orders"_s);
        QTRY_VERIFY(!m->transport->calls(u"ListQueueTags"_s).isEmpty());
        QVERIFY(m->bench().page()->header()->tagChips()->isHidden());
        m->bench().page()->header()->tagChips()->watch()->setTick(0ms);
        m->bench().page()->header()->tagChips()->refresh();
        m->broker->setTags(u"orders"_s, {{u"team"_s, u"checkout"_s}});
        QTRY_COMPARE(m->bench().page()->header()->tagChips()->tags().value(u"team"_s), u"checkout"_s);
        QVERIFY(m->bench().page()->header()->tagChips()->isVisible());
        m->broker->setTags(u"orders"_s, {});
        QTRY_VERIFY(m->bench().page()->header()->tagChips()->isHidden());
    }

    void aPageThatIsNotSeenReadsNoTags()
    {
        fill();
        m->open(u"orders"_s);
        QTRY_VERIFY(!m->transport->calls(u"ListQueueTags"_s).isEmpty());
        m->bench().page()->header()->tagChips()->watch()->setTick(0ms);
        m->go(u"redrive://local/simulators"_s);
        QTRY_VERIFY(!m->transport->isWaiting(u"ListQueueTags"_s));
        QCoreApplication::processEvents();
        const qsizetype before = m->transport->calls(u"ListQueueTags"_s).size();
        m->broker->push();
        QTRY_VERIFY(m->transport->isWaiting(u"Snapshot"_s));
        QCOMPARE(m->transport->calls(u"ListQueueTags"_s).size(), before);
    }

private:
    void fill()
    {
        m->broker->addQueue(u"orders"_s, u"orders-dlq"_s);
        m->broker->addQueue(u"orders-dlq"_s);
        m->broker->addQueue(u"email"_s);
        for (int i = 0; i < 3; ++i)
            m->broker->addMessage(u"orders-dlq"_s, u"dead"_s);
    }
    /// That shows.
    ui::HomePage &home()
    {
        auto *current = qobject_cast<ui::HomePage *>(m->bench().current());
        return current != nullptr ? *current : *m->bench().home();
    }
    /// Those of the step before go with the next turn of the loop.
    QPushButton *shownButton(const QString &text)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return WindowFixture::button(*m->window.tourBanner(), text);
    }
    QStringList links()
    {
        QStringList texts;
        for (const QPushButton *button : home().cards()->recent()->findChildren<QPushButton *>()) {
            if (button->isVisible())
                texts.append(button->text());
        }
        return texts;
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(HomeTest)
#include "tst_home.moc"
