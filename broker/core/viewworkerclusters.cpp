// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/viewworker.h"

#include <algorithm>

// Clusters, on the thread of the views.
namespace broker::core {

namespace {

constexpr std::size_t mostHolders = 255; // as many as LeaseFacts can name

} // namespace

void ViewWorker::openClusters(ViewNo clusters, model::QueueId queue, ClusterWish wish,
                              std::shared_ptr<ClusterMembers> members, const std::vector<model::QueueId> &sources,
                              model::Instant now)
{
    const auto found = m_queues.find(queue);
    if (found == m_queues.end())
        return;
    const auto reference = m_samples.reference(sources);
    const std::uint64_t processed = reference->isEnough() ? reference->count() : 0;
    members->compareWith(reference);
    m_clusters[clusters] = {
        std::make_unique<Clusters>(*found->second, std::move(wish), std::move(members), processed, now),
        found->second.get()};
}

void ViewWorker::takeLeases(ViewedQueue &queue, ViewNews &news)
{
    for (std::string &holder : news.holders) {
        if (queue.holders.size() <= mostHolders)
            queue.holders.push_back(std::move(holder));
    }
    for (const auto &[key, leases] : news.leases)
        queue.leases.insert_or_assign(key.value, leases);
}

bool ViewWorker::haveClustersWork() const
{
    return std::any_of(m_clusters.begin(), m_clusters.end(),
                       [](const auto &one) { return one.second.clusters->hasWork(); });
}

/// A piece for each. Where all is looked at, views of single clusters follow.
void ViewWorker::workOnClusters()
{
    for (auto &[number, opened] : m_clusters) {
        Clusters &clusters = *opened.clusters;
        if (clusters.hasWork())
            clusters.work(*m_reader);
        if (!clusters.hasWork() && hasMembersView(opened))
            settle(opened);
    }
}

bool ViewWorker::hasMembersView(const OpenedClusters &opened) const
{
    return std::any_of(m_views.begin(), m_views.end(),
                       [&opened](const auto &one) { return one.second.view->members() == opened.clusters->members(); });
}

void ViewWorker::settle(const OpenedClusters &opened)
{
    const Clusters::Settled settled = opened.clusters->settle();
    if (!settled.isAll && settled.keys.empty())
        return;
    eachView(*opened.queue, [&](View &view) {
        if (view.members() == opened.clusters->members())
            view.clustersChanged(settled.isAll, settled.keys);
    });
}

void ViewWorker::readClusters(ClustersRead read, model::Instant now, time::Boot boot)
{
    m_boot = std::max(m_boot, boot);
    if (const auto found = m_clusters.find(read.clusters); found != m_clusters.end())
        found->second.clusters->pass(now);
    m_parkedClusters.push_back(std::move(read));
}

void ViewWorker::answerClusters()
{
    for (auto at = m_parkedClusters.begin(); at != m_parkedClusters.end();) {
        const auto parked = at++;
        const auto found = m_clusters.find(parked->clusters);
        const bool isNews =
            found == m_clusters.end() || !parked->version || found->second.clusters->version() > *parked->version;
        if (!isNews && parked->deadline > m_boot)
            continue;
        answer(*parked);
        m_parkedClusters.erase(parked);
    }
}

void ViewWorker::answer(ClustersRead &read)
{
    const auto found = m_clusters.find(read.clusters);
    if (found == m_clusters.end())
        return read.done(
            model::fail(model::ErrorCode::CursorExpired, "The clusters are not open any more. Open them again."));
    if (found->second.queue->isGone)
        return read.done(model::fail(model::ErrorCode::QueueDoesNotExist, "The specified queue does not exist."));
    settle(found->second);
    read.done(found->second.clusters->read());
}

} // namespace broker::core
