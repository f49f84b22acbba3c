// SPDX-License-Identifier: GPL-3.0-or-later
// The workbench of a dead-letter queue over a fake broker: what is done with a group, and what sets it apart.
#include "tests/ui/deadlettersfixture.h"

#include "ui/dialogs/confirmdialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/redrivedialog.h"
#include "ui/models/differencesmodel.h"
#include "ui/models/factsmodel.h"
#include "ui/pages/diffpane.h"

using namespace Qt::StringLiterals;

class DeadLettersActsTest : public DeadLettersFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { set(); }
    void cleanup() { clear(); }

    void aGroupThatIsNotCompleteIsNotActedOn()
    {
        m_fake->isComplete = false;
        m_fake->total = 100'000;
        m_fake->scanned = 12'000;
        open();
        QTRY_COMPARE(pane().band()->progress(), u"12,000 of 100,000 looked at"_s);
        m->transport->script(u"ReadView"_s, [](const QJsonObject &) { return std::nullopt; }); // waits for the groups
        pane().choose(u"sku"_s);
        QTRY_VERIFY(!pane().redriveButton()->isEnabled());
        QVERIFY2(pane().redriveButton()->toolTip().contains(u"12,000 of 100,000"_s),
                 qPrintable(pane().redriveButton()->toolTip()));
        QVERIFY(!pane().deleteButton()->isEnabled());
        QCOMPARE(pane().redriveButton()->text(), u"&Redrive…"_s);
        m_fake->isComplete = true;
        m_fake->push();
        QTRY_COMPARE(pane().band()->progress(), QString());
    }

    void redriveTakesTheGroup()
    {
        open();
        pane().choose(u"sku"_s);
        QTRY_COMPARE(pane().redriveButton()->text(), u"&Redrive 3…"_s);
        pane().redriveButton()->click();
        auto *dialog = m->dialog<ui::ConfirmDialog>();
        QVERIFY(dialog != nullptr);
        QVERIFY(says(*dialog, u"Group: sku is missing"_s));
        dialog->accept();
        QTRY_COMPARE(m->broker->count(u"orders"_s), 3);
        QCOMPARE(m->broker->count(u"orders-dlq"_s), 2);
        QVERIFY(m->transport->calls(u"MoveMatching"_s).size() >= 2);
    }

    void aCarefulRedriveTakesTheViewOfTheGroup()
    {
        describe({u"peek"_s, u"views"_s, u"deleteById"_s, u"moveById"_s, u"query"_s, u"clock"_s, u"clusters"_s,
                  u"redrives"_s});
        open();
        pane().choose(u"sku"_s);
        QTRY_COMPARE(rows(), 3);
        QTRY_VERIFY(pane().fixButton()->isEnabled());
        pane().fixButton()->click();
        const auto *dialog = m->dialog<ui::RedriveDialog>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->wish().view, pane().messages()->view().name());
        QVERIFY(dialog->wish().query.isEmpty() && dialog->wish().ids.isEmpty());
        QVERIFY(says(*dialog, u"sku is missing"_s));
    }

    void exportTakesTheGroup()
    {
        open();
        pane().choose(u"sku"_s);
        QTRY_COMPARE(rows(), 3);
        QTRY_VERIFY(pane().exportButton()->isEnabled());
        pane().exportButton()->click();
        const auto *dialog = m->dialog<ui::ExportDialog>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->plan().wish.cluster, u"sku"_s);
        QCOMPARE(dialog->plan().expected, 3);
    }

    void whatIsSelectedGoesBeforeTheGroup()
    {
        open();
        QTRY_COMPARE(rows(), 5);
        pane().messages()->table()->selectRow(0);
        QTRY_COMPARE(pane().deleteButton()->text(), u"&Delete 1…"_s);
        pane().deleteButton()->click();
        auto *dialog = m->dialog<ui::ConfirmDialog>();
        QVERIFY(dialog != nullptr);
        dialog->accept();
        QTRY_COMPARE(m->broker->count(u"orders-dlq"_s), 4);
        QVERIFY(m->transport->calls(u"DeleteMatching"_s).isEmpty());
    }

    void factsAreComparedAndAskedFor()
    {
        m->transport->script(u"CompareWithProcessed"_s, [](const QJsonObject &request) {
            QJsonObject answer{{u"Dead"_s, 3}, {u"Healthy"_s, 300}, {u"Complete"_s, true}, {u"Processed"_s, 900}};
            if (request.contains("MessageId"_L1))
                answer.insert("Neighbour"_L1, QJsonObject{{u"Body"_s, u"{\"n\":0,\"sku\":\"a\"}"_s}});
            else
                answer.insert("Facts"_L1, QJsonArray{fact(u"Absent"_s, u"sku"_s, {}), fact(u"Hour"_s, {}, u"1:00"_s)});
            return FakeTransport::Outcome{answer};
        });
        open();
        pane().choose(u"sku"_s);
        QTRY_COMPARE(rows(), 3);
        pane().compareButton()->click();
        ui::ComparePane &comparison = *pane().comparison();
        QTRY_COMPARE(comparison.model()->rowCount(), 2);
        QVERIFY(pane().isComparing());
        const QJsonObject asked = m->transport->calls(u"CompareWithProcessed"_s).last().document;
        QCOMPARE(asked.value("View"_L1).toString(), pane().messages()->view().name());
        QVERIFY2(comparison.note().contains(u"3 dead letters and 300 processed"_s), qPrintable(comparison.note()));
        QVERIFY(!pane().redriveButton()->isEnabled());
        QVERIFY(comparison.filterButton()->isEnabled());
        QVERIFY(!comparison.neighbourButton()->isEnabled());
        comparison.table()->selectRow(1);
        QVERIFY(!comparison.filterButton()->isEnabled()); // an hour cannot be asked for
        comparison.table()->selectRow(0);
        comparison.filterButton()->click();
        QVERIFY(!pane().isComparing());
        QCOMPARE(pane().messages()->filterText(), u"not has body.sku"_s);
    }

    void theNearestProcessedMessageIsCompared()
    {
        m->transport->script(u"CompareWithProcessed"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{
                QJsonObject{{u"Neighbour"_s, QJsonObject{{u"Body"_s, u"{\"cluster\":\"sku\",\"n\":7}"_s}}},
                            {u"Dead"_s, 1},
                            {u"Healthy"_s, 3}}};
        });
        open();
        QTRY_COMPARE(rows(), 5);
        pane().messages()->table()->selectRow(4);
        QTRY_VERIFY(!pane().inspector()->messageId().isEmpty());
        pane().compareButton()->click();
        QTRY_COMPARE(pane().comparison()->emptyTitle(), u"Nothing sets them apart"_s);
        pane().comparison()->neighbourButton()->click();
        QTRY_VERIFY(!pane().isComparing());
        QCOMPARE(pane().inspector()->tabs()->currentIndex(), int(ui::Inspector::DiffTab));
        QTRY_COMPARE(pane().inspector()->diffPane()->model()->rowCount(), 1);
        QCOMPARE(pane().inspector()->diffPane()->leftId(), u"processed message"_s);
    }

    void withoutAProcessedMessageItSaysWhy()
    {
        m->transport->script(u"CompareWithProcessed"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{QJsonObject{{u"Dead"_s, 5}, {u"Healthy"_s, 0}, {u"Processed"_s, 0}}};
        });
        open();
        QTRY_COMPARE(rows(), 5);
        pane().compareButton()->click();
        QTRY_COMPARE(pane().comparison()->emptyTitle(), u"No processed messages yet"_s);
        QVERIFY(says(*pane().comparison(), u"Nobody has processed a message of orders"_s));
        QVERIFY(!pane().comparison()->keepButton()->isVisible());
        QVERIFY(pane().comparison()->backButton()->hasFocus());
        pane().comparison()->backButton()->click();
        QVERIFY(!pane().isComparing());
    }

    void aSampleThatIsSwitchedOffIsSwitchedOnFromHere()
    {
        m->transport->script(u"CompareWithProcessed"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{QJsonObject{{u"Dead"_s, 5}, {u"Healthy"_s, 0}, {u"Processed"_s, 9}}};
        });
        open();
        QTRY_COMPARE(rows(), 5);
        const auto keep = [this](const QString &sample) {
            m->backend->ask(
                {.service = u"redrive"_s,
                 .operation = u"SetQueueOptions"_s,
                 .document = {{u"QueueUrl"_s, FakeBroker::url(u"orders"_s)}, {u"ProcessedSample"_s, sample}}},
                this, [](const ui::Outcome<QJsonObject> &) {});
        };
        keep(u"none"_s);
        QTRY_COMPARE(m->backend->queue(FakeBroker::url(u"orders"_s))->processedSample, u"none"_s);
        pane().compareButton()->click();
        QTRY_VERIFY(pane().comparison()->keepButton()->isVisible());
        pane().comparison()->keepButton()->click();
        QTRY_COMPARE(pane().comparison()->emptyTitle(), u"A sample is kept from now on"_s);
        QTRY_COMPARE(m->backend->queue(FakeBroker::url(u"orders"_s))->processedSample, u"200"_s);
    }
};

QTEST_MAIN(DeadLettersActsTest)
#include "tst_deadlettersacts.moc"
