// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/core.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <future>
#include <list>

namespace broker::core {

using model::Error;
using model::ErrorCode;
using model::fail;
using model::Instant;

namespace {

constexpr std::size_t inboxTasks = 4'096;
constexpr std::size_t watchersAtMost = 64;
constexpr std::size_t chunksRecalled = 8; // of the journal, at a start
constexpr time::Boot journalIdle{1'000}; // spill a part-filled chunk so long after its first event
constexpr time::Boot retryReload{1'000}; // after a reload that failed
constexpr time::Boot lookForSpace{1'000}; // while the disk is full
// Committing on the core thread saves two hand-overs, which counts on a fast disk; a slow one must not hold up the
// sockets.
constexpr std::chrono::microseconds inlineBelow{1'000};

using Done = model::UniqueFunction<void(Result<std::vector<Delivered>>)>;

/// Whoever waits for a newer version.
struct Watcher
{
    CallId call = 0;
    CallerRef caller;
    std::uint64_t cursor = 0;
    time::Boot deadline{};
    model::UniqueFunction<void(const Access &, Step &)> done;
};

/// Tells the journal where its stored chunks are, and the engine everything else.
class LoadBoth final : public storage::LoadVisitor
{
public:
    LoadBoth(storage::LoadVisitor &engine, std::vector<storage::JournalChunk> &chunks)
        : m_engine(engine)
        , m_chunks(chunks)
    {
    }
    void queue(const model::QueueRow &row) override { m_engine.queue(row); }
    void message(const model::MessageRow &row) override { m_engine.message(row); }
    void journalChunk(const storage::JournalChunk &chunk) override { m_chunks.push_back(chunk); }

private:
    storage::LoadVisitor &m_engine;
    std::vector<storage::JournalChunk> &m_chunks;
};

std::string_view callerText(const CallerRef &caller)
{
    return caller ? std::string_view{caller->description} : std::string_view{};
}

} // namespace

struct Core::State
{
    State(Core &owner, const Parts &with)
        : core(owner)
        , parts(with)
        , committer(with.store)
        , engine(with.profile)
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

    Result<void> load(bool first);
    void recallEvents(const std::vector<storage::JournalChunk> &chunks);
    void run(CallerRef caller, CallId call, Task task);
    void advanceAll();
    void finish(Step &step);
    void fill(Release &release);
    void commit();
    void committed(const Result<void> &outcome);
    void letGo(std::vector<Release> releases, const Result<void> &outcome);
    void readThenLetGo(Release release);
    void fence(const Error &error, std::vector<Release> releases = {});
    void failLater(std::vector<Release> releases, const Error &reason);
    void letFailedGo();
    void tellWatchers(bool all);
    void arm();
    bool hasDurable() const { return std::any_of(pending.begin(), pending.end(), model::isDurable); }

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
    std::list<Watcher> watchers;
    std::atomic<std::size_t> inbox{0};
    std::atomic<bool> closing{false};
    std::atomic<bool> isFenced{false};
    std::atomic<CallId> lastCall{0};
    model::EventNo journalUnderway; ///< newest event of the batch under way
    model::EventNo journalCommitted; ///< newest event whose step is committed
    bool drainOnly = false;
    bool stopped = false;
    bool inStep = false;
};

Core::Core(Parts parts)
    : m_parts(parts)
    , m_bodies(std::make_unique<Bodies>(parts.store.reader(), parts.bodyCacheBytes))
    , m_state(std::make_unique<State>(*this, m_parts))
{
}

Core::~Core()
{
    stop();
    m_bodies.reset(); // first: what the reader thread still does refers to the state
}

Result<void> Core::start()
{
    const auto loaded = m_state->load(true);
    if (loaded.has_error())
        return loaded.error();
    m_state->arm();
    return {};
}

Result<void> Core::State::load(bool first)
{
    std::vector<storage::JournalChunk> chunks;
    const Instant wall = clock ? clock->now() : parts.clock.wall();
    LoadBoth visitor(engine.restore(wall), chunks);
    auto loaded = first ? parts.store.load(visitor) : committer.reload(visitor);
    if (loaded.has_error())
        return loaded.error();
    if (!clock)
        clock.emplace(parts.clock, loaded.value().counters.engineTime);
    if (first) {
        journal.restore({loaded.value().counters.nextEvent});
        journalCommitted = {loaded.value().counters.nextEvent - 1};
    }
    for (const storage::JournalChunk &chunk : chunks)
        journal.restoreChunk(chunk.first, chunk.last, chunk.from, chunk.to);
    for (const QueueInfo &info : engine.describeQueues())
        journal.restoreQueue(info.queue->row().id, info.address.name);
    if (first)
        recallEvents(chunks);
    Step step = this->step(nullptr, 0);
    engine.restored(loaded.value(), step);
    for (const QueueInfo &info : engine.describeQueues())
        metrics.observe(info.queue->row().id, step.now, info.queue->counts());
    finish(step);
    return {};
}

/// Recent history is worth its memory: a window opened right after a start shows it without reading the store.
void Core::State::recallEvents(const std::vector<storage::JournalChunk> &chunks)
{
    const std::size_t recent = std::min(chunks.size(), chunksRecalled);
    const auto reader = parts.store.reader();
    for (std::size_t at = chunks.size() - recent; at < chunks.size(); ++at) {
        if (const auto events = reader->journalEvents(chunks[at].first); events.has_value())
            journal.restoreEvents(events.value());
    }
}

void Core::stop()
{
    State &state = *m_state;
    if (state.stopped)
        return;
    state.stopped = true;
    state.closing = true;
    if (state.clock) {
        finishWaiting();
        Step step = state.step(nullptr, 0);
        state.journal.flush(step.changes);
        state.finish(step);
        if (state.underway) {
            const Result<void> outcome = state.underway->get_future().get();
            state.committed(outcome);
        }
        if (!state.fenced && (state.hasDurable() || !state.pendingReleases.empty())) {
            state.commit();
            if (state.underway)
                state.committed(state.underway->get_future().get());
        }
        state.letFailedGo();
    }
    state.committer.stop();
}

void Core::finishWaiting()
{
    State &state = *m_state;
    state.closing = true;
    state.tellWatchers(true);
    Step step = state.step(nullptr, 0);
    step.releases = state.engine.abandon(std::nullopt);
    state.finish(step);
}

CallId Core::newCall()
{
    return ++m_state->lastCall;
}

bool Core::submit(CallerRef caller, CallId call, Task task)
{
    State &state = *m_state;
    if (state.closing || state.isFenced)
        return false;
    if (m_parts.executor.isCurrent() && !state.inStep) {
        state.run(std::move(caller), call, std::move(task));
        return true;
    }
    if (state.inbox.fetch_add(1) >= inboxTasks) {
        --state.inbox;
        return false;
    }
    m_parts.executor.post([&state, caller = std::move(caller), call, task = std::move(task)]() mutable {
        --state.inbox;
        state.run(std::move(caller), call, std::move(task));
    });
    return true;
}

void Core::cancel(CallId call)
{
    m_parts.executor.post([this, call] {
        m_state->engine.cancel(call);
        m_state->watchers.remove_if([call](const Watcher &watcher) { return watcher.call == call; });
    });
}

void Core::State::run(CallerRef caller, CallId call, Task task)
{
    advanceAll();
    Step now = step(std::move(caller), call);
    std::optional<Error> broken = fenced; // the task is still asked, so that its caller hears of the reason
    inStep = true;
    try {
        task(access(), now);
        if (!broken)
            finish(now);
    } catch (const std::exception &) {
        // Out of memory, most likely: half a step is in the engine, and only the store has a whole one.
        broken = fail(ErrorCode::InternalError, "The call failed inside the broker. Nothing was changed; try again.");
    }
    inStep = false;
    if (!broken)
        return;
    failLater(std::move(now.releases), *broken);
    if (!fenced)
        fence(*broken);
}

/// A reply may bring the next request of its connection at once: it goes when no call of ours is half done.
void Core::State::failLater(std::vector<Release> releases, const Error &reason)
{
    for (Release &release : releases)
        failed.push_back({std::move(release), reason});
    if (!failed.empty())
        parts.executor.post([] {}); // a turn, if none is running
}

void Core::State::letFailedGo()
{
    for (Failed &one : std::exchange(failed, {})) {
        std::vector<Release> releases;
        releases.push_back(std::move(one.release));
        letGo(std::move(releases), one.reason);
    }
}

void Core::State::advanceAll()
{
    while (!fenced && engine.nextDue() <= clock->now()) {
        Step due = step(nullptr, 0);
        engine.advance(due);
        finish(due);
    }
}

void Core::State::finish(Step &step)
{
    if (!step.changes.empty()) {
        journal.append(step.changes, step.now, callerText(step.caller));
        metrics.record(step.changes, step.now, [this](model::QueueId queue) { return engine.counts(queue); });
        for (const model::Change &one : step.changes) {
            if (const auto *sent = std::get_if<model::change::MessageSent>(&one))
                core.m_bodies->remember(sent->row.body, sent->payload);
            else if (const auto *deleted = std::get_if<model::change::MessageDeleted>(&one); deleted && deleted->body)
                core.m_bodies->forget(deleted->body);
        }
        std::move(step.changes.begin(), step.changes.end(), std::back_inserter(pending));
        if (!flushAt && journal.hasUnspilled())
            flushAt = step.boot + journalIdle;
    }
    for (Release &release : step.releases) {
        fill(release);
        pendingReleases.push_back(std::move(release));
    }
}

void Core::State::fill(Release &release)
{
    for (Delivered &message : release.messages) {
        if (!message.payload)
            message.payload = core.m_bodies->find(message.row.body);
        if (!message.payload)
            engine.pin(message.row.body);
    }
}

void Core::turnEnded()
{
    State &state = *m_state;
    if (state.stopped)
        return;
    state.letFailedGo();
    if (state.fenced) {
        state.arm();
        return;
    }
    state.tellWatchers(false);
    if (!state.underway && (!state.pending.empty() || !state.pendingReleases.empty())) {
        state.commit();
        // Replies just let go may have brought the next requests: sockets first, then their commit.
        if (!state.underway && (!state.pending.empty() || !state.pendingReleases.empty()))
            m_parts.executor.post([] {});
    }
    state.arm();
}

void Core::State::commit()
{
    if (!hasDurable()) {
        pending.clear();
        letGo(std::exchange(pendingReleases, {}), {});
        return;
    }
    auto batch = std::make_unique<storage::Batch>();
    batch->changes = std::exchange(pending, {});
    batch->counters = engine.counters();
    batch->counters.engineTime = clock->now();
    batch->counters.nextEvent = journal.next().value;
    journalUnderway = {journal.next().value - 1};
    underwayReleases = std::exchange(pendingReleases, {});

    if (parts.store.status().lastCommit < inlineBelow) {
        if (const auto outcome = committer.commitInline(*batch)) {
            committed(*outcome);
            return;
        }
    }
    underway = std::make_shared<std::promise<Result<void>>>();
    committer.submit(std::move(batch), [this, turn = underway](Result<void> outcome) {
        turn->set_value(outcome);
        parts.executor.post([this, turn, outcome] {
            if (underway == turn) // else stop() was faster
                committed(outcome);
        });
    });
}

void Core::State::committed(const Result<void> &outcome)
{
    underway.reset();
    std::vector<Release> releases = std::exchange(underwayReleases, {});
    if (outcome.has_error()) {
        fence(outcome.error(), std::move(releases));
        return;
    }
    journalCommitted = journalUnderway;
    drainOnly = parts.store.status().drainOnly;
    engine.setDrainOnly(drainOnly);
    letGo(std::move(releases), outcome);
}

void Core::State::letGo(std::vector<Release> releases, const Result<void> &outcome)
{
    for (Release &release : releases) {
        try {
            const bool whole = std::all_of(release.messages.begin(), release.messages.end(),
                                           [](const Delivered &message) { return message.payload != nullptr; });
            if (outcome.has_error())
                release.done(outcome.error());
            else if (whole)
                release.done(std::move(release.messages));
            else
                readThenLetGo(std::move(release));
        } catch (const std::exception &) {
            // Its own reply is lost, what it did is committed; the others must not be lost with it.
            continue;
        }
    }
}

void Core::State::readThenLetGo(Release release)
{
    auto held = std::make_shared<Release>(std::move(release));
    std::vector<model::BodyId> missing;
    for (const Delivered &message : held->messages) {
        if (!message.payload)
            missing.push_back(message.row.body);
    }
    core.m_bodies->read([this, held, missing = std::move(missing)](storage::StoreReader &reader) {
        auto payloads = reader.payloads(missing);
        parts.executor.post([this, held, missing, payloads = std::move(payloads)]() mutable {
            std::size_t at = 0;
            for (Delivered &message : held->messages) {
                if (!message.payload && payloads.has_value())
                    message.payload = payloads.value().at(at++);
            }
            Step unpinned = step(nullptr, 0);
            for (const model::BodyId body : missing)
                engine.unpin(unpinned, body);
            finish(unpinned);
            if (payloads.has_error())
                held->done(
                    fail(ErrorCode::ServiceUnavailable, "A message could not be read: " + payloads.error().message));
            else
                held->done(std::move(held->messages));
        });
    });
}

void Core::State::fence(const Error &error, std::vector<Release> releases)
{
    // What the engine holds is ahead of the store by a batch of unknown fate: only the store knows the truth now.
    const bool certain = error.code == ErrorCode::DrainOnly || error.code == ErrorCode::InternalError;
    const Error reason = certain || fenced
        ? error
        : fail(ErrorCode::OutcomeUnknown,
               "The workspace could not be written; whether this call took effect is unknown.");
    // Nobody hears of it before the engine is whole again: an answered client may call at once.
    failLater(std::move(releases), reason);
    failLater(std::exchange(pendingReleases, {}), reason);
    failLater(engine.abandon(std::nullopt),
              fail(ErrorCode::ServiceUnavailable, "The workspace was reopened; try again."));
    pending.clear();
    core.m_bodies->forgetAll();
    const model::EventNo kept = underway ? journalUnderway : journalCommitted; // the reload waits for what is under way
    journal.rollBack({kept.value + 1});
    const auto loaded = load(false);
    if (loaded.has_error()) {
        fenced = fail(ErrorCode::ServiceUnavailable, "The workspace cannot be written: " + loaded.error().message);
        reloadAt = parts.clock.boot() + retryReload;
    } else {
        fenced.reset();
        reloadAt.reset();
        drainOnly = parts.store.status().drainOnly;
        engine.setDrainOnly(drainOnly);
    }
    isFenced = fenced.has_value();
}

void Core::wake()
{
    State &state = *m_state;
    if (state.stopped)
        return;
    state.armed.reset();
    const time::Boot now = m_parts.clock.boot();
    if (state.fenced) {
        if (state.reloadAt && now >= *state.reloadAt)
            state.fence(*state.fenced);
        turnEnded();
        return;
    }
    Step step = state.step(nullptr, 0);
    state.engine.advance(step); // no more than a share: what is left wakes us again at once
    state.engine.expireWaits(step);
    if (state.flushAt && now >= *state.flushAt) {
        state.flushAt.reset();
        state.journal.flush(step.changes);
    }
    state.finish(step);
    if (state.drainOnly) {
        state.drainOnly = m_parts.store.status().drainOnly;
        state.engine.setDrainOnly(state.drainOnly);
    }
    turnEnded();
}

bool Core::whenChanged(Step &step, std::uint64_t cursor, time::Boot wait,
                       model::UniqueFunction<void(const Access &, Step &)> done)
{
    State &state = *m_state;
    if (state.engine.version() > cursor || wait == time::Boot::zero()) {
        done(state.access(), step);
        return true;
    }
    if (state.watchers.size() >= watchersAtMost)
        return false;
    state.watchers.push_back({step.call, step.caller, cursor, step.boot + wait, std::move(done)});
    return true;
}

void Core::State::tellWatchers(bool all)
{
    const time::Boot now = parts.clock.boot();
    for (auto watcher = watchers.begin(); watcher != watchers.end();) {
        if (!all && engine.version() <= watcher->cursor && now < watcher->deadline) {
            ++watcher;
            continue;
        }
        Watcher told = std::move(*watcher);
        watcher = watchers.erase(watcher);
        Step told_now = step(told.caller, told.call);
        inStep = true;
        told.done(access(), told_now);
        inStep = false;
        finish(told_now);
    }
}

std::uint64_t Core::version() const
{
    return m_state->engine.version();
}

void Core::clockChanged()
{
    m_state->armed.reset();
}

bool Core::isFenced() const
{
    return m_state->isFenced;
}

bool Core::isDrainOnly() const
{
    return m_state->drainOnly;
}

void Core::State::arm()
{
    std::optional<time::Boot> next;
    const auto sooner = [&next](std::optional<time::Boot> when) {
        if (when && (!next || *when < *next))
            next = when;
    };
    sooner(reloadAt);
    if (!fenced) {
        sooner(engine.nextRealDeadline());
        sooner(flushAt);
        if (const Instant due = engine.nextDue(); due != model::never)
            sooner(clock->bootWhen(due));
        for (const Watcher &watcher : watchers)
            sooner(watcher.deadline);
        if (drainOnly)
            sooner(parts.clock.boot() + lookForSpace);
    }
    if (next == armed)
        return;
    armed = next;
    parts.executor.wakeAt(next);
}

} // namespace broker::core
