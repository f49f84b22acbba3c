// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/attributes/attributeform.h"
#include "ui/pages/codepane.h"
#include "ui/pages/groupspane.h"
#include "ui/pages/policypane.h"
#include "ui/pages/queuetabs.h"
#include "ui/pages/settingspane.h"

#include <QComboBox>
#include <QLayout>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using Tab = ui::QueueTabs::Tab;

class QueueTabsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->broker->addQueue(u"orders"_s, u"orders-dlq"_s);
        m->broker->addQueue(u"orders-dlq"_s);
        m->start();
        QTRY_COMPARE(m->backend->queues().size(), 2);
    }
    void cleanup() { m.reset(); }

    void anOpenedPageHasItsMessagesAndNothingElse()
    {
        m->go(u"redrive://local/queue/orders"_s);
        QTRY_VERIFY(m->bench().queue() != nullptr);
        QCOMPARE(made(), QList<int>{ui::QueueTabs::Messages});
    }

    void whatIsShownIsMadeAndStays()
    {
        m->go(u"redrive://local/queue/orders"_s);
        QTRY_VERIFY(m->bench().queue() != nullptr);
        tabs().setCurrentIndex(ui::QueueTabs::Settings);
        QCOMPARE(made(), (QList<int>{ui::QueueTabs::Messages, ui::QueueTabs::Settings}));
        QTRY_COMPARE(tabs().settings()->summary(), u"Nothing is changed."_s);
        tabs().settings()->form()->setValue(u"VisibilityTimeout"_s, u"120"_s);
        tabs().setCurrentIndex(ui::QueueTabs::Messages);
        QCOMPARE(m->bench().page()->unsaved(), QStringList{u"Settings of orders, not applied"_s});
        tabs().setCurrentIndex(ui::QueueTabs::Settings);
        QCOMPARE(tabs().settings()->form()->values().value(u"VisibilityTimeout"_s), u"120"_s);
    }

    void aTabThatWasNeverShownHasNothingUnsaved()
    {
        m->go(u"redrive://local/queue/orders"_s);
        QTRY_VERIFY(m->bench().queue() != nullptr);
        QVERIFY(!m->bench().page()->hasDraft());
        QCOMPARE(m->bench().page()->unsaved(), QStringList{});
        m->bench().page()->refresh();
        QCOMPARE(made(), QList<int>{ui::QueueTabs::Messages});
    }

    void everyTabIsMadeByItsAddress_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("tab");
        QTest::newRow("groups") << u"groups"_s << int(ui::QueueTabs::Groups);
        QTest::newRow("movetasks") << u"movetasks"_s << int(ui::QueueTabs::MoveTasks);
        QTest::newRow("inflight") << u"inflight"_s << int(ui::QueueTabs::InFlight);
        QTest::newRow("settings") << u"settings"_s << int(ui::QueueTabs::Settings);
        QTest::newRow("policy") << u"policy"_s << int(ui::QueueTabs::Policy);
        QTest::newRow("code") << u"code"_s << int(ui::QueueTabs::Code);
    }
    void everyTabIsMadeByItsAddress()
    {
        QFETCH(QString, place);
        QFETCH(int, tab);
        m->go(u"redrive://local/queue/orders-dlq?tab="_s + place);
        QTRY_VERIFY(m->bench().queue() != nullptr);
        QTRY_COMPARE(tabs().currentIndex(), tab);
        QCOMPARE(made(), (QList<int>{ui::QueueTabs::Messages, tab}));
        QVERIFY(tabs().currentWidget()->layout()->itemAt(0)->widget()->isVisible());
        QVERIFY(!m->bench().page()->panes().contains(nullptr));
    }

    void aPageInTheBackgroundMakesItsTabWhenItComesToTheFront()
    {
        const QStringList addresses{u"redrive://local/home"_s, u"redrive://local/queue/orders?tab=policy"_s,
                                    u"redrive://local/queue/orders-dlq?tab=groups"_s};
        m->tabs().restore({.addresses = addresses, .current = 2, .preview = -1});
        auto *behind = qobject_cast<ui::QueuePage *>(m->tabs().page(1));
        QCOMPARE(behind->address().toString(), addresses.at(1));
        QVERIFY(!behind->tabs()->isMade(ui::QueueTabs::Policy));
        m->tabs().setCurrentIndex(1);
        QTRY_VERIFY(behind->tabs()->isMade(ui::QueueTabs::Policy));
        QTRY_COMPARE(behind->tabs()->policy()->summary(), u"No policy"_s);
        QVERIFY(behind->tabs()->policy()->isVisible());
    }

    void theLanguageOfCodeIsKeptThoughItsTabIsMadeLate()
    {
        m->go(u"redrive://local/queue/orders?tab=code"_s);
        QTRY_VERIFY(m->bench().queue() != nullptr);
        const int last = tabs().code()->language()->count() - 1;
        tabs().code()->language()->setCurrentIndex(last);
        m->go(u"redrive://local/queue/orders-dlq?tab=code"_s);
        QTRY_COMPARE(m->bench().queue()->name, u"orders-dlq"_s);
        QCOMPARE(tabs().code()->language()->currentIndex(), last);
    }

    void whatIsMadeLateFollowsItsTabsInTheTabOrder()
    {
        m->go(u"redrive://local/queue/orders?tab=policy"_s);
        QTRY_VERIFY(m->bench().queue() != nullptr);
        QTRY_COMPARE(tabs().policy()->summary(), u"No policy"_s);
        QWidget *next = tabs().tabBar()->nextInFocusChain();
        while ((next->focusPolicy() & Qt::TabFocus) == 0 || !next->isVisible())
            next = next->nextInFocusChain();
        QVERIFY2(tabs().policy()->isAncestorOf(next), next->metaObject()->className());
    }

private:
    ui::QueueTabs &tabs() { return *m->bench().page()->tabs(); }
    QList<int> made()
    {
        QList<int> made;
        for (int tab = 0; tab < tabs().count(); ++tab) {
            if (tabs().isMade(static_cast<Tab>(tab)))
                made.append(tab);
        }
        return made;
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(QueueTabsTest)
#include "tst_queuetabs.moc"
