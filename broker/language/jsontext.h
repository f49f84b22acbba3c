// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/language/field.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// JSON (RFC 8259) as text: where its values stand, so that one can be replaced and every other byte stays as it was.
/// As in queries it is at most 32 deep and well-formed UTF-8 without lone surrogates. Pure; any thread.
namespace broker::language {

enum class JsonKind { Null, Truth, Number, Text, List, Object };

/// A value as it is written, without blanks around it: digits, escapes and inner blanks are kept.
struct Json
{
    JsonKind kind = JsonKind::Null;
    std::string raw;

    friend bool operator==(const Json &, const Json &) = default;
};

struct JsonSpan
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

constexpr std::size_t jsonDepth = 32;

/// One value that starts at `at`, after blanks; `at` then stands behind it. Anything may follow.
std::optional<Json> takeJson(std::string_view text, std::size_t &at);
/// The whole of `text`, but for blanks around it.
std::optional<Json> wholeJson(std::string_view text);
/// Of a Text: what it says. Of others: as they are written.
std::string plainText(const Json &value);
/// Escapes only what must be, and what a message may not hold as it is.
Json jsonText(std::string_view plain);
/// The whole of `text` is a number as JSON writes one.
bool isJsonNumber(std::string_view text);
/// Of kind, and of what they say; numbers by value, exactly: 1.0 is 1, 100 is not "100". Not for lists and objects.
bool isSameScalar(const Json &a, const Json &b);

/// A value that a path leads to.
struct JsonPlace
{
    static constexpr std::size_t none = ~std::size_t{0};
    JsonKind kind = JsonKind::Null;
    JsonSpan value;
    JsonSpan key; ///< with quotes; empty in a list
    std::size_t before = none; ///< where the sibling before it ends; none: it is the first
    std::size_t after = none; ///< where the next one begins; none: it is the last
    std::size_t owner = 0; ///< of its list or object: where that begins
    std::size_t number = 0; ///< among its siblings

    std::size_t begin() const { return key.end > key.begin ? key.begin : value.begin; }
};

/// An object on the way that lacks the last name of the path: a member would be inserted at `at`.
struct JsonGap
{
    std::size_t at = 0;
    std::string lead; ///< what stands before the key
    std::string colon; ///< what stands between key and value
};

/// What a path leads to, in order of the text. A name stands for every member of that name, in a list for those of each
/// element.
struct JsonPlaces
{
    enum class Fault { None, NoJson, TooDeep };
    Fault fault = Fault::None;
    std::vector<JsonPlace> places;
    std::vector<JsonGap> gaps;
    std::size_t reached = 0; ///< steps that led somewhere, of the way that came farthest
    JsonKind end = JsonKind::Null; ///< what was there
};
JsonPlaces findPlaces(std::string_view text, std::span<const FieldStep> steps);

/// Changes of one text. They may not overlap.
class Edits
{
public:
    /// More than that makes isTooMuch(), and nothing is kept from then on.
    explicit Edits(std::size_t most)
        : m_left(most)
    {
    }

    void replace(JsonSpan span, std::string_view with);
    bool isTooMuch() const { return m_isTooMuch; }
    std::string applied(std::string_view text);

private:
    struct Edit
    {
        JsonSpan span;
        std::string with;
    };
    std::vector<Edit> m_edits;
    std::size_t m_left;
    bool m_isTooMuch = false;
};

} // namespace broker::language
