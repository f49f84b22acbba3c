// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/instant.h"

#include <string>
#include <string_view>

namespace broker::simulation {

/// A gzip file of one stored block (RFC 1951, 3.2.4): every reader takes it, and it needs no compressor. At most 65,535
/// bytes.
std::string gzip(std::string_view bytes);
/// As it stands in a JSON text: with quotes.
std::string quoted(std::string_view text);
/// 2026-11-22T10:00:00Z
std::string isoTime(model::Instant instant);
/// 1234 cents: 12.34
std::string money(std::int64_t cents);

} // namespace broker::simulation
