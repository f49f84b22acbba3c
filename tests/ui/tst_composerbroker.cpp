// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "broker/broker/broker.h"
#include "ui/backend/inprocesstransport.h"
#include "ui/backend/sendtask.h"
#include "ui/codegen/languages.h"
#include "ui/models/sendsmodel.h"
#include "ui/pages/codepane.h"
#include "ui/pages/composerform.h"
#include "ui/pages/composerhistory.h"
#include "ui/pages/composerpage.h"
#include "ui/pages/queuetabs.h"
#include "ui/widgets/attributeeditor.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/codeview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QProcess>
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

QByteArray allBytes()
{
    QByteArray bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes.append(static_cast<char>(byte));
    return bytes;
}

} // namespace

/// The composer on the real broker.
class ComposerBrokerTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m_broker = std::make_unique<broker::Broker>(inMemory());
        QVERIFY(!m_broker->open());
        QVERIFY(!m_broker->listen({{"127.0.0.1", 0}}));
        m_backend = std::make_unique<ui::Backend>(std::make_unique<ui::InProcessTransport>(*m_broker));
        m_window = std::make_unique<WindowFixture>();
        m_window->window.show();
        m_window->window.setBackend(m_backend.get(), {.name = u"Local broker"_s, .endpoint = {}});
        m_backend->start();
    }
    void cleanup()
    {
        m_window.reset();
        m_backend.reset();
        m_broker.reset();
    }

    void aStandardMessageArrivesWithItsAttributes()
    {
        const QString url = create({.name = u"orders"_s});
        compose(url, u"{\"größe\": {{counter 7}}}"_s);
        const QList<ui::MessageAttribute> attributes{
            {u"bytes"_s, u"Binary.png"_s, QString::fromLatin1(allBytes().toBase64())},
            {u"price"_s, u"Number.cents"_s, u"-12.50"_s},
            {u"region"_s, u"String"_s, u"eu \"central\""_s}};
        page()->form()->attributes()->set(attributes);
        page()->form()->trace()->setText(u"Root=1-5759e988-bd862e3fe1be46a994272793"_s);
        page()->send();
        QTRY_VERIFY2(look(0) == ui::SendRow::Look::Good, qPrintable(page()->problem()));

        const QList<ui::MessageInfo> messages = messagesOf(url);
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages[0].id, row(0).messageId);
        QCOMPARE(messages[0].bodyMd5, row(0).bodyMd5);
        QCOMPARE(messages[0].body, u"{\"größe\": 7}"_s);
        QCOMPARE(messages[0].attributes, attributes);
        QCOMPARE(messages[0].traceHeader, u"Root=1-5759e988-bd862e3fe1be46a994272793"_s);
        QCOMPARE(messages[0].size, ui::validation::messageSize(messages[0].body, attributes)); // counted alike
    }

    void aSecondSendOfTheSameIdIsToldApart()
    {
        const QString url = create({.name = u"pay.fifo"_s});
        compose(url, u"once"_s);
        page()->form()->group()->setText(u"g"_s);
        page()->form()->deduplication()->setText(u"d-1"_s);
        page()->send();
        QTRY_COMPARE(look(0), ui::SendRow::Look::Good);
        QVERIFY(row(0).result.startsWith(u"sent, number "_s));
        page()->send();
        QTRY_COMPARE(page()->history()->model()->rowCount(), 2);
        QTRY_COMPARE(look(0), ui::SendRow::Look::Unclear);
        QVERIFY(row(0).result.startsWith(u"nothing added"_s));
        QCOMPARE(messagesOf(url).size(), 1);
        QCOMPARE(messagesOf(url)[0].groupId, u"g"_s);
    }

    void copiesThatTheBrokerRefusesAreListedAndTheRestArrives()
    {
        const QString url = create({.name = u"orders"_s});
        auto *task = new ui::SendTask(
            *m_backend, {.queueUrl = url, .queueName = u"orders"_s, .copies = 23, .make = [url](qint64 n) {
                             return ui::SendRequest{.queueUrl = url, .body = n == 12 ? u"\u0001"_s : u"n=%1"_s.arg(n)};
                         }});
        std::unique_ptr<ui::SendTask> owner{task};
        const QSignalSpy finished{task, &ui::Task::finished};
        task->start();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(task->done(), 22);
        QCOMPARE(task->failures().size(), 1);
        QCOMPARE(task->failures()[0].messageId, u"12"_s);
        QCOMPARE(task->failures()[0].error.code, u"InvalidMessageContents"_s);
        QCOMPARE(messagesOf(url).size(), 22);
    }

    void manyCopiesOfTheComposerArriveInOrder()
    {
        const QString url = create({.name = u"pay.fifo"_s, .deduplicatesByContent = true});
        compose(url, u"n={{counter}}"_s);
        page()->form()->group()->setText(u"g"_s);
        QTRY_COMPARE(page()->form()->deduplication()->placeholderText(), u"from the body unless you give one"_s);
        page()->sendMany(25);
        QTRY_COMPARE(m_window->window.tasks()->runningCount(), 0);
        const QList<ui::MessageInfo> messages = messagesOf(url);
        QCOMPARE(messages.size(), 25);
        for (int at = 0; at < 25; ++at)
            QCOMPARE(messages[at].body, u"n=%1"_s.arg(at + 1));
    }

    void editAndResendGivesTheSameMessageAgain()
    {
        const QString url = create({.name = u"orders"_s});
        const ui::SendRequest request{.queueUrl = url,
                                      .body = u"{{kept}} "_s + QString(1000, u'x'),
                                      .attributes = {{u"n"_s, u"Number"_s, u"1"_s}},
                                      .groupId = u"tenant"_s};
        value<QString>([&](auto done) { m_backend->send(request, this, done); });
        m_window->go(u"redrive://local/queue/orders"_s);
        QTRY_COMPARE(m_window->messages()->model()->rowCount(), 1);
        m_window->messages()->selectRow(0);
        m_window->window.commands()->run(u"message.edit"_s);
        QTRY_VERIFY(page() != nullptr);
        page()->send();
        QTRY_COMPARE(messagesOf(url).size(), 2);
        const QList<ui::MessageInfo> messages = messagesOf(url);
        QCOMPARE(messages[1].body, request.body);
        QCOMPARE(messages[1].attributes, request.attributes);
        QCOMPARE(messages[1].groupId, request.groupId);
        QVERIFY(messages[1].id != messages[0].id);
    }

    void theGeneratedPythonSendsTheSameMessage()
    {
        const QString url = endpoint() + u"/000000000000/orders"_s;
        create({.name = u"orders"_s});
        const ui::SendRequest request{
            .queueUrl = url,
            .body = u"it's \"quoted\" \\n $HOME\n日本 \U0001F600"_s,
            .attributes = {{u"bytes"_s, u"Binary"_s, QString::fromLatin1(allBytes().toBase64())}},
            .traceHeader = u"Root=1"_s};
        const QByteArray out = python(ui::codegen::python(ui::codegen::sendCall(request, u"us-east-1"_s)));
        const QList<ui::MessageInfo> messages = messagesOf(url);
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages[0].id.toLatin1(), out.trimmed());
        QCOMPARE(messages[0].body, request.body);
        QCOMPARE(messages[0].attributes, request.attributes);
        QCOMPARE(messages[0].traceHeader, request.traceHeader);
    }

    void theGeneratedPythonCreatesTheSameQueue()
    {
        const QString dead = create({.name = u"orders-dlq"_s});
        const QString arn = value<QString>([&](auto done) { m_backend->queueArn(dead, this, done); });
        create({.name = u"orders"_s,
                .visibilityTimeout = std::chrono::seconds{77},
                .delay = std::chrono::seconds{3},
                .deadLetterTargetArn = arn,
                .maxReceiveCount = 4});
        QTRY_COMPARE(m_backend->queues().size(), 2);
        m_window->go(u"redrive://local/queue/orders?tab=code"_s);
        ui::CodePane *pane = m_window->bench().page()->tabs()->code();
        pane->language()->setCurrentText(u"Python (boto3)"_s);
        QTRY_VERIFY(pane->view()->code().contains(u"create_queue"_s));
        const QString code = QString(pane->view()->code()).replace(u"\"orders\""_s, u"\"again\""_s);
        // The queue's URL names the port that the broker was told of; a client finds it where it listens.
        const QString there = ui::codegen::endpointOf(m_backend->queues().first().url);
        python(QString(code).replace(there, endpoint()));

        QTRY_COMPARE(m_backend->queues().size(), 3);
        const auto found = std::ranges::find(m_backend->queues(), u"again"_s, &ui::QueueInfo::name);
        QVERIFY(found != m_backend->queues().end());
        QCOMPARE(found->visibilityTimeout, std::chrono::seconds{77});
        QCOMPARE(found->delay, std::chrono::seconds{3});
        QCOMPARE(found->deadLetterTargetArn, arn);
        QCOMPARE(found->maxReceiveCount, 4);
    }

private:
    QString endpoint() const { return u"http://127.0.0.1:%1"_s.arg(m_broker->listeners().front().port); }

    /// Runs it with boto3; the broker answers from threads of its own.
    QByteArray python(const QString &code)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"AWS_ACCESS_KEY_ID"_s, u"test"_s);
        environment.insert(u"AWS_SECRET_ACCESS_KEY"_s, u"test"_s);
        process.setProcessEnvironment(environment);
        process.start(u"/usr/bin/python3"_s, {u"-X"_s, u"utf8"_s, u"-"_s});
        process.write(code.toUtf8());
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
        return process.readAllStandardOutput();
    }

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
    QList<ui::MessageInfo> messagesOf(const QString &url)
    {
        return value<ui::MessagePage>(
                   [&](auto done) { m_backend->peek({.queueUrl = url, .maxBodyBytes = 100'000}, this, done); })
            .messages;
    }
    void compose(const QString &url, const QString &body)
    {
        QTRY_VERIFY(m_backend->queue(url) != nullptr);
        m_window->bench().acts()->openComposer(
            {.queueUrl = url, .queueName = m_backend->queue(url)->name, .body = body});
        QVERIFY(page() != nullptr);
    }
    ui::ComposerPage *page() { return qobject_cast<ui::ComposerPage *>(m_window->bench().current()); }
    ui::SendRow row(int at) { return page()->history()->model()->rows().value(at); }
    ui::SendRow::Look look(int at) { return row(at).look; }

    std::unique_ptr<broker::Broker> m_broker;
    std::unique_ptr<ui::Backend> m_backend;
    std::unique_ptr<WindowFixture> m_window;
};

QTEST_MAIN(ComposerBrokerTest)
#include "tst_composerbroker.moc"
