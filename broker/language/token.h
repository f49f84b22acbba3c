// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/language/query.h"

#include <string>
#include <string_view>
#include <vector>

namespace broker::language {

enum class TokenKind {
    Word, ///< bare: field, keyword or plain text
    Text, ///< quoted; `text` has the escapes resolved
    Number, ///< `number`, and `text` is its unit or empty
    Operator, ///< one of == = != < <= > >= ~ :
    Symbol, ///< one of ( ) [ ] . , *
    End,
};

struct Token
{
    TokenKind kind = TokenKind::End;
    std::size_t at = 0;
    std::size_t length = 0;
    std::string text;
    double number = 0;
    bool isGlued = false; ///< nothing between it and the token before

    bool is(TokenKind wanted, std::string_view text_) const { return kind == wanted && text == text_; }
};

/// The last one is End.
Parsed<std::vector<Token>> tokens(std::string_view text);

} // namespace broker::language
