// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/workspacefile.h"

#include "broker/platform/files.h"
#include "broker/storage/migrations.h"

#include <filesystem>
#include <optional>

namespace broker::storage {

namespace {

constexpr std::size_t headerBytes = 100;

OpenError noAccess(std::string message)
{
    return {OpenProblem::NoAccess, std::move(message)};
}

std::optional<OpenError> judgeFolder(const std::string &folder)
{
    if (const auto error = platform::createFolder(folder))
        return noAccess("The folder " + folder + " cannot be made: " + error.message() + ".");
    if (const std::string kind = platform::unsuitableFileSystem(folder); !kind.empty())
        return noAccess(
            folder + " is on " + kind
            + ", where the locks and the shared memory of a workspace do not work. Choose a folder on a local"
              " disk, or run in memory.");
    if (!platform::isFolderWritable(folder))
        return noAccess(folder + " cannot be written to. Change its permissions or choose another folder.");
    return std::nullopt;
}

std::optional<OpenError> judgeFile(const std::string &path)
{
    const platform::FileFacts facts = platform::fileFacts(path);
    if (!facts.exists)
        return std::nullopt;
    if (!facts.isRegular)
        return noAccess(path + " is not a plain file. Choose another file for the workspace.");
    if (!facts.isOurs)
        return noAccess(path + " belongs to another user. Choose another file, or have it given to you.");
    if (!facts.isWritable)
        return noAccess(path + " cannot be written to. Change its permissions or choose another file.");
    return std::nullopt;
}

std::optional<OpenError> lockIt(platform::WorkspaceLock &lock, const std::string &path)
{
    const std::error_code error = lock.take(path);
    if (!error)
        return std::nullopt;
    if (error != std::errc::resource_unavailable_try_again)
        return noAccess("The lock " + path + ".lock cannot be taken: " + error.message() + ".");
    const std::string who = lock.holder() > 0 ? "process " + std::to_string(lock.holder()) : "another program";
    return OpenError{OpenProblem::Locked,
                     path + " is in use by " + who + ". Close that program, or choose another file for the workspace."};
}

} // namespace

OpenResult<WorkspaceFile> WorkspaceFile::take(const std::string &file)
{
    const std::string folder = platform::folderOf(file);
    if (const auto error = judgeFolder(folder))
        return *error;

    std::error_code failed;
    const auto canonical = std::filesystem::canonical(folder, failed);
    if (failed)
        return noAccess("The folder " + folder + " cannot be opened: " + failed.message() + ".");
    WorkspaceFile taken;
    taken.m_path = (canonical / std::filesystem::path(file).filename()).string();
    if (const auto error = judgeFile(taken.m_path))
        return *error;
    if (const auto error = lockIt(taken.m_lock, taken.m_path))
        return *error;

    // Only now: reading a file that this very process has open as a database would break its locks.
    if (const auto error = judgeHeader(taken.m_path, platform::readStart(taken.m_path, headerBytes)))
        return *error;
    if (platform::fileFacts(taken.m_path).exists)
        return taken;
    if (const auto error = platform::createFile(taken.m_path))
        return noAccess(taken.m_path + " cannot be made: " + error.message() + ".");
    return taken;
}

std::uint64_t WorkspaceFile::freeBytes() const
{
    return platform::freeBytes(platform::folderOf(m_path));
}

std::uint64_t WorkspaceFile::reserveBallast(std::uint64_t bytes)
{
    const std::string ballast = m_path + ".ballast";
    const std::uint64_t kept = platform::fileFacts(ballast).size;
    if (kept >= bytes)
        return kept;
    return platform::reserveFile(ballast, bytes) ? 0 : bytes;
}

void WorkspaceFile::dropBallast()
{
    platform::removeFile(m_path + ".ballast");
}

} // namespace broker::storage
