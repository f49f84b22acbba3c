// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/view.h"
#include "broker/insight/clusterer.h"
#include "broker/platform/mutex.h"

#include <atomic>

namespace broker::core {

/// What the user has decided about clusters, and how it is judged.
struct ClusterWish
{
    struct Rule
    {
        std::string name;
        std::shared_ptr<const ViewQuestion> question; ///< must not ask the time
    };
    struct Split
    {
        std::string cluster; ///< id
        std::string text; ///< the column, as it is shown
        ViewExpressionRef column;
    };
    std::vector<Rule> rules;
    std::vector<insight::ClusterRules::Merge> merges;
    std::vector<Split> splits;

    insight::ClusterRules clusterRules() const;
};

/// Who is in which cluster: written where views live, read by whoever asks. Any thread.
class ClusterMembers
{
public:
    explicit ClusterMembers(const ClusterWish &wish);

    /// Before anything is in it; else dead letters are compared with each other. Once.
    void compareWith(std::shared_ptr<const insight::Reference> processed);

    /// Every message was looked at, once at least since the last restart.
    bool isComplete() const { return m_isComplete; }
    /// As of the last settle().
    bool isIn(model::MessageKey key, std::string_view cluster) const;

private:
    friend class Clusters;

    std::atomic<bool> m_isComplete{false};
    mutable platform::Mutex m_mutex;
    insight::ClusterRules m_rules REDRIVE_GUARDED_BY(m_mutex);
    std::unique_ptr<insight::Clusterer> m_clusterer REDRIVE_GUARDED_BY(m_mutex);
};

struct ClustersPage
{
    insight::ClusterTable table;
    std::vector<std::string> holders; ///< by number
    std::vector<std::string> examples; ///< message id for each cluster; empty: none
    std::uint64_t scanned = 0;
    std::uint64_t total = 0;
    std::uint64_t processed = 0; ///< sound bodies that they are compared with
    bool isComplete = false;
    std::chrono::microseconds took{}; ///< from the opening until it was complete, or until now
    std::uint64_t version = 0;
};

/// The messages of a queue put together by what they died of, kept right as a View is. One thread, in pieces.
class Clusters
{
public:
    Clusters(const ViewedQueue &queue, ClusterWish wish, std::shared_ptr<ClusterMembers> members,
             std::uint64_t processed, model::Instant now);

    // --- what happens to the columns, as View
    void came() { ++m_version; }
    void changed(Columns::Slot slot);
    void left(Columns::Slot slot, time::Boot boot);
    void restarted();
    void moved(const std::vector<Columns::Slot> &places);

    // --- work
    bool hasWork() const;
    /// A piece of it.
    void work(storage::StoreReader &reader);
    void pass(model::Instant now) { m_now = now; }
    /// Decides anew who belongs together, if anything has changed.
    struct Settled
    {
        bool isAll = false; ///< any message may be in another cluster than before
        std::vector<model::MessageKey> keys; ///< else only these
    };
    Settled settle();
    const ClusterMembers *members() const { return m_members.get(); }

    std::uint64_t version() const { return m_version; }
    ClustersPage read();

private:
    using Slot = Columns::Slot;

    bool isComplete() const;
    void take(Slot slot, const model::Payload *payload);
    std::optional<std::size_t> ruleOf(const ViewMessage &message, const model::Payload *payload) const;

    const ViewedQueue &m_queue;
    ClusterWish m_wish;
    std::shared_ptr<ClusterMembers> m_members;
    std::uint64_t m_processed;
    model::Instant m_now;
    std::chrono::microseconds m_opened;
    std::chrono::microseconds m_took{0};
    bool m_isStarted = false;
    Slot m_low = 0; ///< from here
    Slot m_high = 0; ///< to here all were looked at, or wait in m_doubtful
    std::vector<Slot> m_doubtful; ///< must be looked at again
    bool m_isDirty = false;
    std::vector<model::MessageKey> m_taken; ///< since the last settle()
    std::uint64_t m_version = 1;
};

} // namespace broker::core
