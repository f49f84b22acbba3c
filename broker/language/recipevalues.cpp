// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/recipestep.h"
#include "broker/language/recode.h"
#include "broker/model/limits.h"
#include "broker/model/messagerules.h"
#include "broker/model/text.h"

#include <algorithm>
#include <array>

// Steps that make one value of another.
namespace broker::language {

namespace {

constexpr std::string_view jsonBlanksAround = " \t\r\n";
/// Matches times length of the text: each match may look to the end of it, so this bounds the time (a few seconds).
constexpr std::size_t mostLooks = std::size_t{1} << 32U;
constexpr int mostBrackets = 10; ///< \0 to \9

Turned into(Json value)
{
    return {std::move(value)};
}

Turned because(std::string why)
{
    return {std::nullopt, std::move(why)};
}

Turned refusedTo(std::string why)
{
    return {std::nullopt, std::move(why), true};
}

std::string_view trimmed(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(jsonBlanksAround), text.size()));
    return text.substr(0, text.find_last_not_of(jsonBlanksAround) + 1);
}

bool isText(std::string_view bytes)
{
    return model::isUtf8(bytes) && model::isMessageText(bytes);
}

std::size_t characterLength(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    return std::min<std::size_t>(text.size(), lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
}

/// As RE2::GlobalReplace(), but within bounds.
Turned replaced(const ReplaceStep &step, const std::string &text)
{
    const re2::StringPiece whole{text};
    const int brackets = 1 + RE2::MaxSubmatch(step.rewrite);
    std::array<re2::StringPiece, mostBrackets> found;
    std::string made;
    std::size_t at = 0;
    std::size_t lastEnd = text.size() + 1;
    std::size_t looks = 0;
    bool isFound = false;
    while (at <= text.size()
           && step.expression->Match(whole, at, text.size(), RE2::UNANCHORED, found.data(), brackets)) {
        const auto begin = static_cast<std::size_t>(found[0].data() - text.data());
        made.append(text, at, begin - at);
        at = begin;
        looks += text.size();
        if (looks > mostLooks)
            return refusedTo("The expression matches in too many places of %.");
        if (found[0].empty() && begin == lastEnd) { // an empty match behind a match is none
            if (begin == text.size())
                break;
            const std::size_t length = characterLength(std::string_view{text}.substr(begin));
            made.append(text, begin, length);
            at = begin + length;
            continue;
        }
        isFound = true;
        step.expression->Rewrite(&made, step.rewrite, found.data(), brackets);
        if (made.size() > workBytes)
            return refusedTo(tooLong());
        at = lastEnd = begin + found[0].size();
    }
    if (!isFound)
        return because("The expression matches nothing in %.");
    if (at < text.size())
        made.append(text, at, std::string::npos);
    if (made == text) // written anew, its escapes would change
        return because("% has this value already.");
    return into(jsonText(made));
}

struct Turn
{
    const Json &value;

    Turned operator()(const MapStep &step) const
    {
        if (value.kind == JsonKind::List || value.kind == JsonKind::Object)
            return because("% is no single value.");
        const auto found = std::find_if(step.rows.begin(), step.rows.end(),
                                        [this](const auto &row) { return isSameScalar(row.first, value); });
        if (found != step.rows.end())
            return into(found->second);
        return step.otherwise ? into(*step.otherwise) : because("The table has no row for the value of %.");
    }
    Turned operator()(const NumberStep & /*step*/) const
    {
        if (value.kind == JsonKind::Number)
            return because("% is a number already.");
        if (value.kind != JsonKind::Text)
            return because("% is no text.");
        const std::string plain = plainText(value);
        const std::string_view number = trimmed(plain);
        if (!isJsonNumber(number))
            return because("The text of % is no number.");
        return into({JsonKind::Number, std::string{number}});
    }
    Turned operator()(const TextStep & /*step*/) const
    {
        if (value.kind == JsonKind::Text)
            return because("% is a text already.");
        if (value.kind != JsonKind::Number && value.kind != JsonKind::Truth)
            return because("% is neither a number nor true or false.");
        return into(jsonText(value.raw));
    }
    Turned operator()(const DecodeStep &step) const
    {
        if (value.kind != JsonKind::Text)
            return because("% is no text.");
        const std::string plain = plainText(value);
        if (step.code == Code::Json) {
            auto inner = wholeJson(plain);
            return inner ? into(std::move(*inner)) : because("The text of % is no JSON.");
        }
        if (step.code == Code::Latin1) {
            const auto text = fromLatin1(plain);
            return text && *text != plain ? into(jsonText(*text))
                                          : because("The text of % was not misread as Latin-1.");
        }
        const auto bytes = fromBase64(plain);
        if (!bytes)
            return because("The text of % is no base64.");
        return isText(*bytes) ? into(jsonText(*bytes)) : because("What % holds in base64 is no text.");
    }
    Turned operator()(const EncodeStep &step) const
    {
        if (step.code == Code::Json)
            return into(jsonText(value.raw));
        if (value.kind != JsonKind::Text)
            return because("% is no text.");
        return into(jsonText(toBase64(plainText(value))));
    }
    Turned operator()(const ReplaceStep &step) const
    {
        return value.kind == JsonKind::Text ? replaced(step, plainText(value)) : because("% is no text.");
    }
    template <class Other>
    Turned operator()(const Other & /*moves values as they are*/) const
    {
        return because({});
    }
};

} // namespace

std::string tooLong()
{
    return model::messageTooLong(model::limits::messageBytes).message;
}

Turned turned(const Step &step, const Json &value)
{
    Turned made = std::visit(Turn{value}, step);
    if (made.value && *made.value == value)
        return because("% has this value already.");
    return made;
}

} // namespace broker::language
