// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/insight/clusterer.h"

#include "broker/insight/errortext.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace broker::insight {

namespace {

constexpr std::string_view absent = "(absent)";
constexpr std::size_t mostSplitBytes = 60;

void addPart(std::string &key, std::string_view part)
{
    key.append(part).push_back('\x1f');
}

std::string keyOf(const std::optional<Reason> &reason, std::uint64_t shape, const std::string &leases,
                  const std::vector<std::string> &splits)
{
    std::string key;
    if (reason) {
        key.push_back(static_cast<char>('A' + static_cast<int>(reason->kind)));
        addPart(key, reason->where);
        addPart(key, reason->what);
    }
    addPart(key, std::to_string(shape));
    addPart(key, leases);
    for (const std::string &split : splits)
        addPart(key, split);
    return key;
}

bool isNoObject(Damage damage)
{
    return damage == Damage::NotJson || damage == Damage::Xml || damage == Damage::Base64;
}

/// Most frequent first; equals in their own order.
template <class Key>
std::vector<std::pair<Key, std::uint64_t>> ranked(const std::map<Key, std::uint64_t> &counts)
{
    std::vector<std::pair<Key, std::uint64_t>> list(counts.begin(), counts.end());
    std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    return list;
}

} // namespace

Clusterer::Clusterer(ClusterRules rules, std::shared_ptr<const Reference> processed)
    : m_rules(std::move(rules))
    , m_processed(processed != nullptr && processed->isEnough() ? std::move(processed) : nullptr)
    , m_paths(m_processed != nullptr ? m_processed->paths() : Paths{})
{
    clear();
}

void Clusterer::clear()
{
    m_letters.clear();
    m_byKey.clear();
    m_free.clear();
    m_shapes.clear();
    m_profiles.assign(1, {});
    m_profiles.front().reason = Reason{ReasonKind::Others, {}, {}, {}};
    m_clusters.clear();
    settle();
}

// --- one letter

std::optional<Reason> Clusterer::bodyReason(const DeadLetter &letter, std::uint64_t &shape)
{
    if (letter.payload == nullptr)
        return std::nullopt;
    const auto ofError = [](ErrorText &&error) {
        return Reason{ReasonKind::Error, std::move(error.where), std::move(error.text), {}};
    };
    if (auto error = errorTextOf(letter.payload->attributes, nullptr))
        return ofError(std::move(*error));
    const BodyReader::Read read = m_reader.read(letter.payload->body);
    if (read.damage != Damage::None) {
        if (m_processed != nullptr && !m_processed->isJson() && isNoObject(read.damage))
            return std::nullopt;
        return Reason{ReasonKind::Damage, {}, std::string{textOf(read.damage)}, {}};
    }
    if (read.value == nullptr)
        return std::nullopt;
    auto error = errorTextOf({}, read.value);
    if (error && (m_processed == nullptr || !m_processed->isUsual(error->where)))
        return ofError(std::move(*error));
    Shape its = shapeOf(*read.value, m_paths);
    if (m_processed != nullptr)
        return m_processed->reasonOf(*read.value, its, m_paths);
    shape = internShape(std::move(its));
    return std::nullopt;
}

Clusterer::Profile Clusterer::look(const DeadLetter &letter)
{
    Profile profile;
    if (letter.rule)
        profile.reason = Reason{ReasonKind::Rule, {}, m_rules.rules[*letter.rule], {}};
    else
        profile.reason = bodyReason(letter, profile.shape);
    profile.leases = textOf(letter.leases);
    for (const std::string &value : letter.splits)
        profile.splits.push_back(value.empty() ? std::string{absent} : value.substr(0, mostSplitBytes));
    profile.key = keyOf(profile.reason, profile.shape, profile.leases, profile.splits);
    return profile;
}

std::uint64_t Clusterer::internShape(Shape shape)
{
    const std::uint64_t hash = shape.hash;
    if (!m_shapes.contains(hash)) {
        if (m_shapes.size() >= mostShapes)
            return 0;
        m_shapes.emplace(hash, CountedShape{std::move(shape), 0});
    }
    return hash;
}

std::uint32_t Clusterer::intern(Profile profile)
{
    const auto known = m_byKey.find(profile.key);
    if (known != m_byKey.end())
        return known->second;
    if (m_byKey.size() >= mostReasons) {
        if (profile.shape != 0 && m_shapes.at(profile.shape).count == 0)
            m_shapes.erase(profile.shape);
        return 0;
    }
    std::uint32_t place = 0;
    if (m_free.empty()) {
        place = static_cast<std::uint32_t>(m_profiles.size());
        m_profiles.emplace_back();
    } else {
        place = m_free.back();
        m_free.pop_back();
    }
    if (profile.shape != 0)
        ++m_shapes.at(profile.shape).count;
    m_byKey.emplace(profile.key, place);
    m_profiles[place] = std::move(profile);
    return place;
}

void Clusterer::release(std::uint32_t place)
{
    Profile &profile = m_profiles[place];
    if (--profile.count > 0 || place == 0)
        return;
    m_byKey.erase(profile.key);
    if (profile.shape != 0 && --m_shapes.at(profile.shape).count == 0)
        m_shapes.erase(profile.shape);
    profile = {};
    m_free.push_back(place);
}

void Clusterer::add(model::MessageKey key, const DeadLetter &letter)
{
    remove(key);
    const std::uint32_t place = intern(look(letter));
    ++m_profiles[place].count;
    m_letters[key.value] = {model::toMilliseconds(letter.died), place, letter.leases.holder};
}

void Clusterer::remove(model::MessageKey key)
{
    const auto found = m_letters.find(key.value);
    if (found == m_letters.end())
        return;
    release(found->second.profile);
    m_letters.erase(found);
}

// --- all together

std::vector<CountedShape> Clusterer::shapes() const
{
    std::unordered_map<std::uint64_t, std::uint64_t> letters;
    for (const Profile &profile : m_profiles) {
        if (profile.shape != 0)
            letters[profile.shape] += profile.count;
    }
    std::vector<CountedShape> counted;
    for (const auto &[hash, count] : letters)
        counted.push_back({m_shapes.at(hash).shape, count});
    return counted;
}

std::unordered_map<std::uint64_t, std::optional<Reason>> Clusterer::oddShapes() const
{
    std::unordered_map<std::uint64_t, std::optional<Reason>> odd;
    const std::vector<CountedShape> counted = shapes();
    const ShapeFamilies families{counted, m_paths};
    for (const CountedShape &one : counted)
        odd.emplace(one.shape.hash, families.reasonOf(one.shape));
    return odd;
}

Reason Clusterer::reasonOf(const Profile &profile,
                           const std::unordered_map<std::uint64_t, std::optional<Reason>> &odd) const
{
    if (profile.reason)
        return *profile.reason;
    if (const auto shape = odd.find(profile.shape); shape != odd.end() && shape->second)
        return *shape->second;
    // Ways that differ are no pattern.
    if (!profile.leases.empty() && profile.leases.starts_with("each "))
        return {ReasonKind::Leases, {}, profile.leases, {}};
    return {};
}

void Clusterer::applyRules(Group &group) const
{
    if (group.reason.kind == ReasonKind::Rule) {
        const auto rule = std::find(m_rules.rules.begin(), m_rules.rules.end(), group.reason.what);
        group.rule = static_cast<std::size_t>(rule - m_rules.rules.begin());
    }
    for (const ClusterRules::Merge &merge : m_rules.merges) {
        if (std::find(merge.clusters.begin(), merge.clusters.end(), group.id) == merge.clusters.end())
            continue;
        group.reason = {ReasonKind::Merged, {}, merge.name, {}};
        group.id = idOf(group.reason);
        group.name = merge.name;
        group.rule = ~std::size_t{0};
        return;
    }
}

void Clusterer::split(Group &group, const Profile &profile) const
{
    for (std::size_t at = 0; at < std::min(m_rules.splits.size(), profile.splits.size()); ++at) {
        if (m_rules.splits[at].cluster != group.id)
            continue;
        group.name += ": " + m_rules.splits[at].column + " = " + profile.splits[at];
        group.id = idOf({group.reason.kind, group.id, profile.splits[at], {}});
        return;
    }
}

Clusterer::Group Clusterer::groupOf(const Profile &profile, Reason reason) const
{
    Group group;
    group.reason = std::move(reason);
    group.id = idOf(group.reason);
    group.name = nameOf(group.reason);
    applyRules(group);
    split(group, profile);
    group.count = profile.count;
    return group;
}

bool Clusterer::settle()
{
    const auto odd = oddShapes();
    std::vector<Group> groups;
    std::unordered_map<std::string, std::uint32_t> byId;
    const auto placeOf = [&](Group &&group) {
        const auto [at, isNew] = byId.try_emplace(group.id, static_cast<std::uint32_t>(groups.size()));
        if (isNew)
            groups.push_back(std::move(group));
        else
            groups[at->second].count += group.count;
        return at->second;
    };
    for (const std::string &rule : m_rules.rules)
        placeOf(groupOf({}, {ReasonKind::Rule, {}, rule, {}}));
    Group unclassified; // there without messages, too, and whatever is merged
    unclassified.id = idOf({});
    unclassified.name = nameOf({});
    placeOf(std::move(unclassified));
    std::vector<std::uint32_t> places(m_profiles.size(), none);
    for (std::size_t at = 0; at < m_profiles.size(); ++at) {
        if (m_profiles[at].count == 0)
            continue;
        places[at] = placeOf(groupOf(m_profiles[at], reasonOf(m_profiles[at], odd)));
        ++groups[places[at]].reasons;
    }
    std::vector<std::string> before(m_profiles.size());
    for (std::size_t at = 0; at < m_profiles.size(); ++at) {
        if (m_profiles[at].cluster != none)
            before[at] = m_clusters[m_profiles[at].cluster].id;
    }
    arrange(std::move(groups), std::move(places));
    bool hasMoved = false;
    for (std::size_t at = 0; at < m_profiles.size(); ++at) {
        const std::uint32_t now = m_profiles[at].cluster;
        hasMoved = hasMoved || (!before[at].empty() && now != none && m_clusters[now].id != before[at]);
    }
    return hasMoved;
}

/// Rules first, then by size; what is beyond mostClusters goes together; Unclassified last.
void Clusterer::arrange(std::vector<Group> groups, std::vector<std::uint32_t> places)
{
    const std::string unclassified = idOf({});
    const std::string others = idOf({ReasonKind::Others, {}, {}, {}});
    const auto rankOf = [&](const Group &group) {
        return group.id == unclassified ? 3 : group.id == others ? 2 : group.rule != ~std::size_t{0} ? 0 : 1;
    };
    std::vector<std::uint32_t> order(groups.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const Group &left = groups[a];
        const Group &right = groups[b];
        if (rankOf(left) != rankOf(right))
            return rankOf(left) < rankOf(right);
        if (left.rule != right.rule)
            return left.rule < right.rule;
        return left.count != right.count ? left.count > right.count : left.id < right.id;
    });
    m_clusters.clear();
    std::vector<std::uint32_t> moved(groups.size(), none);
    Group rest;
    std::size_t kept = 0;
    for (const std::uint32_t at : order) {
        const int rank = rankOf(groups[at]);
        if (rank == 2 || (rank == 1 && ++kept > mostClusters)) {
            rest.count += groups[at].count;
            rest.reasons += groups[at].reasons;
            continue;
        }
        if (rank == 3 && rest.count > 0)
            m_clusters.emplace_back();
        moved[at] = static_cast<std::uint32_t>(m_clusters.size());
        m_clusters.push_back(std::move(groups[at]));
    }
    if (rest.count > 0) {
        const std::size_t place = m_clusters.size() - 2; // before Unclassified
        rest.reason = {ReasonKind::Others, {}, {}, {}};
        rest.id = others;
        rest.name = nameOf(rest.reason);
        m_clusters[place] = std::move(rest);
        std::replace(moved.begin(), moved.end(), none, static_cast<std::uint32_t>(place));
    }
    for (std::size_t at = 0; at < m_profiles.size(); ++at)
        m_profiles[at].cluster = places[at] == none ? none : moved[places[at]];
}

std::string_view Clusterer::clusterOf(model::MessageKey key) const
{
    const auto found = m_letters.find(key.value);
    if (found == m_letters.end())
        return {};
    const std::uint32_t cluster = m_profiles[found->second.profile].cluster;
    return cluster == none ? std::string_view{} : std::string_view{m_clusters[cluster].id};
}

/// When the first and the last letter of all died.
std::pair<std::int64_t, std::int64_t> Clusterer::span() const
{
    std::pair<std::int64_t, std::int64_t> span{};
    bool isFirst = true;
    for (const auto &[key, letter] : m_letters) {
        span.first = isFirst ? letter.died : std::min(span.first, letter.died);
        span.second = isFirst ? letter.died : std::max(span.second, letter.died);
        isFirst = false;
    }
    return span;
}

/// Counts, times, series and examples.
void Clusterer::countLetters(ClusterTable &table) const
{
    for (const auto &[key, letter] : m_letters) {
        const std::uint32_t at = m_profiles[letter.profile].cluster;
        if (at == none)
            continue;
        Cluster &cluster = table.clusters[at];
        const model::Instant died = model::fromMilliseconds(letter.died);
        cluster.first = cluster.count == 0 ? died : std::min(cluster.first, died);
        const bool isLast =
            cluster.count == 0 || died > cluster.last || (died == cluster.last && key > cluster.example.value);
        if (isLast) {
            cluster.last = died;
            cluster.example = {key};
        }
        ++cluster.count;
        ++cluster.series[static_cast<std::size_t>((died - table.from) / table.step)];
    }
}

/// How leases ended, and who had the last ones.
void Clusterer::countLeases(ClusterTable &table) const
{
    std::vector<std::map<std::uint8_t, std::uint64_t>> holders(m_clusters.size());
    std::vector<std::map<std::string, std::uint64_t>> leases(m_clusters.size());
    for (const auto &[key, letter] : m_letters) {
        const std::uint32_t at = m_profiles[letter.profile].cluster;
        if (at != none && letter.holder != 0)
            ++holders[at][letter.holder];
    }
    for (const Profile &profile : m_profiles) {
        if (profile.count > 0 && profile.cluster != none && !profile.leases.empty())
            leases[profile.cluster][profile.leases] += profile.count;
    }
    for (std::size_t at = 0; at < table.clusters.size(); ++at) {
        table.clusters[at].holders = ranked(holders[at]);
        table.clusters[at].leases = ranked(leases[at]);
    }
}

ClusterTable Clusterer::table() const
{
    ClusterTable table;
    const auto [from, to] = span();
    table.from = model::fromMilliseconds(from);
    table.step = model::Duration{(to - from) / static_cast<std::int64_t>(mostSeries) + 1};
    const auto parts = static_cast<std::size_t>((to - from) / table.step.count() + 1);
    for (const Group &group : m_clusters) {
        table.clusters.emplace_back();
        Cluster &cluster = table.clusters.back();
        cluster.id = group.id;
        cluster.reason = group.reason;
        cluster.name = group.name;
        cluster.groups = group.reasons;
        cluster.series.assign(parts, 0);
    }
    countLetters(table);
    countLeases(table);
    return table;
}

} // namespace broker::insight
