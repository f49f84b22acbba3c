// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/platform/files.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace broker::platform {

namespace {

/// Closes what it holds.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int number() const { return m_number; }
    explicit operator bool() const { return m_number >= 0; }

private:
    int m_number;
};

std::error_code lastError()
{
    return {errno, std::generic_category()};
}

struct NamedFileSystem
{
    std::uint64_t magic;
    const char *name;
};

// statfs(2): file systems whose locks or shared memory maps live in another program or on another machine.
constexpr std::array unsuitable{
    NamedFileSystem{0x6969, "NFS"},       NamedFileSystem{0xff534d42, "CIFS"},   NamedFileSystem{0xfe534d42, "SMB"},
    NamedFileSystem{0x517b, "SMB"},       NamedFileSystem{0x65735546, "FUSE"},   NamedFileSystem{0x01021997, "9P"},
    NamedFileSystem{0x73757245, "Coda"},  NamedFileSystem{0x5346414f, "AFS"},    NamedFileSystem{0x6b414653, "AFS"},
    NamedFileSystem{0x00c36400, "Ceph"},  NamedFileSystem{0x0bd00bd0, "Lustre"}, NamedFileSystem{0x01161970, "GFS2"},
    NamedFileSystem{0x7461636f, "OCFS2"},
};

std::error_code createOneFolder(const std::string &folder)
{
    if (::mkdir(folder.c_str(), 0700) == 0) {
        // The umask may have taken even more away.
        return ::chmod(folder.c_str(), 0700) == 0 ? std::error_code{} : lastError();
    }
    return errno == EEXIST ? std::error_code{} : lastError();
}

std::error_code flush(const std::string &path, int flags)
{
    const Descriptor file{::open(path.c_str(), flags | O_CLOEXEC)};
    if (!file || ::fsync(file.number()) != 0)
        return lastError();
    return {};
}

} // namespace

FileFacts fileFacts(const std::string &file)
{
    struct stat found
    {
    };
    if (::lstat(file.c_str(), &found) != 0)
        return {};
    FileFacts facts;
    facts.exists = true;
    facts.isRegular = S_ISREG(found.st_mode);
    facts.isOurs = found.st_uid == ::geteuid();
    facts.isWritable = ::faccessat(AT_FDCWD, file.c_str(), R_OK | W_OK, AT_EACCESS) == 0;
    facts.size = static_cast<std::uint64_t>(found.st_size);
    return facts;
}

std::string folderOf(const std::string &file)
{
    const auto slash = file.find_last_of('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : file.substr(0, slash);
}

std::error_code createFolder(const std::string &folder)
{
    struct stat found
    {
    };
    if (::stat(folder.c_str(), &found) == 0)
        return S_ISDIR(found.st_mode) ? std::error_code{} : std::make_error_code(std::errc::not_a_directory);
    const std::string parent = folderOf(folder);
    if (parent != folder) {
        if (const auto error = createFolder(parent))
            return error;
    }
    return createOneFolder(folder);
}

bool isFolderWritable(const std::string &folder)
{
    return ::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) == 0;
}

std::error_code createFile(const std::string &file)
{
    {
        const Descriptor made{::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600)};
        if (!made || ::fchmod(made.number(), 0600) != 0)
            return lastError();
    }
    return flushFolder(folderOf(file));
}

std::error_code reserveFile(const std::string &file, std::uint64_t bytes)
{
    const Descriptor made{::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600)};
    if (!made)
        return lastError();
    const int error = ::posix_fallocate(made.number(), 0, static_cast<off_t>(bytes));
    if (error != 0) {
        ::unlink(file.c_str());
        return {error, std::generic_category()};
    }
    return {};
}

std::error_code removeFile(const std::string &file)
{
    return ::unlink(file.c_str()) == 0 ? std::error_code{} : lastError();
}

std::error_code moveFile(const std::string &from, const std::string &to)
{
    return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0 ? std::error_code{}
                                                                                            : lastError();
}

std::string readStart(const std::string &file, std::size_t most)
{
    const Descriptor opened{::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)};
    std::string bytes(most, '\0');
    const ssize_t count = opened ? ::pread(opened.number(), bytes.data(), most, 0) : -1;
    bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return bytes;
}

std::error_code flushFolder(const std::string &folder)
{
    return flush(folder, O_RDONLY | O_DIRECTORY);
}

std::error_code flushFile(const std::string &file)
{
    return flush(file, O_RDONLY | O_NOFOLLOW);
}

std::uint64_t freeBytes(const std::string &folder)
{
    struct statvfs facts
    {
    };
    if (::statvfs(folder.c_str(), &facts) != 0)
        return 0;
    return static_cast<std::uint64_t>(facts.f_bavail) * facts.f_frsize;
}

std::string unsuitableFileSystem(const std::string &folder)
{
    struct statfs facts
    {
    };
    if (::statfs(folder.c_str(), &facts) != 0)
        return {};
    const auto magic = static_cast<std::uint64_t>(facts.f_type) & 0xffffffffU;
    for (const NamedFileSystem &known : unsuitable) {
        if (known.magic == magic)
            return known.name;
    }
    return {};
}

} // namespace broker::platform
