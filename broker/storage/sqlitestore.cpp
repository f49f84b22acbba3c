// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/sqlitestore.h"

#include "broker/platform/files.h"
#include "broker/platform/stopwatch.h"
#include "broker/storage/damagecheck.h"
#include "broker/storage/health.h"
#include "broker/storage/loader.h"
#include "broker/storage/migrations.h"
#include "broker/storage/room.h"
#include "broker/storage/sqlite.h"
#include "broker/storage/sqlitereader.h"
#include "broker/storage/sweeper.h"
#include "broker/storage/workspacefile.h"
#include "broker/storage/writer.h"

#include <algorithm>
#include <cassert>
#include <optional>

namespace broker::storage {

using model::ErrorCode;
using model::fail;

namespace {

// Beyond this the log is not only copied but given back, readers permitting.
constexpr std::uint64_t truncatePages = 64 * 1024 * 1024 / walFrameBytes;

/// Everything prepared on one opening of the connection; gone before it is closed.
struct Session
{
    Session(Connection &connection, std::uint64_t secret)
        : sweeper(connection)
        , writer(connection, secret, sweeper)
        , begin(connection.prepare("BEGIN IMMEDIATE"))
        , commit(connection.prepare("COMMIT"))
        , rollback(connection.prepare("ROLLBACK"))
        , setClean(connection.prepare("UPDATE state SET clean = ? WHERE id = 1"))
    {
    }
    bool isReady() const { return writer.isReady() && sweeper.isReady() && begin && commit && rollback && setClean; }

    Sweeper sweeper;
    Writer writer;
    Statement begin;
    Statement commit;
    Statement rollback;
    Statement setClean;
};

bool bringsMessages(const Batch &batch)
{
    return std::any_of(batch.changes.begin(), batch.changes.end(), [](const model::Change &one) {
        return std::holds_alternative<model::change::MessageSent>(one);
    });
}

/// Leases may be forgotten by a power cut, nothing else (rule 12): a client sees a message once more, as it must
/// expect.
bool needsFlush(const Batch &batch)
{
    return std::any_of(batch.changes.begin(), batch.changes.end(), [](const model::Change &one) {
        return model::isDurable(one) && !std::holds_alternative<model::change::MessageReceived>(one)
            && !std::holds_alternative<model::change::VisibilityChanged>(one);
    });
}

class SqliteStore final : public Store
{
public:
    SqliteStore(WorkspaceFile file, const SqliteOptions &options);
    ~SqliteStore() override;

    std::optional<OpenError> open();

    model::Result<Loaded> load(LoadVisitor &visitor) override;
    model::Result<void> commit(const Batch &batch) override;
    model::Result<void> reopen() override;
    bool isMaintenanceDue() const override;
    void maintain(bool idle) override;
    void close() override;
    std::unique_ptr<StoreReader> reader() override;
    StoreStatus status() const override { return m_health->status(); }

private:
    OpenError unusable(const std::string &doing) const;
    std::optional<OpenError> openConnection();
    std::optional<OpenError> startLog();
    std::optional<OpenError> openState();
    std::optional<OpenError> startSession(std::uint64_t secret);
    std::optional<OpenError> verify();
    Outcome eraseDoomed();
    Outcome setFlush(bool flush);
    Outcome write(const Batch &batch);
    template <class Work>
    Outcome transact(Work work);
    bool isCheckpointDue() const { return newLogPages() >= m_room.checkpointPages(); }
    bool isSweepDue() const { return m_session->sweeper.hasWork() && !m_sweepWaits; }
    void sweep();
    model::Error failed(Outcome outcome);
    model::Error fence(const std::string &reason);
    std::uint64_t newLogPages() const;
    void checkpoint(bool idle);
    void closeConnection();

    const SqliteOptions m_options;
    const std::string m_path;
    std::optional<WorkspaceFile> m_file; ///< empty once closed: the lock is free
    const std::shared_ptr<Health> m_health;
    Connection m_connection;
    Room m_room;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<DamageCheck> m_check;
    std::string m_problem; ///< of the newest failed write, in SQLite's words
    std::optional<bool> m_flushes; ///< what `synchronous` is set to
    std::uint64_t m_checkpointedTo = 0; ///< pages of the log when it was last copied to the file
    bool m_wantsCheck = false;
    bool m_sweepWaits = false; ///< it failed: not before the next commit or tick
    bool m_isFenced = false;
};

SqliteStore::SqliteStore(WorkspaceFile file, const SqliteOptions &options)
    : m_options(options)
    , m_path(file.path())
    , m_file(std::move(file))
    , m_health(std::make_shared<Health>(options.durability, m_path))
    , m_room(m_options, *m_file, m_connection, *m_health)
{
    assert(options.durability != Durability::Memory);
}

SqliteStore::~SqliteStore()
{
    m_check.reset();
    closeConnection();
}

OpenError SqliteStore::unusable(const std::string &doing) const
{
    const std::string what = doing + " " + m_path + " failed: " + m_connection.problem() + ".";
    switch (m_connection.outcome()) {
    case Outcome::Damaged:
        return {OpenProblem::Damaged,
                what + " The file is damaged; it can be put into quarantine and a new one started."};
    case Outcome::Busy:
        return {OpenProblem::Locked, what + " Another program is writing to it. Close that program and try again."};
    case Outcome::Full:
        return {OpenProblem::NoAccess, what + " Free some space and try again."};
    default:
        return {OpenProblem::NoAccess, what};
    }
}

std::optional<OpenError> SqliteStore::open()
{
    if (platform::fileFacts(m_path).size > 0) {
        // A newer header may still be in the log; seen through a connection that cannot write.
        Connection look;
        if (look.open(m_path, Connection::Mode::Read) != Outcome::Ok)
            return OpenError{OpenProblem::NoAccess, m_path + " cannot be opened."};
        if (auto error = judge(look, m_path))
            return error;
    }
    if (auto error = openConnection())
        return error;
    return openState();
}

std::optional<OpenError> SqliteStore::openConnection()
{
    m_flushes.reset();
    m_checkpointedTo = 0;
    if (m_connection.open(m_path, Connection::Mode::Write) != Outcome::Ok)
        return OpenError{OpenProblem::NoAccess, m_path + " cannot be opened for writing."};
    if (m_connection.execute("PRAGMA page_size = 4096; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;"
                             "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA secure_delete = FAST;"
                             "PRAGMA cache_size = -32768; PRAGMA synchronous = FULL")
        != Outcome::Ok)
        return unusable("Opening");
    if (auto error = migrate(m_connection, m_path))
        return error;
    return startLog();
}

std::optional<OpenError> SqliteStore::startLog()
{
    Statement mode = m_connection.prepare("PRAGMA journal_mode = WAL");
    if (mode.step() != Outcome::Row)
        return unusable("Opening the log of");
    if (mode.text(0) != "wal")
        return OpenError{OpenProblem::NoAccess,
                         "The disk of " + m_path + " cannot hold a workspace. Choose another folder."};
    mode.reset();
    m_connection.execute("PRAGMA journal_size_limit = 67108864");
    m_room.prepare();
    return std::nullopt;
}

std::optional<OpenError> SqliteStore::openState()
{
    if (m_connection.number("SELECT count(*) FROM state") == 0
        && writeFirstState(m_connection, randomSecret()) != Outcome::Ok)
        return unusable("Writing");
    const auto state = readState(m_connection);
    if (!state)
        return OpenError{OpenProblem::Damaged,
                         "The counters of " + m_path
                             + " are damaged; the file can be put into quarantine and a new one started."};
    m_wantsCheck = !state->isClean;
    if (auto error = startSession(state->secret))
        return error;
    if (setFlush(true) != Outcome::Ok || eraseDoomed() != Outcome::Ok || m_session->setClean.run(0) != Outcome::Ok)
        return unusable("Writing");
    return std::nullopt;
}

std::optional<OpenError> SqliteStore::startSession(std::uint64_t secret)
{
    m_session = std::make_unique<Session>(m_connection, secret);
    m_sweepWaits = false;
    if (m_connection.number("SELECT count(*) FROM sweep") > 0)
        m_session->sweeper.wake(); // left over from the life before
    if (m_session->isReady())
        return std::nullopt;
    OpenError error = unusable("Reading");
    error.problem = OpenProblem::Damaged; // the version is ours, the tables are not
    return error;
}

/// Bodies whose last message went while a reply still needed them, in a life that ended before the reply did.
Outcome SqliteStore::eraseDoomed()
{
    if (m_connection.number("SELECT count(*) FROM doomed") == 0)
        return Outcome::Ok;
    return m_connection.execute("BEGIN IMMEDIATE;"
                                "DELETE FROM body WHERE id IN"
                                " (SELECT body FROM doomed EXCEPT SELECT body FROM message);"
                                "DELETE FROM doomed; COMMIT");
}

model::Result<Loaded> SqliteStore::load(LoadVisitor &visitor)
{
    auto loaded = Loader{m_connection, visitor}.run();
    if (loaded.has_value())
        m_health->setRowsSetAside(loaded.value().quarantinedRows);
    else
        fence(loaded.error().message); // nothing more is written to it, not even that it was left in order
    return loaded;
}

model::Result<void> SqliteStore::commit(const Batch &batch)
{
    if (m_isFenced || !m_session)
        return fail(ErrorCode::OutcomeUnknown, "The workspace must be opened again first.");
    if (m_health->isDrainOnly() && !m_room.leaveDrainOnly() && bringsMessages(batch))
        return fail(ErrorCode::DrainOnly, "The disk is full: messages can be received and deleted, not sent.");

    const auto started = platform::stopwatch();
    const Outcome outcome = write(batch);
    if (outcome != Outcome::Ok)
        return failed(outcome);
    if (m_connection.walPages() < m_checkpointedTo)
        m_checkpointedTo = 0; // all of the log was copied, so this commit started it over
    m_sweepWaits = false;
    m_health->noteCommit(platform::stopwatch() - started, m_connection.walPages() * walFrameBytes);
    return {};
}

Outcome SqliteStore::write(const Batch &batch)
{
    if (const Outcome outcome = setFlush(needsFlush(batch)); outcome != Outcome::Ok)
        return outcome;
    return transact([&] { return m_session->writer.write(batch); });
}

template <class Work>
Outcome SqliteStore::transact(Work work)
{
    Outcome outcome = m_session->begin.run();
    const Transaction transaction{m_connection, m_session->rollback};
    if (outcome == Outcome::Ok)
        outcome = work();
    if (outcome == Outcome::Ok)
        outcome = m_session->commit.run();
    if (outcome != Outcome::Ok)
        m_problem = m_connection.problem();
    return outcome;
}

/// `synchronous` cannot be bound, and takes effect when it is compiled.
Outcome SqliteStore::setFlush(bool flush)
{
    flush = flush && m_options.durability == Durability::Durable;
    if (m_flushes == flush)
        return Outcome::Ok;
    m_flushes = flush;
    return m_connection.execute(flush ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
}

model::Error SqliteStore::failed(Outcome outcome)
{
    if (outcome == Outcome::Full) {
        m_room.enterDrainOnly();
        return fail(ErrorCode::DrainOnly, "The disk is full: messages can be received and deleted, not sent.");
    }
    if (outcome == Outcome::Busy)
        return fence("Another program is writing to " + m_path + ". Close it.");
    return fence("Writing to " + m_path + " failed: " + m_problem + ".");
}

/// Not even a failed commit is certain: it may show up after a restart. Only a fresh look at the file tells.
model::Error SqliteStore::fence(const std::string &reason)
{
    m_isFenced = true;
    m_health->setFault(reason);
    return fail(ErrorCode::OutcomeUnknown, reason);
}

model::Result<void> SqliteStore::reopen()
{
    if (!m_file)
        return fail(ErrorCode::ServiceUnavailable, "The workspace is closed.");
    m_check.reset();
    closeConnection();
    auto error = openConnection();
    if (!error)
        error = verify();
    if (error)
        return fence(error->message);
    m_isFenced = false;
    m_health->setFault({});
    return {};
}

/// The narrow tables, which load() reads next; the bodies prove themselves when they are read.
std::optional<OpenError> SqliteStore::verify()
{
    for (const char *table :
         {"state", "queue", "message", "sweep", "goneQueue", "dedup", "moveTask", "redrive", "redriveSlice"}) {
        Statement check = m_connection.prepare(std::string{"PRAGMA quick_check("} + table + ")");
        if (check.step() != Outcome::Row)
            return unusable("Checking");
        if (check.text(0) != "ok")
            return OpenError{OpenProblem::Damaged, m_path + " is damaged: " + std::string{check.text(0)} + "."};
    }
    const auto state = readState(m_connection);
    if (!state)
        return unusable("Reading");
    return startSession(state->secret);
}

std::uint64_t SqliteStore::newLogPages() const
{
    return m_connection.walPages() - m_checkpointedTo;
}

bool SqliteStore::isMaintenanceDue() const
{
    return m_session && !m_isFenced && (m_wantsCheck || isCheckpointDue() || isSweepDue());
}

void SqliteStore::maintain(bool idle)
{
    if (!m_session || m_isFenced)
        return;
    if (m_wantsCheck) {
        m_wantsCheck = false;
        m_check = std::make_unique<DamageCheck>(m_path, m_health);
    }
    // One long thing at a time: a batch may wait.
    if (!idle && !isCheckpointDue() && m_session->sweeper.hasWork())
        sweep();
    else
        checkpoint(idle);
    m_room.look();
}

/// Not flushed: what a power cut undoes is dead all the same, and swept once more.
void SqliteStore::sweep()
{
    Outcome outcome = setFlush(false);
    if (outcome == Outcome::Ok)
        outcome = transact([this] { return m_session->sweeper.step(); });
    m_sweepWaits = outcome != Outcome::Ok;
    if (outcome == Outcome::Ok)
        return;
    m_session->sweeper.cancel(outcome);
    if (outcome == Outcome::Full) {
        m_room.enterDrainOnly();
        m_sweepWaits = m_session->sweeper.isAtItsSmallest();
    } else if (outcome != Outcome::Busy) {
        fence("Writing to " + m_path + " failed: " + m_problem + ".");
    }
}

void SqliteStore::checkpoint(bool idle)
{
    const std::uint64_t pages = m_connection.walPages();
    if (pages == 0 || (!idle && !isCheckpointDue()))
        return;
    const bool truncates = idle || pages >= truncatePages || m_health->isDrainOnly();
    const Outcome outcome =
        m_connection.checkpoint(truncates ? Connection::Checkpoint::Truncate : Connection::Checkpoint::Passive);
    m_checkpointedTo = m_connection.walPages();
    m_health->setWalBytes(m_connection.walPages() * walFrameBytes);
    if (outcome == Outcome::Full)
        m_room.enterDrainOnly();
    else if (outcome != Outcome::Ok && outcome != Outcome::Busy) // busy: a reader, gone by the next time
        fence("Copying the log of " + m_path + " failed: " + m_connection.problem() + ".");
}

void SqliteStore::close()
{
    m_check.reset();
    if (m_session && !m_isFenced && setFlush(true) == Outcome::Ok && eraseDoomed() == Outcome::Ok) {
        m_session->setClean.run(1);
        m_connection.checkpoint(Connection::Checkpoint::Truncate);
    }
    closeConnection();
    m_file.reset();
}

void SqliteStore::closeConnection()
{
    m_session.reset();
    m_connection.close();
}

std::unique_ptr<StoreReader> SqliteStore::reader()
{
    return std::make_unique<SqliteReader>(m_path, m_health);
}

} // namespace

OpenResult<std::unique_ptr<Store>> openSqliteStore(const SqliteOptions &options)
{
    auto file = WorkspaceFile::take(options.file);
    if (file.has_error())
        return file.error();
    auto store = std::make_unique<SqliteStore>(std::move(file.value()), options);
    if (auto error = store->open())
        return *error;
    return std::unique_ptr<Store>{std::move(store)};
}

} // namespace broker::storage
