// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/migrations.h"

#include "broker/platform/files.h"
#include "broker/storage/groupcolumn.h"

#include <array>

namespace broker::storage {

namespace {

constexpr std::array migrations{
    Migration{1, "queues, messages, bodies and counters", R"(
        CREATE TABLE state (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            nextKey INTEGER NOT NULL,
            nextEvent INTEGER NOT NULL,
            engineTime INTEGER NOT NULL,
            secret INTEGER NOT NULL,
            countersSum INTEGER NOT NULL,
            clean INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE queue (
            id INTEGER PRIMARY KEY,
            account TEXT NOT NULL,
            region TEXT NOT NULL,
            name TEXT NOT NULL,
            created INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            attributes BLOB NOT NULL,
            tags BLOB NOT NULL,
            rowSum INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE message (
            key INTEGER PRIMARY KEY,
            queue INTEGER NOT NULL,
            body INTEGER NOT NULL,
            lineage INTEGER NOT NULL,
            ord INTEGER NOT NULL,
            sent INTEGER NOT NULL,
            source INTEGER NOT NULL,
            size INTEGER NOT NULL,
            md5 BLOB NOT NULL,
            placeSum INTEGER NOT NULL,
            due INTEGER NOT NULL,
            state INTEGER NOT NULL,
            dueSum INTEGER NOT NULL,
            first INTEGER NOT NULL,
            receives INTEGER NOT NULL,
            countSum INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE body (
            id INTEGER PRIMARY KEY,
            md5 BLOB NOT NULL,
            data BLOB NOT NULL,
            extra BLOB
        ) STRICT;
    )"},
    Migration{2, "journal chunks", R"(
        CREATE TABLE journal (
            first INTEGER PRIMARY KEY,
            last INTEGER NOT NULL,
            fromTime INTEGER NOT NULL,
            toTime INTEGER NOT NULL,
            eventsSum INTEGER NOT NULL,
            events BLOB NOT NULL
        ) STRICT;
    )"},
    Migration{3, "bodies to be erased later, rows set aside", R"(
        CREATE TABLE doomed (body INTEGER PRIMARY KEY) STRICT;
        CREATE TABLE asideQueue AS SELECT * FROM queue WHERE 0;
        CREATE TABLE asideMessage AS SELECT * FROM message WHERE 0;
    )"},
    Migration{4, "groups, deduplication, move tasks and sweeps", R"(
        ALTER TABLE message ADD COLUMN grp TEXT;
        ALTER TABLE message ADD COLUMN leased INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE message ADD COLUMN moved INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE asideMessage ADD COLUMN grp;
        ALTER TABLE asideMessage ADD COLUMN leased;
        ALTER TABLE asideMessage ADD COLUMN moved;
        CREATE TABLE dedup (
            ord INTEGER PRIMARY KEY,
            queue INTEGER NOT NULL,
            scope TEXT,
            id TEXT NOT NULL,
            key INTEGER NOT NULL,
            until INTEGER NOT NULL,
            rowSum INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE moveTask (
            id INTEGER PRIMARY KEY,
            source INTEGER NOT NULL,
            sourceArn TEXT NOT NULL,
            destinationArn TEXT NOT NULL,
            perSecond INTEGER NOT NULL,
            moved INTEGER NOT NULL,
            toMove INTEGER NOT NULL,
            status INTEGER NOT NULL,
            failure TEXT NOT NULL,
            started INTEGER NOT NULL,
            ended INTEGER NOT NULL,
            last INTEGER NOT NULL,
            rowSum INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE goneQueue (
            id INTEGER PRIMARY KEY,
            arn TEXT NOT NULL,
            rowSum INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE sweep (
            queue INTEGER PRIMARY KEY,
            through INTEGER NOT NULL,
            rowSum INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE asideBody AS SELECT * FROM body WHERE 0;
        CREATE TABLE asideDedup AS SELECT * FROM dedup WHERE 0;
        CREATE TABLE asideMoveTask AS SELECT * FROM moveTask WHERE 0;
        CREATE TABLE asideGoneQueue AS SELECT * FROM goneQueue WHERE 0;
        CREATE TABLE asideSweep AS SELECT * FROM sweep WHERE 0;
    )",
              fillGroupColumn},
    Migration{5, "redrives", R"(
        CREATE TABLE redrive (
            id INTEGER PRIMARY KEY,
            plan BLOB NOT NULL,
            planSum INTEGER NOT NULL,
            progress BLOB NOT NULL,
            progressSum INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE redriveSlice (
            number INTEGER PRIMARY KEY,
            redrive INTEGER NOT NULL,
            at INTEGER NOT NULL,
            moved INTEGER NOT NULL,
            returned INTEGER NOT NULL,
            away BLOB NOT NULL,
            rowSum INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE asideRedrive AS SELECT * FROM redrive WHERE 0;
        CREATE TABLE asideRedriveSlice AS SELECT * FROM redriveSlice WHERE 0;
    )"},
};

// SQLite file format, "The Database Header": magic at 0, user version at 60, application id at 68, both big-endian.
constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr std::size_t headerSize = 100;
constexpr std::size_t userVersionAt = 60;
constexpr std::size_t applicationIdAt = 68;

std::int64_t bigEndian(std::string_view bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (const char byte : bytes.substr(at, 4))
        number = number << 8U | static_cast<unsigned char>(byte);
    return static_cast<std::int32_t>(number);
}

OpenError foreign(const std::string &file)
{
    return {OpenProblem::Foreign,
            file + " is not a workspace of this program. Nothing was changed. Choose another file for the workspace."};
}

std::optional<OpenError> judge(const std::string &file, std::int64_t id, std::int64_t version)
{
    if (id != applicationId)
        return foreign(file);
    if (version > schemaVersion())
        return OpenError{OpenProblem::Newer,
                         file + " was written by a later version (its format is " + std::to_string(version)
                             + ", this version knows up to " + std::to_string(schemaVersion())
                             + "). Nothing was changed. Update the program or choose another workspace."};
    return std::nullopt;
}

OpenError failed(Connection &connection, const std::string &doing)
{
    const Outcome outcome = connection.outcome();
    const auto problem = outcome == Outcome::Damaged ? OpenProblem::Damaged
        : outcome == Outcome::Busy                   ? OpenProblem::Locked
                                                     : OpenProblem::NoAccess;
    return {problem, doing + " failed: " + connection.problem() + "."};
}

/// SQLite fills an empty file but makes a new one readable to others, so the file is made here.
std::optional<OpenError> makeCopy(Connection &connection, const std::string &file)
{
    const std::string wanted = file + ".before-v" + std::to_string(schemaVersion());
    std::string copy = wanted;
    for (int attempt = 2; platform::fileFacts(copy).exists; ++attempt)
        copy = wanted + "-" + std::to_string(attempt);
    if (const auto error = platform::createFile(copy))
        return OpenError{OpenProblem::NoAccess, "The copy " + copy + " cannot be made: " + error.message() + "."};

    Statement vacuum = connection.prepare("VACUUM INTO ?");
    vacuum.bind(1, Text{copy});
    const bool copied = vacuum.step() == Outcome::Ok && !platform::flushFile(copy);
    vacuum.reset();
    if (copied)
        return std::nullopt;
    OpenError error = failed(connection, "Copying the workspace to " + copy);
    platform::removeFile(copy);
    return error;
}

Outcome run(Connection &connection, const Migration &step)
{
    const std::string version = "PRAGMA user_version = " + std::to_string(step.version)
        + "; PRAGMA application_id = " + std::to_string(applicationId);
    for (const char *sql : {"BEGIN IMMEDIATE", step.sql}) {
        if (const Outcome outcome = connection.execute(sql); outcome != Outcome::Ok)
            return outcome;
    }
    if (step.fill != nullptr) {
        if (const Outcome outcome = step.fill(connection); outcome != Outcome::Ok)
            return outcome;
    }
    const Outcome outcome = connection.execute(version.c_str());
    return outcome == Outcome::Ok ? connection.execute("COMMIT") : outcome;
}

} // namespace

int schemaVersion()
{
    return migrations.back().version;
}

std::optional<OpenError> judgeHeader(const std::string &file, std::string_view start)
{
    if (start.empty())
        return std::nullopt;
    if (start.substr(0, magic.size()) != magic)
        return foreign(file);
    if (start.size() < headerSize)
        return OpenError{OpenProblem::Damaged, file + " is cut off in its first bytes."};
    return judge(file, bigEndian(start, applicationIdAt), bigEndian(start, userVersionAt));
}

std::optional<OpenError> judge(Connection &connection, const std::string &file)
{
    const std::int64_t tables = connection.number("SELECT count(*) FROM sqlite_schema");
    if (tables < 0)
        return failed(connection, "Reading " + file);
    const std::int64_t version = connection.number("PRAGMA user_version");
    if (tables == 0 && version == 0)
        return std::nullopt; // new, or a start that was cut off before its first commit
    return judge(file, connection.number("PRAGMA application_id"), version);
}

std::optional<OpenError> migrate(Connection &connection, const std::string &file)
{
    const std::int64_t stored = connection.number("PRAGMA user_version");
    if (stored > 0 && stored < schemaVersion()) {
        if (auto error = makeCopy(connection, file))
            return error;
    }
    for (const Migration &step : migrations) {
        if (step.version <= stored || run(connection, step) == Outcome::Ok)
            continue;
        OpenError error = failed(connection, "Changing the format of " + file + " (" + std::string{step.what} + ")");
        if (connection.isInTransaction())
            connection.execute("ROLLBACK");
        return error;
    }
    return std::nullopt;
}

} // namespace broker::storage
