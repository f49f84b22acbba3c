// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/function.h"
#include "broker/platform/mutex.h"
#include "broker/storage/store.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <optional>
#include <thread>

namespace broker::storage {

/// Owns the turn of using the Store: either its own thread commits, or the caller does while that thread is idle. One
/// batch at a time, in the order given; nothing else ever touches the store while a batch is under way. submit(),
/// commitInline(), isIdle() and reload() are for the core thread.
class Committer
{
public:
    /// `done` runs on the store thread, once a submitted batch.
    using Done = model::UniqueFunction<void(model::Result<void>)>;

    /// The store is told that it is idle after five `tick`s without a commit, and looked after once a tick until then.
    explicit Committer(Store &store, std::chrono::milliseconds tick = std::chrono::seconds{1});
    ~Committer(); ///< stop()

    /// True when no batch, checkpoint or other work holds the store.
    bool isIdle() const;
    /// Requires that no batch submitted earlier is unfinished; waits its turn behind maintenance.
    void submit(std::unique_ptr<Batch> batch, Done done);
    /// Commits on the calling thread. Empty when the store is busy: use submit().
    std::optional<model::Result<void>> commitInline(const Batch &batch);

    /// After a failed commit: waits until the store is free, reopens and loads it on the calling thread.
    model::Result<Loaded> reload(LoadVisitor &visitor);

    /// Finishes what was submitted, joins, then closes the store cleanly. Idempotent.
    void stop();

private:
    model::Result<void> commitHeld(const Batch &batch);
    model::Result<Loaded> loadHeld(LoadVisitor &visitor);
    bool take();
    void giveBack(bool isMaintenanceDue);
    void run();
    void rest() REDRIVE_REQUIRES(m_mutex);
    void commitSubmitted() REDRIVE_REQUIRES(m_mutex);
    void maintain(bool idle) REDRIVE_REQUIRES(m_mutex);

    Store &m_store;
    const std::chrono::milliseconds m_tick;
    // m_held passes the store from thread to thread: who set it owns the store until it clears it.
    mutable platform::Mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_isBatchNext REDRIVE_GUARDED_BY(m_mutex) = false; ///< maintenance had its turn
    bool m_reloadWaits REDRIVE_GUARDED_BY(m_mutex) = false; ///< it comes before maintenance, after the batch
    bool m_held REDRIVE_GUARDED_BY(m_mutex) = false;
    bool m_maintain REDRIVE_GUARDED_BY(m_mutex) = false; ///< before the next batch, or a busy core would starve it
    bool m_asleep REDRIVE_GUARDED_BY(m_mutex) = false; ///< until something happens: nothing to do each tick
    bool m_stopping REDRIVE_GUARDED_BY(m_mutex) = false;
    int m_quietTicks REDRIVE_GUARDED_BY(m_mutex) = 0; ///< without a commit
    std::unique_ptr<Batch> m_batch REDRIVE_GUARDED_BY(m_mutex);
    Done m_done REDRIVE_GUARDED_BY(m_mutex);
    std::thread m_thread;
};

} // namespace broker::storage
