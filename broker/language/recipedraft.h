// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/language/recipestep.h"

#include <functional>

/// Places of a message under repair; for recipedraft.cpp and recipeapply.cpp alone. A draft changes only where the
/// effect is Changed.
namespace broker::language {

using Attributes = std::vector<model::MessageAttribute>;

/// What a path means: the three things that it can.
enum class Where { Attribute, WholeBody, InBody };
Where whereIs(const Field &path);

const std::string &attributeName(const Field &path);
Attributes::iterator findAttribute(Draft &draft, const Field &path);
void insertAttribute(Draft &draft, model::MessageAttribute attribute);

/// `why` with the path in place of its %. Untouched, or refused.
Effect about(const Field &path, std::string why, bool isRefused = false);
Effect notThere(const Field &path);
/// Why a path has no place, as `found` tells.
Effect leadsNowhere(const Field &path, const JsonPlaces &found);
/// Which make at most workBytes of it.
Edits editsOf(std::string_view text);

/// A value that was found, or why there is none.
struct Taken
{
    std::optional<Json> value;
    std::string type; ///< of the attribute that it came from
    Effect why;
};

/// `isOnly`: several are none; else the first.
Taken take(const Field &path, Draft &draft, bool isOnly);

using Turning = std::function<Turned(const Json &)>;
/// Every value at the path becomes what `turn` makes of it.
Effect turnAt(const Field &path, Draft &draft, const Turning &turn);
/// Members that are missing come into being. `type` that an attribute shall have, or else the one it has, or else
/// `usual`, or else by the value.
Effect put(const Field &path, const std::string &type, const std::string &usual, const Json &value, Draft &draft);
Effect removeAt(const Field &path, Draft &draft);

} // namespace broker::language
