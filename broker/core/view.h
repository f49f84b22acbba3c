// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/columns.h"
#include "broker/core/step.h"
#include "broker/insight/leases.h"
#include "broker/model/ids.h"
#include "broker/storage/store.h"
#include "broker/time/clock.h"

#include <deque>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace broker::core {

class BodyBatch;
class ClusterMembers;

/// A message as questions see it; what it refers to lives as long as the call.
struct ViewMessage
{
    const ViewRow &row;
    std::string_view sourceArn; ///< empty unless a dead-letter move brought it
    model::MessageIds ids;
    model::Instant now{};
};

enum class ViewVerdict { No, Yes, NeedsBody };

/// What a view asks of each message. Immutable; any thread.
class ViewQuestion
{
public:
    virtual ~ViewQuestion() = default;
    /// As much as can be said without the body.
    virtual ViewVerdict judge(const ViewMessage &message) const = 0;
    /// `payload` is null when it is lost.
    virtual bool matches(const ViewMessage &message, const model::Payload *payload) const = 0;
    /// The answer may become another one while nothing happens to the message.
    virtual bool asksTime() const = 0;
    /// False: judge() always knows.
    virtual bool readsBody() const = 0;
    /// Every message is a match, whatever it holds.
    virtual bool matchesAll() const = 0;
    /// Of which clusters it asks; null: of none. Then it is looked at once they are complete, and again as they change.
    virtual const ClusterMembers *members() const { return nullptr; }
};

/// JSON's, which unlike C++'s has an order.
struct ViewNull
{
    friend auto operator<=>(const ViewNull &, const ViewNull &) = default;
};
/// Absent, null, truth, number or text.
using ViewValue = std::variant<std::monostate, ViewNull, bool, double, std::string>;

/// A column: one value of each message. Immutable; any thread.
class ViewExpression
{
public:
    virtual ~ViewExpression() = default;
    virtual bool readsBody() const = 0;
    virtual ViewValue value(const ViewMessage &message, const model::Payload *payload) const = 0;
};
using ViewExpressionRef = std::shared_ptr<const ViewExpression>;

/// Sees messages of a view one after the other; on the worker's thread alone.
class ViewVisitor
{
public:
    virtual ~ViewVisitor() = default;
    /// `payload` is null when it is lost.
    virtual void visit(const ViewMessage &message, const model::PayloadRef &payload) = 0;
};

struct ViewWish
{
    std::shared_ptr<const ViewQuestion> question;
    ViewExpressionRef sortBy; ///< null: order of arrival
    bool isDescending = false; ///< without sortBy: newest first
    time::Boot linger{}; ///< for so long a message that has gone stays, marked
};

struct ViewCounters
{
    std::uint64_t rows = 0; ///< places
    std::uint64_t matched = 0; ///< without those that have gone
    std::uint64_t scanned = 0;
    std::uint64_t total = 0; ///< messages in the queue
    std::uint64_t unsorted = 0; ///< came after the sort, and have no place in it
    bool isComplete = false; ///< every message was looked at
    bool isSorted = true; ///< false: asked for, and still under way
    std::chrono::microseconds took{}; ///< from the opening until it was complete, or until now
    std::uint64_t version = 0; ///< grows with everything that a reader could notice
};

/// `removed` places from `offset` on went, then `inserted` came there.
struct ViewShift
{
    std::uint64_t version = 0;
    std::size_t offset = 0;
    std::size_t removed = 0;
    std::size_t inserted = 0;
};

struct ViewRead
{
    std::int64_t offset = 0; ///< from the anchor when there is one
    std::size_t most = 100;
    std::size_t mostBytes = 16U << 20U; ///< of bodies; one message is answered whatever it holds
    std::vector<ViewExpressionRef> columns{};
    std::optional<std::uint64_t> version{}; ///< of the answer before
    model::OrderNo anchorOrder{}; ///< the message at `offset` 0, or where it was
    model::MessageKey anchorKey{}; ///< the same, for views that are sorted
    std::vector<model::MessageKey> locate{}; ///< whose places are asked
};

struct ViewPage
{
    struct Row
    {
        Delivered message; ///< no payload: it has gone, or its body is lost
        bool isGone = false;
        std::vector<ViewValue> values;
    };
    std::vector<Row> rows;
    std::size_t offset = 0; ///< of the first row
    ViewCounters counters;
    bool isReset = false; ///< shifts could not tell how places have changed since that version
    std::vector<ViewShift> shifts{}; ///< since that version, in order
    std::vector<std::int64_t> located{}; ///< -1: not in the view
};

/// What views of one queue share.
struct ViewedQueue
{
    model::QueueId id;
    std::uint64_t copy = 0;
    model::MessageIds ids{0};
    Columns columns;
    std::size_t uncopied = 0; ///< messages that the core has not handed out yet, all older than what is here
    bool isCopied = false; ///< else the core hands out more
    boost::unordered_flat_map<std::uint64_t, insight::LeaseFacts> leases{}; ///< of dead letters, where any are known
    std::vector<std::string> holders{std::string{}}; ///< whom leases name by number

    std::size_t total() const { return columns.liveCount() + uncopied; }
    bool isGone = false; ///< the queue was deleted
};

/// The messages of a queue for which a question is true, kept right while messages come, change and go. Works in
/// pieces of a few milliseconds. One thread.
class View
{
public:
    View(const ViewedQueue &queue, ViewWish wish, model::Instant now);

    // --- what happens to the columns
    /// Some were told: older ones, or how many there are. After each of the calls below, too.
    void came();
    void changed(Columns::Slot slot); ///< it came, or something of it but its place is new
    void left(Columns::Slot slot, time::Boot boot);
    void restarted(); ///< the columns are empty
    void moved(const std::vector<Columns::Slot> &places); ///< Columns::compact()
    /// Those that have gone and are still shown.
    void addLingering(SlotSet &slots) const;

    // --- work
    bool hasWork() const;
    /// A piece of it.
    void work(storage::StoreReader &reader);
    /// Messages may be in other clusters than before: these, or any.
    void clustersChanged(bool isAll, const std::vector<model::MessageKey> &keys);
    const ClusterMembers *members() const { return m_wish.question->members(); }
    /// Time has passed: lets go of what lingered long enough, and looks again when the answer depends on the time.
    void pass(model::Instant now, time::Boot boot);

    std::uint64_t version() const { return m_version; }
    ViewCounters counters() const;
    model::Result<ViewPage> read(const ViewRead &wish, storage::StoreReader &reader);

    struct Next
    {
        std::vector<model::MessageKey> keys;
        model::OrderNo last; ///< of the last key; continue after it
        bool isEnd = false;
        bool isComplete = false; ///< false: keys is empty, for not all was looked at yet
    };
    /// The matches in order of arrival between two orders.
    Next next(model::OrderNo after, model::OrderNo through, std::size_t most) const;
    const ViewQuestion &question() const { return *m_wish.question; }

private:
    using Slot = Columns::Slot;
    struct Lingering
    {
        time::Boot until{};
        Slot slot = 0;
    };
    struct SortKey
    {
        ViewValue value;
        Slot slot = 0;
    };

    ViewMessage messageAt(Slot slot) const;
    void scan(storage::StoreReader &reader);
    void rescan(storage::StoreReader &reader);
    void settle(storage::StoreReader &reader);
    bool isSorting() const { return m_wish.sortBy != nullptr && !m_isSorted && isComplete(); }
    void collectKeys(storage::StoreReader &reader);
    void sort();
    bool isScanned(Slot slot) const { return m_low <= slot && slot < m_high; }
    bool isComplete() const;
    bool mayLook() const;
    void judge(Slot slot, std::vector<Slot> &doubtful);
    void decide(Slot slot, bool isMatch);
    void decideAll(const BodyBatch &batch, storage::StoreReader &reader);
    void endRescan();
    void insert(Slot slot);
    void reveal(Slot slot);
    void foresee();
    void erase(Slot slot);
    bool isNewestFirst() const { return m_wish.isDescending && m_wish.sortBy == nullptr; }
    /// Bodies take long: then what is shown first is found first. Else from the newest on, as the copy is made.
    bool scansUpward() const
    {
        return !m_wish.isDescending && m_wish.sortBy == nullptr && m_wish.question->readsBody();
    }
    void note(std::size_t offset, std::size_t removed, std::size_t inserted);
    void reset();
    bool isInSortedOrder() const { return m_wish.sortBy != nullptr && m_isSorted; }
    void dropFromSorted();
    std::size_t rows() const { return isInSortedOrder() ? m_sorted.size() : m_found.count() + m_beyond; }
    Slot slotAt(std::size_t place) const;
    std::optional<std::size_t> placeOf(Slot slot) const;
    std::size_t anchorPlace(const ViewRead &wish) const;
    void fillShifts(const ViewRead &wish, ViewPage &page) const;
    model::Result<void> fillRows(const ViewRead &wish, storage::StoreReader &reader, ViewPage &page) const;

    const ViewedQueue &m_queue;
    ViewWish m_wish;
    const bool m_isWhole; ///< all messages, newest first: the places of those that were not looked at are known
    model::Instant m_now; ///< that questions are judged by
    std::chrono::microseconds m_opened;
    std::chrono::microseconds m_took{0}; ///< zero: not complete yet

    SlotSet m_found; ///< matches, and those that linger
    Slot m_foundEnd = 0; ///< none of them is behind
    std::size_t m_beyond = 0; ///< of a whole view: places, at the end, of what was not looked at yet
    bool m_isStarted = false;
    Slot m_low = 0; ///< from here
    Slot m_high = 0; ///< to here all were looked at
    std::vector<Slot> m_doubtful; ///< looked at, but their bodies must be read again
    std::deque<Lingering> m_lingering;

    bool m_isRescanning = false;
    SlotSet m_fresh;
    Slot m_freshEnd = 0;
    std::chrono::microseconds m_rescanCost{0};
    std::chrono::microseconds m_rescanEnded{0};
    model::Instant m_rescanned{};

    bool m_isSorted = false;
    bool m_isStale = false; ///< some of m_sorted are no matches any more
    std::vector<Slot> m_sorted;
    std::vector<SortKey> m_keys;
    Slot m_keyAt = 0;

    std::uint64_t m_version = 1;
    std::uint64_t m_readVersion = 0; ///< the newest that a reader has seen
    std::uint64_t m_resetVersion = 0; ///< older readers cannot be told by shifts
    std::deque<ViewShift> m_shifts;
};

} // namespace broker::core
