// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/language/field.h"
#include "broker/language/jsontext.h"
#include "broker/language/recipe.h"

#include <re2/re2.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// What a parsed recipe is made of; for recipe*.cpp alone.
namespace broker::language {

/// A query with the text that it was written as.
struct Condition
{
    std::string text;
    Query query;
};

/// What a step puts somewhere: a value as it stands in the recipe, or that of another place.
using Source = std::variant<Json, Field>;

struct SetStep
{
    Field path;
    std::string type; ///< of an attribute; empty: as it is, or by the value
    Source source;
};
struct RenameStep
{
    Field from;
    Field to;
};
struct MoveStep
{
    Field from;
    Field to;
};
struct RemoveStep
{
    Field path;
};
struct MapStep
{
    Field path;
    std::vector<std::pair<Json, Json>> rows;
    std::optional<Json> otherwise;
};
struct NumberStep
{
    Field path;
};
struct TextStep
{
    Field path;
};
enum class Code { Base64, Json, Latin1 };
struct DecodeStep
{
    Field path;
    Code code = Code::Base64;
};
struct EncodeStep
{
    Field path;
    Code code = Code::Base64;
};
struct ReplaceStep
{
    std::string pattern; ///< both as they are written, with quotes
    std::string replacement;
    std::shared_ptr<const RE2> expression;
    std::string rewrite;
    Field path;
};
struct InsideStep;

using Step = std::variant<SetStep, RenameStep, MoveStep, RemoveStep, MapStep, NumberStep, TextStep, DecodeStep,
                          EncodeStep, ReplaceStep, InsideStep>;

struct InsideStep
{
    Field path;
    std::shared_ptr<const Step> step;
};

struct Line
{
    std::string comment; ///< with its #; then there is no step
    std::shared_ptr<const Step> step;
    std::optional<Condition> condition;
};

struct Recipe::Content
{
    std::optional<Condition> condition; ///< of the whole recipe
    std::vector<std::string> heading; ///< comments before it
    std::vector<Line> lines;
};

/// A step and its condition. `at`: where the line begins in the recipe; it has no blanks at its end.
Parsed<Line> takeLine(std::string_view line, std::size_t at);
std::string stepText(const Step &step);
std::string_view codeName(Code code);

/// A message under repair.
struct Draft
{
    std::string body;
    std::vector<model::MessageAttribute> attributes;
};

/// What one step did.
struct Effect
{
    RecipeOutcome::Kind kind = RecipeOutcome::Kind::Changed;
    std::string reason;

    static Effect changed() { return {}; }
    static Effect untouched(std::string why) { return {RecipeOutcome::Kind::Untouched, std::move(why)}; }
    static Effect refused(std::string why) { return {RecipeOutcome::Kind::Refused, std::move(why)}; }
    bool isChanged() const { return kind == RecipeOutcome::Kind::Changed; }
    bool isRefused() const { return kind == RecipeOutcome::Kind::Refused; }
};

/// A value that a step would put in the place of another; or why it does not.
struct Turned
{
    std::optional<Json> value;
    std::string why{}; ///< “%” stands for the path
    bool isRefused = false;
    bool isSaid = false; ///< why has no “%” of ours
};

/// The steps that make one value of another, wherever it stands: map, number, text, decode, encode, replace. Others
/// leave it.
Turned turned(const Step &step, const Json &value);
std::string tooLong();

/// What may be worked on between steps; more is refused.
constexpr std::size_t workBytes = 4'194'304;

/// The draft is as it was unless the effect is Changed.
Effect applyStep(const Step &step, Draft &draft);

} // namespace broker::language
