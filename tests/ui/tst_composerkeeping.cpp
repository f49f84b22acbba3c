// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/composerfixture.h"

#include "ui/dialogs/environmentsdialog.h"
#include "ui/dialogs/librarydialog.h"
#include "ui/dialogs/savemessagedialog.h"
#include "ui/pages/codepane.h"
#include "ui/pages/copyas.h"
#include "ui/pages/queuetabs.h"
#include "ui/widgets/banner.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTextBlock>
#include <QTextLayout>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What stays of a message: drafts, library, environments, copies; and the form as a piece of the window.
class ComposerKeepingTest : public QObject, protected ComposerFixture
{
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { m.reset(); }

    void tabMovesOnUntilCtrlM()
    {
        compose({});
        ui::CodeEditor *body = page()->form()->body();
        body->setFocus();
        QVERIFY(!body->writesTabs());
        QTest::keyClick(body, Qt::Key_M, Qt::ControlModifier);
        QVERIFY(body->writesTabs());
        QTest::keyClick(body, Qt::Key_Tab);
        QCOMPARE(body->toPlainText(), u"\t"_s);
        QTest::keyClick(body, Qt::Key_M, Qt::ControlModifier);
        QVERIFY(!body->writesTabs());
    }

    void keyEEditsAndResendsWithTheWholeBody()
    {
        const QString body = u"{\"pad\":\""_s + QString(1000, u'p') + u"\"}"_s;
        m->broker->addMessage(
            u"email"_s, body, u"Ready"_s,
            {QJsonObject{{u"Name"_s, u"n"_s}, {u"DataType"_s, u"Number"_s}, {u"StringValue"_s, u"1"_s}}});
        m->open(u"email"_s);
        QTRY_COMPARE(m->messages()->model()->rowCount(), 1);
        m->messages()->selectRow(0);
        QCOMPARE(m->window.commands()->action("message.edit"_L1)->shortcut(), QKeySequence(Qt::Key_E));
        m->window.commands()->run(u"message.edit"_s);
        QTRY_VERIFY(page() != nullptr);
        QCOMPARE(page()->form()->draft().body, body);
        QCOMPARE(page()->form()->draft().queueName, u"email"_s);
        QCOMPARE(page()->form()->draft().attributes, QList<ui::MessageAttribute>({{u"n"_s, u"Number"_s, u"1"_s}}));
        QVERIFY(page()->hasDraft());
    }

    void aDeadLetterIsResentToWhereItCameFrom()
    {
        m->broker->addMessage(u"orders-dlq"_s, u"dead"_s);
        m->open(u"orders-dlq"_s);
        QTRY_COMPARE(m->messages()->model()->rowCount(), 1);
        m->messages()->selectRow(0);
        m->window.commands()->run(u"message.edit"_s);
        QTRY_VERIFY(page() != nullptr);
        QCOMPARE(page()->form()->draft().queueName, u"orders"_s);
        QCOMPARE(page()->form()->draft().body, u"dead"_s);
    }

    void draftsComeBackAfterACrash()
    {
        compose(to(u"email"_s));
        const QString first = m->place();
        write(u"almost lost {{counter}}"_s);
        page()->form()->attributes()->set({{u"n"_s, u"Number"_s, u"1"_s}});
        shelf().drafts().setDelay(std::chrono::milliseconds{0});
        const QSignalSpy saved{&shelf().drafts(), &ui::compose::Drafts::saved};
        page()->form()->trace()->setText(u"Root=1"_s);
        QTRY_VERIFY(!saved.isEmpty());

        // The files as they are now are all that the next run has.
        QTemporaryDir copy;
        QFile::copy(m->folder.filePath(u"settings.ini"_s), copy.filePath(u"settings.ini"_s));
        QVERIFY(QDir(copy.path()).mkdir(u"drafts"_s));
        for (const QString &name : QDir(m->folder.filePath(u"drafts"_s)).entryList(QDir::Files))
            QFile::copy(m->folder.filePath(u"drafts/"_s + name), copy.filePath(u"drafts/"_s + name));

        ui::Settings settings{copy.filePath(u"settings.ini"_s)};
        settings.setList(u"tabs/local"_s, m->settings.list(u"tabs/local"_s)); // written by the event loop
        ui::Appearance appearance{settings};
        auto transport = std::make_unique<FakeTransport>();
        FakeBroker broker{*transport};
        broker.addQueue(u"email"_s);
        ui::Backend backend{std::move(transport)};
        ui::MainWindow next{settings, appearance};
        next.show();
        next.setBackend(&backend, {.name = u"Local broker"_s, .endpoint = {}});
        backend.start();
        QCOMPARE(next.workbench()->current()->address().toString(), first);
        auto *restored = qobject_cast<ui::ComposerPage *>(next.workbench()->current());
        QVERIFY(restored != nullptr);
        QTRY_VERIFY(restored->form()->target() != nullptr);
        QCOMPARE(restored->form()->draft().queueName, u"email"_s);
        QCOMPARE(restored->form()->draft().body, u"almost lost {{counter}}"_s);
        QCOMPARE(restored->form()->draft().attributes.size(), 1);
        QCOMPARE(restored->form()->draft().traceHeader, u"Root=1"_s);
        QVERIFY(restored->hasDraft());
        next.setBackend(nullptr, {});
    }

    void aClosedComposerOpensAgainWithItsDraft()
    {
        compose(to(u"email"_s));
        write(u"closed by mistake"_s);
        m->window.commands()->run(u"tab.close"_s);
        if (page() != nullptr)
            m->tabs().close(0);
        m->tabs().reopen();
        QVERIFY(page() != nullptr);
        QCOMPARE(page()->form()->draft().body, u"closed by mistake"_s);
    }

    void aMessageIsSavedAndOpenedFromTheLibrary()
    {
        compose(to(u"email"_s));
        write(u"keep me"_s);
        QVERIFY(trigger(u"Save to library…"_s));
        auto *save = m->dialog<ui::SaveMessageDialog>();
        WindowFixture::button(*save, u"Save"_s)->click();
        QVERIFY(save->isVisible()); // it has no name yet
        save->findChild<QLineEdit *>()->setText(u"Kept"_s);
        WindowFixture::button(*save, u"Save"_s)->click();
        QCOMPARE(shelf().library().all().size(), 1);
        QVERIFY(!page()->hasDraft());

        QVERIFY(trigger(u"Open the library…"_s));
        auto *library = m->dialog<ui::LibraryDialog>();
        const QList<QTreeWidgetItem *> found = library->tree()->findItems(u"Kept"_s, Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        library->tree()->setCurrentItem(found[0]);
        found[0]->setText(0, u"Renamed"_s);
        QTRY_COMPARE(shelf().library().all()[0].name, u"Renamed"_s);
        QTRY_COMPARE(library->tree()->findItems(u"Renamed"_s, Qt::MatchRecursive).size(), 1);
        library->tree()->setCurrentItem(library->tree()->findItems(u"Renamed"_s, Qt::MatchRecursive)[0]);
        WindowFixture::button(*library, u"Open"_s)->click();
        QCOMPARE(m->tabs().count(), 2); // beside the one that is written in
        QCOMPARE(page()->form()->draft().body, u"keep me"_s);
        QCOMPARE(page()->form()->draft().queueName, u"email"_s);
    }

    void aTemplateFillsAnEmptyComposer()
    {
        compose(to(u"email"_s));
        QVERIFY(trigger(u"Plain text"_s));
        QCOMPARE(m->tabs().count(), 1);
        QCOMPARE(page()->form()->draft().queueName, u"email"_s);
        QVERIFY(settled());
        QVERIFY(page()->preview()->result()->code().startsWith(u"Message 1 of "_s));
    }

    void environmentsAreEditedInADialog()
    {
        compose(to(u"email"_s));
        emit page()->form()->environmentsWanted();
        auto *dialog = m->dialog<ui::EnvironmentsDialog>();
        WindowFixture::button(*dialog, u"Add"_s)->click();
        dialog->list()->item(0)->setText(u"test"_s);
        WindowFixture::button(*dialog, u"Add a variable"_s)->click();
        dialog->table()->item(0, 0)->setText(u"1st"_s);
        dialog->table()->item(0, 1)->setText(u"5"_s);
        WindowFixture::button(*dialog, u"Save"_s)->click();
        QVERIFY(dialog->isVisible());
        QVERIFY(shelf().environments().all().isEmpty());
        dialog->table()->item(0, 0)->setText(u"orderId"_s);
        WindowFixture::button(*dialog, u"Save"_s)->click();
        QCOMPARE(shelf().environments().variables(u"test"_s).value(u"orderId"_s), u"5"_s);
        QCOMPARE(page()->form()->environment()->count(), 2);
    }

    void aMessageIsCopiedInAnyForm()
    {
        const QString body = u"{\"pad\":\""_s + QString(1000, u'p') + u"\"}"_s;
        m->broker->addMessage(u"email"_s, body);
        m->open(u"email"_s);
        QTRY_COMPARE(m->messages()->model()->rowCount(), 1);
        m->messages()->selectRow(0);
        const auto actions = m->messages()->actions();
        const auto found = std::ranges::find_if(actions, [](const QAction *one) { return one->menu() != nullptr; });
        QVERIFY(found != actions.end());
        QMenu *menu = (*found)->menu();
        QCOMPARE(menu->actions().size(), static_cast<qsizetype>(ui::copyas::forms().size()));
        menu->actions()[0]->trigger();
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), body); // the whole of it
        menu->actions()[1]->trigger();
        QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"{\n"_s));
        menu->actions()[4]->trigger();
        QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"aws sqs send-message"_s));
    }

    void theQueueIsShownAsCodeInTheLanguageOfLastTime()
    {
        settings({{u"VisibilityTimeout"_s, u"77"_s}});
        m->transport->script(u"ListQueueTags"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{QJsonObject{{u"Tags"_s, QJsonObject{{u"team"_s, u"pay"_s}}}}};
        });
        m->start();
        QTRY_COMPARE(m->backend->queues().size(), 4);
        m->go(u"redrive://local/queue/orders?tab=code"_s);
        const auto code = [this] { return m->bench().page()->tabs()->code(); };
        QTRY_VERIFY(code()->view()->code().startsWith(u"aws sqs create-queue"_s));
        QVERIFY(code()->view()->code().contains(u"\"VisibilityTimeout\":\"77\""_s));
        code()->language()->setCurrentText(u"Terraform"_s);
        QVERIFY(code()->view()->code().contains(u"visibility_timeout_seconds = 77"_s));
        QVERIFY(code()->view()->code().contains(u"\"team\" = \"pay\""_s));
        m->go(u"redrive://local/queue/email?tab=code"_s);
        QTRY_VERIFY(code()->view()->code().contains(u"resource \"aws_sqs_queue\" \"email\""_s));
    }

    void settingsThatCannotBeReadAreSaid()
    {
        m->transport->fail(u"ListQueueTags"_s, u"AccessDenied"_s);
        m->start();
        m->go(u"redrive://local/queue/orders?tab=code"_s);
        QTRY_VERIFY(m->bench().page()->tabs()->code()->banner()->text().contains(u"could not be read"_s));
    }

    void aLongBodyIsNotColoured()
    {
        compose({});
        ui::CodeEditor *body = page()->form()->body();
        write(u"{\"a\":1}"_s);
        QTRY_VERIFY(!body->document()->firstBlock().layout()->formats().isEmpty());
        write(u"{\"a\":1}\n"_s + QString(ui::CodeEditor::mostColoured, u'x'));
        QCoreApplication::processEvents(); // the colours come by the event loop
        QVERIFY(body->document()->firstBlock().layout()->formats().isEmpty());
    }

    void onlyWhatCanBeSeenIsColoured()
    {
        compose({});
        ui::CodeEditor *body = page()->form()->body();
        write(u"{\"a\":1}\n"_s.repeated(5000));
        QTRY_VERIFY(!body->document()->firstBlock().layout()->formats().isEmpty());
        QVERIFY(body->document()->findBlockByNumber(4000).layout()->formats().isEmpty());
        body->verticalScrollBar()->setValue(4000);
        QTRY_VERIFY(!body->document()->findBlockByNumber(4001).layout()->formats().isEmpty());
    }

    void coloursFollowTheLanguage()
    {
        const ui::Theme &theme = ui::lightTheme();
        const auto json = ui::colouredJson(u"{\"a\": \"b\", \"n\": -1.5, \"v\": {{x}}, \"t\": true}"_s, theme);
        QCOMPARE(json[0].format.foreground().color(), theme.color(ui::Token::Link));
        QCOMPARE(json[1].format.foreground().color(), theme.color(ui::Token::Ok));
        QCOMPARE(json[3].format.foreground().color(), theme.color(ui::Token::Warning));
        QCOMPARE(json[5].length, 5);
        const auto xml = ui::colouredXml(u"<a b=\"c\">x &amp; y</a><!-- d -->"_s, theme);
        QCOMPARE(xml[0].length, 2);
        QCOMPARE(xml[1].format.foreground().color(), theme.color(ui::Token::Ok));
        QCOMPARE(xml.last().format.foreground().color(), theme.color(ui::Token::Muted));
    }

    void everyTabStopHasAName()
    {
        compose(to(u"pay.fifo"_s));
        write(u"x"_s);
        page()->form()->attributes()->set({{u"a"_s, u"String"_s, u"b"_s}});
        page()->send();
        QCOMPARE(namelessWidgets(*page()), QString());
        emit page()->form()->environmentsWanted();
        QCOMPARE(namelessWidgets(*m->dialog()), QString());
        m->dialog()->reject();
        for (const QString &entry : {u"Save to library…"_s, u"Open the library…"_s}) {
            QVERIFY(trigger(entry));
            QCOMPARE(namelessWidgets(*m->dialog()), QString());
            m->dialog()->reject();
        }
        m->go(u"redrive://local/queue/orders?tab=code"_s);
        QCOMPARE(namelessWidgets(*m->bench().page()->tabs()->code()), QString());
    }
};

QTEST_MAIN(ComposerKeepingTest)
#include "tst_composerkeeping.moc"
