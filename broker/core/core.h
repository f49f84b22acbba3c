// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/bodies.h"
#include "broker/core/engine.h"
#include "broker/core/host.h"
#include "broker/core/metrics.h"
#include "broker/core/processed.h"
#include "broker/core/replybudget.h"
#include "broker/core/simulators.h"
#include "broker/core/views.h"
#include "broker/journal/journal.h"
#include "broker/storage/committer.h"
#include "broker/time/engineclock.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace broker::core {

/// The thread that owns the core, as the core sees it. Wiring chooses what stands behind it.
class Executor
{
public:
    virtual ~Executor() = default;
    virtual void post(model::UniqueFunction<void()> task) = 0; ///< any thread
    virtual bool isCurrent() const = 0; ///< any thread
    /// Calls Core::wake() once the boot clock shows `when`; replaces the earlier wish. Empty: never. Core thread.
    virtual void wakeAt(std::optional<time::Boot> when) = 0;
};

/// What a task on the core thread may use besides its step.
struct Access
{
    Engine &engine;
    journal::Journal &journal;
    Metrics &metrics;
    time::EngineClock &clock;
};
using model::Instant;
using Task = model::UniqueFunction<void(const Access &, Step &)>;

/// The queues whose messages a task looks at. Before it runs, all that is due in them is applied: nothing is judged by
/// a state that is over. A queue with much to do is brought up in shares; its calls wait, those of other queues go on.
struct Touches
{
    enum class Which { All, Named, None };
    Which which = Which::All;
    std::string queueUrl{}; ///< Named: in any form that operations accept
    std::string otherUrl{}; ///< Named: a second one, or empty
};

/// Runs tasks as steps, commits their changes in order and lets their replies go after the commit. The invariant:
/// batches commit in core order, so no reply outlives a change it saw. One owner thread (the executor's).
/// A failed commit, and an exception out of a step or a turn, fences the store: waiting replies fail, the store is
/// reopened, the engine reloaded from it.
class Core
{
public:
    struct Parts
    {
        storage::Store &store;
        const time::Clock &clock;
        Executor &executor;
        model::Profile profile;
        std::size_t bodyCacheBytes = 64U << 20U;
        std::size_t replyBytes = 256U << 20U; ///< of bodies on their way to clients; replies that do not fit wait
        std::uint64_t seed = 0; ///< of what the engine leaves to chance
    };

    explicit Core(Parts parts);
    ~Core();

    /// Loads the store. Before any task; on the core thread or before it runs.
    Result<void> start();
    /// Shuts the door early: answers waiting receives and reads with what there is and lets nobody wait any more. Core
    /// thread.
    void finishWaiting();
    /// Shuts the door (later tasks fail), answers waiting receives with no messages, commits, closes the store.
    /// Idempotent.
    void stop();

    // --- any thread
    // ---------------------------------------------------------------------------------------------------
    CallId newCall();
    /// Runs `task` as a step of `call` on the core thread, once the queues it touches are up to date. False when
    /// overloaded (4,096 tasks wait) or stopping: the caller answers ServiceUnavailable; nothing was changed.
    bool submit(CallerRef caller, CallId call, Task task, Touches touches = {});
    void cancel(CallId call);

    // --- core thread
    // --------------------------------------------------------------------------------------------------
    /// The executor ran out of ready tasks, or hasEnough(): commits what waits.
    void turnEnded();
    /// What waits is worth a commit of its own: the store works on it while the next tasks run.
    bool hasEnough() const;
    /// The time asked by wakeAt() has come.
    void wake();

    /// Parks `done` until the state's version passes `cursor`, or `wait` of real time is over. At most 64 parked; false
    /// when full. Version 0 is older than everything.
    bool whenChanged(Step &step, std::uint64_t cursor, time::Boot wait,
                     model::UniqueFunction<void(const Access &, Step &)> done);
    std::uint64_t version() const;
    /// Time was paused, jumped or sped up: looks at every deadline anew.
    void clockChanged();
    bool isDrainOnly() const;
    /// The workspace failed and could not be reopened yet: every call is refused until it can. Any thread.
    bool isFenced() const;
    storage::StoreStatus storeStatus() const; ///< any thread
    Bodies &bodies() { return *m_bodies; }
    Views &views() { return *m_views; } ///< core thread
    const ProcessedTap &processed() const { return *m_processed; } ///< core thread
    /// Whoever writes replies charges here what its clients leave unread. Any thread.
    ReplyBudget &replies() { return *m_replies; }
    Executor &executor() { return m_parts.executor; }
    HostFacts host() const { return m_host ? m_host() : HostFacts{}; }
    /// Whom to let act between turns, on the core thread or before it runs; must live until stop() or the next call of
    /// this. Null: nobody.
    void accompany(Simulators *simulators) { m_simulators = simulators; }
    Simulators *simulators() const { return m_simulators; }
    /// Of the engine and the simulators: when something happens by itself next.
    Instant nextDue() const;
    /// A commit is under way on another thread. Core thread.
    bool isCommitting() const;
    /// Before start().
    void equip(RedriveTools tools);
    using ForecastDone = model::UniqueFunction<void(Result<RedriveForecast>)>;
    /// Counts what a redrive would do, in shares. Core thread, where `done` comes too, at once on an error.
    void forecast(Step &step, const Engine::RedriveWish &wish, ForecastDone done);
    /// Before start().
    void describeHost(std::function<HostFacts()> facts) { m_host = std::move(facts); }

private:
    struct State;
    Parts m_parts;
    Simulators *m_simulators = nullptr;
    std::function<HostFacts()> m_host;
    std::unique_ptr<Bodies> m_bodies;
    std::shared_ptr<ReplyBudget> m_replies; ///< shared with the replies under way, which may outlive this
    std::unique_ptr<Views> m_views;
    std::unique_ptr<ProcessedTap> m_processed;
    std::unique_ptr<State> m_state;
};

} // namespace broker::core
