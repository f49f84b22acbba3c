// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/viewworker.h"

#include "broker/core/viewbodies.h"
#include "broker/platform/process.h"

#include <algorithm>
#include <utility>

namespace broker::core {

namespace {

constexpr std::size_t mostDistinct = 10'000;

model::Error noSuchView()
{
    return model::fail(model::ErrorCode::CursorExpired, "The view is not open any more. Open it again.");
}

model::Error noSuchQueue()
{
    return model::fail(model::ErrorCode::QueueDoesNotExist, "The specified queue does not exist.");
}

} // namespace

struct ViewWorker::Counting
{
    ViewNo view = 0;
    ViewExpressionRef column;
    std::size_t most = 0;
    ValuesDone done;
    model::OrderNo before{~std::uint64_t{0}}; ///< looked at down to here; a slot would not survive compact()
    std::map<ViewValue, std::uint64_t> counts{};
    ViewValues found{};
};

struct ViewWorker::Visiting
{
    ViewNo view = 0;
    ViewVisit visit;
    VisitDone done;
    bool isBegun = false;
};

ViewWorker::ViewWorker(std::unique_ptr<storage::StoreReader> reader)
    : m_reader(std::move(reader))
    , m_thread([this] { run(); })
{
}

ViewWorker::~ViewWorker()
{
    {
        const platform::Lock lock{m_mutex};
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void ViewWorker::post(Item item)
{
    {
        const platform::Lock lock{m_mutex};
        m_items.push_back(std::move(item));
    }
    m_wake.notify_one();
}

void ViewWorker::run()
{
    platform::nameThread("views");
    m_mutex.lock();
    while (!m_stopping) {
        std::vector<Item> items = std::exchange(m_items, {});
        m_mutex.unlock();
        for (Item &item : items)
            item(*this);
        items.clear();
        work();
        answerParked();
        answerClusters();
        const bool isBusy = hasWork();
        m_mutex.lock();
        while (!isBusy && m_items.empty() && !m_stopping)
            m_wake.wait(m_mutex);
    }
    m_mutex.unlock();
}

bool ViewWorker::hasWork() const
{
    return !m_countings.empty() || !m_visitings.empty() || isComparing() || haveClustersWork()
        || std::any_of(m_views.begin(), m_views.end(), [](const auto &one) { return one.second.view->hasWork(); });
}

/// A piece for each, so that no view waits for another.
void ViewWorker::work()
{
    workOnClusters();
    compareOn();
    for (auto &[number, opened] : m_views) {
        if (opened.view->hasWork())
            opened.view->work(*m_reader);
    }
    for (auto at = m_countings.begin(); at != m_countings.end();) {
        const auto counting = at++;
        count(**counting);
        if (!(*counting)->done)
            m_countings.erase(counting);
    }
    for (auto at = m_visitings.begin(); at != m_visitings.end();) {
        const auto visiting = at++;
        visitOn(**visiting);
        if (!(*visiting)->done)
            m_visitings.erase(visiting);
    }
}

void ViewWorker::addQueue(model::QueueId queue, std::uint64_t copy, std::size_t total, model::MessageIds ids)
{
    auto viewed = std::make_unique<ViewedQueue>();
    viewed->id = queue;
    viewed->copy = copy;
    viewed->ids = ids;
    viewed->uncopied = total;
    m_queues[queue] = std::move(viewed);
}

void ViewWorker::dropQueue(model::QueueId queue)
{
    m_queues.erase(queue);
}

void ViewWorker::restartQueue(model::QueueId queue, std::uint64_t copy)
{
    const auto found = m_queues.find(queue);
    if (found == m_queues.end())
        return;
    ViewedQueue &viewed = *found->second;
    viewed.copy = copy;
    viewed.columns.clear();
    viewed.isCopied = false;
    viewed.leases.clear();
    viewed.holders.assign(1, {});
    eachLooker(viewed, [](auto &looker) { looker.restarted(); });
}

void ViewWorker::tell(ViewNews news)
{
    m_backlog -= news.rows.size() + news.left.size();
    m_boot = std::max(m_boot, news.boot);
    const auto found = m_queues.find(news.queue);
    if (found == m_queues.end() || found->second->copy != news.copy)
        return;
    ViewedQueue &queue = *found->second;
    Columns &columns = queue.columns;
    const auto leave = [&](Columns::Slot slot) {
        queue.leases.erase(columns.row(slot).key.value);
        columns.markGone(slot);
        eachLooker(queue, [&](auto &looker) { looker.left(slot, m_boot); });
    };
    if (news.purged) {
        for (Columns::Slot slot = columns.begin(); slot < columns.end() && columns.row(slot).order <= news.purged;
             ++slot) {
            if (!columns.row(slot).isGone)
                leave(slot);
        }
    }
    for (const model::MessageKey key : news.left) {
        if (const auto slot = columns.find(key))
            leave(*slot);
    }
    columns.addSources(std::move(news.sources));
    takeLeases(queue, news);
    if (news.isShare)
        takeShare(queue, news);
    std::stable_sort(news.rows.begin(), news.rows.end(),
                     [](const ViewRow &a, const ViewRow &b) { return a.order < b.order; });
    for (ViewRow &row : news.rows) {
        auto slot = columns.find(row.key);
        if (slot && columns.row(*slot).order != row.order) { // it went and came back within one step
            leave(*slot);
            slot.reset();
        }
        if (slot)
            columns.update(*slot, row);
        const Columns::Slot place = slot ? *slot : columns.append(std::move(row));
        eachLooker(queue, [place](auto &looker) { looker.changed(place); });
    }
    queue.isCopied = queue.isCopied || news.isCopied;
    queue.isGone = queue.isGone || news.isQueueGone;
    queue.uncopied = queue.isCopied ? 0 : news.total - std::min(news.total, columns.liveCount());
    eachLooker(queue, [](auto &looker) { looker.came(); });
    compact(queue);
}

void ViewWorker::takeShare(ViewedQueue &queue, ViewNews &news)
{
    Columns &columns = queue.columns;
    if (columns.begin() == columns.end())
        columns.start(news.total);
    for (ViewRow &row : news.rows)
        columns.prepend(std::move(row));
    news.rows.clear();
}

void ViewWorker::compact(ViewedQueue &queue)
{
    if (!queue.isCopied || !queue.columns.isSparse())
        return;
    SlotSet kept;
    eachView(queue, [&kept](View &view) { view.addLingering(kept); });
    const std::vector<Columns::Slot> places = queue.columns.compact(kept);
    eachLooker(queue, [&places](auto &looker) { looker.moved(places); });
}

void ViewWorker::open(ViewNo view, model::QueueId queue, ViewWish wish, model::Instant now)
{
    const auto found = m_queues.find(queue);
    if (found == m_queues.end())
        return;
    m_views[view] = {std::make_unique<View>(*found->second, std::move(wish), now), found->second.get()};
}

void ViewWorker::close(ViewNo view)
{
    m_views.erase(view);
    m_clusters.erase(view);
}

View *ViewWorker::find(ViewNo view)
{
    const auto found = m_views.find(view);
    return found == m_views.end() ? nullptr : found->second.view.get();
}

void ViewWorker::read(Read read, model::Instant now, time::Boot boot)
{
    m_boot = std::max(m_boot, boot);
    if (View *view = find(read.view))
        view->pass(now, m_boot);
    m_parked.push_back(std::move(read));
}

void ViewWorker::cancel(CallId call)
{
    m_parked.remove_if([call](const Read &read) { return read.call == call; });
    m_parkedClusters.remove_if([call](const ClustersRead &read) { return read.call == call; });
}

void ViewWorker::pass(time::Boot boot)
{
    m_boot = std::max(m_boot, boot);
}

void ViewWorker::answerAll()
{
    for (Read &read : m_parked)
        read.deadline = {};
    for (ClustersRead &read : m_parkedClusters)
        read.deadline = {};
}

void ViewWorker::answerParked()
{
    for (auto at = m_parked.begin(); at != m_parked.end();) {
        const auto parked = at++;
        View *const view = find(parked->view);
        const bool isNews = view == nullptr || !parked->wish.version || view->version() > *parked->wish.version;
        if (!isNews && parked->deadline > m_boot)
            continue;
        answer(*parked);
        m_parked.erase(parked);
    }
}

void ViewWorker::answer(Read &read)
{
    const auto found = m_views.find(read.view);
    if (found == m_views.end())
        read.done(noSuchView());
    else if (found->second.queue->isGone)
        read.done(noSuchQueue());
    else
        read.done(found->second.view->read(read.wish, *m_reader));
}

void ViewWorker::next(ViewNo view, model::OrderNo after, model::OrderNo through, std::size_t most, NextDone done)
{
    const auto found = m_views.find(view);
    if (found == m_views.end())
        done(noSuchView());
    else if (found->second.queue->isGone)
        done(noSuchQueue());
    else
        done(found->second.view->next(after, through, most));
}

void ViewWorker::values(ViewNo view, ViewExpressionRef column, std::size_t most, ValuesDone done)
{
    auto counting = std::make_unique<Counting>();
    counting->view = view;
    counting->column = std::move(column);
    counting->most = most;
    counting->done = std::move(done);
    m_countings.push_back(std::move(counting));
}

/// A batch of bodies; at the end the answer.
void ViewWorker::count(Counting &counting)
{
    const auto found = m_views.find(counting.view);
    if (found == m_views.end()) {
        std::exchange(counting.done, {})(noSuchView());
        return;
    }
    const ViewedQueue &queue = *found->second.queue;
    BodyBatch batch;
    Columns::Slot slot = queue.columns.lowerBound(counting.before);
    while (slot > queue.columns.begin() && counting.found.looked < counting.most && !batch.isFull()) {
        const ViewRow &row = queue.columns.row(--slot);
        counting.before = row.order;
        if (row.isGone)
            continue;
        ++counting.found.looked;
        batch.add(slot, row);
    }
    const std::vector<model::PayloadRef> payloads = batch.read(*m_reader);
    for (std::size_t at = 0; at < payloads.size(); ++at) {
        const ViewRow &row = queue.columns.row(batch.slots()[at]);
        ViewValue value =
            counting.column->value({row, queue.columns.sourceArn(row.source), queue.ids, row.sent}, payloads[at].get());
        if (std::holds_alternative<std::monostate>(value))
            continue;
        ++counting.found.present;
        if (counting.counts.size() < mostDistinct || counting.counts.contains(value))
            ++counting.counts[std::move(value)];
    }
    const bool isEnd = slot == queue.columns.begin() && queue.isCopied;
    if (!isEnd && counting.found.looked < counting.most)
        return;
    counting.found.isWhole = isEnd;
    counting.found.values.assign(counting.counts.begin(), counting.counts.end());
    std::stable_sort(counting.found.values.begin(), counting.found.values.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    std::exchange(counting.done, {})(std::move(counting.found));
}

void ViewWorker::visit(ViewNo view, ViewVisit visit, VisitDone done)
{
    auto visiting = std::make_unique<Visiting>();
    visiting->view = view;
    visiting->visit = std::move(visit);
    visiting->done = std::move(done);
    m_visitings.push_back(std::move(visiting));
}

/// A batch of bodies; at the end the answer.
void ViewWorker::visitOn(Visiting &visiting)
{
    const auto found = m_views.find(visiting.view);
    if (found == m_views.end())
        return std::exchange(visiting.done, {})(noSuchView());
    const ViewedQueue &queue = *found->second.queue;
    if (queue.isGone)
        return std::exchange(visiting.done, {})(noSuchQueue());
    ViewVisit &visit = visiting.visit;
    const View::Next next =
        found->second.view->next(visit.after, visit.through, std::min(visit.most, BodyBatch::mostBodies));
    if (!next.isComplete && visiting.isBegun)
        return; // what has changed is looked at first
    visiting.isBegun = true;
    BodyBatch batch;
    model::OrderNo last = next.last;
    for (const model::MessageKey key : next.keys) {
        if (batch.isFull())
            break;
        const Columns::Slot slot = *queue.columns.find(key);
        last = queue.columns.row(slot).order;
        batch.add(slot, queue.columns.row(slot));
    }
    const bool isWhole = batch.slots().size() == next.keys.size();
    const std::vector<model::PayloadRef> payloads = batch.read(*m_reader);
    for (std::size_t at = 0; at < payloads.size(); ++at) {
        const ViewRow &row = queue.columns.row(batch.slots()[at]);
        visit.visitor->visit({row, queue.columns.sourceArn(row.source), queue.ids, row.sent}, payloads[at]);
    }
    visit.after = isWhole ? next.last : last;
    visit.most -= payloads.size();
    const bool isEnd = isWhole && next.isEnd;
    if (isEnd || visit.most == 0 || !next.isComplete)
        std::exchange(visiting.done, {})(ViewVisited{visit.after, isEnd, next.isComplete});
}

} // namespace broker::core
