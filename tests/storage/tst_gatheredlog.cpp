// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/gatheredlog.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <memory>
#include <string>

using broker::storage::registerGatheredLog;

namespace {

/// What reached the log's file below, and what it answers. SQLite's interface has no place for an object of ours.
struct Below
{
    int writes = 0;
    int failAt = -1; ///< counts down with each write; the one at 0 and all after it find the disk full
};
Below told;

const sqlite3_io_methods *systemMethods = nullptr;
sqlite3_io_methods countedMethods;
sqlite3_vfs countedVfs;

int countedWrite(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    ++told.writes;
    if (told.failAt >= 0 && told.failAt-- <= 0) {
        told.failAt = 0;
        return SQLITE_FULL;
    }
    return systemMethods->xWrite(file, bytes, size, at);
}

int countedOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    sqlite3_vfs *system = sqlite3_vfs_find(nullptr);
    const int opened = system->xOpen(system, name, file, flags, outFlags);
    if ((flags & SQLITE_OPEN_WAL) != 0 && file->pMethods != nullptr) {
        systemMethods = file->pMethods;
        countedMethods = *systemMethods;
        countedMethods.xWrite = countedWrite;
        file->pMethods = &countedMethods;
    }
    return opened;
}

struct Close
{
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};
using Database = std::unique_ptr<sqlite3, Close>;

Database open(const QString &file, const char *vfs)
{
    sqlite3 *database = nullptr;
    sqlite3_open_v2(file.toUtf8().constData(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs);
    return Database{database};
}

int run(const Database &database, const std::string &sql)
{
    return sqlite3_exec(database.get(), sql.c_str(), nullptr, nullptr, nullptr);
}

QString first(const Database &database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database.get(), sql, -1, &statement, nullptr);
    QString result;
    if (sqlite3_step(statement) == SQLITE_ROW)
        result = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return result;
}

/// `count` rows of a KiB each, after those that are there.
std::string rows(int count)
{
    return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(count)
        + ") INSERT INTO t (data) SELECT zeroblob(1024) FROM n;";
}

std::string commitOf(int count)
{
    return "BEGIN IMMEDIATE; " + rows(count) + " COMMIT;";
}

} // namespace

class TestGatheredLog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aCommitIsOneWrite_data();
    void aCommitIsOneWrite();
    void nothingIsHeldBackPastACommit_data();
    void nothingIsHeldBackPastACommit();
    void aCommitOfOnePageThatFollowsARead();
    void aWriteThatFailsFailsTheCommit_data();
    void aWriteThatFailsFailsTheCommit();
    void pagesSpilledBeforeTheCommitAreReadBack();
    void onlyTheLogPassesThroughIt();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    Database workspace(const char *synchronous, const char *name = "w") const;
    QString seenByAnotherProgram();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestGatheredLog::initTestCase()
{
    countedVfs = *sqlite3_vfs_find(nullptr);
    countedVfs.zName = "counted";
    countedVfs.pNext = nullptr;
    countedVfs.xOpen = countedOpen;
    QVERIFY(registerGatheredLog("gathered", &countedVfs));
    QVERIFY(registerGatheredLog("gathered", &countedVfs));
    QVERIFY(sqlite3_vfs_find(nullptr) != sqlite3_vfs_find("gathered"));
}

void TestGatheredLog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    told = {};
}

Database TestGatheredLog::workspace(const char *synchronous, const char *name) const
{
    Database database = open(path(name), "gathered");
    run(database,
        std::string{"PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; PRAGMA synchronous = "} + synchronous
            + "; CREATE TABLE t (id INTEGER PRIMARY KEY, data BLOB);");
    run(database, commitOf(1));
    return database;
}

/// The files as kill -9 would leave them: copied through the system alone, and opened with a log that must be
/// recovered.
QString TestGatheredLog::seenByAnotherProgram()
{
    for (const char *end : {"", "-wal"}) {
        QFile::remove(path("copy") + QLatin1String(end));
        QFile::copy(path("w") + QLatin1String(end), path("copy") + QLatin1String(end));
    }
    QFile::remove(path("copy-shm"));
    const Database copy = open(path("copy"), nullptr);
    return first(copy, "SELECT count(*) FROM t") + QLatin1Char(' ') + first(copy, "PRAGMA integrity_check");
}

void TestGatheredLog::aCommitIsOneWrite_data()
{
    QTest::addColumn<QByteArray>("synchronous");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("most");
    QTest::newRow("one row, flushed") << QByteArray("FULL") << 1 << 1;
    QTest::newRow("one row") << QByteArray("NORMAL") << 1 << 1;
    QTest::newRow("seventy rows, flushed") << QByteArray("FULL") << 70 << 1;
    QTest::newRow("seventy rows") << QByteArray("NORMAL") << 70 << 1;
    QTest::newRow("a thousand rows, over 1 MiB") << QByteArray("FULL") << 1'000 << 16;
}

void TestGatheredLog::aCommitIsOneWrite()
{
    QFETCH(const QByteArray, synchronous);
    QFETCH(const int, rows);
    QFETCH(const int, most);
    const Database database = workspace(synchronous.constData());
    told.writes = 0;
    QCOMPARE(run(database, commitOf(rows)), SQLITE_OK);
    QVERIFY2(told.writes >= 1 && told.writes <= most, qPrintable(QString::number(told.writes)));
}

void TestGatheredLog::nothingIsHeldBackPastACommit_data()
{
    QTest::addColumn<QByteArray>("synchronous");
    QTest::newRow("flushed") << QByteArray("FULL");
    QTest::newRow("not flushed") << QByteArray("NORMAL");
    QTest::newRow("never flushed") << QByteArray("OFF");
}

void TestGatheredLog::nothingIsHeldBackPastACommit()
{
    QFETCH(const QByteArray, synchronous);
    const Database database = workspace(synchronous.constData());
    const Database reader = open(path("w"), nullptr);
    int count = 1;
    for (const int more : {1, 2, 70, 1, 500, 3}) {
        QCOMPARE(run(database, commitOf(more)), SQLITE_OK);
        count += more;
        QCOMPARE(first(reader, "SELECT count(*) FROM t"), QString::number(count));
        QCOMPARE(seenByAnotherProgram(), QString::number(count) + QStringLiteral(" ok"));
        // The log starts over: its next run begins at the front.
        if (more == 70)
            QCOMPARE(sqlite3_wal_checkpoint_v2(database.get(), nullptr, SQLITE_CHECKPOINT_RESTART, nullptr, nullptr),
                     SQLITE_OK);
    }
}

/// Its only header begins a run of its own, and the page behind it ends it.
void TestGatheredLog::aCommitOfOnePageThatFollowsARead()
{
    const Database database = workspace("NORMAL");
    QCOMPARE(run(database, commitOf(20) + "PRAGMA cache_size = 1;"), SQLITE_OK);
    for (const char *value : {"11", "12", "13"}) {
        QCOMPARE(run(database, "PRAGMA shrink_memory"), SQLITE_OK);
        QCOMPARE(first(database, "SELECT count(*) FROM t"), QStringLiteral("21")); // from the log: nothing is cached
        told.writes = 0;
        QCOMPARE(run(database, std::string{"UPDATE t SET data = "} + value + " WHERE id = 20"), SQLITE_OK);
        QCOMPARE(told.writes, 2); // header and page
        QCOMPARE(seenByAnotherProgram(), QStringLiteral("21 ok"));
        const Database copy = open(path("copy"), nullptr);
        QCOMPARE(first(copy, "SELECT data FROM t WHERE id = 20"), QString::fromLatin1(value));
    }
}

void TestGatheredLog::aWriteThatFailsFailsTheCommit_data()
{
    QTest::addColumn<int>("hundredths");
    QTest::newRow("the first of the commit") << 0;
    QTest::newRow("one in the middle") << 50;
    QTest::newRow("the last") << 100;
}

void TestGatheredLog::aWriteThatFailsFailsTheCommit()
{
    QFETCH(const int, hundredths);
    const std::string large = commitOf(750);
    const Database twin = workspace("FULL", "twin");
    told.writes = 0;
    QCOMPARE(run(twin, large), SQLITE_OK);
    const int writes = told.writes;
    QVERIFY(writes > 2);

    const Database database = workspace("FULL");
    told.failAt = (writes - 1) * hundredths / 100;
    QCOMPARE(run(database, large) & 0xff, SQLITE_FULL);
    run(database, "ROLLBACK");
    QCOMPARE(first(database, "SELECT count(*) FROM t"), QStringLiteral("1"));
    QCOMPARE(seenByAnotherProgram(), QStringLiteral("1 ok"));

    told.failAt = -1;
    QCOMPARE(run(database, commitOf(70)), SQLITE_OK);
    QCOMPARE(seenByAnotherProgram(), QStringLiteral("71 ok"));
}

/// A cache too small for the transaction: pages go to the log, are changed again and written in place, and their
/// checksums are made anew.
void TestGatheredLog::pagesSpilledBeforeTheCommitAreReadBack()
{
    const Database database = workspace("NORMAL");
    QCOMPARE(run(database, "PRAGMA cache_size = 10"), SQLITE_OK);
    const std::string fill = "BEGIN IMMEDIATE; " + rows(400);
    const std::string again = "UPDATE t SET data = zeroblob(1000) WHERE id % 7 = 0;"
                              "UPDATE t SET data = zeroblob(900) WHERE id % 3 = 0;";
    QCOMPARE(run(database, fill + again + "SAVEPOINT s;" + rows(300) + "ROLLBACK TO s; RELEASE s;" + again + "COMMIT"),
             SQLITE_OK);
    QCOMPARE(seenByAnotherProgram(), QStringLiteral("401 ok"));
    QCOMPARE(run(database, fill + again + "ROLLBACK"), SQLITE_OK);
    QCOMPARE(run(database, commitOf(5)), SQLITE_OK);
    QCOMPARE(seenByAnotherProgram(), QStringLiteral("406 ok"));
}

void TestGatheredLog::onlyTheLogPassesThroughIt()
{
    const Database database = open(path("plain"), "gathered");
    QCOMPARE(run(database, "CREATE TABLE t (id INTEGER PRIMARY KEY, data BLOB);" + rows(70)), SQLITE_OK);
    QCOMPARE(told.writes, 0);
    QCOMPARE(first(database, "PRAGMA integrity_check"), QStringLiteral("ok"));
}

QTEST_APPLESS_MAIN(TestGatheredLog)
#include "tst_gatheredlog.moc"
