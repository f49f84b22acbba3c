// SPDX-License-Identifier: GPL-3.0-or-later
// On a read-only connection every control that would change something is off and says why, on every page, at once.
#include "tests/ui/fakeclusters.h"
#include "tests/ui/windowfixture.h"

#include "ui/attributes/attributeform.h"
#include "ui/dialogs/createqueuedialog.h"
#include "ui/dialogs/permissiondialog.h"
#include "ui/dialogs/tagsdialog.h"
#include "ui/pages/comparepane.h"
#include "ui/pages/composerpage.h"
#include "ui/pages/deadletterspane.h"
#include "ui/pages/homepage.h"
#include "ui/pages/movetaskspane.h"
#include "ui/pages/policypane.h"
#include "ui/pages/queueheader.h"
#include "ui/pages/queuetabs.h"
#include "ui/pages/settingspane.h"
#include "ui/pages/simulatorspage.h"
#include "ui/pages/tagchips.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::SafetyLevel;

namespace {

using Find = QWidget *(*)(WindowFixture &);

QWidget *onPage(WindowFixture &fixture, const QString &text)
{
    return WindowFixture::button(*fixture.bench().current(), text);
}

/// A control that changes something, and how to come to it.
struct Control
{
    const char *name;
    const char16_t *address;
    Find find;
};

ui::QueueTabs &tabs(WindowFixture &fixture)
{
    return *fixture.bench().page()->tabs();
}

/// Once they are all looked at: before that nothing can be done with them on any connection.
ui::DeadLettersPane &deadLetters(WindowFixture &fixture)
{
    ui::DeadLettersPane &pane = *tabs(fixture).deadLetters();
    [[maybe_unused]] const bool isSettled = QTest::qWaitFor([&pane] { return pane.messages()->isSettled(); });
    return pane;
}

const Control controls[]{
    {"create in the resources", u"redrive://local/home",
     [](WindowFixture &m) -> QWidget * { return m.window.navigator()->createButton(); }},
    {"create at home", u"redrive://local/home",
     [](WindowFixture &m) -> QWidget * { return m.bench().home()->createButton(); }},
    {"send", u"redrive://local/queue/orders", [](WindowFixture &m) { return onPage(m, u"Send message…"_s); }},
    {"redrive", u"redrive://local/queue/orders-dlq", [](WindowFixture &m) { return onPage(m, u"Redrive all…"_s); }},
    {"tags", u"redrive://local/queue/orders",
     [](WindowFixture &m) -> QWidget * { return m.bench().page()->header()->tagChips()->editButton(); }},
    {"a setting", u"redrive://local/queue/orders?tab=settings",
     [](WindowFixture &m) -> QWidget * { return tabs(m).settings()->form()->editor(u"VisibilityTimeout"_s); }},
    {"apply settings", u"redrive://local/queue/orders?tab=settings",
     [](WindowFixture &m) -> QWidget * { return tabs(m).settings()->reviewButton(); }},
    {"apply policy", u"redrive://local/queue/orders?tab=policy",
     [](WindowFixture &m) -> QWidget * { return tabs(m).policy()->applyButton(); }},
    {"remove policy", u"redrive://local/queue/orders?tab=policy",
     [](WindowFixture &m) -> QWidget * { return tabs(m).policy()->removeButton(); }},
    {"add permission", u"redrive://local/queue/orders?tab=policy",
     [](WindowFixture &m) -> QWidget * { return tabs(m).policy()->addPermissionButton(); }},
    {"remove permission", u"redrive://local/queue/orders?tab=policy",
     [](WindowFixture &m) -> QWidget * { return tabs(m).policy()->removePermissionButton(); }},
    {"redrive dead letters", u"redrive://local/queue/orders-dlq?tab=dead",
     [](WindowFixture &m) -> QWidget * { return deadLetters(m).redriveButton(); }},
    {"fix dead letters", u"redrive://local/queue/orders-dlq?tab=dead",
     [](WindowFixture &m) -> QWidget * { return deadLetters(m).fixButton(); }},
    {"delete dead letters", u"redrive://local/queue/orders-dlq?tab=dead",
     [](WindowFixture &m) -> QWidget * { return deadLetters(m).deleteButton(); }},
    {"keep a sample", u"redrive://local/queue/orders-dlq?tab=dead",
     [](WindowFixture &m) -> QWidget * { return deadLetters(m).comparison()->keepButton(); }},
    {"start move task", u"redrive://local/queue/orders-dlq?tab=movetasks",
     [](WindowFixture &m) -> QWidget * { return tabs(m).moveTasks()->startButton(); }},
    {"cancel move task", u"redrive://local/queue/orders-dlq?tab=movetasks",
     [](WindowFixture &m) -> QWidget * { return tabs(m).moveTasks()->cancelButton(); }},
    {"compose: send", u"redrive://local/composer/d1?queue=orders",
     [](WindowFixture &m) { return onPage(m, u"Send message"_s); }},
    {"compose: send many", u"redrive://local/composer/d1?queue=orders",
     [](WindowFixture &m) { return onPage(m, u"Send many…"_s); }},
    {"redrive: pause", u"redrive://local/redrives", [](WindowFixture &m) { return onPage(m, u"Pause"_s); }},
    {"redrive: step", u"redrive://local/redrives", [](WindowFixture &m) { return onPage(m, u"Step"_s); }},
    {"redrive: stop", u"redrive://local/redrives", [](WindowFixture &m) { return onPage(m, u"Stop"_s); }},
    {"simulator: pause all", u"redrive://local/simulators", [](WindowFixture &m) { return onPage(m, u"Pause all"_s); }},
    {"simulator: pause", u"redrive://local/simulators", [](WindowFixture &m) { return onPage(m, u"Pause"_s); }},
    {"simulator: crash", u"redrive://local/simulators", [](WindowFixture &m) { return onPage(m, u"Crash now"_s); }},
    {"simulator: speed", u"redrive://local/simulators",
     [](WindowFixture &m) -> QWidget * { return m.bench().current()->findChild<QDoubleSpinBox *>(); }},
    {"run the clock", u"redrive://local/home",
     [](WindowFixture &m) -> QWidget * { return WindowFixture::button(m.window, u"Run time"_s); }},
};

const QLatin1String commands[]{"file.createQueue"_L1, "message.send"_L1, "queue.send"_L1,
                               "queue.redrive"_L1,    "queue.clone"_L1,  "queue.tags"_L1,
                               "queue.purge"_L1,      "queue.delete"_L1, "broker.pauseSimulators"_L1,
                               "file.import"_L1,      "queue.import"_L1};

} // namespace

class ReadOnlyTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->broker->addQueue(u"orders"_s, u"orders-dlq"_s);
        m->broker->addQueue(u"orders-dlq"_s);
        m->broker->addMessage(u"orders-dlq"_s, u"dead"_s);
        m->broker->setTags(u"orders"_s, {{u"team"_s, u"checkout"_s}});
        m->broker->setClock({{u"Now"_s, FakeBroker::now()}, {u"Paused"_s, true}, {u"Speed"_s, 1}, {u"Real"_s, false}});
        const auto simulators = [](const QJsonObject &) {
            return FakeTransport::Outcome{QJsonObject{{u"Simulators"_s,
                                                       QJsonArray{QJsonObject{{u"Name"_s, u"worker"_s},
                                                                              {u"Kind"_s, u"Consumer"_s},
                                                                              {u"State"_s, u"Running"_s},
                                                                              {u"QueueName"_s, u"orders"_s},
                                                                              {u"Speed"_s, 1}}}}}};
        };
        m->transport->script(u"ListRedrives"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{
                QJsonObject{{u"Redrives"_s, QJsonArray{QJsonObject{{u"Redrive"_s, 1}, {u"State"_s, u"Running"_s}}}}}};
        });
        m->transport->script(u"ListSimulators"_s, simulators);
        m->transport->script(u"ControlSimulator"_s, simulators);
        m->transport->script(u"Describe"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{QJsonObject{
                {u"Version"_s, u"0.1.0"_s},
                {u"Durability"_s, u"memory"_s},
                {u"Capabilities"_s,
                 QJsonArray{u"peek"_s, u"views"_s, u"deleteById"_s, u"moveById"_s, u"moveTasks"_s, u"queueOptions"_s,
                            u"simulators"_s, u"redrives"_s, u"clock"_s, u"clusters"_s}}}};
        });
        m_clusters = std::make_unique<FakeClusters>(*m->transport);
        m->transport->script(u"ListMoveTasks"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{QJsonObject{{u"Tasks"_s, QJsonArray{}}}};
        });
    }
    void cleanup() { m.reset(); }

    void whatChangesSomethingIsOffAndSaysWhy_data()
    {
        QTest::addColumn<int>("row");
        for (int row = 0; row < static_cast<int>(std::size(controls)); ++row)
            QTest::newRow(controls[row].name) << row;
    }
    void whatChangesSomethingIsOffAndSaysWhy()
    {
        QFETCH(const int, row);
        const Control &control = controls[row];
        m->start();
        QTRY_COMPARE(m->backend->queues().size(), 2);
        m->backend->safety().setConnection(u"PROD"_s, SafetyLevel::ReadOnly);
        m->go(QString::fromUtf16(control.address));
        QTRY_VERIFY(control.find(*m) != nullptr);
        QTRY_VERIFY(!control.find(*m)->isEnabled());
        QTRY_VERIFY2(control.find(*m)->toolTip().contains(u"read-only"_s), qPrintable(control.find(*m)->toolTip()));

        // And at once, when the level is lowered while the page shows.
        QVERIFY(m->backend->safety().lower(SafetyLevel::Free, u"PROD"_s));
        QTRY_VERIFY2(!control.find(*m)->toolTip().contains(u"read-only"_s), qPrintable(control.find(*m)->toolTip()));
        QTRY_VERIFY(control.find(*m)->isEnabled() || !control.find(*m)->toolTip().isEmpty());
        m->backend->safety().restore();
        QVERIFY(!control.find(*m)->isEnabled());
        QVERIFY(control.find(*m)->toolTip().contains(u"read-only"_s));
    }

    void commandsSayWhy()
    {
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);
        m->backend->safety().setConnection(u"PROD"_s, SafetyLevel::ReadOnly);
        for (const QLatin1String id : commands) {
            const QAction *action = m->window.commands()->action(id);
            QVERIFY2(!action->isEnabled() && !action->statusTip().isEmpty(), id.data());
        }
        QVERIFY(m->window.commands()->action("file.createQueue"_L1)->statusTip().contains(u"read-only"_s));
    }

    void whatWasTypedOutlivesTheLevel()
    {
        m->open();
        m->go(u"redrive://local/queue/orders?tab=settings"_s);
        ui::SettingsPane *pane = tabs(*m).settings();
        QTRY_COMPARE(pane->summary(), u"Nothing is changed."_s);
        pane->form()->setValue(u"VisibilityTimeout"_s, u"120"_s);
        QTRY_VERIFY(pane->reviewButton()->isEnabled());
        m->backend->safety().setConnection(u"PROD"_s, SafetyLevel::ReadOnly);
        QVERIFY(!pane->reviewButton()->isEnabled());
        QVERIFY(pane->summary().contains(u"read-only"_s));
        QCOMPARE(pane->form()->changes().size(), 1);
        m->backend->safety().setConnection(u"PROD"_s, SafetyLevel::Free);
        QVERIFY(pane->reviewButton()->isEnabled());
        QCOMPARE(pane->form()->changes().first().after, u"120"_s);
    }

    void aPolicyIsReadAndNotTyped()
    {
        m->open();
        m->backend->safety().setConnection(u"PROD"_s, SafetyLevel::ReadOnly);
        m->go(u"redrive://local/queue/orders?tab=policy"_s);
        QTRY_COMPARE(tabs(*m).policy()->summary(), u"No policy"_s);
        QVERIFY(tabs(*m).policy()->editor()->isReadOnly());
        m->backend->safety().setConnection(u"PROD"_s, SafetyLevel::Free);
        QVERIFY(!tabs(*m).policy()->editor()->isReadOnly());
    }

    void aDialogThatIsOpenFollowsTheLevel()
    {
        m->open();
        QTRY_VERIFY(m->bench().queue() != nullptr);
        const ui::QueueInfo queue = *m->bench().queue();
        ui::TagsDialog tagging{*m->backend, queue};
        ui::PermissionDialog permitting{*m->backend, queue};
        ui::CreateQueueDialog creating{*m->backend};
        m->backend->safety().setConnection(u"PROD"_s, SafetyLevel::ReadOnly);
        const std::pair<QDialog *, QString> doors[]{
            {&tagging, u"Save tags"_s}, {&permitting, u"Add permission"_s}, {&creating, u"Create queue"_s}};
        for (const auto &[dialog, text] : doors) {
            const QPushButton *button = WindowFixture::button(*dialog, text);
            QVERIFY2(!button->isEnabled() && button->toolTip().contains(u"read-only"_s), qPrintable(text));
        }
    }

    void withoutAConnectionNothingCanBeCreated()
    {
        m->window.show();
        QVERIFY(!m->window.navigator()->createButton()->isEnabled());
        QVERIFY(m->window.navigator()->createButton()->toolTip().contains(u"No broker"_s));
        m->start();
        QTRY_VERIFY(m->window.navigator()->createButton()->isEnabled());
    }

private:
    std::unique_ptr<WindowFixture> m;
    std::unique_ptr<FakeClusters> m_clusters;
};

QTEST_MAIN(ReadOnlyTest)
#include "tst_readonly.moc"
