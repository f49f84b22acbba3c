// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "broker/broker/broker.h"
#include "ui/backend/httptransport.h"
#include "ui/backend/inprocesstransport.h"
#include "ui/backend/movetask.h"
#include "ui/charts/timechart.h"
#include "ui/widgets/bodyview.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

broker::Options inMemory()
{
    broker::Options options;
    options.durability = "memory";
    options.logLevel = "error";
    return options;
}

} // namespace

/// The console on the real broker, in process and over HTTP.
class ConsoleTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_broker = std::make_unique<broker::Broker>(inMemory());
        QVERIFY(!m_broker->open());
        QVERIFY(!m_broker->listen({{"127.0.0.1", 0}}));
    }
    void cleanup()
    {
        m_backend.reset();
        m_broker.reset();
    }

    void bothTransportsDoTheSame_data()
    {
        QTest::addColumn<bool>("overHttp");
        QTest::newRow("in process") << false;
        QTest::newRow("over HTTP") << true;
    }
    void bothTransportsDoTheSame()
    {
        QFETCH(bool, overHttp);
        connectBackend(overHttp);
        QTRY_VERIFY(m_backend->can(ui::capability::peek));
        QCOMPARE(m_backend->description().durability, u"memory"_s);

        const QString dead = create({.name = u"orders-dlq"_s});
        const QString arn = value<QString>([&](auto done) { m_backend->queueArn(dead, this, done); });
        const QString url = create({.name = u"orders"_s, .deadLetterTargetArn = arn, .maxReceiveCount = 3});
        QTRY_COMPARE(m_backend->queues().size(), 2);
        QVERIFY(m_backend->queueByArn(arn)->isDeadLetterQueue());

        const QString id = value<QString>([&](auto done) {
            m_backend->send(
                {.queueUrl = url, .body = u"{\"größe\":1}"_s, .attributes = {{u"n"_s, u"Number"_s, u"1"_s}}}, this,
                done);
        });
        const auto page = value<ui::MessagePage>([&](auto done) { m_backend->peek({.queueUrl = url}, this, done); });
        QCOMPARE(page.messages.size(), 1);
        QCOMPARE(page.messages[0].id, id);
        QCOMPARE(page.messages[0].body, u"{\"größe\":1}"_s);
        QCOMPARE(page.messages[0].receiveCount, 0);
        QCOMPARE(page.messages[0].attributes, QList<ui::MessageAttribute>({{u"n"_s, u"Number"_s, u"1"_s}}));
        QTRY_COMPARE(m_backend->queue(url)->available, 1);
    }

    void movedMessagesAreWhereTheyWereSent_data() { bothTransportsDoTheSame_data(); }
    void movedMessagesAreWhereTheyWereSent()
    {
        QFETCH(bool, overHttp);
        connectBackend(overHttp);
        const QString from = create({.name = u"from"_s});
        const QString to = create({.name = u"to"_s});
        for (int i = 0; i < 5; ++i)
            value<QString>(
                [&](auto done) { m_backend->send({.queueUrl = from, .body = u"x%1"_s.arg(i)}, this, done); });

        ui::MoveTask task{*m_backend,
                          {.sourceUrl = from, .sourceName = u"from"_s, .destinationUrl = to, .expected = 5}};
        const QSignalSpy finished{&task, &ui::MoveTask::finished};
        task.start();

        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(task.moved(), 5);
        const auto page = value<ui::MessagePage>([&](auto done) { m_backend->peek({.queueUrl = to}, this, done); });
        QCOMPARE(page.messages.size(), 5);
        const auto life = value<ui::Life>([&](auto done) { m_backend->life(page.messages[0].id, this, done); });
        QVERIFY(life.events.size() >= 2);
    }

    void errorsNameTheServicesCode_data() { bothTransportsDoTheSame_data(); }
    void errorsNameTheServicesCode()
    {
        QFETCH(bool, overHttp);
        connectBackend(overHttp);
        std::optional<ui::Error> error;

        m_backend->purgeQueue(u"http://127.0.0.1/000000000000/nowhere"_s, this,
                              [&](const ui::Outcome<ui::Done> &outcome) { error = outcome.error(); });

        QTRY_VERIFY(error.has_value());
        QVERIFY2(error->code.contains(u"Queue"_s), qPrintable(error->code));
        QVERIFY(!error->message.isEmpty());
    }

    void theWindowLivesOnTheRealBroker()
    {
        connectBackend(false);
        WindowFixture fixture;
        fixture.window.show();
        fixture.window.setBackend(m_backend.get(), {.name = u"Local broker"_s, .endpoint = {}});
        const QString url = create({.name = u"orders"_s});
        value<QString>([&](auto done) { m_backend->send({.queueUrl = url, .body = u"hello"_s}, this, done); });

        QTRY_COMPARE(fixture.window.navigator()->shownCount(), 1);
        fixture.go(u"redrive://local/queue/orders"_s);
        QTRY_COMPARE(fixture.messages()->model()->rowCount(), 1);
        fixture.messages()->selectRow(0);
        QTRY_COMPARE(fixture.bench().page()->inspector()->bodyView()->visibleText(), u"hello"_s);

        const auto actions = fixture.window.findChildren<QAction *>();
        const auto remove = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
            return QString(action->text()).remove(u'&') == u"Delete selected…"_s;
        });
        QVERIFY(remove != actions.end());
        (*remove)->trigger();
        WindowFixture::button(*fixture.dialog(), u"Delete"_s)->click();
        QTRY_COMPARE(fixture.messages()->model()->rowCount(), 0);
        fixture.window.setBackend(nullptr, {});
    }

    void thousandsAreFilteredSelectedAndDeleted()
    {
        connectBackend(false);
        WindowFixture fixture;
        fixture.window.show();
        fixture.window.setBackend(m_backend.get(), {.name = u"Local broker"_s, .endpoint = {}});
        const QString url = create({.name = u"orders"_s});
        constexpr int count = 1'500;
        int sent = 0;
        for (int i = 0; i < count; ++i)
            m_backend->send({.queueUrl = url, .body = u"{\"n\":%1,\"even\":%2}"_s.arg(i).arg(i % 2 == 0 ? 1 : 0)}, this,
                            [&](const ui::Outcome<QString> &) { ++sent; });
        QTRY_COMPARE(sent, count);
        fixture.go(u"redrive://local/queue/orders"_s);
        QTRY_COMPARE(fixture.messages()->model()->rowCount(), count);
        ui::MessagesPane &pane = *fixture.bench().page()->messages();

        pane.setFilterText(u"body.n >= 1400 and body.even == 1"_s);
        QTRY_COMPARE(fixture.messages()->model()->rowCount(), 50);
        QTRY_VERIFY(pane.resultText().contains(u"50 match · 1,500 scanned · complete"_s));
        fixture.messages()->setFocus();
        QTest::keyClick(fixture.messages(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(pane.selectedCount(), 50);
        fixture.window.commands()->run(u"message.delete"_s);
        WindowFixture::button(*fixture.dialog(), u"Delete"_s)->click();

        QTRY_VERIFY(fixture.window.statusText().contains(u"50 message(s) deleted from orders"_s));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.messages()->model()->rowCount(), 0, 10'000);
        pane.setFilterText({});
        QTRY_COMPARE(fixture.messages()->model()->rowCount(), count - 50);
        fixture.window.setBackend(nullptr, {});
    }

    void aBrokerThatEndsIsALostConnection()
    {
        connectBackend(true);
        QTRY_COMPARE(m_backend->state(), ui::Backend::State::Connected);

        m_broker->stop();

        QTRY_COMPARE(m_backend->state(), ui::Backend::State::Lost);
    }

    void closingWithACallUnderWayIsSafe()
    {
        connectBackend(false);
        QTRY_COMPARE(m_backend->state(), ui::Backend::State::Connected);
        bool isAnswered = false;
        m_backend->listQueues(this, [&](const ui::Outcome<QList<ui::QueueInfo>> &) { isAnswered = true; });

        m_backend.reset();
        QCoreApplication::processEvents();

        QVERIFY(!isAnswered);
    }

private:
    void connectBackend(bool overHttp)
    {
        std::unique_ptr<ui::Transport> transport;
        if (overHttp) {
            const QUrl url{u"http://127.0.0.1:%1"_s.arg(m_broker->listeners().front().port)};
            transport = std::make_unique<ui::HttpTransport>(url);
        } else {
            transport = std::make_unique<ui::InProcessTransport>(*m_broker);
        }
        m_backend = std::make_unique<ui::Backend>(std::move(transport));
        m_backend->start();
    }

    /// What the call answers; the test fails when it answers with an error.
    template <class T>
    T value(const std::function<void(ui::Backend::Handler<T>)> &call)
    {
        std::optional<ui::Outcome<T>> outcome;
        call([&](const ui::Outcome<T> &answer) { outcome = answer; });
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 10'000) || !*outcome) {
            const QString problem =
                outcome ? outcome->error().code + u": "_s + outcome->error().message : u"no answer"_s;
            QTest::qFail(qPrintable(problem), __FILE__, __LINE__);
            return {};
        }
        return **outcome;
    }

    QString create(const ui::CreateRequest &request)
    {
        return value<QString>([&](auto done) { m_backend->createQueue(request, this, done); });
    }

    std::unique_ptr<broker::Broker> m_broker;
    std::unique_ptr<ui::Backend> m_backend;
};

QTEST_MAIN(ConsoleTest)
#include "tst_inprocess.moc"
