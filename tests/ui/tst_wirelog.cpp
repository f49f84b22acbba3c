// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/wire/wirecopy.h"
#include "ui/wire/wirefilter.h"
#include "ui/wire/wiremodel.h"
#include "ui/wire/wirepanel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class WireLogTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { m.reset(); }

    void theRingIsBounded()
    {
        ui::WireLog log;
        log.setSize(3);
        for (int i = 0; i < 5; ++i)
            log.begin(u"sqs"_s, u"ListQueues"_s, {});
        QCOMPARE(log.calls().size(), 3U);
        QVERIFY(log.find(2) == nullptr);
        QCOMPARE(log.find(3)->number, 3U);
        QCOMPARE(log.find(5)->number, 5U);
        log.finish(1, ui::WireCall::State::Answered, {}, {}); // fell out: nothing happens
        log.finish(4, ui::WireCall::State::Answered, u"OverLimit"_s, {});
        QCOMPARE(log.find(4)->errorCode, u"OverLimit"_s);
    }

    void theModelKeepsTheRulesOfModels()
    {
        ui::WireLog log;
        log.setSize(40);
        ui::WireModel model;
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
        QRandomGenerator random{7};
        const ui::WireFilter all = ui::WireFilter::parse({});
        const ui::WireFilter some = ui::WireFilter::parse(u"op == SendMessage or state == waiting"_s);
        for (int step = 0; step < 400; ++step) {
            const quint64 number = log.begin(u"sqs"_s, random.bounded(2) == 0 ? u"SendMessage"_s : u"ListQueues"_s, {});
            if (random.bounded(3) != 0)
                log.finish(number, ui::WireCall::State::Answered, random.bounded(4) == 0 ? u"OverLimit"_s : QString(),
                           {});
            if (random.bounded(50) == 0)
                log.clear();
            const ui::WireFilter &filter = random.bounded(2) == 0 ? all : some;
            model.read(log, filter);
            const auto fits = std::count_if(log.calls().begin(), log.calls().end(), filter.matches);
            QCOMPARE(model.rowCount(), static_cast<int>(fits));
        }
    }

    void filters_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("fits");
        QTest::newRow("nothing") << u""_s << true;
        QTest::newRow("field") << u"op == SendMessage"_s << true;
        QTest::newRow("any case") << u"op == sendmessage"_s << true;
        QTest::newRow("not equal") << u"op != SendMessage"_s << false;
        QTest::newRow("number") << u"ms > 4 and ms <= 5"_s << true;
        QTest::newRow("number, not") << u"ms > 5"_s << false;
        QTest::newRow("contains") << u"target : der"_s << true;
        QTest::newRow("expression") << u"target ~ \"^ord.*s$\""_s << true;
        QTest::newRow("or") << u"op == X or target == orders"_s << true;
        QTest::newRow("not") << u"not (op == SendMessage)"_s << false;
        QTest::newRow("and by nearness") << u"op == SendMessage target == email"_s << false;
        QTest::newRow("word") << u"orders"_s << true;
        QTest::newRow("word in the body") << u"customer"_s << true;
        QTest::newRow("quoted") << u"\"no such\""_s << false;
        QTest::newRow("state") << u"state == error code == OverLimit"_s << true;
    }
    void filters()
    {
        QFETCH(QString, filter);
        QFETCH(bool, fits);
        const ui::WireFilter parsed = ui::WireFilter::parse(filter);
        QVERIFY2(parsed.problem.isEmpty(), qPrintable(parsed.problem));
        QCOMPARE(parsed.matches(sample()), fits);
    }

    void whatIsNoFilterSaysWhy_data()
    {
        QTest::addColumn<QString>("filter");
        for (const char *text : {"op =", "op ==", "(op == X", "op == X)", "nofield == 1", "ms > fast", "target ~ \"[\"",
                                 "\"open", "and", "== 3", "op = X", "()"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void whatIsNoFilterSaysWhy()
    {
        QFETCH(QString, filter);
        const ui::WireFilter parsed = ui::WireFilter::parse(filter);
        QVERIFY(!parsed.problem.isEmpty());
        QVERIFY(parsed.at <= filter.size());
        QVERIFY(parsed.matches(sample()));
    }

    void deepAndLongFiltersAreRefused()
    {
        QVERIFY(!ui::WireFilter::parse(QString(1000, u'(')).problem.isEmpty());
        QVERIFY(!ui::WireFilter::parse(QString(5000, u'a')).problem.isEmpty());
    }

    void aNameThatNothingHasIsDoubtful()
    {
        QVERIFY(ui::WireFilter::parse(u"op == Snapshto"_s).doubt.contains(u"Snapshto"_s));
        QVERIFY(ui::WireFilter::parse(u"op == Snapshot"_s).doubt.isEmpty());
    }

    void aTermOfAnyValueIsAFilter()
    {
        for (const QString &value : {u"plain"_s, u"with \"quotes\" and \\"_s, u"(x) == y"_s}) {
            ui::WireCall call = sample();
            call.target = value;
            const ui::WireFilter parsed = ui::WireFilter::parse(ui::wireTerm(u"target"_s, value));
            QVERIFY2(parsed.problem.isEmpty(), qPrintable(parsed.problem));
            QVERIFY(parsed.matches(call));
        }
    }

    void copiesAreWhatTheySay()
    {
        const QJsonObject json = QJsonDocument::fromJson(ui::wireJson(sample()).toUtf8()).object();
        QCOMPARE(json.value("operation"_L1).toString(), u"SendMessage"_s);
        QCOMPARE(json.value("request"_L1).toObject().value("customer"_L1).toString(), u"it's"_s);
        const QString curl = ui::wireCurl(sample(), u"http://127.0.0.1:4566"_s);
        QVERIFY(curl.contains(u"X-Amz-Target: AmazonSQS.SendMessage"_s));
        QVERIFY(curl.contains(u"it'\\''s"_s));
        QVERIFY(!curl.contains(u"Authorization"_s));
        ui::WireCall cut = sample();
        cut.exchange.request.chop(3);
        QVERIFY(ui::wireCurl(cut, {}).isEmpty());
    }

    void everyCallOfTheWindowIsARow()
    {
        ui::WirePanel &panel = open();
        m->backend->send({.queueUrl = FakeBroker::url(u"orders"_s), .body = u"hello"_s}, &m->window,
                         [](const auto &) {});
        QTRY_COMPARE(outcomeOf(u"sqs.SendMessage"_s), u"✔"_s);
        m->transport->fail(u"PurgeQueue"_s, u"OverLimit"_s);
        m->backend->purgeQueue(FakeBroker::url(u"orders"_s), &m->window, [](const auto &) {});
        QTRY_VERIFY(outcomeOf(u"sqs.PurgeQueue"_s).contains(u"OverLimit"_s));
        QVERIFY(outcomeOf(u"redrive.Snapshot"_s).isEmpty()); // the filter, which says so
        panel.filterField()->clear();
        QVERIFY(!outcomeOf(u"redrive.Snapshot"_s).isEmpty());
    }

    void aHiddenDockReadsNothing()
    {
        ui::WirePanel &panel = open();
        m->window.findChild<QDockWidget *>(u"dock.wirelog"_s)->hide();
        const int before = panel.model()->rowCount();
        m->backend->send({.queueUrl = FakeBroker::url(u"orders"_s), .body = u"x"_s}, &m->window, [](const auto &) {});
        QTRY_COMPARE(m->broker->count(u"orders"_s), 1);
        QCOMPARE(panel.model()->rowCount(), before);
        m->window.findChild<QDockWidget *>(u"dock.wirelog"_s)->show();
        QTRY_VERIFY(panel.model()->rowCount() > before);
    }

    void pauseHoldsTheListAndCounts()
    {
        ui::WirePanel &panel = open();
        panel.setPaused(true);
        const int before = panel.model()->rowCount();
        m->backend->send({.queueUrl = FakeBroker::url(u"orders"_s), .body = u"x"_s}, &m->window, [](const auto &) {});
        QTRY_COMPARE(m->broker->count(u"orders"_s), 1);
        QCOMPARE(panel.model()->rowCount(), before);
        panel.setPaused(false);
        QVERIFY(panel.model()->rowCount() > before);
    }

    void aCellBecomesAFilter()
    {
        ui::WirePanel &panel = open();
        m->backend->send({.queueUrl = FakeBroker::url(u"orders"_s), .body = u"x"_s}, &m->window, [](const auto &) {});
        QTRY_COMPARE(outcomeOf(u"sqs.SendMessage"_s), u"✔"_s);
        choose(u"sqs.SendMessage"_s, ui::WireModel::Target);
        trigger(u"Apply as filter"_s);
        QCOMPARE(panel.filterField()->text(), u"target == \"orders\""_s);
        QVERIFY(panel.model()->rowCount() >= 1);
        QVERIFY(panel.detailsText().contains(u"MessageBody"_s) || panel.table()->currentIndex().row() < 0);
    }

    void aReadIsRepeatedAndAWriteIsAskedAbout()
    {
        open();
        m->backend->listQueues(&m->window, [](const auto &) {});
        QTRY_COMPARE(outcomeOf(u"redrive.ListResources"_s), u"✔"_s);
        choose(u"redrive.ListResources"_s, 0);
        const qsizetype reads = m->transport->calls(u"ListResources"_s).size();
        trigger(u"Repeat"_s);
        QCOMPARE(m->transport->calls(u"ListResources"_s).size(), reads + 1);

        m->backend->send({.queueUrl = FakeBroker::url(u"orders"_s), .body = u"x"_s}, &m->window, [](const auto &) {});
        QTRY_COMPARE(outcomeOf(u"sqs.SendMessage"_s), u"✔"_s);
        choose(u"sqs.SendMessage"_s, 0);
        trigger(u"Repeat"_s);
        QCOMPARE(m->transport->calls(u"SendMessage"_s).size(), 1);
        QVERIFY(m->dialog() != nullptr);
        m->button(*m->dialog(), u"Do it"_s)->click();
        QTRY_COMPARE(m->broker->count(u"orders"_s), 2);
    }

    void anUnknownFilterIsSaidAndTheRowsStay()
    {
        ui::WirePanel &panel = open();
        panel.filterField()->clear();
        const int before = panel.model()->rowCount();
        QVERIFY(before > 0);
        panel.filterField()->setText(u"op =="_s);
        QVERIFY(!panel.problemText().isEmpty());
        QVERIFY(!panel.filterField()->accessibleDescription().isEmpty());
        QCOMPARE(panel.model()->rowCount(), before);
    }

private:
    static ui::WireCall sample()
    {
        ui::WireCall call{
            .number = 1, .service = u"sqs"_s, .operation = u"SendMessage"_s, .target = u"orders"_s, .errorCode = {}};
        call.state = ui::WireCall::State::Answered;
        call.errorCode = u"OverLimit"_s;
        call.took = 4500us;
        call.exchange.request = "{\"customer\":\"it's\"}";
        call.exchange.requestBytes = call.exchange.request.size();
        return call;
    }
    ui::WirePanel &open()
    {
        m = std::make_unique<WindowFixture>();
        m->broker->addQueue(u"orders"_s);
        m->start();
        m->window.wireLog()->setTick(0ms);
        m->window.commands()->run(u"view.wirelog"_s);
        [this] { QTRY_COMPARE(m->backend->queues().size(), 1); }();
        return *m->window.wireLog();
    }
    QString outcomeOf(const QString &operation)
    {
        for (const ui::WireRow &row : m->window.wireLog()->model()->rows()) {
            if (row.operation == operation)
                return row.outcome;
        }
        return {};
    }
    void choose(const QString &operation, int column)
    {
        ui::WireModel *model = m->window.wireLog()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->rows()[row].operation == operation)
                m->window.wireLog()->table()->setCurrentIndex(model->index(row, column));
        }
    }
    void trigger(const QString &text)
    {
        for (QAction *action : m->window.wireLog()->table()->actions()) {
            if (QString(action->text()).remove(u'&') == text)
                action->trigger();
        }
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(WireLogTest)
#include "tst_wirelog.moc"
