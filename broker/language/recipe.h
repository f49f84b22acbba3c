// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/language/query.h"
#include "broker/model/message.h"

#include <memory>
#include <string>
#include <string_view>

namespace broker::language {

struct RecipeOutcome
{
    enum class Kind { Changed, Untouched, Refused };
    Kind kind = Kind::Untouched;
    /// Sentences that many messages share. Untouched: why nothing matched. Refused: what the message would break, in
    /// the service's words, or what it is not. Changed: of the steps that changed nothing; empty when all did.
    std::string reason;
    model::PayloadRef payload; ///< Changed: the new one

    friend bool operator==(const RecipeOutcome &, const RecipeOutcome &) = default;
};

/// How messages are mended: steps, one a line, each of which works on what those before it have left.
///
///     # orders of the old client
///     only if body.kind == "order"
///     rename body.qnty to body.qty
///     number body.qty
///     set attr.region = "eu-west-1" only if not has attr.region
///
///     recipe  = { "#" comment | "only if" query, before all steps | step [ "only if" query ] }
///     step    = "set" path "=" ( json | path ) | "set" attribute ":" type "=" ( json | path )
///             | "rename" path "to" path | "move" path "to" path | "remove" path | "number" path | "text" path
///             | "map" path "{" json "->" json { "," json "->" json } [ "," "else" "->" json ] "}"
///             | "decode" path "from" code | "encode" path "to" code          code = base64 | json | latin1 (decode)
///             | "replace" "expression" "with" "text" "in" path               RE2; \1 is what the first bracket holds
///             | "in" path ":" step                                           of the JSON in a text: body is that text
///     path    = body | body.name[0].other[*] | attr.NAME | attr["NAME"]
///
/// Rules: docs/recipes.md. In short: a path that leads nowhere leaves the message as it is, and so does a value of
/// another kind; a body that is no JSON is refused when a step names a place in it; every byte outside of what a step
/// changes stays as it was. What comes out keeps the rules of the service, or the message is refused. Pure, and the
/// same each time: no clock, no chance. Immutable; any thread. Cost: one walk over the body for each step.
class Recipe
{
public:
    static constexpr std::size_t mostBytes = 65'536;
    static constexpr std::size_t mostSteps = 100;

    /// At least one step. Places count from the start of the text.
    static Parsed<Recipe> parse(std::string_view text);

    RecipeOutcome apply(const model::Payload &payload) const;
    /// Canonical: parse() of it is the same recipe, and prints the same. Comments stay.
    std::string text() const;

private:
    struct Content;
    class Parser;
    explicit Recipe(std::shared_ptr<const Content> content);

    std::shared_ptr<const Content> m_content;
};

} // namespace broker::language
