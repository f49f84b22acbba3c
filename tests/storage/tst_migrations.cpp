// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/stored.h"

#include "broker/storage/migrations.h"
#include "broker/storage/sqlite.h"
#include "broker/storage/sqlitestore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace broker;
using namespace broker::model::change;
using model::fromMilliseconds;
using storage::Connection;
using storage::Store;

namespace {

QByteArray contents(const QString &file)
{
    QFile opened{file};
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray{};
}

} // namespace

/// What becomes of workspaces of earlier versions.
class TestMigrations : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }
    void olderFormatIsMigratedAndCopied_data();
    void olderFormatIsMigratedAndCopied();
    void damagedRowStaysDamagedThroughAMigration();

private:
    QString path(const char *name = "workspace") const { return m_folder->filePath(name); }
    storage::SqliteOptions options() const;
    std::unique_ptr<Store> open() const;
    void edit(const char *sql);

    std::unique_ptr<QTemporaryDir> m_folder;
};

storage::SqliteOptions TestMigrations::options() const
{
    storage::SqliteOptions options;
    options.file = path().toStdString();
    options.ballastBytes = 0;
    return options;
}

std::unique_ptr<Store> TestMigrations::open() const
{
    auto opened = storage::openSqliteStore(options());
    if (opened.has_error())
        qWarning("%s", opened.error().message.c_str());
    return opened.has_value() ? std::move(opened.value()) : nullptr;
}

void TestMigrations::edit(const char *sql)
{
    Connection connection;
    QCOMPARE(connection.open(options().file, Connection::Mode::Write), storage::Outcome::Ok);
    QVERIFY2(connection.execute(sql) == storage::Outcome::Ok, connection.problem().c_str());
}

void TestMigrations::olderFormatIsMigratedAndCopied_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < storage::schemaVersion(); ++version)
        QTest::addRow("version %d", version) << version;
}

void TestMigrations::olderFormatIsMigratedAndCopied()
{
    QFETCH(int, version);
    const QByteArray sample = contents(QString(STORAGE_SAMPLES "/workspace-v%1.sql").arg(version));
    QVERIFY2(!sample.isEmpty(), "every released format needs a sample");
    QFile{path()}.open(QIODevice::WriteOnly);
    edit(sample.constData());

    const auto store = open();
    QVERIFY(store);
    const Stored stored = load(*store);

    QCOMPARE(stored.queues, std::vector{queueRow(1)});
    QCOMPARE(stored.messages.size(), std::size_t{2});
    QCOMPARE(stored.messages[1].receives, 2U);
    QCOMPARE(stored.loaded.quarantinedRows, std::uint64_t{0});
    QCOMPARE(stored.loaded.counters.nextEvent, std::uint64_t{9});
    QCOMPARE(bodyOf(*store, 2), std::string{"hello from an earlier version"});
    QCOMPARE(bodyOf(*store, 3), std::string{"second"});
    QCOMPARE(stored.messages[0].leased, model::Instant{});
    QCOMPARE(stored.messages[1].leased, fromMilliseconds(11'000));
    QVERIFY(!stored.messages[0].group);
    QCOMPARE(stored.messages[1].group.view(), std::string_view{version >= 3 ? "tenant-7" : ""});
    QVERIFY(store->commit(batch({sent(4, 1, payload("third"))})).has_value());
    QCOMPARE(load(*store).messages.size(), std::size_t{3});

    const QString copy = path(qPrintable(QString("workspace.before-v%1").arg(storage::schemaVersion())));
    QVERIFY(QFile::exists(copy));
    Connection kept;
    QCOMPARE(kept.open(copy.toStdString(), Connection::Mode::Read), storage::Outcome::Ok);
    QCOMPARE(kept.number("PRAGMA user_version"), std::int64_t{version});
    QCOMPARE(kept.number("SELECT count(*) FROM message"), std::int64_t{2});
}

void TestMigrations::damagedRowStaysDamagedThroughAMigration()
{
    QFile{path()}.open(QIODevice::WriteOnly);
    edit(contents(STORAGE_SAMPLES "/workspace-v3.sql").constData());
    edit("UPDATE message SET receives = 1 WHERE key = 3");

    const auto store = open();
    QVERIFY(store);
    const Stored stored = load(*store);

    QCOMPARE(stored.messages.size(), std::size_t{1});
    QCOMPARE(stored.loaded.quarantinedRows, std::uint64_t{1});
    Connection look;
    look.open(options().file, Connection::Mode::Read);
    QCOMPARE(look.number("SELECT receives FROM asideMessage WHERE key = 3"), std::int64_t{1});
}

QTEST_APPLESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
