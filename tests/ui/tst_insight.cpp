// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "broker/broker/broker.h"
#include "ui/attributes/attributeform.h"
#include "ui/backend/inprocesstransport.h"
#include "ui/backend/insight.h"
#include "ui/backend/querytext.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/dialogs/createqueuedialog.h"
#include "ui/dialogs/validation.h"
#include "ui/models/groupsmodel.h"
#include "ui/models/leasesmodel.h"
#include "ui/models/movetasksmodel.h"
#include "ui/pages/groupspane.h"
#include "ui/pages/leasespane.h"
#include "ui/pages/movetaskspane.h"
#include "ui/pages/querybar.h"
#include "ui/pages/queuetabs.h"
#include "ui/pages/whyline.h"
#include "ui/widgets/banner.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QLatin1String everything{
    "peek views deleteById moveById messageLife clock query groups leases moveTasks explain "
    "journal"};

QString cell(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

/// Rows come, go, change and are shuffled; the model must agree with the list after each step.
template <class Model, class Row, class Make, class Change>
void play(Model &model, Make make, Change change)
{
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QRandomGenerator random{7};
    QList<Row> rows;
    int next = 0;
    for (int step = 0; step < 120; ++step) {
        for (int i = random.bounded(4); i > 0; --i)
            rows.insert(random.bounded(static_cast<int>(rows.size()) + 1), make(next++));
        rows.removeIf([&](const Row &) { return random.bounded(7) == 0; });
        for (Row &row : rows) {
            if (random.bounded(3) == 0)
                change(row);
        }
        if (random.bounded(4) == 0)
            std::shuffle(rows.begin(), rows.end(), random);
        model.setNow(ui::Time{step * 700});
        model.setRows(rows);
        QCOMPARE(model.rows(), rows);
    }
}

ui::QueueInfo queue(const QString &name, bool isDeadLetterQueue = false)
{
    ui::QueueInfo info;
    info.name = name;
    info.url = FakeBroker::url(name);
    info.arn = u"arn:aws:sqs:us-east-1:000000000000:"_s + name;
    info.available = 5;
    if (isDeadLetterQueue)
        info.deadLetterSourceArns = {u"arn:aws:sqs:us-east-1:000000000000:orders"_s};
    return info;
}

QJsonObject group(const QString &id, const QString &blockedBy = {}, qint64 until = 0)
{
    QJsonObject out{{u"MessageGroupId"_s, id},
                    {u"Available"_s, 3},
                    {u"InFlight"_s, blockedBy.isEmpty() ? 0 : 1},
                    {u"Delayed"_s, 0},
                    {u"OldestSent"_s, FakeBroker::now() - 60'000}};
    if (!blockedBy.isEmpty()) {
        out.insert("BlockedBy"_L1, blockedBy);
        out.insert("BlockedUntil"_L1, until);
        out.insert("BlockedState"_L1, u"InFlight"_s);
    }
    return out;
}

QJsonObject task(const QString &status, const QString &source = u"orders-dlq"_s)
{
    QJsonObject out{{u"Status"_s, status},
                    {u"SourceArn"_s, QString(u"arn:aws:sqs:us-east-1:000000000000:"_s + source)},
                    {u"ApproximateNumberOfMessagesMoved"_s, 2},
                    {u"ApproximateNumberOfMessagesToMove"_s, 5},
                    {u"StartedTimestamp"_s, FakeBroker::now() - 3'000}};
    if (status == "RUNNING"_L1)
        out.insert("TaskHandle"_L1, u"handle"_s);
    return out;
}

} // namespace

/// Groups, leases, move tasks, queries and reasons in the window.
class InsightUiTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        auto made = std::make_unique<FakeTransport>();
        m_transport = made.get();
        m_broker = std::make_unique<FakeBroker>(*made);
        m_backend = std::make_unique<ui::Backend>(std::move(made));
        m_backend->setTick(0ms);
        can(everything);
    }
    void cleanup()
    {
        m_backend.reset();
        m_broker.reset();
    }

    void modelsKeepTheirRowsInOrder()
    {
        ui::GroupsModel groups;
        play<ui::GroupsModel, ui::GroupInfo>(
            groups, [](int number) { return ui::GroupInfo{.id = QString::number(number)}; },
            [](ui::GroupInfo &row) { ++row.available; });
        ui::DeduplicationsModel remembered;
        play<ui::DeduplicationsModel, ui::DeduplicationInfo>(
            remembered,
            [](int number) { return ui::DeduplicationInfo{.messageId = QString::number(number), .sequence = {}}; },
            [](ui::DeduplicationInfo &row) { ++row.swallowed; });
        ui::LeasesModel leases;
        play<ui::LeasesModel, ui::LeaseInfo>(
            leases, [](int number) { return ui::LeaseInfo{.messageId = QString::number(number)}; },
            [](ui::LeaseInfo &row) { ++row.receives; });
        ui::MoveTasksModel tasks;
        play<ui::MoveTasksModel, ui::MoveTaskInfo>(
            tasks, [](int number) { return ui::MoveTaskInfo{.key = QString::number(number), .sourceArn = {}}; },
            [](ui::MoveTaskInfo &row) { ++row.moved; });
    }

    void aLeaseShrinksAndNamesTheLastAttempt()
    {
        ui::LeasesModel model;
        const ui::LeaseInfo last{
            .messageId = u"a"_s, .receives = 3, .mostReceives = 3, .received = 1'000ms, .due = 31'000ms};
        const ui::LeaseInfo first{
            .messageId = u"b"_s, .receives = 1, .mostReceives = 3, .received = 1'000ms, .due = 31'000ms};
        model.setRows({last, first});
        model.setNow(16'000ms);

        const auto at = [&model](int row, int column) { return model.index(row, column); };
        QCOMPARE(at(0, ui::LeasesModel::Left).data(ui::LeasesModel::ShareRole).toDouble(), 0.5);
        QCOMPARE(at(0, ui::LeasesModel::Left).data().toString(), u"15 s"_s);
        QCOMPARE(at(0, ui::LeasesModel::Attempt).data().toString(), u"3 of 3"_s);
        QCOMPARE(at(0, ui::LeasesModel::Fate).data().toString(), u"▼ dies at the next failure"_s);
        QVERIFY(!at(1, ui::LeasesModel::Fate).data().toString().contains(u"dies"_s));

        model.setNow(40'000ms);
        QCOMPARE(at(0, ui::LeasesModel::Left).data(ui::LeasesModel::ShareRole).toDouble(), 0.0);
    }

    void lanesNameWhatBlocksThem()
    {
        answer(u"ListGroups"_s,
               {{u"Groups"_s,
                 QJsonArray{group(u"free"_s), group(u"soon"_s, u"id-1"_s, FakeBroker::now() + 5'000),
                            group(u"late"_s, u"id-2"_s, FakeBroker::now() + 90'000)}},
                {u"GroupCount"_s, 3},
                {u"Complete"_s, true}});
        answer(u"ListDeduplications"_s,
               {{u"Deduplications"_s,
                 QJsonArray{QJsonObject{{u"MessageId"_s, u"id-1"_s},
                                        {u"SequenceNumber"_s, u"100"_s},
                                        {u"Until"_s, FakeBroker::now() + 60'000},
                                        {u"InQueue"_s, true}}}}});
        const QJsonObject hit{{u"Kind"_s, u"Deduplicated"_s}, {u"MessageId"_s, u"id-1"_s}};
        m_transport->script(u"ReadJournal"_s, [hit](const QJsonObject &request) {
            const bool isFirst = !request.contains(u"Cursor"_s);
            return FakeTransport::Outcome{
                QJsonObject{{u"Events"_s, isFirst ? QJsonArray{hit, hit} : QJsonArray{}}, {u"NextCursor"_s, u"2"_s}}};
        });
        ui::GroupsPane pane{*m_backend};
        open(pane, queue(u"pay.fifo"_s));

        QTRY_COMPARE(pane.table()->model()->rowCount(), 3);
        QTRY_COMPARE(pane.summary(), u"3 group(s) · 2 blocked"_s);
        QVERIFY(cell(pane.table(), 1, ui::GroupsModel::Blocked).contains("id-1"_L1));
        QVERIFY(cell(pane.table(), 1, ui::GroupsModel::Blocked).contains("in 5 s"_L1));
        pane.table()->sortByColumn(ui::GroupsModel::Blocked, Qt::DescendingOrder);
        QCOMPARE(cell(pane.table(), 0, 0), u"late"_s);
        QCOMPARE(cell(pane.table(), 2, 0), u"free"_s);
        const auto swallowed = [&pane] {
            return pane.deduplications()->model()->index(0, ui::DeduplicationsModel::Swallowed).data(ui::SortRole);
        };
        QTRY_COMPARE(swallowed().toInt(), 2);

        const QSignalSpy read{&pane, &ui::LivePane::read};
        pane.setTick(1ms);
        QTRY_VERIFY(read.count() > 2);
        QCOMPARE(swallowed().toInt(), 2); // an event counts once
    }

    void aStandardQueueHasTenantsButNoLanes()
    {
        answer(u"ListGroups"_s, {{u"Groups"_s, QJsonArray{group(u"tenant"_s)}}, {u"GroupCount"_s, 1}});
        ui::GroupsPane pane{*m_backend};
        open(pane, queue(u"orders"_s));

        QTRY_COMPARE(pane.table()->model()->rowCount(), 1);
        QVERIFY(pane.table()->isColumnHidden(ui::GroupsModel::Blocked));
        QVERIFY(!pane.deduplications()->isVisible());
        QVERIFY(m_transport->calls(u"ListDeduplications"_s).isEmpty());
    }

    void emptyAnswersExplainThemselves()
    {
        answer(u"ListLeases"_s, {{u"Leases"_s, QJsonArray{}}, {u"InFlight"_s, 0}});
        ui::LeasesPane pane{*m_backend};
        open(pane, queue(u"orders"_s));

        QTRY_VERIFY(!m_transport->isWaiting(u"ListLeases"_s) && !m_transport->calls(u"ListLeases"_s).isEmpty());
        QTRY_VERIFY(pane.isEmpty());
    }

    void aPaneThatLosesItsCapabilitySaysSo()
    {
        answer(u"ListGroups"_s, {{u"Groups"_s, QJsonArray{group(u"a"_s)}}, {u"GroupCount"_s, 1}});
        ui::GroupsPane pane{*m_backend};
        open(pane, queue(u"orders"_s));
        QTRY_COMPARE(pane.table()->model()->rowCount(), 1);
        QVERIFY(!pane.isEmpty());

        can("peek"_L1);
        m_backend->describe();

        QTRY_VERIFY(pane.isEmpty());
        QCOMPARE(pane.table()->model()->rowCount(), 0);
    }

    void aHiddenPaneAsksNothing()
    {
        answer(u"ListLeases"_s, {{u"Leases"_s, QJsonArray{}}});
        ui::LeasesPane pane{*m_backend};
        open(pane, queue(u"orders"_s));
        pane.setTick(1ms);
        const QSignalSpy read{&pane, &ui::LivePane::read};
        QTRY_VERIFY(read.count() > 1);

        pane.hide();
        const auto asked = m_transport->calls(u"ListLeases"_s).size();
        const QSignalSpy described{m_backend.get(), &ui::Backend::descriptionChanged};
        m_backend->describe();
        QTRY_COMPARE(described.count(), 1);

        QCOMPARE(m_transport->calls(u"ListLeases"_s).size(), asked);
    }

    void anAnswerThatFailsKeepsTheRows()
    {
        answer(u"ListGroups"_s, {{u"Groups"_s, QJsonArray{group(u"a"_s)}}, {u"GroupCount"_s, 1}});
        ui::GroupsPane pane{*m_backend};
        open(pane, queue(u"orders"_s));
        QTRY_COMPARE(pane.table()->model()->rowCount(), 1);

        m_transport->fail(u"ListGroups"_s, u"InternalFailure"_s);
        pane.refresh();

        QTRY_VERIFY(pane.banner()->isVisible());
        QCOMPARE(pane.table()->model()->rowCount(), 1);
        answer(u"ListGroups"_s, {{u"Groups"_s, QJsonArray{}}});
        pane.refresh();
        QTRY_VERIFY(!pane.banner()->isVisible());
    }

    void aMoveTaskIsStartedAndCancelled()
    {
        m_tasks = {task(u"COMPLETED"_s), task(u"COMPLETED"_s, u"other-dlq"_s)};
        m_transport->script(u"ListMoveTasks"_s, [this](const QJsonObject &) {
            return FakeTransport::Outcome{QJsonObject{{u"Tasks"_s, m_tasks}}};
        });
        m_transport->script(u"StartMessageMoveTask"_s, [this](const QJsonObject &) {
            m_tasks.prepend(task(u"RUNNING"_s));
            return FakeTransport::Outcome{QJsonObject{{u"TaskHandle"_s, u"handle"_s}}};
        });
        m_transport->script(u"CancelMessageMoveTask"_s, [this](const QJsonObject &) {
            m_tasks[0] = task(u"CANCELLED"_s);
            return FakeTransport::Outcome{QJsonObject{}};
        });
        ui::MoveTasksPane pane{*m_backend};
        open(pane, queue(u"orders-dlq"_s, true));
        QTRY_COMPARE(pane.table()->model()->rowCount(), 1); // not that of another queue
        QTRY_VERIFY(pane.startButton()->isEnabled());
        QVERIFY(!pane.cancelButton()->isEnabled());

        pane.startButton()->click();
        auto *dialog = pane.findChild<ui::ConfirmDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<QSpinBox *>()->setValue(20);
        dialog->accept();

        QTRY_COMPARE(pane.table()->model()->rowCount(), 2);
        const QJsonObject asked = m_transport->calls(u"StartMessageMoveTask"_s).constFirst().document;
        QCOMPARE(asked.value("SourceArn"_L1).toString(), queue(u"orders-dlq"_s).arn);
        QCOMPARE(asked.value("MaxNumberOfMessagesPerSecond"_L1).toInt(), 20);
        QVERIFY(!asked.contains("DestinationArn"_L1));
        QCOMPARE(cell(pane.table(), 0, ui::MoveTasksModel::Moved), u"2 of 5"_s);
        QTRY_VERIFY(pane.cancelButton()->isEnabled());
        QVERIFY(!pane.startButton()->isEnabled());

        pane.cancelButton()->click();

        QTRY_VERIFY(cell(pane.table(), 0, ui::MoveTasksModel::Status).contains("Cancelled"_L1));
        QCOMPARE(m_transport->calls(u"CancelMessageMoveTask"_s).constFirst().document.value("TaskHandle"_L1),
                 QJsonValue(u"handle"_s));
        QTRY_VERIFY(pane.startButton()->isEnabled());
    }

    void aRefusedMoveTaskSaysWhy()
    {
        answer(u"ListMoveTasks"_s, {{u"Tasks"_s, QJsonArray{task(u"COMPLETED"_s)}}});
        m_transport->fail(u"StartMessageMoveTask"_s, u"UnsupportedOperation"_s);
        ui::MoveTasksPane pane{*m_backend};
        open(pane, queue(u"orders-dlq"_s, true));
        QTRY_VERIFY(pane.startButton()->isEnabled());

        pane.startButton()->click();
        pane.findChild<ui::ConfirmDialog *>()->accept();

        QTRY_VERIFY(pane.banner()->isVisible());
        const QSignalSpy read{&pane, &ui::LivePane::read};
        pane.refresh();
        QTRY_VERIFY(read.count() > 0);
        QVERIFY(pane.banner()->isVisible()); // stays until something else is tried
    }

    void problemsOfAQueryHaveAPlace_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("at"); // -1: none
        QTest::newRow("nothing") << QString() << -1;
        QTest::newRow("words") << u"late order"_s << -1;
        QTest::newRow("whole") << u"body.status == \"PENDING\" and recv >= 2"_s << -1;
        QTest::newRow("no value") << u"recv >="_s << 7;
        QTest::newRow("beyond ASCII") << u"\"größe\" and )"_s << 12;
    }
    void problemsOfAQueryHaveAPlace()
    {
        QFETCH(QString, query);
        QFETCH(int, at);
        const auto problem = ui::querytext::problem(query);
        QCOMPARE(problem ? problem->at : -1, at);
        if (problem)
            QVERIFY(!problem->text.isEmpty());
    }

    void quotedTextIsAlwaysAQuery()
    {
        for (const QString &text : {u"a \"b\" \\ c)"_s, u"{\"x\": [1"_s})
            QVERIFY(!ui::querytext::problem(ui::querytext::quoted(text)));
    }

    void aQueryGoesToTheBrokerOnlyWhenItIsOne()
    {
        WindowFixture window;
        m_transport = window.transport;
        can(everything);
        window.broker->addQueue(u"orders"_s);
        for (int i = 0; i < 3; ++i)
            window.broker->addMessage(u"orders"_s, u"{\"n\":%1}"_s.arg(i));
        window.open();
        QTRY_COMPARE(window.messages()->model()->rowCount(), 3);
        ui::MessagesPane &pane = *window.bench().page()->messages();
        QTRY_VERIFY(pane.query()->knowsQueries());

        pane.query()->field()->setText(u"recv >="_s);
        QTRY_VERIFY(pane.query()->problemText().contains("At the end"_L1));
        QCOMPARE(window.messages()->model()->rowCount(), 3);
        window.broker->addMessage(u"orders"_s, u"new"_s);
        window.broker->push();
        QTRY_COMPARE(window.messages()->model()->rowCount(), 4); // the last good filter goes on

        pane.query()->field()->setText(u"recv >= 1"_s);
        QTRY_COMPARE(window.transport->calls(u"OpenView"_s).constLast().document.value("Query"_L1).toString(),
                     u"recv >= 1"_s);
        QTRY_VERIFY(pane.query()->problemText().isEmpty());
        QTRY_VERIFY(pane.resultText().contains("scanned"_L1));
        for (const FakeTransport::Call &call : window.transport->calls(u"OpenView"_s))
            QVERIFY(call.document.value("Query"_L1).toString() != u"recv >="_s);
        m_transport = nullptr;
    }

    void withoutQueriesTheFieldLooksForText()
    {
        WindowFixture window;
        window.broker->addQueue(u"orders"_s);
        window.broker->addMessage(u"orders"_s, u"recv >= of goods"_s);
        window.broker->addMessage(u"orders"_s, u"other"_s);
        window.open();
        QTRY_COMPARE(window.messages()->model()->rowCount(), 2);

        window.bench().page()->messages()->query()->field()->setText(u"recv >="_s);

        QTRY_COMPARE(window.messages()->model()->rowCount(), 1);
    }

    void theTabIsPartOfTheAddress()
    {
        WindowFixture window;
        window.broker->addQueue(u"orders"_s, u"orders-dlq"_s);
        window.broker->addQueue(u"orders-dlq"_s);
        window.start();
        window.go(u"redrive://local/queue/orders?tab=inflight"_s);
        QTRY_VERIFY(window.bench().queue() != nullptr);
        ui::QueueTabs *tabs = window.bench().page()->tabs();
        QTRY_COMPARE(tabs->currentIndex(), static_cast<int>(ui::QueueTabs::InFlight));
        QVERIFY(!tabs->isTabVisible(ui::QueueTabs::MoveTasks));

        tabs->setCurrentIndex(ui::QueueTabs::Groups);
        QCOMPARE(window.place(), u"redrive://local/queue/orders?tab=groups"_s);
        tabs->setCurrentIndex(ui::QueueTabs::Messages);
        QCOMPARE(window.place(), u"redrive://local/queue/orders"_s);

        window.go(u"redrive://local/queue/orders-dlq?tab=movetasks"_s);
        QTRY_COMPARE(window.bench().page()->tabs()->currentIndex(), static_cast<int>(ui::QueueTabs::MoveTasks));
    }

    void reasonsAreSentences_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("part");
        using Kind = ui::MessageObstacle::Kind;
        QTest::newRow("none") << static_cast<int>(Kind::None) << u"may take it"_s;
        QTest::newRow("delayed") << static_cast<int>(Kind::Delayed) << u"in 12 s"_s;
        QTest::newRow("in flight") << static_cast<int>(Kind::InFlight) << u"in 12 s"_s;
        QTest::newRow("group") << static_cast<int>(Kind::GroupBlocked) << u"“g”"_s;
        QTest::newRow("limit") << static_cast<int>(Kind::InFlightLimit) << u"in flight"_s;
        QTest::newRow("dies") << static_cast<int>(Kind::DeadLetterNext) << u"dead letters"_s;
        QTest::newRow("new kind") << static_cast<int>(Kind::Unknown) << u"as told"_s;
    }
    void reasonsAreSentences()
    {
        QFETCH(int, kind);
        QFETCH(QString, part);
        const ui::MessageObstacle obstacle{.kind = static_cast<ui::MessageObstacle::Kind>(kind),
                                           .reason = u"as told"_s,
                                           .until = 13'000ms,
                                           .groupId = u"g"_s};
        const QString sentence = ui::WhyLine::sentence(obstacle, 1'000ms);
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    }

    void idsKeepTheServicesRules_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("none") << QString() << true;
        QTest::newRow("punctuation") << u"a-Z9!~{|}"_s << true;
        QTest::newRow("space") << u"a b"_s << false;
        QTest::newRow("umlaut") << u"größe"_s << false;
        QTest::newRow("longest") << QString(128, u'x') << true;
        QTest::newRow("too long") << QString(129, u'x') << false;
    }
    void idsKeepTheServicesRules()
    {
        QFETCH(QString, id);
        QFETCH(bool, isGood);
        QCOMPARE(ui::validation::idProblem(id, u"x"_s).isEmpty(), isGood);
        ui::SendRequest request{.queueUrl = {}, .body = u"x"_s, .groupId = u"g"_s, .deduplicationId = id};
        QCOMPARE(ui::validation::fifoProblem(request, true, true).isEmpty(), isGood);
    }

    void aFifoQueueIsCreatedWithItsSettings()
    {
        ui::CreateQueueDialog dialog{*m_backend};
        auto *name = dialog.findChild<QLineEdit *>();
        name->setText(u"pay"_s);
        ui::attributes::AttributeForm *form = dialog.form();
        QVERIFY(!form->editor(u"ContentBasedDeduplication"_s)->isEnabled());
        const auto box = [&dialog](const QString &word) {
            const QList<QCheckBox *> boxes = dialog.findChildren<QCheckBox *>();
            return *std::ranges::find_if(boxes, [&word](QCheckBox *one) { return one->text().contains(word); });
        };
        box(u"FIFO"_s)->click();
        QCOMPARE(name->text(), u"pay.fifo"_s);
        form->setValue(u"ContentBasedDeduplication"_s, u"true"_s);
        form->setValue(u"DeduplicationScope"_s, u"messageGroup"_s);
        form->setValue(u"FifoThroughputLimit"_s, u"perMessageGroupId"_s);

        const QSignalSpy created{m_backend.get(), &ui::Backend::answered};
        ui::queuecalls::create(*m_backend, dialog.request(), this, [](const ui::Outcome<QString> &) {});
        QTRY_COMPARE(created.count(), 1);
        const QJsonObject sent =
            m_transport->calls(u"CreateQueue"_s).constLast().document.value("Attributes"_L1).toObject();
        QCOMPARE(sent.value("FifoThroughputLimit"_L1).toString(), u"perMessageGroupId"_s);
        QCOMPARE(sent.value("DeduplicationScope"_L1).toString(), u"messageGroup"_s);
        QCOMPARE(sent.value("ContentBasedDeduplication"_L1).toString(), u"true"_s);

        box(u"FIFO"_s)->click();
        QCOMPARE(name->text(), u"pay"_s);
    }

    void aRealBrokerTellsWhatBlocksALane()
    {
        broker::Options options;
        options.durability = "memory";
        options.logLevel = "error";
        broker::Broker real{options};
        QVERIFY(!real.open());
        ui::Backend backend{std::make_unique<ui::InProcessTransport>(real)};
        backend.start();
        QTRY_VERIFY(backend.can(ui::capability::groups));
        backend.controlClock({{u"Action"_s, u"Pause"_s}}, this, [](const ui::Outcome<ui::ClockInfo> &) {});
        backend.createQueue({.name = u"pay.fifo"_s, .deduplicatesByContent = true}, this,
                            [](const ui::Outcome<QString> &) {});
        QTRY_COMPARE(backend.queues().size(), 1);
        const ui::QueueInfo pay = backend.queues().constFirst();
        QStringList ids;
        for (const QString &body : {u"one"_s, u"two"_s, u"one"_s}) {
            backend.send({.queueUrl = pay.url, .body = body, .groupId = u"a"_s}, this,
                         [&ids](const ui::Outcome<QString> &id) { ids.append(id ? *id : QString()); });
        }
        QTRY_COMPARE(ids.size(), 3);
        bool isReceived = false;
        backend.ask({.service = u"sqs"_s, .operation = u"ReceiveMessage"_s, .document = {{u"QueueUrl"_s, pay.url}}},
                    this, [&isReceived](const ui::Outcome<QJsonObject> &answer) { isReceived = bool(answer); });
        QTRY_VERIFY(isReceived);

        ui::GroupsPane groups{backend};
        open(groups, pay, backend);
        QTRY_COMPARE(groups.table()->model()->rowCount(), 1);
        QCOMPARE(groups.table()->model()->index(0, 0).data(ui::GroupsModel::BlockerRole).toString(), ids[0]);
        QTRY_COMPARE(groups.deduplications()->model()->rowCount(), 2);
        QTRY_COMPARE(groups.deduplications()->model()->index(1, ui::DeduplicationsModel::Swallowed).data(ui::SortRole),
                     QVariant(1));

        ui::LeasesPane leases{backend};
        open(leases, pay, backend);
        QTRY_COMPARE(leases.table()->model()->rowCount(), 1);
        QCOMPARE(leases.table()->model()->index(0, 0).data(ui::KeyRole).toString(), ids[0]);

        ui::WhyLine why{backend};
        why.show();
        why.setNow(backend.clock().now);
        why.setMessage(pay.url, ids[1]);
        QTRY_VERIFY(why.text().contains("waits for an earlier message"_L1));
        const QSignalSpy wanted{&why, &ui::WhyLine::messageWanted};
        why.link()->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), ids[0]);
    }

private:
    void can(QLatin1String capabilities)
    {
        const QJsonObject description{
            {u"Version"_s, u"0.1.0"_s},
            {u"Capabilities"_s, QJsonArray::fromStringList(QString(capabilities).split(u' '))}};
        answer(u"Describe"_s, description);
    }
    void answer(const QString &operation, const QJsonObject &document)
    {
        m_transport->script(operation, [document](const QJsonObject &) { return FakeTransport::Outcome{document}; });
    }
    void open(ui::LivePane &pane, const ui::QueueInfo &info) { open(pane, info, *m_backend); }
    void open(ui::LivePane &pane, const ui::QueueInfo &info, ui::Backend &backend)
    {
        if (&backend == m_backend.get()) {
            backend.start();
            QTRY_VERIFY(!backend.description().version.isEmpty());
        }
        pane.setNow(&backend == m_backend.get() ? ui::Time{FakeBroker::now()} : backend.clock().now);
        pane.resize(1000, 600);
        pane.show();
        pane.setQueue(info);
    }

    std::unique_ptr<FakeBroker> m_broker;
    std::unique_ptr<ui::Backend> m_backend;
    FakeTransport *m_transport = nullptr;
    QJsonArray m_tasks;
};

QTEST_MAIN(InsightUiTest)
#include "tst_insight.moc"
