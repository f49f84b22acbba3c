// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/storage/sqlite.h"

namespace broker::storage {

/// For the step to format 4: takes the groups of messages from the bodies, where earlier versions kept them, and sets
/// when a message was last leased, as far as that is known. Damaged rows stay as they are, for the loader to find.
Outcome fillGroupColumn(Connection &connection);

} // namespace broker::storage
