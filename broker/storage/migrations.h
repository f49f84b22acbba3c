// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/storage/openproblem.h"
#include "broker/storage/sqlite.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace broker::storage {

/// "RDRV": tells a workspace from any other SQLite file.
inline constexpr std::int64_t applicationId = 0x52445256;

/// One numbered change of the schema. A step that has been released is never edited: add another.
struct Migration
{
    int version;
    std::string_view what;
    const char *sql;
    Outcome (*fill)(Connection &) = nullptr; ///< what SQL cannot do, after it and in the same transaction
};

/// What this version writes.
int schemaVersion();

/// What the first 100 bytes of a file say about it. Empty: ours and not newer, or an empty file.
std::optional<OpenError> judgeHeader(const std::string &file, std::string_view start);
/// The same of an open database, whose newest header may still be in its log.
std::optional<OpenError> judge(Connection &connection, const std::string &file);

/// Brings the schema to schemaVersion(), each step in a transaction of its own. A file that holds an older version is
/// copied first, to `<file>.before-v<new version>`.
std::optional<OpenError> migrate(Connection &connection, const std::string &file);

} // namespace broker::storage
