// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/insight/shapefamilies.h"

#include <algorithm>
#include <numeric>

namespace broker::insight {

namespace {

constexpr std::size_t mostNamed = 3;
constexpr std::size_t mostDifferences = 6; // more: it is not the same thing with a fault

std::string_view nameOf(const Paths &paths, PathHash path)
{
    const Paths::Name *name = paths.find(path);
    return name == nullptr ? std::string_view{} : std::string_view{name->text};
}

/// Without those whose parent is among them.
void keepTopmost(std::vector<Place> &places, const Paths &paths)
{
    const std::vector<Place> all = places;
    std::erase_if(places, [&](const Place &place) {
        const Paths::Name *name = paths.find(place.path);
        return name != nullptr
            && std::any_of(all.begin(), all.end(), [name](const Place &other) { return other.path == name->parent; });
    });
}

/// The names of some, in order of the alphabet, as one text.
std::string named(const std::vector<Place> &places, const Paths &paths)
{
    std::vector<std::string_view> names;
    for (const Place &place : places)
        names.push_back(nameOf(paths, place.path));
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::string text;
    for (std::size_t at = 0; at < std::min(names.size(), mostNamed); ++at)
        text.append(at == 0 ? "" : ", ").append(names[at]);
    return names.size() > mostNamed ? text + ", …" : text;
}

} // namespace

ShapeDifference differenceOf(const Shape &odd, const Shape &usual, const Paths &paths)
{
    ShapeDifference difference;
    for (const Place &place : usual.places) {
        if (!odd.hasPath(place.path))
            difference.missing.push_back(place);
    }
    for (const Place &place : odd.places) {
        if (usual.has(place))
            continue;
        const auto other =
            std::lower_bound(usual.places.begin(), usual.places.end(), Place{place.path, ValueType::Object});
        if (other != usual.places.end() && other->path == place.path)
            difference.changed.push_back({place, other->type});
        else
            difference.unexpected.push_back(place);
    }
    // What is below a place that is missing, new or of another type goes with it.
    std::vector<Place> changed;
    for (const ShapeDifference::Change &change : difference.changed)
        changed.push_back(change.is);
    for (std::vector<Place> *places : {&difference.missing, &difference.unexpected}) {
        places->insert(places->end(), changed.begin(), changed.end());
        keepTopmost(*places, paths);
        std::erase_if(*places, [&changed](const Place &place) {
            return std::find(changed.begin(), changed.end(), place) != changed.end();
        });
    }
    return difference;
}

std::optional<Reason> reasonOf(const ShapeDifference &difference, const Shape &odd, const Paths &paths)
{
    const std::size_t count = difference.missing.size() + difference.unexpected.size() + difference.changed.size();
    if (count == 0)
        return std::nullopt;
    if (count > mostDifferences)
        return strangerOf(odd, paths);
    if (!difference.missing.empty())
        return Reason{ReasonKind::Missing, named(difference.missing, paths), {}, {}};
    if (!difference.changed.empty()) {
        const auto first = std::min_element(
            difference.changed.begin(), difference.changed.end(),
            [&paths](const auto &a, const auto &b) { return nameOf(paths, a.is.path) < nameOf(paths, b.is.path); });
        return Reason{ReasonKind::Type, std::string{nameOf(paths, first->is.path)}, std::string{textOf(first->is.type)},
                      std::string{textOf(first->usual)}};
    }
    return Reason{ReasonKind::Unexpected, named(difference.unexpected, paths), {}, {}};
}

Reason strangerOf(const Shape &odd, const Paths &paths)
{
    std::vector<Place> top;
    for (const Place &place : odd.places) {
        const Paths::Name *name = paths.find(place.path);
        if (name != nullptr && name->parent == Paths::root)
            top.push_back(place);
    }
    return Reason{ReasonKind::OtherShape, named(top, paths), {}, {}};
}

ShapeFamilies::ShapeFamilies(const std::vector<CountedShape> &shapes, const Paths &paths)
    : m_paths(paths)
{
    std::vector<const CountedShape *> byCount;
    std::uint64_t total = 0;
    for (const CountedShape &one : shapes) {
        byCount.push_back(&one);
        total += one.count;
    }
    std::sort(byCount.begin(), byCount.end(), [](const CountedShape *a, const CountedShape *b) {
        return a->count != b->count ? a->count > b->count : a->shape.hash < b->shape.hash;
    });
    const std::uint64_t least = std::max<std::uint64_t>(2, total / 20);
    for (const CountedShape *one : byCount) {
        if (m_leaders.size() == mostLeaders || (!m_leaders.empty() && one->count < least))
            break;
        const bool isVariant = std::any_of(m_leaders.begin(), m_leaders.end(), [one](const Shape *leader) {
            return likeness(*leader, one->shape) >= alike;
        });
        if (!isVariant)
            m_leaders.push_back(&one->shape);
    }
}

std::optional<Reason> ShapeFamilies::reasonOf(const Shape &shape) const
{
    const Shape *nearest = nullptr;
    double best = 0;
    for (const Shape *leader : m_leaders) {
        if (leader->hash == shape.hash)
            return std::nullopt;
        if (const double its = likeness(*leader, shape); nearest == nullptr || its > best) {
            nearest = leader;
            best = its;
        }
    }
    if (nearest == nullptr)
        return std::nullopt;
    if (best < alike)
        return strangerOf(shape, m_paths);
    return insight::reasonOf(differenceOf(shape, *nearest, m_paths), shape, m_paths);
}

} // namespace broker::insight
