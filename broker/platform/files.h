// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <system_error>

namespace broker::platform {

/// What a path names, as far as the store must know before it trusts it.
struct FileFacts
{
    bool exists = false;
    bool isRegular = false; ///< a plain file; a symbolic link is not followed
    bool isOurs = false; ///< owned by the user we run as
    bool isWritable = false;
    std::uint64_t size = 0;
};

FileFacts fileFacts(const std::string &file);

/// "." when the path has no folder.
std::string folderOf(const std::string &file);

/// With its missing parents, all of mode 0700 whatever the umask says. Existing folders are left as they are.
std::error_code createFolder(const std::string &folder);
bool isFolderWritable(const std::string &folder);

/// Creates an empty file of mode 0600 and flushes its folder; `file_exists` when there is anything of that name.
std::error_code createFile(const std::string &file);
/// Creates a file of mode 0600 and reserves its blocks. Removes it again when that fails.
std::error_code reserveFile(const std::string &file, std::uint64_t bytes);
std::error_code removeFile(const std::string &file);
/// Within one file system; refuses to replace.
std::error_code moveFile(const std::string &from, const std::string &to);

/// First bytes of a file, fewer when it is shorter; empty when it cannot be read. Closing the file drops every POSIX
/// lock this process holds on it: never on a database that is open.
std::string readStart(const std::string &file, std::size_t most);

/// Makes creations, renames and removals in it survive a power cut.
std::error_code flushFolder(const std::string &folder);
std::error_code flushFile(const std::string &file);

/// Bytes that this user may still write on the file system of `folder`; 0 when that is unknown.
std::uint64_t freeBytes(const std::string &folder);

/// Name of the file system if shared memory or locks do not work on it reliably ("NFS"), else empty.
std::string unsuitableFileSystem(const std::string &folder);

} // namespace broker::platform
