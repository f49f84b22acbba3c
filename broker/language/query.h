// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/language/message.h"

#include <boost/system/result.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace broker::language {

/// Why a text is no query, for the one who types it.
struct Problem
{
    std::size_t at = 0; ///< bytes from the start
    std::size_t length = 0; ///< at least 1 unless the text ended too early
    std::string text; ///< a sentence: what is wrong and what would be right

    friend bool operator==(const Problem &, const Problem &) = default;
};

[[noreturn]] void throw_exception_from_error(const Problem &problem, const boost::source_location &where);

template <class T>
using Parsed = boost::system::result<T, Problem>;

enum class Verdict { No, Yes, NeedsContent };

/// A question about one message:
///
///     body.status == "PENDING" and attr.region ~ "^eu" and recv >= 2 and age > 10m
///
///     query      = and { "or" and }
///     and        = not { ["and"] not }
///     not        = ["not"] ( "(" query ")" | "has" field | field operator value | field "in" "(" value { "," value }
///     ")"
///                            | words )
///     operator   = == = != < <= > >= ~ (regular expression) : (contains, any case)
///     field      = id | state | recv | size | sent | age | left | first | group | source | dedup | sender | trace
///                | attr.NAME | attr["NAME"] | body | body.name[0].other[*]
///     value      = "text" | 'text' | word | number | number with unit | true | false | null
///
/// Words alone look for text anywhere: body, values of attributes, id, group. A list in a body stands for each of its
/// elements. A comparison with something that is not there is false, `!=` too; `not` turns that round. Values of a body
/// keep their type: 100 is not "100". Immutable; any thread. Cost: one look at the body a message, however many
/// fields of it are named; regular expressions take linear time.
class Query
{
public:
    Query(); ///< everything matches
    /// Texts over 8 KiB or nested more than 64 deep are refused.
    static Parsed<Query> parse(std::string_view text);

    bool matchesAll() const;
    /// False: judge() never answers NeedsContent.
    bool needsContent() const;
    /// The answer may become another one by time alone: `age` or `left` is named.
    bool asksTime() const;
    /// The id is looked at. Else Facts::id may be empty: printing one costs more than most questions.
    bool asksId() const;
    /// The first field that is neither attribute nor body nor told by them, as it would be written; empty: none.
    std::string factAsked() const;
    /// A field that shall have a value, as it would be written: for the one whose query finds nothing.
    struct Equality
    {
        std::string field;
        std::string value;

        friend bool operator==(const Equality &, const Equality &) = default;
    };
    /// Those of attributes and bodies, in the order they stand.
    std::vector<Equality> equalities() const;
    /// As much as can be said without the body.
    Verdict judge(const Facts &facts) const;
    bool matches(const Facts &facts, const Content &content) const;

private:
    struct Node;
    class Parser;
    explicit Query(std::shared_ptr<const Node> root);
    static Verdict judge(const Node &node, const Facts &facts, class Reading *reading);

    std::shared_ptr<const Node> m_root;
};

} // namespace broker::language
