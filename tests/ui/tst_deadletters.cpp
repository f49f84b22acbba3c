// SPDX-License-Identifier: GPL-3.0-or-later
// The workbench of a dead-letter queue over a fake broker: its groups, and what the user makes of them.
#include "tests/ui/deadlettersfixture.h"

#include "ui/dialogs/ruledialog.h"
#include "ui/widgets/banner.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QTabBar>

using namespace Qt::StringLiterals;

class DeadLettersTest : public DeadLettersFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init() { set(); }
    void cleanup() { clear(); }

    void aDeadLetterQueueOpensOnItsGroups()
    {
        open();
        QCOMPARE(tabs().currentIndex(), ui::QueueTabs::DeadLetters);
        QCOMPARE(chips(),
                 (QStringList{u"All 5"_s, u"sku is missing 3"_s, u"Each lease ran out untouched after 30 s 2"_s,
                              u"Unclassified 0"_s}));
        QCOMPARE(chip(u"late"_s)->look().mark, u"j"_s);
        QVERIFY(chip(u"late"_s)->accessibleName().contains(u"the journal decides"_s));
        QVERIFY(chip({})->isChecked());
        QCOMPARE(pane().inspector()->tabs()->currentIndex(), int(ui::Inspector::WhyTab));
        QCOMPARE(m->place(), u"redrive://local/queue/orders-dlq"_s);
    }

    void anotherQueueAndAnotherConnectionHaveNoSuchTab()
    {
        open(u"redrive://local/queue/orders?tab=dead"_s);
        QVERIFY(!tabs().isTabVisible(ui::QueueTabs::DeadLetters));
        QCOMPARE(tabs().currentIndex(), ui::QueueTabs::Messages);
        m = std::make_unique<WindowFixture>();
        m->broker->addQueue(u"orders"_s, u"orders-dlq"_s);
        m->broker->addQueue(u"orders-dlq"_s);
        open(u"redrive://local/queue/orders-dlq?tab=dead"_s);
        QVERIFY(!tabs().isTabVisible(ui::QueueTabs::DeadLetters));
        QCOMPARE(tabs().currentIndex(), ui::QueueTabs::Messages);
        QVERIFY(m->transport->calls(u"OpenClusters"_s).isEmpty());
    }

    void eachOfTheTwoTablesHasItsAddress()
    {
        open(u"redrive://local/queue/orders-dlq?tab=messages"_s);
        QCOMPARE(tabs().currentIndex(), ui::QueueTabs::Messages);
        QVERIFY(!tabs().isMade(ui::QueueTabs::DeadLetters));
        m->go(u"redrive://local/queue/orders-dlq?tab=dead"_s);
        QTRY_COMPARE(tabs().currentIndex(), ui::QueueTabs::DeadLetters);
        tabs().setCurrentIndex(ui::QueueTabs::Messages);
        QCOMPARE(m->place(), u"redrive://local/queue/orders-dlq?tab=messages"_s);
        tabs().setCurrentIndex(ui::QueueTabs::DeadLetters);
        QCOMPARE(m->place(), u"redrive://local/queue/orders-dlq"_s);
    }

    void theFilterIsOneForBothTables()
    {
        open();
        pane().messages()->setFilterText(u"recv > 1"_s);
        tabs().setCurrentIndex(ui::QueueTabs::Messages);
        QCOMPARE(m->bench().page()->messages()->filterText(), u"recv > 1"_s);
        QVERIFY(m->place().contains(u"filter="_s));
    }

    void theKeyboardChoosesAGroup()
    {
        open();
        QTRY_COMPARE(rows(), 5);
        pane().band()->focusChip()->setFocus();
        QTest::keyClick(focus(), Qt::Key_Right);
        QCOMPARE(focus(), static_cast<QWidget *>(chip(u"sku"_s)));
        QVERIFY(pane().cluster().isEmpty());
        QTest::keyClick(focus(), Qt::Key_Return);
        QCOMPARE(pane().cluster(), u"sku"_s);
        QTRY_COMPARE(rows(), 3);
        QCOMPARE(opened().value("Clusters"_L1).toString(), u"c1"_s);
        QCOMPARE(opened().value("Cluster"_L1).toString(), u"sku"_s);
        QVERIFY2(pane().about().contains(u"sku is missing · 3 · first"_s), qPrintable(pane().about()));
        QVERIFY2(pane().about().contains(u"leaves the field out"_s), qPrintable(pane().about()));
        QTest::keyClick(focus(), Qt::Key_End);
        QCOMPARE(focus(), static_cast<QWidget *>(chip(u"none"_s)));
        QTest::keyClick(focus(), Qt::Key_Home);
        QTest::keyClick(focus(), Qt::Key_Space);
        QTRY_COMPARE(rows(), 5);
    }

    void tabStopsAtOneChip()
    {
        open();
        int stops = 0;
        for (const ui::ClusterChip *one : pane().band()->findChildren<ui::ClusterChip *>())
            stops += (one->focusPolicy() & Qt::TabFocus) != 0 ? 1 : 0;
        QCOMPARE(stops, 1);
    }

    void whatTheUserMakesOfTheGroupsIsKeptAndReset()
    {
        open();
        QTRY_COMPARE(rows(), 5);
        trigger(u"sku"_s, {u"Merge with"_s, u"Each lease ran out untouched after 30 s"_s});
        QTRY_COMPARE(m_fake->wishes.size(), 2);
        const QJsonObject merge = m_fake->wishes.last().value("Merges"_L1).toArray().first().toObject();
        QCOMPARE(merge.value("Clusters"_L1).toArray(), (QJsonArray{u"sku"_s, u"late"_s}));
        trigger(u"none"_s, {u"Split by"_s, u"body.n"_s});
        QTRY_COMPARE(m_fake->wishes.size(), 3);
        QCOMPARE(m_fake->wishes.last().value("Splits"_L1).toArray().first().toObject().value("Column"_L1).toString(),
                 u"body.n"_s);
        trigger(u"none"_s, {u"Rename…"_s});
        m->dialog<QInputDialog>()->setTextValue(u"  the rest "_s);
        m->dialog<QInputDialog>()->accept();
        QTRY_COMPARE(chip(u"none"_s)->look().name, u"the rest"_s);
        QCOMPARE(m_fake->wishes.size(), 3); // a name is the window's alone

        m->tabs().closePlace(ui::Address::parse(u"redrive://local/queue/orders-dlq"_s).value());
        m->go(u"redrive://local/queue/orders-dlq"_s);
        QTRY_COMPARE(m_fake->wishes.size(), 4);
        QCOMPARE(m_fake->wishes.at(3), m_fake->wishes.at(2));
        QTRY_VERIFY(chip(u"none"_s) != nullptr);
        QCOMPARE(chip(u"none"_s)->look().name, u"the rest"_s);
        trigger({}, {u"Reset groups"_s});
        QTRY_COMPARE(m_fake->wishes.size(), 5);
        QCOMPARE(m_fake->wishes.last().keys(), QStringList{u"QueueUrl"_s});
        QCOMPARE(chip(u"none"_s)->look().name, u"Unclassified"_s);
    }

    void aRuleIsPinnedFromAGroup()
    {
        open();
        trigger(u"sku"_s, {u"Pin a rule…"_s});
        auto *dialog = m->dialog<ui::RuleDialog>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->name()->text(), u"sku is missing"_s);
        QCOMPARE(dialog->query()->text(), u"not has body.sku"_s);
        dialog->query()->setText(u"body.n =="_s);
        QVERIFY(!dialog->pinButton()->isEnabled());
        QVERIFY(!dialog->problem().isEmpty());
        dialog->query()->setText(u"body.n == 1"_s);
        QVERIFY(dialog->pinButton()->isEnabled());
        dialog->pinButton()->click();
        QTRY_COMPARE(m_fake->wishes.size(), 2);
        QCOMPARE(m_fake->wishes.last().value("Rules"_L1).toArray().first().toObject(),
                 (QJsonObject{{u"Name"_s, u"sku is missing"_s}, {u"Query"_s, u"body.n == 1"_s}}));
    }

    void aRuleThatTheBrokerRefusesCanBeReset()
    {
        m->transport->script(u"OpenClusters"_s, [this](const QJsonObject &request) {
            m_fake->wishes.append(request);
            if (request.contains("Rules"_L1))
                return FakeTransport::Outcome{ui::Error{u"InvalidParameterValue"_s, u"age changes by itself"_s}};
            return FakeTransport::Outcome{QJsonObject{{u"Clusters"_s, u"x"_s}}};
        });
        m->transport->script(u"ReadClusters"_s, [](const QJsonObject &) { return std::nullopt; });
        open({}, false);
        trigger({}, {u"Pin a rule…"_s});
        m->dialog<ui::RuleDialog>()->name()->setText(u"old"_s);
        m->dialog<ui::RuleDialog>()->query()->setText(u"age > 1h"_s);
        m->dialog<ui::RuleDialog>()->pinButton()->click();
        QTRY_VERIFY(pane().banner()->text().contains(u"could not be grouped"_s));
        WindowFixture::button(*pane().banner(), u"Reset groups"_s)->click();
        QTRY_VERIFY(!m_fake->wishes.last().contains("Rules"_L1));
    }

    void clustersThatTheBrokerForgotComeUnderAnotherName()
    {
        open();
        pane().choose(u"sku"_s);
        QTRY_COMPARE(rows(), 3);
        m_fake->forget();
        QTRY_COMPARE(opened().value("Clusters"_L1).toString(), u"c2"_s);
        QTRY_COMPARE(rows(), 3);
        QVERIFY(pane().banner()->isHidden());
    }

    void aGroupThatIsGoneGivesWayToAll()
    {
        open();
        pane().choose(u"late"_s);
        m_fake->clusters.removeAt(1);
        m_fake->push();
        QTRY_VERIFY(pane().cluster().isEmpty());
        QVERIFY(chip(u"late"_s) == nullptr);
        QTRY_COMPARE(rows(), 5);
    }

    void whatHasNoRoomStandsInTheMenu()
    {
        for (int i = 0; i < 30; ++i)
            m_fake->clusters.insert(
                2, FakeClusters::cluster(u"more%1"_s.arg(i), u"Missing"_s, u"field%1"_s.arg(i), {}, 1));
        open();
        ui::ClusterBand &band = *pane().band();
        QTRY_VERIFY(band.height() > 2 * chip({})->height());
        const int tall = band.height();
        band.setCollapsed(true);
        QTRY_VERIFY(band.height() < tall);
        QVERIFY(band.moreButton()->isVisible());
        QVERIFY(chip({})->isVisible());
        QVERIFY(chip(u"none"_s)->isVisible());
        const QList<QAction *> hidden = band.moreButton()->menu()->actions();
        QVERIFY(hidden.size() >= 20);
        QVERIFY(!chip(u"more0"_s)->isVisible());
        band.foldButton()->click();
        QVERIFY(!band.isCollapsed());
        QVERIFY(band.moreButton()->menu()->actions().size() < hidden.size());
        QTRY_COMPARE(band.height(), tall);
        band.setCollapsed(true);
        band.moreButton()->menu()->actions().last()->trigger();
        QVERIFY(!pane().cluster().isEmpty());
        QVERIFY(chip(pane().cluster())->isVisible());
    }

    void anEmptyQueueSaysWhatWouldComeHere()
    {
        m_fake->clusters = {m_fake->clusters.last()};
        m_fake->total = 0;
        m->transport->script(u"ReadView"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{QJsonObject{{u"Complete"_s, true}, {u"Version"_s, 1}}};
        });
        open();
        QTRY_VERIFY(!pane().band()->isVisible());
        QVERIFY(!pane().redriveButton()->isVisible());
        QTRY_VERIFY(says(pane(), u"No dead letters"_s));
    }

    void aHiddenTabAsksNothing()
    {
        open();
        QTRY_COMPARE(m->transport->calls(u"ReadClusters"_s).size(), 2);
        tabs().setCurrentIndex(ui::QueueTabs::Settings);
        m_fake->push();
        QCoreApplication::processEvents();
        QCOMPARE(m->transport->calls(u"ReadClusters"_s).size(), 2);
        tabs().setCurrentIndex(ui::QueueTabs::DeadLetters);
        QTRY_VERIFY(m->transport->calls(u"ReadClusters"_s).size() > 2);
    }
};

QTEST_MAIN(DeadLettersTest)
#include "tst_deadletters.moc"
