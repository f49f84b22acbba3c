// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/engine_p.h"

namespace broker::core {

void Engine::State::serve(Step &step, Entry &entry)
{
    // A queue that was behind before this step serves nobody: what it would give may be expired, or not what has waited
    // longest.
    if (due.deadline(entry) <= step.now)
        return;
    while (!entry.waiters.empty() && entry.queue.isReceivable() && !entry.burying) {
        if (!serveFirst(step, entry))
            return; // all that was available has just died, or too many are in flight
    }
}

/// False: there was nothing for the first waiter.
bool Engine::State::serveFirst(Step &step, Entry &entry)
{
    Waiter &waiter = *entry.waiters.front();
    const std::size_t first = step.changes.size();
    std::vector<Delivered> messages = deliver(step, entry, waiter.request);
    if (step.changes.size() > first)
        step.shares.push_back({first, step.changes.size(), waiter.caller});
    if (messages.empty())
        return false;
    const std::string attemptId = std::move(waiter.request.attemptId);
    entry.waiters.pop_front();
    step.releases.push_back({std::move(messages), std::move(waiter.done), waiter.call});
    unpark(waiter);
    serveTwins(step, entry, attemptId);
    return true;
}

/// A client that lost its connection repeats a receive that still waits here: both are given the same, and whichever
/// reaches the client, nothing is hidden from it.
void Engine::State::serveTwins(Step &step, Entry &entry, const std::string &attemptId)
{
    if (attemptId.empty() || !entry.queue.config().isFifo)
        return;
    const auto isTwin = [&attemptId](const Waiter *waiter) { return waiter->request.attemptId == attemptId; };
    for (;;) {
        const auto twin = std::find_if(entry.waiters.begin(), entry.waiters.end(), isTwin);
        if (twin == entry.waiters.end())
            return;
        Waiter &waiter = **twin;
        const std::size_t first = step.changes.size();
        auto again = redeliver(step, entry, waiter.request);
        if (!again)
            return; // hidden for no time: it is given anew
        step.shares.push_back({first, step.changes.size(), waiter.caller});
        step.releases.push_back({std::move(*again), std::move(waiter.done), waiter.call});
        forget(waiter);
    }
}

/// A share of what a receive with very many dead letters in its way moves.
void Engine::State::bury(Step &step, Entry &entry)
{
    if (entry.waiters.empty())
        entry.burying.reset(); // it was given something, or its client is gone
    else
        serveFirst(step, entry);
}

void Engine::State::settle(Step &step)
{
    // Serving one queue can touch another: its dead-letter queue.
    while (!dirty.empty()) {
        Entry &entry = *dirty.back();
        dirty.pop_back();
        entry.dirty = false;
        serve(step, entry);
        due.set(entry, entry.nextDue());
        followSources(step, entry.queue);
    }
    redrives.tell(step.now, step.changes);
    if (!step.changes.empty())
        version = version + 1;
}

void Engine::State::advance(Step &step, Entry &entry, std::size_t most)
{
    if (entry.queue.nextDue() <= step.now)
        entry.queue.advance(step.now, std::min(most, eventsInARow), step.changes);
    else if (entry.burying)
        bury(step, entry);
    due.set(entry, entry.nextDue());
    touch(entry);
    settle(step);
    if (entry.isBehind(step.now))
        due.set(entry, step.now); // behind all that has been due for longer
}

/// The earliest wait is over, but not all that came due before its end is applied, or what that brought is not served.
bool Engine::State::isOwed(const Waiter &waiter, Instant now) const
{
    const Entry &entry = *waiter.entry;
    return entry.nextDue() <= engineWaits.next() || (entry.isBehind(now) && entry.queue.isReceivable());
}

void Engine::advance(Step &step, std::size_t most)
{
    std::size_t end = step.changes.size() + most;
    m_state->remains.free(messagesFreed);
    while (step.changes.size() < end) {
        // In order of time; a message that becomes available at the very end of a wait is still delivered.
        const Instant through = std::min(step.now, m_state->engineWaits.next());
        if (m_state->due.next() <= through) {
            m_state->advance(step, m_state->due.top(), end - step.changes.size());
        } else if (m_state->moveTasks.nextDue() <= through) {
            m_state->runMoveTask(step);
        } else if (m_state->redrives.nextDue() <= through) {
            m_state->runRedrive(step);
        } else if (m_state->engineWaits.next() <= step.now) {
            Waiter &waiter = m_state->engineWaits.top();
            if (m_state->isOwed(waiter, step.now))
                m_state->advance(step, *waiter.entry, end - step.changes.size());
            else
                m_state->answerEmpty(step, waiter);
        } else if (m_state->deduplicated.nextDue() <= step.now) {
            // One change for all, but each is an event.
            const std::size_t trimmed = m_state->deduplicated.trim(step.now, end - step.changes.size(), step.changes);
            end -= trimmed - 1;
        } else {
            return;
        }
    }
}

void Engine::advance(Step &step, const QueueAddress &address, std::size_t most)
{
    const std::size_t end = step.changes.size() + most;
    Entry *const entry = m_state->find(address);
    while (entry != nullptr && entry->isBehind(step.now) && step.changes.size() < end)
        m_state->advance(step, *entry, end - step.changes.size());
}

Instant Engine::nextDue(const QueueAddress &address) const
{
    const Entry *const entry = m_state->find(address);
    return entry == nullptr ? model::never : entry->nextDue();
}

Instant Engine::nextDue() const
{
    if (!m_state->remains.isEmpty())
        return {}; // a share at once
    return m_state->nextDeadline();
}

Instant Engine::nextDueForCalls() const
{
    return std::min(m_state->due.next(), m_state->engineWaits.next());
}

Instant Engine::State::nextDeadline() const
{
    return std::min({due.next(), engineWaits.next(), moveTasks.nextDue(), redrives.nextDue(), deduplicated.nextDue()});
}

std::string Engine::nextDueText() const
{
    const Instant next = m_state->nextDeadline();
    if (next == model::never)
        return {};
    if (m_state->deduplicated.nextDue() == next)
        return "deduplication interval of a message ends";
    const Instant redrive = m_state->redrives.nextDue();
    if (redrive < nextDueForCalls() && redrive < m_state->moveTasks.nextDue())
        return "redrive " + std::to_string(m_state->redrives.next().row.id.value) + " moves messages";
    if (m_state->moveTasks.nextDue() < nextDueForCalls())
        return "a move task of " + address(m_state->moveTasks.next().row.source)->name + " moves messages";
    if (m_state->engineWaits.next() < m_state->due.next())
        return "a long poll on " + m_state->engineWaits.top().entry->queue.row().name + " ends";
    const Entry &entry = m_state->due.top();
    if (entry.burying && *entry.burying == next)
        return "dead letters of " + entry.queue.row().name + " are moved";
    return entry.queue.nextDueText();
}

std::optional<time::Boot> Engine::nextRealDeadline() const
{
    if (m_state->realWaits.isEmpty())
        return std::nullopt;
    return time::Boot{model::toMilliseconds(m_state->realWaits.next())};
}

void Engine::State::answerEmpty(Step &step, Waiter &waiter)
{
    step.releases.push_back({{}, std::move(waiter.done)});
    forget(waiter);
}

void Engine::expireWaits(Step &step)
{
    const std::size_t end = step.changes.size() + eventsPerExpiry;
    while (m_state->realWaits.next() <= asInstant(step.boot)) {
        Waiter &waiter = m_state->realWaits.top();
        if (!waiter.entry->isBehind(step.now))
            m_state->answerEmpty(step, waiter);
        else if (step.changes.size() < end)
            m_state->advance(step, *waiter.entry, end - step.changes.size()); // it may bring what is waited for
        else
            return;
    }
}

void Engine::cancel(CallId call)
{
    const auto found = m_state->waiters.find(call);
    if (found != m_state->waiters.end())
        m_state->forget(*found->second);
}

/// In order of their ends. Also after a step that was not finished: a waiter may be in some of the places where it
/// belongs and not in others.
std::vector<Release> Engine::abandon(const std::optional<model::Error> &error)
{
    std::vector<Waiter *> waiting;
    waiting.reserve(m_state->waiters.size());
    for (const auto &[call, waiter] : m_state->waiters)
        waiting.push_back(waiter.get());
    const auto endsEarlier = [this](const Waiter *a, const Waiter *b) {
        const Instant endOfA = m_state->realWaits.deadline(*a);
        const Instant endOfB = m_state->realWaits.deadline(*b);
        return endOfA < endOfB || (endOfA == endOfB && a->number < b->number);
    };
    std::sort(waiting.begin(), waiting.end(), endsEarlier);
    std::vector<Release> releases;
    releases.reserve(waiting.size());
    for (Waiter *const waiter : waiting) {
        Done done = std::move(waiter->done);
        if (error) {
            done = [inner = std::move(done), reason = *error](Result<std::vector<Delivered>> /*outcome*/) mutable {
                inner(reason);
            };
        }
        waiter->entry->waiters.clear();
        releases.push_back({{}, std::move(done)});
    }
    m_state->engineWaits = {};
    m_state->realWaits = {};
    m_state->waiters.clear();
    return releases;
}

std::size_t Engine::waiting() const
{
    return m_state->waiters.size();
}

} // namespace broker::core
