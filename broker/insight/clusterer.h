// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/insight/bodyreader.h"
#include "broker/insight/leases.h"
#include "broker/insight/reason.h"
#include "broker/insight/reference.h"
#include "broker/insight/shape.h"
#include "broker/model/ids.h"
#include "broker/model/message.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace broker::insight {

/// All that is told of one dead letter. What it refers to lives as long as the call.
struct DeadLetter
{
    const model::Payload *payload = nullptr; ///< null: it is lost
    model::Instant died{};
    LeaseFacts leases{};
    std::optional<std::size_t> rule{}; ///< the first of the user's rules that it meets
    std::vector<std::string> splits{}; ///< of each split the value that it has
};

/// What the user has decided.
struct ClusterRules
{
    std::vector<std::string> rules; ///< names, in order; their clusters come first, also with nothing in them
    struct Merge
    {
        std::string name;
        std::vector<std::string> clusters; ///< ids
    };
    std::vector<Merge> merges;
    struct Split
    {
        std::string cluster; ///< id; may be that of a merge
        std::string column; ///< as it is shown
    };
    std::vector<Split> splits;
};

struct Cluster
{
    std::string id;
    Reason reason;
    std::string name;
    std::uint64_t count = 0;
    model::Instant first{}; ///< when the first and the last of them died
    model::Instant last{};
    std::vector<std::uint32_t> series; ///< how many died in each part of the time that all clusters share
    model::MessageKey example; ///< the one that died last; none without messages
    std::vector<std::pair<std::string, std::uint64_t>> leases; ///< how they ended, most frequent first
    std::vector<std::pair<std::uint8_t, std::uint64_t>> holders; ///< who had the last one, by number
    std::size_t groups = 0; ///< reasons that are in it
};

struct ClusterTable
{
    std::vector<Cluster> clusters; ///< rules, then by size, then other small groups, then Unclassified
    model::Instant from{}; ///< of all series
    model::Duration step{1}; ///< of each part of a series
};

/// Puts dead letters that died of the same together, one at a time. What it finds depends on the letters that are in it
/// and not on their order, as long as there are fewer than mostReasons different reasons and mostShapes shapes at a
/// time: what comes beyond is in "Other small groups". About 60 bytes a letter. Without processed messages to compare
/// with, a shape is odd when it differs from the most frequent one that is like it, so a letter can change its cluster
/// as others come and go. One thread.
class Clusterer
{
public:
    static constexpr std::size_t mostClusters = 50; ///< besides rules, other small groups and Unclassified
    static constexpr std::size_t mostReasons = 8'192;
    static constexpr std::size_t mostShapes = 2'048;
    static constexpr std::size_t mostSeries = 60;

    /// `processed` may be null or have too few; then dead letters are compared with each other.
    explicit Clusterer(ClusterRules rules, std::shared_ptr<const Reference> processed = nullptr);
    Clusterer(const Clusterer &) = delete;
    Clusterer &operator=(const Clusterer &) = delete;

    /// One that is there already is told anew.
    void add(model::MessageKey key, const DeadLetter &letter);
    void remove(model::MessageKey key);
    void clear();
    std::size_t count() const { return m_letters.size(); }

    /// Decides anew what belongs together. True when letters that did not change may have come into another cluster.
    bool settle();
    ClusterTable table() const; ///< as the last settle() left it
    /// Id of the cluster, as the last settle() left it; empty: it is in none yet.
    std::string_view clusterOf(model::MessageKey key) const;

private:
    /// What is the same for many letters.
    struct Profile
    {
        std::string key; ///< what it is known by
        std::optional<Reason> reason; ///< none: shape, then leases, decide
        std::uint64_t shape = 0; ///< 0: none
        std::string leases; ///< textOf()
        std::vector<std::string> splits;
        std::uint64_t count = 0;
        std::uint32_t cluster = none; ///< in m_clusters
    };
    struct Letter
    {
        std::int64_t died = 0;
        std::uint32_t profile = 0;
        std::uint8_t holder = 0;
    };
    struct Group
    {
        std::string id;
        Reason reason;
        std::string name;
        std::uint64_t count = 0;
        std::size_t reasons = 0;
        std::size_t rule = ~std::size_t{0};
    };
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    Profile look(const DeadLetter &letter);
    std::optional<Reason> bodyReason(const DeadLetter &letter, std::uint64_t &shape);
    std::uint32_t intern(Profile profile);
    std::uint64_t internShape(Shape shape);
    void release(std::uint32_t profile);
    std::vector<CountedShape> shapes() const;
    Reason reasonOf(const Profile &profile, const std::unordered_map<std::uint64_t, std::optional<Reason>> &odd) const;
    std::unordered_map<std::uint64_t, std::optional<Reason>> oddShapes() const;
    Group groupOf(const Profile &profile, Reason reason) const;
    void applyRules(Group &group) const;
    void split(Group &group, const Profile &profile) const;
    std::pair<std::int64_t, std::int64_t> span() const;
    void countLetters(ClusterTable &table) const;
    void countLeases(ClusterTable &table) const;
    void arrange(std::vector<Group> groups, std::vector<std::uint32_t> places);

    ClusterRules m_rules;
    std::shared_ptr<const Reference> m_processed;
    BodyReader m_reader;
    Paths m_paths;
    std::vector<Profile> m_profiles; ///< the first is that of what is too much
    std::vector<std::uint32_t> m_free;
    std::unordered_map<std::string, std::uint32_t> m_byKey;
    std::unordered_map<std::uint64_t, CountedShape> m_shapes; ///< by hash; counts profiles that refer to it
    boost::unordered_flat_map<std::uint64_t, Letter> m_letters;
    std::vector<Group> m_clusters; ///< of the last settle(), in their order
};

} // namespace broker::insight
