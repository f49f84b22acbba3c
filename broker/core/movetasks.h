// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/queuewalk.h"
#include "broker/model/change.h"
#include "broker/model/error.h"
#include "broker/time/deadlineheap.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace broker::core {

/// A message move task: its row, and where it stands while it runs.
struct MoveTask
{
    model::MoveTaskRow row;
    std::string account; ///< of the source
    model::Instant from{}; ///< slices of a task with a rate are counted from here
    std::uint64_t slices = 0; ///< since `from`
    Walk walk; ///< from the start of the queue
    std::uint32_t place = ~std::uint32_t{0};

    bool isRunning() const { return row.status == model::MoveTaskStatus::Running; }
    /// How many messages one slice may move.
    std::size_t sliceSize() const;
};

struct OlderMoveTask
{
    bool operator()(const MoveTask &a, const MoveTask &b) const { return a.row.id < b.row.id; }
};

/// The message move tasks of all queues: which run, when their next slices are due, and the history. Knows no queue;
/// the engine moves the messages. Every mutation appends its Change. Core thread only.
/// A task without a rate moves a slice every few milliseconds of engine time, so that other calls come between and the
/// store keeps up; one with a rate has moved at most rate × time since its start, in about ten slices a second.
class MoveTasks
{
public:
    /// Errors: a task of this source runs already; the account has too many. Status and times of `row` are set here.
    model::Result<void> start(model::MoveTaskRow row, model::Instant now, model::Changes &changes);
    /// Only a running task can be cancelled. Answers how many it moved.
    model::Result<std::uint64_t> cancel(model::MoveTaskId id, model::QueueId source, model::Instant now,
                                        model::Changes &changes);
    /// Newest first.
    std::vector<model::MoveTaskRow> newest(model::QueueId source, std::size_t most) const;
    /// Of every source, newest first.
    std::vector<model::MoveTaskRow> all() const;

    // --- running
    /// When the earliest slice is due; `never` when none is.
    model::Instant nextDue() const { return m_due.next(); }
    /// The task of that slice. Requires that there is one.
    MoveTask &next() const { return m_due.top(); }
    /// Its time is over before this slice; it fails.
    bool isTooOld(const MoveTask &task) const;
    /// The slice moved so many; another one follows.
    void progressed(MoveTask &task, std::uint64_t moved, model::Instant now, model::Changes &changes);
    /// The slice moved so many and was the last. `failure` empty: completed.
    void finished(MoveTask &task, std::uint64_t moved, std::string_view failure, model::Instant now,
                  model::Changes &changes);
    /// Looks again a second later, with its rate counted anew.
    void postpone(MoveTask &task, model::Instant now);

    /// The source is being deleted, and the history with it: a task that runs fails.
    void drop(model::QueueId source, model::Instant now, model::Changes &changes);

    // --- starting from stored state
    /// Rows come by id.
    void restore(const model::MoveTaskRow &row);
    /// Time that passed while nobody ran is not made up for.
    void restored(model::Instant now);

private:
    using History = std::deque<std::unique_ptr<MoveTask>>; ///< oldest first

    MoveTask &add(const model::MoveTaskRow &row);
    void end(MoveTask &task, model::MoveTaskStatus status, std::string_view failure, model::Instant now,
             model::Changes &changes);
    void schedule(MoveTask &task, model::Instant now);
    void trim(History &history, model::Changes &changes);

    std::unordered_map<model::QueueId, History> m_tasks; ///< by source
    std::unordered_map<std::string, std::size_t> m_running; ///< by account
    time::DeadlineHeap<MoveTask, &MoveTask::place, OlderMoveTask> m_due; ///< running ones
};

} // namespace broker::core
