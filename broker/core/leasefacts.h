// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/insight/leases.h"
#include "broker/journal/journal.h"
#include "broker/model/message.h"

#include <functional>

namespace broker::core {

/// Number of a caller of the journal, to be kept.
using HolderNumber = std::function<std::uint8_t(std::uint32_t caller)>;

/// How the last leases of a dead letter ended before it came to its queue, as far as the journal's ring tells. Bounded:
/// it looks at a few events.
insight::LeaseFacts leaseFactsOf(const journal::Journal &journal, const model::MessageRow &row,
                                 const HolderNumber &holder);

} // namespace broker::core
