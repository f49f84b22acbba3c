// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/json/value.hpp>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace broker::insight {

enum class ValueType : std::uint8_t { Object, List, Text, Number, Truth, Null };
/// For a person: "text", "number", "true or false".
std::string_view textOf(ValueType type);
ValueType typeOf(const boost::json::value &value);

using PathHash = std::uint64_t;

/// A place in a JSON body and what is there.
struct Place
{
    PathHash path = 0;
    ValueType type = ValueType::Null;

    friend auto operator<=>(const Place &, const Place &) = default;
};

/// Which places a body has, whatever their values; elements of a list are one place (`items[].sku`), and keys that look
/// like ids are one key (`*`). Sorted.
struct Shape
{
    std::uint64_t hash = 0;
    std::vector<Place> places;

    bool hasPath(PathHash path) const;
    bool has(const Place &place) const;
};
/// Shared places of all places: 1 for equals, 0 for strangers.
double likeness(const Shape &a, const Shape &b);

/// Names of paths, for as many as are remembered. One thread.
class Paths
{
public:
    static constexpr std::size_t most = 65'536; ///< later ones have no name, and are in no shape
    static constexpr PathHash root = 0x5bd1e995U;

    struct Name
    {
        std::string text; ///< `order.items[].sku`; empty for the body itself
        PathHash parent = 0;
    };
    /// Null when it is not known.
    const Name *find(PathHash path) const;
    /// 0 when it cannot be remembered.
    PathHash member(PathHash parent, std::string_view key);
    PathHash element(PathHash parent);

private:
    PathHash remember(PathHash parent, PathHash path, std::string_view key);
    std::unordered_map<PathHash, Name> m_names;
};

/// At most 256 places.
Shape shapeOf(const boost::json::value &body, Paths &paths);

/// Calls `visit(path, value)` for every text, number, truth and null of the body, at most 256.
template <class Visit>
void visitValues(const boost::json::value &value, Paths &paths, PathHash path, std::size_t &left, const Visit &visit)
{
    if (left == 0 || path == 0)
        return;
    if (const auto *object = value.if_object()) {
        for (const auto &member : *object)
            visitValues(member.value(), paths, paths.member(path, member.key()), left, visit);
    } else if (const auto *array = value.if_array()) {
        for (const auto &element : *array)
            visitValues(element, paths, paths.element(path), left, visit);
    } else {
        --left;
        visit(path, value);
    }
}

} // namespace broker::insight
