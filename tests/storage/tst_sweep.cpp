// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/stored.h"

#include "broker/storage/committer.h"
#include "broker/storage/sqlite.h"
#include "broker/storage/sqlitestore.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <functional>
#include <future>
#include <sys/wait.h>
#include <unistd.h>

using namespace broker;
using namespace broker::model::change;
using storage::Connection;
using storage::Store;

namespace {

constexpr std::uint64_t sliceRows = 2'000;

/// Has something done in the middle of every slice, and counts the slices that a commit waited for.
class CountingStore final : public Store
{
public:
    explicit CountingStore(Store &store)
        : m_store(store)
    {
    }

    model::Result<storage::Loaded> load(storage::LoadVisitor &visitor) override { return m_store.load(visitor); }
    model::Result<void> commit(const storage::Batch &given) override
    {
        mostWaitedFor = std::max(mostWaitedFor, m_slices);
        m_slices = 0;
        return m_store.commit(given);
    }
    model::Result<void> reopen() override { return m_store.reopen(); }
    void maintain(bool idle) override
    {
        ++m_slices;
        duringSlice();
        m_store.maintain(idle);
    }
    bool isMaintenanceDue() const override { return m_store.isMaintenanceDue(); }
    void close() override { m_store.close(); }
    std::unique_ptr<storage::StoreReader> reader() override { return m_store.reader(); }
    storage::StoreStatus status() const override { return m_store.status(); }

    std::function<void()> duringSlice;
    int mostWaitedFor = 0;

private:
    Store &m_store;
    int m_slices = 0; ///< since the newest commit
};

model::Changes messages(std::uint64_t first, std::uint64_t last, std::uint64_t queue)
{
    const auto body = payload("body");
    model::Changes changes;
    for (std::uint64_t key = first; key <= last; ++key)
        changes.emplace_back(sent(key, queue, body));
    return changes;
}

} // namespace

/// How a file store gets rid of what a purge left for dead.
class TestSweep : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void purgeDeletesNothingByItself();
    void sliceDeletesABoundedNumberOfRows();
    void bigBodiesMakeForSmallSlices();
    void sweepGoesOnAfterARestart_data();
    void sweepGoesOnAfterARestart();
    void messageThatCameAfterThePurgeLives();
    void messageThatLeftBeforeThePurgeLives();
    void queuePurgedAgainDuringASweepIsSweptAgain();
    void bodiesSharedWithOthersStay();
    void bodySharedByTwoDeadQueuesGoesOnce();
    void bodyThatAReplyNeedsStays();
    void deletedQueueLeavesNothingAside();
    void damagedDeadRowIsSetAside();
    void damagedSweepIsSetAside();
    void commitWaitsForOneSliceAtMost();

private:
    void open();
    void reopen();
    void commit(model::Changes changes);
    std::int64_t count(const char *what) const;
    storage::SqliteOptions options() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

void TestSweep::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open();
    commit({QueueCreated{queueRow(1)}, QueueCreated{queueRow(2)}});
}

void TestSweep::cleanup()
{
    if (m_store)
        m_store->close();
    m_store.reset();
    m_folder.reset();
}

storage::SqliteOptions TestSweep::options() const
{
    storage::SqliteOptions options;
    options.file = m_folder->filePath("workspace").toStdString();
    options.durability = storage::Durability::Relaxed;
    options.ballastBytes = 0;
    return options;
}

void TestSweep::open()
{
    auto opened = storage::openSqliteStore(options());
    QVERIFY2(opened.has_value(), opened.has_error() ? opened.error().message.c_str() : "");
    m_store = std::move(opened.value());
    QCOMPARE(load(*m_store).error, std::string{});
}

void TestSweep::reopen()
{
    m_store->close();
    m_store.reset();
    open();
}

void TestSweep::commit(model::Changes changes)
{
    const auto done = m_store->commit(batch(std::move(changes), 1'000'000));
    QVERIFY2(done.has_value(), done.has_error() ? done.error().message.c_str() : "");
}

std::int64_t TestSweep::count(const char *what) const
{
    Connection look;
    look.open(options().file, Connection::Mode::Read);
    return look.number(std::string{"SELECT count(*) FROM "} + what);
}

void TestSweep::purgeDeletesNothingByItself()
{
    commit(messages(10, 5'009, 1));
    commit({QueuePurged{{1}, 5'000, {5'009}}});

    QCOMPARE(count("message"), std::int64_t{5'000});
    QCOMPARE(count("sweep"), std::int64_t{1});
    QVERIFY(load(*m_store).messages.empty());
    QVERIFY(m_store->isMaintenanceDue());
}

void TestSweep::sliceDeletesABoundedNumberOfRows()
{
    auto changes = messages(10, 5'009, 1);
    for (std::uint64_t key = 10; key < 3'010; ++key)
        changes.emplace_back(noted(sent(key, 1, payload("")).row, "id"));
    commit(std::move(changes));
    commit({QueuePurged{{1}, 5'000, {5'009}}});

    auto before = count("message") + count("dedup");
    int slices = 0;
    for (; m_store->isMaintenanceDue(); ++slices) {
        m_store->maintain(false);
        const auto after = count("message") + count("dedup");
        QVERIFY2(before - after <= static_cast<std::int64_t>(sliceRows), qPrintable(QString::number(before - after)));
        before = after;
    }
    QVERIFY2(slices >= 4, qPrintable(QString::number(slices)));
    for (const char *table : {"message", "body", "dedup", "sweep", "doomed"})
        QVERIFY2(count(table) == 0, table);
}

void TestSweep::bigBodiesMakeForSmallSlices()
{
    const auto big = payload(std::string(1'000'000, 'x'));
    model::Changes changes;
    for (std::uint64_t key = 10; key < 30; ++key)
        changes.emplace_back(sent(key, 1, big));
    commit(std::move(changes));
    while (m_store->isMaintenanceDue())
        m_store->maintain(false); // the log
    commit({QueuePurged{{1}, 20, {29}}});

    m_store->maintain(false);
    QCOMPARE(count("message"), std::int64_t{11}); // 8 MiB are over with the ninth
    settle(*m_store);
    QCOMPARE(count("body"), std::int64_t{0});
}

void TestSweep::sweepGoesOnAfterARestart_data()
{
    QTest::addColumn<bool>("closes");
    QTest::newRow("clean exit") << true;
    QTest::newRow("kill") << false;
}

void TestSweep::sweepGoesOnAfterARestart()
{
    QFETCH(bool, closes);
    m_store->close();
    m_store.reset();
    const pid_t child = ::fork();
    if (child == 0) {
        auto opened = storage::openSqliteStore(options());
        if (opened.has_error() || !load(*opened.value()).error.empty())
            ::_exit(1);
        Store &store = *opened.value();
        auto changes = messages(10, 6'009, 1);
        changes.emplace_back(sent(6'010, 2, payload("other queue")));
        const bool committed = store.commit(batch(std::move(changes))).has_value()
            && store.commit(batch({QueuePurged{{1}, 6'000, {6'010}}})).has_value()
            && store.commit(batch({sent(6'011, 1, payload("later"))})).has_value();
        store.maintain(false);
        if (closes)
            store.close();
        ::_exit(committed ? 0 : 2);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);

    open();
    const auto left = count("message");
    QVERIFY2(left > 2 && left < 6'002, qPrintable(QString::number(left)));
    const Stored stored = load(*m_store);
    QCOMPARE(stored.messages.size(), std::size_t{2});
    QCOMPARE(stored.loaded.quarantinedRows, std::uint64_t{0});
    QVERIFY(m_store->isMaintenanceDue());
    settle(*m_store);
    QCOMPARE(count("message"), std::int64_t{2});
    QCOMPARE(count("body"), std::int64_t{2});
    QCOMPARE(count("sweep"), std::int64_t{0});
    QCOMPARE(bodyOf(*m_store, 6'010), std::string{"other queue"});
    QCOMPARE(bodyOf(*m_store, 6'011), std::string{"later"});
}

void TestSweep::messageThatCameAfterThePurgeLives()
{
    commit(messages(10, 3'009, 1));
    commit({QueuePurged{{1}, 3'000, {3'009}}});
    m_store->maintain(false);
    auto moved = sent(3'010, 2, payload("moved in"));
    commit({sent(3'011, 1, payload("sent")), moved});
    moved.row.queue = {1};
    moved.row.order = {3'012};
    commit({MessageMoved{moved.row, {2}, Cause::MaxReceives}});

    reopen();
    QCOMPARE(load(*m_store).messages.size(), std::size_t{2});
    settle(*m_store);
    QCOMPARE(load(*m_store).messages.size(), std::size_t{2});
    QCOMPARE(bodyOf(*m_store, 3'010), std::string{"moved in"});
    QCOMPARE(bodyOf(*m_store, 3'011), std::string{"sent"});
}

void TestSweep::messageThatLeftBeforeThePurgeLives()
{
    auto moved = sent(10, 1, payload("moved out"));
    auto asNew = sent(11, 1, payload("moved as new"));
    commit({moved, asNew, sent(12, 1, payload("stays"))});
    moved.row.queue = {2};
    moved.row.order = {13};
    const auto was = asNew.row.key;
    asNew.row.key = {14};
    asNew.row.queue = {2};
    asNew.row.order = {15};
    commit({MessageMoved{moved.row, {1}, Cause::MaxReceives}, MessageMoved{asNew.row, {1}, Cause::MoveTask, was},
            QueuePurged{{1}, 1, {15}}});
    settle(*m_store);

    reopen();
    QCOMPARE(load(*m_store).messages, (std::vector{moved.row, asNew.row}));
    QCOMPARE(bodyOf(*m_store, 10), std::string{"moved out"});
    QCOMPARE(bodyOf(*m_store, 11), std::string{"moved as new"});
    QCOMPARE(bodyOf(*m_store, 12), std::string{"(none)"});
}

void TestSweep::queuePurgedAgainDuringASweepIsSweptAgain()
{
    commit(messages(10, 5'009, 1));
    commit({QueuePurged{{1}, 5'000, {5'009}}});
    m_store->maintain(false);
    commit({sent(5'010, 1, payload("second")), sent(5'011, 2, payload("other"))});
    commit({QueuePurged{{1}, 1, {5'011}}, QueueDeleted{{2}, 1}, sent(5'012, 1, payload("third"))});
    settle(*m_store);

    reopen();
    QCOMPARE(load(*m_store).messages.size(), std::size_t{1});
    QCOMPARE(count("message"), std::int64_t{1});
    QCOMPARE(count("body"), std::int64_t{1});
    QCOMPARE(count("sweep"), std::int64_t{0});
}

void TestSweep::bodiesSharedWithOthersStay()
{
    auto changes = messages(10, 4'009, 1);
    // Every third body is shared by a message elsewhere, the oldest by the newest, and one that came before them all.
    auto early = sent(5, 2, payload("early"));
    changes.insert(changes.begin(), early);
    auto late = sent(4'010, 1, payload("early"));
    late.row.body = early.row.body;
    late.sharedBody = true;
    changes.emplace_back(late);
    for (std::uint64_t at = 0; at < 4'000; at += 3) {
        auto copy = sent(10'000 + at, 2, payload("body"));
        copy.row.body = {4'009 - at};
        copy.sharedBody = true;
        changes.emplace_back(copy);
    }
    commit(std::move(changes));
    commit({QueuePurged{{1}, 4'001, {20'000}}});
    settle(*m_store);

    reopen();
    const Stored stored = load(*m_store);
    QCOMPARE(stored.messages.size(), std::size_t{1'335});
    QCOMPARE(count("body"), std::int64_t{1'335});
    for (const auto &row : stored.messages)
        QVERIFY(bodyOf(*m_store, row.body.value) != "(none)");
}

void TestSweep::bodySharedByTwoDeadQueuesGoesOnce()
{
    auto copy = sent(11, 2, payload("shared"));
    copy.row.body = {10};
    copy.sharedBody = true;
    commit({sent(10, 1, payload("shared")), copy});
    commit({QueuePurged{{1}, 1, {11}}, QueueDeleted{{2}, 1}});
    settle(*m_store);
    QCOMPARE(count("message"), std::int64_t{0});
    QCOMPARE(count("body"), std::int64_t{0});
}

void TestSweep::bodyThatAReplyNeedsStays()
{
    auto copy = sent(11, 2, payload("shared"));
    copy.row.body = {10};
    copy.sharedBody = true;
    commit({sent(10, 1, payload("shared")), copy});
    commit({QueuePurged{{1}, 1, {11}}});
    commit({deleted(copy.row, false)});
    settle(*m_store);
    QCOMPARE(count("message"), std::int64_t{0});
    QCOMPARE(bodyOf(*m_store, 10), std::string{"shared"});

    commit({BodyErased{{10}}});
    QCOMPARE(count("body"), std::int64_t{0});
}

void TestSweep::deletedQueueLeavesNothingAside()
{
    commit(messages(10, 3'009, 1));
    commit({noted(sent(10, 1, payload("")).row, "id"), MoveTaskChanged{moveTask(3'010, 1)}});
    commit({QueueDeleted{{1}, 3'000}});
    reopen();

    const Stored stored = load(*m_store);
    QCOMPARE(stored.queues.size(), std::size_t{1});
    QVERIFY(stored.messages.empty());
    QVERIFY(stored.notes.empty());
    QCOMPARE(stored.loaded.quarantinedRows, std::uint64_t{0});
    settle(*m_store);
    for (const char *table : {"message", "body", "dedup", "moveTask", "sweep", "asideMessage", "asideDedup"})
        QVERIFY2(count(table) == 0, table);
}

void TestSweep::damagedDeadRowIsSetAside()
{
    commit(messages(10, 12, 1));
    commit({QueuePurged{{1}, 3, {12}}});
    m_store->close();
    {
        Connection edit;
        QCOMPARE(edit.open(options().file, Connection::Mode::Write), storage::Outcome::Ok);
        QCOMPARE(edit.execute("UPDATE message SET size = size + 1 WHERE key = 11"), storage::Outcome::Ok);
    }
    m_store.reset();
    open();
    settle(*m_store);
    QCOMPARE(count("message"), std::int64_t{0});
    QCOMPARE(count("asideMessage"), std::int64_t{1}); // what it says of its queue and order is not to be believed
}

void TestSweep::damagedSweepIsSetAside()
{
    commit(messages(10, 12, 1));
    commit({QueuePurged{{1}, 3, {12}}});
    m_store->close();
    {
        Connection edit;
        QCOMPARE(edit.open(options().file, Connection::Mode::Write), storage::Outcome::Ok);
        QCOMPARE(edit.execute("UPDATE sweep SET through = 99"), storage::Outcome::Ok);
    }
    m_store.reset();
    open();
    settle(*m_store);
    QCOMPARE(load(*m_store).messages.size(), std::size_t{3}); // better once more than gone for a wrong reason
    QCOMPARE(count("asideSweep"), std::int64_t{1});
    QCOMPARE(count("body"), std::int64_t{3});
}

void TestSweep::commitWaitsForOneSliceAtMost()
{
    constexpr std::uint64_t last = 200'009;
    commit(messages(10, last, 1));
    settle(*m_store);
    commit({QueuePurged{{1}, 200'000, {last}}});

    // Each batch comes in the middle of a slice, on whose thread all of this happens, and waits for no other.
    constexpr int wanted = 40;
    CountingStore counting{*m_store};
    storage::Committer committer{counting};
    std::promise<void> over;
    int submitted = 0;
    int committed = 0;
    const auto submit = [&] {
        if (submitted == wanted || submitted > committed)
            return;
        auto one = batch({sent(last + 1 + static_cast<std::uint64_t>(submitted++), 2, payload("x"))}, 1'000'000);
        committer.submit(std::make_unique<storage::Batch>(std::move(one)), [&](const auto &outcome) {
            if (outcome.has_value() && ++committed == wanted)
                over.set_value();
        });
    };
    counting.duringSlice = submit;
    submit();
    QCOMPARE(over.get_future().wait_for(std::chrono::seconds{60}), std::future_status::ready);
    committer.stop();

    QCOMPARE(counting.mostWaitedFor, 1);
    QVERIFY2(count("message") > 1'000, "the sweep was over before the commits were");
    QCOMPARE(count("message WHERE queue = 2"), std::int64_t{wanted});
}

QTEST_APPLESS_MAIN(TestSweep)
#include "tst_sweep.moc"
