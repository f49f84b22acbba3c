// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/journal/event.h"
#include "broker/model/change.h"
#include "broker/model/error.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace broker::journal {

/// Bounds of the journal; the newest events win.
struct Bounds
{
    std::size_t ringEvents = 131'072;    ///< kept in memory
    std::size_t chunkEvents = 2'048;     ///< spilled together
    std::size_t spilledEvents = 1'048'576; ///< kept in the store
};

/// What a reader asks for; empty parts do not restrict.
struct Query
{
    model::EventNo after;        ///< cursor: events with a larger number
    model::LineageId lineage;
    std::uint32_t queue = 0;     ///< as queue or as other
    std::optional<model::Instant> from;
    std::optional<model::Instant> to; ///< exclusive
    std::size_t most = 200;
};

/// One bounded, ordered, gapless stream of events made from the changes of every step. The newest are in a ring in memory; full
/// chunks leave as changes, to be stored in the transaction that carries them. Numbers go on across restarts.
/// Core thread only, but for the static functions, which are pure.
class Journal
{
public:
    explicit Journal(Bounds bounds = {});

    /// Numbers go on from `next`; chunks are what the store still holds.
    void restore(model::EventNo next);
    void restoreChunk(model::EventNo first, model::EventNo last, model::Instant from, model::Instant to);
    /// Events of a restored chunk, newest chunks last; puts them into the ring so that recent history is at hand.
    void restoreEvents(std::string_view encoded);

    /// Records every change of one step. Full chunks are appended to `changes` as JournalSpilled, and JournalTrimmed when
    /// the spill has outgrown its bound; the journal does not record those. `caller` may be empty (the broker itself).
    void append(model::Changes &changes, model::Instant now, std::string_view caller);
    /// Spills what is not yet spilled, full chunk or not (idle, stop).
    void flush(model::Changes &changes);
    bool hasUnspilled() const;

    model::EventNo next() const; ///< number of the next event

    struct Page
    {
        std::vector<Event> events;          ///< in order
        model::EventNo next;                ///< cursor that continues after this page
        bool more = false;                  ///< there are newer matches
        bool complete = true;               ///< false: events before the first kept one were asked for
        std::vector<model::EventNo> chunks; ///< first numbers of stored chunks to read before this page's events
    };
    /// Matches in the ring. If the query reaches behind the ring, `chunks` names what the caller must fetch from the store and put
    /// in front with matchChunk().
    Page read(const Query &query) const;
    static std::vector<Event> matchChunk(std::string_view encoded, const Query &query);

    /// Names outlive their queues and connections while an event refers to them.
    std::string_view queueName(std::uint32_t queue) const;
    std::string_view callerText(std::uint32_t caller) const;

private:
    struct Chunk
    {
        model::EventNo first;
        model::EventNo last;
        model::Instant from;
        model::Instant to;
    };
    std::uint32_t callerId(std::string_view caller);
    void record(Event event);

    Bounds m_bounds;
    std::deque<Event> m_ring;
    model::EventNo m_next {1};
    model::EventNo m_spilledTo {0}; ///< last number that was handed to the store
    std::deque<Chunk> m_chunks;
    std::unordered_map<model::LineageId, model::EventNo> m_newest; ///< of lineages with an event in the ring
    std::unordered_map<std::uint32_t, std::string> m_queueNames;
    std::unordered_map<std::uint32_t, std::string> m_callerTexts;
    std::map<std::string, std::uint32_t, std::less<>> m_callerIds;
};

} // namespace broker::journal
