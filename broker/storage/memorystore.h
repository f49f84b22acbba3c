// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/storage/store.h"

namespace broker::storage {

/// Keeps payloads and spilled journal chunks in memory; a fresh one is empty. Rows are kept too, so that load() after
/// reopen() gives back what was committed, as the contract asks.
std::unique_ptr<Store> makeMemoryStore(std::uint64_t secret);

} // namespace broker::storage
