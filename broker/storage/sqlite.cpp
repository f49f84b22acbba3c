// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/sqlite.h"

#include "broker/storage/gatheredlog.h"

#include <sqlite3.h>

namespace broker::storage {

namespace {

Outcome outcomeOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_OK:
    case SQLITE_DONE:
        return Outcome::Ok;
    case SQLITE_ROW:
        return Outcome::Row;
    case SQLITE_FULL:
        return Outcome::Full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Outcome::Busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return Outcome::Damaged;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH:
        return Outcome::NoAccess;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        return Outcome::Constraint;
    default:
        return Outcome::Failed;
    }
}

// How long a call waits for a lock. A reader: while the log is being recovered by another connection. The writer: a
// reader that met the log's index in the middle of a change holds the writer's lock for an instant, and a full
// checkpoint waits for readers to finish their statements. Longer than this is a foreign program, which is worth
// knowing soon.
constexpr int readerPatienceMilliseconds = 2'000;
constexpr int writerPatienceMilliseconds = 250;

constexpr const char *writerVfs = "redrive-gathered-log";

void harden(sqlite3 *database)
{
    sqlite3_extended_result_codes(database, 1);
    sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

int noteWalPages(void *pages, sqlite3 * /*database*/, const char * /*schema*/, int count)
{
    *static_cast<std::uint64_t *>(pages) = static_cast<std::uint64_t>(count);
    return SQLITE_OK;
}

} // namespace

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(int place, std::string_view bytes)
{
    // A null pointer would be bound as NULL, which is not the same as no bytes.
    sqlite3_bind_blob64(m_statement, place, bytes.data() != nullptr ? bytes.data() : "", bytes.size(), SQLITE_STATIC);
}

void Statement::bind(int place, Text text)
{
    sqlite3_bind_text64(m_statement, place, text.value.data() != nullptr ? text.value.data() : "", text.value.size(),
                        SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bind(int place, std::nullptr_t)
{
    sqlite3_bind_null(m_statement, place);
}

void Statement::bind(int place, std::optional<Text> text)
{
    if (text)
        bind(place, *text);
    else
        bind(place, nullptr);
}

void Statement::bindNumber(int place, std::int64_t number)
{
    sqlite3_bind_int64(m_statement, place, number);
}

Outcome Statement::step()
{
    return m_statement != nullptr ? outcomeOf(sqlite3_step(m_statement)) : Outcome::Failed;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

Outcome Statement::finish()
{
    Outcome result = step();
    while (result == Outcome::Row)
        result = step();
    reset();
    return result;
}

std::int64_t Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view Statement::bytes(int column) const
{
    const auto *start = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return start != nullptr
        ? std::string_view{start, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))}
        : std::string_view{};
}

std::string_view Statement::text(int column) const
{
    return bytes(column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Connection::~Connection()
{
    close();
}

Outcome Connection::open(const std::string &file, Mode mode)
{
    close();
    // NOMUTEX: whoever uses a connection has it alone. NOFOLLOW refuses a symbolic link in any part of the path that
    // SQLite sees.
    const bool writes = mode == Mode::Write;
    if (writes && !registerGatheredLog(writerVfs))
        return Outcome::Failed;
    const int access = writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    const int code = sqlite3_open_v2(file.c_str(), &m_database,
                                     access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE,
                                     writes ? writerVfs : nullptr);
    if (code != SQLITE_OK) {
        close();
        return outcomeOf(code);
    }
    harden(m_database);
    m_walPages = 0;
    sqlite3_busy_timeout(m_database, mode == Mode::Write ? writerPatienceMilliseconds : readerPatienceMilliseconds);
    if (mode == Mode::Write)
        sqlite3_wal_hook(m_database, noteWalPages, &m_walPages); // takes the place of the automatic checkpoint
    return Outcome::Ok;
}

void Connection::close()
{
    sqlite3_close_v2(std::exchange(m_database, nullptr));
}

Outcome Connection::execute(const char *sql)
{
    return m_database != nullptr ? outcomeOf(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr))
                                 : Outcome::Failed;
}

Statement Connection::prepare(std::string_view sql)
{
    sqlite3_stmt *statement = nullptr;
    if (m_database != nullptr)
        sqlite3_prepare_v3(m_database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                           nullptr);
    return Statement{statement};
}

std::int64_t Connection::number(std::string_view sql, std::int64_t otherwise)
{
    Statement statement = prepare(sql);
    return statement && statement.step() == Outcome::Row ? statement.number(0) : otherwise;
}

std::string Connection::problem() const
{
    return m_database != nullptr ? sqlite3_errmsg(m_database) : "the database is not open";
}

Outcome Connection::outcome() const
{
    return m_database != nullptr ? outcomeOf(sqlite3_errcode(m_database)) : Outcome::Failed;
}

bool Connection::isInTransaction() const
{
    return m_database != nullptr && sqlite3_get_autocommit(m_database) == 0;
}

std::uint64_t Connection::changes() const
{
    return static_cast<std::uint64_t>(sqlite3_changes64(m_database));
}

Outcome Connection::checkpoint(Checkpoint how)
{
    const int mode = how == Checkpoint::Truncate ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
    const int code = sqlite3_wal_checkpoint_v2(m_database, nullptr, mode, nullptr, nullptr);
    if (code == SQLITE_OK && how == Checkpoint::Truncate)
        m_walPages = 0;
    return outcomeOf(code);
}

void Connection::interrupt()
{
    if (m_database != nullptr)
        sqlite3_interrupt(m_database);
}

std::uint64_t randomSecret()
{
    std::uint64_t secret = 0;
    sqlite3_randomness(static_cast<int>(sizeof secret), &secret);
    return secret;
}

} // namespace broker::storage
