// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/queuewalk.h"
#include "broker/core/redrivetools.h"
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

/// A redrive: its row, and where it stands while it is under way.
struct Redrive
{
    model::RedriveRow row;
    Walk walk;
    std::shared_ptr<const ViewQuestion> question; ///< null: all
    Fix fix; ///< none: bodies stay as they are
    model::Instant counted{}; ///< pace and ramp are counted up to here
    std::uint64_t tokens = 0; ///< thousandths of messages that may be moved now
    std::uint64_t ticket = 0; ///< of the read that it waits for; 0: none
    model::OrderNo readThrough; ///< of that read
    bool isReadLast = false; ///< nothing behind that read is meant
    std::deque<model::RedriveSlice> slices; ///< whose messages may still come back, oldest first
    std::uint64_t movedOfSlices = 0;
    std::uint64_t returnedOfSlices = 0;
    std::uint32_t place = ~std::uint32_t{0};

    bool isRunning() const { return row.progress.status == model::RedriveStatus::Running; }
    bool needsBodies() const { return fix || (question && question->readsBody()); }
    /// How many it may move now.
    std::size_t allowance() const;
};

/// Messages a second at this step of the ramp; 0: as fast as it goes.
std::uint32_t rateOf(const model::RedriveRow &row);

struct OlderRedrive
{
    bool operator()(const Redrive &a, const Redrive &b) const { return a.row.id < b.row.id; }
};

enum class RedriveAct { Pause, Resume, Step, Stop };

/// The redrives of all queues: which run, how fast, what of theirs came back, and the history. Knows no queue; the
/// engine moves the messages. Every mutation appends its Change. Core thread only.
/// One that has no rate moves a slice every few milliseconds of engine time, so that other calls come between and the
/// store keeps up. A rate is a bucket of tokens that holds one slice, a tenth of a second of it: what time jumped over,
/// or passed while nobody ran, is not made up for.
class Redrives
{
public:
    /// Errors: one of this source is under way already, or too many are. `row` needs no number and no times.
    model::Result<Redrive *> start(Redrive redrive, model::Instant now, model::Changes &changes);
    /// `count`: of a Step. Errors: no such redrive; it has ended.
    model::Result<const Redrive *> control(model::RedriveId id, RedriveAct act, std::uint64_t count, model::Instant now,
                                           model::Changes &changes);
    /// Newest first.
    std::vector<const Redrive *> all() const;

    // --- running
    /// When the earliest slice is due; `never` when none is.
    model::Instant nextDue() const { return m_due.next(); }
    /// The redrive of that slice. Requires that there is one.
    Redrive &next() const { return m_due.top(); }
    /// A slice begins: counts its time.
    void tick(Redrive &redrive, model::Instant now);
    /// It cannot go on before bodies are read.
    void wantBodies(Redrive &redrive);
    /// The next one that wants bodies, with a ticket; null when none does.
    Redrive *takeWanting(std::uint64_t ticket);
    /// Null when that read is not waited for any more.
    Redrive *answered(model::RedriveId id, std::uint64_t ticket);
    /// The slice is over; its counts are in `progress`. `moved`: the lineages of what it moved. `number` of the slice,
    /// if it moved anything.
    void progressed(Redrive &redrive, std::vector<model::LineageId> moved, std::uint64_t number, model::Instant now,
                    model::Changes &changes);
    /// Nothing is left for it, or it cannot go on (`reason` not empty).
    void finished(Redrive &redrive, std::string reason, model::Instant now, model::Changes &changes);
    /// Something is due in its source first.
    void retry(Redrive &redrive, model::Instant now) { m_due.set(redrive, now); }
    /// Looks again a second later.
    void postpone(Redrive &redrive, model::Instant now);
    /// The source is gone: what is under way there fails.
    void drop(model::QueueId source, model::Instant now, model::Changes &changes);

    // --- the breaker
    /// A message died and came into a dead-letter queue. Told by tell().
    void returned(model::LineageId lineage, model::Instant now);
    void tell(model::Instant now, model::Changes &changes);

    // --- starting from stored state
    /// Rows come by number, slices after them.
    void restore(const model::RedriveRow &row);
    void restore(const model::RedriveSlice &slice);
    /// Those under way, to be made whole; then restored().
    std::vector<Redrive *> underWay() const;
    void restored(model::Instant now, model::Changes &changes);

private:
    struct Away
    {
        Redrive *redrive = nullptr;
        std::uint64_t number = 0; ///< of the slice
    };

    void end(Redrive &redrive, model::RedriveStatus status, std::string reason, model::Instant now,
             model::Changes &changes);
    void schedule(Redrive &redrive, model::Instant now);
    void breakIfBad(Redrive &redrive, model::Instant now, model::Changes &changes);
    void note(Redrive &redrive, model::RedriveSlice slice);
    void forgetFirst(Redrive &redrive, model::Changes &changes);
    void forgetOver(Redrive &redrive, model::Instant now, model::Changes &changes);
    void trim(model::Changes &changes); ///< only when one starts: else somebody holds the one that goes

    std::map<model::RedriveId, std::unique_ptr<Redrive>> m_redrives;
    std::unordered_map<model::LineageId, Away> m_away;
    std::deque<model::RedriveId> m_wanting;
    std::vector<Redrive *> m_changed; ///< by returned(): to be told
    std::vector<Away> m_changedSlices;
    time::DeadlineHeap<Redrive, &Redrive::place, OlderRedrive> m_due; ///< running ones
};

} // namespace broker::core
