// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Other ways to write a text. Pure; any thread.
namespace broker::language {

std::string toBase64(std::string_view bytes);
/// RFC 4648, section 4: padded, without line breaks; none else.
std::optional<std::string> fromBase64(std::string_view text);

/// A text in UTF-8 that was once read as if it were Latin-1 (as browsers do: Windows-1252) and so became “KÃ¤se”: what
/// it was. None when it cannot have come about so.
std::optional<std::string> fromLatin1(std::string_view text);

} // namespace broker::language
