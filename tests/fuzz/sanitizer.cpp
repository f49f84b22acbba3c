// SPDX-License-Identifier: GPL-3.0-or-later
// Freed memory is kept from reuse for a while, to tell who still points to it; for inputs of some KiB a little is
// enough, and the process stays below libFuzzer's limit.
extern "C" const char *__asan_default_options();

extern "C" const char *__asan_default_options()
{
    return "quarantine_size_mb=16:malloc_context_size=8";
}
