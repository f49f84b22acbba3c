// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/quarantine.h"

#include "broker/platform/files.h"
#include "broker/platform/workspacelock.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace broker::storage {

namespace {

/// 20260817T123456Z
std::string stamp(model::Instant now)
{
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(now - day)};
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d%02u%02uT%02d%02d%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text.data();
}

} // namespace

OpenResult<std::string> quarantine(const std::string &file, model::Instant now)
{
    platform::WorkspaceLock lock;
    if (lock.take(file))
        return OpenError{OpenProblem::Locked, file + " is in use. Close the program that has it open."};
    const std::string folder = platform::folderOf(file);
    const std::string wanted = folder + "/quarantine/" + stamp(now);
    std::string target = wanted;
    for (int attempt = 2; platform::fileFacts(target).exists; ++attempt)
        target = wanted + "-" + std::to_string(attempt);
    std::error_code error = platform::createFolder(target);
    for (const char *part : {"", "-wal", "-shm"}) {
        const std::string from = file + part;
        if (!error && platform::fileFacts(from).exists)
            error = platform::moveFile(from, target + from.substr(file.find_last_of('/')));
    }
    if (!error)
        error = platform::flushFolder(target);
    if (!error)
        error = platform::flushFolder(folder);
    if (error)
        return OpenError{OpenProblem::NoAccess,
                         "Moving " + file + " to " + target + " failed: " + error.message() + "."};
    return target;
}

} // namespace broker::storage
