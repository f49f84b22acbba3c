// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/stored.h"

#include "broker/model/random.h"
#include "broker/storage/quarantine.h"
#include "broker/storage/sqlite.h"
#include "broker/storage/sqlitestore.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace broker;
using namespace broker::model::change;
using model::ErrorCode;
using model::fromMilliseconds;
using storage::Connection;
using storage::OpenProblem;
using storage::SqliteOptions;
using storage::Store;

namespace {

QByteArray contents(const QString &file)
{
    QFile opened{file};
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray{};
}

/// Runs in a process of its own, which then ends without any goodbye. Its answer is the process's exit code.
template <class Work>
int inAnotherProcess(Work work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

const char *text(OpenProblem problem)
{
    switch (problem) {
    case OpenProblem::Locked:
        return "locked";
    case OpenProblem::Newer:
        return "newer";
    case OpenProblem::Foreign:
        return "foreign";
    case OpenProblem::Damaged:
        return "damaged";
    case OpenProblem::NoAccess:
        return "no access";
    }
    return "?";
}

} // namespace

/// What only the store in a file does.
class TestSqliteStore : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void killLosesNothingThatWasCommitted_data();
    void killLosesNothingThatWasCommitted();
    void cleanExitLeavesAnEmptyLog();
    void filesAreTheUsersAlone();
    void secondStoreIsRefused();
    void lockGoesWithTheStore();
    void unknownFileIsLeftAsItIs_data();
    void unknownFileIsLeftAsItIs();
    void newerHeaderInTheLogIsSeen();
    void damagedBodyIsKeptAside();
    void readOnlyFolderIsRefused();
    void symbolicLinkIsRefused();
    void changedRowIsSetAside_data();
    void changedRowIsSetAside();
    void changedBodyIsNotGivenOut_data();
    void changedBodyIsNotGivenOut();
    void changedCountersAreDamage();
    void changedJournalChunkIsNotGivenOut();
    void noDamagedImageCrashesOrLies();
    void uncleanExitIsFollowedByACheck();
    void damagedFileCanBePutIntoQuarantine();
    void orphanBodyGoesAtTheNextStart_data();
    void orphanBodyGoesAtTheNextStart();
    void fullQuotaDrainsAndRecovers();
    void fullDiskDrainsAndRecovers();
    void foreignWriterFencesUntilReopened();
    void busyReadersDoNotDisturbTheWriter();
    void logIsCheckpointedAndKeptSmall();
    void batchesWithAndWithoutFlushMix();
    void closedStoreAnswersErrors();

private:
    QString path(const char *name = "workspace") const { return m_folder->filePath(name); }
    SqliteOptions options() const;
    std::unique_ptr<Store> open() { return open(options()); }
    static std::unique_ptr<Store> open(const SqliteOptions &options);
    QString problem() const;
    void fillAndClose(int messages);
    void edit(const char *sql);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSqliteStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestSqliteStore::cleanup()
{
    m_folder.reset();
}

SqliteOptions TestSqliteStore::options() const
{
    SqliteOptions options;
    options.file = path().toStdString();
    options.ballastBytes = 0;
    return options;
}

std::unique_ptr<Store> TestSqliteStore::open(const SqliteOptions &options)
{
    auto opened = storage::openSqliteStore(options);
    if (opened.has_error())
        qWarning("%s", opened.error().message.c_str());
    return opened.has_value() ? std::move(opened.value()) : nullptr;
}

/// Why the workspace does not open: "kind: text"; "none" when it does.
QString TestSqliteStore::problem() const
{
    const auto opened = storage::openSqliteStore(options());
    if (opened.has_value())
        return "none";
    return QString("%1: %2").arg(text(opened.error().problem), QString::fromStdString(opened.error().message));
}

/// One queue, numbered 1, and messages from number 2 on.
void TestSqliteStore::fillAndClose(int messages)
{
    const auto store = open();
    QVERIFY(store);
    model::Changes changes{QueueCreated{queueRow(1)}};
    for (int at = 0; at < messages; ++at) {
        const auto key = static_cast<std::uint64_t>(at) + 2;
        changes.push_back(sent(key, 1, payload("body " + std::to_string(key))));
    }
    QVERIFY(store->commit(batch(std::move(changes))).has_value());
    store->close();
}

/// As another program would, behind the store's back.
void TestSqliteStore::edit(const char *sql)
{
    Connection connection;
    QCOMPARE(connection.open(options().file, Connection::Mode::Write), storage::Outcome::Ok);
    QVERIFY2(connection.execute(sql) == storage::Outcome::Ok, connection.problem().c_str());
}

void TestSqliteStore::killLosesNothingThatWasCommitted_data()
{
    QTest::addColumn<int>("durability");
    QTest::newRow("durable") << static_cast<int>(storage::Durability::Durable);
    QTest::newRow("relaxed") << static_cast<int>(storage::Durability::Relaxed);
}

void TestSqliteStore::killLosesNothingThatWasCommitted()
{
    QFETCH(int, durability);
    auto wanted = options();
    wanted.durability = static_cast<storage::Durability>(durability);
    const int code = inAnotherProcess([&wanted] {
        auto opened = storage::openSqliteStore(wanted);
        if (opened.has_error())
            return 1;
        Store &store = *opened.value();
        if (store.commit(batch({QueueCreated{queueRow(1)}})).has_error())
            return 2;
        for (std::uint64_t key = 2; key < 202; ++key) {
            if (store.commit(batch({sent(key, 1, payload("body"))}, key + 1)).has_error())
                return 3;
        }
        return store.commit(batch({deleted(sent(2, 1, payload("body")).row)}, 202)).has_error() ? 4 : 0;
    });
    QCOMPARE(code, 0);

    const auto store = open(wanted);
    QVERIFY(store);
    const Stored stored = load(*store);

    QCOMPARE(stored.messages.size(), std::size_t{199});
    QCOMPARE(stored.messages.front().key.value, std::uint64_t{3});
    QCOMPARE(stored.loaded.counters.nextKey, std::uint64_t{202});
    QCOMPARE(bodyOf(*store, 2), std::string{"(none)"});
    QCOMPARE(bodyOf(*store, 201), std::string{"body"});
}

void TestSqliteStore::cleanExitLeavesAnEmptyLog()
{
    fillAndClose(3);
    QCOMPARE(QFile{path("workspace-wal")}.size(), qint64{0});

    const auto store = open();
    QVERIFY(!store->isMaintenanceDue()); // no check is called for
    QCOMPARE(load(*store).messages.size(), std::size_t{3});
}

void TestSqliteStore::filesAreTheUsersAlone()
{
    const mode_t before = ::umask(0);
    auto wanted = options();
    wanted.file = path("new/deeper/workspace").toStdString();
    wanted.ballastBytes = 65'536;
    const auto store = open(wanted);
    QVERIFY(store);
    QVERIFY(store->commit(batch({QueueCreated{queueRow(1)}})).has_value());
    ::umask(before);

    const auto mode = [this](const char *name) {
        struct stat found
        {
        };
        ::stat(path(name).toUtf8().constData(), &found);
        return QString::number(found.st_mode & 0777U, 8);
    };
    QCOMPARE(mode("new"), QString{"700"});
    QCOMPARE(mode("new/deeper"), QString{"700"});
    for (const char *name : {"new/deeper/workspace", "new/deeper/workspace-wal", "new/deeper/workspace.lock",
                             "new/deeper/workspace.ballast"})
        QCOMPARE(mode(name), QString{"600"});
}

void TestSqliteStore::secondStoreIsRefused()
{
    const auto store = open();
    QVERIFY(store);
    QVERIFY(store->commit(batch({QueueCreated{queueRow(1)}})).has_value());

    const QString here = problem();
    QVERIFY2(here.startsWith("locked: "), qPrintable(here));
    QVERIFY2(here.contains(QString("in use by process %1").arg(::getpid())), qPrintable(here));
    QVERIFY2(here.contains("Close that program, or choose another file"), qPrintable(here));

    QCOMPARE(inAnotherProcess([this] { return problem().startsWith("locked: ") ? 0 : 1; }), 0);
    QVERIFY(store->commit(batch({sent(2, 1, payload("still ours"))})).has_value());
}

void TestSqliteStore::lockGoesWithTheStore()
{
    auto store = open();
    store->close();
    QCOMPARE(problem(), QString{"none"});
    store = open();
    QVERIFY(store);
    store.reset();
    QCOMPARE(problem(), QString{"none"});
}

void TestSqliteStore::unknownFileIsLeftAsItIs_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("kind");
    QTest::newRow("newer version") << "PRAGMA user_version = 1000"
                                   << "newer";
    QTest::newRow("other application") << "PRAGMA application_id = 1"
                                       << "foreign";
    QTest::newRow("no application") << "PRAGMA application_id = 0; PRAGMA user_version = 0"
                                    << "foreign";
    QTest::newRow("text") << ""
                          << "foreign";
}

void TestSqliteStore::unknownFileIsLeftAsItIs()
{
    QFETCH(QString, sql);
    QFETCH(QString, kind);
    fillAndClose(3);
    if (sql.isEmpty()) {
        QFile file{path()};
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("Dear diary, today I have stored my first message.\n");
    } else {
        edit(("PRAGMA journal_mode = DELETE;" + sql).toUtf8().constData());
    }
    const QByteArray before = contents(path());
    const QStringList files = QDir{m_folder->path()}.entryList(QDir::Files);

    const QString refused = problem();

    QVERIFY2(refused.startsWith(kind + ": "), qPrintable(refused));
    QVERIFY2(refused.contains("Nothing was changed."), qPrintable(refused));
    QCOMPARE(contents(path()), before);
    QCOMPARE(QDir{m_folder->path()}.entryList(QDir::Files), files);
}

void TestSqliteStore::newerHeaderInTheLogIsSeen()
{
    fillAndClose(1);
    edit("PRAGMA user_version = 1000"); // stays in the log: nothing of ours copies it on close
    const QByteArray before = contents(path());

    QVERIFY2(problem().startsWith("newer: "), qPrintable(problem()));
    QCOMPARE(contents(path()), before);
}

void TestSqliteStore::damagedBodyIsKeptAside()
{
    fillAndClose(3);
    edit("UPDATE body SET data = x'00' WHERE id = 3");
    const auto store = open();
    const auto row = load(*store).messages[1];
    QVERIFY(store->commit(batch({MessageSetAside{row.key, row.queue, row.lineage}})).has_value());

    QCOMPARE(load(*store).messages.size(), std::size_t{2});
    Connection look;
    look.open(options().file, Connection::Mode::Read);
    QCOMPARE(look.number("SELECT count(*) FROM asideMessage, asideBody WHERE key = 3 AND asideBody.id = 3"
                         " AND data = x'00'"),
             std::int64_t{1});
    QCOMPARE(look.number("SELECT count(*) FROM body"), std::int64_t{2});
}

void TestSqliteStore::readOnlyFolderIsRefused()
{
    QVERIFY(QFile::setPermissions(m_folder->path(),
                                  QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
    // The superuser may write anywhere, so ask as somebody else.
    const int code = inAnotherProcess([this] {
        if (::geteuid() == 0 && ::seteuid(65'534) != 0)
            return 2;
        return problem().startsWith("no access: ") && problem().contains("choose another folder") ? 0 : 1;
    });
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(code, 0);
    QVERIFY(QDir{m_folder->path()}.isEmpty());
}

void TestSqliteStore::symbolicLinkIsRefused()
{
    fillAndClose(1);
    QVERIFY(QFile::rename(path(), path("elsewhere")));
    QVERIFY(QFile::link(path("elsewhere"), path()));
    QVERIFY2(problem().startsWith("no access: "), qPrintable(problem()));
}

void TestSqliteStore::changedRowIsSetAside_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("messages");
    QTest::addColumn<int>("aside");
    QTest::newRow("receives") << "UPDATE message SET receives = 3 WHERE key = 3" << 2 << 1;
    QTest::newRow("due") << "UPDATE message SET due = due + 1 WHERE key = 3" << 2 << 1;
    QTest::newRow("state out of range") << "UPDATE message SET state = 258 WHERE key = 3" << 2 << 1;
    QTest::newRow("body") << "UPDATE message SET body = 2 WHERE key = 3" << 2 << 1;
    QTest::newRow("key") << "UPDATE message SET key = 99 WHERE key = 3" << 2 << 1;
    QTest::newRow("md5 cut off") << "UPDATE message SET md5 = x'00' WHERE key = 3" << 2 << 1;
    QTest::newRow("group") << "UPDATE message SET grp = 'other' WHERE key = 3" << 2 << 1;
    QTest::newRow("leased") << "UPDATE message SET leased = 1 WHERE key = 3" << 2 << 1;
    QTest::newRow("note") << "UPDATE dedup SET id = 'other'" << 3 << 1;
    QTest::newRow("note of no queue") << "UPDATE dedup SET queue = 9" << 3 << 1;
    QTest::newRow("move task") << "UPDATE moveTask SET moved = moved + 1" << 3 << 1;
    QTest::newRow("status of a move task") << "UPDATE moveTask SET status = 257" << 3 << 1;
    QTest::newRow("plan of a redrive") << "UPDATE redrive SET plan = x'01'" << 3 << 2;
    QTest::newRow("progress of a redrive") << "UPDATE redrive SET progress = x'0102'" << 3 << 2;
    QTest::newRow("slice of a redrive") << "UPDATE redriveSlice SET away = x'01'" << 3 << 1;
    QTest::newRow("time of a slice") << "UPDATE redriveSlice SET at = at + 1" << 3 << 1;
    QTest::newRow("gone queue") << "UPDATE goneQueue SET arn = ''" << 3 << 1;
    QTest::newRow("queue") << "UPDATE queue SET name = 'other' WHERE id = 1" << 0 << 6;
    QTest::newRow("attributes of the queue") << "UPDATE queue SET attributes = x'ff' WHERE id = 1" << 0 << 6;
}

void TestSqliteStore::changedRowIsSetAside()
{
    QFETCH(QString, sql);
    QFETCH(int, messages);
    QFETCH(int, aside);
    fillAndClose(3);
    {
        const auto before = open();
        const auto row = sent(2, 1, payload("")).row;
        QVERIFY(before
                    ->commit(batch({noted(row, "id"), MoveTaskChanged{moveTask(9, 1)}, QueueCreated{queueRow(8)},
                                    RedriveStarted{redriveRow(7, 1)}, RedriveSliceNoted{redriveSlice(6, 7)},
                                    QueueDeleted{{8}, 0, "arn:gone"}}))
                    .has_value());
        settle(*before);
        before->close();
    }
    edit(sql.toUtf8().constData());

    const auto store = open();
    QVERIFY(store);
    const Stored stored = load(*store);

    QCOMPARE(stored.messages.size(), static_cast<std::size_t>(messages));
    QCOMPARE(stored.loaded.quarantinedRows, static_cast<std::uint64_t>(aside));
    QVERIFY(QString::fromStdString(store->status().warning).contains("set aside"));
    QCOMPARE(load(*store).loaded.quarantinedRows, std::uint64_t{0});
    Connection look;
    look.open(options().file, Connection::Mode::Read);
    QCOMPARE(look.number("SELECT (SELECT count(*) FROM asideMessage) + (SELECT count(*) FROM asideQueue)"
                         " + (SELECT count(*) FROM asideDedup) + (SELECT count(*) FROM asideMoveTask)"
                         " + (SELECT count(*) FROM asideGoneQueue) + (SELECT count(*) FROM asideRedrive)"
                         " + (SELECT count(*) FROM asideRedriveSlice)"),
             std::int64_t{aside});
}

void TestSqliteStore::changedBodyIsNotGivenOut_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("body") << "UPDATE body SET data = x'00' WHERE id = 3";
    QTest::newRow("md5") << "UPDATE body SET md5 = x'00' WHERE id = 3";
    QTest::newRow("attributes") << "UPDATE body SET extra = x'0000' WHERE id = 3";
    QTest::newRow("gone") << "DELETE FROM body WHERE id = 3";
}

void TestSqliteStore::changedBodyIsNotGivenOut()
{
    QFETCH(QString, sql);
    fillAndClose(3);
    edit(sql.toUtf8().constData());

    const auto store = open();
    QVERIFY(store);
    const std::vector<model::BodyId> next{{3}, {4}};
    const auto ahead = store->reader()->payloadsAhead(next);
    QVERIFY(!ahead[0]);
    QCOMPARE(ahead[1]->body, std::string{"body 4"});
    QVERIFY(store->status().warning.empty()); // nobody has asked for it
    QCOMPARE(bodyOf(*store, 3), std::string{"(none)"});
    QCOMPARE(bodyOf(*store, 4), std::string{"body 4"});
    QCOMPARE(store->status().warning.empty(), sql.startsWith("DELETE"));
}

void TestSqliteStore::changedCountersAreDamage()
{
    fillAndClose(1);
    edit("UPDATE state SET nextKey = 2");
    QVERIFY2(problem().startsWith("damaged: "), qPrintable(problem()));
}

void TestSqliteStore::changedJournalChunkIsNotGivenOut()
{
    auto store = open();
    const auto at = fromMilliseconds(1);
    QVERIFY(store->commit(batch({JournalSpilled{{1}, {2}, at, at, "events"}})).has_value());
    store->close();
    edit("UPDATE journal SET events = x'00'");
    store = open();
    QCOMPARE(store->reader()->journalEvents({1}).error().code, ErrorCode::CursorExpired);
}

/// Flips bits anywhere in a sound file. Whatever opens must load nothing but rows that were stored, and bodies that
/// were.
void TestSqliteStore::noDamagedImageCrashesOrLies()
{
    fillAndClose(300);
    std::vector<model::MessageRow> whole;
    {
        const auto store = open();
        whole = load(*store).messages;
        store->close();
    }
    const QByteArray image = contents(path());
    const quint64 seed = qEnvironmentVariable("REDRIVE_SEED", "1").toULongLong();
    model::SeededRandom random{seed};
    int opened = 0;
    auto wanted = options();
    wanted.durability = storage::Durability::Relaxed; // nothing here is about flushing, which takes most of the time
    for (int round = 0; round < 120; ++round) {
        QByteArray damaged = image;
        for (std::uint64_t flips = 1 + random.next() % 8; flips > 0; --flips) {
            const auto at = static_cast<qsizetype>(random.next() % static_cast<std::uint64_t>(image.size()));
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.next() % 8));
        }
        QDir{m_folder->path()}.removeRecursively();
        QDir{}.mkpath(m_folder->path());
        QFile file{path()};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damaged);
        file.close();

        const auto store = storage::openSqliteStore(wanted);
        if (store.has_error())
            continue;
        ++opened;
        const auto where = QString("round %1 of seed %2").arg(round).arg(seed);
        const Stored stored = load(*store.value());
        for (const model::MessageRow &row : stored.messages)
            QVERIFY2(std::find(whole.begin(), whole.end(), row) != whole.end(), qPrintable(where));
        const auto reader = store.value()->reader();
        for (std::uint64_t key = 2; key < 302; ++key) {
            const model::BodyId id{key};
            const auto found = reader->payloads({&id, 1});
            if (found.has_value() && found.value().front())
                QVERIFY2(found.value().front()->senderId == "000000000000"
                             && found.value().front()->body.rfind("body ", 0) == 0,
                         qPrintable(where));
        }
    }
    QVERIFY2(opened > 40, qPrintable(QString("only %1 opened").arg(opened)));
}

void TestSqliteStore::uncleanExitIsFollowedByACheck()
{
    fillAndClose(300);
    edit("UPDATE state SET clean = 0; PRAGMA wal_checkpoint(TRUNCATE)");
    // Cell pointers of the last page, which holds bodies, lead nowhere.
    QFile file{path()};
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(file.size() - 4'096 + 8);
    file.write(QByteArray(64, '\x7f'));
    file.close();

    const auto store = open();
    QVERIFY(store);
    QVERIFY(store->isMaintenanceDue());
    store->maintain(false);
    const QDeadlineTimer deadline{10'000};
    while (store->status().warning.empty() && !deadline.hasExpired())
        std::this_thread::yield();
    QVERIFY2(store->status().warning.find("quick_check found damage") != std::string::npos,
             store->status().warning.c_str());
    QVERIFY(!store->isMaintenanceDue());
}

void TestSqliteStore::damagedFileCanBePutIntoQuarantine()
{
    fillAndClose(1);
    edit("UPDATE state SET nextKey = 2");
    const QByteArray before = contents(path());
    const QByteArray log = contents(path("workspace-wal"));
    const auto now = fromMilliseconds(1'786'970'096'000); // 2026-08-17 12:34:56

    const auto moved = storage::quarantine(options().file, now);

    QVERIFY2(moved.has_value(), moved.has_error() ? moved.error().message.c_str() : "");
    QCOMPARE(QString::fromStdString(moved.value()), path("quarantine/20260817T123456Z"));
    QCOMPARE(contents(path("quarantine/20260817T123456Z/workspace")), before);
    QCOMPARE(contents(path("quarantine/20260817T123456Z/workspace-wal")), log);
    QVERIFY(!QFile::exists(path()));
    const auto store = open();
    QVERIFY(store);
    QVERIFY(load(*store).messages.empty());
    QCOMPARE(storage::quarantine(options().file, now).error().problem, OpenProblem::Locked);
}

void TestSqliteStore::orphanBodyGoesAtTheNextStart_data()
{
    QTest::addColumn<bool>("sameBatch");
    QTest::newRow("sent before") << false;
    QTest::newRow("sent in the batch") << true;
}

void TestSqliteStore::orphanBodyGoesAtTheNextStart()
{
    QFETCH(bool, sameBatch);
    auto store = open();
    const auto message = sent(2, 1, payload("needed by a reply"));
    model::Changes changes{QueueCreated{queueRow(1)}, message, sent(3, 1, payload("stays"))};
    if (!sameBatch) {
        QVERIFY(store->commit(batch(changes)).has_value());
        changes.clear();
    }
    changes.push_back(deleted(message.row, false));
    QVERIFY(store->commit(batch(changes)).has_value());
    QCOMPARE(bodyOf(*store, 2), std::string{"needed by a reply"});

    store.reset(); // without close(): as good as a kill
    store = open();

    QCOMPARE(bodyOf(*store, 2), std::string{"(none)"});
    QCOMPARE(bodyOf(*store, 3), std::string{"stays"});
    Connection look;
    look.open(options().file, Connection::Mode::Read);
    QCOMPARE(look.number("SELECT (SELECT count(*) FROM body) * 10 + (SELECT count(*) FROM doomed)"), std::int64_t{10});
}

void TestSqliteStore::fullQuotaDrainsAndRecovers()
{
    auto wanted = options();
    wanted.maxPages = 300;
    const auto store = open(wanted);
    QVERIFY(store);
    QVERIFY(store->commit(batch({QueueCreated{queueRow(1)}})).has_value());
    const auto send = [&store](std::uint64_t key) {
        return store->commit(batch({sent(key, 1, payload(std::string(1'024, 'x')))}, key + 1));
    };
    std::uint64_t key = 2;
    while (send(key).has_value()) {
        ++key;
        QVERIFY(key < 2'000);
    }
    const std::uint64_t stored = key - 2;

    QVERIFY(store->status().drainOnly);
    QVERIFY(QString::fromStdString(store->status().warning).contains("disk is full"));
    QCOMPARE(send(key).error().code, ErrorCode::DrainOnly);
    QVERIFY(store->reopen().has_value());
    QCOMPARE(load(*store).messages.size(), std::size_t{stored});
    QVERIFY(store->status().drainOnly);

    const auto row = [](std::uint64_t number) { return sent(number, 1, payload({})).row; };
    const auto received =
        store->commit(batch({MessageReceived{{2}, {1}, {2}, fromMilliseconds(40'000), fromMilliseconds(10'000), 1}}));
    QVERIFY(received.has_value());
    std::uint64_t gone = 2;
    for (; store->status().drainOnly; ++gone) {
        QVERIFY(gone < key);
        QVERIFY(store->commit(batch({deleted(row(gone))}, key)).has_value());
    }
    QVERIFY(send(key).has_value());
    QCOMPARE(load(*store).messages.size(), std::size_t{key + 1 - gone});
    QVERIFY2(gone > stored / 16, "sends and refusals take turns");
    QCOMPARE(store->status().warning, std::string{});
}

/// Fills a real file system of eight MiB in a mount namespace of its own, drains it and fills it again.
void TestSqliteStore::fullDiskDrainsAndRecovers()
{
    enum Answer { Fine, NotAllowed, NotOpened, NotFull, DeleteRefused, StaysFull, RowsDiffer };
    const int code = inAnotherProcess([this] {
        const QByteArray folder = m_folder->path().toUtf8();
        if ((::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || ::mount("none", folder.constData(), "tmpfs", 0, "size=8m") != 0)
            return NotAllowed;
        auto wanted = options();
        wanted.ballastBytes = SqliteOptions{}.ballastBytes;
        auto opened = storage::openSqliteStore(wanted);
        if (opened.has_error() || opened.value()->commit(batch({QueueCreated{queueRow(1)}})).has_error())
            return NotOpened;
        Store &store = *opened.value();
        const auto big = payload(std::string(20'000, 'x'));
        const auto looksAfter = [&store] {
            if (store.isMaintenanceDue())
                store.maintain(false);
        };
        std::uint64_t next = 2;
        std::uint64_t oldest = 2;
        for (int round = 0; round < 4; ++round) {
            while (store.commit(batch({sent(next, 1, big)}, next + 1)).has_value()) {
                looksAfter();
                if (++next - oldest > 1'000)
                    return NotFull;
            }
            if (!store.status().drainOnly || next == oldest)
                return NotFull;
            if (load(store).messages.size() != next - oldest)
                return RowsDiffer;
            for (; oldest < next; ++oldest) {
                if (store.commit(batch({deleted(sent(oldest, 1, big).row)}, next)).has_error())
                    return DeleteRefused;
                looksAfter();
            }
            store.maintain(true);
            if (store.status().drainOnly)
                return StaysFull;
        }
        return Fine;
    });
    if (code == NotAllowed)
        QSKIP("may not mount a file system here");
    QCOMPARE(code, static_cast<int>(Fine));
}

void TestSqliteStore::foreignWriterFencesUntilReopened()
{
    const auto store = open();
    QVERIFY(store->commit(batch({QueueCreated{queueRow(1)}})).has_value());
    {
        Connection other;
        QCOMPARE(other.open(options().file, Connection::Mode::Write), storage::Outcome::Ok);
        QCOMPARE(other.execute("BEGIN IMMEDIATE"), storage::Outcome::Ok);
        const auto refused = store->commit(batch({sent(2, 1, payload("lost"))}));
        QCOMPARE(refused.error().code, ErrorCode::OutcomeUnknown);
        QVERIFY(refused.error().message.find("Another program is writing") != std::string::npos);
        other.execute("ROLLBACK");
    }
    QCOMPARE(store->commit(batch({sent(3, 1, payload("refused"))})).error().code, ErrorCode::OutcomeUnknown);
    QVERIFY(!store->status().warning.empty());

    QVERIFY(store->reopen().has_value());
    QVERIFY(load(*store).messages.empty());
    QVERIFY(store->commit(batch({sent(4, 1, payload("kept"))})).has_value());
    QCOMPARE(store->status().warning, std::string{});
}

void TestSqliteStore::busyReadersDoNotDisturbTheWriter()
{
    auto wanted = options();
    wanted.durability = storage::Durability::Relaxed;
    const auto store = open(wanted);
    QVERIFY(store->commit(batch({QueueCreated{queueRow(1)}, sent(2, 1, payload("first"))})).has_value());
    std::atomic<bool> isOver{false};
    std::atomic<std::uint64_t> newest{2};
    std::atomic<int> failures{0};
    const auto read = [&] {
        const auto reader = store->reader();
        for (std::uint64_t key = 2; !isOver; key = 2 + (key + 7'919) % (newest - 1)) {
            const model::BodyId id{key};
            const auto found = reader->payloads({&id, 1});
            if (found.has_error() || !found.value().front())
                ++failures;
        }
    };
    std::thread one{read};
    std::thread other{read};
    QString problem;
    for (std::uint64_t key = 3; key < 3'000 && problem.isEmpty(); ++key) {
        const auto done = store->commit(batch({sent(key, 1, payload(std::string(3'000, 'x')))}, key + 1));
        if (done.has_error())
            problem = QString::fromStdString(done.error().message);
        else
            newest = key;
        if (store->isMaintenanceDue())
            store->maintain(false);
    }
    isOver = true;
    one.join();
    other.join();

    QCOMPARE(problem, QString{});
    QCOMPARE(failures.load(), 0);
}

void TestSqliteStore::logIsCheckpointedAndKeptSmall()
{
    const auto store = open();
    QVERIFY(store->commit(batch({QueueCreated{queueRow(1)}})).has_value());
    std::uint64_t highest = 0;
    int due = 0;
    for (std::uint64_t key = 2; key < 600; ++key) {
        QVERIFY(store->commit(batch({sent(key, 1, payload(std::string(60'000, 'x')))})).has_value());
        highest = std::max(highest, store->status().walBytes);
        if (store->isMaintenanceDue()) {
            ++due;
            store->maintain(false);
            QVERIFY(!store->isMaintenanceDue());
        }
    }
    QVERIFY2(due > 5 && due < 12, qPrintable(QString::number(due)));
    QVERIFY2(highest < 5U * 1024 * 1024, qPrintable(QString::number(highest)));

    store->maintain(true);
    QCOMPARE(QFile{path("workspace-wal")}.size(), qint64{0});
    QCOMPARE(store->status().walBytes, std::uint64_t{0});
}

void TestSqliteStore::batchesWithAndWithoutFlushMix()
{
    auto store = open();
    QVERIFY(store->commit(batch({QueueCreated{queueRow(1)}, sent(2, 1, payload("x"))})).has_value());
    for (std::uint32_t count = 1; count <= 50; ++count) {
        QVERIFY(store
                    ->commit(batch({MessageReceived{
                        {2}, {1}, {2}, fromMilliseconds(40'000 + count), fromMilliseconds(10'000), count}}))
                    .has_value());
        QVERIFY(store->commit(batch({sent(count + 2, 1, payload("y"))})).has_value());
    }
    store.reset();
    store = open();
    const Stored stored = load(*store);
    QCOMPARE(stored.messages.size(), std::size_t{51});
    QCOMPARE(stored.messages.back().receives, 50U);
}

void TestSqliteStore::closedStoreAnswersErrors()
{
    const auto store = open();
    const auto reader = store->reader();
    store->close();
    store->close();
    store->maintain(true);
    QCOMPARE(store->commit(batch({QueueCreated{queueRow(1)}})).error().code, ErrorCode::OutcomeUnknown);
    QVERIFY(store->reopen().has_error());
    QVERIFY(!load(*store).error.empty());
    QCOMPARE(QString::fromStdString(store->status().file), QDir{m_folder->path()}.canonicalPath() + "/workspace");
}

QTEST_APPLESS_MAIN(TestSqliteStore)
#include "tst_sqlitestore.moc"
