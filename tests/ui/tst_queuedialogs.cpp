// SPDX-License-Identifier: GPL-3.0-or-later
// Creating, copying, tagging, purging and deleting queues: over the fake broker, and once over the real one.
#include "tests/ui/windowfixture.h"

#include "broker/broker/broker.h"
#include "ui/attributes/attributeform.h"
#include "ui/attributes/tageditor.h"
#include "ui/backend/inprocesstransport.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/dialogs/createqueuedialog.h"
#include "ui/dialogs/reviewdialog.h"
#include "ui/dialogs/tagsdialog.h"
#include "ui/pages/homepage.h"
#include "ui/pages/queueheader.h"
#include "ui/pages/queuetabs.h"
#include "ui/pages/settingspane.h"
#include "ui/pages/tagchips.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

void write(QLineEdit *field, const QString &text)
{
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

} // namespace

class QueueDialogsTest : public QObject
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
        for (int i = 0; i < 3; ++i)
            m->broker->addMessage(u"orders"_s, u"{}"_s, i == 0 ? u"InFlight"_s : u"Ready"_s);
    }
    void cleanup() { m.reset(); }

    void aNameIsCheckedWhileItIsTyped()
    {
        ui::CreateQueueDialog *dialog = openCreate();
        auto *name = dialog->findChild<QLineEdit *>();
        QPushButton *create = WindowFixture::button(*dialog, u"Create queue"_s);
        for (const QString &bad : {u"a b"_s, u"orders"_s, u".fifo"_s, QString(81, u'x')}) {
            write(name, bad);
            QVERIFY2(!create->isEnabled(), qPrintable(bad));
        }
        write(name, u"invoices"_s);
        QVERIFY(create->isEnabled());
    }

    void allAttributesAndTagsGoWithTheCreation()
    {
        ui::CreateQueueDialog *dialog = openCreate();
        write(dialog->findChild<QLineEdit *>(), u"invoices"_s);
        QTest::keyClick(WindowFixture::button(*dialog, u"▸ More settings and tags"_s), Qt::Key_Space);
        QVERIFY(dialog->form()->isVisible());
        QVERIFY(!dialog->form()->editor(u"RedrivePolicy"_s)->isEnabled()); // its own is made
        write(dialog->form()->editor(u"VisibilityTimeout"_s)->findChild<QLineEdit *>(), u"2 min"_s);
        dialog->tags()->addRow();
        QTest::keyClicks(dialog->tags()->findChildren<QLineEdit *>()[0], u"team"_s);
        QTest::keyClicks(dialog->tags()->findChildren<QLineEdit *>()[1], u"pay"_s);
        QTest::keyClick(dialog, Qt::Key_Return);

        QTRY_VERIFY(m->broker->has(u"invoices"_s));
        QVERIFY(m->broker->has(u"invoices-dlq"_s));
        QCOMPARE(m->broker->attribute(u"invoices"_s, u"VisibilityTimeout"_s), u"120"_s);
        QVERIFY(m->broker->attribute(u"invoices"_s, u"RedrivePolicy"_s).contains(u"invoices-dlq"_s));
        QCOMPARE(m->broker->tags(u"invoices"_s), (QJsonObject{{u"team"_s, u"pay"_s}}));
        QTRY_VERIFY(m->bench().queue() != nullptr && m->bench().queue()->name == u"invoices"_s);
    }

    void anExistingQueueWithOtherAttributesIsSaidAtTheField()
    {
        m->transport->script(u"CreateQueue"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{ui::Error{
                u"QueueNameExists"_s,
                u"A queue already exists with the same name and a different value for attribute DelaySeconds"_s}};
        });
        ui::CreateQueueDialog *dialog = openCreate();
        write(dialog->findChild<QLineEdit *>(), u"invoices"_s);
        box(*dialog, u"dead-letter"_s)->click();
        dialog->form()->setValue(u"DelaySeconds"_s, u"5"_s);
        WindowFixture::button(*dialog, u"Create queue"_s)->click();

        QTRY_VERIFY(dialog->form()->problemOf(u"DelaySeconds"_s).contains(u"(QueueNameExists)"_s));
        QVERIFY(dialog->form()->isVisible());
        QVERIFY(dialog->findChild<ui::Banner *>()->text().contains(u"invoices was not created"_s));
    }

    void aCopyHasTheAttributesAndTagsOfItsModel()
    {
        m->broker->setAttribute(u"orders"_s, u"VisibilityTimeout"_s, u"120"_s);
        m->broker->setAttribute(
            u"orders"_s, u"Policy"_s,
            u"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"sqs:*\",\"Resource\":\"arn:aws:sqs:us-east-1:000000000000:orders\"}]}"_s);
        m->broker->setTags(u"orders"_s, {{u"team"_s, u"pay"_s}});
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);

        m->window.commands()->run(u"queue.clone"_s);
        auto *dialog = m->dialog<ui::CreateQueueDialog>();
        QPushButton *create = WindowFixture::button(*dialog, u"Create queue"_s);
        QTRY_VERIFY(create->isEnabled());
        QTRY_COMPARE(dialog->tags()->tags().size(), 1);
        QTest::keyClick(dialog, Qt::Key_Return);

        QTRY_VERIFY(m->broker->has(u"orders-copy"_s));
        QCOMPARE(m->broker->attribute(u"orders-copy"_s, u"VisibilityTimeout"_s), u"120"_s);
        QVERIFY(m->broker->attribute(u"orders-copy"_s, u"RedrivePolicy"_s).contains(u":orders-dlq\""_s));
        QVERIFY(m->broker->attribute(u"orders-copy"_s, u"Policy"_s).contains(u":orders-copy\""_s));
        QCOMPARE(m->broker->tags(u"orders-copy"_s), (QJsonObject{{u"team"_s, u"pay"_s}}));
        QVERIFY(!m->broker->has(u"orders-copy-dlq"_s));
    }

    void tagsAreShownChangedAndSentAsWhatDiffers()
    {
        m->broker->setTags(u"orders"_s, {{u"team"_s, u"pay"_s}, {u"old"_s, u"1"_s}});
        m->open();
        QTRY_COMPARE(m->bench().page()->header()->tagChips()->tags().size(), 2);
        QVERIFY(m->bench().page()->header()->tagChips()->isVisible());

        m->window.commands()->run(u"queue.tags"_s);
        auto *dialog = m->dialog<ui::TagsDialog>();
        QTRY_COMPARE(dialog->editor()->rows().size(), 2);
        QPushButton *save = WindowFixture::button(*dialog, u"Save tags"_s);
        QVERIFY(!save->isEnabled());
        write(dialog->editor()->findChildren<QLineEdit *>()[0], u"aws:mine"_s); // was "old"
        QVERIFY(!save->isEnabled());
        write(dialog->editor()->findChildren<QLineEdit *>()[0], u"new"_s);
        QVERIFY(save->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Return);

        QTRY_COMPARE(m->broker->tags(u"orders"_s), (QJsonObject{{u"team"_s, u"pay"_s}, {u"new"_s, u"1"_s}}));
        QCOMPARE(m->transport->calls(u"TagQueue"_s)[0].document.value("Tags"_L1).toObject().size(), 1);
        QTRY_VERIFY(m->bench().page()->header()->tagChips()->tags().contains(u"new"_s));
        QCOMPARE(m->window.statusText(), u"Saved the tags of orders"_s);
    }

    void theButtonThatDeletesIsNeverTheDefault()
    {
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);
        m->window.commands()->run(u"queue.delete"_s);
        auto *dialog = m->dialog<ui::ConfirmDialog>();
        QTRY_VERIFY(dialog->isReady());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(m->dialog() == nullptr);
        QVERIFY(m->transport->calls(u"DeleteQueue"_s).isEmpty());
    }

    void theNameIsTypedWhereSafetyAsksForIt()
    {
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);
        m->backend->safety().setConnection(u"PROD"_s, ui::SafetyLevel::ConfirmWrites);
        m->bench().acts()->deleteQueues({*m->bench().queue()});
        auto *dialog = m->dialog<ui::ConfirmDialog>();
        auto *typed = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(typed, u"order"_s);
        QTRY_VERIFY(!m->transport->isWaiting(u"ListResources"_s));
        QVERIFY(!dialog->isReady());
        QTest::keyClicks(typed, u"s"_s);
        QTRY_VERIFY(dialog->isReady());
        WindowFixture::button(*dialog, u"Delete queue"_s)->click();
        QTRY_VERIFY(!m->broker->has(u"orders"_s));
    }

    void withoutFactsNothingCanBeDeleted()
    {
        m->transport->fail(u"ListResources"_s, u"ServiceUnavailable"_s);
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);
        m->window.commands()->run(u"queue.purge"_s);
        QTRY_VERIFY(!m->transport->isWaiting(u"ListResources"_s));
        QCoreApplication::processEvents();
        QVERIFY(!m->dialog<ui::ConfirmDialog>()->isReady());
    }

    void severalQueuesAreDeletedAsOneTask()
    {
        m->start();
        QTRY_COMPARE(m->backend->queues().size(), 3);
        m->transport->script(u"DeleteQueue"_s, [this](const QJsonObject &request) {
            if (request.value("QueueUrl"_L1).toString().endsWith(u"/email"_s))
                return FakeTransport::Outcome{ui::Error{u"AccessDenied"_s, u"no"_s}};
            return FakeTransport::Outcome{QJsonObject{}};
        });
        m->bench().home()->table()->selectAll();
        m->window.commands()->run(u"queue.delete"_s);
        auto *dialog = m->dialog<ui::ConfirmDialog>();
        QTRY_VERIFY(dialog->isReady());
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().contains(u"Delete"_s))
                button->click();
        }

        QTRY_COMPARE(m->transport->calls(u"DeleteQueue"_s).size(), 3);
        QTRY_VERIFY2(m->window.statusText().contains(u"2 queue"_s), qPrintable(m->window.statusText()));
        QVERIFY(m->window.statusText().contains(u"email stayed"_s));
    }

    void aRowAtHomeIsWhatCommandsAreAbout()
    {
        m->start();
        QTRY_COMPARE(m->backend->queues().size(), 3);
        QVERIFY(!m->window.commands()->action("queue.copyName"_L1)->isEnabled());
        QTableView *table = m->bench().home()->table();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == u"email"_s)
                table->selectRow(row);
        }
        QTRY_VERIFY(m->window.commands()->action("queue.copyName"_L1)->isEnabled());
        m->window.commands()->run(u"queue.copyName"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"email"_s);
        m->window.commands()->run(u"queue.copyArn"_s);
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(u":email"_s));
        m->window.commands()->run(u"queue.copyCli"_s);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"aws --endpoint-url http"_s));
        m->window.commands()->run(u"queue.openInTab"_s);
        QTRY_COMPARE(m->place(), u"redrive://local/queue/email"_s);
    }

    void rowsHaveTheMenuOfTheWindow()
    {
        m->start();
        QTRY_COMPARE(m->backend->queues().size(), 3);
        const QModelIndex atHome = m->bench().home()->table()->model()->index(1, 0);
        const std::initializer_list<std::pair<QAbstractItemView *, QModelIndex>> views{
            {m->queues(), m->queueRow(u"orders"_s)}, {m->bench().home()->table(), atHome}};
        for (const auto &[table, index] : views) {
            const QPoint at = table->visualRect(index).center();
            emit table->customContextMenuRequested(at);
            auto *menu = table->findChild<QMenu *>();
            QVERIFY(menu != nullptr);
            QStringList texts;
            for (const QAction *action : menu->actions())
                texts.append(QString(action->text()).remove(u'&'));
            for (const QString &wanted : {u"Open"_s, u"Open in new tab"_s, u"Create like this…"_s, u"Copy"_s,
                                          u"Tags…"_s, u"Purge…"_s, u"Delete queue…"_s})
                QVERIFY2(texts.contains(wanted), qPrintable(wanted));
            menu->close();
        }
    }

    void theWholeLifeOfAQueueOnTheRealBroker()
    {
        broker::Options options;
        options.durability = "memory";
        options.logLevel = "error";
        broker::Broker real{options};
        QVERIFY(!real.open());
        ui::Backend backend{std::make_unique<ui::InProcessTransport>(real)};
        m->window.show();
        m->window.setBackend(&backend, {.name = u"Local broker"_s, .endpoint = {}});
        backend.start();
        QTRY_COMPARE(backend.state(), ui::Backend::State::Connected);

        // A FIFO queue with its dead-letter queue.
        m->window.commands()->run(u"file.createQueue"_s);
        auto *create = m->dialog<ui::CreateQueueDialog>();
        write(create->findChild<QLineEdit *>(), u"pay"_s);
        box(*create, u"FIFO"_s)->click();
        create->form()->setValue(u"ContentBasedDeduplication"_s, u"true"_s);
        QTest::keyClick(create, Qt::Key_Return);
        QTRY_COMPARE(backend.queues().size(), 2);
        QTRY_VERIFY(m->bench().queue() != nullptr && m->bench().queue()->name == u"pay.fifo"_s);
        QCOMPARE(m->bench().queue()->maxReceiveCount, 3);

        // A setting.
        m->bench().page()->tabs()->setCurrentIndex(ui::QueueTabs::Settings);
        ui::SettingsPane *settings = m->bench().page()->tabs()->settings();
        QTRY_COMPARE(settings->summary(), u"Nothing is changed."_s);
        write(settings->form()->editor(u"VisibilityTimeout"_s)->findChild<QLineEdit *>(), u"2 min"_s);
        settings->review();
        QTRY_VERIFY(m->dialog<ui::ReviewDialog>() != nullptr);
        QTest::keyClick(m->dialog<ui::ReviewDialog>(), Qt::Key_Return);
        QTRY_VERIFY2(settings->summary().contains(u"applied"_s), qPrintable(settings->summary()));
        QTRY_COMPARE(m->bench().queue()->visibilityTimeout, std::chrono::seconds{120});

        // Tags.
        m->window.commands()->run(u"queue.tags"_s);
        auto *tags = m->dialog<ui::TagsDialog>();
        QTRY_COMPARE(tags->editor()->rows().size(), 1);
        QTest::keyClicks(tags->editor()->findChildren<QLineEdit *>()[0], u"team"_s);
        QTest::keyClick(tags, Qt::Key_Return);
        QTRY_COMPARE(m->bench().page()->header()->tagChips()->tags().size(), 1);

        // A copy, with both.
        m->window.commands()->run(u"queue.clone"_s);
        auto *copy = m->dialog<ui::CreateQueueDialog>();
        QTRY_VERIFY(WindowFixture::button(*copy, u"Create queue"_s)->isEnabled());
        QTRY_COMPARE(copy->tags()->tags().size(), 1);
        QTest::keyClick(copy, Qt::Key_Return);
        QTRY_COMPARE(backend.queues().size(), 3);
        QTRY_VERIFY(m->bench().queue() != nullptr && m->bench().queue()->name == u"pay-copy.fifo"_s);
        QCOMPARE(m->bench().queue()->visibilityTimeout, std::chrono::seconds{120});
        QVERIFY(m->bench().queue()->deadLetterTargetArn.endsWith(u":pay-dlq.fifo"_s));
        QTRY_COMPARE(m->bench().page()->header()->tagChips()->tags().size(), 1);

        // Purge and delete.
        const QString url = m->bench().queue()->url;
        backend.send({.queueUrl = url, .body = u"x"_s, .groupId = u"g"_s}, this, [](const ui::Outcome<QString> &) {});
        QTRY_COMPARE(backend.queue(url)->available, 1);
        m->window.commands()->run(u"queue.purge"_s);
        QTRY_VERIFY(m->dialog<ui::ConfirmDialog>()->isReady());
        WindowFixture::button(*m->dialog(), u"Purge queue"_s)->click();
        QTRY_COMPARE(backend.queue(url)->available, 0);
        m->window.commands()->run(u"queue.delete"_s);
        QTRY_VERIFY(m->dialog<ui::ConfirmDialog>()->isReady());
        WindowFixture::button(*m->dialog(), u"Delete queue"_s)->click();
        QTRY_COMPARE(backend.queues().size(), 2);
        m->window.setBackend(nullptr, {});
    }

private:
    ui::CreateQueueDialog *openCreate()
    {
        m->start();
        const bool isThere = QTest::qWaitFor([this] { return m->backend->queues().size() == 3; });
        m->window.commands()->run(u"file.createQueue"_s);
        return isThere ? m->dialog<ui::CreateQueueDialog>() : nullptr;
    }
    static QCheckBox *box(const QWidget &parent, const QString &word)
    {
        for (QCheckBox *box : parent.findChildren<QCheckBox *>()) {
            if (box->text().contains(word))
                return box;
        }
        return nullptr;
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(QueueDialogsTest)
#include "tst_queuedialogs.moc"
