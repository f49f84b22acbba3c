// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/console_p.h"
#include "broker/language/recipe.h"

namespace broker::api::console {

/// InvalidParameterValue with reason, line and character when `text` is no recipe. An integration seam: whoever mends
/// messages (a redrive) compiles the text here and hands on a function.
Result<language::Recipe> recipeOf(std::string_view text, std::string_view parameter);

} // namespace broker::api::console
