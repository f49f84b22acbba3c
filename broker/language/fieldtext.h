// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/language/field.h"
#include "broker/language/node.h"
#include "broker/language/token.h"

namespace broker::language {

/// Reads a field from `at` on, which then stands behind it.
Parsed<Field> takeField(const std::vector<Token> &tokens, std::size_t &at);

/// As it is written: body.items[0].sku, attr["my.name"].
std::string fieldText(const Field &field);

/// Reads a value that can stand beside a field of that kind. `text` is what the tokens were made of.
Parsed<Literal> takeLiteral(std::string_view text, const std::vector<Token> &tokens, std::size_t &at, FieldKind kind);

} // namespace broker::language
