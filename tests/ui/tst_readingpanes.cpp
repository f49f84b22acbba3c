// SPDX-License-Identifier: GPL-3.0-or-later
// What gives way in a window that is too small for everything: the table to the message, columns to the body, counts to
// names, the numbers of a queue to its messages.
#include "tests/ui/windowfixture.h"

#include "ui/charts/timechart.h"
#include "ui/models/messagesmodel.h"
#include "ui/models/navigatormodel.h"
#include "ui/pages/messagesheader.h"
#include "ui/pages/querybar.h"
#include "ui/pages/queueheader.h"
#include "ui/pages/readingpanes.h"
#include "ui/widgets/factstable.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize large{1440, 900};
constexpr QSize small{960, 600};

} // namespace

class ReadingPanesTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->broker->addQueue(u"orders"_s, u"orders-dlq"_s);
        m->broker->addQueue(u"orders-dlq"_s);
        for (int i = 0; i < 6; ++i)
            m->broker->addMessage(u"orders"_s, u"{\"total\":%1}"_s.arg(i));
        m->window.resize(large);
        m->open();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 6);
        m->messages()->setFocus();
        m->messages()->selectRow(2);
        QTRY_VERIFY(!page().inspector()->messageId().isEmpty());
    }
    void cleanup() { m.reset(); }

    void aLargeWindowHasBothBesideOneAnother()
    {
        QCOMPARE(panes().arrangement(), ui::ReadingPanes::Arrangement::Beside);
        QVERIFY(m->messages()->isVisible());
        QVERIFY(page().inspector()->isVisible());
        QTest::keyClick(m->messages(), Qt::Key_Return);
        QVERIFY(!panes().isReading());
    }

    void aSmallWindowHasTheTableAndNamesTheChosenMessage()
    {
        m->window.resize(small);
        QTRY_COMPARE(panes().arrangement(), ui::ReadingPanes::Arrangement::Instead);
        QVERIFY(m->messages()->isVisible());
        QVERIFY(!page().inspector()->isVisible());
        QVERIFY(m->messages()->hasFocus());
        QPushButton *read = WindowFixture::button(panes(), u"Read"_s);
        QVERIFY(read->isVisible());
        m->messages()->clearSelection();
        m->messages()->setCurrentIndex({});
        QTRY_VERIFY(!read->isVisible());
    }

    void enterReadsAndEscapeGoesBack()
    {
        m->window.resize(small);
        QTRY_COMPARE(panes().arrangement(), ui::ReadingPanes::Arrangement::Instead);
        QTest::keyClick(m->messages(), Qt::Key_Return);
        QVERIFY(panes().isReading());
        QVERIFY(page().inspector()->isVisible());
        QVERIFY(!m->messages()->isVisible());
        QVERIFY(page().inspector()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!panes().isReading());
        QVERIFY(m->messages()->hasFocus());
        QCOMPARE(m->messages()->currentIndex().row(), 2);
    }

    void theNeighboursAreOneStepAway()
    {
        m->window.resize(small);
        QTRY_COMPARE(panes().arrangement(), ui::ReadingPanes::Arrangement::Instead);
        panes().read();
        const QString first = page().inspector()->messageId();
        QPushButton *next = WindowFixture::button(panes(), u"▼"_s);
        next->click();
        QTRY_VERIFY(page().inspector()->messageId() != first);
        QCOMPARE(m->messages()->currentIndex().row(), 3);
        QVERIFY(panes().isReading());
        m->messages()->selectRow(5);
        QTRY_VERIFY(!next->isEnabled());
    }

    void aKeyOfAPartReadsIt()
    {
        m->window.resize(small);
        QTRY_COMPARE(panes().arrangement(), ui::ReadingPanes::Arrangement::Instead);
        page().read(ui::Inspector::SystemTab);
        QVERIFY(panes().isReading());
        QCOMPARE(page().inspector()->tabs()->currentIndex(), static_cast<int>(ui::Inspector::SystemTab));
    }

    void lookingForMessagesGoesBackToTheTable()
    {
        m->window.resize(small);
        QTRY_COMPARE(panes().arrangement(), ui::ReadingPanes::Arrangement::Instead);
        panes().read();
        m->window.navigator()->tree()->setFocus();
        page().focusFilter();
        QVERIFY(!panes().isReading());
        QVERIFY(page().messages()->query()->field()->hasFocus());
    }

    void aWindowThatGrowsShowsBothAgain()
    {
        m->window.resize(small);
        QTRY_COMPARE(panes().arrangement(), ui::ReadingPanes::Arrangement::Instead);
        panes().read();
        m->window.resize(large);
        QTRY_COMPARE(panes().arrangement(), ui::ReadingPanes::Arrangement::Beside);
        QVERIFY(!panes().isReading());
        QVERIFY(m->messages()->isVisible());
        QVERIFY(page().inspector()->isVisible());
    }

    void theBodyHasRoomAndItsHeadingSaysWhatIsHidden()
    {
        QTableView *table = m->messages();
        const int size = model().columnOf(u"size"_s);
        const int body = model().columnCount() - 1;
        table->setColumnWidth(size, 77);
        m->window.resize(1240, 800);
        QTRY_VERIFY(table->isColumnHidden(size));
        QVERIFY(table->columnWidth(body) >= table->fontMetrics().averageCharWidth() * 20);
        QVERIFY(heading(body).contains(u"hidden"_s));
        QVERIFY(model().headerData(body, Qt::Horizontal, Qt::ToolTipRole).toString().contains(u"Size"_s));
        m->window.resize(1900, 900);
        QTRY_VERIFY(!table->isColumnHidden(size));
        QCOMPARE(table->columnWidth(size), 77);
        QCOMPARE(heading(body), u"Body"_s);
    }

    void theColumnThatIsSortedByStays()
    {
        const int size = model().columnOf(u"size"_s);
        page().messages()->header()->sort(u"size"_s);
        m->window.resize(1240, 800);
        QTRY_VERIFY(heading(model().columnCount() - 1).contains(u"hidden"_s));
        QVERIFY(!m->messages()->isColumnHidden(size));
    }

    void countsGiveWayToNamesAndTheHeadingSaysSo()
    {
        QTreeView *tree = m->queues();
        const QString name = u"payments-of-customers-dlq.fifo"_s;
        m->broker->addQueue(name);
        m->broker->push();
        QTRY_VERIFY(m->queueRow(name).isValid());
        m->window.resize(small);
        QTRY_VERIFY(tree->isColumnHidden(ui::NavigatorModel::Available));
        QVERIFY(!tree->isColumnHidden(ui::NavigatorModel::Dead));
        QVERIFY(tree->model()->headerData(0, Qt::Horizontal).toString().contains(u"hidden"_s));
        m->window.navigator()->setShownColumns({ui::NavigatorModel::Available});
        m->window.navigator()->setMinimumWidth(600);
        QTRY_VERIFY(!tree->isColumnHidden(ui::NavigatorModel::Available));
        QCOMPARE(tree->model()->headerData(0, Qt::Horizontal).toString(), u"Name"_s);
    }

    void aRowIsChosenFromRightToLeftToo()
    {
        m->window.setLayoutDirection(Qt::RightToLeft);
        ui::chooseRow(m->messages(), 4);
        QCOMPARE(m->messages()->currentIndex().row(), 4);
        QTRY_COMPARE(page().messages()->selectedIds().size(), 1);
    }

    void whileReadingInAVeryLowWindowTheHeadingGivesWay()
    {
        m->window.resize(small);
        QTRY_COMPARE(panes().arrangement(), ui::ReadingPanes::Arrangement::Instead);
        m->window.layouts()->use(ui::Layouts::Kind::Investigate);
        QTRY_VERIFY(page().height() < page().fontMetrics().lineSpacing() * 24);
        panes().read();
        QVERIFY(!page().header()->isVisible());
        panes().leave();
        QVERIFY(page().header()->isVisible());
    }

    void inALowWindowTheNumbersAreOneLine()
    {
        QVERIFY(page().chart()->isVisible());
        m->window.resize(small);
        QTRY_VERIFY(!page().chart()->isVisible());
        m->window.resize(large);
        QTRY_VERIFY(page().chart()->isVisible());
    }

    void theFieldSaysWhatItTakesAsFarAsThereIsRoom()
    {
        QLineEdit *field = page().messages()->query()->field();
        const QString whole = field->placeholderText();
        m->window.resize(small);
        QTRY_VERIFY(field->fontMetrics().horizontalAdvance(field->placeholderText()) < field->width());
        m->window.resize(large);
        QTRY_COMPARE(field->placeholderText(), whole);
    }

private:
    ui::QueuePage &page() { return *m->bench().page(); }
    ui::ReadingPanes &panes() { return *page().readingPanes(); }
    ui::MessagesModel &model() { return *page().messages()->model(); }
    QString heading(int column) { return model().headerData(column, Qt::Horizontal).toString(); }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(ReadingPanesTest)
#include "tst_readingpanes.moc"
