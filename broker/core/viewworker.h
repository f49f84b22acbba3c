// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/clusters.h"
#include "broker/core/processed.h"
#include "broker/core/view.h"
#include "broker/insight/separation.h"
#include "broker/model/function.h"
#include "broker/platform/mutex.h"

#include <atomic>
#include <condition_variable>
#include <list>
#include <map>
#include <thread>

namespace broker::core {

using ViewNo = std::uint64_t;

/// What a committed step, or a share of the first copy, says of one queue. What it says is how things stand at its end.
struct ViewNews
{
    model::QueueId queue;
    std::uint64_t copy = 0; ///< of which first copy this is news; others are over
    model::OrderNo purged{}; ///< all up to it have gone
    std::vector<model::MessageKey> left{};
    std::vector<ViewRow> rows{}; ///< new or changed
    std::vector<std::string> sources{}; ///< ARNs of dead-letter sources, numbered on
    std::vector<std::pair<model::MessageKey, insight::LeaseFacts>> leases{}; ///< of dead letters among the rows
    std::vector<std::string> holders{}; ///< whom leases name, numbered on
    bool isShare = false; ///< of the first copy: newest first, and older than all before
    std::size_t total = 0; ///< messages in the queue
    bool isCopied = false; ///< it is whole
    bool isQueueGone = false;
    time::Boot boot{};
};

/// How often each value of a column occurs.
struct ViewValues
{
    std::vector<std::pair<ViewValue, std::uint64_t>> values; ///< most frequent first
    std::uint64_t looked = 0;
    std::uint64_t present = 0; ///< messages that have a value
    bool isWhole = true; ///< false: only some of the messages were looked at
};

/// A look at the matches of a view in order of arrival, between two orders.
struct ViewVisit
{
    model::OrderNo after{};
    model::OrderNo through{};
    std::size_t most = 0;
    std::shared_ptr<ViewVisitor> visitor{};
};
struct ViewVisited
{
    model::OrderNo last; ///< continue after it
    bool isEnd = false;
    bool isComplete = false; ///< false: nobody was visited, for not all was looked at yet
};

/// Dead letters that are to be compared with what was processed.
struct Comparison
{
    std::vector<model::QueueId> sources; ///< where processed ones come from
    ViewNo of = 0; ///< a view, or clusters
    std::string cluster{}; ///< of clusters: id
    std::optional<ViewRow> message{}; ///< this one alone
};

struct ComparePage
{
    std::vector<insight::Fact> facts; ///< best first
    std::uint64_t dead = 0; ///< looked at
    std::uint64_t healthy = 0;
    bool isComplete = true; ///< false: the view or the clusters were not; ask again
    struct Neighbour
    {
        model::PayloadRef payload;
        model::Instant sent{};
        model::Instant deleted{};
    };
    std::optional<Neighbour> neighbour{}; ///< of a single message: the processed one that is most like it
};

/// The thread that views live on. Everything but post() and backlog() is called on it, from posted items. Between
/// pieces of work it takes what was posted, so that nobody waits for a scan.
class ViewWorker
{
public:
    using Item = model::UniqueFunction<void(ViewWorker &)>;
    using ReadDone = model::UniqueFunction<void(model::Result<ViewPage>)>;
    using NextDone = model::UniqueFunction<void(model::Result<View::Next>)>;
    using CompareDone = std::function<void(model::Result<ComparePage>)>;
    using ClustersDone = model::UniqueFunction<void(model::Result<ClustersPage>)>;
    using ValuesDone = model::UniqueFunction<void(model::Result<ViewValues>)>;
    using VisitDone = model::UniqueFunction<void(model::Result<ViewVisited>)>;

    explicit ViewWorker(std::unique_ptr<storage::StoreReader> reader);
    ~ViewWorker(); ///< drops what was not begun

    void post(Item item);
    /// Rows on their way; for whoever posts news.
    std::atomic<std::size_t> &backlog() { return m_backlog; }

    void addQueue(model::QueueId queue, std::uint64_t copy, std::size_t total, model::MessageIds ids);
    void dropQueue(model::QueueId queue);
    void restartQueue(model::QueueId queue, std::uint64_t copy);
    void tell(ViewNews news);

    void open(ViewNo view, model::QueueId queue, ViewWish wish, model::Instant now);
    void close(ViewNo view);
    struct Read
    {
        CallId call = 0;
        ViewNo view = 0;
        ViewRead wish{};
        time::Boot deadline{}; ///< answered then at the latest; before, when the version is newer than the wish's
        ReadDone done{};
    };
    void read(Read read, model::Instant now, time::Boot boot);
    /// Compared with what was processed in `sources` up to now.
    void openClusters(ViewNo clusters, model::QueueId queue, ClusterWish wish, std::shared_ptr<ClusterMembers> members,
                      const std::vector<model::QueueId> &sources, model::Instant now);
    struct ClustersRead
    {
        CallId call = 0;
        ViewNo clusters = 0;
        std::optional<std::uint64_t> version{}; ///< of the answer before
        time::Boot deadline{}; ///< answered then at the latest; before, when the version is newer
        ClustersDone done{};
    };
    void readClusters(ClustersRead read, model::Instant now, time::Boot boot);
    void cancel(CallId call);
    /// Time has come to `boot`.
    void pass(time::Boot boot);
    void answerAll();

    void keepProcessed(ProcessedSamples::Offer offer);
    void forgetProcessed(model::QueueId queue);
    /// Of many dead letters some thousand are looked at.
    void compare(Comparison wish, CompareDone done);

    void next(ViewNo view, model::OrderNo after, model::OrderNo through, std::size_t most, NextDone done);
    void values(ViewNo view, ViewExpressionRef column, std::size_t most, ValuesDone done);
    void visit(ViewNo view, ViewVisit visit, VisitDone done);

private:
    struct Opened
    {
        std::unique_ptr<View> view;
        ViewedQueue *queue = nullptr;
    };
    struct OpenedClusters
    {
        std::unique_ptr<Clusters> clusters;
        ViewedQueue *queue = nullptr;
    };
    struct Counting;
    struct Visiting;
    /// One comparison under way.
    struct Comparing
    {
        Comparison wish;
        CompareDone done;
        std::vector<ViewRow> rows{}; ///< dead letters to look at
        std::size_t looked = 0;
        insight::Separation separation{};
        std::optional<ComparePage::Neighbour> neighbour{};
        bool isComplete = true;
    };

    void run();
    bool hasWork() const;
    void work();
    void answerParked();
    void answer(Read &read);
    static void takeShare(ViewedQueue &queue, ViewNews &news);
    void count(Counting &counting);
    void visitOn(Visiting &visiting);
    void compact(ViewedQueue &queue);
    View *find(ViewNo view);
    template <class Visit>
    void eachView(const ViewedQueue &queue, Visit visit);
    template <class Visit>
    void eachLooker(const ViewedQueue &queue, Visit visit); ///< views and clusters
    static void takeLeases(ViewedQueue &queue, ViewNews &news);
    void workOnClusters();
    bool hasMembersView(const OpenedClusters &opened) const;
    void settle(const OpenedClusters &opened);
    bool haveClustersWork() const;
    void answerClusters();
    void answer(ClustersRead &read);
    bool isComparing() const;
    model::Result<void> gather(Comparing &comparing) const;
    void compareOn();
    std::optional<ComparePage::Neighbour> neighbourOf(const model::Payload &dead,
                                                      const std::vector<model::QueueId> &sources) const;

    std::unique_ptr<storage::StoreReader> m_reader;
    std::map<model::QueueId, std::unique_ptr<ViewedQueue>> m_queues;
    std::map<ViewNo, Opened> m_views;
    std::map<ViewNo, OpenedClusters> m_clusters;
    std::list<Read> m_parked;
    std::list<ClustersRead> m_parkedClusters;
    std::list<std::unique_ptr<Comparing>> m_comparings;
    ProcessedSamples m_samples;
    std::list<std::unique_ptr<Counting>> m_countings;
    std::list<std::unique_ptr<Visiting>> m_visitings;
    time::Boot m_boot{};

    std::atomic<std::size_t> m_backlog{0};
    platform::Mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<Item> m_items REDRIVE_GUARDED_BY(m_mutex);
    bool m_stopping REDRIVE_GUARDED_BY(m_mutex) = false;
    std::thread m_thread;
};

template <class Visit>
void ViewWorker::eachView(const ViewedQueue &queue, Visit visit)
{
    for (auto &[number, opened] : m_views) {
        if (opened.queue == &queue)
            visit(*opened.view);
    }
}

template <class Visit>
void ViewWorker::eachLooker(const ViewedQueue &queue, Visit visit)
{
    for (auto &[number, opened] : m_clusters) {
        if (opened.queue == &queue)
            visit(*opened.clusters);
    }
    eachView(queue, visit);
}

} // namespace broker::core
