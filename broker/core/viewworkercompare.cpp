// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/viewbodies.h"
#include "broker/core/viewworker.h"

#include <algorithm>

// Dead letters beside processed messages, on the thread of the views.
namespace broker::core {

namespace {

constexpr std::size_t mostDead = 2'000;
constexpr std::size_t mostFacts = 100;

} // namespace

void ViewWorker::keepProcessed(ProcessedSamples::Offer offer)
{
    m_samples.keep(std::move(offer));
}

void ViewWorker::forgetProcessed(model::QueueId queue)
{
    m_samples.forget(queue);
}

bool ViewWorker::isComparing() const
{
    return !m_comparings.empty();
}

void ViewWorker::compare(Comparison wish, CompareDone done)
{
    auto comparing = std::make_unique<Comparing>();
    comparing->wish = std::move(wish);
    comparing->done = std::move(done);
    if (const auto problem = gather(*comparing); problem.has_error())
        return comparing->done(problem.error());
    for (const ProcessedMessage *one : m_samples.of(comparing->wish.sources))
        comparing->separation.addHealthy({one->payload.get(), one->sent, one->deleted});
    m_comparings.push_back(std::move(comparing));
}

/// Rows are copied: bodies are read later, when some may have gone.
model::Result<void> ViewWorker::gather(Comparing &comparing) const
{
    const Comparison &wish = comparing.wish;
    if (wish.message) {
        comparing.rows.push_back(*wish.message);
        return {};
    }
    if (const auto view = m_views.find(wish.of); view != m_views.end()) {
        const Columns &columns = view->second.queue->columns;
        const View::Next next = view->second.view->next({}, {~std::uint64_t{0}}, mostDead);
        comparing.isComplete = next.isComplete;
        for (const model::MessageKey key : next.keys) {
            if (const auto slot = columns.find(key))
                comparing.rows.push_back(columns.row(*slot));
        }
        return {};
    }
    const auto clusters = m_clusters.find(wish.of);
    if (clusters == m_clusters.end())
        return model::fail(model::ErrorCode::CursorExpired, "The view is not open any more. Open it again.");
    const ClusterMembers &members = *clusters->second.clusters->members();
    const Columns &columns = clusters->second.queue->columns;
    comparing.isComplete = members.isComplete();
    for (Columns::Slot slot = columns.end(); slot > columns.begin() && comparing.rows.size() < mostDead;) {
        const ViewRow &row = columns.row(--slot);
        if (!row.isGone && members.isIn(row.key, wish.cluster))
            comparing.rows.push_back(row);
    }
    return {};
}

/// A batch of bodies; at the end the answer.
void ViewWorker::compareOn()
{
    if (m_comparings.empty())
        return;
    Comparing &comparing = *m_comparings.front();
    BodyBatch batch;
    const std::size_t from = comparing.looked;
    while (comparing.looked < comparing.rows.size() && !batch.isFull())
        batch.add(0, comparing.rows[comparing.looked++]);
    const std::vector<model::PayloadRef> payloads = batch.read(*m_reader);
    for (std::size_t at = 0; at < payloads.size(); ++at) {
        const ViewRow &row = comparing.rows[from + at];
        comparing.separation.addDead({payloads[at].get(), row.sent, row.came});
        if (comparing.wish.message && payloads[at] != nullptr)
            comparing.neighbour = neighbourOf(*payloads[at], comparing.wish.sources);
    }
    if (comparing.looked < comparing.rows.size())
        return;
    ComparePage page;
    page.facts = comparing.separation.facts(mostFacts);
    page.dead = comparing.separation.dead();
    page.healthy = comparing.separation.healthy();
    page.neighbour = std::move(comparing.neighbour);
    page.isComplete = comparing.isComplete;
    const auto done = std::move(comparing.done);
    m_comparings.pop_front();
    done(std::move(page));
}

std::optional<ComparePage::Neighbour> ViewWorker::neighbourOf(const model::Payload &dead,
                                                              const std::vector<model::QueueId> &sources) const
{
    const std::vector<const ProcessedMessage *> processed = m_samples.of(sources);
    std::vector<const model::Payload *> payloads;
    for (const ProcessedMessage *one : processed)
        payloads.push_back(one->payload.get());
    const auto nearest = insight::nearestOf(dead.body, payloads);
    if (!nearest)
        return std::nullopt;
    return ComparePage::Neighbour{processed[*nearest]->payload, processed[*nearest]->sent,
                                  processed[*nearest]->deleted};
}

} // namespace broker::core
