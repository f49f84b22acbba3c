// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/instant.h"
#include "broker/storage/openproblem.h"

#include <string>

namespace broker::storage {

/// Moves a damaged workspace, its log with it, out of the way: to `<folder>/quarantine/<time>/`, which is answered.
/// Only for a user who chose to. Nothing is deleted. The store must not be open.
OpenResult<std::string> quarantine(const std::string &file, model::Instant now);

} // namespace broker::storage
