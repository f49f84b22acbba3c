// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/core_p.h"

#include <algorithm>
#include <iterator>

namespace broker::core {

namespace {

std::string_view callerText(const CallerRef &caller)
{
    return caller ? std::string_view{caller->description} : std::string_view{};
}

std::vector<QueueAddress> namedQueues(const Touches &touches, const CallerRef &caller)
{
    const Caller nobody;
    const Caller &who = caller ? *caller : nobody;
    std::vector<QueueAddress> queues;
    for (const std::string *url : {&touches.queueUrl, &touches.otherUrl}) {
        if (auto address = url->empty() ? std::nullopt : model::parseQueueUrl(*url, {who.account, who.region, {}}))
            queues.push_back(std::move(*address));
    }
    return queues;
}

} // namespace

Core::Core(Parts parts)
    : m_parts(parts)
    , m_bodies(std::make_unique<Bodies>(parts.store.reader(), parts.bodyCacheBytes))
    , m_replies(std::make_shared<ReplyBudget>(parts.replyBytes))
    , m_views(std::make_unique<Views>(
          m_parts.executor, [&store = m_parts.store] { return store.reader(); }, m_parts.seed))
    , m_processed(std::make_unique<ProcessedTap>(*m_views, *m_bodies, m_parts.seed))
    , m_state(std::make_unique<State>(*this, m_parts))
{
    m_replies->whenFreed([this] { m_parts.executor.post([] {}); }); // a turn, which lets waiting replies go
}

Core::~Core()
{
    stop();
    m_views.reset();
    m_bodies.reset(); // first: what the reader thread still does refers to the state
    m_replies->whenFreed({});
}

Result<void> Core::start()
{
    const auto loaded = m_state->load(true);
    if (loaded.has_error())
        return loaded.error();
    m_state->arm();
    return {};
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
        Task flush = [](const Access &access, Step &step) { access.journal.flush(step.changes); };
        state.perform(state.step(nullptr, 0), flush);
        if (state.underway) {
            const Result<void> outcome = state.underway->get_future().get();
            state.committed(outcome);
        }
        if (!state.fenced && (state.hasDurable() || !state.pendingReleases.empty())) {
            state.guarded([&state] { state.commit(); });
            if (state.underway)
                state.committed(state.underway->get_future().get());
        }
        state.letFailedGo();
        state.refuseReplies();
    }
    state.committer.stop();
}

void Core::finishWaiting()
{
    State &state = *m_state;
    state.closing = true;
    state.runAllHeld();
    state.refuseReplies();
    m_views->answerAll();
    state.tellWatchers(true);
    Task abandon = [](const Access &access, Step &step) { step.releases = access.engine.abandon(std::nullopt); };
    state.perform(state.step(nullptr, 0), abandon);
}

CallId Core::newCall()
{
    return ++m_state->lastCall;
}

bool Core::submit(CallerRef caller, CallId call, Task task, Touches touches)
{
    State &state = *m_state;
    if (state.closing || state.isFenced)
        return false;
    if (m_parts.executor.isCurrent() && !state.inStep) {
        if (state.held.size() >= inboxTasks)
            return false;
        state.guarded([&] { state.run(std::move(caller), call, touches, std::move(task)); });
        return true;
    }
    if (state.inbox.fetch_add(1) >= inboxTasks) {
        --state.inbox;
        return false;
    }
    m_parts.executor.post(
        [&state, caller = std::move(caller), call, touches = std::move(touches), task = std::move(task)]() mutable {
            --state.inbox;
            state.guarded([&] { state.run(std::move(caller), call, touches, std::move(task)); });
        });
    return true;
}

void Core::cancel(CallId call)
{
    m_parts.executor.post([this, call] {
        m_state->guarded([&] {
            m_state->engine.cancel(call);
            m_state->watchers.cancel(call);
            m_views->cancel(call);
            m_state->held.cancel(call);
            m_state->unpark(call);
        });
    });
}

void Core::State::run(CallerRef caller, CallId call, const Touches &touches, Task task)
{
    Step now = step(std::move(caller), call);
    const bool isSomethingDue = !fenced && engine.nextDueForCalls() <= now.now;
    if (isSomethingDue && touches.which != Touches::Which::None) {
        std::vector<QueueAddress> queues;
        if (touches.which == Touches::Which::Named)
            queues = namedQueues(touches, now.caller);
        if (touches.which == Touches::Which::All || !queues.empty()) {
            bringUp(queues, eventsLeft);
            if (isBehind(queues, now.now)) {
                held.add({std::move(now.caller), call, std::move(queues), std::move(task)});
                parts.executor.post([] {}); // a turn, if none is running
                return;
            }
        }
    }
    perform(std::move(now), task);
}

void Core::State::perform(Step now, Task &task)
{
    const std::optional<Error> reason = fenced; // the task is still asked, so that its caller hears of the reason
    inStep = true;
    const bool isWhole = guarded([&] {
        task(access(), now);
        if (!reason)
            finish(now);
    });
    inStep = false;
    if (!isWhole)
        failLater(std::move(now.releases), failedInside());
    else if (reason)
        failLater(std::move(now.releases), *reason);
}

/// Of no queue in particular, all of them.
void Core::State::bringUp(const std::vector<QueueAddress> &queues, std::size_t most)
{
    most = std::min(most, eventsLeft);
    if (most == 0)
        return;
    Task bring = [this, &queues, most](const Access & /*access*/, Step &due) {
        if (queues.empty())
            engine.advance(due, most);
        for (const QueueAddress &queue : queues) {
            if (due.changes.size() < most)
                engine.advance(due, queue, most - due.changes.size());
        }
        eventsLeft -= std::min(eventsLeft, due.changes.size());
    };
    perform(step(nullptr, 0), bring);
}

bool Core::State::isBehind(const std::vector<QueueAddress> &queues, Instant now) const
{
    if (queues.empty())
        return engine.nextDueForCalls() <= now;
    return std::any_of(queues.begin(), queues.end(),
                       [this, now](const QueueAddress &queue) { return engine.nextDue(queue) <= now; });
}

/// A share of what is due, once a turn. Half of it goes to queues that calls wait for, by turns, so that one with a
/// million events does not hold up the next; the rest in order of time.
void Core::State::catchUp()
{
    eventsLeft = eventsPerTurn;
    if (held.isEmpty() && engine.nextDue() > clock->now())
        return;
    for (const QueueAddress &queue : held.queuesAfter(broughtUpLast)) {
        if (fenced || eventsLeft <= eventsPerTurn / 2)
            break;
        bringUp({queue}, eventsPerTurn / 8);
        broughtUpLast = queue;
    }
    if (!fenced)
        bringUp({}, eventsLeft);
    runReady();
    eventsLeft = eventsPerTurn;
    if (!held.isEmpty() || engine.nextDue() <= clock->now())
        parts.executor.post([] {}); // calls, then the next share
}

void Core::State::runReady()
{
    const Instant now = clock->now();
    const auto isWaiting = [this, now](const std::vector<QueueAddress> &queues) {
        return !fenced && isBehind(queues, now);
    };
    for (HeldCalls::Call &call : held.takeReady(isWaiting)) {
        Step its = step(call.caller, call.id);
        if (!fenced && isBehind(call.queues, its.now)) // time went on, or the call before made something due
            held.add(std::move(call));
        else
            perform(std::move(its), call.task);
    }
}

/// At a stop: nobody is left without an answer.
void Core::State::runAllHeld()
{
    while (!held.isEmpty()) {
        eventsLeft = eventsPerTurn;
        if (!fenced)
            bringUp({}, eventsLeft);
        runReady();
    }
}

void Core::State::finish(Step &step)
{
    if (!step.changes.empty()) {
        std::vector<journal::Share> others;
        for (const Step::Share &share : step.shares)
            others.push_back({share.first, share.end, callerText(share.caller)});
        journal.append(step.changes, step.now, callerText(step.caller), others);
        core.m_views->follow(engine, journal, step);
        metrics.record(step.changes, step.now, [this](model::QueueId queue) { return engine.counts(queue); });
        for (const model::Change &one : step.changes) {
            if (const auto *sent = std::get_if<model::change::MessageSent>(&one))
                core.m_bodies->remember(sent->row.body, sent->payload);
            else if (const auto *deleted = std::get_if<model::change::MessageDeleted>(&one)) {
                core.m_processed->take(engine, journal, step, *deleted);
                if (deleted->body)
                    core.m_bodies->forget(deleted->body);
            } else if (const auto *changed = std::get_if<model::change::QueueChanged>(&one))
                core.m_processed->configured(engine, changed->row.id);
            else if (const auto *gone = std::get_if<model::change::QueueDeleted>(&one))
                core.m_processed->deleted(gone->queue);
            else if (const auto *stored = std::get_if<model::change::BodyStored>(&one))
                core.m_bodies->remember(stored->body, stored->payload);
            else if (const auto *erased = std::get_if<model::change::BodyErased>(&one))
                core.m_bodies->forget(erased->body);
            else if (std::holds_alternative<model::change::MessageSetAside>(one))
                ++setAside;
        }
        pending.insert(pending.end(), std::make_move_iterator(step.changes.begin()),
                       std::make_move_iterator(step.changes.end()));
        if (!flushAt && journal.hasUnspilled())
            flushAt = step.boot + journalIdle;
    }
    for (Release &release : step.releases) {
        fill(release);
        pendingReleases.push_back(std::move(release));
    }
}

void Core::turnEnded()
{
    if (!m_state->stopped)
        m_state->guarded([this] { m_state->endTurn(); });
}

void Core::State::endTurn()
{
    if (fenced)
        runReady(); // to be told
    letFailedGo();
    if (!fenced)
        catchUp();
    if (fenced) {
        arm();
        return;
    }
    letSimulatorsAct();
    tellWatchers(false);
    letRepliesGo();
    copyForViews();
    readForRedrives();
    if (!underway && (!pending.empty() || !pendingReleases.empty())) {
        commit();
        // Replies just let go may have brought the next requests: sockets first, then their commit.
        if (!underway && (!pending.empty() || !pendingReleases.empty()))
            parts.executor.post([] {});
    }
    arm();
}

/// Not while a commit is under way: what they do next rests on its replies.
void Core::State::letSimulatorsAct()
{
    if (core.m_simulators != nullptr && !underway && !closing)
        core.m_simulators->act(clock->now(), clock->isPaused());
}

void Core::wake()
{
    if (m_state->stopped)
        return;
    m_state->guarded([this] { m_state->wake(); });
    turnEnded();
}

void Core::State::wake()
{
    armed.reset();
    const time::Boot now = parts.clock.boot();
    if (fenced) {
        if (reloadAt && now >= *reloadAt)
            fence(*fenced);
        return;
    }
    Task share = [this, now](const Access & /*access*/, Step &step) {
        engine.advance(step); // no more than a share: what is left wakes us again at once
        engine.expireWaits(step);
        if (flushAt && now >= *flushAt) {
            flushAt.reset();
            journal.flush(step.changes);
        }
    };
    perform(step(nullptr, 0), share);
    core.m_views->pass(engine, now);
    if (drainOnly) {
        drainOnly = parts.store.status().drainOnly;
        engine.setDrainOnly(drainOnly);
    }
}

/// A share, then calls, then the next one.
void Core::State::copyForViews()
{
    Step share = step(nullptr, 0);
    if (!core.m_views->copyOn(engine, journal, share))
        return;
    finish(share);
    parts.executor.post([] {});
}

bool Core::whenChanged(Step &step, std::uint64_t cursor, time::Boot wait,
                       model::UniqueFunction<void(const Access &, Step &)> done)
{
    State &state = *m_state;
    if (state.engine.version() > cursor || wait == time::Boot::zero()) {
        done(state.access(), step);
        return true;
    }
    if (state.watchers.isFull())
        return false;
    state.watchers.add({step.call, step.caller, cursor, step.boot + wait, std::move(done)});
    return true;
}

void Core::State::tellWatchers(bool all)
{
    // While a queue is behind, a look would show a state that is over: only who cannot wait any longer gets it.
    const std::uint64_t version = isBehind({}, clock->now()) ? 0 : engine.version();
    for (Watchers::Watcher &watcher : watchers.takeTold(version, parts.clock.boot(), all))
        perform(step(watcher.caller, watcher.call), watcher.done);
}

std::uint64_t Core::version() const
{
    return m_state->engine.version();
}

Instant Core::nextDue() const
{
    const Instant engine = m_state->engine.nextDue();
    return m_simulators == nullptr ? engine : std::min(engine, m_simulators->nextDue());
}

bool Core::isCommitting() const
{
    return m_state->underway != nullptr;
}

void Core::clockChanged()
{
    m_state->armed.reset();
}

storage::StoreStatus Core::storeStatus() const
{
    storage::StoreStatus status = m_parts.store.status();
    status.quarantined += m_state->setAside;
    return status;
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
        // Simulators act in the turn that the commit's end brings, if one is under way.
        if (const Instant due = underway ? engine.nextDue() : core.nextDue(); due != model::never)
            sooner(clock->bootWhen(due));
        sooner(watchers.nextDeadline());
        sooner(core.m_views->nextDeadline());
        if (drainOnly)
            sooner(parts.clock.boot() + lookForSpace);
    }
    if (next == armed)
        return;
    armed = next;
    parts.executor.wakeAt(next);
}

} // namespace broker::core
