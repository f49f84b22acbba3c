// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "broker/broker/broker.h"
#include "ui/backend/inprocesstransport.h"
#include "ui/backend/wire.h"
#include "ui/charts/lifeview.h"
#include "ui/models/differencesmodel.h"
#include "ui/pages/diffpane.h"
#include "ui/pages/lifepane.h"
#include "ui/pages/singlemessagepage.h"
#include "ui/pages/whypane.h"
#include "ui/pages/wirepane.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bodyview.h"
#include "ui/widgets/crumbbar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/findbar.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using ui::Inspector;

/// The inspector beside the table and on a page of its own.
class InspectorTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m = std::make_unique<WindowFixture>();
        write(ui::text::TimeFormat::Utc);
        m->broker->addQueue(u"orders"_s, u"orders-dlq"_s);
        m->broker->addQueue(u"orders-dlq"_s);
        for (int i = 2; i >= 0; --i) // the newest is the first row
            m_ids[i] = m->broker->addMessage(u"orders"_s, u"{\"orderId\":%1}"_s.arg(i));
        m_dead = m->broker->addMessage(
            u"orders-dlq"_s, u"x"_s, u"Ready"_s,
            {QJsonObject{{u"Name"_s, u"ErrorMessage"_s}, {u"DataType"_s, u"String"_s}, {u"StringValue"_s, u"no sku"_s}},
             QJsonObject{{u"Name"_s, u"blob"_s}, {u"DataType"_s, u"Binary"_s}, {u"BinaryValue"_s, u"aGVsbG8="_s}}});
    }
    void cleanup() { m.reset(); }

    void theInspectorFollowsAndTheTableKeepsTheFocus()
    {
        open(u"orders"_s, 3);
        m->messages()->setFocus();
        m->messages()->selectRow(0);
        QTRY_COMPARE(inspector().bodyView()->visibleText(), u"{\n  \"orderId\": 0\n}"_s);
        QTest::keyClick(m->messages(), Qt::Key_Down);
        QTRY_COMPARE(inspector().bodyView()->visibleText(), u"{\n  \"orderId\": 1\n}"_s);
        QVERIFY(m->messages()->hasFocus());
    }

    void runningOverRowsReadsNoLife()
    {
        open(u"orders"_s, 3);
        inspector().showTab(Inspector::LifeTab);
        m->messages()->setFocus();
        m->messages()->selectRow(0);
        QTest::keyClick(m->messages(), Qt::Key_Down);
        QTest::keyClick(m->messages(), Qt::Key_Down);
        QTRY_COMPARE(inspector().lifePane()->table()->model()->rowCount(), 7);
        QCOMPARE(m->transport->calls(u"MessageLife"_s).size(), 1);
        QCOMPARE(m->transport->calls(u"MessageLife"_s)[0].document.value("MessageId"_L1).toString(), m_ids[2]);
    }

    void pinnedItStaysUntilReleased()
    {
        open(u"orders"_s, 3);
        m->messages()->selectRow(0);
        QTRY_COMPARE(inspector().messageId(), m_ids[0]);
        inspector().setPinned(true);
        m->messages()->selectRow(1);
        QCOMPARE(inspector().messageId(), m_ids[0]);
        inspector().setPinned(false);
        QCOMPARE(inspector().messageId(), m_ids[1]);
    }

    void aPinnedMessageThatGoesIsSaidToBeGone()
    {
        open(u"orders"_s, 3);
        m->messages()->selectRow(0);
        QTRY_COMPARE(inspector().messageId(), m_ids[0]);
        inspector().setPinned(true);
        m->backend->deleteMessages(FakeBroker::url(u"orders"_s), {m_ids[0]}, this,
                                   [](const ui::Outcome<ui::BatchOutcome> &) {});
        QTRY_COMPARE(m->messages()->model()->rowCount(), 2);
        inspector().setNow(ui::Time{FakeBroker::now() + 5000});
        QTRY_VERIFY(inspector().isGone());
        QCOMPARE(inspector().messageId(), m_ids[0]);
        QCOMPARE(inspector().bodyView()->body(), u"{\"orderId\":0}"_s);
    }

    void attributesAreTypedAndCanBeCopied()
    {
        open(u"orders-dlq"_s, 1);
        m->messages()->selectRow(0);
        QTRY_COMPARE(inspector().attributes()->rowCount(), 2);
        QCOMPARE(inspector().attributes()->item(1, 1)->text(), u"Binary"_s);
        QCOMPARE(inspector().attributes()->item(1, 2)->text(), u"aGVsbG8= (5 B, “hello”)"_s);
        QCOMPARE(inspector().tabs()->tabToolTip(Inspector::AttributesTab), u"2 attribute(s)"_s);
    }

    void deadlinesAreAbsoluteAndRelative()
    {
        const QString held = m->broker->addMessage(u"orders"_s, u"held"_s, u"InFlight"_s);
        open(u"orders"_s, 4);
        m->messages()->selectRow(0);
        inspector().showTab(Inspector::SystemTab);
        QTRY_COMPARE(inspector().messageId(), held);
        QTRY_COMPARE(fact(u"Hidden until"_s), u"2026-09-21 14:13:38.000 Z (in 18 s)"_s);
        write(ui::text::TimeFormat::Relative);
        QTRY_VERIFY(fact(u"Hidden until"_s).startsWith("in 18 s ("_L1));
        QCOMPARE(fact(u"Receives"_s), u"1 of 3"_s);
    }

    void pictureAndTableOfALifeMoveTogether()
    {
        open(u"orders"_s, 3);
        m->messages()->selectRow(0);
        inspector().showTab(Inspector::LifeTab);
        ui::LifePane &life = *inspector().lifePane();
        QTRY_COMPARE(life.table()->model()->rowCount(), 7);
        QCOMPARE(life.view()->track().marks.size(), 7);

        life.view()->setFocus();
        QTest::keyClick(life.view(), Qt::Key_Home);
        QCOMPARE(life.table()->currentIndex().row(), 0);
        QTest::keyClick(life.view(), Qt::Key_Right);
        QCOMPARE(life.table()->currentIndex().row(), 1);
        QVERIFY2(life.view()->accessibleName().startsWith(u"Event 2 of 7: Received · orders, in flight"_s),
                 qPrintable(life.view()->accessibleName()));
        life.table()->selectRow(6);
        QCOMPARE(life.view()->current(), 7);
        QTest::keyClick(life.view(), Qt::Key_End);
        QTest::keyClick(life.view(), Qt::Key_Right); // stays at the end
        QCOMPARE(life.view()->current(), 7);
    }

    void withoutAJournalLifeAndWhySaySo()
    {
        m->transport->script(u"Describe"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{
                QJsonObject{{u"Version"_s, u"1"_s}, {u"Capabilities"_s, QJsonArray{u"peek"_s, u"views"_s}}}};
        });
        open(u"orders-dlq"_s, 1);
        m->messages()->selectRow(0);
        inspector().showTab(Inspector::LifeTab);
        QTRY_VERIFY(inspector().lifePane()->note().contains("keeps no record"_L1));
        inspector().showTab(Inspector::WhyTab);
        QTRY_COMPARE(inspector().whyPane()->conclusion(),
                     u"A dead letter of orders, received 3 time(s). The attribute ErrorMessage says: “no sku”."_s);
        QVERIFY(m->transport->calls(u"MessageLife"_s).isEmpty());
        QVERIFY(inspector().whyPane()->asText().contains("SQS does not record"_L1));
    }

    void whyHereLeadsToEventsAndSettings()
    {
        open(u"orders-dlq"_s, 1);
        m->messages()->selectRow(0);
        inspector().showTab(Inspector::WhyTab);
        QTRY_VERIFY(inspector().whyPane()->conclusion().startsWith(
            "Received 3 time(s), limit 3; each lease of 30 s ran out with no delete."_L1));
        QTableWidget &evidence = *inspector().whyPane()->evidence();
        const int event = rowSaying(evidence, u"Receive 2"_s);
        QVERIFY(event >= 0);
        emit evidence.activated(evidence.model()->index(event, 1));
        QCOMPARE(inspector().tabs()->currentIndex(), int(Inspector::LifeTab));
        QTRY_COMPARE(inspector().lifePane()->view()->current(), 5);

        inspector().showTab(Inspector::WhyTab);
        emit evidence.activated(evidence.model()->index(rowSaying(evidence, u"orders moves a message"_s), 1));
        QCOMPARE(m->bench().current()->address().name, u"orders"_s);
        QCOMPARE(m->bench().current()->address().options.value(u"tab"_s), u"settings"_s);
    }

    void twoSelectedRowsAreCompared()
    {
        open(u"orders"_s, 3);
        inspector().showTab(Inspector::DiffTab);
        m->messages()->selectRow(0);
        QTRY_COMPARE(inspector().messageId(), m_ids[0]);
        QItemSelectionModel &chosen = *m->messages()->selectionModel();
        chosen.setCurrentIndex(m->messages()->model()->index(2, 0),
                               QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const auto &model = *inspector().diffPane()->model();
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(inspector().diffPane()->leftId(), m_ids[0]);
        QCOMPARE(model.rows()[0].difference,
                 (ui::diff::MessageDifference{ui::diff::MessageDifference::Kind::Changed, u"body.orderId"_s, u"0"_s,
                                              u"2"_s}));
        QVERIFY(inspector().diffPane()->note().contains("Both read as JSON"_L1));
    }

    void aKeptLeftIsComparedWithWhatIsChosenNext()
    {
        open(u"orders"_s, 3);
        m->messages()->selectRow(0);
        QTRY_COMPARE(inspector().messageId(), m_ids[0]);
        inspector().showTab(Inspector::DiffTab);
        WindowFixture::button(*inspector().diffPane(), u"Keep as left"_s)->click();
        m->messages()->selectRow(1);
        QTRY_COMPARE(inspector().diffPane()->model()->rowCount(), 1);
        QSignalSpy compared{inspector().diffPane(), &ui::DiffPane::compared};
        WindowFixture::button(*inspector().diffPane(), u"Swap"_s)->click();
        QVERIFY(compared.wait());
        QCOMPARE(inspector().diffPane()->model()->rows()[0].difference.before, u"1"_s);
    }

    void theWireShowsTheCallWithoutSecrets()
    {
        open(u"orders"_s, 3);
        m->messages()->selectRow(0);
        inspector().showTab(Inspector::WireTab);
        ui::WirePane &wire = *inspector().wirePane();
        QTRY_VERIFY(wire.answerText().contains("\"MD5OfBody\""_L1));
        QVERIFY(wire.requestText().contains("X-Amz-Target: Redrive.GetMessage"_L1));
        QVERIFY(wire.requestText().contains(m_ids[0]));
        QVERIFY(wire.requestText().contains(u"Signature=‹left out›"_s));
        wire.setForm(ui::WirePane::Curl);
        wire.copyRequest();
        const QString curl = QGuiApplication::clipboard()->text();
        QVERIFY(curl.startsWith("curl -sS 'http://127.0.0.1:4566/'"_L1));
        QVERIFY(curl.contains("$AWS_SECRET_ACCESS_KEY"_L1));
    }

    void whereOnlyAReceiveFetchesNothingIsCalled()
    {
        m->transport->script(u"Describe"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{
                QJsonObject{{u"Version"_s, u"1"_s}, {u"Capabilities"_s, QJsonArray{u"views"_s}}}};
        });
        open(u"orders"_s, 3);
        m->messages()->selectRow(0);
        QTRY_COMPARE(inspector().messageId(), m_ids[0]);
        inspector().showTab(Inspector::WireTab);
        QTRY_VERIFY(inspector().wirePane()->requestText().contains("AmazonSQS.ReceiveMessage"_L1));
        QVERIFY(inspector().wirePane()->note().contains("only a receive"_L1));
        QVERIFY(m->transport->calls(u"ReceiveMessage"_s).isEmpty());
        QVERIFY(m->transport->calls(u"GetMessage"_s).isEmpty());
    }

    void quotesInACurlMeanNothingToTheShell()
    {
        const QString curl = ui::wire::curl({.endpoint = u"http://h:1"_s,
                                             .region = u"eu"_s,
                                             .service = u"sqs"_s,
                                             .operation = u"SendMessage"_s,
                                             .document = {{u"MessageBody"_s, u"it's $(rm) `x`"_s}}});
        QVERIFY2(curl.endsWith(u"--data-binary '{\"MessageBody\":\"it'\\''s $(rm) `x`\"}'"_s), qPrintable(curl));
    }

    void findGoesToTheBodyOnlyFromTheInspector()
    {
        open(u"orders"_s, 3);
        m->messages()->selectRow(0);
        QTRY_VERIFY(!inspector().bodyView()->visibleText().isEmpty());
        m->messages()->setFocus();
        m->window.commands()->run(u"edit.find"_s);
        QVERIFY(!inspector().bodyView()->findBar()->isVisible());
        inspector().tabs()->tabBar()->setFocus();
        m->window.commands()->run(u"edit.find"_s);
        QVERIFY(inspector().bodyView()->findBar()->isVisible());
        QVERIFY(inspector().bodyView()->findBar()->field()->hasFocus());
    }

    void singleKeysOpenTheParts()
    {
        open(u"orders"_s, 3);
        m->messages()->selectRow(0);
        QTRY_COMPARE(inspector().messageId(), m_ids[0]);
        m->window.commands()->update();
        for (const auto &[command, tab] :
             {std::pair{u"message.life"_s, Inspector::LifeTab}, std::pair{u"message.why"_s, Inspector::WhyTab},
              std::pair{u"message.diff"_s, Inspector::DiffTab}}) {
            m->window.commands()->run(command);
            QCOMPARE(inspector().tabs()->currentIndex(), int(tab));
        }
    }

    void aMessageHasATabAndAnAddress()
    {
        open(u"orders"_s, 3);
        m->messages()->selectRow(1);
        QTRY_COMPARE(inspector().messageId(), m_ids[1]);
        inspector().showTab(Inspector::LifeTab);
        m->window.commands()->update();
        m->window.commands()->run(u"message.openTab"_s);
        QCOMPARE(m->place(), QString(u"redrive://local/message/"_s + m_ids[1] + u"?part=life&queue=orders"_s));
        QTRY_COMPARE(page().inspector()->messageId(), m_ids[1]);
        QCOMPARE(page().inspector()->tabs()->currentIndex(), int(Inspector::LifeTab));

        page().inspector()->showTab(Inspector::BodyTab);
        QCOMPARE(m->place(), QString(u"redrive://local/message/"_s + m_ids[1] + u"?queue=orders"_s));
        QTRY_COMPARE(page().inspector()->bodyView()->visibleText(), u"{\n  \"orderId\": 1\n}"_s);
        QVERIFY(!page().panes().isEmpty());
    }

    void anAddressKeepsTheChosenDecoders()
    {
        const QString id = m->broker->addMessage(u"orders"_s, u"cGxhaW4="_s); // too short to be recognised
        m->start();
        m->go(QString(u"redrive://local/message/"_s + id + u"?queue=orders&read=base64"_s));
        QTRY_COMPARE(page().inspector()->bodyView()->visibleText(), u"plain"_s);
        page().inspector()->bodyView()->crumbs()->add(ui::decoders::Kind::UrlEncoding);
        QCOMPARE(m->place(), QString(u"redrive://local/message/"_s + id + u"?queue=orders&read=base64%2Curl"_s));
        QTRY_COMPARE(page().inspector()->bodyView()->crumbs()->chain().size(), 2);
        page().inspector()->bodyView()->crumbs()->remove(1);
        QVERIFY(m->place().endsWith("read=base64"_L1));
    }

    void anAddressWithoutAQueueFindsItByItsLife()
    {
        m->start();
        m->go(QString(u"redrive://local/message/"_s + m_dead));
        QTRY_VERIFY(m->place().endsWith("?queue=orders-dlq"_L1)); // where its last move led
        QTRY_COMPARE(page().inspector()->messageId(), m_dead);
        QVERIFY(!page().inspector()->isGone());
    }

    void aMessageThatIsGoneStillTellsItsLife()
    {
        m->start();
        m->go(u"redrive://local/message/nothing?queue=orders&part=life"_s);
        QTRY_VERIFY(page().inspector()->isGone());
        QTRY_COMPARE(page().inspector()->lifePane()->table()->model()->rowCount(), 7);
        m->transport->fail(u"MessageLife"_s, u"MessageDoesNotExist"_s);
        m->go(u"redrive://local/message/unknown"_s);
        QTRY_VERIFY(page().absence()->isVisible());
    }

    void aLinkThatLeadsNowhereIsSaid()
    {
        open(u"orders"_s, 3);
        m->messages()->selectRow(0);
        QTRY_COMPARE(inspector().messageId(), m_ids[0]);
        emit inspector().bodyView()->linkWanted(u"arn:aws:sqs:us-east-1:000000000000:elsewhere"_s);
        QTRY_VERIFY(inspector().findChild<ui::Banner *>()->text().contains("no page here"_L1));
        emit inspector().bodyView()->linkWanted(u"arn:aws:sqs:us-east-1:000000000000:orders-dlq"_s);
        QCOMPARE(m->place(), u"redrive://local/queue/orders-dlq"_s);
    }

    void onTheRealBrokerWhyTellsOfReturnsAndMoves()
    {
        broker::Options options;
        options.durability = "memory";
        options.logLevel = "error";
        broker::Broker broker{options};
        QVERIFY(!broker.open());
        ui::Backend backend{std::make_unique<ui::InProcessTransport>(broker)};
        backend.start();
        call(backend, u"CreateQueue"_s, {{u"QueueName"_s, u"dead"_s}});
        call(
            backend, u"CreateQueue"_s,
            {{u"QueueName"_s, u"work"_s},
             {u"Attributes"_s,
              QJsonObject{
                  {u"RedrivePolicy"_s,
                   u"{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:000000000000:dead\",\"maxReceiveCount\":2}"_s}}}});
        call(backend, u"SendMessage"_s, {{u"QueueUrl"_s, u"work"_s}, {u"MessageBody"_s, u"{}"_s}});
        for (int i = 0; i < 3; ++i) // the third moves it
            call(backend, u"ReceiveMessage"_s, {{u"QueueUrl"_s, u"work"_s}, {u"VisibilityTimeout"_s, 0}});
        QTRY_COMPARE(backend.queues().size(), 2);
        const ui::QueueInfo *dead = backend.queueByArn(u"arn:aws:sqs:us-east-1:000000000000:dead"_s);
        QVERIFY(dead != nullptr);
        QTRY_COMPARE(dead->available, 1);
        std::optional<ui::MessageInfo> found;
        backend.peek({.queueUrl = dead->url}, this,
                     [&](const ui::Outcome<ui::MessagePage> &peeked) { found = peeked->messages.first(); });
        QTRY_VERIFY(found.has_value());

        Inspector inspector{backend, u"local"_s, Inspector::Place::Beside};
        inspector.QWidget::show();
        inspector.setMessage(*dead, &*found);
        inspector.showTab(Inspector::WhyTab);
        QTRY_VERIFY2(inspector.whyPane()->conclusion().startsWith("Received 2 time(s)"_L1)
                         || inspector.whyPane()->conclusion().startsWith("Its consumer returned it"_L1),
                     qPrintable(inspector.whyPane()->conclusion()));
        QVERIFY(inspector.whyPane()->asText().contains("work moves a message to its dead letters after 2"_L1));
        inspector.showTab(Inspector::LifeTab);
        QTRY_VERIFY(inspector.lifePane()->view()->track().lanes.size() >= 3);
        QVERIFY(inspector.lifePane()->view()->track().lanes.last().isDead);
        inspector.showTab(Inspector::WireTab);
        QTRY_VERIFY(inspector.wirePane()->answerText().contains("\"DeadLetterQueueSourceArn\""_L1));
    }

private:
    void write(ui::text::TimeFormat format) { m->settings.setValue(ui::setting::timeFormat, static_cast<int>(format)); }
    Inspector &inspector() { return *m->bench().page()->inspector(); }
    ui::SingleMessagePage &page() { return *qobject_cast<ui::SingleMessagePage *>(m->bench().current()); }

    void open(const QString &queue, int messages)
    {
        m->open(queue);
        QTRY_VERIFY(m->bench().queue() != nullptr);
        QTRY_COMPARE(m->messages()->model()->rowCount(), messages);
        QApplication::setActiveWindow(&m->window);
    }

    QString fact(const QString &name)
    {
        for (int row = 0; row < inspector().system()->rowCount(); ++row) {
            if (inspector().system()->item(row, 0)->text() == name)
                return inspector().system()->item(row, 1)->text();
        }
        return {};
    }

    static int rowSaying(const QTableWidget &table, const QString &part)
    {
        for (int row = 0; row < table.rowCount(); ++row) {
            if (table.item(row, 1)->text().contains(part))
                return row;
        }
        return -1;
    }

    void call(ui::Backend &backend, const QString &operation, const QJsonObject &document)
    {
        std::optional<QString> problem;
        backend.ask(
            {.service = u"sqs"_s, .operation = operation, .document = document}, this,
            [&](const ui::Outcome<QJsonObject> &outcome) { problem = outcome ? QString() : outcome.error().message; });
        QTRY_VERIFY(problem.has_value());
        QCOMPARE(*problem, QString());
    }

    std::unique_ptr<WindowFixture> m;
    std::array<QString, 3> m_ids;
    QString m_dead;
};

QTEST_MAIN(InspectorTest)
#include "tst_inspector.moc"
