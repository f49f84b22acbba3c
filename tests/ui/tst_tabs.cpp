// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/pages/homepage.h"
#include "ui/pages/pagetable.h"
#include "ui/statusline.h"
#include "ui/tabs/tabbar.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using Mode = ui::Router::Mode;

class TabsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m = std::make_unique<WindowFixture>();
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            m->broker->addQueue(name);
        m->broker->addMessage(u"a"_s, u"one"_s);
        m->start();
        QTRY_COMPARE(m->backend->queues().size(), 3);
    }
    void cleanup() { m.reset(); }

    void withoutTabsTheHomePageShowsAllQueues()
    {
        QCOMPARE(m->place(), u"redrive://local/home"_s);
        QTRY_COMPARE(m->bench().home()->table()->model()->rowCount(), 3);
        QVERIFY(m->bench().home()->isVisible());
    }

    void aClickOpensThePreviewWhichIsReused()
    {
        QTest::mouseClick(m->queues()->viewport(), Qt::LeftButton, {}, cellOf(0));
        QCOMPARE(m->tabs().count(), 1);
        QCOMPARE(m->tabs().previewIndex(), 0);
        QCOMPARE(m->bench().queue()->name, u"a"_s);

        QTest::mouseClick(m->queues()->viewport(), Qt::LeftButton, {}, cellOf(1));
        QCOMPARE(m->tabs().count(), 1);
        QCOMPARE(m->bench().queue()->name, u"b"_s);
    }

    void aDoubleClickKeepsTheTab()
    {
        QTest::mouseClick(m->queues()->viewport(), Qt::LeftButton, {}, cellOf(0));
        QTest::mouseDClick(m->queues()->viewport(), Qt::LeftButton, {}, cellOf(0));
        QCOMPARE(m->tabs().count(), 1);
        QCOMPARE(m->tabs().previewIndex(), -1);
    }

    void enterKeepsTheTabAndGoesThere()
    {
        m->queues()->setFocus();
        m->queues()->setCurrentIndex(m->queueRow(u"b"_s));
        QTest::keyClick(m->queues(), Qt::Key_Return);
        QCOMPARE(m->tabs().previewIndex(), -1);
        QCOMPARE(m->bench().queue()->name, u"b"_s);
    }

    void typingInAPreviewKeepsIt()
    {
        m->go(u"redrive://local/queue/a"_s, Mode::Preview);
        QCOMPARE(m->tabs().previewIndex(), 0);

        QTest::keyClicks(m->bench().page()->messages()->findChild<QLineEdit *>(), u"x"_s);

        QCOMPARE(m->tabs().previewIndex(), -1);
        QCOMPARE(m->place(), u"redrive://local/queue/a?filter=x"_s);
    }

    void aPlaceHasOneTab()
    {
        m->go(u"redrive://local/queue/a"_s);
        m->go(u"redrive://local/queue/b"_s);
        m->go(u"redrive://local/queue/a"_s);
        QCOMPARE(m->tabs().count(), 2);
        QCOMPARE(m->bench().queue()->name, u"a"_s);
    }

    void aClosedTabComesBackWhereItWas()
    {
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            m->go(QString(u"redrive://local/queue/"_s + name));
        m->tabs().setCurrentIndex(1);

        m->window.commands()->run(u"tab.close"_s);
        QCOMPARE(m->tabs().count(), 2);
        QCOMPARE(m->tabs().page(1)->address().name, u"c"_s);

        m->window.commands()->run(u"tab.reopen"_s);
        QCOMPARE(m->tabs().count(), 3);
        QCOMPARE(m->tabs().currentIndex(), 1);
        QCOMPARE(m->bench().queue()->name, u"b"_s);
    }

    void keysStepThroughTheTabs()
    {
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            m->go(QString(u"redrive://local/queue/"_s + name));
        m->window.commands()->run(u"tab.next"_s);
        QCOMPARE(m->bench().queue()->name, u"a"_s); // around the end
        m->window.commands()->run(u"tab.previous"_s);
        QCOMPARE(m->bench().queue()->name, u"c"_s);
        m->window.commands()->run(u"tab.2"_s);
        QCOMPARE(m->bench().queue()->name, u"b"_s);
    }

    void backAndForwardGoThroughClosedTabsToo()
    {
        m->go(u"redrive://local/queue/a"_s);
        m->go(u"redrive://local/queue/b"_s);
        m->tabs().close(0);
        QVERIFY(m->window.commands()->action("go.back"_L1)->isEnabled());

        m->window.commands()->run(u"go.back"_s);
        QCOMPARE(m->place(), u"redrive://local/queue/a"_s);
        m->window.commands()->run(u"go.forward"_s);
        QCOMPARE(m->place(), u"redrive://local/queue/b"_s);
        QVERIFY(!m->window.commands()->action("go.forward"_L1)->isEnabled());
    }

    void theNavigatorFollowsTheTab()
    {
        m->go(u"redrive://local/queue/a"_s);
        m->go(u"redrive://local/queue/c"_s);
        QCOMPARE(m->window.navigator()->current(), FakeBroker::url(u"c"_s));
        m->tabs().setCurrentIndex(0);
        QCOMPARE(m->window.navigator()->current(), FakeBroker::url(u"a"_s));
    }

    void theTabsAreThereAfterAStart()
    {
        m->go(u"redrive://local/queue/a?filter=one"_s);
        m->go(u"redrive://local/queue/b"_s);
        m->tabs().setCurrentIndex(0);

        m->window.setBackend(nullptr, {});
        m->window.setBackend(m->backend.get(), {.name = u"Local broker"_s, .endpoint = {}});

        QCOMPARE(m->tabs().count(), 2);
        QCOMPARE(m->place(), u"redrive://local/queue/a?filter=one"_s);
    }

    void anotherConnectionHasTabsOfItsOwn()
    {
        m->go(u"redrive://local/queue/a"_s);
        m->window.setBackend(m->backend.get(), {.name = u"far"_s, .endpoint = {}, .address = u"far:1"_s});
        QCOMPARE(m->tabs().count(), 0);
        m->go(u"redrive://local/queue/a"_s);
        QVERIFY(m->window.statusLine()->isError());
        QCOMPARE(m->tabs().count(), 0);
    }

    void whatIsNoPageIsRefusedInWords_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("no such kind") << u"redrive://local/cupboard/a"_s;
        QTest::newRow("a queue without a name") << u"redrive://local/queue"_s;
        QTest::newRow("home with a name") << u"redrive://local/home/a"_s;
        QTest::newRow("nonsense") << u"https://example.org/"_s;
    }
    void whatIsNoPageIsRefusedInWords()
    {
        QFETCH(QString, address);
        m->go(address);
        QVERIFY(m->window.statusText().contains(address));
        QCOMPARE(m->tabs().count(), 0);
    }

    void aQueueThatIsNotThereIsSaidAndAppears()
    {
        m->go(u"redrive://local/queue/later"_s);
        QVERIFY(m->bench().queue() == nullptr);
        QVERIFY(m->bench().page()->findChild<ui::EmptyState *>() != nullptr);

        m->broker->addQueue(u"later"_s);
        m->broker->push();

        QTRY_VERIFY(m->bench().queue() != nullptr);
    }

    void everyKindOfPageOpensByAddress()
    {
        for (const ui::PageKind &kind : ui::pageKinds()) {
            m->go(QString(u"redrive://local/"_s + kind.kind + (kind.hasName ? u"/a"_s : QString())));
            QCOMPARE(m->bench().current()->address().kind, QString(kind.kind));
            QVERIFY(!m->bench().current()->title().isEmpty());
            QVERIFY(!m->bench().current()->panes().isEmpty());
        }
    }

    void hiddenPagesDoNotRead()
    {
        m->go(u"redrive://local/queue/a"_s);
        QTRY_COMPARE(m->messages()->model()->rowCount(), 1);
        const auto reads = [this] {
            const QList<FakeTransport::Call> all = m->transport->calls(u"ReadView"_s);
            return std::ranges::count_if(all, [](const FakeTransport::Call &call) {
                return call.document.value("View"_L1).toString() == "1"_L1;
            });
        };
        m->go(u"redrive://local/queue/b"_s);
        QTRY_COMPARE(m->transport->calls(u"OpenView"_s).size(), 2);
        const auto before = reads();

        m->broker->addMessage(u"a"_s, u"two"_s);
        m->broker->push();
        QTRY_COMPARE(m->backend->queue(FakeBroker::url(u"a"_s))->available, 2);
        QCOMPARE(reads(), before);

        m->tabs().setCurrentIndex(0); // catches up
        QTRY_COMPARE(m->messages()->model()->rowCount(), 2);
    }

private:
    QPoint cellOf(int row)
    {
        const QStringList names{u"a"_s, u"b"_s, u"c"_s};
        return m->queues()->visualRect(m->queueRow(names[row])).center();
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(TabsTest)
#include "tst_tabs.moc"
