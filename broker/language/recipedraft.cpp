// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/recipedraft.h"

#include "broker/language/fieldtext.h"
#include "broker/language/recode.h"
#include "broker/model/messagerules.h"

#include <algorithm>

// Places of a message: finding, reading and filling them.
namespace broker::language {

using model::MessageAttribute;

Where whereIs(const Field &path)
{
    if (path.root == FieldRoot::Attribute)
        return Where::Attribute;
    return path.steps.empty() ? Where::WholeBody : Where::InBody;
}

const std::string &attributeName(const Field &path)
{
    return std::get<std::string>(path.steps.front());
}

Attributes::iterator findAttribute(Draft &draft, const Field &path)
{
    return std::find_if(draft.attributes.begin(), draft.attributes.end(),
                        [&](const MessageAttribute &one) { return one.name == attributeName(path); });
}

void insertAttribute(Draft &draft, MessageAttribute attribute)
{
    const auto at = std::lower_bound(draft.attributes.begin(), draft.attributes.end(), attribute,
                                     [](const auto &a, const auto &b) { return a.name < b.name; });
    draft.attributes.insert(at, std::move(attribute));
}

namespace {

bool isBinary(const MessageAttribute &attribute)
{
    return model::attributeBaseType(attribute.dataType) == "Binary";
}

Json valueOf(const MessageAttribute &attribute)
{
    if (isBinary(attribute))
        return jsonText(toBase64(attribute.value));
    if (model::attributeBaseType(attribute.dataType) == "Number" && isJsonNumber(attribute.value))
        return {JsonKind::Number, attribute.value};
    return jsonText(attribute.value);
}

} // namespace

Effect about(const Field &path, std::string why, bool isRefused)
{
    for (std::size_t at = why.find('%'); at != std::string::npos; at = std::string::npos)
        why.replace(at, 1, fieldText(path));
    return isRefused ? Effect::refused(std::move(why)) : Effect::untouched(std::move(why));
}

Effect notThere(const Field &path)
{
    return about(path, "% is not there.");
}

Effect leadsNowhere(const Field &path, const JsonPlaces &found)
{
    if (found.fault == JsonPlaces::Fault::NoJson)
        return Effect::refused("The body is no JSON.");
    if (found.fault == JsonPlaces::Fault::TooDeep)
        return Effect::refused("The body is nested more than 32 deep.");
    const auto upTo = [&path](std::size_t count) {
        Field part = path;
        part.steps.resize(std::min(count, path.steps.size()));
        return part;
    };
    const bool isNamed =
        std::holds_alternative<std::string>(path.steps[std::min(found.reached, path.steps.size() - 1)]);
    const bool mayHold = found.end == JsonKind::List || (found.end == JsonKind::Object && isNamed);
    if (mayHold)
        return notThere(upTo(found.reached + 1));
    return about(upTo(found.reached), isNamed ? "% is no object." : "% is no list.");
}

namespace {

Json valueAt(std::string_view text, const JsonPlace &place)
{
    return {place.kind, std::string{text.substr(place.value.begin, place.value.end - place.value.begin)}};
}

} // namespace

Edits editsOf(std::string_view text)
{
    return Edits{workBytes - std::min(workBytes, text.size())};
}

namespace {

/// Why nothing came of it.
Effect whyNot(const Field &path, const Turned &one)
{
    if (!one.isSaid)
        return about(path, one.why, one.isRefused);
    return one.isRefused ? Effect::refused(one.why) : Effect::untouched(one.why);
}

/// Of what was turned, the first that stays says why.
class Tally
{
public:
    explicit Tally(const Field &path)
        : m_path(path)
    {
    }

    void note(const Turned &one)
    {
        m_isChanged = m_isChanged || one.value;
        if (!one.value && !m_first)
            m_first = whyNot(m_path, one);
    }
    Effect effect() const { return m_isChanged ? Effect::changed() : m_first.value_or(Effect::changed()); }

private:
    const Field &m_path;
    bool m_isChanged = false;
    std::optional<Effect> m_first;
};

Effect turnInBody(const Field &path, Draft &draft, const Turning &turn)
{
    const JsonPlaces found = findPlaces(draft.body, path.steps);
    if (found.places.empty())
        return leadsNowhere(path, found);
    Edits edits = editsOf(draft.body);
    Tally tally{path};
    for (const JsonPlace &place : found.places) {
        const Turned made = turn(valueAt(draft.body, place));
        if (made.isRefused)
            return whyNot(path, made);
        tally.note(made);
        if (made.value)
            edits.replace(place.value, made.value->raw);
        if (edits.isTooMuch())
            return Effect::refused(tooLong());
    }
    const Effect effect = tally.effect();
    if (effect.isChanged())
        draft.body = edits.applied(draft.body);
    return effect;
}

Effect turnWholeBody(const Field &path, Draft &draft, const Turning &turn)
{
    Turned made = turn(jsonText(draft.body));
    if (!made.value)
        return whyNot(path, made);
    std::string body = plainText(*made.value);
    if (body == draft.body)
        return about(path, "% has this value already.");
    draft.body = std::move(body);
    return Effect::changed();
}

Effect turnAttribute(const Field &path, Draft &draft, const Turning &turn)
{
    const auto found = findAttribute(draft, path);
    if (found == draft.attributes.end())
        return notThere(path);
    if (isBinary(*found))
        return about(path, "% holds bytes.");
    Turned made = turn(valueOf(*found));
    if (!made.value)
        return whyNot(path, made);
    std::string value = plainText(*made.value);
    if (value == found->value)
        return about(path, "% has this value already.");
    found->value = std::move(value);
    return Effect::changed();
}

} // namespace

Effect turnAt(const Field &path, Draft &draft, const Turning &turn)
{
    switch (whereIs(path)) {
    case Where::Attribute:
        return turnAttribute(path, draft, turn);
    case Where::WholeBody:
        return turnWholeBody(path, draft, turn);
    case Where::InBody:
        break;
    }
    return turnInBody(path, draft, turn);
}

Taken take(const Field &path, Draft &draft, bool isOnly)
{
    if (whereIs(path) == Where::WholeBody)
        return {jsonText(draft.body), {}, {}};
    if (whereIs(path) == Where::Attribute) {
        const auto found = findAttribute(draft, path);
        if (found == draft.attributes.end())
            return {std::nullopt, {}, notThere(path)};
        return {valueOf(*found), found->dataType, {}};
    }
    const JsonPlaces found = findPlaces(draft.body, path.steps);
    if (found.places.empty())
        return {std::nullopt, {}, leadsNowhere(path, found)};
    if (isOnly && found.places.size() > 1)
        return {std::nullopt, {}, about(path, "% is at several places.")};
    return {valueAt(draft.body, found.places.front()), {}, {}};
}

namespace {

Effect putInBody(const Field &path, const Json &value, Draft &draft)
{
    const JsonPlaces found = findPlaces(draft.body, path.steps);
    if (found.places.empty() && found.gaps.empty())
        return leadsNowhere(path, found);
    Edits edits = editsOf(draft.body);
    bool isChanged = false;
    for (const JsonPlace &place : found.places) {
        if (valueAt(draft.body, place) == value)
            continue;
        isChanged = true;
        edits.replace(place.value, value.raw);
    }
    const std::string key = found.gaps.empty() ? std::string{} : jsonText(std::get<std::string>(path.steps.back())).raw;
    for (const JsonGap &gap : found.gaps) {
        isChanged = true;
        edits.replace({gap.at, gap.at}, gap.lead + key + gap.colon + value.raw);
    }
    if (!isChanged)
        return about(path, "% has this value already.");
    if (edits.isTooMuch())
        return Effect::refused(tooLong());
    draft.body = edits.applied(draft.body);
    return Effect::changed();
}

Effect putWholeBody(const Field &path, const Json &value, Draft &draft)
{
    std::string body = plainText(value);
    if (body == draft.body)
        return about(path, "% has this value already.");
    draft.body = std::move(body);
    return Effect::changed();
}

/// `type` that it shall have, or else the one it has, or else `usual`.
Effect putAttribute(const Field &path, const std::string &type, const std::string &usual, const Json &value,
                    Draft &draft)
{
    if (value.kind == JsonKind::Null)
        return Effect::untouched("The value is null, which no attribute holds.");
    const auto found = findAttribute(draft, path);
    const bool isThere = found != draft.attributes.end();
    MessageAttribute made{attributeName(path), type, plainText(value)};
    if (made.dataType.empty())
        made.dataType = isThere              ? found->dataType
            : !usual.empty()                 ? usual
            : value.kind == JsonKind::Number ? "Number"
                                             : "String";
    if (isBinary(made)) {
        auto bytes = fromBase64(made.value);
        if (!bytes)
            return Effect::untouched("The value is no base64, as bytes are written.");
        made.value = std::move(*bytes);
    }
    if (isThere && *found == made)
        return about(path, "% has this value already.");
    if (isThere)
        *found = std::move(made);
    else
        insertAttribute(draft, std::move(made));
    return Effect::changed();
}

} // namespace

Effect put(const Field &path, const std::string &type, const std::string &usual, const Json &value, Draft &draft)
{
    switch (whereIs(path)) {
    case Where::Attribute:
        return putAttribute(path, type, usual, value, draft);
    case Where::WholeBody:
        return putWholeBody(path, value, draft);
    case Where::InBody:
        break;
    }
    return putInBody(path, value, draft);
}

namespace {

/// With the comma before it, or behind it when it is the first: what stays is JSON, and stands as it stood.
void removeRuns(const std::vector<JsonPlace> &places, Edits &edits)
{
    for (std::size_t first = 0; first < places.size();) {
        std::size_t last = first;
        while (last + 1 < places.size() && places[last + 1].owner == places[first].owner
               && places[last + 1].number == places[last].number + 1)
            ++last;
        const bool isAtFront = places[first].before == JsonPlace::none;
        const std::size_t begin = isAtFront ? places[first].begin() : places[first].before;
        const bool takesNext = isAtFront && places[last].after != JsonPlace::none;
        edits.replace({begin, takesNext ? places[last].after : places[last].value.end}, {});
        first = last + 1;
    }
}

} // namespace

Effect removeAt(const Field &path, Draft &draft)
{
    if (whereIs(path) == Where::Attribute) {
        const auto found = findAttribute(draft, path);
        if (found == draft.attributes.end())
            return notThere(path);
        draft.attributes.erase(found);
        return Effect::changed();
    }
    const JsonPlaces found = findPlaces(draft.body, path.steps);
    if (found.places.empty())
        return leadsNowhere(path, found);
    Edits edits = editsOf(draft.body);
    removeRuns(found.places, edits);
    draft.body = edits.applied(draft.body);
    return Effect::changed();
}

} // namespace broker::language
