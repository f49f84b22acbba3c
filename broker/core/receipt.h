// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/ids.h"

#include <optional>
#include <string>
#include <string_view>

namespace broker::core {

/// What a receipt handle says: which message, of which queue, by which receive.
struct Receipt
{
    model::QueueId queue;
    model::MessageKey key;
    std::uint32_t receive = 0; ///< 1 for the first

    friend bool operator==(const Receipt &, const Receipt &) = default;
};

/// Sealed with a secret of the workspace: survives restarts, cannot be forged, at most 64 characters of base64url.
std::string printReceipt(const Receipt &receipt, std::uint64_t secret);
/// Empty for anything that printReceipt with this secret did not make.
std::optional<Receipt> parseReceipt(std::string_view handle, std::uint64_t secret);

} // namespace broker::core
