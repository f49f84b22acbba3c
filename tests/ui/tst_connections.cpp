// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakesqs.h"
#include "tests/ui/windowfixture.h"

#include "ui/backend/deletetask.h"
#include "ui/connections/connectdialog.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/connections/connectionstore.h"
#include "ui/connections/kindcards.h"
#include "ui/connections/safetydialog.h"
#include "ui/connectionstrip.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/dialogs/errordialog.h"
#include "ui/pages/pollbar.h"
#include "ui/tasks/failuresdialog.h"
#include "ui/widgets/factstable.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using ui::SafetyLevel;
using ui::SavedConnection;

namespace {

SavedConnection staging()
{
    return {.name = u"Staging"_s,
            .kind = SavedConnection::Kind::Other,
            .url = u"http://127.0.0.1:9324"_s,
            .region = u"eu-west-1"_s,
            .accessKeyId = u"123456789012"_s,
            .color = SavedConnection::Color::Amber,
            .level = SafetyLevel::ConfirmWrites};
}

QLineEdit *lineEdit(const QWidget &parent, const QString &label)
{
    for (QLabel *candidate : parent.findChildren<QLabel *>()) {
        if (QString(candidate->text()).remove(u'&') == label)
            return qobject_cast<QLineEdit *>(candidate->buddy());
    }
    return nullptr;
}

} // namespace

class ConnectionsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup()
    {
        m.reset();
        m_plainBackend.reset();
        m_sqs.reset();
    }

    void whatIsSavedIsThereAgain()
    {
        const QString file = m->folder.filePath(u"deep/connections.json"_s);
        ui::ConnectionStore store{file};
        const QString id = store.save(staging());
        QVERIFY(!id.isEmpty());

        const ui::ConnectionStore again{file};
        QCOMPARE(again.all(), store.all());
        SavedConnection wanted = staging();
        wanted.id = id;
        QCOMPARE(*again.find(id), wanted);
        QCOMPARE(again.findByAddress(wanted.address()), again.find(id));
    }

    void aChangeKeepsTheIdAndARemovalIsKept()
    {
        const QString file = m->folder.filePath(u"c.json"_s);
        ui::ConnectionStore store{file};
        const QString id = store.save(staging());
        SavedConnection changed = *store.find(id);
        changed.name = u"Stage 2"_s;
        QCOMPARE(store.save(changed), id);
        QCOMPARE(store.all().size(), 1);
        const SavedConnection copy = store.duplicateOf(changed);
        QVERIFY(copy.id.isEmpty() && copy.name != changed.name);
        store.save(copy);
        QCOMPARE(store.all().size(), 2);
        QVERIFY(store.remove(id));
        QCOMPARE(ui::ConnectionStore(file).all().size(), 1);
    }

    void secretsNeverReachTheFile()
    {
        const QString file = m->folder.filePath(u"c.json"_s);
        QFile by{file};
        QVERIFY(by.open(QIODevice::WriteOnly));
        QJsonObject entry = ui::toJson(staging());
        entry.insert("id"_L1, u"a"_s);
        entry.insert("name"_L1, u"A"_s);
        entry.insert("secretAccessKey"_L1, u"hunter2"_s);
        entry.insert("url"_L1, u"http://me:hunter2@localhost:9324"_s);
        by.write(QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"connections"_s, QJsonArray{entry}}}).toJson());
        by.close();
        ui::ConnectionStore store{file};
        QCOMPARE(store.all().size(), 1);
        QCOMPARE(store.all().first().url, u"http://localhost:9324"_s);
        store.save(staging());
        QVERIFY(by.open(QIODevice::ReadOnly));
        const QByteArray text = by.readAll();
        QVERIFY(!text.contains("hunter2"));
        QVERIFY(text.contains("\"name\": \"Staging\""));
    }

    void aFileThatCannotBeReadIsSetAside()
    {
        const QString file = m->folder.filePath(u"c.json"_s);
        QFile by{file};
        QVERIFY(by.open(QIODevice::WriteOnly));
        by.write("{ no json");
        by.close();
        ui::ConnectionStore store{file};
        QVERIFY(store.problem().contains(u"kept as"_s));
        QVERIFY(QFile::exists(QString(file + ".damaged"_L1)));
        QVERIFY(!store.save(staging()).isEmpty());
        QVERIFY(QFile::exists(QString(file + ".damaged"_L1)));
    }

    void aLevelThatIsNotKnownIsTheStrictest()
    {
        QJsonObject document = ui::toJson(staging());
        document.insert("id"_L1, u"a"_s);
        for (const QJsonValue &level : {QJsonValue{9}, QJsonValue{-1}, QJsonValue{u"free"_s}, QJsonValue{}}) {
            document.insert("safety"_L1, level);
            QCOMPARE(ui::connectionFromJson(document)->level, SafetyLevel::ReadOnly);
        }
    }

    void addressesTellConnectionsApart()
    {
        SavedConnection one = staging();
        SavedConnection other = staging();
        other.region = u"us-east-1"_s;
        QVERIFY(one.address() != other.address());
        for (const QString &address : {one.address(), other.address()}) {
            const QString link =
                QString("redrive://"_L1 + QString(address).replace(u"@"_s, u"%40"_s) + "/queue/orders"_L1);
            const auto parsed = ui::Address::parse(link);
            QVERIFY(parsed);
            QCOMPARE(parsed->connection, address);
            QCOMPARE(ui::Address::parse(parsed->toString()), parsed);
        }
    }

    void whatCannotBeSavedSaysWhy_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("region");
        QTest::newRow("no name") << u""_s << u"http://h:1"_s << u"r"_s;
        QTest::newRow("taken") << u"staging"_s << u"http://h:1"_s << u"r"_s;
        QTest::newRow("no address") << u"n"_s << u""_s << u"r"_s;
        QTest::newRow("no scheme") << u"n"_s << u"localhost:9324"_s << u"r"_s;
        QTest::newRow("other scheme") << u"n"_s << u"ftp://h"_s << u"r"_s;
        QTest::newRow("password") << u"n"_s << u"http://a:b@h"_s << u"r"_s;
        QTest::newRow("region") << u"n"_s << u"http://h"_s << u"eu west"_s;
    }
    void whatCannotBeSavedSaysWhy()
    {
        QFETCH(QString, name);
        QFETCH(QString, url);
        QFETCH(QString, region);
        const SavedConnection connection{.name = name, .url = url, .region = region};
        QVERIFY(ui::connectionProblem(connection, {u"Staging"_s}).endsWith(u'.'));
    }

    void aConnectionIsMadeByKeyboard()
    {
        m->window.show();
        const QSignalSpy wanted{&m->window, &ui::MainWindow::connectionWanted};
        QTRY_COMPARE(QApplication::activeWindow(), &m->window);
        QTest::keyClick(&m->window, Qt::Key_O, Qt::ControlModifier);
        auto *dialog = m->dialog<ui::ConnectDialog>();
        QVERIFY(dialog != nullptr);
        QTest::keyClicks(lineEdit(*dialog, u"Name"_s), u"Stage"_s);
        QVERIFY(!m->button(*dialog, u"Connect"_s)->isEnabled());
        QTest::keyClicks(lineEdit(*dialog, u"Address"_s), u"http://127.0.0.1:9324"_s);
        QVERIFY(m->button(*dialog, u"Connect"_s)->isEnabled());
        QTest::keyClick(lineEdit(*dialog, u"Address"_s), Qt::Key_Return);

        QCOMPARE(wanted.size(), 1);
        QCOMPARE(m->window.connections()->all().size(), 1);
        QCOMPARE(m->window.connections()->all().first().name, u"Stage"_s);
    }

    void awsIsThereAndSaysThatItComesLater()
    {
        ui::KindCards cards;
        for (const QRadioButton *button : cards.findChildren<QRadioButton *>()) {
            if (button->text() != u"AWS"_s)
                continue;
            QVERIFY(!button->isEnabled());
            QVERIFY(button->accessibleDescription().contains(u"later version"_s));
            return;
        }
        QFAIL("no card of AWS");
    }

    void aTestSaysWhatStandsThere()
    {
        ui::ConnectDialog dialog{*m->window.connections(), fakes(true)};
        dialog.setConnection(staging());
        m->button(dialog, u"Test"_s)->click();
        QTRY_VERIFY(!dialog.isTesting());
        QVERIFY2(dialog.testText().contains(u"Redrive 0.1.0"_s), qPrintable(dialog.testText()));
        QVERIFY(dialog.testText().contains(u"peek"_s));
        QVERIFY(dialog.testText().contains(u"ms"_s));
        QCOMPARE(dialog.connection().kind, SavedConnection::Kind::Redrive); // it is one of ours
    }

    void aTestOfAPlainEndpointSaysWhatIsMissing()
    {
        ui::ConnectDialog dialog{*m->window.connections(), fakes(false)};
        dialog.setConnection(staging());
        m->button(dialog, u"Test"_s)->click();
        QTRY_VERIFY(!dialog.isTesting());
        QVERIFY2(dialog.testText().contains(u"only by receiving"_s), qPrintable(dialog.testText()));
    }

    void aTestCanBeStopped()
    {
        ui::ConnectDialog dialog{*m->window.connections(), [](const QString &, const QString &, const QString &) {
                                     return std::make_unique<FakeTransport>(); // never answers
                                 }};
        dialog.setConnection(staging());
        m->button(dialog, u"Test"_s)->click();
        QVERIFY(dialog.isTesting());
        m->button(dialog, u"Stop"_s)->click();
        QVERIFY(!dialog.isTesting());
        QVERIFY(m->button(dialog, u"Test"_s)->isEnabled());
    }

    void loweringForGoodNeedsTheName()
    {
        ui::ConnectionStore &store = *m->window.connections();
        const QString id = store.save(staging());
        ui::ConnectDialog dialog{store, fakes(true)};
        dialog.setConnection(*store.find(id));
        QVERIFY(dialog.problem().isEmpty());
        for (QComboBox *box : dialog.findChildren<QComboBox *>()) {
            if (box->count() == ui::safetyLevels)
                box->setCurrentIndex(0);
        }
        QVERIFY(dialog.problem().contains(u"Staging"_s));
        for (QLineEdit *field : dialog.findChildren<QLineEdit *>()) {
            if (field->accessibleName().contains(u"lower its safety"_s))
                field->setText(u"Staging"_s);
        }
        QVERIFY(dialog.problem().isEmpty());
    }

    void savedOnesAreRemovedAfterAQuestion()
    {
        m->window.connections()->save(staging());
        m->window.show();
        m->window.commands()->run(u"file.connections"_s);
        auto *dialog = m->dialog<ui::ConnectionsDialog>();
        QCOMPARE(dialog->table()->rowCount(), 1);
        m->button(*dialog, u"Remove…"_s)->click();
        auto *question = dialog->findChild<ui::ConfirmDialog *>();
        QVERIFY(question != nullptr);
        QTest::keyClick(question, Qt::Key_Return); // the harmless button
        QCOMPARE(dialog->table()->rowCount(), 1);
        m->button(*dialog, u"Remove…"_s)->click();
        QTRY_VERIFY(dialog->findChildren<ui::ConfirmDialog *>().last()->isVisible());
        m->button(*dialog->findChildren<ui::ConfirmDialog *>().last(), u"Remove"_s)->click();
        QCOMPARE(dialog->table()->rowCount(), 0);
    }

    void theSwitcherListsWhatIsSaved()
    {
        m->window.connections()->save(staging());
        m->start();
        const QSignalSpy wanted{&m->window, &ui::MainWindow::connectionWanted};
        m->window.commands()->run(u"file.switch"_s);
        QAction *found = nullptr;
        for (QAction *action : m->window.findChildren<QAction *>()) {
            if (action->text().contains(u"Staging"_s))
                found = action;
        }
        QVERIFY(found != nullptr);
        QVERIFY(found->text().contains(u"◆ confirm writes"_s));
        found->trigger();
        QCOMPARE(wanted.size(), 1);
        closePopups();
    }

    void dangerIsVisibleWithoutReading()
    {
        startAt(SafetyLevel::ReadOnly);
        QCOMPARE(m->window.strip()->safetyText(), u"■ PROD read-only"_s);
        m->go(u"redrive://prod/queue/orders"_s);
        QTRY_VERIFY(m->bench().queue() != nullptr);
        const QPushButton *send = m->button(*m->bench().page(), u"Send message…"_s);
        QTRY_VERIFY(!send->isEnabled() && send->accessibleDescription().contains(u"read-only"_s));
        for (const char *id : {"message.send", "queue.purge", "queue.delete", "file.createQueue"}) {
            const QAction *action = m->window.commands()->action(QLatin1String(id));
            QVERIFY2(!action->isEnabled(), id);
            QVERIFY2(action->toolTip().contains(u"read-only"_s), qPrintable(action->toolTip()));
            QVERIFY(action->statusTip().contains(u"read-only"_s));
        }
    }

    void theLevelIsLoweredByNameForAWhile()
    {
        startAt(SafetyLevel::ReadOnly);
        m->window.commands()->run(u"file.safety"_s);
        auto *dialog = m->dialog<ui::SafetyDialog>();
        dialog->setLevel(SafetyLevel::ConfirmDestructive);
        QVERIFY(!dialog->lowerButton()->isEnabled());
        QTest::keyClicks(dialog->nameField(), u"prod"_s);
        QVERIFY(!dialog->lowerButton()->isEnabled());
        dialog->nameField()->clear();
        QTest::keyClicks(dialog->nameField(), u"PROD"_s);
        dialog->lowerButton()->click();
        QVERIFY(m->window.strip()->safetyText().startsWith(u"◐ PROD confirm destructive"_s));
        QVERIFY(m->window.strip()->safetyText().contains(u"15 min"_s));
        m->go(u"redrive://prod/queue/orders"_s);
        QTRY_VERIFY(m->window.commands()->action("message.send"_L1)->isEnabled());
    }

    void aWriteIsHeldUntilItIsConfirmed()
    {
        startAt(SafetyLevel::ConfirmWrites);
        QString code = u"none"_s;
        const auto note = [&](const ui::Outcome<QString> &answer) { code = answer ? QString() : answer.error().code; };
        m->backend->send({.queueUrl = FakeBroker::url(u"orders"_s), .body = u"x"_s}, &m->window, note);
        auto *question = m->dialog<ui::ConfirmDialog>();
        QVERIFY(question != nullptr);
        QVERIFY(question->windowTitle().contains(u"orders"_s) && question->windowTitle().contains(u"PROD"_s));
        QTest::keyClick(question, Qt::Key_Return); // the harmless button is the default
        QTRY_COMPARE(code, u"NotConfirmed"_s);
        QVERIFY(m->transport->calls(u"SendMessage"_s).isEmpty());

        m->backend->send({.queueUrl = FakeBroker::url(u"orders"_s), .body = u"x"_s}, &m->window, note);
        m->button(*m->dialog(), u"Do it"_s)->click();
        QTRY_COMPARE(code, QString());
    }

    void purgingSomethingThatMattersNeedsItsName()
    {
        startAt(SafetyLevel::ConfirmWrites);
        m->go(u"redrive://prod/queue/orders"_s);
        QTRY_VERIFY(m->bench().queue() != nullptr);
        m->window.commands()->run(u"queue.purge"_s);
        auto *question = m->dialog<ui::ConfirmDialog>();
        QVERIFY(question != nullptr);
        QTRY_COMPARE(question->isReady(), false);
        QTest::keyClicks(question->findChild<QLineEdit *>(), u"orders"_s);
        QTRY_VERIFY(question->isReady());
        m->button(*question, u"Purge queue"_s)->click();
        QTRY_COMPARE(m->transport->calls(u"PurgeQueue"_s).size(), 1); // and no second question
        QVERIFY(m->dialog() == nullptr);
    }

    void aPlainEndpointShowsQueuesAndReceivesWhenWanted()
    {
        startPlain();
        QTRY_COMPARE(m->window.navigator()->shownCount(), 2);
        const QString url = m->window.navigator()->visibleUrls().constFirst();
        QTRY_VERIFY(m->window.navigator()
                        ->shown(url)
                        .siblingAtColumn(ui::NavigatorModel::Available)
                        .data()
                        .toString()
                        .startsWith(u"≈ "_s));
        ui::PollBar *poll = openPlainQueue();
        QVERIFY(poll->isVisible());
        QVERIFY2(
            poll->costText().contains(
                u"receive up to 10 message(s), add 1 to their receive count (limit 3, then they go to orders-dlq)"_s),
            qPrintable(poll->costText()));
        QVERIFY(poll->costText().contains(u"hide them 30 s"_s));
        poll->mostField()->setValue(2);
        poll->button()->click();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 2);
        QVERIFY(poll->resultText().contains(u"2"_s));
    }

    void returningAtOnceSaysThatTheCountRises()
    {
        startPlain();
        ui::PollBar *poll = openPlainQueue();
        poll->returnBox()->setChecked(true);
        QVERIFY(poll->costText().contains(u"return them at once"_s));
        poll->button()->click();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 3);
        QCOMPARE(m_sqs->receives(u"orders"_s, u"id-0001"_s), 1);
    }

    void whatAPlainEndpointCannotDoIsDisabledAndSaysWhy()
    {
        startPlain();
        openPlainQueue();
        const QAction *redrive = m->window.commands()->action("message.redriveAll"_L1);
        QVERIFY(!redrive->isEnabled());
        QVERIFY(!redrive->statusTip().isEmpty());
        QVERIFY(m->window.commands()->action("message.send"_L1)->isEnabled());
        m_sqs->forget(u"PurgeQueue"_s);
        m_plainBackend->purgeQueue(FakeSqs::url(u"orders"_s), this, [](const auto &) {});
        QTRY_VERIFY(!m->window.commands()->action("queue.purge"_L1)->isEnabled());
        QVERIFY(m->window.commands()->action("queue.purge"_L1)->statusTip().contains(u"does not offer"_s));
    }

    void aReadOnlyPlainEndpointCannotReceive()
    {
        startPlain(SafetyLevel::ReadOnly);
        ui::PollBar *poll = openPlainQueue();
        QVERIFY(!poll->button()->isEnabled());
        QVERIFY(poll->button()->accessibleDescription().contains(u"read-only"_s));
    }

    void eachEntryThatFailedIsListed()
    {
        startPlain();
        ui::PollBar *poll = openPlainQueue();
        poll->button()->click();
        QTRY_COMPARE(m->messages()->model()->rowCount(), 3);
        m->window.tasks()->run(
            new ui::DeleteTask(*m_plainBackend, *m->bench().queue(), {u"id-0001"_s, u"never"_s, u"gone"_s}));
        QTRY_COMPARE(m->window.tasks()->runningCount(), 0);
        const ui::TaskRow &row = m->window.tasks()->model()->rows().first();
        QCOMPARE(row.failures.size(), 2);
        const ui::FailuresDialog dialog{row.title, row.failures};
        QCOMPARE(dialog.table()->rowCount(), 2);
        QCOMPARE(dialog.table()->item(0, 0)->text(), u"never"_s);
        QVERIFY(!dialog.table()->item(0, 1)->text().isEmpty());
    }

    void anErrorShowsAllThatIsKnown()
    {
        m->window.show();
        ui::Error error{u"AccessDenied"_s, u"no"_s};
        error.status = 403;
        error.requestId = u"r-17"_s;
        error.operation = u"SendMessage"_s;
        error.wireCall = 5;
        ui::ErrorDialog dialog{u"Not sent"_s, error};
        const QString words = dialog.findChild<QPlainTextEdit *>()->toPlainText();
        for (const QString &part : {u"403"_s, u"r-17"_s, u"sqs:SendMessage"_s, u"Allow"_s})
            QVERIFY2(words.contains(part), qPrintable(words));
        const QSignalSpy wire{&dialog, &ui::ErrorDialog::wireWanted};
        m->button(dialog, u"Show in wire log"_s)->click();
        QCOMPARE(wire.size(), 1);
    }

    void theOwnBrokerIsNotTakenFromItsClientsUnasked()
    {
        m->broker->addQueue(u"orders"_s);
        m->transport->script(u"Describe"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{QJsonObject{{u"Version"_s, u"0.1.0"_s},
                                                      {u"Durability"_s, u"durable"_s},
                                                      {u"Connections"_s, 3},
                                                      {u"WaitingReceives"_s, 2}}};
        });
        m->start();
        m->window.setOwnBroker(m->backend.get());
        QTRY_COMPARE(m->backend->state(), ui::Backend::State::Connected);
        m->window.close();
        QTRY_VERIFY(m->dialog<ui::ConfirmDialog>() != nullptr);
        QVERIFY(m->window.isVisible());
        QString words;
        for (const QLabel *label : m->dialog()->findChildren<QLabel *>())
            words += label->text();
        QVERIFY2(words.contains(u"3 client(s) are connected"_s) && words.contains(u"2 long poll(s)"_s),
                 qPrintable(words));
        QTest::keyClick(m->dialog(), Qt::Key_Return);
        QTRY_VERIFY(m->dialog() == nullptr);
        QVERIFY(m->window.isVisible());

        m->window.close();
        QTRY_VERIFY(m->dialog<ui::ConfirmDialog>() != nullptr);
        m->button(*m->dialog(), u"Close"_s)->click();
        QTRY_VERIFY(!m->window.isVisible());
    }

    void whatIsOnlyInMemoryIsNamedBeforeItGoes()
    {
        m->broker->addQueue(u"orders"_s);
        m->broker->addMessage(u"orders"_s, u"x"_s);
        m->transport->script(u"Describe"_s, [](const QJsonObject &) {
            return FakeTransport::Outcome{QJsonObject{{u"Version"_s, u"0.1.0"_s}, {u"Durability"_s, u"memory"_s}}};
        });
        m->start();
        m->window.setOwnBroker(m->backend.get());
        QTRY_COMPARE(m->backend->queues().size(), 1);
        m->window.close();
        QTRY_VERIFY(m->dialog<ui::ConfirmDialog>() != nullptr);
        m->dialog()->reject();

        m->window.setOwnBroker(m->backend.get(), true); // the demo
        m->window.close();
        QTRY_VERIFY(!m->window.isVisible());
    }

    void withoutClientsTheWindowJustCloses()
    {
        m->start();
        m->window.setOwnBroker(m->backend.get());
        QTRY_COMPARE(m->backend->state(), ui::Backend::State::Connected);
        m->window.close();
        QTRY_VERIFY(!m->window.isVisible());
        QVERIFY(m->dialog() == nullptr);
    }

    void aLinkToAnotherConnectionSwitchesFirst()
    {
        ui::ConnectionStore &store = *m->window.connections();
        const SavedConnection saved = *store.find(store.save(staging()));
        m->start();
        const QSignalSpy wanted{&m->window, &ui::MainWindow::connectionWanted};
        const QString link =
            ui::Address{.connection = saved.address(), .kind = u"queue"_s, .name = u"orders"_s}.toString();
        m->window.openAddress(link);
        QCOMPARE(wanted.size(), 1);
        makePlain();
        m->window.setBackend(m_plainBackend.get(),
                             {.name = saved.name, .endpoint = saved.url, .address = saved.address(), .saved = saved});
        m_plainBackend->start();
        QTRY_COMPARE(m->place(), link);
    }

private:
    void makePlain()
    {
        auto transport = std::make_unique<FakeTransport>();
        m_sqs = std::make_unique<FakeSqs>(*transport);
        m_sqs->addQueue(u"orders"_s, u"orders-dlq"_s);
        m_sqs->addQueue(u"orders-dlq"_s);
        for (int i = 0; i < 3; ++i)
            m_sqs->addMessage(u"orders"_s, u"body"_s);
        m_plainBackend = std::make_unique<ui::Backend>(std::move(transport));
    }
    void startPlain(SafetyLevel level = SafetyLevel::Free)
    {
        makePlain();
        m->window.show();
        m->window.setBackend(m_plainBackend.get(),
                             {.name = u"Mq"_s,
                              .endpoint = u"http://localhost:9324"_s,
                              .address = u"localhost:9324"_s,
                              .saved = {.name = u"Mq"_s, .kind = SavedConnection::Kind::Other, .level = level}});
        m_plainBackend->start();
        QTRY_VERIFY(m_plainBackend->isPlain());
    }
    ui::PollBar *openPlainQueue()
    {
        const auto wait = [this] { QTRY_VERIFY(m->bench().queue() != nullptr); };
        m->go(u"redrive://localhost:9324/queue/orders?region=elasticmq"_s);
        wait();
        return m->bench().page()->pollBar();
    }
    void startAt(SafetyLevel level)
    {
        m->broker->addQueue(u"orders"_s);
        m->window.show();
        m->window.setBackend(m->backend.get(),
                             {.name = u"PROD"_s,
                              .endpoint = u"http://prod"_s,
                              .address = u"prod"_s,
                              .saved = {.name = u"PROD"_s, .color = SavedConnection::Color::Red, .level = level}});
        m->backend->start();
        QTRY_COMPARE(m->backend->queues().size(), 1);
    }
    static ui::TransportFactory fakes(bool isRedrive)
    {
        return [isRedrive](const QString &, const QString &, const QString &) -> std::unique_ptr<ui::Transport> {
            auto transport = std::make_unique<FakeTransport>();
            const auto answer = [](const QJsonObject &document) {
                return [document](const QJsonObject &) { return FakeTransport::Outcome{document}; };
            };
            if (isRedrive)
                transport->script(u"Describe"_s,
                                  answer({{u"Version"_s, u"0.1.0"_s},
                                          {u"Durability"_s, u"durable"_s},
                                          {u"Capabilities"_s, QJsonArray{u"peek"_s}}}));
            else
                transport->fail(u"Describe"_s, u"UnknownOperationException"_s);
            transport->script(u"ListQueues"_s, answer({{u"QueueUrls"_s, QJsonArray{u"http://x/1/a"_s}}}));
            return transport;
        };
    }
    void closePopups()
    {
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
    }

    std::unique_ptr<WindowFixture> m;
    std::unique_ptr<FakeSqs> m_sqs;
    std::unique_ptr<ui::Backend> m_plainBackend;
};

QTEST_MAIN(ConnectionsTest)
#include "tst_connections.moc"
