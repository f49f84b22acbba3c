// SPDX-License-Identifier: GPL-3.0-or-later
// The settings and the policy of a queue, over the fake broker.
#include "tests/ui/windowfixture.h"

#include "ui/attributes/attributeform.h"
#include "ui/backend/attributewatch.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/dialogs/permissiondialog.h"
#include "ui/dialogs/reviewdialog.h"
#include "ui/pages/policypane.h"
#include "ui/pages/queuetabs.h"
#include "ui/pages/settingspane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/factstable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class SettingsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->broker->addQueue(u"orders"_s, u"orders-dlq"_s);
        m->broker->addQueue(u"orders-dlq"_s);
        m->broker->addQueue(u"email"_s);
        m->broker->addQueue(u"pay.fifo"_s);
    }
    void cleanup() { m.reset(); }

    void theFormShowsWhatIsStored()
    {
        openSettings();
        QCOMPARE(text(u"VisibilityTimeout"_s), u"30 s"_s);
        QCOMPARE(text(u"MessageRetentionPeriod"_s), u"4 d"_s);
        QVERIFY(form()->note(u"RedrivePolicy"_s).contains(u"orders-dlq at the next receive"_s));
        QVERIFY(!form()->editor(u"ContentBasedDeduplication"_s)->isEnabled());
        QVERIFY(form()->note(u"ContentBasedDeduplication"_s).contains(u"FIFO"_s));
        QVERIFY(form()->changes().isEmpty());
        QVERIFY(!pane()->reviewButton()->isEnabled());
    }

    void aChangeIsReviewedThenSent()
    {
        openSettings();
        type(u"VisibilityTimeout"_s, u"2 min"_s);
        QVERIFY(form()->note(u"VisibilityTimeout"_s).contains(u"hidden 2 min"_s));
        QVERIFY(pane()->summary().contains(u"1 setting"_s));
        QVERIFY(m->bench().page()->hasDraft());

        QTest::keyClick(pane()->reviewButton(), Qt::Key_Space);
        QTRY_VERIFY(m->dialog<ui::ReviewDialog>() != nullptr);
        auto *table = m->dialog<ui::ReviewDialog>()->findChild<ui::FactsTable *>();
        QCOMPARE(table->item(0, 1)->text(), u"30 s"_s);
        QCOMPARE(table->item(0, 2)->text(), u"2 min"_s);
        const QString sent = m->dialog<ui::ReviewDialog>()->findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY(sent.startsWith(u"SetQueueAttributes"_s) && sent.contains(u"\"VisibilityTimeout\": \"120\""_s));
        QVERIFY(m->transport->calls(u"SetQueueAttributes"_s).isEmpty());
        QTest::keyClick(m->dialog<ui::ReviewDialog>(), Qt::Key_Return);

        QTRY_VERIFY(pane()->summary().contains(u"applied"_s));
        QCOMPARE(m->broker->attribute(u"orders"_s, u"VisibilityTimeout"_s), u"120"_s);
        QCOMPARE(m->transport->calls(u"SetQueueAttributes"_s)[0].document.value("Attributes"_L1).toObject().size(), 1);
        QVERIFY(!m->bench().page()->hasDraft());
    }

    void whatIsNoValueIsSaidAtTheField()
    {
        openSettings();
        type(u"VisibilityTimeout"_s, u"13 h"_s);
        QVERIFY(form()->problemOf(u"VisibilityTimeout"_s).contains(u"12 h"_s));
        QVERIFY(!pane()->reviewButton()->isEnabled());
        type(u"VisibilityTimeout"_s, u"soon"_s);
        QVERIFY(!form()->problemOf(u"VisibilityTimeout"_s).isEmpty());
        form()->revertButton(u"VisibilityTimeout"_s)->click();
        QCOMPARE(text(u"VisibilityTimeout"_s), u"30 s"_s);
        QVERIFY(form()->problem().isEmpty());
    }

    void aRefusalStandsAtTheFieldThatItNames()
    {
        m->transport->script(u"SetQueueAttributes"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{
                ui::Error{u"InvalidAttributeValue"_s, u"Invalid value for the parameter DelaySeconds."_s}};
        });
        openSettings();
        type(u"DelaySeconds"_s, u"5"_s);
        reviewAndAccept();
        QTRY_VERIFY(form()->problemOf(u"DelaySeconds"_s).contains(u"(InvalidAttributeValue)"_s));
        QCOMPARE(text(u"DelaySeconds"_s), u"5"_s);

        m->transport->fail(u"SetQueueAttributes"_s, u"ServiceUnavailable"_s);
        type(u"DelaySeconds"_s, u"6"_s);
        QVERIFY(form()->problemOf(u"DelaySeconds"_s).isEmpty());
        reviewAndAccept();
        QTRY_VERIFY(pane()->banner()->text().contains(u"ServiceUnavailable"_s));
    }

    void whatOthersChangeIsFollowedWhereNothingWasTyped()
    {
        openSettings();
        type(u"DelaySeconds"_s, u"5"_s);
        m->broker->setAttribute(u"orders"_s, u"VisibilityTimeout"_s, u"60"_s);
        pane()->refresh();
        QTRY_COMPARE(text(u"VisibilityTimeout"_s), u"1 min"_s);
        QCOMPARE(form()->changes().size(), 1);
        QVERIFY(!form()->hasConflict());
    }

    void whatBothChangedIsAConflict()
    {
        openSettings();
        type(u"VisibilityTimeout"_s, u"45 s"_s);
        m->broker->setAttribute(u"orders"_s, u"VisibilityTimeout"_s, u"60"_s);
        pane()->refresh();
        QTRY_VERIFY(form()->hasConflict());
        QVERIFY(!pane()->reviewButton()->isEnabled());
        QCOMPARE(text(u"VisibilityTimeout"_s), u"45 s"_s);

        visibleButton(u"Keep mine"_s)->click();
        QVERIFY(!form()->hasConflict());
        QCOMPARE(form()->changes().first(), (ui::attributes::Change{u"VisibilityTimeout"_s, u"60"_s, u"45"_s}));

        m->broker->setAttribute(u"orders"_s, u"VisibilityTimeout"_s, u"90"_s);
        pane()->refresh();
        QTRY_VERIFY(form()->hasConflict());
        visibleButton(u"Take theirs"_s)->click();
        QCOMPARE(text(u"VisibilityTimeout"_s), u"1 min 30 s"_s);
        QVERIFY(form()->changes().isEmpty());
    }

    void whatIsChangedWhileTheReviewIsReadIsNotSentOver()
    {
        openSettings();
        type(u"VisibilityTimeout"_s, u"45 s"_s);
        pane()->review();
        QTRY_VERIFY(m->dialog<ui::ReviewDialog>() != nullptr);
        m->broker->setAttribute(u"orders"_s, u"VisibilityTimeout"_s, u"60"_s);

        QTest::keyClick(m->dialog<ui::ReviewDialog>(), Qt::Key_Return);

        QTRY_VERIFY(form()->hasConflict());
        QVERIFY(m->transport->calls(u"SetQueueAttributes"_s).isEmpty());
    }

    void aDeadLetterQueueIsMadeOnTheSpot()
    {
        openSettings(u"email"_s);
        auto *targets = form()->editor(u"RedrivePolicy"_s)->findChild<QComboBox *>();
        QVERIFY(targets->findText(u"orders"_s) > 0);
        QCOMPARE(targets->findText(u"pay.fifo"_s), -1); // of the other kind
        QCOMPARE(targets->findText(u"email"_s), -1); // itself
        visibleButton(u"Create one now"_s)->click();
        QTRY_VERIFY(m->broker->has(u"email-dlq"_s));
        QCOMPARE(m->broker->attribute(u"email-dlq"_s, u"MessageRetentionPeriod"_s), u"1209600"_s);
        QTRY_VERIFY(form()->isReady() && form()->changes().size() == 1);
        reviewAndAccept();
        QTRY_VERIFY(m->broker->attribute(u"email"_s, u"RedrivePolicy"_s).contains(u"email-dlq"_s));
    }

    void aLoopIsExplainedBeforeItIsSent()
    {
        openSettings(u"orders-dlq"_s);
        auto *targets = form()->editor(u"RedrivePolicy"_s)->findChild<QComboBox *>();
        targets->setCurrentIndex(targets->findText(u"orders"_s));
        QVERIFY(form()->note(u"RedrivePolicy"_s).contains(u"round for ever"_s));
        QVERIFY(pane()->reviewButton()->isEnabled());
    }

    void oneKindOfEncryptionAtATime()
    {
        openSettings();
        QVERIFY(!form()->editor(u"KmsDataKeyReusePeriodSeconds"_s)->isEnabled());
        type(u"KmsMasterKeyId"_s, u"alias/orders"_s);
        QVERIFY(form()->editor(u"KmsDataKeyReusePeriodSeconds"_s)->isEnabled());
        QVERIFY(!form()->editor(u"SqsManagedSseEnabled"_s)->isEnabled());
        QCOMPARE(form()->changes().size(), 1);
        type(u"KmsDataKeyReusePeriodSeconds"_s, u"10 min"_s);
        QCOMPARE(form()->changes().size(), 2);
        type(u"KmsMasterKeyId"_s, {});
        QVERIFY(form()->changes().isEmpty());
    }

    void anOptionOfTheBrokerIsACallOfItsOwn()
    {
        openSettings();
        auto *polling = form()->editor(u"ShortPolling"_s)->findChild<QComboBox *>();
        polling->setCurrentIndex(polling->findData(u"sampled"_s));
        reviewAndAccept();
        QTRY_COMPARE(m->transport->calls(u"SetQueueOptions"_s).size(), 1);
        QVERIFY(m->transport->calls(u"SetQueueAttributes"_s).isEmpty());
        QTRY_VERIFY(m->backend->queue(FakeBroker::url(u"orders"_s))->shortPolling == u"sampled"_s);
        QVERIFY(form()->changes().isEmpty());
    }

    void howManyProcessedMessagesAreKeptIsAnOptionToo()
    {
        openSettings();
        auto *sample = form()->editor(u"ProcessedSample"_s)->findChild<QComboBox *>();
        sample->setCurrentIndex(sample->findData(u"none"_s));
        reviewAndAccept();
        QTRY_VERIFY(m->backend->queue(FakeBroker::url(u"orders"_s))->processedSample == u"none"_s);
        QVERIFY(!m->transport->calls(u"SetQueueOptions"_s).last().document.contains("ShortPolling"_L1));
        form()->setValue(u"ProcessedSample"_s, u"77"_s); // by a script: not one of those that are offered
        QCOMPARE(form()->values().value(u"ProcessedSample"_s), u"77"_s);
    }

    void aHiddenPaneReadsNothing()
    {
        openSettings();
        m->bench().page()->tabs()->setPlace({});
        const qsizetype before = m->transport->calls(u"GetQueueAttributes"_s).size();
        pane()->watch()->setTick(std::chrono::milliseconds{0});
        pane()->refresh();
        m->broker->push();
        QCoreApplication::processEvents();
        QCOMPARE(m->transport->calls(u"GetQueueAttributes"_s).size(), before);
    }

    void aPolicyIsCheckedSaidAndApplied()
    {
        openPolicy();
        QVERIFY(!policy()->removeButton()->isEnabled());
        policy()->editor()->setPlainText(u"{\n \"Statement\" [\n}"_s);
        QVERIFY2(policy()->problem().startsWith(u"Line 2,"_s), qPrintable(policy()->problem()));
        QVERIFY(!policy()->applyButton()->isEnabled());
        policy()->editor()->setPlainText(statement(u"*"_s));
        QVERIFY2(policy()->problem().isEmpty(), qPrintable(policy()->problem()));
        QCOMPARE(policy()->table()->item(0, 2)->text(), u"everybody"_s);

        QTest::keyClick(policy()->applyButton(), Qt::Key_Space);
        QTRY_VERIFY(m->dialog<ui::ReviewDialog>() != nullptr);
        QTest::keyClick(m->dialog<ui::ReviewDialog>(), Qt::Key_Return);
        QTRY_COMPARE(m->broker->attribute(u"orders"_s, u"Policy"_s), statement(u"*"_s));
        QTRY_VERIFY(policy()->removeButton()->isEnabled());

        policy()->removeButton()->click();
        WindowFixture::button(*m->dialog<ui::ConfirmDialog>(), u"Remove policy"_s)->click();
        QTRY_COMPARE(m->broker->attribute(u"orders"_s, u"Policy"_s), QString());
        QTRY_VERIFY(policy()->editor()->toPlainText().isEmpty());
    }

    void aPolicyThatAnotherChangedIsNotSentOver()
    {
        openPolicy();
        policy()->editor()->setPlainText(statement(u"*"_s));
        m->broker->setAttribute(u"orders"_s, u"Policy"_s, statement(u"123456789012"_s));
        policy()->refresh();
        QTRY_VERIFY(policy()->banner()->text().contains(u"Someone else"_s));
        QVERIFY(!policy()->applyButton()->isEnabled());
        WindowFixture::button(*policy()->banner(), u"Take theirs"_s)->click();
        QVERIFY(policy()->editor()->toPlainText().contains(u"123456789012"_s));
        QVERIFY(!policy()->hasDraft());
    }

    void permissionsAreAddedAndRemovedByTheirLabel()
    {
        m->broker->setAttribute(u"orders"_s, u"Policy"_s, statement(u"*"_s));
        m->transport->script(u"AddPermission"_s,
                             [](const QJsonObject &) { return FakeTransport::Outcome{QJsonObject{}}; });
        m->transport->script(u"RemovePermission"_s,
                             [](const QJsonObject &) { return FakeTransport::Outcome{QJsonObject{}}; });
        openPolicy();
        policy()->addPermissionButton()->click();
        auto *dialog = m->dialog<ui::PermissionDialog>();
        QPushButton *add = WindowFixture::button(*dialog, u"Add permission"_s);
        QTest::keyClicks(dialog->findChildren<QLineEdit *>()[0], u"partner"_s);
        QTest::keyClicks(dialog->findChildren<QLineEdit *>()[1], u"123456789012, 210987654321"_s);
        QVERIFY(!add->isEnabled());
        QTest::keyClick(dialog->findChildren<QCheckBox *>()[0], Qt::Key_Space);
        QVERIFY(add->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(m->transport->calls(u"AddPermission"_s).size(), 1);
        QCOMPARE(m->transport->calls(u"AddPermission"_s)[0].document.value("AWSAccountIds"_L1).toArray().size(), 2);
        QTRY_VERIFY(m->dialog<ui::PermissionDialog>() == nullptr);

        policy()->table()->selectRow(0);
        QTRY_VERIFY(policy()->removePermissionButton()->isEnabled());
        policy()->removePermissionButton()->click();
        WindowFixture::button(*m->dialog<ui::ConfirmDialog>(), u"Remove permission"_s)->click();
        QTRY_COMPARE(m->transport->calls(u"RemovePermission"_s).size(), 1);
        QCOMPARE(m->transport->calls(u"RemovePermission"_s)[0].document.value("Label"_L1).toString(), u"one"_s);
    }

private:
    static QString statement(const QString &principal)
    {
        return u"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"one\",\"Effect\":\"Allow\",\"Principal\":\"%1\","
               u"\"Action\":"
               "\"sqs:SendMessage\",\"Resource\":\"arn:aws:sqs:us-east-1:000000000000:orders\"}]}"_s.arg(principal);
    }
    void openSettings(const QString &queue = u"orders"_s)
    {
        m->open(QString(queue + u"?tab=settings"_s));
        QTRY_VERIFY(m->bench().page() != nullptr && m->bench().page()->queue() != nullptr);
        QTRY_COMPARE(pane()->summary(), u"Nothing is changed."_s);
    }
    void openPolicy()
    {
        m->open(u"orders?tab=policy"_s);
        QTRY_VERIFY(m->bench().page() != nullptr && m->bench().page()->queue() != nullptr);
        QTRY_VERIFY(policy()->addPermissionButton()->isEnabled());
    }
    void reviewAndAccept()
    {
        QVERIFY2(pane()->reviewButton()->isEnabled(), qPrintable(pane()->summary()));
        pane()->review();
        QTRY_VERIFY(m->dialog<ui::ReviewDialog>() != nullptr);
        m->dialog<ui::ReviewDialog>()->accept();
    }
    void type(const QString &name, const QString &value)
    {
        auto *field = form()->editor(name)->findChild<QLineEdit *>();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, value);
    }
    QString text(const QString &name) { return form()->editor(name)->findChild<QLineEdit *>()->text(); }
    QPushButton *visibleButton(const QString &text)
    {
        for (QPushButton *button : form()->findChildren<QPushButton *>()) {
            if (QString(button->text()).remove(u'&') == text && button->isVisibleTo(form()))
                return button;
        }
        return nullptr;
    }
    ui::SettingsPane *pane() { return m->bench().page()->tabs()->settings(); }
    ui::PolicyPane *policy() { return m->bench().page()->tabs()->policy(); }
    ui::attributes::AttributeForm *form() { return pane()->form(); }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(SettingsTest)
#include "tst_settings.moc"
