// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakebroker.h"

#include "ui/backend/backend.h"
#include "ui/backend/decode.h"
#include "ui/backend/movetask.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class BackendTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        auto transport = std::make_unique<FakeTransport>();
        m_transport = transport.get();
        m_broker = std::make_unique<FakeBroker>(*m_transport);
        m_backend = std::make_unique<ui::Backend>(std::move(transport));
        m_backend->setTick(std::chrono::milliseconds{0});
    }
    void cleanup()
    {
        m_backend.reset();
        m_broker.reset();
    }

    void oneSnapshotIsUnderWayAtATime()
    {
        m_broker->addQueue(u"orders"_s);
        startAndSettle();
        QCOMPARE(m_backend->queues().size(), 1);

        const QList<FakeTransport::Call> calls = m_transport->calls(u"Snapshot"_s);
        QCOMPARE(calls.size(), 2);
        QCOMPARE(calls[0].document.value("Cursor"_L1).toInteger(), 0);
        QCOMPARE(calls[1].document.value("Cursor"_L1).toInteger(), 1);
        QVERIFY(calls[1].document.value("WaitMilliseconds"_L1).toInteger() > 0);
    }

    /// A broker in which nothing ever happened is at version 0 and would hold a question about what came after 0.
    void theFirstPictureIsAskedForWithoutWaiting()
    {
        m_transport->script(u"Snapshot"_s, [](const QJsonObject &request) -> std::optional<FakeTransport::Outcome> {
            if (request.value("WaitMilliseconds"_L1).toInteger() > 0)
                return std::nullopt;
            return FakeTransport::Outcome{QJsonObject{{u"Cursor"_s, 0}, {u"Clock"_s, QJsonObject{{u"Now"_s, 1}}}}};
        });
        const QSignalSpy told{m_backend.get(), &ui::Backend::queuesChanged};
        startAndSettle();
        QCOMPARE(told.size(), 1);
        QCOMPARE(m_transport->calls(u"Snapshot"_s).size(), 2);

        m_backend->watch({u"another"_s}); // what was not asked for before is wanted at once, too
        QTRY_COMPARE(m_transport->calls(u"Snapshot"_s).size(), 4);
        QCOMPARE(m_transport->calls(u"Snapshot"_s)[2].document.value("WaitMilliseconds"_L1).toInteger(), 0);
    }

    void changesArriveWithoutAsking()
    {
        m_broker->addQueue(u"orders"_s);
        startAndSettle();

        m_broker->addMessage(u"orders"_s, u"hello"_s);
        m_broker->push();

        QTRY_COMPARE(m_backend->queues().first().available, 1);
    }

    void nothingIsReadWhileInvisible()
    {
        startAndSettle();

        m_backend->setVisible(false);
        QVERIFY(!m_transport->isWaiting(u"Snapshot"_s));

        m_backend->setVisible(true);
        QTRY_VERIFY(m_transport->isWaiting(u"Snapshot"_s));
    }

    void aLostConnectionIsSaidAndRetried()
    {
        m_broker->addQueue(u"orders"_s);
        startAndSettle();
        QCOMPARE(m_backend->queues().size(), 1);

        m_transport->answer(u"Snapshot"_s, ui::Error{u"ConnectionFailed"_s, {}});
        QTRY_COMPARE(m_backend->state(), ui::Backend::State::Lost);
        QCOMPARE(m_backend->problem().code, u"ConnectionFailed"_s);
        QCOMPARE(m_backend->queues().size(), 1);

        QTRY_COMPARE(m_backend->state(), ui::Backend::State::Connected);
        QCOMPARE(m_transport->calls(u"Describe"_s).size(), 2);
    }

    void aPausedPictureStandsStillAndCatchesUp()
    {
        m_broker->addQueue(u"orders"_s);
        startAndSettle();
        const QSignalSpy held{m_backend.get(), &ui::Backend::heldChanged};

        m_backend->setPaused(true);
        m_broker->addMessage(u"orders"_s, u"hello"_s);
        m_broker->push();
        QTRY_COMPARE(held.count(), 1);
        QCOMPARE(m_backend->queues().first().available, 0);
        QCOMPARE(m_backend->sentWhilePaused(), 1);

        m_backend->setPaused(false);
        QTRY_COMPARE(m_backend->queues().first().available, 1);
    }

    void anAnswerForADeadContextNeverComes()
    {
        bool isAnswered = false;
        auto context = std::make_unique<QObject>();
        m_transport->script(u"GetMessage"_s, [](const QJsonObject &) { return std::nullopt; });
        m_backend->message(u"q"_s, u"id"_s, context.get(),
                           [&](const ui::Outcome<ui::MessageInfo> &) { isAnswered = true; });

        context.reset();
        QVERIFY(!m_transport->answer(u"GetMessage"_s, QJsonObject{}));
        QCoreApplication::processEvents();

        QVERIFY(!isAnswered);
    }

    void watchingAnotherQueueAsksAtOnce()
    {
        m_broker->addQueue(u"orders"_s);
        m_broker->addHistory();
        startAndSettle();

        m_backend->watch({FakeBroker::url(u"orders"_s)});

        QTRY_COMPARE(m_backend->series(FakeBroker::url(u"orders"_s)).size(), 301);
    }

    void capabilitiesComeFromTheBroker()
    {
        m_backend->start();
        QVERIFY(!m_backend->can(ui::capability::peek));
        QTRY_VERIFY(m_backend->can(ui::capability::peek));
        QVERIFY(!m_backend->can("teleport"_L1));
        QCOMPARE(m_backend->description().endpoints, QStringList{u"127.0.0.1:4566"_s});
    }

    void sendingSaysWhatTheServiceExpects()
    {
        const ui::SendRequest request{.queueUrl = u"q"_s,
                                      .body = u"hello"_s,
                                      .attributes = {{u"a"_s, u"Number"_s, u"1"_s}, {u"b"_s, u"Binary"_s, u"aGk="_s}},
                                      .delay = std::chrono::seconds{5}};

        const QJsonObject document = ui::decode::sendDocument(request);

        QCOMPARE(document.value("MessageBody"_L1).toString(), u"hello"_s);
        QCOMPARE(document.value("DelaySeconds"_L1).toInt(), 5);
        const QJsonObject attributes = document.value("MessageAttributes"_L1).toObject();
        QCOMPARE(attributes.value("a"_L1).toObject().value("StringValue"_L1).toString(), u"1"_s);
        QCOMPARE(attributes.value("b"_L1).toObject().value("BinaryValue"_L1).toString(), u"aGk="_s);
    }

    void createDocumentHoldsTheRedrivePolicyAsText()
    {
        const QJsonObject document = ui::decode::createDocument(
            {.name = u"orders.fifo"_s, .deadLetterTargetArn = u"arn:x"_s, .maxReceiveCount = 5});

        const QJsonObject attributes = document.value("Attributes"_L1).toObject();
        QCOMPARE(attributes.value("FifoQueue"_L1).toString(), u"true"_s);
        const QJsonObject policy =
            QJsonDocument::fromJson(attributes.value("RedrivePolicy"_L1).toString().toUtf8()).object();
        QCOMPARE(policy.value("deadLetterTargetArn"_L1).toString(), u"arn:x"_s);
        QCOMPARE(policy.value("maxReceiveCount"_L1).toInt(), 5);
    }

    void anEmptyDocumentDecodesToDefaults()
    {
        QVERIFY(ui::decode::queue({}).name.isEmpty());
        QCOMPARE(ui::decode::queue({}).total(), 0);
        QCOMPARE(ui::decode::message({}), ui::MessageInfo{});
        QVERIFY(ui::decode::page({}).messages.isEmpty());
        QVERIFY(ui::decode::life({}).complete);
    }

    void movingAllGoesBatchByBatch()
    {
        m_broker->addQueue(u"orders"_s, u"dlq"_s);
        m_broker->addQueue(u"dlq"_s);
        for (int i = 0; i < 250; ++i)
            m_broker->addMessage(u"dlq"_s, u"dead"_s);
        ui::MoveTask task{*m_backend,
                          {.sourceUrl = FakeBroker::url(u"dlq"_s), .sourceName = u"dlq"_s, .expected = 250}};
        const QSignalSpy finished{&task, &ui::MoveTask::finished};
        const QSignalSpy progressed{&task, &ui::MoveTask::progressed};

        task.start();

        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(task.moved(), 250);
        QCOMPARE(progressed.count(), 3);
        QCOMPARE(m_broker->count(u"orders"_s), 250);
    }

    void aCancelledMoveStopsAfterItsBatch()
    {
        m_broker->addQueue(u"orders"_s, u"dlq"_s);
        m_broker->addQueue(u"dlq"_s);
        for (int i = 0; i < 250; ++i)
            m_broker->addMessage(u"dlq"_s, u"dead"_s);
        ui::MoveTask task{*m_backend,
                          {.sourceUrl = FakeBroker::url(u"dlq"_s), .sourceName = u"dlq"_s, .expected = 250}};
        const QSignalSpy finished{&task, &ui::MoveTask::finished};
        connect(&task, &ui::MoveTask::progressed, &task, &ui::MoveTask::cancel);

        task.start();

        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(task.isCancelled());
        QCOMPARE(task.moved(), 100);
    }

    void aFailedMoveKeepsItsReason()
    {
        m_transport->fail(u"MoveMessages"_s, u"ServiceUnavailable"_s);
        ui::MoveTask task{*m_backend, {.sourceUrl = u"q"_s, .sourceName = u"dlq"_s, .ids = {u"a"_s}, .expected = 1}};
        const QSignalSpy finished{&task, &ui::MoveTask::finished};

        task.start();

        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(task.error()->code, u"ServiceUnavailable"_s);
        QCOMPARE(task.moved(), 0);
    }

private:
    /// Until the first picture stands and the next is being waited for.
    void startAndSettle()
    {
        m_backend->start();
        QTRY_COMPARE(m_backend->state(), ui::Backend::State::Connected);
        QTRY_VERIFY(m_transport->isWaiting(u"Snapshot"_s));
    }

    FakeTransport *m_transport = nullptr;
    std::unique_ptr<FakeBroker> m_broker;
    std::unique_ptr<ui::Backend> m_backend;
};

QTEST_GUILESS_MAIN(BackendTest)
#include "tst_backend.moc"
