// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/engine.h"
#include "broker/core/viewworker.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace broker::journal {
class Journal;
}

namespace broker::core {

class Executor;

/// Views of queues: what matches a question, in an order, kept right while messages come and go. The core thread only
/// hands out what it knows of each message: ten thousand a turn for the first copy, and after each commit what has
/// changed. A worker thread does the rest, and sees nothing that is not committed. Views end when they are closed, when
/// nobody has read them for a minute, or when too many others are used. Core thread; `done` runs on the worker's.
class Views
{
public:
    static constexpr std::size_t most = 16; ///< the one that was not read for longest makes room
    static constexpr std::size_t mostParked = 64;
    static constexpr std::size_t mostRows = 5'000'000; ///< of all viewed queues together: about 550 MB
    static constexpr time::Boot idle{60'000};

    /// `reader` is asked for at the first view.
    Views(Executor &executor, std::function<std::unique_ptr<storage::StoreReader>()> reader, std::uint64_t seed);
    ~Views(); ///< ends the worker
    Views(const Views &) = delete;
    Views &operator=(const Views &) = delete;

    /// Answers its name. Errors: QueueDoesNotExist; RequestThrottled when the queue holds too many messages.
    Result<std::string> open(const Engine &engine, const Step &step, const QueueAddress &address, ViewWish wish);
    /// `done` comes when the version is newer than the wish's, or `wait` is over. Errors here: CursorExpired (no such
    /// view), RequestThrottled (too many wait). Later: QueueDoesNotExist, a store that cannot be read.
    Result<void> read(const Step &step, std::string_view view, ViewRead wish, time::Boot wait,
                      ViewWorker::ReadDone done);
    Result<void> close(std::string_view view); ///< or clusters

    // --- clusters: the messages of a queue by what they died of. They live as views do, and count among them.
    Result<std::string> openClusters(const Engine &engine, const Step &step, const QueueAddress &address,
                                     ClusterWish wish);
    /// As read(), without the limits of a page.
    Result<void> readClusters(const Step &step, std::string_view clusters, std::optional<std::uint64_t> version,
                              time::Boot wait, ViewWorker::ClustersDone done);
    /// For the question of a view of the same queue, which ends with the clusters.
    Result<std::shared_ptr<const ClusterMembers>> members(std::string_view clusters, model::QueueId queue) const;

    struct Range
    {
        model::OrderNo after;
        model::OrderNo through;
        std::size_t most = 0;
    };
    /// The matches of a range, for a task that goes through them.
    Result<void> next(const Step &step, std::string_view view, const Range &range, ViewWorker::NextDone done);
    Result<void> values(const Step &step, std::string_view view, ViewExpressionRef column, std::size_t looks,
                        ViewWorker::ValuesDone done);
    /// `done` comes when the visit has seen what it wanted.
    Result<void> visit(const Step &step, std::string_view view, ViewVisit visit, ViewWorker::VisitDone done);
    struct Target
    {
        QueueAddress address;
        model::QueueId queue;
        std::shared_ptr<const ViewQuestion> question;
    };
    /// The dead letters of a view, of clusters and `cluster`, or `message` of `address` alone, beside what was
    /// processed in the queues that they died in. `of` may be empty when `message` is given.
    Result<void> compare(const Engine &engine, const Step &step, const QueueAddress &address, std::string_view of,
                         std::string cluster, const model::MessageRow *message, ViewWorker::CompareDone done);
    void keepProcessed(ProcessedSamples::Offer offer);
    void forgetProcessed(model::QueueId queue);

    Result<Target> target(std::string_view view) const;
    std::size_t count() const { return m_views.size(); }

    // --- the core's
    /// The changes of a step, before they are handed to the store; told after the commit.
    void follow(const Engine &engine, const journal::Journal &journal, Step &step);
    /// A share of what first copies lack. False: nothing to do now.
    bool copyOn(Engine &engine, const journal::Journal &journal, Step &step);
    /// The engine was loaded anew: what was told may not have happened.
    void restart();
    std::optional<time::Boot> nextDeadline() const;
    void pass(Engine &engine, time::Boot boot);
    void cancel(CallId call);
    void answerAll();

private:
    struct Open
    {
        std::string name;
        model::QueueId queue;
        Target target;
        time::Boot used{};
        std::shared_ptr<ClusterMembers> members{}; ///< null: a view
    };
    struct Watched
    {
        bool isCopied = false;
        model::OrderNo copied{~std::uint64_t{0}}; ///< oldest that the copy has reached; what is above comes as news
        std::uint64_t reader = 0; ///< of queue::Queue::readBack()
        std::size_t rows = 0; ///< at the last look
        std::unordered_map<model::QueueId, std::uint32_t> sources; ///< numbers of what rows name
        std::vector<std::string> newSources; ///< not told yet
        std::map<std::string, std::uint8_t, std::less<>> holders; ///< numbers of who had leases
    };
    using Opens = std::map<ViewNo, Open>;

    Result<ViewNo> find(std::string_view view) const;
    Result<ViewNo> use(const Step &step, std::string_view view);
    ViewWorker &worker();
    void remove(ViewNo view);
    void dropUnwatched(model::QueueId queue);
    void removeViewsOf(const ClusterMembers &members);
    void touchClusters(); ///< whoever reads a view of a cluster uses the clusters, too
    Result<void> makeRoom(std::size_t rows, model::QueueId queue);
    Result<model::QueueId> watch(const Engine &engine, const QueueAddress &address);
    std::string add(const Step &step, Open open);
    /// Waits for `call` on behalf of `view`, whose answer must call the function that this returns.
    Result<model::UniqueFunction<void()>> park(const Step &step, ViewNo view, time::Boot wait);
    struct Facts
    {
        const Engine &engine;
        const journal::Journal &journal;
    };
    ViewRow rowOf(const Engine &engine, Watched &watched, const model::MessageRow &row);
    void tell(ViewNews &news, const Facts &facts, Watched &watched, const model::MessageRow &row);
    static std::uint8_t holderOf(Watched &watched, std::string_view text, ViewNews &news);
    void note(std::map<model::QueueId, ViewNews> &news, const Facts &facts, model::QueueId queue,
              model::MessageKey key);
    void release(Step &step, ViewNews news);

    Executor &m_executor;
    std::function<std::unique_ptr<storage::StoreReader>()> m_makeReader;
    std::string m_run; ///< names of an earlier run are not ours
    Opens m_views;
    std::map<model::QueueId, Watched> m_watched;
    std::vector<std::pair<model::QueueId, std::uint64_t>> m_abandoned; ///< copies that nobody wants any more
    std::map<CallId, time::Boot> m_parked; ///< reads and when they end
    std::map<CallId, ViewNo> m_parkedViews;
    ViewNo m_last = 0;
    std::uint64_t m_lastReader = 0;
    std::unique_ptr<ViewWorker> m_worker;
};

} // namespace broker::core
