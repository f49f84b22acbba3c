// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/backend/deletetask.h"
#include "ui/backend/movetask.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/dialogs/errordialog.h"
#include "ui/models/activitymodel.h"
#include "ui/models/homemodel.h"
#include "ui/statusline.h"
#include "ui/tasks/activitypanel.h"
#include "ui/tasks/taskspanel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Look = ui::TaskRow::Look;

class TasksTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m = std::make_unique<Fixture>();
        m->broker->addQueue(u"orders"_s, u"orders-dlq"_s);
        m->broker->addQueue(u"orders-dlq"_s);
        for (int i = 0; i < 250; ++i)
            m->ids.append(m->broker->addMessage(u"orders-dlq"_s, u"dead"_s));
        m->open(u"orders-dlq"_s);
        QTRY_VERIFY(m->bench().queue() != nullptr);
    }
    void cleanup() { m.reset(); }

    void aTaskIsListedWithItsOutcome()
    {
        const QAbstractItemModelTester tester{tasks(), QAbstractItemModelTester::FailureReportingMode::Fatal};
        m->window.tasks()->run(move());
        QCOMPARE(tasks()->rows()[0].look, Look::Running);

        QTRY_COMPARE(tasks()->rows()[0].look, Look::Good);
        QCOMPARE(tasks()->rows()[0].done, 250);
        QCOMPARE(tasks()->rows()[0].report, u"250 of 250 moved from orders-dlq to orders"_s);
        QCOMPARE(m->window.statusText(), tasks()->rows()[0].report);
        QCOMPARE(m->broker->count(u"orders"_s), 250);
    }

    void aPausedTaskSendsNothingUntilItGoesOn()
    {
        ui::MoveTask *task = move();
        connect(task, &ui::Task::progressed, task, [task] {
            if (task->done() == 100 && task->state() == ui::Task::State::Running)
                task->pause();
        });
        m->window.tasks()->run(task);
        QTRY_COMPARE(tasks()->rows()[0].look, Look::Paused);
        QTRY_VERIFY(!m->transport->isWaiting(u"MoveMessages"_s));
        QCOMPARE(m->transport->calls(u"MoveMessages"_s).size(), 1);

        task->disconnect(task);
        m->window.tasks()->resume(tasks()->rows()[0].number);
        QTRY_COMPARE(tasks()->rows()[0].look, Look::Good);
        QCOMPARE(m->transport->calls(u"MoveMessages"_s).size(), 3);
    }

    void aStoppedTaskSaysHowFarItCame()
    {
        ui::MoveTask *task = move();
        connect(task, &ui::Task::progressed, task, &ui::Task::cancel);
        m->window.tasks()->run(task);
        QTRY_COMPARE(tasks()->rows()[0].look, Look::Stopped);
        QCOMPARE(tasks()->rows()[0].report, u"100 of 250 moved from orders-dlq to orders, then stopped"_s);
        QVERIFY(!m->window.statusLine()->isError());
    }

    void aPausedTaskStopsWithoutAnotherCall()
    {
        ui::MoveTask *task = move();
        connect(task, &ui::Task::progressed, task, [task] { task->pause(); });
        m->window.tasks()->run(task);
        QTRY_COMPARE(tasks()->rows()[0].done, 100);
        m->window.tasks()->cancel(tasks()->rows()[0].number);
        QCOMPARE(tasks()->rows()[0].look, Look::Stopped);
        QCOMPARE(m->transport->calls(u"MoveMessages"_s).size(), 1);
    }

    void aRefusalIsKeptWithWhatToDo()
    {
        m->transport->fail(u"DeleteMessages"_s, u"ServiceUnavailable"_s);
        m->window.tasks()->run(new ui::DeleteTask(*m->backend, *m->bench().queue(), m->ids));
        QTRY_COMPARE(tasks()->rows()[0].look, Look::Bad);
        QVERIFY(tasks()->rows()[0].report.startsWith(u"Nothing was deleted from orders-dlq"_s));
        QVERIFY(tasks()->rows()[0].report.contains(u"(ServiceUnavailable)"_s));
        QVERIFY(m->window.statusLine()->isError());
    }

    void deletingManyGoesInBatches()
    {
        m->window.tasks()->run(new ui::DeleteTask(*m->backend, *m->bench().queue(), m->ids));
        QTRY_COMPARE(tasks()->rows()[0].look, Look::Good);
        QCOMPARE(m->transport->calls(u"DeleteMessages"_s).size(), 3);
        QCOMPARE(m->broker->count(u"orders-dlq"_s), 0);
    }

    void theConnectionTakesItsTasksWithIt()
    {
        m->window.tasks()->run(move());
        m->window.setBackend(nullptr, {});
        QCOMPARE(m->window.tasks()->runningCount(), 0);
        QCoreApplication::processEvents();
        QCOMPARE(tasks()->rowCount(), 0);
    }

    void closingAsksWhileSomethingRuns()
    {
        m->transport->script(u"MoveMessages"_s, [](const QJsonObject &) { return std::nullopt; });
        m->window.tasks()->run(move());
        QTRY_VERIFY(m->transport->isWaiting(u"MoveMessages"_s));
        m->window.close();
        QVERIFY(m->window.isVisible());
        auto *question = m->dialog<ui::ConfirmDialog>();
        QVERIFY(question != nullptr);

        WindowFixture::button(*question, u"Stop and quit"_s)->click();
        m->transport->answer(u"MoveMessages"_s, QJsonObject{{u"Moved"_s, 100}});
        QTRY_VERIFY(!m->window.isVisible());
    }

    void thePanelPausesAndStops()
    {
        m->window.commands()->run(u"view.tasks"_s);
        auto *panel = m->window.findChild<ui::TasksPanel *>();
        m->transport->script(u"MoveMessages"_s, [](const QJsonObject &) { return std::nullopt; });
        m->window.tasks()->run(move());
        QTRY_VERIFY(m->transport->isWaiting(u"MoveMessages"_s));
        WindowFixture::button(*panel, u"Pause"_s)->click();
        QCOMPARE(tasks()->rows()[0].look, Look::Paused);
        WindowFixture::button(*panel, u"Resume"_s)->click();
        QCOMPARE(tasks()->rows()[0].look, Look::Running);
        WindowFixture::button(*panel, u"Stop"_s)->click();
        m->transport->answer(u"MoveMessages"_s, QJsonObject{{u"Moved"_s, 100}});
        QTRY_COMPARE(tasks()->rows()[0].look, Look::Stopped);
        WindowFixture::button(*panel, u"Clear finished"_s)->click();
        QCOMPARE(tasks()->rowCount(), 0);
    }

    void myActsAreListedAndLooksAreNot()
    {
        const QAbstractItemModelTester tester{acts(), QAbstractItemModelTester::FailureReportingMode::Fatal};
        QTRY_VERIFY(!m->transport->calls(u"ReadView"_s).isEmpty());
        m->backend->send({.queueUrl = FakeBroker::url(u"orders"_s), .body = u"x"_s}, this, [](const auto &) {});
        QTRY_COMPARE(acts()->rowCount(), 1);
        QCOMPARE(acts()->rows()[0].operation, u"SendMessage"_s);
        QCOMPARE(acts()->rows()[0].target, u"orders"_s);
        QVERIFY(!acts()->rows()[0].error);
    }

    void theCallsOfATaskAreOneAct()
    {
        m->window.tasks()->run(move());
        QTRY_COMPARE(tasks()->rows()[0].look, Look::Good);
        QCOMPARE(acts()->rowCount(), 1);
        QCOMPARE(acts()->rows()[0].times, 3);
    }

    void aFailedActOpensItsDetails()
    {
        m->transport->fail(u"SendMessage"_s, u"KmsDisabled"_s);
        m->backend->send({.queueUrl = FakeBroker::url(u"orders"_s), .body = u"x"_s}, this, [](const auto &) {});
        QTRY_COMPARE(acts()->rowCount(), 1);
        m->window.commands()->run(u"view.activity"_s);
        m->window.activity()->table()->selectRow(0);
        WindowFixture::button(*m->window.activity(), u"Details…"_s)->click();

        const QString report = m->dialog<ui::ErrorDialog>()->report();
        QVERIFY(report.contains(u"KmsDisabled"_s));
        QVERIFY(report.contains(u"switched off"_s));
    }

    void theHomeModelCountsDeadLetters()
    {
        ui::HomeModel model;
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
        model.setQueues(m->backend->queues());
        QCOMPARE(model.index(0, ui::HomeModel::Dead).data().toString(), u"▼ 250"_s);
        model.setQueues({});
        QCOMPARE(model.rowCount(), 0);
    }

private:
    struct Fixture : WindowFixture
    {
        QStringList ids;
    };

    ui::MoveTask *move()
    {
        return new ui::MoveTask(*m->backend,
                                {.sourceUrl = FakeBroker::url(u"orders-dlq"_s),
                                 .sourceName = u"orders-dlq"_s,
                                 .destinationName = u"orders"_s,
                                 .expected = 250});
    }
    ui::TasksModel *tasks() { return m->window.tasks()->model(); }
    ui::ActivityModel *acts() { return m->window.activity()->model(); }

    std::unique_ptr<Fixture> m;
};

QTEST_MAIN(TasksTest)
#include "tst_tasks.moc"
