// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/language/node.h"

#include <algorithm>
#include <array>

namespace broker::language {

namespace {

constexpr std::array<unsigned char, 256> makeLower()
{
    std::array<unsigned char, 256> lower{};
    for (std::size_t at = 0; at < lower.size(); ++at)
        lower[at] = static_cast<unsigned char>('A' <= at && at <= 'Z' ? at + ('a' - 'A') : at);
    return lower;
}
constexpr std::array<unsigned char, 256> lowerOf = makeLower();

unsigned char lower(char character)
{
    return lowerOf[static_cast<unsigned char>(character)];
}

template <class T>
bool holds(Operator how, const T &found, const T &wanted)
{
    switch (how) {
    case Operator::Equal:
    case Operator::NotEqual: // turned round by whoever asks
        return found == wanted;
    case Operator::Less:
        return found < wanted;
    case Operator::LessOrEqual:
        return found <= wanted;
    case Operator::Greater:
        return found > wanted;
    case Operator::GreaterOrEqual:
        return found >= wanted;
    case Operator::Matches:
    case Operator::Contains:
        break;
    }
    return false;
}

struct Compare
{
    Operator how;
    const Literal &wanted;

    bool operator()(Missing /*none*/) const { return false; }
    bool operator()(std::nullptr_t /*null*/) const
    {
        return how <= Operator::NotEqual && std::holds_alternative<std::nullptr_t>(wanted);
    }
    bool operator()(bool found) const
    {
        const auto *truth = std::get_if<bool>(&wanted);
        return how <= Operator::NotEqual && truth != nullptr && *truth == found;
    }
    bool operator()(double found) const
    {
        const auto *number = std::get_if<double>(&wanted);
        return number != nullptr && holds(how, found, *number);
    }
    bool operator()(std::string_view found) const
    {
        const auto *text = std::get_if<std::string>(&wanted);
        if (text == nullptr)
            return false;
        return how == Operator::Contains ? containsAnyCase(found, *text) : holds(how, found, std::string_view{*text});
    }
};

} // namespace

bool compares(const Comparison &comparison, const FieldValue &value)
{
    if (comparison.how == Operator::Matches) {
        const auto *text = std::get_if<std::string_view>(&value);
        return text != nullptr && RE2::PartialMatch({text->data(), text->size()}, *comparison.pattern);
    }
    return std::any_of(comparison.values.begin(), comparison.values.end(), [&](const Literal &wanted) {
        return std::visit(Compare{comparison.how, wanted}, value);
    });
}

std::string lowerCase(std::string_view text)
{
    std::string made{text};
    for (char &character : made)
        character = static_cast<char>(lower(character));
    return made;
}

bool containsAnyCase(std::string_view text, std::string_view wanted)
{
    if (wanted.empty())
        return true;
    // Horspool's skip: bodies are long, and most of them do not match.
    std::array<std::size_t, 256> skip{};
    skip.fill(wanted.size());
    for (std::size_t at = 0; at + 1 < wanted.size(); ++at)
        skip[static_cast<unsigned char>(wanted[at])] = wanted.size() - 1 - at;
    const auto isAt = [&](std::size_t place) {
        for (std::size_t at = wanted.size(); at-- > 0;) {
            if (lower(text[place + at]) != static_cast<unsigned char>(wanted[at]))
                return false;
        }
        return true;
    };
    for (std::size_t place = 0; place + wanted.size() <= text.size();) {
        if (isAt(place))
            return true;
        place += skip[lower(text[place + wanted.size() - 1])];
    }
    return false;
}

} // namespace broker::language
