// SPDX-License-Identifier: GPL-3.0-or-later
// A connection to an endpoint that has SQS and nothing more.
#include "tests/ui/fakesqs.h"

#include "ui/backend/backend.h"
#include "ui/backend/deletetask.h"
#include "ui/backend/matchingtask.h"
#include "ui/backend/plainsqs.h"
#include "ui/backend/views.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PlainSqsTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_now = ui::Time{1'790'000'000'000};
        auto transport = std::make_unique<FakeTransport>();
        m_transport = transport.get();
        m_sqs = std::make_unique<FakeSqs>(*m_transport);
        m_sqs->addQueue(u"orders"_s, u"orders-dlq"_s);
        m_sqs->addQueue(u"orders-dlq"_s);
        for (int i = 0; i < 3; ++i)
            m_sqs->addMessage(u"orders"_s, u"body %1"_s.arg(i));
        m_backend = std::make_unique<ui::Backend>(std::move(transport));
        m_backend->wireLog().setClocks([this] { return m_now; }, [] { return 0us; });
        m_backend->start();
    }
    void cleanup()
    {
        m_backend.reset();
        m_sqs.reset();
    }

    void theEndpointIsFoundToBePlain()
    {
        QTRY_COMPARE(m_backend->state(), ui::Backend::State::Connected);
        QVERIFY(m_backend->isPlain());
        QVERIFY(!m_backend->can(ui::capability::peek));
        QVERIFY(!m_backend->whyNot(u"redrive"_s, u"Peek"_s).isEmpty());
        QVERIFY(m_backend->whyNot(u"sqs"_s, u"SendMessage"_s).isEmpty());
    }

    void queuesAndCountsComeFromTheServiceItself()
    {
        settle();
        QCOMPARE(m_backend->queues().size(), 2);
        const ui::QueueInfo &orders = m_backend->queues().first();
        QCOMPARE(orders.name, u"orders"_s);
        QCOMPARE(orders.available, 3);
        QVERIFY(orders.isApproximate);
        QCOMPARE(orders.maxReceiveCount, 3);
        QVERIFY(m_backend->queues().last().isDeadLetterQueue());
        QCOMPARE(m_backend->clock().now, m_now);
    }

    void nothingIsAskedThatTheEndpointDoesNotHave()
    {
        settle();
        const qsizetype before = m_transport->calls(u"MessageLife"_s).size();
        QString code;
        m_backend->life(u"id"_s, this, [&](const ui::Outcome<ui::Life> &answer) { code = answer.error().code; });
        QTRY_COMPARE(code, u"UnsupportedOperation"_s);
        QCOMPARE(m_transport->calls(u"MessageLife"_s).size(), before);
    }

    void pollsGetLongerWhileNothingChanges()
    {
        ui::PlainSqs plain{*m_backend};
        const QSignalSpy done{&plain, &ui::PlainSqs::pictured};
        QList<qint64> intervals;
        for (int round = 1; round <= 6; ++round) {
            plain.poll();
            QTRY_COMPARE(done.size(), round);
            intervals.append(plain.interval().count());
        }
        QCOMPARE(intervals, (QList<qint64>{5000, 10000, 20000, 40000, 60000, 60000}));

        m_sqs->addMessage(u"orders"_s, u"new"_s);
        plain.poll();
        QTRY_COMPARE(done.size(), 7);
        QCOMPARE(plain.interval(), ui::PlainSqs::shortest);
    }

    void whatCanBeSeenIsCountedFirstAndTheOthersInTurn()
    {
        settle();
        for (int i = 0; i < 100; ++i)
            m_sqs->addQueue(u"q%1"_s.arg(i));
        ui::PlainSqs plain{*m_backend};
        plain.setFirst([] { return QStringList{FakeSqs::url(u"q99"_s)}; });
        const QSignalSpy done{&plain, &ui::PlainSqs::pictured};
        const qsizetype before = m_transport->calls(u"GetQueueAttributes"_s).size();
        plain.poll();
        QTRY_COMPARE(done.size(), 1);
        const QList<FakeTransport::Call> calls = m_transport->calls(u"GetQueueAttributes"_s).sliced(before);
        QVERIFY(calls.size() <= ui::PlainSqs::countsPerRound);
        const auto isFirst = [](const FakeTransport::Call &call) {
            return call.document.value("QueueUrl"_L1).toString() == FakeSqs::url(u"q99"_s);
        };
        QVERIFY(std::any_of(calls.begin(), calls.end(), isFirst));
        QVERIFY(!std::ranges::all_of(plain.queues(), &ui::QueueInfo::isCounted));
        for (int round = 2; round <= 4; ++round) {
            plain.poll();
            QTRY_COMPARE(done.size(), round);
        }
        QVERIFY(std::ranges::all_of(plain.queues(), &ui::QueueInfo::isCounted));
    }

    void messagesAreShownOnceReceived()
    {
        settle();
        QVERIFY(shown().isEmpty());
        QCOMPARE(receive({.queueUrl = FakeSqs::url(u"orders"_s), .most = 2}), 2);

        const QList<ui::MessageInfo> rows = shown();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.first().state, ui::MessageState::InFlight);
        QCOMPARE(rows.first().receiveCount, 1);
        QCOMPARE(rows.first().attributes.first().value, u"eu"_s);
        m_now += 31s;
        QCOMPARE(shown().first().state, ui::MessageState::Available);
    }

    void aReturnAtOnceRaisesTheCountAllTheSame()
    {
        settle();
        receive({.queueUrl = FakeSqs::url(u"orders"_s), .most = 1, .visibility = 0s});
        receive({.queueUrl = FakeSqs::url(u"orders"_s), .most = 1, .visibility = 0s});
        QCOMPARE(m_sqs->receives(u"orders"_s, u"id-0001"_s), 2);
        QCOMPARE(shown().size(), 1);
    }

    void receivedMessagesAreDeletedByTheirHandles()
    {
        settle();
        receive({.queueUrl = FakeSqs::url(u"orders"_s)});
        ui::DeleteTask task{*m_backend, m_backend->queues().first(), {u"id-0001"_s, u"id-0002"_s, u"never"_s}};
        const QSignalSpy finished{&task, &ui::Task::finished};
        task.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(task.done(), 2);
        QCOMPARE(task.failures().size(), 1);
        QCOMPARE(task.failures().first().messageId, u"never"_s);
        QCOMPARE(m_sqs->count(u"orders"_s), 1);
    }

    void aViewAnswersQueriesAndSortsOverWhatWasReceived()
    {
        settle();
        m_sqs->addMessage(u"orders"_s, u"{\"total\": 7}"_s);
        m_sqs->addMessage(u"orders"_s, u"{\"total\": 30}"_s);
        receive({.queueUrl = FakeSqs::url(u"orders"_s)});

        const ui::ViewPage dear =
            read(open({.queueUrl = {}, .query = u"body.total > 10"_s}), {.columns = {u"body.total"_s}});
        QCOMPARE(ids(dear), QStringList{u"id-0005"_s});
        QCOMPARE(dear.rows.first().values, QVariantList{30.0});
        QCOMPARE(dear.counters.total, 5);
        QVERIFY(dear.counters.isComplete);
        QCOMPARE(ids(read(open({.queueUrl = {}, .sortBy = u"body.total"_s, .isDescending = false}))),
                 (QStringList{u"id-0004"_s, u"id-0005"_s, u"id-0003"_s, u"id-0002"_s, u"id-0001"_s}));
        QCOMPARE(ids(read(open({.queueUrl = {}, .sortBy = u"body.total"_s}))).first(), u"id-0005"_s);
    }

    void aReadOfAViewWaitsForWhatIsReceived()
    {
        settle();
        receive({.queueUrl = FakeSqs::url(u"orders"_s), .most = 1});
        const QString view = open();
        const ui::ViewPage first = read(view);
        QCOMPARE(ids(first), QStringList{u"id-0001"_s});
        QVERIFY(first.isReset);
        std::optional<ui::ViewPage> next;
        ui::views::read(*m_backend, view, {.locate = {u"id-0001"_s}, .version = first.version, .wait = 1h}, this,
                        [&](const ui::Outcome<ui::ViewPage> &answer) { next = *answer; });
        receive({.queueUrl = FakeSqs::url(u"orders"_s), .most = 1});
        QTRY_VERIFY(next.has_value());
        QCOMPARE(ids(*next), (QStringList{u"id-0002"_s, u"id-0001"_s}));
        QVERIFY(next->isReset);
        QCOMPARE(next->located, QList<int>{1});
        // From a message on, wherever it is now.
        QCOMPARE(ids(read(view, {.anchorOrder = first.rows.first().message.order, .anchorId = u"id-0001"_s})),
                 QStringList{u"id-0001"_s});

        m_now += 31s; // the leases end: the same places
        const ui::ViewPage ended = read(view, {.version = next->version});
        QVERIFY(!ended.isReset);
        QCOMPARE(ended.rows.first().message.state, ui::MessageState::Available);
    }

    void aViewThatWasClosedOrWhoseQueryIsNoneIsRefused()
    {
        settle();
        const QString view = open();
        ui::views::close(*m_backend, view, this);
        QString code;
        ui::views::read(*m_backend, view, {}, this,
                        [&](const ui::Outcome<ui::ViewPage> &answer) { code = answer.error().code; });
        QTRY_COMPARE(code, u"CursorExpired"_s);
        ui::views::open(*m_backend, {.queueUrl = {}, .query = u"recv >"_s}, this,
                        [&](const ui::Outcome<QString> &answer) { code = answer.error().code; });
        QTRY_COMPARE(code, u"InvalidParameterValue"_s);
    }

    void valuesAreCountedOverWhatWasReceived()
    {
        settle();
        receive({.queueUrl = FakeSqs::url(u"orders"_s)});
        std::optional<ui::ValueCounts> counts;
        ui::views::countValues(*m_backend, open(), u"attr.region"_s, 20, this,
                               [&](const ui::Outcome<ui::ValueCounts> &answer) { counts = *answer; });
        QTRY_VERIFY(counts.has_value());
        QCOMPARE(counts->values.size(), 1);
        QCOMPARE(counts->values.first().value.toString(), u"eu"_s);
        QCOMPARE(counts->values.first().count, 3);
        QCOMPARE(counts->looked, 3);
    }

    void allThatMatchIsDeletedByItsHandles()
    {
        settle();
        for (int i = 0; i < 130; ++i)
            m_sqs->addMessage(u"orders"_s, u"more"_s);
        for (int i = 0; i < 14; ++i)
            receive({.queueUrl = FakeSqs::url(u"orders"_s)});
        ui::MatchingTask task{*m_backend,
                              {.queue = m_backend->queues().first(),
                               .wish = {.queueUrl = FakeSqs::url(u"orders"_s), .query = u"more"_s},
                               .except = {u"id-0009"_s},
                               .expected = 129}};
        const QSignalSpy finished{&task, &ui::Task::finished};
        task.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(task.done(), 129);
        QVERIFY(task.failures().isEmpty());
        QCOMPARE(m_sqs->count(u"orders"_s), 4);
    }

    void aLeaseThatEndedIsSaidWithItsAge()
    {
        settle();
        receive({.queueUrl = FakeSqs::url(u"orders"_s), .most = 1, .visibility = 0s});
        m_now += 12s;
        ui::BatchOutcome outcome;
        m_backend->deleteMessages(FakeSqs::url(u"orders"_s), {u"id-0001"_s}, this,
                                  [&](const ui::Outcome<ui::BatchOutcome> &answer) { outcome = *answer; });
        QTRY_COMPARE(outcome.failed.size(), 1);
        QCOMPARE(outcome.failed.first().error.code, u"ReceiptHandleIsInvalid"_s);
        QVERIFY(outcome.failed.first().error.detail.contains(u"12 s ago"_s));
    }

    void whatTheEndpointDoesNotOfferIsRemembered()
    {
        settle();
        m_sqs->forget(u"PurgeQueue"_s);
        const QSignalSpy abilities{m_backend.get(), &ui::Backend::abilitiesChanged};
        QString code;
        const auto note = [&](const ui::Outcome<ui::Done> &answer) { code = answer.error().code; };
        m_backend->purgeQueue(FakeSqs::url(u"orders"_s), this, note);
        QTRY_COMPARE(code, u"InvalidAction"_s);
        QVERIFY(!abilities.isEmpty());
        QVERIFY(m_backend->whyNot(u"sqs"_s, u"PurgeQueue"_s).contains(u"does not offer"_s));

        code.clear();
        m_backend->purgeQueue(FakeSqs::url(u"orders"_s), this, note);
        QTRY_COMPARE(code, u"UnsupportedOperation"_s);
        QCOMPARE(m_transport->calls(u"PurgeQueue"_s).size(), 1);
    }

    void aPurgeTooSoonStartsACountdown()
    {
        settle();
        auto elapsed = std::make_shared<std::chrono::microseconds>(0);
        m_backend->wireLog().setClocks([this] { return m_now; }, [elapsed] { return *elapsed; });
        m_transport->fail(u"PurgeQueue"_s, u"AWS.SimpleQueueService.PurgeQueueInProgress"_s);
        bool hasAnswer = false;
        m_backend->purgeQueue(FakeSqs::url(u"orders"_s), this,
                              [&](const ui::Outcome<ui::Done> &) { hasAnswer = true; });
        QTRY_VERIFY(hasAnswer);
        QCOMPARE(m_backend->purgeWait(FakeSqs::url(u"orders"_s)), 60s);
        *elapsed = 18s;
        QCOMPARE(m_backend->purgeWait(FakeSqs::url(u"orders"_s)), 42s);
        *elapsed = 61s;
        QCOMPARE(m_backend->purgeWait(FakeSqs::url(u"orders"_s)), 0s);
        QCOMPARE(m_backend->purgeWait(FakeSqs::url(u"orders-dlq"_s)), 0s);
    }

    void anEndpointThatAnswersNothingIsLost()
    {
        auto transport = std::make_unique<FakeTransport>();
        transport->fail(u"Describe"_s, u"HttpStatus404"_s);
        transport->fail(u"Snapshot"_s, u"HttpStatus404"_s);
        transport->fail(u"ListQueues"_s, u"HttpStatus405"_s);
        ui::Backend backend{std::move(transport)};
        backend.start();
        QTRY_COMPARE(backend.state(), ui::Backend::State::Lost);
        QVERIFY(!backend.isPlain());
        QCOMPARE(backend.problem().code, u"HttpStatus405"_s);
    }

    void freshFactsAreReadForAQuestion()
    {
        settle();
        m_sqs->addMessage(u"orders"_s, u"new"_s);
        QList<ui::QueueInfo> fresh;
        m_backend->listQueues(this, [&](const ui::Outcome<QList<ui::QueueInfo>> &answer) { fresh = *answer; });
        QTRY_COMPARE(fresh.size(), 2);
        QCOMPARE(fresh.first().available, 4);
    }

private:
    void settle() { QTRY_VERIFY(m_backend->isPlain() && m_backend->state() == ui::Backend::State::Connected); }
    int receive(const ui::ReceiveRequest &request)
    {
        int count = -1;
        m_backend->receive(request, this, [&](const ui::Outcome<int> &answer) { count = *answer; });
        return QTest::qWaitFor([&] { return count >= 0; }) ? count : -1;
    }
    QString open(ui::ViewWish wish = {})
    {
        wish.queueUrl = FakeSqs::url(u"orders"_s);
        std::optional<QString> name;
        ui::views::open(*m_backend, wish, this, [&](const ui::Outcome<QString> &answer) { name = *answer; });
        return QTest::qWaitFor([&] { return name.has_value(); }) ? *name : QString();
    }
    ui::ViewPage read(const QString &view, const ui::ViewRange &range = {})
    {
        std::optional<ui::ViewPage> page;
        ui::views::read(*m_backend, view, range, this,
                        [&](const ui::Outcome<ui::ViewPage> &answer) { page = *answer; });
        return QTest::qWaitFor([&] { return page.has_value(); }) ? *page : ui::ViewPage{};
    }
    static QStringList ids(const ui::ViewPage &page)
    {
        QStringList ids;
        for (const ui::ViewedMessage &row : page.rows)
            ids.append(row.message.id);
        return ids;
    }
    QList<ui::MessageInfo> shown()
    {
        QList<ui::MessageInfo> messages;
        for (const ui::ViewedMessage &row : read(open()).rows)
            messages.append(row.message);
        return messages;
    }

    ui::Time m_now{0};
    FakeTransport *m_transport = nullptr;
    std::unique_ptr<FakeSqs> m_sqs;
    std::unique_ptr<ui::Backend> m_backend;
};

QTEST_MAIN(PlainSqsTest)
#include "tst_plainsqs.moc"
