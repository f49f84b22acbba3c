// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/models/simulatorsmodel.h"
#include "ui/pages/simulatorspage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject simulator(const QString &name, const QString &kind, const QString &state)
{
    return {{u"Name"_s, name},
            {u"Kind"_s, kind},
            {u"State"_s, state},
            {u"QueueName"_s, u"orders"_s},
            {u"About"_s, u"Does its work"_s},
            {u"Speed"_s, 1},
            {u"RatePerSecond"_s, 3.5},
            {u"FailurePercent"_s, 8},
            {u"Done"_s, 1234},
            {u"Failed"_s, kind == "Producer"_L1 ? 0 : 17},
            {u"InWork"_s, 2}};
}

QPushButton *button(const QWidget &parent, const QString &text)
{
    for (QPushButton *candidate : parent.findChildren<QPushButton *>()) {
        if (QString(candidate->text()).remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

} // namespace

class SimulatorsPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->broker->addQueue(u"orders"_s);
        m_state = {{u"web-shop"_s, u"Running"_s}, {u"worker"_s, u"Running"_s}};
        m->transport->script(u"ListSimulators"_s, [this](const QJsonObject &) { return answer(); });
        m->transport->script(u"ControlSimulator"_s, [this](const QJsonObject &wish) {
            control(wish);
            return answer();
        });
    }
    void cleanup() { m.reset(); }

    void theModelIsSound()
    {
        ui::SimulatorsModel model;
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
        model.setRows({{.name = u"a"_s}, {.name = u"b"_s, .isProducer = false}});
        model.setRows({{.name = u"b"_s, .isProducer = false, .done = 4}, {.name = u"c"_s}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ui::SimulatorsModel::Done).data().toString(), u"4"_s);
    }

    void itListsWhoDoesWhat()
    {
        open();
        QCOMPARE(cell(0, ui::SimulatorsModel::Name), u"web-shop"_s);
        QCOMPARE(cell(0, ui::SimulatorsModel::State), u"● Running"_s);
        QCOMPARE(cell(0, ui::SimulatorsModel::Queue), u"→ orders"_s);
        QCOMPARE(cell(0, ui::SimulatorsModel::Rate), u"3.5"_s);
        QCOMPARE(cell(0, ui::SimulatorsModel::Failed), u"–"_s);
        QCOMPARE(cell(1, ui::SimulatorsModel::Queue), u"← orders"_s);
        QCOMPARE(cell(1, ui::SimulatorsModel::Done), u"1,234"_s);
        QVERIFY(page()->summary().contains(u"·"_s));
    }

    void theChosenOneIsSteered_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("state");
        QTest::newRow("stop") << u"Stop"_s << u"■ Stopped"_s;
        QTest::newRow("pause") << u"Pause"_s << u"‖ Paused"_s;
        QTest::newRow("crash") << u"Crash now"_s << u"▼ Crashed"_s;
    }
    void theChosenOneIsSteered()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, state);
        open();
        page()->table()->selectRow(1);
        QVERIFY(!button(*page(), u"Start"_s)->isEnabled());
        button(*page(), text)->click();
        QTRY_COMPARE(cell(1, ui::SimulatorsModel::State), state);
        QCOMPARE(cell(0, ui::SimulatorsModel::State), u"● Running"_s);
        QVERIFY(!button(*page(), text)->isEnabled());
        QVERIFY(!button(*page(), text)->toolTip().isEmpty());

        button(*page(), u"Start"_s)->click();
        QTRY_COMPARE(cell(1, ui::SimulatorsModel::State), u"● Running"_s);
    }

    void speedAndFailuresAreSent()
    {
        open();
        page()->table()->selectRow(1);
        const QList<QDoubleSpinBox *> boxes = page()->findChildren<QDoubleSpinBox *>();
        QCOMPARE(boxes.size(), 2);
        QCOMPARE(boxes[1]->value(), 8.0);
        QVERIFY(m->transport->calls(u"ControlSimulator"_s).isEmpty());
        boxes[0]->setValue(10);
        QTRY_COMPARE(m->transport->calls(u"ControlSimulator"_s).size(), 1);
        const QJsonObject sent = m->transport->calls(u"ControlSimulator"_s).first().document;
        QCOMPARE(sent.value("Name"_L1).toString(), u"worker"_s);
        QCOMPARE(sent.value("Speed"_L1).toDouble(), 10.0);
        QVERIFY(!sent.contains(u"FailurePercent"_s));
        page()->table()->selectRow(0);
        QVERIFY(!boxes[1]->isEnabled()); // a producer has no failures
    }

    void allArePausedAndResumed()
    {
        open();
        button(*page(), u"Pause all"_s)->click();
        QTRY_VERIFY(page()->summary().contains(u"all paused"_s));
        QAction *pause = m->window.commands()->action("broker.pauseSimulators"_L1);
        QTRY_VERIFY(pause->isChecked());
        pause->trigger();
        QTRY_VERIFY(!page()->summary().contains(u"all paused"_s));
    }

    void enterOpensItsQueue()
    {
        open();
        page()->table()->selectRow(0);
        emit page()->table()->activated(page()->table()->currentIndex());
        QTRY_COMPARE(m->place().section(u'?', 0, 0), u"redrive://local/queue/orders"_s);
    }

    void aRefusalIsSaidAndChangesNothing()
    {
        open();
        m->transport->fail(u"ControlSimulator"_s, u"ResourceNotFoundException"_s);
        button(*page(), u"Stop"_s)->click();
        QTRY_VERIFY(page()->findChild<ui::Banner *>()->text().contains(u"Nothing was changed"_s));
        QCOMPARE(cell(0, ui::SimulatorsModel::State), u"● Running"_s);
    }

    void withoutSimulatorsItSaysWhereTheyAre()
    {
        m_state.clear();
        can({u"peek"_s, u"simulators"_s});
        m->start();
        m->go(u"redrive://local/simulators"_s);
        QTRY_VERIFY(page()->emptyState()->isVisible());
        QTRY_VERIFY(saysEmpty(u"No simulators"_s));
        QVERIFY(!m->window.commands()->action("broker.pauseSimulators"_L1)->isEnabled());
    }

    void aBrokerThatCannotSaysSo()
    {
        m->start();
        m->go(u"redrive://local/simulators"_s);
        QTRY_VERIFY(saysEmpty(u"Not on this connection"_s));
        QVERIFY(m->transport->calls(u"ListSimulators"_s).isEmpty());
    }

    void aHiddenPageAsksNothing()
    {
        open();
        m->go(u"redrive://local/home"_s);
        QTRY_VERIFY(!m->bench().current()->title().startsWith(u"Simulators"_s));
        const auto asked = m->transport->calls(u"ListSimulators"_s).size();
        pageOf()->refresh();
        QCoreApplication::processEvents();
        QCOMPARE(m->transport->calls(u"ListSimulators"_s).size(), asked);
    }

private:
    void can(const QStringList &capabilities)
    {
        const QJsonObject description{{u"Version"_s, u"0.1.0"_s},
                                      {u"Capabilities"_s, QJsonArray::fromStringList(capabilities)}};
        m->transport->script(u"Describe"_s,
                             [description](const QJsonObject &) { return FakeTransport::Outcome{description}; });
    }
    void open()
    {
        can({u"peek"_s, u"simulators"_s});
        m->start();
        m->go(u"redrive://local/simulators"_s);
        QTRY_COMPARE(page()->table()->model()->rowCount(), 2);
    }
    FakeTransport::Outcome answer() const
    {
        QJsonArray all;
        for (const auto &[name, state] : m_state)
            all.append(simulator(name, name == "web-shop"_L1 ? u"Producer"_s : u"Consumer"_s, state));
        return QJsonObject{{u"Simulators"_s, all}};
    }
    void control(const QJsonObject &wish)
    {
        static const QHash<QString, QString> states{{u"Start"_s, u"Running"_s},
                                                    {u"Stop"_s, u"Stopped"_s},
                                                    {u"Pause"_s, u"Paused"_s},
                                                    {u"Resume"_s, u"Running"_s},
                                                    {u"Crash"_s, u"Crashed"_s}};
        const QString name = wish.value("Name"_L1).toString();
        for (auto &[one, state] : m_state) {
            if (name.isEmpty() || name == one)
                state = states.value(wish.value("Action"_L1).toString(), state);
        }
    }
    ui::SimulatorsPage *page() { return qobject_cast<ui::SimulatorsPage *>(m->bench().current()); }
    ui::SimulatorsPage *pageOf() { return m->window.findChild<ui::SimulatorsPage *>(); }
    QString cell(int row, int column) { return page()->table()->model()->index(row, column).data().toString(); }
    bool saysEmpty(const QString &title)
    {
        for (const QLabel *label : page()->emptyState()->findChildren<QLabel *>()) {
            if (label->text() == title)
                return true;
        }
        return false;
    }

    std::unique_ptr<WindowFixture> m;
    QList<std::pair<QString, QString>> m_state;
};

QTEST_MAIN(SimulatorsPageTest)
#include "tst_simulatorspage.moc"
