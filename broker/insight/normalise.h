// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace broker::insight {

/// An error text without what differs from one message to the next, so that equal faults read equal: of a stack trace
/// the line that names the exception; `<id>` `<n>` `<time>` `<text>` `<path>` `<url>` `<email>` `<address>` for ids,
/// numbers, dates and times, quoted values, paths, addresses. A quoted name stays where the word before says that it is
/// one (`field "sku"`). At most 200 bytes, cut at a character. Linear time.
std::string normalised(std::string_view text);

} // namespace broker::insight
