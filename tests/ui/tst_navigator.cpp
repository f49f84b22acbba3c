// SPDX-License-Identifier: GPL-3.0-or-later
// What the resources can be told to show, and what of it is kept; and the keys that go through rows.
#include "tests/ui/windowfixture.h"

#include "ui/models/navigatormodel.h"
#include "ui/pages/homepage.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using Section = ui::NavigatorModel::Section;

class NavigatorTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m = std::make_unique<WindowFixture>();
        fill(*m);
    }
    void cleanup() { m.reset(); }

    void everyMenuHoldsItsOwnCommands()
    {
        const auto holds = [this](ui::MenuId menu, QLatin1String command) {
            return m->window.commands()->menu(menu)->actions().contains(m->window.commands()->action(command));
        };
        QCOMPARE(m->window.commands()->menuTitle(ui::MenuId::Copy), u"Copy"_s);
        QVERIFY(holds(ui::MenuId::Copy, "queue.copyArn"_L1));
        QVERIFY(holds(ui::MenuId::Broker, "broker.pauseSimulators"_L1));
        QVERIFY(holds(ui::MenuId::Queue, "queue.pin"_L1)); // and so in the context menu
        QVERIFY(holds(ui::MenuId::Resources, "resources.folders"_L1));
    }

    void aPinnedQueueStandsOnTopAndIsKept()
    {
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);
        QCOMPARE(pinned(*m), QStringList{});
        run("queue.pin"_L1);
        QCOMPARE(pinned(*m), QStringList{u"orders"_s});
        QVERIFY(m->window.commands()->action("queue.pin"_L1)->isChecked());
        QCOMPARE(m->window.navigator()->current(), FakeBroker::url(u"orders"_s)); // nothing else was chosen
        m->go(u"redrive://local/queue/billing"_s);
        QVERIFY(!m->window.commands()->action("queue.pin"_L1)->isChecked());

        m->window.setBackend(nullptr, {});
        QCOMPARE(pinned(*m), QStringList{});
        m->start();
        QTRY_COMPARE(pinned(*m), QStringList{u"orders"_s});
        m->go(u"redrive://local/queue/orders"_s);
        run("queue.pin"_L1);
        QCOMPARE(pinned(*m), QStringList{});
    }

    void pinsBelongToTheirConnection()
    {
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);
        run("queue.pin"_L1);
        run("resources.folders"_L1);
        m->window.setBackend(m->backend.get(), {.name = u"Demo shop"_s, .endpoint = {}, .isDemo = true});
        QTRY_VERIFY(m->queueRow(u"orders"_s).isValid());
        QCOMPARE(pinned(*m), QStringList{});
        QVERIFY(!m->window.commands()->action("resources.folders"_L1)->isChecked());
        m->window.setBackend(m->backend.get(), {.name = u"Local broker"_s, .endpoint = {}});
        QTRY_COMPARE(pinned(*m), QStringList{u"orders"_s});
        QVERIFY(m->window.commands()->action("resources.folders"_L1)->isChecked());
    }

    void thePinOfAQueueThatIsGoneWaitsForIt()
    {
        m->open(u"billing"_s);
        QTRY_VERIFY(m->bench().queue() != nullptr);
        run("queue.pin"_L1);
        m->backend->deleteQueue(FakeBroker::url(u"billing"_s), this, [](const auto &) {});
        QTRY_COMPARE(pinned(*m), QStringList{});
        m->broker->addQueue(u"billing"_s);
        m->broker->push();
        QTRY_COMPARE(pinned(*m), QStringList{u"billing"_s});
    }

    void severalAreChosenAtHome()
    {
        m->start();
        QTRY_COMPARE(m->bench().home()->table()->model()->rowCount(), 5);
        m->bench().home()->table()->selectAll();
        run("queue.pin"_L1);
        QCOMPARE(pinned(*m).size(), 5);
        QVERIFY(m->window.commands()->action("queue.pin"_L1)->isChecked());
    }

    void foldersPutPrefixesTogetherAndKeepTheChoice()
    {
        m->open(u"shop-mail"_s);
        QTRY_VERIFY(m->queueRow(u"shop-mail"_s).isValid());
        QCOMPARE(m->queueRow(u"shop-mail"_s).parent().data().toString(), u"Queues"_s);
        run("resources.folders"_L1);
        QCOMPARE(m->queueRow(u"shop-mail"_s).parent().data().toString(), u"shop-"_s);
        QVERIFY(m->queues()->isExpanded(m->queueRow(u"shop-mail"_s).parent()));
        QCOMPARE(m->window.navigator()->current(), FakeBroker::url(u"shop-mail"_s));
        QCOMPARE(m->place(), u"redrive://local/queue/shop-mail"_s);
        run("resources.folders"_L1);
        QCOMPARE(m->queueRow(u"shop-mail"_s).parent().data().toString(), u"Queues"_s);
    }

    void columnsAreChosenByCommandOrHeadingAndKept()
    {
        m->start();
        QVERIFY(m->queues()->isColumnHidden(ui::NavigatorModel::InFlight));
        run("resources.inFlight"_L1);
        QVERIFY(!m->queues()->isColumnHidden(ui::NavigatorModel::InFlight));
        QVERIFY(m->window.commands()->action("resources.inFlight"_L1)->isChecked());

        emit m->queues()->header()->customContextMenuRequested({4, 4});
        auto *menu = m->window.navigator()->findChild<QMenu *>();
        QVERIFY(menu != nullptr);
        menu->actions().at(ui::NavigatorModel::Dead - 1)->trigger();
        menu->close();
        QVERIFY(m->queues()->isColumnHidden(ui::NavigatorModel::Dead));
        QVERIFY(!m->window.commands()->action("resources.dead"_L1)->isChecked());

        ui::MainWindow again{m->settings, m->appearance};
        QVERIFY(!again.navigator()->tree()->isColumnHidden(ui::NavigatorModel::InFlight));
        QVERIFY(again.navigator()->tree()->isColumnHidden(ui::NavigatorModel::Dead));
        QVERIFY(!again.navigator()->tree()->isColumnHidden(ui::NavigatorModel::Available));
    }

    void aNameKeepsRoomBesideAllColumns()
    {
        m->start();
        run("resources.inFlight"_L1);
        run("resources.delayed"_L1);
        const int room = m->queues()->fontMetrics().averageCharWidth() * 16;
        QTRY_VERIFY(m->queues()->columnWidth(ui::NavigatorModel::Name) >= room);
    }

    void withoutQueuesItSaysWhatToDo()
    {
        auto transport = std::make_unique<FakeTransport>();
        const FakeBroker nothing{*transport};
        ui::Backend empty{std::move(transport)};
        m->window.show();
        m->window.setBackend(&empty, {.name = u"Local broker"_s, .endpoint = {}});
        empty.start();
        const auto says = [this] {
            for (const QLabel *label : m->window.navigator()->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().startsWith(u"No queues here yet"_s))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(says());
        m->window.setBackend(nullptr, {}); // it goes before its backend
        QVERIFY(!says());
    }

    void everyColumnMayBeHidden()
    {
        m->start();
        run("resources.available"_L1);
        run("resources.dead"_L1);
        const ui::MainWindow again{m->settings, m->appearance};
        for (int column = ui::NavigatorModel::Available; column <= ui::NavigatorModel::Dead; ++column)
            QVERIFY(again.navigator()->tree()->isColumnHidden(column));
    }

    void jAndKGoThroughTheRowsOfATable()
    {
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 3);
        QVERIFY(QTest::qWaitForWindowActive(&m->window));
        m->messages()->setFocus();
        m->messages()->selectRow(0);
        QTest::keyClick(m->messages(), Qt::Key_J);
        QTest::keyClick(m->messages(), Qt::Key_J);
        QCOMPARE(m->messages()->currentIndex().row(), 2);
        QCOMPARE(m->messages()->selectionModel()->selectedRows().size(), 1);
        QTest::keyClick(m->messages(), Qt::Key_K);
        QCOMPARE(m->messages()->currentIndex().row(), 1);
        m->window.commands()->run(u"go.nextRow"_s); // as from the menu or the palette
        QCOMPARE(m->messages()->currentIndex().row(), 2);

        m->go(u"redrive://local/home"_s);
        auto *home = qobject_cast<ui::HomePage *>(m->bench().current());
        home->table()->setFocus();
        home->table()->selectRow(1);
        QTest::keyClick(home->table(), Qt::Key_K);
        QCOMPARE(home->table()->currentIndex().row(), 0);
    }

    void singleKeysCanBeSwitchedOff()
    {
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 3);
        QVERIFY(QTest::qWaitForWindowActive(&m->window));
        m->messages()->setFocus();
        m->messages()->selectRow(0);
        m->settings.setValue(ui::setting::singleKeys, 0);
        QTest::keyClick(m->messages(), Qt::Key_J);
        QCOMPARE(m->messages()->currentIndex().row(), 0);
        QVERIFY(m->window.commands()->action("go.nextRow"_L1)->shortcut().isEmpty());
    }

    void inTheResourcesLettersFindQueues()
    {
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);
        QTest::keyClick(m->queues(), Qt::Key_J);
        QCOMPARE(m->window.navigator()->findChild<QLineEdit *>()->text(), u"j"_s);
    }

private:
    static void fill(WindowFixture &fixture)
    {
        for (const QString &name : {u"orders"_s, u"billing"_s, u"shop-mail"_s, u"shop-stock"_s, u"zoo"_s})
            fixture.broker->addQueue(name);
        for (int i = 0; i < 3; ++i)
            fixture.broker->addMessage(u"orders"_s, u"{\"n\":%1}"_s.arg(i));
    }
    void run(QLatin1String command) { m->window.commands()->run(command); }
    /// Names under the heading.
    static QStringList pinned(WindowFixture &fixture)
    {
        const ui::NavigatorModel &model = fixture.window.navigator()->model();
        const QModelIndex heading = model.headingOf(Section::Pinned);
        QStringList names;
        for (int row = 0; heading.isValid() && row < model.rowCount(heading); ++row)
            names.append(model.index(row, 0, heading).data().toString());
        return names;
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(NavigatorTest)
#include "tst_navigator.moc"
