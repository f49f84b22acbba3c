// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/insight/separation.h"

#include "broker/insight/redaction.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace broker::insight {

namespace json = boost::json;

namespace {

constexpr std::size_t mostValueBytes = 60;

struct Range
{
    std::int64_t below;
    std::string_view text;
};

constexpr std::array sizes{Range{256, "below 256 B"},           Range{1'024, "256 B to 1 KiB"},
                           Range{4'096, "1 to 4 KiB"},          Range{16'384, "4 to 16 KiB"},
                           Range{65'536, "16 to 64 KiB"},       Range{262'144, "64 to 256 KiB"},
                           Range{INT64_MAX, "256 KiB and more"}};
constexpr std::array ages{Range{1'000, "below 1 s"},         Range{10'000, "1 to 10 s"},
                          Range{60'000, "10 s to 1 min"},    Range{600'000, "1 to 10 min"},
                          Range{3'600'000, "10 min to 1 h"}, Range{86'400'000, "1 h to 1 d"},
                          Range{INT64_MAX, "1 d and more"}};

template <std::size_t Size>
std::string rangeOf(const std::array<Range, Size> &ranges, std::int64_t value)
{
    return std::string{
        std::find_if(ranges.begin(), ranges.end() - 1, [value](const Range &one) { return value < one.below; })->text};
}

/// Ends of the Wilson interval of a share, 95 %.
std::pair<double, double> wilson(double share, double count)
{
    constexpr double z = 1.96;
    const double middle = share + z * z / (2 * count);
    const double reach = z * std::sqrt(share * (1 - share) / count + z * z / (4 * count * count));
    const double scale = 1 + z * z / count;
    return {(middle - reach) / scale, (middle + reach) / scale};
}

/// Lower end of the interval of the difference of two shares (Newcombe 1998, method 10).
double lowerDifference(double a, double countA, double b, double countB)
{
    const double lower = a - wilson(a, countA).first;
    const double upper = wilson(b, countB).second - b;
    return a - b - std::sqrt(lower * lower + upper * upper);
}

std::string shownValue(const json::value &value)
{
    if (const json::string *text = value.if_string())
        return text->size() <= mostValueBytes && std::string_view{*text}.find(redactedText) == std::string_view::npos
            ? std::string{std::string_view{*text}}
            : std::string{};
    return value.is_bool() ? json::serialize(value) : std::string{};
}

} // namespace

std::string_view toString(FactKind kind)
{
    constexpr std::array<std::string_view, 8> names{"Absent", "Type", "Value", "Damage",
                                                    "Size",   "Age",  "Hour",  "Producer"};
    return names[static_cast<std::size_t>(kind)];
}

void Separation::addBody(const model::Payload &payload, std::vector<Key> &seen)
{
    const BodyReader::Read read = m_reader.read(payload.body);
    if (read.damage != Damage::None)
        seen.push_back({FactKind::Damage, {}, std::string{textOf(read.damage)}});
    if (read.value == nullptr)
        return;
    const Shape shape = shapeOf(*read.value, m_paths);
    for (const Place &place : shape.places) {
        const Paths::Name *name = m_paths.find(place.path);
        if (name == nullptr)
            continue;
        seen.push_back({FactKind::Absent, name->text, {}});
        seen.push_back({FactKind::Type, name->text, std::string{textOf(place.type)}});
    }
    std::size_t left = 256;
    visitValues(*read.value, m_paths, Paths::root, left, [&](PathHash path, const json::value &value) {
        const Paths::Name *name = m_paths.find(path);
        std::string shown = shownValue(value);
        if (name != nullptr && !shown.empty())
            seen.push_back({FactKind::Value, name->text, std::move(shown)});
    });
}

void Separation::add(const Specimen &specimen, std::size_t side)
{
    if (specimen.payload == nullptr)
        return;
    ++m_all[side];
    std::vector<Key> seen;
    addBody(*specimen.payload, seen);
    for (const model::MessageAttribute &one : specimen.payload->attributes) {
        seen.push_back({FactKind::Absent, "attr." + one.name, {}});
        if (one.value.size() <= mostValueBytes && !one.dataType.starts_with("Binary")
            && one.value.find(redactedText) == std::string::npos)
            seen.push_back({FactKind::Value, "attr." + one.name, one.value});
    }
    seen.push_back({FactKind::Size, {}, rangeOf(sizes, static_cast<std::int64_t>(billableSize(*specimen.payload)))});
    if (!specimen.payload->senderId.empty())
        seen.push_back({FactKind::Producer, {}, specimen.payload->senderId});
    if (specimen.sent != model::Instant{}) {
        seen.push_back({FactKind::Age, {}, rangeOf(ages, (specimen.ended - specimen.sent).count())});
        const std::int64_t hour = model::toMilliseconds(specimen.sent) / 3'600'000 % 24;
        seen.push_back({FactKind::Hour, {}, std::to_string(hour) + ":00 to " + std::to_string(hour) + ":59 UTC"});
    }
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    for (Key &key : seen) {
        if (m_counts.size() < mostObservations || m_counts.contains(key))
            ++m_counts[std::move(key)][side];
    }
}

std::vector<Fact> Separation::all() const
{
    const auto dead = static_cast<double>(m_all[0]);
    const auto healthy = static_cast<double>(m_all[1]);
    std::vector<Fact> found;
    for (const auto &[key, counts] : m_counts) {
        Fact fact{key.kind, key.path, key.text, counts[0], counts[1]};
        if (key.kind == FactKind::Absent) {
            fact.dead = m_all[0] - counts[0];
            fact.healthy = m_all[1] - counts[1];
        }
        fact.deadShare = static_cast<double>(fact.dead) / dead;
        fact.healthyShare = static_cast<double>(fact.healthy) / healthy;
        fact.lift = (static_cast<double>(fact.dead) + 0.5) / (dead + 1) * (healthy + 1)
            / (static_cast<double>(fact.healthy) + 0.5);
        fact.score = lowerDifference(fact.deadShare, dead, fact.healthyShare, healthy);
        if (fact.score > 0)
            found.push_back(std::move(fact));
    }
    return found;
}

std::vector<Fact> Separation::facts(std::size_t most) const
{
    if (m_all[0] == 0 || m_all[1] == 0)
        return {};
    std::vector<Fact> found = all();
    // What is below an absent place is absent, too.
    std::set<std::tuple<std::string, std::uint64_t, std::uint64_t>> absent;
    for (const Fact &fact : found) {
        if (fact.kind == FactKind::Absent)
            absent.emplace(fact.path, fact.dead, fact.healthy);
    }
    std::erase_if(found, [&absent](const Fact &fact) {
        const std::size_t end = fact.kind == FactKind::Absent ? fact.path.find_last_of(".[") : std::string::npos;
        return end != std::string::npos && absent.contains({fact.path.substr(0, end), fact.dead, fact.healthy});
    });
    std::stable_sort(found.begin(), found.end(), [](const Fact &a, const Fact &b) { return a.score > b.score; });
    if (found.size() > most)
        found.resize(most);
    return found;
}

std::optional<std::size_t> nearestOf(std::string_view body, const std::vector<const model::Payload *> &healthy)
{
    BodyReader reader;
    Paths paths;
    const auto valuesOf = [&paths](const json::value &value) {
        std::set<std::pair<PathHash, std::string>> values;
        std::size_t left = 256;
        visitValues(value, paths, Paths::root, left,
                    [&values](PathHash path, const json::value &one) { values.emplace(path, json::serialize(one)); });
        return values;
    };
    const BodyReader::Read read = reader.read(body);
    if (read.value == nullptr)
        return std::nullopt;
    const Shape shape = shapeOf(*read.value, paths);
    const auto values = valuesOf(*read.value);
    std::optional<std::size_t> nearest;
    std::pair<double, std::size_t> best{};
    for (std::size_t at = 0; at < healthy.size(); ++at) {
        const BodyReader::Read other = reader.read(healthy[at]->body);
        if (other.value == nullptr)
            continue;
        std::size_t equal = 0;
        for (const auto &value : valuesOf(*other.value))
            equal += values.contains(value) ? 1 : 0;
        const std::pair its{likeness(shape, shapeOf(*other.value, paths)), equal};
        if (!nearest || its > best) {
            nearest = at;
            best = its;
        }
    }
    return nearest;
}

} // namespace broker::insight
