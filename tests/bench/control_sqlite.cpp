// SPDX-License-Identifier: GPL-3.0-or-later
// control_sqlite FILE SECONDS: what bare SQLite reaches on this disk with a narrow row and a 1 KiB body a message, WAL,
// synchronous=FULL. Prints rows a second at 256 a commit, and the time of a commit of one row (the flush). A control
// for tests/bench/compare.
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

class Database
{
public:
    explicit Database(const char *file)
    {
        check(sqlite3_open(file, &m_database));
        run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000;"
            "CREATE TABLE message (id INTEGER PRIMARY KEY, queue INTEGER, due INTEGER, sent INTEGER, state INTEGER, "
            "receives INTEGER, body INTEGER);"
            "CREATE TABLE body (id INTEGER PRIMARY KEY, bytes BLOB)");
        m_message = prepare("INSERT INTO message VALUES (?1, 1, 0, 1750000000000, 0, 0, ?1)");
        m_body = prepare("INSERT INTO body VALUES (?1, ?2)");
    }
    ~Database()
    {
        sqlite3_finalize(m_message);
        sqlite3_finalize(m_body);
        sqlite3_close(m_database);
    }
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    void commit(int rows)
    {
        run("BEGIN IMMEDIATE");
        for (int n = 0; n < rows; ++n) {
            ++m_last;
            step(m_message, [&](sqlite3_stmt *at) { return sqlite3_bind_int64(at, 1, m_last); });
            step(m_body, [&](sqlite3_stmt *at) {
                sqlite3_bind_int64(at, 1, m_last);
                return sqlite3_bind_blob(at, 2, m_bytes.data(), static_cast<int>(m_bytes.size()), SQLITE_STATIC);
            });
        }
        run("COMMIT");
    }

private:
    void check(int code)
    {
        if (code != SQLITE_OK)
            throw std::runtime_error(m_database != nullptr ? sqlite3_errmsg(m_database) : "cannot open");
    }
    void run(const char *sql) { check(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr)); }
    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        check(sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr));
        return statement;
    }
    template <class Bind>
    void step(sqlite3_stmt *statement, Bind bind)
    {
        check(bind(statement));
        if (sqlite3_step(statement) != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errmsg(m_database));
        check(sqlite3_reset(statement));
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_message = nullptr;
    sqlite3_stmt *m_body = nullptr;
    sqlite3_int64 m_last = 0;
    std::string m_bytes = std::string(1024, 'x');
};

double measureRate(Database &database, double seconds)
{
    std::uint64_t rows = 0;
    const Clock::time_point begin = Clock::now();
    std::chrono::duration<double> took{};
    while (took.count() < seconds) {
        database.commit(256);
        rows += 256;
        took = Clock::now() - begin;
    }
    return static_cast<double>(rows) / took.count();
}

double measureFlush(Database &database)
{
    std::vector<double> milliseconds;
    for (int n = 0; n < 1000; ++n) {
        const Clock::time_point begin = Clock::now();
        database.commit(1);
        milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    return milliseconds[milliseconds.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fputs("control_sqlite FILE SECONDS\n", stderr);
        return 2;
    }
    try {
        Database database(argv[1]);
        const double flush = measureFlush(database);
        std::printf("{\"rowsPerSecond\":%.0f,\"flushMilliseconds\":%.4f}\n", measureRate(database, std::atof(argv[2])),
                    flush);
        return 0;
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "control_sqlite: %s\n", problem.what());
        return 1;
    }
}
