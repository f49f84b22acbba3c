// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/recipe.h"

#include "broker/language/fieldtext.h"
#include "broker/language/recipeline.h"
#include "broker/model/messagerules.h"

#include <algorithm>

namespace broker::language {

namespace {

std::string sourceText(const Source &source)
{
    const auto *value = std::get_if<Json>(&source);
    return value != nullptr ? value->raw : fieldText(std::get<Field>(source));
}

struct ToText
{
    std::string operator()(const SetStep &step) const
    {
        const std::string type = step.type.empty() ? std::string{} : ": " + step.type;
        return "set " + fieldText(step.path) + type + " = " + sourceText(step.source);
    }
    std::string operator()(const RenameStep &step) const
    {
        return "rename " + fieldText(step.from) + " to " + fieldText(step.to);
    }
    std::string operator()(const MoveStep &step) const
    {
        return "move " + fieldText(step.from) + " to " + fieldText(step.to);
    }
    std::string operator()(const RemoveStep &step) const { return "remove " + fieldText(step.path); }
    std::string operator()(const MapStep &step) const
    {
        std::string rows;
        const auto add = [&rows](const std::string &from, const Json &to) {
            rows += (rows.empty() ? "" : ", ") + from + " -> " + to.raw;
        };
        for (const auto &[from, to] : step.rows)
            add(from.raw, to);
        if (step.otherwise)
            add("else", *step.otherwise);
        return "map " + fieldText(step.path) + " { " + rows + " }";
    }
    std::string operator()(const NumberStep &step) const { return "number " + fieldText(step.path); }
    std::string operator()(const TextStep &step) const { return "text " + fieldText(step.path); }
    std::string operator()(const DecodeStep &step) const
    {
        return "decode " + fieldText(step.path) + " from " + std::string{codeName(step.code)};
    }
    std::string operator()(const EncodeStep &step) const
    {
        return "encode " + fieldText(step.path) + " to " + std::string{codeName(step.code)};
    }
    std::string operator()(const ReplaceStep &step) const
    {
        return "replace " + step.pattern + " with " + step.replacement + " in " + fieldText(step.path);
    }
    std::string operator()(const InsideStep &step) const
    {
        return "in " + fieldText(step.path) + ": " + stepText(*step.step);
    }
};

bool holds(const Condition &condition, const Draft &draft, const model::Payload &payload)
{
    const Content content{draft.body, draft.attributes, payload.senderId, payload.deduplicationId, payload.traceHeader};
    return condition.query.matches(Facts{}, content);
}

RecipeOutcome untouched(std::string reason)
{
    return {RecipeOutcome::Kind::Untouched, std::move(reason), nullptr};
}

RecipeOutcome refused(std::string reason)
{
    return {RecipeOutcome::Kind::Refused, std::move(reason), nullptr};
}

} // namespace

std::string stepText(const Step &step)
{
    return std::visit(ToText{}, step);
}

Recipe::Recipe(std::shared_ptr<const Content> content)
    : m_content(std::move(content))
{
}

Parsed<Recipe> Recipe::parse(std::string_view text)
{
    if (text.size() > mostBytes)
        return Problem{mostBytes, text.size() - mostBytes, "The recipe is too long: 64 KiB at most."};
    Content content;
    std::size_t steps = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        line = line.substr(0, line.find_last_not_of(recipeBlanks) + 1);
        const std::size_t begin = std::min(line.find_first_not_of(recipeBlanks), line.size());
        RecipeLine start{line, at};
        if (begin < line.size() && line[begin] == '#') {
            content.lines.push_back({std::string{line.substr(begin)}, nullptr, {}});
        } else if (steps == 0 && !content.condition && begin < line.size() && start.acceptOnlyIf()) {
            auto condition = start.condition();
            if (condition.has_error())
                return condition.error();
            content.condition = std::move(*condition);
            for (Line &comment : content.lines)
                content.heading.push_back(std::move(comment.comment));
            content.lines.clear();
        } else if (begin < line.size()) {
            if (++steps > mostSteps)
                return Problem{at, line.size(), "The recipe has too many steps: 100 at most."};
            auto made = takeLine(line, at);
            if (made.has_error())
                return made.error();
            content.lines.push_back(std::move(*made));
        }
        at = end + 1;
    }
    if (steps == 0)
        return Problem{text.size(), 0, "A recipe has a step at least, such as set body.status = \"PENDING\"."};
    return Recipe{std::make_shared<const Content>(std::move(content))};
}

std::string Recipe::text() const
{
    std::string text;
    const auto add = [&text](const std::string &line) { text += (text.empty() ? "" : "\n") + line; };
    for (const std::string &comment : m_content->heading)
        add(comment);
    if (m_content->condition)
        add("only if " + m_content->condition->text);
    for (const Line &line : m_content->lines) {
        if (line.step == nullptr)
            add(line.comment);
        else
            add(stepText(*line.step) + (line.condition ? " only if " + line.condition->text : std::string{}));
    }
    return text;
}

RecipeOutcome Recipe::apply(const model::Payload &payload) const
{
    Draft draft{payload.body, payload.attributes};
    const auto isFalse = [&](const std::optional<Condition> &condition) {
        return condition && !holds(*condition, draft, payload);
    };
    const auto whyNot = [](const Condition &condition) { return "It is not so that " + condition.text + "."; };
    if (isFalse(m_content->condition))
        return untouched(whyNot(*m_content->condition));
    const bool isOne = std::count_if(m_content->lines.begin(), m_content->lines.end(),
                                     [](const Line &line) { return line.step != nullptr; })
        == 1;
    std::string idle;
    std::size_t number = 0;
    for (const Line &line : m_content->lines) {
        if (line.step == nullptr)
            continue;
        ++number;
        const Effect effect =
            isFalse(line.condition) ? Effect::untouched(whyNot(*line.condition)) : applyStep(*line.step, draft);
        const std::string place = isOne ? std::string{} : "Step " + std::to_string(number) + ": ";
        if (effect.isRefused())
            return refused(place + effect.reason);
        if (!effect.isChanged())
            idle += (idle.empty() ? "" : " ") + place + effect.reason;
    }
    auto made = std::make_shared<model::Payload>(payload);
    made->body = std::move(draft.body);
    made->attributes = std::move(draft.attributes);
    if (*made == payload)
        return untouched(idle.empty() ? "The steps leave it as it was." : std::move(idle));
    if (const auto checked = model::checkPayload(*made); checked.has_error())
        return refused(checked.error().message);
    return {RecipeOutcome::Kind::Changed, std::move(idle), std::move(made)};
}

} // namespace broker::language
