// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/ids.h"
#include "broker/model/instant.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace broker::storage {

/// Of every workspace.
inline constexpr std::uint64_t pageBytes = 4096;
/// SQLite file format, "WAL Frame Header": a page in the log.
inline constexpr std::uint64_t walFrameBytes = pageBytes + 24;

/// What a call into SQLite came to, as far as the store acts on it.
enum class Outcome : std::uint8_t {
    Ok,
    Row, ///< step() only
    Full, ///< no space: the transaction is certainly not applied
    Busy, ///< another program holds a lock
    Damaged, ///< malformed, or no database at all
    NoAccess, ///< cannot be opened or written by us
    Constraint, ///< a bug of ours
    Failed, ///< I/O error, out of memory and the rest
};

/// Marks text in a bind; a plain string_view is bound as bytes.
struct Text
{
    std::string_view value;
};

/// A prepared statement. Bound bytes and text are not copied: they must stay until reset() or the end of run().
class Statement
{
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }
    ~Statement();
    Statement(Statement &&other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr))
    {
    }
    Statement &operator=(Statement &&other) noexcept
    {
        std::swap(m_statement, other.m_statement);
        return *this;
    }

    /// False when it could not be prepared.
    explicit operator bool() const { return m_statement != nullptr; }

    /// Places count from 1, columns from 0.
    void bind(int place, std::string_view bytes);
    void bind(int place, Text text);
    void bind(int place, std::nullptr_t);
    void bind(int place, std::optional<Text> text); ///< NULL when there is none
    template <std::integral T>
    void bind(int place, T number)
    {
        bindNumber(place, static_cast<std::int64_t>(number));
    }
    template <class Tag>
    void bind(int place, model::Id<Tag> id)
    {
        bindNumber(place, static_cast<std::int64_t>(id.value));
    }
    void bind(int place, model::Instant instant) { bindNumber(place, model::toMilliseconds(instant)); }

    Outcome step();
    void reset();
    /// Binds in order, steps to the end, resets.
    template <class... Values>
    Outcome run(const Values &...values)
    {
        int place = 0;
        (bind(++place, values), ...);
        return finish();
    }

    std::int64_t number(int column) const;
    template <class Wanted>
    Wanted id(int column) const
    {
        return Wanted{static_cast<std::uint64_t>(number(column))};
    }
    model::Instant instant(int column) const { return model::fromMilliseconds(number(column)); }
    /// Valid until the next step or reset. Empty for NULL.
    std::string_view bytes(int column) const;
    std::string_view text(int column) const;
    bool isNull(int column) const;

private:
    void bindNumber(int place, std::int64_t number);
    Outcome finish();

    sqlite3_stmt *m_statement = nullptr;
};

/// One connection; for one thread at a time, but for interrupt(). Never checkpoints by itself, not even when closed.
class Connection
{
public:
    enum class Mode { Read, Write };

    Connection() = default;
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// The file must exist. Nobody else may be trusted about its schema: triggers, views and extensions are off.
    Outcome open(const std::string &file, Mode mode);
    /// Requires that its statements are gone.
    void close();
    bool isOpen() const { return m_database != nullptr; }

    /// One or more statements without results of interest.
    Outcome execute(const char *sql);
    /// Not open or not valid SQL: an empty statement. See problem().
    Statement prepare(std::string_view sql);
    /// First column of the first row, or `otherwise`.
    std::int64_t number(std::string_view sql, std::int64_t otherwise = -1);
    /// In the library's words, of the newest failed call.
    std::string problem() const;
    Outcome outcome() const;

    bool isInTransaction() const;
    std::uint64_t changes() const; ///< rows that the newest statement touched
    /// Pages in the write-ahead log after the newest commit of this connection.
    std::uint64_t walPages() const { return m_walPages; }

    enum class Checkpoint {
        Passive, ///< what can be copied without waiting for anybody
        Truncate, ///< all of it, and gives the log's space back; Busy when a reader is in the way
    };
    Outcome checkpoint(Checkpoint how);
    /// Ends what another thread runs on this connection.
    void interrupt();

private:
    sqlite3 *m_database = nullptr;
    std::uint64_t m_walPages = 0;
};

/// Rolls back unless committed.
class Transaction
{
public:
    Transaction(Connection &connection, Statement &rollback)
        : m_connection(connection)
        , m_rollback(rollback)
    {
    }
    ~Transaction()
    {
        // Some errors roll back by themselves.
        if (m_connection.isInTransaction())
            m_rollback.run();
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

private:
    Connection &m_connection;
    Statement &m_rollback;
};

/// 64 random bits from the library's generator, which the system seeds.
std::uint64_t randomSecret();

} // namespace broker::storage
