// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/storage/openproblem.h"
#include "broker/storage/store.h"

#include <cstdint>
#include <memory>
#include <string>

namespace broker::storage {

struct SqliteOptions
{
    std::string file; ///< made when it is not there, with its folder
    Durability durability = Durability::Durable; ///< Durable or Relaxed
    std::uint64_t maxPages = 0; ///< quota of the data file in pages of 4 KiB; 0: none
    std::uint64_t ballastBytes = 16U * 1024 * 1024; ///< kept back beside the file for the hour when the disk is full
};

/// Opens a workspace file; nobody else can until the store is closed or gone. The file of a newer version, of another
/// program or in use is left as it is, byte for byte. load() comes first, and an error of it means OpenProblem::Damaged
/// too.
OpenResult<std::unique_ptr<Store>> openSqliteStore(const SqliteOptions &options);

} // namespace broker::storage
