// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/http/gate.h"

#include <string_view>

namespace broker::http {

/// Splits a whole header block that passed checkRaw(). `head` gets views into `block`; its storage is reused.
/// `keepsAlive`: what version and Connection ask for. The one place that knows Beast.
std::optional<Refusal> parseHead(std::string_view block, RequestHead &head, bool &keepsAlive);

} // namespace broker::http
