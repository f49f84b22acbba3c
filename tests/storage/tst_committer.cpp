// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/stored.h"

#include "broker/storage/committer.h"

#include <QTest>

#include <atomic>
#include <condition_variable>
#include <future>
#include <mutex>

using namespace broker;
using model::ErrorCode;
using storage::Batch;
using storage::Committer;

namespace {

/// Writes down what is asked of it, and can be held in the middle of a commit.
class WatchedStore final : public storage::Store
{
public:
    model::Result<storage::Loaded> load(storage::LoadVisitor & /*visitor*/) override
    {
        note("load");
        return storage::Loaded{};
    }
    model::Result<void> commit(const Batch &given) override
    {
        std::unique_lock lock{m_mutex};
        m_notes.push_back("commit " + std::to_string(given.counters.nextKey));
        m_threads.push_back(std::this_thread::get_id());
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return !m_isHeld; });
        if (m_fails)
            return model::fail(ErrorCode::OutcomeUnknown, "failed");
        return {};
    }
    model::Result<void> reopen() override
    {
        note("reopen");
        return {};
    }
    void maintain(bool idle) override
    {
        m_isDue = m_isAlwaysDue.load();
        note(idle ? "idle" : "maintain");
    }
    bool isMaintenanceDue() const override { return m_isDue; }
    void close() override { note("close"); }
    std::unique_ptr<storage::StoreReader> reader() override { return nullptr; }
    storage::StoreStatus status() const override
    {
        storage::StoreStatus status;
        status.drainOnly = m_isFull;
        return status;
    }

    void hold(bool isHeld)
    {
        const std::lock_guard lock{m_mutex};
        m_isHeld = isHeld;
        m_changed.notify_all();
    }
    void fail() { m_fails = true; }
    void setMaintenanceDue() { m_isDue = true; }
    void setAlwaysDue() { m_isDue = m_isAlwaysDue = true; }
    void setFull(bool isFull) { m_isFull = isFull; }
    /// False when that does not come within ten seconds.
    bool waitFor(const std::string &note, std::ptrdiff_t times = 1)
    {
        std::unique_lock lock{m_mutex};
        return m_changed.wait_for(lock, std::chrono::seconds{10},
                                  [&] { return std::count(m_notes.begin(), m_notes.end(), note) >= times; });
    }
    std::vector<std::string> notes() const
    {
        const std::lock_guard lock{m_mutex};
        return m_notes;
    }
    std::vector<std::thread::id> threads() const
    {
        const std::lock_guard lock{m_mutex};
        return m_threads;
    }

private:
    void note(const char *text)
    {
        const std::lock_guard lock{m_mutex};
        m_notes.emplace_back(text);
        m_changed.notify_all();
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::string> m_notes;
    std::vector<std::thread::id> m_threads;
    bool m_isHeld = false;
    std::atomic<bool> m_fails{false};
    std::atomic<bool> m_isDue{false};
    std::atomic<bool> m_isAlwaysDue{false};
    std::atomic<bool> m_isFull{false};
};

std::unique_ptr<Batch> numbered(std::uint64_t number)
{
    auto made = std::make_unique<Batch>();
    made->counters.nextKey = number;
    return made;
}

/// Submits and hands out the answer.
std::future<model::Result<void>> submit(Committer &committer, std::uint64_t number)
{
    auto promise = std::make_shared<std::promise<model::Result<void>>>();
    auto answer = promise->get_future();
    committer.submit(numbered(number), [promise](model::Result<void> outcome) { promise->set_value(outcome); });
    return answer;
}

using Notes = std::vector<std::string>;
constexpr std::chrono::hours never{1};

} // namespace

class TestCommitter : public QObject
{
    Q_OBJECT
private slots:
    void batchesAreCommittedInOrder();
    void inlineCommitIsOnTheCallersThread();
    void inlineCommitIsRefusedWhileABatchIsUnderWay();
    void failureIsReported();
    void stopFinishesWhatWasSubmitted();
    void afterStopNothingIsCommitted();
    void reloadReopensThenLoads();
    void dueMaintenanceRunsBeforeTheNextBatch();
    void inlineCommitCallsForMaintenance();
    void endlessMaintenanceHoldsUpNoReload();
    void maintenanceOfAFullStoreWaitsForTheTick();
    void quietStoreIsToldOnceThatItIsIdle();
    void fullStoreIsLookedAfterEachTick();
    void mixedCommitsFromOneThreadKeepTheirOrder();
};

void TestCommitter::batchesAreCommittedInOrder()
{
    WatchedStore store;
    Committer committer{store, never};
    QVERIFY(committer.isIdle());
    for (std::uint64_t number = 1; number <= 3; ++number)
        QVERIFY(submit(committer, number).get().has_value());

    QCOMPARE(store.notes(), (Notes{"commit 1", "commit 2", "commit 3"}));
    QVERIFY(store.threads().front() != std::this_thread::get_id());
}

void TestCommitter::inlineCommitIsOnTheCallersThread()
{
    WatchedStore store;
    Committer committer{store, never};
    const auto outcome = committer.commitInline(*numbered(1));

    QVERIFY(outcome && outcome->has_value());
    QCOMPARE(store.notes(), Notes{"commit 1"});
    QVERIFY(store.threads().front() == std::this_thread::get_id());
}

void TestCommitter::inlineCommitIsRefusedWhileABatchIsUnderWay()
{
    WatchedStore store;
    Committer committer{store, never};
    store.hold(true);
    auto first = submit(committer, 1);
    QVERIFY(store.waitFor("commit 1"));

    QVERIFY(!committer.isIdle());
    QVERIFY(!committer.commitInline(*numbered(2)));

    store.hold(false);
    QVERIFY(first.get().has_value());
    QVERIFY(committer.commitInline(*numbered(3)));
    QCOMPARE(store.notes(), (Notes{"commit 1", "commit 3"}));
}

void TestCommitter::failureIsReported()
{
    WatchedStore store;
    Committer committer{store, never};
    store.fail();

    QCOMPARE(submit(committer, 1).get().error().code, ErrorCode::OutcomeUnknown);
    QCOMPARE(committer.commitInline(*numbered(2))->error().code, ErrorCode::OutcomeUnknown);
}

void TestCommitter::stopFinishesWhatWasSubmitted()
{
    WatchedStore store;
    std::future<model::Result<void>> answer;
    {
        Committer committer{store, never};
        answer = submit(committer, 1);
    }
    QVERIFY(answer.get().has_value());
    QCOMPARE(store.notes(), (Notes{"commit 1", "close"}));
}

void TestCommitter::afterStopNothingIsCommitted()
{
    WatchedStore store;
    Committer committer{store, never};
    committer.stop();
    committer.stop();

    QVERIFY(!committer.commitInline(*numbered(1)));
    QCOMPARE(submit(committer, 2).get().error().code, ErrorCode::ServiceUnavailable);
    QCOMPARE(store.notes(), Notes{"close"});
}

void TestCommitter::reloadReopensThenLoads()
{
    WatchedStore store;
    Committer committer{store, never};
    Stored visitor;
    store.hold(true);
    auto first = submit(committer, 1);
    QVERIFY(store.waitFor("commit 1"));
    auto reloaded = std::async(std::launch::async, [&] { return committer.reload(visitor).has_value(); });
    store.hold(false);

    QVERIFY(reloaded.get());
    QCOMPARE(store.notes(), (Notes{"commit 1", "reopen", "load"}));
    QVERIFY(committer.isIdle());
}

void TestCommitter::dueMaintenanceRunsBeforeTheNextBatch()
{
    WatchedStore store;
    Committer committer{store, never};
    store.setMaintenanceDue();
    QVERIFY(submit(committer, 1).get().has_value());
    QVERIFY(submit(committer, 2).get().has_value());

    QCOMPARE(store.notes(), (Notes{"commit 1", "maintain", "commit 2"}));
}

void TestCommitter::inlineCommitCallsForMaintenance()
{
    WatchedStore store;
    Committer committer{store, never};
    store.setMaintenanceDue();
    QVERIFY(committer.commitInline(*numbered(1)));
    QVERIFY(store.waitFor("maintain"));
}

void TestCommitter::endlessMaintenanceHoldsUpNoReload()
{
    WatchedStore store;
    Committer committer{store, never};
    store.setAlwaysDue();
    QVERIFY(submit(committer, 1).get().has_value());
    Stored visitor;
    for (int turn = 1; turn <= 20; ++turn) {
        QVERIFY(store.waitFor("maintain", turn));
        QVERIFY(committer.reload(visitor).has_value());
    }
}

void TestCommitter::maintenanceOfAFullStoreWaitsForTheTick()
{
    WatchedStore store;
    Committer committer{store, never};
    store.setAlwaysDue();
    store.setFull(true);
    for (std::uint64_t number = 1; number <= 3; ++number) {
        QVERIFY(submit(committer, number).get().has_value());
        QVERIFY(store.waitFor("maintain", static_cast<std::ptrdiff_t>(number)));
    }
    QCOMPARE(store.notes(), (Notes{"commit 1", "maintain", "commit 2", "maintain", "commit 3", "maintain"}));
}

void TestCommitter::quietStoreIsToldOnceThatItIsIdle()
{
    WatchedStore store;
    Committer committer{store, std::chrono::milliseconds{1}};
    QVERIFY(store.waitFor("idle"));
    QVERIFY(committer.commitInline(*numbered(1)) || submit(committer, 1).get().has_value());
    QVERIFY(store.waitFor("idle", 2));

    const Notes notes = store.notes();
    QCOMPARE(std::count(notes.begin(), notes.end(), "idle"), std::ptrdiff_t{2});
}

void TestCommitter::fullStoreIsLookedAfterEachTick()
{
    WatchedStore store;
    store.setFull(true);
    Committer committer{store, std::chrono::milliseconds{1}};
    QVERIFY(store.waitFor("idle", 3));
    store.setFull(false);
}

void TestCommitter::mixedCommitsFromOneThreadKeepTheirOrder()
{
    WatchedStore store;
    Notes wanted;
    {
        Committer committer{store, std::chrono::milliseconds{1}};
        for (std::uint64_t number = 1; number <= 3'000; ++number) {
            if (number % 97 == 0)
                store.setMaintenanceDue();
            wanted.push_back("commit " + std::to_string(number));
            if (number % 3 != 0 && committer.commitInline(*numbered(number)))
                continue;
            QVERIFY(submit(committer, number).get().has_value());
        }
    }
    Notes commits;
    for (const std::string &note : store.notes()) {
        if (note.rfind("commit", 0) == 0)
            commits.push_back(note);
    }
    QVERIFY(commits == wanted);
    QCOMPARE(store.notes().back(), std::string{"close"});
}

QTEST_APPLESS_MAIN(TestCommitter)
#include "tst_committer.moc"
