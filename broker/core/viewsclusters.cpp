// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/core.h"
#include "broker/core/leasefacts.h"
#include "broker/core/views.h"

#include <algorithm>

// Clusters, as the core thread sees them.
namespace broker::core {

using model::ErrorCode;
using model::fail;

namespace {

constexpr std::size_t mostEvents = 24; // of one message, looked back from now
constexpr std::size_t mostSources = 64;

/// The queues whose dead letters come here.
std::vector<model::QueueId> sourcesOf(const Engine &engine, const QueueAddress &address)
{
    std::vector<model::QueueId> queues;
    const auto sources = engine.deadLetterSources(address, {}, mostSources);
    if (sources.has_error())
        return queues;
    for (const QueueAddress &source : sources.value()) {
        if (const auto found = engine.find(source); found.has_value())
            queues.push_back(found.value()->row().id);
    }
    return queues;
}

constexpr std::size_t mostHolders = 255; // whom LeaseFacts can name

} // namespace

/// Until it died: what happened to it in its dead-letter queue is another story, and so is what was before a redrive.
insight::LeaseFacts leaseFactsOf(const journal::Journal &journal, const model::MessageRow &row,
                                 const HolderNumber &holder)
{
    std::vector<journal::Event> events;
    journal.newest(row.lineage, mostEvents, events);
    const auto died = std::find_if(events.begin(), events.end(), [&row](const journal::Event &event) {
        return event.kind == journal::Kind::MovedToDeadLetterQueue && event.other == row.queue.value
            && event.key == row.key;
    });
    if (died == events.end())
        return {};
    insight::LeaseHistory history;
    for (auto event = events.rbegin(); event.base() - 1 != died; ++event) {
        switch (event->kind) {
        case journal::Kind::Received:
            history.received(event->time, event->due, holder(event->caller));
            break;
        case journal::Kind::VisibilityChanged:
            history.changed(event->time, event->due);
            break;
        case journal::Kind::LeaseLapsed:
            history.lapsed();
            break;
        case journal::Kind::Moved:
        case journal::Kind::MovedToDeadLetterQueue:
            history = {};
            break;
        default:
            break;
        }
    }
    return history.facts();
}

std::uint8_t Views::holderOf(Watched &watched, std::string_view text, ViewNews &news)
{
    if (text.empty())
        return 0;
    if (const auto known = watched.holders.find(text); known != watched.holders.end())
        return known->second;
    if (watched.holders.size() >= mostHolders)
        return 0;
    const auto number = static_cast<std::uint8_t>(watched.holders.size() + 1);
    watched.holders.emplace(text, number);
    news.holders.emplace_back(text);
    return number;
}

/// What is known of the message, and of a dead letter how its leases ended.
void Views::tell(ViewNews &news, const Facts &facts, Watched &watched, const model::MessageRow &row)
{
    news.rows.push_back(rowOf(facts.engine, watched, row));
    if (!row.deadLetterSource)
        return;
    const insight::LeaseFacts leases = leaseFactsOf(facts.journal, row, [&](std::uint32_t caller) {
        return holderOf(watched, facts.journal.callerText(caller), news);
    });
    if (leases.isKnown())
        news.leases.emplace_back(row.key, leases);
}

Result<std::string> Views::openClusters(const Engine &engine, const Step &step, const QueueAddress &address,
                                        ClusterWish wish)
{
    const auto queue = watch(engine, address);
    if (queue.has_error())
        return queue.error();
    auto members = std::make_shared<ClusterMembers>(wish);
    std::string name = add(step, {{}, queue.value(), {address, queue.value(), nullptr}, {}, members});
    worker().post([number = m_last, queue = queue.value(), wish = std::move(wish), members = std::move(members),
                   sources = sourcesOf(engine, address), now = step.now](ViewWorker &worker) mutable {
        worker.openClusters(number, queue, std::move(wish), std::move(members), sources, now);
    });
    return name;
}

Result<void> Views::readClusters(const Step &step, std::string_view clusters, std::optional<std::uint64_t> version,
                                 time::Boot wait, ViewWorker::ClustersDone done)
{
    const auto number = use(step, clusters);
    if (number.has_error())
        return number.error();
    auto parked = park(step, number.value(), wait);
    if (parked.has_error())
        return parked.error();
    ViewWorker::ClustersRead read;
    read.call = step.call;
    read.clusters = number.value();
    read.version = version;
    read.deadline = step.boot + wait;
    read.done = [unpark = std::move(parked.value()), done = std::move(done)](Result<ClustersPage> page) mutable {
        done(std::move(page));
        unpark();
    };
    worker().post([read = std::move(read), now = step.now, boot = step.boot](ViewWorker &worker) mutable {
        worker.readClusters(std::move(read), now, boot);
    });
    return {};
}

Result<void> Views::compare(const Engine &engine, const Step &step, const QueueAddress &address, std::string_view of,
                            std::string cluster, const model::MessageRow *message, ViewWorker::CompareDone done)
{
    Comparison wish;
    wish.sources = sourcesOf(engine, address);
    wish.cluster = std::move(cluster);
    if (message != nullptr) {
        wish.message = viewRowOf(*message);
    } else {
        const auto number = use(step, of);
        if (number.has_error())
            return number.error();
        wish.of = number.value();
    }
    worker().post([wish = std::move(wish), done = std::move(done)](ViewWorker &worker) mutable {
        worker.compare(std::move(wish), std::move(done));
    });
    return {};
}

void Views::keepProcessed(ProcessedSamples::Offer offer)
{
    worker().post([offer = std::move(offer)](ViewWorker &worker) mutable { worker.keepProcessed(std::move(offer)); });
}

void Views::forgetProcessed(model::QueueId queue)
{
    if (m_worker != nullptr)
        m_worker->post([queue](ViewWorker &worker) { worker.forgetProcessed(queue); });
}

Result<std::shared_ptr<const ClusterMembers>> Views::members(std::string_view clusters, model::QueueId queue) const
{
    const auto number = find(clusters);
    if (number.has_error())
        return number.error();
    const Open &open = m_views.at(number.value());
    if (open.members == nullptr || open.queue != queue)
        return fail(ErrorCode::InvalidParameterValue, "These clusters are not of this queue.");
    return std::shared_ptr<const ClusterMembers>{open.members};
}

void Views::removeViewsOf(const ClusterMembers &members)
{
    std::vector<ViewNo> over;
    for (const auto &[number, view] : m_views) {
        if (view.target.question != nullptr && view.target.question->members() == &members)
            over.push_back(number);
    }
    for (const ViewNo number : over)
        remove(number);
}

void Views::touchClusters()
{
    for (const auto &[number, view] : m_views) {
        const auto *of = view.target.question != nullptr ? view.target.question->members() : nullptr;
        if (of == nullptr)
            continue;
        for (auto &[other, clusters] : m_views) {
            if (clusters.members.get() == of)
                clusters.used = std::max(clusters.used, view.used);
        }
    }
}

} // namespace broker::core
