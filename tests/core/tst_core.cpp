// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/core.h"
#include "tests/support/faultystore.h"
#include "tests/support/inlineexecutor.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <memory>
#include <stdexcept>

using namespace broker;

/// The owner thread: order, acknowledgement after commit, fencing, waiting.
class CoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void replyComesAfterTheCommit();
    void readWaitsForTheCommitOfWhatItSaw();
    void manyChangesAreWorthACommitBeforeTheTurnIsOver();
    void failedCommitFailsTheCallAndReloadsTheTruth_data();
    void failedCommitFailsTheCallAndReloadsTheTruth();
    void callMadeByAFailedReplyMeetsTheReloadedEngine();
    void fullDiskRefusesSendsOnlyAndSaysSo();
    void callsFailWhileTheStoreCannotBeReopenedAndWorkAfterwards();
    void throwingTaskChangesNothing();
    void longPollEndsByRealTimeWhileTheClockIsPaused();
    void longPollIsWokenByASend();
    void cancelledLongPollIsNeverAnswered();
    void watchersAreToldOfAChangeAndBounded();
    void stopAnswersWhoWaits();

private:
    struct Outcome
    {
        bool answered = false;
        std::optional<model::Error> error;
        std::vector<core::Delivered> messages;
    };
    using OutcomeRef = std::shared_ptr<Outcome>;

    OutcomeRef run(std::function<model::Result<void>(core::Engine &, core::Step &)> act);
    OutcomeRef send();
    OutcomeRef receive(std::chrono::seconds wait = {});
    std::uint64_t available();
    static model::UniqueFunction<void(model::Result<std::vector<core::Delivered>>)> into(OutcomeRef outcome);

    const core::QueueAddress m_queue{"000000000000", "us-east-1", "orders"};
    std::unique_ptr<tests::ManualClock> m_clock;
    std::unique_ptr<tests::InlineExecutor> m_executor;
    std::unique_ptr<tests::FaultyStore> m_store;
    std::unique_ptr<core::Core> m_core;
    core::CallId m_lastCall = 0;
};

void CoreTest::init()
{
    m_clock = std::make_unique<tests::ManualClock>();
    m_executor = std::make_unique<tests::InlineExecutor>(*m_clock);
    m_store = std::make_unique<tests::FaultyStore>();
    m_core = std::make_unique<core::Core>(core::Core::Parts{*m_store, *m_clock, *m_executor, {}});
    m_executor->setCore(m_core.get());
    QVERIFY(m_core->start().has_value());
    const auto created =
        run([this](core::Engine &engine, core::Step &step) { return engine.createQueue(step, m_queue, {}, {}); });
    m_executor->pump();
    QVERIFY(created->answered && !created->error);
}

void CoreTest::cleanup()
{
    m_core.reset();
}

model::UniqueFunction<void(model::Result<std::vector<core::Delivered>>)> CoreTest::into(OutcomeRef outcome)
{
    return [outcome](model::Result<std::vector<core::Delivered>> result) {
        outcome->answered = true;
        if (result.has_error())
            outcome->error = result.error();
        else
            outcome->messages = std::move(result.value());
    };
}

CoreTest::OutcomeRef CoreTest::run(std::function<model::Result<void>(core::Engine &, core::Step &)> act)
{
    auto outcome = std::make_shared<Outcome>();
    m_lastCall = m_core->newCall();
    const bool taken = m_core->submit(
        nullptr, m_lastCall, [act = std::move(act), outcome](const core::Access &access, core::Step &step) {
            const auto acted = act(access.engine, step);
            step.release(
                [outcome, acted, done = into(outcome)](model::Result<std::vector<core::Delivered>> result) mutable {
                    done(result.has_value() && acted.has_error() ? acted.error() : std::move(result));
                });
        });
    if (!taken) {
        outcome->answered = true;
        outcome->error = model::fail(model::ErrorCode::ServiceUnavailable, "refused");
    }
    return outcome;
}

CoreTest::OutcomeRef CoreTest::send()
{
    return run([this](core::Engine &engine, core::Step &step) -> model::Result<void> {
        core::Outgoing message;
        message.payload = std::make_shared<const model::Payload>();
        const auto sent = engine.send(step, m_queue, message);
        if (sent.has_error())
            return sent.error();
        return {};
    });
}

CoreTest::OutcomeRef CoreTest::receive(std::chrono::seconds wait)
{
    auto outcome = std::make_shared<Outcome>();
    m_lastCall = m_core->newCall();
    m_core->submit(nullptr, m_lastCall, [this, wait, outcome](const core::Access &access, core::Step &step) {
        core::Receive request;
        request.wait = wait;
        const auto parked = access.engine.receive(step, m_queue, request, into(outcome));
        if (parked.has_error())
            step.release([outcome, error = parked.error()](model::Result<std::vector<core::Delivered>>) {
                outcome->answered = true;
                outcome->error = error;
            });
    });
    return outcome;
}

std::uint64_t CoreTest::available()
{
    auto count = std::make_shared<std::uint64_t>(0);
    run([this, count](core::Engine &engine, core::Step &) -> model::Result<void> {
        *count = engine.find(m_queue).value()->counts().available;
        return {};
    });
    m_executor->pump();
    return *count;
}

void CoreTest::replyComesAfterTheCommit()
{
    const int before = m_store->commits;
    const auto sent = send();
    QVERIFY(!sent->answered);
    QCOMPARE(m_store->commits, before);

    m_executor->pump();
    QVERIFY(sent->answered && !sent->error);
    QCOMPARE(m_store->commits, before + 1);
}

void CoreTest::readWaitsForTheCommitOfWhatItSaw()
{
    m_store->nextCommit = tests::FaultyStore::Fault{};
    const auto sent = send();
    const auto read = run([](core::Engine &, core::Step &) -> model::Result<void> { return {}; });
    QVERIFY(!read->answered);
    m_executor->pump();
    QVERIFY(sent->error && read->error); // it may have seen what is not there now
}

void CoreTest::manyChangesAreWorthACommitBeforeTheTurnIsOver()
{
    std::vector<OutcomeRef> sends;
    while (!m_core->hasEnough()) {
        QVERIFY(sends.size() < 1'000);
        sends.push_back(send());
    }
    QVERIFY(sends.size() > 16); // few changes wait for what else the turn brings
    m_core->turnEnded();
    QVERIFY(!m_core->hasEnough());
    sends.push_back(send());
    QVERIFY(!m_core->hasEnough());
    QVERIFY(m_executor->pumpUntil([&sends] {
        return std::all_of(sends.begin(), sends.end(), [](const OutcomeRef &sent) { return sent->answered; });
    }));
    QCOMPARE(available(), sends.size());
}

void CoreTest::failedCommitFailsTheCallAndReloadsTheTruth_data()
{
    QTest::addColumn<bool>("takesEffect");
    QTest::newRow("nothing was written") << false;
    QTest::newRow("it was written all the same") << true;
}

void CoreTest::failedCommitFailsTheCallAndReloadsTheTruth()
{
    QFETCH(bool, takesEffect);
    send();
    m_executor->pump();
    m_store->nextCommit = tests::FaultyStore::Fault{model::ErrorCode::OutcomeUnknown, takesEffect};
    const auto sent = send();
    m_executor->pump();

    QVERIFY(sent->error);
    QCOMPARE(sent->error->code, model::ErrorCode::OutcomeUnknown);
    QCOMPARE(available(), takesEffect ? 2U : 1U);
    const auto later = send();
    m_executor->pump();
    QVERIFY(later->answered && !later->error);
    QCOMPARE(available(), takesEffect ? 3U : 2U);
}

void CoreTest::callMadeByAFailedReplyMeetsTheReloadedEngine()
{
    // As a pipelining connection does: the answer to one request brings the next two at once.
    m_store->nextCommit = tests::FaultyStore::Fault{};
    OutcomeRef next;
    OutcomeRef parked;
    m_core->submit(nullptr, m_core->newCall(), [&](const core::Access &access, core::Step &step) {
        core::Outgoing message;
        message.payload = std::make_shared<const model::Payload>();
        QVERIFY(access.engine.send(step, m_queue, message).has_value());
        step.release([&](const model::Result<std::vector<core::Delivered>> &result) {
            QVERIFY(result.has_error());
            parked = receive(std::chrono::seconds(20));
            next = send();
        });
    });
    const auto waiting = receive(std::chrono::seconds(20)); // takes the message whose commit fails
    m_executor->pump();

    QVERIFY(waiting->error);
    QVERIFY(next && next->answered && !next->error);
    QVERIFY(parked->answered && !parked->error);
    QCOMPARE(parked->messages.size(), 1U);
    QCOMPARE(available(), 0U);
    QVERIFY(receive()->messages.empty());
}

void CoreTest::fullDiskRefusesSendsOnlyAndSaysSo()
{
    send();
    m_executor->pump();
    m_store->nextCommit = tests::FaultyStore::Fault{model::ErrorCode::DrainOnly, false};
    m_store->drainOnly = true;
    const auto refused = send();
    m_executor->pump();
    QVERIFY(refused->error);
    QCOMPARE(refused->error->code, model::ErrorCode::DrainOnly);
    QVERIFY(m_core->isDrainOnly());

    const auto stillRefused = send();
    const auto received = receive();
    m_executor->pump();
    QVERIFY(stillRefused->error);
    // The reload forgot the cached bodies: this one comes from the store's reader, on its own thread.
    QVERIFY(m_executor->pumpUntil([&received] { return received->answered; }));
    QCOMPARE(received->messages.size(), 1U);

    m_store->drainOnly = false;
    m_executor->advance(std::chrono::seconds(2));
    QVERIFY(!m_core->isDrainOnly());
    const auto sent = send();
    m_executor->pump();
    QVERIFY(!sent->error);
}

void CoreTest::callsFailWhileTheStoreCannotBeReopenedAndWorkAfterwards()
{
    m_store->nextCommit = tests::FaultyStore::Fault{};
    m_store->failingReopens = 2;
    send();
    m_executor->pump();
    const auto during = send();
    m_executor->pump();
    QVERIFY(during->error);
    QCOMPARE(during->error->code, model::ErrorCode::ServiceUnavailable);

    m_executor->advance(std::chrono::seconds(5));
    const auto after = send();
    m_executor->pump();
    QVERIFY(after->answered && !after->error);
    QCOMPARE(available(), 1U);
}

void CoreTest::throwingTaskChangesNothing()
{
    send();
    m_executor->pump();
    const auto thrown = run([this](core::Engine &engine, core::Step &step) -> model::Result<void> {
        engine.deleteQueue(step, m_queue).value();
        throw std::runtime_error("half-way");
    });
    m_executor->pump();
    QVERIFY(!thrown->answered); // whoever wraps the task answers
    QCOMPARE(available(), 1U);
}

void CoreTest::longPollEndsByRealTimeWhileTheClockIsPaused()
{
    m_core->submit(nullptr, 0, [](const core::Access &access, core::Step &) { access.clock.pause(); });
    const auto waiting = receive(std::chrono::seconds(20));
    m_executor->advance(std::chrono::milliseconds(19'999));
    QVERIFY(!waiting->answered);
    m_executor->advance(std::chrono::milliseconds(1));
    QVERIFY(waiting->answered && !waiting->error && waiting->messages.empty());
}

void CoreTest::longPollIsWokenByASend()
{
    const auto first = receive(std::chrono::seconds(20));
    const auto second = receive(std::chrono::seconds(20));
    m_executor->advance(std::chrono::seconds(1));
    send();
    m_executor->pump();
    QCOMPARE(first->messages.size(), 1U);
    QVERIFY(!second->answered);
}

void CoreTest::cancelledLongPollIsNeverAnswered()
{
    const auto gone = receive(std::chrono::seconds(20));
    m_core->cancel(m_lastCall);
    m_executor->pump();
    const auto alive = receive(std::chrono::seconds(20));
    send();
    m_executor->advance(std::chrono::seconds(30));
    QVERIFY(!gone->answered);
    QCOMPARE(alive->messages.size(), 1U);
}

void CoreTest::watchersAreToldOfAChangeAndBounded()
{
    int told = 0;
    int refused = 0;
    for (int i = 0; i < 70; ++i) {
        m_core->submit(nullptr, 0, [&](const core::Access &, core::Step &step) {
            if (!m_core->whenChanged(step, m_core->version(), std::chrono::seconds(20),
                                     [&told](const core::Access &, core::Step &) { ++told; }))
                ++refused;
        });
    }
    m_executor->pump();
    QCOMPARE(told, 0);
    QCOMPARE(refused, 6);
    send();
    m_executor->pump();
    QCOMPARE(told, 64);
}

void CoreTest::stopAnswersWhoWaits()
{
    const auto waiting = receive(std::chrono::seconds(20));
    const auto sent = run([this](core::Engine &engine, core::Step &step) {
        return engine.setQueueAttributes(step, m_queue, {{"DelaySeconds", "1"}});
    });
    m_core->stop();
    QVERIFY(waiting->answered && !waiting->error);
    QVERIFY(sent->answered && !sent->error);
    QVERIFY(!m_core->submit(nullptr, 0, [](const core::Access &, core::Step &) {}));
}

QTEST_APPLESS_MAIN(CoreTest)
#include "tst_core.moc"
