// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/journal/callers.h"
#include "broker/journal/chunk.h"
#include "broker/journal/event.h"
#include "broker/model/change.h"

#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace broker::journal {

/// Bounds of the journal; the newest events win.
struct Bounds
{
    std::size_t ringEvents = 131'072; ///< kept in memory
    std::size_t chunkEvents = 2'048; ///< spilled together
    std::size_t spilledEvents = 1'048'576; ///< kept in the store
};

/// What a reader asks for; empty parts do not restrict.
struct Query
{
    model::EventNo after{}; ///< cursor: events with a larger number
    model::LineageId lineage{};
    std::uint64_t queue = 0; ///< as queue or as other
    std::optional<model::Instant> from{};
    std::optional<model::Instant> to{}; ///< exclusive
    std::size_t most = 200; ///< at least 1
};

/// Changes of a step that were made for another caller than the step's.
struct Share
{
    std::size_t first = 0;
    std::size_t end = 0; ///< behind the last
    std::string_view caller;
};

/// One bounded, ordered stream of events made from the changes of every step. The newest are in a ring in memory; full
/// chunks leave as changes, to be stored in the transaction that carries them. Numbers go on across restarts and are
/// never reissued; where a run ended hard, those that were not yet spilled are missing. Core thread only, but for the
/// static functions, which are pure.
class Journal
{
public:
    explicit Journal(Bounds bounds = {});

    /// Forgets everything; numbers go on from `next`. Then the chunks that the store still holds, in order.
    void restore(model::EventNo next);
    void restoreChunk(model::EventNo first, model::EventNo last, model::Instant from, model::Instant to);
    /// A queue that exists: its events must have a name also after it is deleted.
    void restoreQueue(model::QueueId queue, std::string_view name);
    /// Events of a restored chunk, newest chunks last; puts them into the ring so that recent history is at hand.
    /// False when they are damaged: then the ring starts after them.
    bool restoreEvents(std::string_view encoded);
    /// After a failed commit: events from `from` on did not happen, and which chunks and queues there are is open until
    /// restoreChunk() and restoreQueue() have told all of them.
    void rollBack(model::EventNo from);

    /// Records every change of one step. Full chunks are appended to `changes` as JournalSpilled, and JournalTrimmed
    /// when the spill has outgrown its bound; the journal does not record those. `caller` may be empty (the broker
    /// itself); `others`, in order, say who else made some of the changes. A chunk replaces the stored one with the
    /// same first number: that one was spilled by flush() before it was full.
    void append(model::Changes &changes, model::Instant now, std::string_view caller,
                std::span<const Share> others = {});
    /// Spills what is not yet spilled, full chunk or not (idle, stop).
    void flush(model::Changes &changes);
    bool hasUnspilled() const;

    model::EventNo next() const { return m_next; } ///< number of the next event

    struct Page
    {
        std::vector<Event> events; ///< in order
        Names names; ///< of the queues and callers in them
        model::EventNo next; ///< cursor that continues after this page
        bool more = false; ///< there are newer matches
        bool complete = true; ///< false: events before the first kept one were asked for, or a chunk is damaged
        std::vector<model::EventNo> chunks; ///< first numbers of stored chunks to read before this page's events
    };
    /// Matches in the ring. If the query reaches behind the ring, `chunks` names what the caller must fetch from the
    /// store and put in front: matchChunk() for each in order, until they have as many events as are asked for, then
    /// putInFront().
    Page read(const Query &query) const;
    /// The newest event of this kind that `key` had, as far as the ring reaches; null: none. Valid until the next
    /// append().
    const Event *newest(model::LineageId lineage, model::MessageKey key, Kind kind) const;
    /// The newest `most` events of a lineage that are in the ring, newest first.
    void newest(model::LineageId lineage, std::size_t most, std::vector<Event> &into) const;
    static Page matchChunk(std::string_view encoded, const Query &query);
    /// `older` holds the pages of the chunks that were read, in order.
    static Page putInFront(std::vector<Page> older, Page page, const Query &query);

    /// Names outlive their queues and connections while an event in the ring refers to them. Empty when unknown.
    std::string_view queueName(std::uint64_t queue) const;
    std::string_view callerText(std::uint32_t caller) const;

private:
    struct Stored
    {
        model::EventNo first;
        model::EventNo last;
        model::Instant from;
        model::Instant to;

        std::uint64_t size() const { return last.value - first.value + 1; }
    };
    struct QueueName
    {
        std::string text;
        std::uint32_t events = 0; ///< in the ring that refer to it
        bool exists = false;
    };
    using Ring = std::deque<Event>;

    void note(const model::Change &change);
    void record(Event event);
    void refer(const Event &event, int by);
    void referToQueue(std::uint64_t queue, int by);
    void popRing();
    void dropFront();
    void spill(Ring::const_iterator from, Ring::const_iterator to, model::Changes &changes);
    void trim(model::Changes &changes);
    Ring::const_iterator at(model::EventNo number) const; ///< the first from there on
    Names namesOf(const std::vector<Event> &events) const;
    std::vector<const Event *> matches(const Query &query) const;
    std::vector<const Event *> lineageMatches(const Query &query) const;
    template <class Visit>
    void visitBack(model::LineageId lineage, const Visit &visit) const;
    bool reachesBeforeKept(const Query &query) const;

    Bounds m_bounds;
    Ring m_ring; ///< starts where a chunk starts
    model::EventNo m_next{1};
    model::EventNo m_open{1}; ///< where the chunk starts that is not full yet
    model::EventNo m_spilledTo{0}; ///< last number that was handed to the store
    std::deque<Stored> m_chunks;
    std::uint64_t m_spilledEvents = 0;
    std::unordered_map<model::LineageId, model::EventNo> m_newest; ///< of lineages with an event in the ring
    std::unordered_map<std::uint64_t, QueueName> m_queues;
    Callers m_callers; ///< of the events in the ring
};

} // namespace broker::journal
