// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace broker::language {

/// ASCII letters only: bytes of other letters stay as they are.
std::string lowerCase(std::string_view text);

/// `lower` is in lower case already. ASCII letters of either case are equal, other bytes only to themselves.
bool containsAnyCase(std::string_view text, std::string_view lower);

} // namespace broker::language
