// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3_vfs;

namespace broker::storage {

/// SQLite hands a page of its log to the system in two writes, sixty for a commit of seventy messages. Through this
/// VFS they are gathered and handed over in one, or one for each 120 KiB of a larger commit.
///
/// Nothing is held back past the commit: what is gathered goes out with the page that ends a transaction (SQLite file
/// format, "WAL Frame Header": the size after commit is not 0), and before anything but the next write of the same run
/// is done with the file: reads, flushes, its size, closing. So kill -9 finds the same bytes as without it, and other
/// connections, which look at the log's index first, never miss a page. A write that fails is reported by the call that
/// hands it over, which is still the commit's.
///
/// Registers it as `name` beside the system's VFS, to be named when a database is opened, and never as the default.
/// `below` opens the files and outlives it; null stands for the system's. A name that is known stays as it is. The
/// registry is SQLite's own and belongs to the process. Any thread. False: out of memory.
bool registerGatheredLog(const char *name, sqlite3_vfs *below = nullptr);

} // namespace broker::storage
