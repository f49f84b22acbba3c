// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/charts/timechart.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/dialogs/createqueuedialog.h"
#include "ui/models/tablemodel.h"
#include "ui/pages/homepage.h"
#include "ui/statusline.h"
#include "ui/tasks/activitypanel.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bodyview.h"
#include "ui/widgets/emptystate.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QAction *action(const ui::MainWindow &window, const QString &text)
{
    for (QAction *candidate : window.findChildren<QAction *>()) {
        if (QString(candidate->text()).remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

QString namelessWidgets(const QWidget &root)
{
    QStringList nameless;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        const bool isInner = widget->parentWidget() != nullptr && widget->parentWidget()->focusProxy() == widget;
        const bool isStop = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled() && !isInner
            && widget->isVisibleTo(&root) && !widget->objectName().startsWith("qt_"_L1);
        if (!isStop)
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (face == nullptr || face->text(QAccessible::Name).isEmpty())
            nameless.append(QString(QString::fromLatin1(widget->metaObject()->className()) + u" in "_s
                                    + QString::fromLatin1(widget->parentWidget()->metaObject()->className())));
    }
    return nameless.join(u"; "_s);
}

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->broker->addQueue(u"orders"_s, u"orders-dlq"_s);
        m->broker->addQueue(u"orders-dlq"_s);
        for (int i = 0; i < 5; ++i)
            m->broker->addMessage(u"orders"_s, u"{\"orderId\":%1}"_s.arg(i));
        m->broker->addMessage(u"orders"_s, u"late"_s, u"Delayed"_s);
        for (int i = 0; i < 3; ++i)
            m->broker->addMessage(u"orders-dlq"_s, u"dead %1"_s.arg(i));
        m->broker->addHistory();
    }
    void cleanup() { m.reset(); }

    void queuesAreListedWithCounts()
    {
        m->open();
        QTRY_COMPARE(m->window.navigator()->shownCount(), 2);
        const QModelIndex orders = m->queueRow(u"orders"_s);
        QCOMPARE(orders.siblingAtColumn(ui::NavigatorModel::Available).data().toString(), u"5"_s);
        QCOMPARE(orders.siblingAtColumn(ui::NavigatorModel::Dead).data().toString(), u"▼ 3"_s);
        const QModelIndex dead = m->queueRow(u"orders-dlq"_s);
        QCOMPARE(dead.parent(), orders);
        QCOMPARE(dead.siblingAtColumn(ui::NavigatorModel::Available).data().toString(), u"3"_s);
    }

    void aPageOpensByItsAddress()
    {
        m->start();
        m->go(u"redrive://local/queue/orders?tab=messages"_s); // before the broker lists it
        QTRY_COMPARE(m->messages()->model()->rowCount(), 6);
        QCOMPARE(m->bench().queue()->name, u"orders"_s);
        QTRY_VERIFY(m->bench().page()->chart()->pointCount(ui::TimeChart::Available) > 100);
        QTRY_COMPARE(m->bench().page()->chart()->pointCount(ui::TimeChart::Dead), 301);
    }

    void choosingAQueueShowsItsMessages()
    {
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 6);

        m->queues()->setCurrentIndex(m->queueRow(u"orders-dlq"_s));

        QCOMPARE(m->bench().queue()->name, u"orders-dlq"_s);
        QTRY_COMPARE(m->messages()->model()->rowCount(), 3);
    }

    void lookingNeverReceives()
    {
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 6);
        m->messages()->selectRow(5); // the oldest is the last
        QTRY_COMPARE(m->bench().page()->inspector()->bodyView()->visibleText(), u"{\n  \"orderId\": 0\n}"_s);
        QVERIFY(m->transport->calls(u"ReceiveMessage"_s).isEmpty());
    }

    void theInspectorReadsALargeBodyWhole()
    {
        const QString large(5000, u'z');
        m->broker->addMessage(u"orders"_s, large);
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 7);

        m->messages()->selectRow(0);

        QTRY_COMPARE(m->bench().page()->inspector()->bodyView()->body(), large);
    }

    void newMessagesAppearAndTheSelectionStays()
    {
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 6);
        m->messages()->selectRow(2);
        const QStringList chosen = m->bench().page()->messages()->selectedIds();

        m->broker->addMessage(u"orders"_s, u"new"_s);
        m->broker->push();

        QTRY_COMPARE(m->messages()->model()->rowCount(), 7);
        QCOMPARE(m->bench().page()->messages()->selectedIds(), chosen);
    }

    void theStateFilterAsksTheBroker()
    {
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 6);

        m->bench().page()->messages()->findChild<QComboBox *>()->setCurrentIndex(3);

        QTRY_COMPARE(m->messages()->model()->rowCount(), 1);
        QCOMPARE(m->transport->calls(u"OpenView"_s).last().document.value("State"_L1).toString(), u"Delayed"_s);
    }

    void theTextFilterAsksTheBroker()
    {
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 6);

        action(m->window, u"Find in this page"_s)->trigger();
        QTest::keyClicks(m->bench().page()->messages()->findChild<QLineEdit *>(), u"LATE"_s);

        QTRY_COMPARE(m->messages()->model()->rowCount(), 1);
        QCOMPARE(m->transport->calls(u"OpenView"_s).last().document.value("Text"_L1).toString(), u"LATE"_s);
    }

    void everyMessageHasAPlaceAndOnlyThoseInSightAreRead()
    {
        for (int i = 0; i < 2'000; ++i)
            m->broker->addMessage(u"orders"_s, u"x"_s);
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 2'006);
        QTRY_COMPARE(m->messages()->model()->index(0, 5).data().toString(), u"x"_s);
        QCOMPARE(m->messages()->model()->index(2'005, 5).data().toString(), u"…"_s);

        m->messages()->scrollToBottom();

        QTRY_COMPARE(m->messages()->model()->index(2'005, 5).data().toString(), u"{\"orderId\":0}"_s);
        for (const FakeTransport::Call &call : m->transport->calls(u"ReadView"_s))
            QVERIFY(call.document.value("MaxResults"_L1).toInt() <= 400);
    }

    void deletingAsksFirstAndCancelIsTheDefault()
    {
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 6);
        m->messages()->selectRow(1);

        action(m->window, u"Delete selected…"_s)->trigger();
        auto *dialog = m->dialog<ui::ConfirmDialog>();
        QVERIFY(dialog != nullptr);
        QTest::keyClick(dialog, Qt::Key_Return);

        QVERIFY(m->transport->calls(u"DeleteMessages"_s).isEmpty());
    }

    void deletingGoesOnToTheNextRow()
    {
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 6);
        m->messages()->selectRow(1);
        const QString next = m->messages()->model()->index(2, 0).data(ui::KeyRole).toString();

        action(m->window, u"Delete selected…"_s)->trigger();
        WindowFixture::button(*m->dialog(), u"Delete"_s)->click();

        QTRY_COMPARE(m->messages()->model()->rowCount(), 5);
        QVERIFY(m->window.statusText().contains(u"deleted from orders"_s));
        QCOMPARE(m->bench().page()->messages()->selectedIds(), QStringList{next});
    }

    void redrivingNamesItsDestinationAndReports()
    {
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);
        m->go(u"redrive://local/queue/orders-dlq"_s);
        QTRY_COMPARE(m->messages()->model()->rowCount(), 3);

        action(m->window, u"Redrive all…"_s)->trigger();
        auto *dialog = m->dialog<ui::ConfirmDialog>();
        QVERIFY(dialog->windowTitle().contains(u"to orders"_s));
        QVERIFY(m->transport->calls(u"MoveMessages"_s).isEmpty());
        QTRY_VERIFY(dialog->isReady());
        WindowFixture::button(*dialog, u"Redrive"_s)->click();

        QTRY_VERIFY(m->window.statusText().contains(u"3 of 3 moved"_s));
        QVERIFY(!m->transport->calls(u"MoveMessages"_s)[0].document.contains("DestinationQueueUrl"_L1));
        QTRY_COMPARE(m->messages()->model()->rowCount(), 0);
    }

    void onlyTheSelectedAreRedriven()
    {
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);
        m->go(u"redrive://local/queue/orders-dlq"_s);
        QTRY_COMPARE(m->messages()->model()->rowCount(), 3);
        m->messages()->selectRow(1);
        m->messages()->setFocus();

        action(m->window, u"Redrive selected…"_s)->trigger();
        WindowFixture::button(*m->dialog(), u"Redrive"_s)->click();

        QTRY_COMPARE(m->messages()->model()->rowCount(), 2);
        QCOMPARE(m->transport->calls(u"MoveMessages"_s)[0].document.value("MessageIds"_L1).toArray().size(), 1);
    }

    void redriveIsOffWhereThereIsNothingDead()
    {
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 6);
        m->messages()->selectRow(0);
        QVERIFY(!action(m->window, u"Redrive selected…"_s)->isEnabled());
        QVERIFY(action(m->window, u"Delete selected…"_s)->isEnabled());
    }

    void purgeShowsFreshFactsFirst()
    {
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);

        action(m->window, u"Purge…"_s)->trigger();
        auto *dialog = m->dialog<ui::ConfirmDialog>();
        QVERIFY(!dialog->isReady());
        QTRY_VERIFY(dialog->isReady());
        QCOMPARE(m->transport->calls(u"ListResources"_s).size(), 1);
        WindowFixture::button(*dialog, u"Purge queue"_s)->click();

        QTRY_COMPARE(m->window.statusText(), u"Purged orders"_s);
        QCOMPARE(m->transport->calls(u"PurgeQueue"_s)[0].service, u"sqs"_s);
    }

    void aDeletedQueueClosesItsTab()
    {
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);

        action(m->window, u"Delete queue…"_s)->trigger();
        QTRY_VERIFY(m->dialog<ui::ConfirmDialog>()->isReady());
        WindowFixture::button(*m->dialog(), u"Delete queue"_s)->click();

        QTRY_COMPARE(m->window.statusText(), u"Deleted the queue orders"_s);
        QCOMPARE(m->tabs().count(), 0);
        QVERIFY(m->bench().home()->isVisible());
        QVERIFY(!m->tabs().canReopen());
    }

    void creatingMakesTheDeadLetterQueueFirst()
    {
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);

        action(m->window, u"Create queue…"_s)->trigger();
        auto *dialog = m->dialog<ui::CreateQueueDialog>();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"email"_s);
        QCOMPARE(dialog->deadLetterName(), u"email-dlq"_s);
        WindowFixture::button(*dialog, u"Create queue"_s)->click();

        QTRY_COMPARE(m->window.statusText(), u"Created email"_s);
        const QList<FakeTransport::Call> calls = m->transport->calls(u"CreateQueue"_s);
        QCOMPARE(calls.size(), 2);
        QCOMPARE(calls[0].document.value("QueueName"_L1).toString(), u"email-dlq"_s);
        QVERIFY(calls[1]
                    .document.value("Attributes"_L1)
                    .toObject()
                    .value("RedrivePolicy"_L1)
                    .toString()
                    .contains(u"email-dlq"_s));
        QTRY_VERIFY(m->bench().queue() != nullptr && m->bench().queue()->name == u"email"_s);
    }

    void anErrorIsSaidWithItsCode()
    {
        m->transport->fail(u"PurgeQueue"_s, u"PurgeQueueInProgress"_s);
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);
        action(m->window, u"Purge…"_s)->trigger();
        QTRY_VERIFY(m->dialog<ui::ConfirmDialog>()->isReady());

        WindowFixture::button(*m->dialog(), u"Purge queue"_s)->click();

        QTRY_VERIFY(m->window.statusText().contains(u"(PurgeQueueInProgress)"_s));
        QVERIFY(m->window.statusLine()->isError());
        const ui::ActivityModel *acts = m->window.activity()->model();
        QCOMPARE(acts->rowCount(), 1);
        QVERIFY(acts->rows()[0].error.has_value());
    }

    void aLostConnectionIsShownAndWhatWasSeenStays()
    {
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 6);
        QTRY_VERIFY(m->isLost());

        QVERIFY(m->window.connectionProblem().contains(u"Connection lost"_s));
        QCOMPARE(m->messages()->model()->rowCount(), 6);
        QTRY_COMPARE(m->window.connectionProblem(), QString());
    }

    void withoutQueuesTheSettingsForAnAppAreShown()
    {
        m = std::make_unique<WindowFixture>();
        m->start();
        QTRY_COMPARE(m->backend->state(), ui::Backend::State::Connected);
        const ui::EmptyState *first = m->bench().home()->empty();
        QTRY_VERIFY(first->code().contains(u"AWS_ENDPOINT_URL=http://127.0.0.1:4566"_s));
        QTRY_VERIFY(first->isVisible());

        action(m->window, u"Copy endpoint settings"_s)->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"export AWS_ENDPOINT_URL=http://127.0.0.1:4566"_s));
    }

    void aPausedClockIsSaidAndCanRunAgain()
    {
        m->broker->setClock({{u"Now"_s, FakeBroker::now()}, {u"Paused"_s, true}, {u"Speed"_s, 1}, {u"Real"_s, false}});
        m->open();
        QTRY_VERIFY(bannerSaying(u"time is paused"_s));

        WindowFixture::button(m->window, u"Run time"_s)->click();

        QTRY_COMPARE(m->transport->calls(u"ControlClock"_s).size(), 1);
        QCOMPARE(m->transport->calls(u"ControlClock"_s)[0].document.value("Action"_L1).toString(), u"Resume"_s);
    }

    void theAppearanceChangesLive()
    {
        m->open();
        action(m->window, u"Dark"_s)->trigger();
        QTRY_VERIFY(ui::themeOf(m->window.palette()).dark);
        QTRY_VERIFY(ui::themeOf(m->messages()->palette()).dark);

        action(m->window, u"Light"_s)->trigger();
        QTRY_VERIFY(!ui::themeOf(m->messages()->palette()).dark);
        QCOMPARE(m->appearance.choice(), ui::setting::Appearance::Light);
    }

    void textZoomsWithinItsBounds()
    {
        m->open();
        const int before = m->messages()->verticalHeader()->defaultSectionSize();
        const auto *body = m->bench().page()->inspector()->bodyView()->findChild<QPlainTextEdit *>();
        const int small = body->fontInfo().pixelSize();

        m->appearance.setZoomPercent(150);
        QTRY_VERIFY(m->messages()->verticalHeader()->defaultSectionSize() > before);
        QTRY_VERIFY(body->fontInfo().pixelSize() > small);
        m->appearance.setZoomPercent(5000);
        QCOMPARE(m->appearance.zoomPercent(), 200);
        m->appearance.setZoomPercent(100);
        QTRY_COMPARE(m->messages()->verticalHeader()->defaultSectionSize(), before);
    }

    void everyTabStopHasAName()
    {
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 6);
        m->messages()->selectRow(0);
        QCOMPARE(namelessWidgets(m->window), QString());

        action(m->window, u"Create queue…"_s)->trigger();
        QCOMPARE(namelessWidgets(*m->dialog<ui::CreateQueueDialog>()), QString());
        m->dialog()->reject();
    }

private:
    bool bannerSaying(const QString &part) const
    {
        for (const ui::Banner *banner : m->window.findChildren<ui::Banner *>()) {
            if (banner->text().contains(part))
                return true;
        }
        return false;
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
