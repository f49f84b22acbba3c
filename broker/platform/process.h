// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace broker::platform {

/// Raises the limit of open files to what the system lets this process have; answers what it is now.
std::uint64_t raiseFileLimit();

/// Files and folders made from here on are the user's alone, and a crash writes no core: bodies and secrets stay in
/// memory. Call before the first thread starts.
void keepPrivate();

/// One heap for all threads, which grows by large steps and keeps what was freed: the heaps that threads get of their
/// own ask the system for every page apart. Call before the first thread starts.
void keepHeapInOne();

/// What debuggers and `top -H` show for this thread; cut to 15 characters.
void nameThread(const char *name);

} // namespace broker::platform
