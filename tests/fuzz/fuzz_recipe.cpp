// SPDX-License-Identifier: GPL-3.0-or-later
// A recipe, a zero byte, and a body that it is applied to. What is a recipe prints itself; what comes out is legal, and
// a message that is left alone says why.
#include "broker/language/recipe.h"
#include "broker/model/messagerules.h"
#include "tests/fuzz/require.h"

using namespace broker;
using language::Recipe;
using Kind = language::RecipeOutcome::Kind;

namespace {

void checkPrinted(const Recipe &recipe)
{
    const std::string text = recipe.text();
    if (text.size() > Recipe::mostBytes)
        return;
    const auto again = Recipe::parse(text);
    fuzz::require(again.has_value(), "a printed recipe is a recipe");
    fuzz::require(again->text() == text, "a printed recipe prints itself");
}

void checkApplied(const Recipe &recipe, const std::string &body)
{
    const model::Payload payload{body, {{"count", "Number", "12"}, {"note", "String", "{\"a\":1}"}}, {}, {}, "0"};
    const auto outcome = recipe.apply(payload);
    fuzz::require((outcome.kind == Kind::Changed) == (outcome.payload != nullptr), "what changed has a payload");
    fuzz::require(outcome.kind == Kind::Changed || !outcome.reason.empty(), "what did not change says why");
    fuzz::require(recipe.apply(payload) == outcome || outcome.payload, "a recipe does the same each time");
    if (!outcome.payload)
        return;
    fuzz::require(!(*outcome.payload == payload), "what changed differs");
    fuzz::require(model::checkPayload(*outcome.payload).has_value(), "what comes out is legal");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = fuzz::textOf(data, size);
    const std::size_t end = bytes.find('\0');
    const auto recipe = Recipe::parse(bytes.substr(0, end));
    if (recipe.has_error()) {
        fuzz::require(recipe.error().at <= bytes.size(), "a problem is somewhere in the text");
        fuzz::require(!recipe.error().text.empty(), "a problem has words");
        return 0;
    }
    checkPrinted(*recipe);
    checkApplied(*recipe, std::string{end == std::string_view::npos ? "{\"a\":\"1\"}" : bytes.substr(end + 1)});
    return 0;
}
