// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/palette.h"
#include "ui/dialogs/palettemodel.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/widgets/factstable.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class CommandsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup() { m.reset(); }

    void everyActionSaysWhatItDoes()
    {
        for (const QAction *action : m->window.findChildren<QAction *>()) {
            if (action->isSeparator() || action->text().isEmpty())
                continue;
            QVERIFY2(!action->toolTip().isEmpty() && action->toolTip() != action->text(), qPrintable(action->text()));
        }
    }

    void whatIsNotPossibleSaysWhy()
    {
        fill();
        m->start();
        QTRY_COMPARE(m->backend->queues().size(), 2);
        checkReasons();
        m->go(u"redrive://local/queue/orders"_s);
        checkReasons();
        QCOMPARE(reason("message.delete"_L1), u"Select messages first."_s);
        QVERIFY(reason("message.redriveAll"_L1).contains(u"not a dead-letter queue"_s));
        m->window.setBackend(nullptr, {});
        checkReasons();
        QCOMPARE(reason("message.send"_L1), u"No broker is connected."_s);
    }

    void idsAndKeysAreUnique()
    {
        QSet<QString> ids;
        QHash<QString, QString> taken;
        for (const ui::Command &command : m->window.commands()->all()) {
            QVERIFY2(!ids.contains(command.id), command.id.data());
            ids.insert(command.id);
            const QAction *action = m->window.commands()->action(command.id);
            for (const QKeySequence &keys : action->shortcuts()) {
                // A key of the window would also work in a table.
                for (const ui::Scope scope : {ui::Scope::Window, command.scope}) {
                    const QString key = QString(QString::number(static_cast<int>(scope)) + keys.toString());
                    QVERIFY2(!taken.contains(key) || taken.value(key) == command.id, qPrintable(key));
                }
                taken.insert(QString(QString::number(static_cast<int>(command.scope)) + keys.toString()), command.id);
            }
        }
    }

    void everyCommandIsSafe_data()
    {
        QTest::addColumn<QString>("window");
        for (const char *name : {"disconnected", "empty", "demo", "lost"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyCommandIsSafe()
    {
        QFETCH(QString, window);
        if (window == u"demo"_s || window == u"lost"_s)
            fill();
        if (window != u"disconnected"_s)
            m->start();
        m->window.show();
        if (window == u"demo"_s || window == u"lost"_s) {
            m->go(u"redrive://local/queue/orders-dlq"_s);
            QTRY_COMPARE(m->messages()->model()->rowCount(), 3);
            m->messages()->selectRow(0);
        }
        if (window == u"lost"_s)
            QTRY_VERIFY(m->isLost());
        for (int round = 0; round < 2; ++round) {
            for (const ui::Command &command : m->window.commands()->all()) {
                if (command.id == "file.quit"_L1)
                    continue;
                m->window.commands()->run(command.id);
                closeDialogs();
            }
            QCoreApplication::processEvents();
        }
        QVERIFY(m->dialog() == nullptr);
    }

    void thePaletteFindsQueuesAndCommands()
    {
        fill();
        m->start();
        QTRY_COMPARE(m->backend->queues().size(), 2);
        ui::Palette *palette = openPalette();

        QTest::keyClicks(palette->findChild<QLineEdit *>(), u"ordlq"_s);
        QCOMPARE(palette->model()->item(0)->title, u"orders-dlq"_s);
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);

        QCOMPARE(m->place(), u"redrive://local/queue/orders-dlq"_s);
    }

    void whatWasChosenLatelyStandsFirst()
    {
        fill();
        m->start();
        QTRY_COMPARE(m->backend->queues().size(), 2);
        QTest::keyClicks(openPalette()->findChild<QLineEdit *>(), u"tasks"_s);
        QTest::keyClick(m->dialog()->findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(m->window.findChild<QDockWidget *>(u"dock.tasks"_s)->isVisible());

        QCOMPARE(openPalette()->model()->item(0)->key, u"view.tasks"_s);
    }

    void aSignAsksForCommandsOnly()
    {
        fill();
        m->start();
        QTRY_COMPARE(m->backend->queues().size(), 2);
        ui::PaletteModel *model = openPalette()->model();
        const QAbstractItemModelTester tester{model, QAbstractItemModelTester::FailureReportingMode::Fatal};
        model->search(u">orders"_s);
        for (int row = 0; row < model->rowCount(); ++row)
            QVERIFY(model->item(row)->isCommand());
        model->search(u"redrive://local/queue/orders"_s);
        QCOMPARE(model->rowCount(), 1);
        QVERIFY(model->item(0)->address.has_value());
    }

    void theNameThatWasTypedStandsBeforeWhatWasUsedLast()
    {
        ui::PaletteModel model;
        model.add({.key = u"dlq"_s, .title = u"orders-dlq"_s, .detail = {}, .address = ui::Address{}});
        model.add({.key = u"orders"_s, .title = u"orders"_s, .detail = {}, .address = ui::Address{}});
        model.setRecent({u"dlq"_s});
        model.search(u"order"_s);
        QCOMPARE(model.item(0)->key, u"dlq"_s);
        model.search(u"Orders"_s);
        QCOMPARE(model.item(0)->key, u"orders"_s);
    }

    void whatIsNotPossibleDoesNotCloseThePalette()
    {
        m->window.show();
        ui::Palette *palette = openPalette();
        QTest::keyClicks(palette->findChild<QLineEdit *>(), u">send message"_s);
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(palette->isVisible());
    }

    void theShortcutSheetListsEveryCommand()
    {
        m->window.show();
        m->window.commands()->run(u"help.shortcuts"_s);
        auto *sheet = m->dialog<ui::ShortcutsDialog>();
        QCOMPARE(sheet->table()->rowCount(), static_cast<int>(m->window.commands()->all().size()));

        QTest::keyClicks(sheet->findChild<QLineEdit *>(), u"Ctrl+K"_s);
        QCOMPARE(sheet->table()->rowCount(), 1);
    }

    void aboutNamesLicencesAndWhomItIsNotFrom()
    {
        m->window.show();
        m->window.commands()->run(u"help.about"_s);
        QString words;
        for (const QLabel *label : m->dialog<ui::AboutDialog>()->findChildren<QLabel *>())
            words += label->text();
        QVERIFY(words.contains(u"Not affiliated with"_s));
        QVERIFY(words.contains(u"General Public License"_s));
        QVERIFY(m->dialog()->findChild<ui::FactsTable *>()->rowCount() >= 8);
    }

    void layoutsAreRememberedAndReset()
    {
        m->window.show();
        auto *activity = m->window.findChild<QDockWidget *>(u"dock.activity"_s);
        auto *resources = m->window.findChild<QDockWidget *>(u"dock.resources"_s);
        QVERIFY(resources->isVisible());
        QVERIFY(!activity->isVisible());

        m->window.commands()->run(u"view.activity"_s); // in Browse
        QVERIFY(activity->isVisible());
        m->window.commands()->run(u"layout.teach"_s);
        QVERIFY(!activity->isVisible() && !resources->isVisible());
        m->window.commands()->run(u"layout.investigate"_s);
        QVERIFY(activity->isVisible() && resources->isVisible());
        m->window.commands()->run(u"layout.browse"_s);
        QVERIFY(activity->isVisible());
        m->window.commands()->run(u"layout.reset"_s);
        QVERIFY(!activity->isVisible());
    }

    void aStateOfAnotherVersionGivesTheDefault()
    {
        m->settings.setLayout("investigate"_L1, "no state at all");
        m->window.show();
        m->window.commands()->run(u"layout.investigate"_s);
        QVERIFY(m->window.findChild<QDockWidget *>(u"dock.activity"_s)->isVisible());
    }

private:
    void fill()
    {
        m->broker->addQueue(u"orders"_s, u"orders-dlq"_s);
        m->broker->addQueue(u"orders-dlq"_s);
        for (int i = 0; i < 3; ++i)
            m->broker->addMessage(u"orders-dlq"_s, u"dead"_s);
    }
    ui::Palette *openPalette()
    {
        m->window.commands()->run(u"go.palette"_s);
        return m->dialog<ui::Palette>();
    }
    QString reason(QLatin1String id)
    {
        for (const ui::Command &command : m->window.commands()->all()) {
            if (command.id == id)
                return command.whyNot();
        }
        return {};
    }
    void checkReasons()
    {
        for (const ui::Command &command : m->window.commands()->all()) {
            const QAction *action = m->window.commands()->action(command.id);
            const QString why = command.whyNot ? command.whyNot() : QString();
            QCOMPARE(action->isEnabled(), why.isEmpty());
            if (!why.isEmpty())
                QVERIFY2(action->toolTip().contains(why.toHtmlEscaped()), qPrintable(action->toolTip()));
        }
    }
    void closeDialogs()
    {
        while (QDialog *dialog = m->dialog())
            dialog->reject();
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(CommandsTest)
#include "tst_commands.moc"
