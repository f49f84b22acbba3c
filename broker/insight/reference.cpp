// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/insight/reference.h"

#include <algorithm>

namespace broker::insight {

namespace json = boost::json;

namespace {

constexpr std::size_t mostVariants = 512;
constexpr std::size_t mostTexts = 12; // of a place whose values say something
constexpr std::size_t mostTextBytes = 40;

} // namespace

void Reference::add(std::string_view body, const Redaction *redaction)
{
    ++m_count;
    const BodyReader::Read read = m_reader.read(body);
    if (read.value == nullptr)
        return;
    ++m_json;
    Shape shape = shapeOf(*read.value, m_paths);
    m_places.insert(shape.places.begin(), shape.places.end());
    const auto known = std::find_if(m_variants.begin(), m_variants.end(),
                                    [&shape](const CountedShape &one) { return one.shape.hash == shape.hash; });
    if (known != m_variants.end())
        ++known->count;
    else if (m_variants.size() < mostVariants)
        m_variants.push_back({std::move(shape), 1});
    std::size_t left = 256;
    visitValues(*read.value, m_paths, Paths::root, left, [&](PathHash path, const json::value &value) {
        if (redaction != nullptr && redaction->covers(path, m_paths))
            return;
        Values &values = m_values[path];
        ++values.seen;
        if (const json::string *text = value.if_string(); text != nullptr && !values.isOpen) {
            const bool isMasked = std::string_view{*text}.find(redactedText) != std::string_view::npos;
            values.texts.emplace(std::string_view{*text}.substr(0, mostTextBytes));
            if (values.texts.size() > mostTexts || text->size() > mostTextBytes || isMasked) {
                values.isOpen = true;
                values.texts.clear();
            }
        } else if (value.is_number()) {
            const double number = value.to_number<double>();
            values.leastNumber = values.numbers == 0 ? number : std::min(values.leastNumber, number);
            ++values.numbers;
        }
    });
}

bool Reference::isUsual(std::string_view member) const
{
    Paths paths;
    const PathHash path = paths.member(Paths::root, member.substr(0, member.find('.')));
    std::uint64_t with = 0;
    for (const CountedShape &one : m_variants)
        with += one.shape.hasPath(path) ? one.count : 0;
    return with * 10 >= std::max<std::uint64_t>(m_count, 1);
}

/// How many of the variants of `nearest` have the place.
std::uint64_t Reference::familyShare(const Shape &nearest, PathHash path, std::uint64_t &family) const
{
    family = 0;
    std::uint64_t with = 0;
    for (const CountedShape &one : m_variants) {
        if (likeness(one.shape, nearest) < alike)
            continue;
        family += one.count;
        with += one.shape.hasPath(path) ? one.count : 0;
    }
    return with;
}

std::optional<Reason> Reference::shapeReason(const Shape &shape, const Paths &paths) const
{
    const CountedShape *nearest = nullptr;
    double best = 0;
    for (const CountedShape &one : m_variants) {
        if (one.shape.hash == shape.hash)
            return std::nullopt;
        const double its = likeness(one.shape, shape);
        const bool isBetter = nearest == nullptr || its > best
            || (its == best
                && (one.count > nearest->count
                    || (one.count == nearest->count && one.shape.hash < nearest->shape.hash)));
        if (isBetter) {
            nearest = &one;
            best = its;
        }
    }
    if (nearest == nullptr)
        return std::nullopt;
    if (best < alike)
        return strangerOf(shape, paths);
    ShapeDifference difference = differenceOf(shape, nearest->shape, paths);
    // Only what sets it apart from all of them: a field that some of them lack is no fault.
    std::erase_if(difference.missing, [&](const Place &place) {
        std::uint64_t family = 0;
        const std::uint64_t with = familyShare(nearest->shape, place.path, family);
        return with * 20 < family * 19;
    });
    std::erase_if(difference.changed, [this](const auto &change) { return m_places.contains(change.is); });
    std::erase_if(difference.unexpected, [this](const Place &place) {
        const auto known = m_places.lower_bound({place.path, ValueType::Object});
        return known != m_places.end() && known->path == place.path;
    });
    return insight::reasonOf(difference, shape, paths);
}

std::optional<Reason> Reference::valueReason(const json::value &body, Paths &paths) const
{
    std::optional<Reason> found;
    std::size_t left = 256;
    visitValues(body, paths, Paths::root, left, [&](PathHash path, const json::value &value) {
        const auto known = m_values.find(path);
        if (known == m_values.end() || known->second.seen < least)
            return;
        const Values &values = known->second;
        Reason reason;
        if (const json::string *text = value.if_string()) {
            const std::string_view shown = std::string_view{*text}.substr(0, mostTextBytes);
            const bool isTold = !values.isOpen && !values.texts.empty() && values.texts.size() * 4 <= values.seen;
            if (!isTold || values.texts.contains(shown))
                return;
            reason = {ReasonKind::Value, {}, std::string{shown}, {}};
        } else if (value.is_number() && values.numbers >= least) {
            const double number = value.to_number<double>();
            const bool isOdd = (number < 0 && values.leastNumber >= 0) || (number == 0 && values.leastNumber > 0);
            if (!isOdd)
                return;
            reason = {ReasonKind::Range, {}, number < 0 ? "negative" : "zero", {}};
        } else {
            return;
        }
        if (const Paths::Name *name = paths.find(path))
            reason.where = name->text;
        if (!found || reason.where < found->where)
            found = std::move(reason);
    });
    return found;
}

std::optional<Reason> Reference::reasonOf(const json::value &body, const Shape &shape, Paths &paths) const
{
    if (!isEnough())
        return std::nullopt;
    if (auto reason = shapeReason(shape, paths))
        return reason;
    return valueReason(body, paths);
}

} // namespace broker::insight
