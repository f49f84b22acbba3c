// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/fieldtext.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

namespace broker::language {

namespace {

Problem problem(const Token &token, std::string text)
{
    return {token.at, token.length, std::move(text)};
}

struct Unit
{
    std::string_view name;
    double factor;
};
constexpr std::array<Unit, 5> durations{{{"ms", 1}, {"s", 1e3}, {"m", 60e3}, {"h", 3'600e3}, {"d", 86'400e3}}};
constexpr std::array<Unit, 7> sizes{
    {{"", 1}, {"B", 1}, {"KB", 1'024}, {"kB", 1'024}, {"K", 1'024}, {"MB", 1'048'576}, {"M", 1'048'576}}};
constexpr std::array<Unit, 1> plain{{{"", 1}}};

template <std::size_t N>
std::optional<double> scaled(const Token &token, const std::array<Unit, N> &units)
{
    const auto found =
        std::find_if(units.begin(), units.end(), [&](const Unit &unit) { return unit.name == token.text; });
    if (token.kind != TokenKind::Number || found == units.end())
        return std::nullopt;
    return token.number * found->factor;
}

/// One number of fixed length at the front.
bool digits(std::string_view &text, std::size_t length, int &number)
{
    if (text.size() < length)
        return false;
    const auto [after, error] = std::from_chars(text.data(), text.data() + length, number);
    if (error != std::errc{} || after != text.data() + length)
        return false;
    text.remove_prefix(length);
    return true;
}

bool character(std::string_view &text, std::string_view any)
{
    if (text.empty() || any.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

struct Clock
{
    int hour = 0;
    int minute = 0;
    int second = 0;
};

bool clockTime(std::string_view &text, Clock &clock)
{
    if (!digits(text, 2, clock.hour) || !character(text, ":") || !digits(text, 2, clock.minute))
        return false;
    if (character(text, ":") && !digits(text, 2, clock.second))
        return false;
    return clock.hour < 24 && clock.minute < 60 && clock.second < 60;
}

/// 2026-11-22, 2026-11-22T10:00, 2026-11-22 10:00:30Z: UTC.
std::optional<double> pointInTime(std::string_view text)
{
    int year = 0;
    int month = 0;
    int day = 0;
    if (!digits(text, 4, year) || !character(text, "-") || !digits(text, 2, month) || !character(text, "-")
        || !digits(text, 2, day))
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    Clock clock;
    if (!date.ok() || (character(text, "T ") && !clockTime(text, clock)))
        return std::nullopt;
    character(text, "Z");
    if (!text.empty())
        return std::nullopt;
    const auto whole = std::chrono::sys_days{date} + std::chrono::hours{clock.hour} + std::chrono::minutes{clock.minute}
        + std::chrono::seconds{clock.second};
    return static_cast<double>(std::chrono::duration_cast<std::chrono::milliseconds>(whole.time_since_epoch()).count());
}

/// What was written without a blank, up to a bracket or comma: 2026-11-22T10:00 is several tokens.
Token glued(std::string_view text, const std::vector<Token> &tokens, std::size_t &at)
{
    Token whole = tokens[at++];
    if (whole.kind == TokenKind::Text)
        return whole;
    while (tokens[at].isGlued && tokens[at].kind != TokenKind::End && tokens[at].text != ")" && tokens[at].text != ",")
        whole.length = tokens[at].at + tokens[at].length - whole.at, ++at;
    whole.kind = TokenKind::Word;
    whole.text = text.substr(whole.at, whole.length);
    return whole;
}

Parsed<Literal> timeLiteral(std::string_view text, const std::vector<Token> &tokens, std::size_t &at)
{
    const Token token = glued(text, tokens, at);
    if (const auto time = pointInTime(token.text))
        return Literal{*time};
    return problem(
        token, "A time in UTC is expected here, such as 2026-11-22T10:00. For “ten minutes ago” ask for age > 10m.");
}

Parsed<Literal> stateLiteral(const Token &token)
{
    std::string name = lowerCase(token.text);
    std::erase_if(name, [](char one) { return one == ' ' || one == '-' || one == '_'; });
    if (name == "available")
        name = "ready";
    if (name == "ready" || name == "delayed" || name == "inflight")
        return Literal{std::move(name)};
    return problem(token, "A state is expected here: ready, inflight or delayed.");
}

template <std::size_t N>
Parsed<Literal> numberLiteral(const Token &token, const std::array<Unit, N> &units, std::string_view expected)
{
    if (const auto number = scaled(token, units))
        return Literal{*number};
    return problem(token, std::string{expected});
}

/// A bare word in the terms of JSON.
Literal bare(const Token &token)
{
    if (token.text == "true" || token.text == "false")
        return token.text == "true";
    return token.text == "null" ? Literal{nullptr} : Literal{token.text};
}

Parsed<Literal> anyLiteral(std::string_view text, const std::vector<Token> &tokens, std::size_t &at)
{
    const Token &token = tokens[at];
    const bool standsAlone = !tokens[at + (token.kind == TokenKind::End ? 0 : 1)].isGlued || tokens[at + 1].text == ")"
        || tokens[at + 1].text == "," || tokens[at + 1].kind == TokenKind::End;
    if (token.kind == TokenKind::Number && token.text.empty() && standsAlone) {
        ++at;
        return Literal{token.number};
    }
    const Token whole = glued(text, tokens, at);
    return whole.kind == TokenKind::Text ? Literal{whole.text} : bare(whole);
}

Parsed<Field> unknown(const Token &token)
{
    return problem(token,
                   "There is no field “" + token.text + "”. For a member of the body write body." + token.text
                       + ", for an attribute attr." + token.text + ".");
}

std::string quoted(std::string_view text)
{
    std::string made = "\"";
    for (const char one : text) {
        if (one == '"' || one == '\\')
            made += '\\';
        made += one;
    }
    return made + "\"";
}

/// One step behind a dot or in brackets; none when there is no further one.
Parsed<std::optional<FieldStep>> takeStep(const std::vector<Token> &tokens, std::size_t &at)
{
    const Token &opening = tokens[at];
    if (!opening.isGlued || opening.kind != TokenKind::Symbol || (opening.text != "." && opening.text != "["))
        return std::optional<FieldStep>{};
    const bool inBrackets = opening.text == "[";
    const Token &inner = tokens[at + 1];
    std::optional<FieldStep> step;
    if (inner.kind == TokenKind::Text || (!inBrackets && inner.kind == TokenKind::Word))
        step = inner.text;
    else if (inner.is(TokenKind::Symbol, "*"))
        step = AnyElement{};
    else if (inner.kind == TokenKind::Number && inner.text.empty() && inner.number >= 0 && inner.number < 1e9)
        step = static_cast<std::size_t>(inner.number);
    else
        return problem(inner.kind == TokenKind::End ? opening : inner,
                       inBrackets ? "A number, * or a name in quotes is expected in the brackets."
                                  : "A name is expected after the dot.");
    at += 2;
    if (inBrackets && !tokens[at].is(TokenKind::Symbol, "]"))
        return problem(opening, "This bracket is never closed.");
    at += inBrackets ? 1 : 0;
    return step;
}

/// Names of attributes may hold dots: what was written as steps is one name.
Parsed<Field> namedAttribute(Field field, const Token &root)
{
    std::string name;
    for (const FieldStep &step : field.steps) {
        const auto *part = std::get_if<std::string>(&step);
        if (part == nullptr)
            return problem(root, "An attribute is named by its name: attr.region or attr[\"my.name\"].");
        name += (name.empty() ? "" : ".") + *part;
    }
    if (name.empty())
        return problem(root, "Which attribute? Write attr.region or attr[\"my.name\"].");
    field.steps.assign(1, std::move(name));
    return field;
}

} // namespace

Parsed<Field> takeField(const std::vector<Token> &tokens, std::size_t &at)
{
    const Token &root = tokens[at];
    const FieldName *known = root.kind == TokenKind::Word ? findField(root.text) : nullptr;
    if (known == nullptr)
        return unknown(root);
    ++at;
    Field field{known->root, known->kind, known->isFact, {}};
    while (true) {
        auto step = takeStep(tokens, at);
        if (step.has_error())
            return step.error();
        if (!step->has_value())
            break;
        field.steps.push_back(std::move(**step));
    }
    if (known->root == FieldRoot::Attribute)
        return namedAttribute(std::move(field), root);
    if (!field.steps.empty() && known->root != FieldRoot::Body)
        return problem(root, "“" + root.text + "” has no members; only body and attr have.");
    return field;
}

std::string fieldText(const Field &field)
{
    const auto root = std::find_if(fieldNames.begin(), fieldNames.end(),
                                   [&field](const FieldName &name) { return name.root == field.root; });
    // A digit in front would be read as a number.
    const auto isPlain = [](const std::string &name) {
        return !name.empty() && name.front() != '-' && (name.front() < '0' || name.front() > '9')
            && std::all_of(name.begin(), name.end(), [](unsigned char one) {
                   return one >= 0x80 || std::isalnum(one) != 0 || one == '_' || one == '-';
               });
    };
    std::string written{root->name};
    for (const FieldStep &step : field.steps) {
        const auto *name = std::get_if<std::string>(&step);
        const auto *index = std::get_if<std::size_t>(&step);
        if (name != nullptr && isPlain(*name))
            written += "." + *name;
        else if (name != nullptr)
            written += "[" + quoted(*name) + "]";
        else
            written += index != nullptr ? "[" + std::to_string(*index) + "]" : "[*]";
    }
    return written;
}

Parsed<Literal> takeLiteral(std::string_view text, const std::vector<Token> &tokens, std::size_t &at, FieldKind kind)
{
    const Token &token = tokens[at];
    if (token.kind == TokenKind::End || token.kind == TokenKind::Symbol || token.kind == TokenKind::Operator)
        return problem(token, "A value is expected here.");
    switch (kind) {
    case FieldKind::Text: {
        const Token whole = glued(text, tokens, at);
        return Literal{whole.text};
    }
    case FieldKind::State:
        ++at;
        return stateLiteral(token);
    case FieldKind::Number:
        ++at;
        return numberLiteral(token, plain, "A number is expected here.");
    case FieldKind::Bytes:
        ++at;
        return numberLiteral(token, sizes, "A size is expected here, such as 500 or 64KB.");
    case FieldKind::Duration:
        ++at;
        return numberLiteral(token, durations, "A duration is expected here, such as 30s, 10m, 4h or 2d.");
    case FieldKind::Time:
        return timeLiteral(text, tokens, at);
    case FieldKind::Any:
        break;
    }
    return anyLiteral(text, tokens, at);
}

} // namespace broker::language
