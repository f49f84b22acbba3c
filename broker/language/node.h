// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/language/field.h"
#include "broker/language/query.h"
#include "broker/language/text.h"

#include <re2/re2.h>

#include <memory>
#include <string>
#include <variant>
#include <vector>

/// What a parsed query is made of; for query.cpp and parser.cpp alone.
namespace broker::language {

enum class Operator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Matches, Contains };

/// The right side of a comparison, already in the terms of the field: units are applied, times are milliseconds.
using Literal = std::variant<std::nullptr_t, bool, double, std::string>;

struct Comparison
{
    Field field;
    Operator how = Operator::Equal;
    std::vector<Literal> values; ///< more than one: any of them
    std::shared_ptr<const RE2> pattern; ///< Matches
};

struct Presence
{
    Field field;
};

struct Words
{
    std::string text; ///< lower case
};

struct Query::Node
{
    enum class Kind { All, Or, Not, Compare, Has, Words };
    Kind kind = Kind::All; ///< All without children: everything matches
    std::vector<Node> children;
    std::variant<std::monostate, Comparison, Presence, Words> leaf;
};

/// One message, one question: the same for a list of values and for a list in a body.
bool compares(const Comparison &comparison, const FieldValue &value);

} // namespace broker::language
