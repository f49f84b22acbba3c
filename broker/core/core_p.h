// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/core.h"
#include "broker/core/heldcalls.h"
#include "broker/core/watchers.h"

#include <atomic>
#include <deque>
#include <exception>
#include <future>
#include <unordered_set>

/// What the core's parts share; for core*.cpp alone.
namespace broker::core {

using model::Error;
using model::ErrorCode;
using model::fail;
using model::Instant;

inline constexpr std::size_t inboxTasks = 4'096;
/// Due events applied between two turns of calls: a wake after two weeks of suspend must not hold the thread for long.
inline constexpr std::size_t eventsPerTurn = 1'000;
inline constexpr time::Boot journalIdle{1'000}; // spill a part-filled chunk so long after its first event
inline constexpr time::Boot retryReload{1'000}; // after a reload that failed
inline constexpr time::Boot lookForSpace{1'000}; // while the disk is full

inline Error failedInside()
{
    return fail(ErrorCode::InternalError, "The call failed inside the broker. Nothing was changed; try again.");
}

struct Core::State
{
    State(Core &owner, const Parts &with)
        : core(owner)
        , parts(with)
        , committer(with.store)
        , engine(with.profile, with.seed)
    {
    }

    Access access() { return {engine, journal, metrics, *clock}; }
    Step step(CallerRef caller, CallId call) const
    {
        Step step;
        step.now = clock->now();
        step.boot = parts.clock.boot();
        step.caller = std::move(caller);
        step.call = call;
        return step;
    }

    /// Every step, every turn and every commit runs in here. What throws (out of memory, most likely) has left half a
    /// step in the engine, or a batch nowhere: only the store has whole ones, so the engine is reloaded from it. False
    /// when it threw.
    template <class Work>
    bool guarded(Work &&work)
    {
        try {
            work();
            return true;
        } catch (const std::exception &) {
            recover();
            return false;
        }
    }

    // core.cpp: calls and turns
    void run(CallerRef caller, CallId call, const Touches &touches, Task task);
    void perform(Step now, Task &task);
    void bringUp(const std::vector<QueueAddress> &queues, std::size_t most);
    bool isBehind(const std::vector<QueueAddress> &queues, Instant now) const;
    void catchUp();
    void runReady();
    void letSimulatorsAct();
    void runAllHeld();
    void finish(Step &step);
    void tellWatchers(bool all);
    void endTurn();
    void wake();
    void copyForViews();
    void arm();

    // coreredrives.cpp: bodies for redrives
    struct Forecasting
    {
        RedriveForecast forecast;
        ForecastDone done;
        bool isRead = false; ///< bodies for the next share were asked for
    };
    void readForRedrives();
    void bodiesJudged(model::RedriveId redrive, std::uint64_t ticket, const std::optional<JudgedMessages> &judged);
    void forecastOn(const std::shared_ptr<Forecasting> &run, const JudgedMessages *judged);

    // corecommit.cpp: the store
    Result<void> load(bool first);
    Result<void> reload();
    void recover() noexcept;
    void recallEvents(const std::vector<storage::JournalChunk> &chunks);
    void commit();
    void committed(const Result<void> &outcome);
    void fence(const Error &error, std::vector<Release> releases = {});
    bool hasDurable() const { return std::any_of(pending.begin(), pending.end(), model::isDurable); }

    // coreahead.cpp: bodies that will be asked for soon
    struct Ahead
    {
        struct Message
        {
            model::MessageKey key;
            model::BodyId body;
        };
        model::QueueId queue;
        std::vector<Message> messages;
        ReplyBudget::Charge charge{};
    };
    Ahead bodiesBehind(const model::MessageRow &from, std::size_t messages);
    Ahead bodiesBehindMissing(const model::MessageRow &from);
    void readOn(const model::MessageRow &from);
    void fetch(Ahead next, storage::StoreReader &reader);
    void fetched(const Ahead &next, const std::vector<model::BodyId> &bodies, std::vector<model::PayloadRef> payloads);

    // corereplies.cpp: what leaves
    struct Reply
    {
        Release release;
        std::size_t bytes = 0;
        bool isRead = false; ///< its bodies are here, and charged
        ReplyBudget::Charge charge{};
    };
    void fill(Release &release);
    void letGo(std::vector<Release> releases, const Result<void> &outcome);
    void letReplyGo(Release release);
    void letRepliesGo();
    bool mayGo(const Reply &reply) const;
    void park(Release &release);
    void unpark(CallId call);
    void resolve(Reply reply);
    void read(Reply reply);
    void bodiesRead(Reply reply, const std::vector<model::BodyId> &missing,
                    Result<std::vector<model::PayloadRef>> payloads);
    void answer(Reply reply);
    void refuseReplies();
    void failLater(std::vector<Release> releases, const Error &reason);
    void letFailedGo();

    Core &core;
    const Parts &parts;
    storage::Committer committer;
    std::optional<time::EngineClock> clock;
    Engine engine;
    journal::Journal journal;
    Metrics metrics;

    // One batch is under way at most; what later steps do waits in `pending`.
    model::Changes pending;
    std::vector<Release> pendingReleases;
    std::vector<Release> underwayReleases;
    std::shared_ptr<std::promise<Result<void>>> underway;
    std::deque<Reply> replies; ///< committed, but over the budget
    std::unordered_set<model::QueueId> readingAhead; ///< queues some of whose bodies are under way
    struct Failed
    {
        Release release;
        Error reason;
    };
    std::vector<Failed> failed; ///< go at the end of the turn
    std::optional<Error> fenced; ///< the store could not be reloaded; every call fails until it can
    std::optional<time::Boot> reloadAt;
    std::optional<time::Boot> flushAt;
    std::optional<time::Boot> armed;
    Watchers watchers;
    HeldCalls held;
    std::optional<QueueAddress> broughtUpLast; ///< queues that calls wait for take turns
    std::size_t eventsLeft = eventsPerTurn; ///< of this turn
    std::atomic<std::size_t> inbox{0};
    std::atomic<bool> closing{false};
    std::atomic<bool> isFenced{false};
    std::atomic<std::uint64_t> setAside{0}; ///< messages with damaged bodies, in this run
    std::atomic<CallId> lastCall{0};
    model::EventNo journalUnderway; ///< newest event of the batch under way
    model::EventNo journalCommitted; ///< newest event whose step is committed
    bool drainOnly = false;
    bool stopped = false;
    bool inStep = false;
};

} // namespace broker::core
