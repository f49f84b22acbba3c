// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/dialogs/confirmdialog.h"
#include "ui/models/messagesmodel.h"
#include "ui/pages/filtermenu.h"
#include "ui/pages/messagesheader.h"
#include "ui/pages/nomatch.h"
#include "ui/pages/querybar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The Messages tab over a fake broker: what a user does with keys and pointer.
class MessagesTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->transport->script(u"Describe"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{QJsonObject{
                {u"Version"_s, u"1"_s},
                {u"Capabilities"_s,
                 QJsonArray{u"peek"_s, u"views"_s, u"deleteById"_s, u"moveById"_s, u"query"_s, u"clock"_s}}}};
        });
        m->broker->addQueue(u"orders"_s, u"orders-dlq"_s);
        m->broker->addQueue(u"orders-dlq"_s);
        m->broker->addQueue(u"other"_s);
        for (int i = 0; i < 6; ++i)
            m->broker->addMessage(
                u"orders"_s, u"{\"status\":\"%1\",\"total\":%2}"_s.arg(i % 3 == 0 ? u"PENDING"_s : u"PAID"_s).arg(i));
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 6);
        QTRY_VERIFY(pane().query()->knowsQueries());
    }
    void cleanup() { m.reset(); }

    void theNewestIsFirst()
    {
        QCOMPARE(body(0), u"{\"status\":\"PAID\",\"total\":5}"_s);
        QCOMPARE(body(5), u"{\"status\":\"PENDING\",\"total\":0}"_s);
        QVERIFY2(pane().resultText().contains(u"6 message"_s), qPrintable(pane().resultText()));
    }

    void aClickOnAHeaderSortsThenTurnsThenEnds()
    {
        pane().header()->addColumn(u"body.total"_s);
        const int column = pane().model()->columnOf(u"body.total"_s);
        clickHeader(column);
        QTRY_COMPARE(opened().value("SortBy"_L1).toString(), u"body.total"_s);
        QVERIFY(!opened().value("Descending"_L1).toBool());
        QTRY_COMPARE(m->messages()->model()->index(0, column).data().toString(), u"0"_s);
        clickHeader(column);
        QTRY_VERIFY(opened().value("Descending"_L1).toBool());
        QTRY_COMPARE(m->messages()->model()->index(0, column).data().toString(), u"5"_s);
        clickHeader(column);
        QTRY_VERIFY(!opened().contains("SortBy"_L1));
        clickHeader(pane().model()->columnOf(u"sent"_s));
        QTRY_VERIFY(!opened().value("Descending"_L1).toBool());
        QTRY_COMPARE(body(0), u"{\"status\":\"PENDING\",\"total\":0}"_s);
    }

    void columnsAreKeptForEachQueue()
    {
        pane().header()->addColumn(u"body.total"_s);
        pane().header()->removeColumn(u"size"_s);
        m->go(u"redrive://local/queue/other"_s);
        QTRY_COMPARE(m->bench().queue()->name, u"other"_s);
        QVERIFY(pane().model()->columnOf(u"body.total"_s) < 0);
        QVERIFY(pane().model()->columnOf(u"size"_s) >= 0);
        m->tabs().closePlace(ui::Address::parse(u"redrive://local/queue/orders"_s).value());
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 6);
        QVERIFY(pane().model()->columnOf(u"body.total"_s) >= 0);
        QVERIFY(pane().model()->columnOf(u"size"_s) < 0);
    }

    void theHeaderMenuOffersWhatWasSeen()
    {
        QMenu menu;
        pane().header()->fillMenu(menu);
        QStringList seen;
        for (QAction *action : menu.actions()) {
            if (action->menu() == nullptr)
                continue;
            for (const QAction *inner : action->menu()->actions())
                seen.append(inner->text());
        }
        QVERIFY(seen.contains(u"body.status"_s) && seen.contains(u"body.total"_s));
        for (QAction *action : menu.actions()) {
            if (action->text() == u"Group"_s)
                action->trigger();
        }
        QVERIFY(pane().model()->columnOf(u"group"_s) >= 0);
    }

    void theValueUnderTheCursorBecomesAFilter()
    {
        pane().header()->addColumn(u"body.status"_s);
        const int column = pane().model()->columnOf(u"body.status"_s);
        QTRY_COMPARE(m->messages()->model()->index(0, column).data().toString(), u"PAID"_s);
        m->messages()->setCurrentIndex(m->messages()->model()->index(0, column));
        pane().filterByValue(false);
        QCOMPARE(pane().filterText(), u"body.status == \"PAID\""_s);
        QTRY_COMPARE(m->messages()->model()->rowCount(), 4);
        m->messages()->setCurrentIndex(m->messages()->model()->index(0, pane().model()->columnOf(u"recv"_s)));
        pane().filterByValue(true);
        QCOMPARE(pane().filterText(), u"body.status == \"PAID\" and recv != 0"_s);
    }

    void theBodyUnderTheCursorGivesAColumn()
    {
        m->messages()->setCurrentIndex(m->messages()->model()->index(0, 0));
        pane().addAsColumn();
        pane().addAsColumn();
        QVERIFY(pane().model()->columnOf(u"body.status"_s) >= 0);
        QVERIFY(pane().model()->columnOf(u"body.total"_s) >= 0);
    }

    void rowsAreCopiedAsTheyAreShown()
    {
        m->messages()->selectRow(5);
        pane().copyIds();
        QCOMPARE(QGuiApplication::clipboard()->text(), pane().selectedIds().constFirst());
        pane().copyRows();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].split(u'\t').last(), u"Body"_s);
        QCOMPARE(lines[1].split(u'\t').last(), u"{\"status\":\"PENDING\",\"total\":0}"_s);
        QCOMPARE(lines[1].split(u'\t')[1], pane().selectedIds().constFirst());
    }

    void allThatMatchIsDeletedButForExceptions()
    {
        pane().setFilterText(u"body.status == \"PAID\""_s);
        QTRY_COMPARE(m->messages()->model()->rowCount(), 4);
        m->messages()->setFocus();
        QTest::keyClick(m->messages(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(pane().selectedCount(), 4);
        QTest::mouseClick(m->messages()->viewport(), Qt::LeftButton, Qt::ControlModifier, rowAt(1));
        QCOMPARE(pane().selectedCount(), 3);

        m->window.commands()->run(u"message.delete"_s);
        auto *dialog = m->dialog<ui::ConfirmDialog>();
        QVERIFY(dialog != nullptr && dialog->windowTitle().contains(u"all that match"_s));
        WindowFixture::button(*dialog, u"Delete"_s)->click();

        QTRY_COMPARE(m->broker->count(u"orders"_s), 3);
        QTRY_VERIFY2(m->window.statusText().contains(u"3 message(s) deleted from orders"_s),
                     qPrintable(m->window.statusText()));
        QVERIFY(m->transport->calls(u"DeleteMessages"_s).isEmpty()); // no ids from here
        QCOMPARE(m->transport->calls(u"DeleteMatching"_s)
                     .constFirst()
                     .document.value("ExceptMessageIds"_L1)
                     .toArray()
                     .size(),
                 1);
    }

    void whatComesIsMeantTooByAll()
    {
        m->messages()->setFocus();
        QTest::keyClick(m->messages(), Qt::Key_A, Qt::ControlModifier);
        m->broker->addMessage(u"orders"_s, u"new"_s);
        m->broker->push();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 7);
        QCOMPARE(pane().selectedCount(), 7);
        QTest::mouseClick(m->messages()->viewport(), Qt::LeftButton, {}, rowAt(2));
        QCOMPARE(pane().selectedCount(), 1);
    }

    void pausedNothingComesButIsCounted()
    {
        m->messages()->setFocus();
        QTest::keyClick(m->messages(), Qt::Key_Space);
        QVERIFY(m->backend->isPaused());
        m->broker->addMessage(u"orders"_s, u"one"_s);
        m->broker->addMessage(u"orders"_s, u"two"_s);
        m->broker->push();
        QTRY_COMPARE(pane().newsText(), u"Paused · 2 new · Resume"_s);
        QCOMPARE(m->messages()->model()->rowCount(), 6);
        QTest::keyClick(m->messages(), Qt::Key_Space);
        QTRY_COMPARE(m->messages()->model()->rowCount(), 8);
        QCOMPARE(pane().newsText(), QString());
    }

    void underThePointerNothingMoves()
    {
        const QString first = body(0);
        QEnterEvent enter{QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)};
        QCoreApplication::sendEvent(m->messages()->viewport(), &enter);
        m->broker->addMessage(u"orders"_s, u"new"_s);
        m->broker->push();
        QTRY_COMPARE(pane().newsText(), u"▲ 1 new"_s);
        QCOMPARE(body(0), first);
        QTest::mouseClick(m->messages()->viewport(), Qt::LeftButton, {}, rowAt(0));
        QCOMPARE(pane().current()->body, first);
        QEvent leave{QEvent::Leave};
        QCoreApplication::sendEvent(m->messages()->viewport(), &leave);
        QTRY_COMPARE(body(0), u"new"_s);
        QCOMPARE(pane().current()->body, first); // still the one that was clicked
        QCOMPARE(m->messages()->currentIndex().row(), 1);
    }

    void aQueryWithoutMatchIsTold()
    {
        pane().setFilterText(u"body.status == \"PENDIN\""_s);
        QTRY_VERIFY(text(u"PAID 4, PENDING 2"_s));
        QVERIFY(text(u"0 of 6 match"_s));
        QVERIFY(text(u"Did you mean “PENDING”?"_s));
        WindowFixture::button(pane(), u"Look for that"_s)->click();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 2);
    }

    void filtersAreRemembered()
    {
        pane().filterMenu()->remember(u"recv >= 2"_s);
        pane().filterMenu()->remember(u"recv >= 3"_s);
        pane().filterMenu()->remember(u"recv >= 2"_s);
        pane().filterMenu()->save(u"stuck"_s, u"recv >= 9"_s);
        QCOMPARE(pane().filterMenu()->history(), (QStringList{u"recv >= 2"_s, u"recv >= 3"_s}));
        m->go(u"redrive://local/queue/other"_s);
        QTRY_COMPARE(m->bench().queue()->name, u"other"_s);
        QCOMPARE(pane().filterMenu()->savedNames(), QStringList{u"stuck"_s}); // of the connection
        QMenu menu;
        pane().filterMenu()->fill(menu);
        menu.actions().constFirst()->trigger();
        QCOMPARE(pane().filterText(), u"recv >= 9"_s);
    }

    void savedFiltersGoToAFileAndComeBack()
    {
        ui::FilterMenu &menu = *pane().filterMenu();
        menu.save(u"stuck"_s, u"recv >= 9"_s);
        menu.save(u"large"_s, u"size > 1000"_s);
        const QJsonObject file = menu.exported();
        menu.forget(u"large"_s);
        menu.save(u"stuck"_s, u"recv >= 3"_s); // another of that name

        QCOMPARE(*menu.importFrom(file), 2);
        QCOMPARE(menu.savedNames(), (QStringList{u"large"_s, u"stuck"_s, u"stuck 2"_s}));
        QCOMPARE(menu.saved(u"stuck"_s), u"recv >= 3"_s);
        QCOMPARE(menu.saved(u"stuck 2"_s), u"recv >= 9"_s);
        QCOMPARE(*menu.importFrom(menu.exported()), 0);
    }

    void aFileThatIsWrongAnywhereAddsNoFilter()
    {
        ui::FilterMenu &menu = *pane().filterMenu();
        menu.save(u"stuck"_s, u"recv >= 9"_s);
        QJsonObject file = menu.exported();
        menu.forget(u"stuck"_s);
        QJsonArray filters = file.value("filters"_L1).toArray();
        filters.append(QJsonObject{{u"name"_s, u"no filter"_s}});
        file.insert(u"filters"_s, filters);
        for (const QJsonObject &wrong : {file, QJsonObject{}, QJsonObject{{u"format"_s, u"redrive-messages"_s}}}) {
            QCOMPARE(menu.importFrom(wrong).error().message, u"This is not a file of filters that Redrive exported."_s);
            QCOMPARE(menu.savedNames(), QStringList{});
        }
    }

    /// Under load much comes above what is looked at; the rows around the anchor are read on the tick all the same.
    void whatMovesWithItsAnchorIsNotReadAtOnce()
    {
        ui::MessageView view{*m->backend};
        view.setTick(std::chrono::milliseconds{0});
        view.open({.queueUrl = FakeBroker::url(u"orders"_s)});
        const auto reads = [&] {
            const auto calls = m->transport->calls(u"ReadView"_s);
            return std::ranges::count_if(calls, [&](const FakeTransport::Call &call) {
                return call.document.value("View"_L1).toString() == view.name();
            });
        };
        QTRY_COMPARE(reads(), 2); // the first, and one that waits for news
        ui::MessageView::Window window{
            .first = 64, .count = 200, .anchorOrder = 5, .anchorId = u"five"_s, .anchorPlace = 130};
        view.show(window);
        QTRY_COMPARE(reads(), 4);

        window.first += 32;
        window.anchorPlace += 32;
        view.show(window);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QCOMPARE(reads(), 4);

        window.anchorOrder = 6; // somebody scrolls
        window.anchorId = u"six"_s;
        window.first += 32;
        view.show(window);
        QTRY_COMPARE(reads(), 6);
    }

    void scrolledAwayTheRowsStay()
    {
        for (int i = 0; i < 500; ++i)
            m->broker->addMessage(u"orders"_s, u"x"_s);
        m->broker->push();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 506);
        m->messages()->verticalScrollBar()->setValue(100);
        const int top = m->messages()->rowAt(0);
        QTRY_VERIFY(pane().model()->row(top) != nullptr);
        const QString id = pane().model()->row(top)->message.id;
        QTRY_VERIFY(m->transport->isWaiting(u"ReadView"_s));
        m->broker->addMessage(u"orders"_s, u"new"_s);
        m->broker->push();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 507);
        QTRY_VERIFY(pane().model()->row(m->messages()->rowAt(0)) != nullptr);
        QCOMPARE(pane().model()->row(m->messages()->rowAt(0))->message.id, id);
    }

    void underThePointerOneCanScroll()
    {
        for (int i = 0; i < 1'000; ++i)
            m->broker->addMessage(u"orders"_s, u"x"_s);
        m->broker->push();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 1'006);
        QEnterEvent enter{QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)};
        QCoreApplication::sendEvent(m->messages()->viewport(), &enter);
        m->messages()->scrollToBottom();
        QTRY_COMPARE(body(1'005), u"{\"status\":\"PENDING\",\"total\":0}"_s);
        pane().setFilterText(u"PENDING"_s); // and ask
        QTRY_COMPARE(m->messages()->model()->rowCount(), 2);
    }

    void withoutViewsThePaneSaysSo()
    {
        m = std::make_unique<WindowFixture>();
        m->transport->script(u"Describe"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{QJsonObject{{u"Version"_s, u"1"_s}, {u"Capabilities"_s, QJsonArray{}}}};
        });
        m->broker->addQueue(u"orders"_s);
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);
        QTRY_VERIFY(text(u"This connection cannot look into a queue"_s));
        QVERIFY(m->transport->calls(u"OpenView"_s).isEmpty());
    }

    void aViewThatEndedIsOpenedAnew()
    {
        QTRY_VERIFY(m->transport->isWaiting(u"ReadView"_s));
        m->transport->answer(u"ReadView"_s, ui::Error{u"CursorExpired"_s, {}});
        QTRY_COMPARE(m->transport->calls(u"OpenView"_s).size(), 2);
        QTRY_VERIFY(m->transport->isWaiting(u"ReadView"_s));
        QCOMPARE(m->messages()->model()->rowCount(), 6);
    }

    void nearValuesAreMeant_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("meant");
        QTest::newRow("a letter less") << u"PENDIN"_s << u"PENDING"_s;
        QTest::newRow("another case") << u"paid"_s << u"PAID"_s;
        QTest::newRow("nothing near") << u"SHIPPED"_s << QString();
    }
    void nearValuesAreMeant()
    {
        QFETCH(QString, wanted);
        QFETCH(QString, meant);
        const ui::nomatch::Found found{
            {u"body.status"_s, wanted},
            {.values = {{u"PAID"_s, 900}, {u"PENDING"_s, 384}}, .distinct = 2, .present = 1'284, .looked = 1'284}};
        QCOMPARE(ui::nomatch::suggestion(found), meant);
        QVERIFY(ui::nomatch::sentence(found).contains(u"PAID 900, PENDING 384"_s));
    }

private:
    ui::MessagesPane &pane() { return *m->bench().page()->messages(); }
    QString body(int row)
    {
        return m->messages()->model()->index(row, pane().model()->columnOf(u"body"_s)).data().toString();
    }
    QPoint rowAt(int row) { return m->messages()->visualRect(m->messages()->model()->index(row, 0)).center(); }
    QJsonObject opened() { return m->transport->calls(u"OpenView"_s).constLast().document; }
    void clickHeader(int column)
    {
        QHeaderView *header = m->messages()->horizontalHeader();
        const QPoint at{header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                        header->height() / 2};
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    }
    bool text(const QString &part)
    {
        const auto labels = pane().findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&part](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(MessagesTest)
#include "tst_messages.moc"
