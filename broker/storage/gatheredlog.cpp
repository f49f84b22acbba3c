// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/gatheredlog.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <utility>

namespace broker::storage {

namespace {

// The system's VFS cuts a single write at 128 KiB (os_unix.c: the length is masked).
constexpr int capacity = 120 * 1024;
// SQLite file format, "WAL Frame Header".
constexpr int frameHeaderBytes = 24;
constexpr std::size_t sizeAfterCommitAt = 4;

/// The log as SQLite sees it; the file below lies right behind it in the same memory.
struct LogFile
{
    sqlite3_file base; ///< first: SQLite knows this type alone
    char *gathered; ///< `capacity` bytes
    int size; ///< of what is gathered
    sqlite3_int64 from; ///< where it belongs
    sqlite3_int64 next; ///< where the last write ended; -1: something else was done since
    bool endsCommit; ///< the frame header written last announces the page that ends a transaction
};

constexpr int alignment = alignof(std::max_align_t);
constexpr int ownBytes = (static_cast<int>(sizeof(LogFile)) + alignment - 1) / alignment * alignment;

LogFile &logOf(sqlite3_file *file)
{
    return *reinterpret_cast<LogFile *>(file);
}

sqlite3_file *below(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(file) + ownBytes);
}

int handOver(sqlite3_file *file)
{
    LogFile &log = logOf(file);
    const int size = std::exchange(log.size, 0);
    return size == 0 ? SQLITE_OK : below(file)->pMethods->xWrite(below(file), log.gathered, size, log.from);
}

/// Ends the run: whatever is written next is not its continuation.
int settle(sqlite3_file *file)
{
    logOf(file).next = -1;
    logOf(file).endsCommit = false;
    return handOver(file);
}

/// What is below does it, after everything written so far.
template <auto method, class... Arguments>
int settled(sqlite3_file *file, Arguments... arguments)
{
    const int written = settle(file);
    return written == SQLITE_OK ? (below(file)->pMethods->*method)(below(file), arguments...) : written;
}

/// What is below does it, and it has nothing to do with what is written.
template <auto method, class... Arguments>
int passed(sqlite3_file *file, Arguments... arguments)
{
    return (below(file)->pMethods->*method)(below(file), arguments...);
}

int closeLog(sqlite3_file *file)
{
    const int written = settle(file);
    delete[] logOf(file).gathered;
    const int closed = below(file)->pMethods->xClose(below(file));
    return written != SQLITE_OK ? written : closed;
}

bool announcesCommit(const char *header)
{
    const char *size = header + sizeAfterCommitAt;
    return std::any_of(size, size + 4, [](char byte) { return byte != 0; });
}

int gather(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    LogFile &log = logOf(file);
    if (log.size + size > capacity) {
        if (const int written = handOver(file); written != SQLITE_OK)
            return written;
    }
    if (log.size == 0)
        log.from = at;
    std::memcpy(log.gathered + log.size, bytes, static_cast<std::size_t>(size));
    log.size += size;
    return SQLITE_OK;
}

/// What comes next may go on from here.
void noteWrite(LogFile &log, const void *bytes, int size, sqlite3_int64 at)
{
    log.next = at + size;
    log.endsCommit = size == frameHeaderBytes && announcesCommit(static_cast<const char *>(bytes));
}

/// Goes straight through, after everything written so far.
int writeThrough(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    const int written = settle(file);
    if (written != SQLITE_OK)
        return written;
    noteWrite(logOf(file), bytes, size, at);
    return below(file)->pMethods->xWrite(below(file), bytes, size, at);
}

/// What begins elsewhere than the last write ended goes straight through: headers too, for those that are written anew
/// when pages changed after they had been spilled (walRewriteChecksums) have no page behind them.
int writeLog(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    LogFile &log = logOf(file);
    if (size > capacity || log.next != at)
        return writeThrough(file, bytes, size, at);
    const bool ends = log.endsCommit && size != frameHeaderBytes;
    if (const int written = gather(file, bytes, size, at); written != SQLITE_OK) {
        settle(file);
        return written;
    }
    noteWrite(log, bytes, size, at);
    return ends ? handOver(file) : SQLITE_OK;
}

/// The next commit goes on where this one ended.
int syncLog(sqlite3_file *file, int flags)
{
    const int written = handOver(file);
    return written == SQLITE_OK ? below(file)->pMethods->xSync(below(file), flags) : written;
}

constexpr sqlite3_io_methods logMethods{
    1, // the log's file is neither mapped nor shared: no later part of the interface is asked of it
    closeLog,
    settled<&sqlite3_io_methods::xRead, void *, int, sqlite3_int64>,
    writeLog,
    settled<&sqlite3_io_methods::xTruncate, sqlite3_int64>,
    syncLog,
    settled<&sqlite3_io_methods::xFileSize, sqlite3_int64 *>,
    passed<&sqlite3_io_methods::xLock, int>,
    passed<&sqlite3_io_methods::xUnlock, int>,
    passed<&sqlite3_io_methods::xCheckReservedLock, int *>,
    settled<&sqlite3_io_methods::xFileControl, int, void *>,
    passed<&sqlite3_io_methods::xSectorSize>,
    passed<&sqlite3_io_methods::xDeviceCharacteristics>,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

sqlite3_vfs *realOne(sqlite3_vfs *vfs)
{
    return static_cast<sqlite3_vfs *>(vfs->pAppData);
}

int openLog(sqlite3_vfs *real, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    LogFile &log = logOf(file);
    log = LogFile{};
    std::unique_ptr<char[]> buffer{new (std::nothrow) char[capacity]};
    if (!buffer)
        return SQLITE_NOMEM;
    below(file)->pMethods = nullptr;
    const int opened = real->xOpen(real, name, below(file), flags, outFlags);
    if (below(file)->pMethods == nullptr)
        return opened; // SQLite closes only what has methods
    log.gathered = buffer.release();
    log.next = -1;
    log.base.pMethods = &logMethods;
    return opened;
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    sqlite3_vfs *real = realOne(vfs);
    return (flags & SQLITE_OPEN_WAL) != 0 ? openLog(real, name, file, flags, outFlags)
                                          : real->xOpen(real, name, file, flags, outFlags);
}

struct Registered
{
    Registered(std::string wanted, sqlite3_vfs *real)
        : name(std::move(wanted))
        , vfs(*real)
    {
        vfs.szOsFile += ownBytes;
        vfs.pNext = nullptr;
        vfs.zName = name.c_str();
        vfs.pAppData = real;
        vfs.xOpen = openFile;
    }

    std::string name;
    sqlite3_vfs vfs;
};

} // namespace

bool registerGatheredLog(const char *name, sqlite3_vfs *below)
{
    static std::mutex oneAtATime;
    const std::lock_guard lock{oneAtATime};
    if (sqlite3_vfs_find(name) != nullptr)
        return true;
    sqlite3_vfs *real = below != nullptr ? below : sqlite3_vfs_find(nullptr);
    if (real == nullptr)
        return false;
    auto made = std::make_unique<Registered>(name, real);
    if (sqlite3_vfs_register(&made->vfs, 0) != SQLITE_OK)
        return false;
    static_cast<void>(made.release()); // SQLite keeps it as long as the process lives
    return true;
}

} // namespace broker::storage
