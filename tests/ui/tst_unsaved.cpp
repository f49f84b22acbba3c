// SPDX-License-Identifier: GPL-3.0-or-later
// One question before something half typed is lost, wherever it would be.
#include "tests/ui/windowfixture.h"

#include "ui/attributes/attributeform.h"
#include "ui/connections/connectionstore.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/pages/composerpage.h"
#include "ui/pages/policypane.h"
#include "ui/pages/queuetabs.h"
#include "ui/pages/settingspane.h"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class UnsavedTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->broker->addQueue(u"orders"_s);
        m->broker->addQueue(u"email"_s);
    }
    void cleanup() { m.reset(); }

    void aTabWithoutAnythingTypedJustCloses()
    {
        openForm(u"settings"_s);
        m->window.commands()->run(u"tab.close"_s);
        QVERIFY(m->dialog() == nullptr);
        QCOMPARE(m->tabs().count(), 0);
    }

    void closingATabAsksFirst_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("fact");
        QTest::newRow("settings") << u"settings"_s << u"Settings of orders, not applied"_s;
        QTest::newRow("policy") << u"policy"_s << u"Policy of orders, not applied"_s;
    }
    void closingATabAsksFirst()
    {
        QFETCH(const QString, form);
        QFETCH(const QString, fact);
        openForm(form);
        typeInto(form);
        m->window.commands()->run(u"tab.close"_s);
        auto *dialog = m->dialog<ui::ConfirmDialog>();
        QVERIFY(dialog != nullptr);
        QVERIFY2(words(*dialog).contains(fact), qPrintable(words(*dialog)));
        QTest::keyClick(dialog, Qt::Key_Return); // the harmless button
        QTRY_VERIFY(m->dialog() == nullptr);
        QCOMPARE(m->tabs().count(), 1);
        QVERIFY(m->bench().page()->hasDraft());

        m->window.commands()->run(u"tab.close"_s);
        WindowFixture::button(*m->dialog(), u"Close"_s)->click();
        QTRY_COMPARE(m->tabs().count(), 0);
    }

    void closingTheOthersAsksOnceForAllOfThem()
    {
        openForm(u"settings"_s);
        typeInto(u"settings"_s);
        m->go(u"redrive://local/queue/email"_s);
        QTRY_COMPARE(m->tabs().count(), 2);
        m->window.commands()->run(u"tab.closeOthers"_s);
        QVERIFY(m->dialog<ui::ConfirmDialog>() != nullptr);
        QCOMPARE(m->tabs().count(), 2);
        WindowFixture::button(*m->dialog(), u"Close"_s)->click();
        QTRY_COMPARE(m->tabs().count(), 1);
        QCOMPARE(m->place(), u"redrive://local/queue/email"_s);
    }

    void closingTheWindowAsksFirst()
    {
        openForm(u"policy"_s);
        typeInto(u"policy"_s);
        m->window.close();
        auto *dialog = m->dialog<ui::ConfirmDialog>();
        QVERIFY(dialog != nullptr && m->window.isVisible());
        QVERIFY(words(*dialog).contains(u"Policy of orders"_s));
        dialog->reject();
        QTRY_VERIFY(m->dialog() == nullptr);
        m->window.close();
        QVERIFY(m->window.isVisible()); // it asks again
        WindowFixture::button(*m->dialog(), u"Close"_s)->click();
        QTRY_VERIFY(!m->window.isVisible());
    }

    void anotherConnectionAsksFirst()
    {
        openForm(u"settings"_s);
        typeInto(u"settings"_s);
        m->window.connections()->save(
            {.name = u"Staging"_s, .kind = ui::SavedConnection::Kind::Other, .url = u"http://127.0.0.1:9324"_s});
        const QSignalSpy wanted{&m->window, &ui::MainWindow::connectionWanted};
        m->window.openAddress(u"redrive://127.0.0.1:9324/home"_s);
        QCOMPARE(wanted.size(), 0);
        auto *dialog = m->dialog<ui::ConfirmDialog>();
        QVERIFY(dialog != nullptr);
        QVERIFY(words(*dialog).contains(u"Settings of orders, not applied"_s));
        WindowFixture::button(*dialog, u"Switch"_s)->click();
        QCOMPARE(wanted.size(), 1);
    }

    void aDraftThatIsKeptIsNoLoss()
    {
        m->start();
        QTRY_COMPARE(m->backend->queues().size(), 2);
        m->window.shelf().drafts().setDelay(std::chrono::milliseconds{0});
        ui::ComposerPage *composer = compose();
        QTRY_VERIFY(!m->window.shelf().drafts().ids().isEmpty());
        QVERIFY(composer->hasDraft());
        QCOMPARE(composer->unsaved(), QStringList{});
        m->window.commands()->run(u"tab.close"_s);
        QVERIFY(m->dialog() == nullptr);
        QCOMPARE(m->tabs().count(), 0);
    }

    void aDraftThatCannotBeKeptIsAskedFor()
    {
        QFile inTheWay{m->folder.filePath(u"drafts"_s)}; // no folder can be made there
        QVERIFY(inTheWay.open(QFile::WriteOnly));
        m->start();
        QTRY_COMPARE(m->backend->queues().size(), 2);
        m->window.shelf().drafts().setDelay(std::chrono::milliseconds{0});
        ui::ComposerPage *composer = compose();
        QTRY_COMPARE(composer->unsaved().size(), 1);
        m->window.commands()->run(u"tab.close"_s);
        QVERIFY(m->dialog<ui::ConfirmDialog>() != nullptr);
        WindowFixture::button(*m->dialog(), u"Close"_s)->click();
        QTRY_COMPARE(m->tabs().count(), 0);
    }

    void aBrokerThatDoesNotOpenHidesNoOtherConnection()
    {
        openForm(u"settings"_s);
        m->window.showStart(u"The workspace could not be opened"_s, u"why"_s, false);
        QVERIFY(m->bench().isVisible());
        QVERIFY(m->bench().page()->isVisible());
        m->window.setBackend(nullptr, {});
        m->window.showStart(u"Opening…"_s, {}, false);
        QVERIFY(m->window.workbench() == nullptr);
    }

private:
    void openForm(const QString &form)
    {
        m->start();
        m->go(u"redrive://local/queue/orders?tab="_s + form);
        QTRY_VERIFY(m->bench().page()->tabs()->settings()->form()->isVisible() || form != "settings"_L1);
        QTRY_COMPARE(m->bench().page()->tabs()->policy()->summary(),
                     form == "policy"_L1 ? u"No policy"_s : u"Reading the policy…"_s);
        QTRY_VERIFY(form != "settings"_L1
                    || m->bench().page()->tabs()->settings()->summary() == u"Nothing is changed."_s);
    }
    void typeInto(const QString &form)
    {
        if (form == "settings"_L1)
            m->bench().page()->tabs()->settings()->form()->setValue(u"VisibilityTimeout"_s, u"120"_s);
        else
            m->bench().page()->tabs()->policy()->editor()->setPlainText(u"{\"Version\":"_s);
    }
    ui::ComposerPage *compose()
    {
        m->bench().acts()->openComposer({.queueUrl = FakeBroker::url(u"orders"_s), .queueName = u"orders"_s});
        auto *composer = qobject_cast<ui::ComposerPage *>(m->bench().current());
        composer->setDraft({.queueUrl = FakeBroker::url(u"orders"_s), .queueName = u"orders"_s, .body = u"half"_s});
        return composer;
    }
    static QString words(const QWidget &widget)
    {
        QString words;
        for (const QLabel *label : widget.findChildren<QLabel *>())
            words += label->text() + u'\n';
        return words;
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(UnsavedTest)
#include "tst_unsaved.moc"
