// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/storage/committer.h"

#include "broker/platform/process.h"

#include <cassert>
#include <exception>

namespace broker::storage {

namespace {

constexpr int idleTicks = 5;

} // namespace

Committer::Committer(Store &store, std::chrono::milliseconds tick)
    : m_store(store)
    , m_tick(tick)
    , m_thread([this] { run(); })
{
}

Committer::~Committer()
{
    stop();
}

bool Committer::isIdle() const
{
    const platform::Lock lock{m_mutex};
    return !m_held && !m_batch;
}

void Committer::submit(std::unique_ptr<Batch> batch, Done done)
{
    {
        const platform::Lock lock{m_mutex};
        assert(!m_batch);
        if (!m_stopping) {
            m_batch = std::move(batch);
            m_done = std::move(done);
        }
    }
    if (done)
        done(model::fail(model::ErrorCode::ServiceUnavailable, "The store is closed."));
    else
        m_wake.notify_all();
}

std::optional<model::Result<void>> Committer::commitInline(const Batch &batch)
{
    if (!take())
        return std::nullopt;
    auto outcome = commitHeld(batch);
    giveBack(m_store.isMaintenanceDue());
    return outcome;
}

/// A store that throws is a store that failed: nobody else may be kept from it.
model::Result<void> Committer::commitHeld(const Batch &batch)
{
    try {
        return m_store.commit(batch);
    } catch (const std::exception &) {
        return model::fail(model::ErrorCode::OutcomeUnknown, "The commit failed inside the broker.");
    }
}

bool Committer::take()
{
    const platform::Lock lock{m_mutex};
    if (m_held || m_batch || m_maintain || m_stopping)
        return false;
    m_held = true;
    return true;
}

void Committer::giveBack(bool isMaintenanceDue)
{
    bool wakes = false;
    {
        const platform::Lock lock{m_mutex};
        m_held = false;
        m_maintain = isMaintenanceDue;
        m_isBatchNext = false;
        m_quietTicks = 0;
        // Waking the thread costs as much as a small commit: only when it has to act, or to start its ticks.
        wakes = m_asleep || m_maintain || m_stopping;
    }
    if (wakes)
        m_wake.notify_all();
}

model::Result<Loaded> Committer::reload(LoadVisitor &visitor)
{
    {
        const platform::Lock lock{m_mutex};
        m_reloadWaits = true;
        while (m_held || m_batch)
            m_wake.wait(m_mutex);
        m_reloadWaits = false;
        m_held = true;
    }
    auto loaded = loadHeld(visitor);
    giveBack(m_store.isMaintenanceDue());
    return loaded;
}

model::Result<Loaded> Committer::loadHeld(LoadVisitor &visitor)
{
    try {
        const auto reopened = m_store.reopen();
        if (reopened.has_error())
            return reopened.error();
        return m_store.load(visitor);
    } catch (const std::exception &) {
        return model::fail(model::ErrorCode::ServiceUnavailable, "out of memory");
    }
}

void Committer::stop()
{
    {
        const platform::Lock lock{m_mutex};
        m_stopping = true;
    }
    m_wake.notify_all();
    if (!m_thread.joinable())
        return;
    m_thread.join();
    m_store.close();
}

void Committer::run()
{
    platform::nameThread("store");
    const platform::Lock lock{m_mutex};
    for (;;) {
        if (m_held || (m_reloadWaits && !m_batch))
            m_wake.wait_for(m_mutex, m_tick); // an inline commit does not tell when it ends
        else if (m_maintain && !m_stopping && !m_reloadWaits && !(m_batch && m_isBatchNext))
            maintain(false);
        else if (m_batch)
            commitSubmitted();
        else if (m_stopping)
            return;
        else
            rest();
    }
}

/// Waits for something to do, at most for a tick while there may be something to look after.
void Committer::rest()
{
    if (m_asleep) {
        m_wake.wait(m_mutex);
        m_asleep = false;
        return;
    }
    const bool isTick = m_wake.wait_for(m_mutex, m_tick) == std::cv_status::timeout;
    if (!isTick || m_held || m_batch || m_maintain || m_stopping)
        return;
    maintain(++m_quietTicks >= idleTicks);
}

void Committer::commitSubmitted()
{
    auto batch = std::move(m_batch);
    Done done = std::move(m_done);
    m_isBatchNext = false;
    m_held = true;
    m_mutex.unlock();
    const auto outcome = commitHeld(*batch);
    const bool isDue = m_store.isMaintenanceDue();
    m_mutex.lock();
    m_held = false;
    m_maintain = isDue;
    m_asleep = false; // set when the batch came while the store was told that it is idle
    m_quietTicks = 0;
    m_mutex.unlock();
    m_wake.notify_all(); // a reload may wait
    done(outcome);
    m_mutex.lock();
}

void Committer::maintain(bool idle)
{
    m_held = true;
    m_mutex.unlock();
    m_store.maintain(idle);
    const bool isFull = m_store.status().drainOnly;
    const bool isDue = m_store.isMaintenanceDue();
    m_mutex.lock();
    m_held = false;
    m_maintain = isDue && !isFull; // what a full disk does not allow is tried once a tick, not at once again
    m_isBatchNext = true;
    m_asleep = idle && !isFull; // a full disk may get room at any time
    m_wake.notify_all();
}

} // namespace broker::storage
