// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/insight/reason.h"
#include "broker/insight/shape.h"

#include <optional>
#include <vector>

namespace broker::insight {

struct CountedShape
{
    Shape shape;
    std::uint64_t count = 0;
};

/// Shapes from this likeness on are variants of each other.
inline constexpr double alike = 0.5;

/// What sets `odd` apart from `usual`, as one reason; none when `isTold` refuses every difference. Of a place and what
/// is below it only the place counts.
struct ShapeDifference
{
    std::vector<Place> missing;
    std::vector<Place> unexpected;
    struct Change
    {
        Place is;
        ValueType usual;
    };
    std::vector<Change> changed;
};
ShapeDifference differenceOf(const Shape &odd, const Shape &usual, const Paths &paths);
std::optional<Reason> reasonOf(const ShapeDifference &difference, const Shape &odd, const Paths &paths);
Reason strangerOf(const Shape &odd, const Paths &paths);

/// The usual shapes of a set in which nothing is known to be sound: the most frequent one, and others that have little
/// in common with it and are at least a twentieth of all. The result depends on the set alone, not on its order.
class ShapeFamilies
{
public:
    ShapeFamilies(const std::vector<CountedShape> &shapes, const Paths &paths);
    /// What sets it apart from the usual shape nearest to it; none when it is one.
    std::optional<Reason> reasonOf(const Shape &shape) const;

private:
    static constexpr std::size_t mostLeaders = 64;
    const Paths &m_paths;
    std::vector<const Shape *> m_leaders; ///< of the caller's
};

} // namespace broker::insight
