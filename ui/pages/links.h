// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/address.h"
#include "ui/backend/backend.h"

#include <optional>

namespace ui {

/// Where a text that names something leads in this window: an ARN or URL of a queue, an ARN of a kind that has a page,
/// an address. Nothing: no page, or no such queue here.
std::optional<Address> linkTarget(const QString &text, const Backend &backend, const QString &connection);

} // namespace ui
