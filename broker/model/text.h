// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace broker::model {

/// Well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
bool isUtf8(std::string_view text);

/// What a message body or a text attribute may hold: #x9 #xA #xD #x20-#xD7FF #xE000-#xFFFD #x10000-#x10FFFF.
/// `text` is UTF-8 already.
bool isMessageText(std::string_view text);

/// Takes the first character off well-formed UTF-8, which is not empty.
char32_t takeCharacter(std::string_view &text);

/// The whole of `text` as a decimal integer: no blanks, no plus sign, no fraction, no overflow.
std::optional<std::int64_t> toInteger(std::string_view text);

} // namespace broker::model
