// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/fieldtext.h"
#include "broker/language/recipedraft.h"
#include "broker/model/messagerules.h"

#include <set>

// What each step does to a message. docs/recipes.md is the contract.
namespace broker::language {

namespace {

using model::MessageAttribute;

/// The label of the type stays.
Effect retype(const Field &path, Draft &draft, bool isNumber)
{
    const auto found = findAttribute(draft, path);
    if (found == draft.attributes.end())
        return notThere(path);
    const std::string_view base = model::attributeBaseType(found->dataType);
    if (base == (isNumber ? "Number" : "String"))
        return about(path, isNumber ? "% is a number already." : "% is a text already.");
    if (base == "Binary")
        return about(path, "% holds bytes.");
    MessageAttribute made = *found;
    made.dataType = (isNumber ? "Number" : "String") + made.dataType.substr(base.size());
    if (isNumber && model::checkAttributeValue(made).has_error())
        return about(path, "The text of % is no number.");
    *found = std::move(made);
    return Effect::changed();
}

Effect renameAttribute(const RenameStep &step, Draft &draft)
{
    const auto found = findAttribute(draft, step.from);
    if (found == draft.attributes.end())
        return notThere(step.from);
    if (findAttribute(draft, step.to) != draft.attributes.end())
        return about(step.to, "% is there already.");
    MessageAttribute made = *found;
    made.name = attributeName(step.to);
    draft.attributes.erase(found);
    insertAttribute(draft, std::move(made));
    return Effect::changed();
}

Effect renameInBody(const RenameStep &step, Draft &draft)
{
    const JsonPlaces found = findPlaces(draft.body, step.from.steps);
    if (found.places.empty())
        return leadsNowhere(step.from, found);
    std::set<std::size_t> taken; // objects that have a member of the new name
    for (const JsonPlace &place : findPlaces(draft.body, step.to.steps).places)
        taken.insert(place.owner);
    Edits edits = editsOf(draft.body);
    const std::string key = jsonText(std::get<std::string>(step.to.steps.back())).raw;
    bool isChanged = false;
    for (const JsonPlace &place : found.places) {
        if (taken.contains(place.owner))
            continue;
        isChanged = true;
        edits.replace(place.key, key);
    }
    if (!isChanged)
        return about(step.to, "% is there already.");
    if (edits.isTooMuch())
        return Effect::refused(tooLong());
    draft.body = edits.applied(draft.body);
    return Effect::changed();
}

/// Whether the value may come there: nothing is there yet, and it is one place.
Effect mayCome(const MoveStep &step, Draft &draft)
{
    if (whereIs(step.to) == Where::Attribute)
        return findAttribute(draft, step.to) == draft.attributes.end() ? Effect::changed()
                                                                       : about(step.to, "% is there already.");
    const JsonPlaces found = findPlaces(draft.body, step.to.steps);
    if (!found.places.empty())
        return about(step.to, "% is there already.");
    if (found.gaps.empty())
        return leadsNowhere(step.to, found);
    if (found.gaps.size() > 1)
        return about(step.to, "% would be at several places.");
    if (whereIs(step.from) == Where::Attribute)
        return Effect::changed();
    const JsonSpan leaves = findPlaces(draft.body, step.from.steps).places.front().value;
    const bool isInside = leaves.begin < found.gaps.front().at && found.gaps.front().at < leaves.end;
    return isInside ? about(step.to, "% is inside of what would move there.") : Effect::changed();
}

Effect move(const MoveStep &step, Draft &draft)
{
    const Taken taken = take(step.from, draft, true);
    if (!taken.value)
        return taken.why;
    if (Effect may = mayCome(step, draft); !may.isChanged())
        return may;
    Draft moved = draft;
    if (Effect come = put(step.to, {}, taken.type, *taken.value, moved); !come.isChanged())
        return come;
    // What came may stand where the path from leads, too.
    if (Taken left = take(step.from, moved, true); !left.value)
        return left.why;
    if (Effect gone = removeAt(step.from, moved); !gone.isChanged())
        return gone;
    draft = std::move(moved);
    return Effect::changed();
}

/// The inner step on `inner`, whose body is the text.
Effect insideText(const InsideStep &step, Draft &inner)
{
    const bool isJson = findPlaces(inner.body, {}).fault == JsonPlaces::Fault::None;
    Effect effect = applyStep(*step.step, inner);
    if (effect.isChanged() || (effect.isRefused() && isJson))
        return effect;
    if (effect.isRefused())
        return about(step.path, "The text of % is no JSON.");
    return Effect::untouched("In " + fieldText(step.path) + ": " + effect.reason);
}

Effect insideAttribute(const InsideStep &step, Draft &draft)
{
    const auto found = findAttribute(draft, step.path);
    if (found == draft.attributes.end())
        return notThere(step.path);
    if (model::attributeBaseType(found->dataType) == "Binary")
        return about(step.path, "% holds bytes.");
    Draft inner{found->value, draft.attributes};
    Effect effect = insideText(step, inner);
    if (!effect.isChanged())
        return effect;
    const auto own = findAttribute(inner, step.path);
    if (own == inner.attributes.end())
        return about(step.path, "% would go away itself.");
    if (inner.body != found->value)
        own->value = std::move(inner.body);
    draft.attributes = std::move(inner.attributes);
    return effect;
}

/// Each text at the path becomes a body for the inner step.
Effect inside(const InsideStep &step, Draft &draft)
{
    if (whereIs(step.path) == Where::Attribute)
        return insideAttribute(step, draft);
    Draft inner{{}, draft.attributes};
    Draft changed = draft;
    Effect effect = turnAt(step.path, changed, [&](const Json &value) -> Turned {
        if (value.kind != JsonKind::Text)
            return {std::nullopt, "% is no text."};
        const std::string before = plainText(value);
        inner.body = before;
        Effect one = insideText(step, inner);
        if (!one.isChanged())
            return {std::nullopt, std::move(one.reason), one.isRefused(), true};
        // A change of an attribute alone leaves the text as it is written.
        return {inner.body == before ? value : jsonText(inner.body), {}};
    });
    if (!effect.isChanged())
        return effect;
    changed.attributes = std::move(inner.attributes);
    draft = std::move(changed);
    return effect;
}

struct Apply
{
    const Step &step;
    Draft &draft;

    Effect operator()(const SetStep &set) const
    {
        if (const auto *value = std::get_if<Json>(&set.source))
            return put(set.path, set.type, {}, *value, draft);
        const Taken taken = take(std::get<Field>(set.source), draft, false);
        return taken.value ? put(set.path, set.type, taken.type, *taken.value, draft) : taken.why;
    }
    Effect operator()(const RenameStep &rename) const
    {
        return whereIs(rename.from) == Where::Attribute ? renameAttribute(rename, draft) : renameInBody(rename, draft);
    }
    Effect operator()(const MoveStep &one) const { return move(one, draft); }
    Effect operator()(const RemoveStep &remove) const { return removeAt(remove.path, draft); }
    Effect operator()(const InsideStep &in) const { return inside(in, draft); }
    Effect operator()(const NumberStep &number) const
    {
        return whereIs(number.path) == Where::Attribute ? retype(number.path, draft, true) : turn(number.path);
    }
    Effect operator()(const TextStep &text) const
    {
        return whereIs(text.path) == Where::Attribute ? retype(text.path, draft, false) : turn(text.path);
    }
    template <class Other>
    Effect operator()(const Other &other) const
    {
        return turn(other.path);
    }
    Effect turn(const Field &path) const
    {
        return turnAt(path, draft, [this](const Json &value) { return turned(step, value); });
    }
};

std::size_t bytesOf(const Draft &draft)
{
    std::size_t bytes = draft.body.size();
    for (const MessageAttribute &attribute : draft.attributes)
        bytes += attribute.value.size();
    return bytes;
}

} // namespace

Effect applyStep(const Step &step, Draft &draft)
{
    const Effect effect = std::visit(Apply{step, draft}, step);
    return effect.isChanged() && bytesOf(draft) > workBytes ? Effect::refused(tooLong()) : effect;
}

} // namespace broker::language
