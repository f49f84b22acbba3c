// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/engine_p.h"

namespace broker::core {

void Engine::State::serve(Step &step, Entry &entry)
{
    while (!entry.waiters.empty() && entry.queue.counts().available > 0) {
        Waiter &waiter = *entry.waiters.front();
        std::vector<Delivered> messages = deliver(step, entry, waiter.request);
        if (messages.empty())
            return; // all that was available has just died, or too many are in flight
        entry.waiters.pop_front();
        step.releases.push_back({std::move(messages), std::move(waiter.done)});
        unpark(waiter);
    }
}

void Engine::State::settle(Step &step)
{
    // Serving one queue can touch another: its dead-letter queue.
    while (!dirty.empty()) {
        Entry &entry = *dirty.back();
        dirty.pop_back();
        entry.dirty = false;
        serve(step, entry);
        due.set(entry, entry.queue.nextDue());
    }
    if (!step.changes.empty())
        version = version + 1;
}

void Engine::advance(Step &step)
{
    const std::size_t before = step.changes.size();
    while (step.changes.size() - before < eventsPerAdvance) {
        // In order of time; a message that becomes available at the very end of a wait is still delivered.
        if (m_state->due.next() <= std::min(step.now, m_state->engineWaits.next())) {
            Entry &entry = m_state->due.top();
            entry.queue.advance(step.now, eventsPerAdvance, step.changes);
            m_state->touch(entry);
            m_state->settle(step);
        } else if (m_state->engineWaits.next() <= step.now) {
            m_state->answerEmpty(step, m_state->engineWaits.top());
        } else {
            return;
        }
    }
}

Instant Engine::nextDue() const
{
    return std::min(m_state->due.next(), m_state->engineWaits.next());
}

std::string Engine::nextDueText() const
{
    if (nextDue() == model::never)
        return {};
    if (m_state->engineWaits.next() < m_state->due.next())
        return "a long poll on " + m_state->engineWaits.top().entry->queue.row().name + " ends";
    return m_state->due.top().queue.nextDueText();
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
    while (m_state->realWaits.next() <= asInstant(step.boot))
        m_state->answerEmpty(step, m_state->realWaits.top());
}

void Engine::cancel(CallId call)
{
    const auto found = m_state->waiters.find(call);
    if (found != m_state->waiters.end())
        m_state->forget(*found->second);
}

std::vector<Release> Engine::abandon(const std::optional<model::Error> &error)
{
    std::vector<Release> releases;
    while (!m_state->realWaits.isEmpty()) {
        Waiter &waiter = m_state->realWaits.top();
        Done done = std::move(waiter.done);
        if (error) {
            done = [inner = std::move(done), reason = *error](Result<std::vector<Delivered>> /*outcome*/) mutable {
                inner(reason);
            };
        }
        releases.push_back({{}, std::move(done)});
        m_state->forget(waiter);
    }
    return releases;
}

std::size_t Engine::waiting() const
{
    return m_state->waiters.size();
}

} // namespace broker::core
