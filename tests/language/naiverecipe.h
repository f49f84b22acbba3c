// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// Fix recipes once more, as plainly as can be: the body is a tree that keeps every blank, steps change the tree, and
/// the tree is printed. Shares nothing with broker/language.
namespace tests::naive {

struct Node
{
    enum class Kind { Scalar, List, Object };
    Kind kind = Kind::Scalar;
    std::string raw; ///< of a scalar
    std::string inside; ///< blanks of an empty list or object
    std::string key; ///< raw, of a member
    std::string before; ///< blanks around it
    std::string middle; ///< between key and value, with the colon
    std::string after;
    std::vector<Node> children;

    bool isText() const { return kind == Kind::Scalar && raw.front() == '"'; }
    bool isNumber() const
    {
        return kind == Kind::Scalar && (raw.front() == '-' || (raw.front() >= '0' && raw.front() <= '9'));
    }
};

std::optional<Node> parse(std::string_view text);
std::string print(const Node &node); ///< with the blanks around it
std::string bare(const Node &node); ///< without
std::string plain(const std::string &rawText);
std::string quote(const std::string &text);

struct Any
{
};
using PathStep = std::variant<std::string, std::size_t, Any>;
struct Path
{
    std::string attribute; ///< or else
    std::vector<PathStep> steps; ///< in the body

    std::string text() const;
};

struct Attribute
{
    std::string type;
    std::string value;

    friend bool operator==(const Attribute &, const Attribute &) = default;
};

struct Message
{
    std::string body;
    std::map<std::string, Attribute> attributes;

    friend bool operator==(const Message &, const Message &) = default;
};

struct Operation
{
    enum class Verb { Set, Copy, Rename, Move, Remove, Map, Number, Text, Decode, Encode, Replace, Inside };
    Verb verb = Verb::Set;
    Path path;
    Path other; ///< Copy: from where; Rename, Move: to where
    std::string value; ///< Set: raw. Decode, Encode: the code
    std::vector<std::pair<std::string, std::string>> rows{}; ///< Map, raw. Replace: expression and text
    std::optional<std::string> otherwise{};
    std::shared_ptr<Operation> inner{};
    std::string unless{}; ///< name of an attribute that must not be there

    std::string text() const;
};

enum class Verdict { Changed, Untouched, Refused };
Verdict apply(const std::vector<Operation> &operations, const Message &message, Message &result);

} // namespace tests::naive
