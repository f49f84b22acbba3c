// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/journal/journal.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace broker::journal {

namespace {

namespace change = model::change;

bool isBefore(const Event &event, model::EventNo number)
{
    return event.number < number;
}

bool matchesQueueAndTime(const Event &event, const Query &query)
{
    return (query.queue == 0 || event.queue == query.queue || event.other == query.queue)
        && (!query.from || event.time >= *query.from) && (!query.to || event.time < *query.to);
}

bool isMatch(const Event &event, const Query &query)
{
    return event.number > query.after && (!query.lineage || event.lineage == query.lineage)
        && matchesQueueAndTime(event, query);
}

/// Cuts a page to what was asked; what is cut is newer.
void cut(Journal::Page &page, std::size_t most)
{
    if (page.events.size() <= most)
        return;
    page.events.resize(std::max<std::size_t>(most, 1));
    page.more = true;
    page.next = page.events.back().number;
}

/// Adds `text` to the callers of `names`; its number there.
std::uint32_t addCaller(Names &names, std::map<std::string, std::uint32_t> &ids, const std::string &text)
{
    const auto [entry, isNew] = ids.try_emplace(text, static_cast<std::uint32_t>(ids.size() + 1));
    if (isNew)
        names.callers.emplace(entry->second, text);
    return entry->second;
}

} // namespace

Journal::Journal(Bounds bounds)
    : m_bounds(bounds)
{
    assert(bounds.chunkEvents > 0);
}

void Journal::restore(model::EventNo next)
{
    const Bounds bounds = m_bounds;
    *this = Journal{bounds};
    m_next = m_open = next;
}

void Journal::restoreChunk(model::EventNo first, model::EventNo last, model::Instant from, model::Instant to)
{
    m_chunks.push_back({first, last, from, to});
    m_spilledEvents += m_chunks.back().size();
    m_spilledTo = last;
    m_open = {last.value + 1};
    m_next = std::max(m_next, m_open);
}

void Journal::restoreQueue(model::QueueId queue, std::string_view name)
{
    QueueName &known = m_queues[queue.value];
    known.text = name;
    known.exists = true;
}

bool Journal::restoreEvents(std::string_view encoded)
{
    const std::optional<Chunk> chunk = decodeChunk(encoded);
    if (!chunk || (!m_ring.empty() && chunk->events.front().number <= m_ring.back().number)) {
        while (!m_ring.empty())
            dropFront();
        return false;
    }
    for (const auto &[queue, name] : chunk->names.queues) {
        QueueName &known = m_queues[queue];
        if (known.text.empty())
            known.text = name;
    }
    for (Event event : chunk->events) {
        if (event.caller != 0)
            event.caller = m_callers.number(chunk->names.callers.at(event.caller));
        record(event);
    }
    // A chunk that was not full yet goes on.
    const bool isLast = !m_chunks.empty() && m_chunks.back().first == chunk->events.front().number;
    if (isLast && chunk->events.size() < m_bounds.chunkEvents)
        m_open = m_chunks.back().first;
    return true;
}

void Journal::rollBack(model::EventNo from)
{
    while (!m_ring.empty() && m_ring.back().number >= from) {
        const Event event = m_ring.back();
        m_ring.pop_back();
        refer(event, -1);
        if (!event.lineage || m_newest[event.lineage] != event.number)
            continue;
        if (m_ring.empty() || event.previous < m_ring.front().number)
            m_newest.erase(event.lineage);
        else
            m_newest[event.lineage] = event.previous;
    }
    for (auto &[id, queue] : m_queues)
        queue.exists = false;
    std::erase_if(m_queues, [](const auto &entry) { return entry.second.events == 0; });
    m_chunks.clear();
    m_spilledEvents = 0;
    m_spilledTo = {};
    m_open = m_ring.empty() ? m_next : m_ring.front().number;
}

void Journal::append(model::Changes &changes, model::Instant now, std::string_view caller,
                     std::span<const Share> others)
{
    const std::size_t count = changes.size(); // what this appends itself is no event
    std::optional<std::uint32_t> id;
    for (std::size_t i = 0; i < count; ++i) {
        while (!others.empty() && others.front().end <= i)
            others = others.subspan(1);
        const bool isOthers = !others.empty() && others.front().first <= i;
        note(changes[i]);
        std::optional<Event> event = toEvent(changes[i]);
        if (!event)
            continue;
        if (!id && !isOthers)
            id = m_callers.number(caller);
        event->caller = isOthers ? m_callers.number(others.front().caller) : *id;
        event->number = m_next;
        event->time = now;
        ++m_next.value;
        record(*event);
    }
    // Numbers may have gaps, so there are at most as many events as numbers: most steps need not look for the first.
    while (m_next.value - m_open.value >= m_bounds.chunkEvents) {
        const auto from = at(m_open);
        if (static_cast<std::size_t>(m_ring.cend() - from) < m_bounds.chunkEvents)
            break;
        const auto to = from + static_cast<std::ptrdiff_t>(m_bounds.chunkEvents);
        spill(from, to, changes);
        m_open = {m_spilledTo.value + 1};
    }
    popRing();
    trim(changes);
}

void Journal::flush(model::Changes &changes)
{
    if (!hasUnspilled())
        return;
    spill(at(m_open), m_ring.cend(), changes);
    trim(changes);
}

bool Journal::hasUnspilled() const
{
    return !m_ring.empty() && m_ring.back().number > m_spilledTo;
}

/// Keeps the names of queues: later changes only have their numbers.
void Journal::note(const model::Change &change)
{
    if (const auto *created = std::get_if<change::QueueCreated>(&change)) {
        restoreQueue(created->row.id, created->row.name);
    } else if (const auto *deleted = std::get_if<change::QueueDeleted>(&change)) {
        const auto known = m_queues.find(deleted->queue.value);
        if (known != m_queues.end())
            known->second.exists = false; // the event of its end still refers to it
    }
}

void Journal::record(Event event)
{
    if (event.lineage) {
        const auto [newest, isFirst] = m_newest.try_emplace(event.lineage, event.number);
        if (!isFirst) {
            event.previous = newest->second;
            newest->second = event.number;
        }
    }
    refer(event, +1);
    m_ring.push_back(event);
}

void Journal::refer(const Event &event, int by)
{
    referToQueue(event.queue, by);
    referToQueue(event.other, by);
    m_callers.refer(event.caller, by);
}

void Journal::referToQueue(std::uint64_t queue, int by)
{
    if (queue == 0)
        return;
    const auto entry = m_queues.try_emplace(queue).first;
    entry->second.events += static_cast<std::uint32_t>(by);
    if (entry->second.events == 0 && !entry->second.exists)
        m_queues.erase(entry);
}

/// Whole chunks leave, so that the ring and the stored chunks meet without a gap and without an overlap.
void Journal::popRing()
{
    while (m_ring.size() > m_bounds.ringEvents && m_ring.front().number < m_open) {
        const auto chunk =
            std::lower_bound(m_chunks.begin(), m_chunks.end(), m_ring.front().number,
                             [](const Stored &stored, model::EventNo number) { return stored.last < number; });
        const model::EventNo last = chunk == m_chunks.end() ? m_ring.front().number : chunk->last;
        while (!m_ring.empty() && m_ring.front().number <= last && m_ring.front().number < m_open)
            dropFront();
    }
}

void Journal::dropFront()
{
    const Event event = m_ring.front();
    m_ring.pop_front();
    refer(event, -1);
    const auto newest = m_newest.find(event.lineage);
    if (newest != m_newest.end() && newest->second == event.number)
        m_newest.erase(newest);
}

void Journal::spill(Ring::const_iterator from, Ring::const_iterator to, model::Changes &changes)
{
    Chunk chunk;
    chunk.events.assign(from, to);
    chunk.names = namesOf(chunk.events);
    const Event &last = chunk.events.back();
    const Stored stored{chunk.events.front().number, last.number, chunk.events.front().time, last.time};
    if (!m_chunks.empty() && m_chunks.back().first == stored.first) {
        m_spilledEvents -= m_chunks.back().size();
        m_chunks.pop_back();
    }
    m_chunks.push_back(stored);
    m_spilledEvents += stored.size();
    m_spilledTo = stored.last;
    changes.push_back(change::JournalSpilled{stored.first, stored.last, stored.from, stored.to, encodeChunk(chunk)});
}

void Journal::trim(model::Changes &changes)
{
    bool isTrimmed = false;
    for (; m_spilledEvents > m_bounds.spilledEvents && m_chunks.size() > 1; isTrimmed = true) {
        m_spilledEvents -= m_chunks.front().size();
        m_chunks.pop_front();
    }
    if (isTrimmed)
        changes.push_back(change::JournalTrimmed{m_chunks.front().first});
}

Journal::Ring::const_iterator Journal::at(model::EventNo number) const
{
    return std::lower_bound(m_ring.begin(), m_ring.end(), number, isBefore);
}

Names Journal::namesOf(const std::vector<Event> &events) const
{
    Names names;
    for (const Event &event : events) {
        for (const std::uint64_t queue : {event.queue, event.other}) {
            if (queue != 0 && !names.queues.contains(queue))
                names.queues.emplace(queue, queueName(queue));
        }
        if (event.caller != 0 && !names.callers.contains(event.caller))
            names.callers.emplace(event.caller, callerText(event.caller));
    }
    return names;
}

/// At most one more than asked for: whether there are newer ones.
std::vector<const Event *> Journal::matches(const Query &query) const
{
    if (query.lineage)
        return lineageMatches(query);
    std::vector<const Event *> found;
    auto event = at({query.after.value + 1});
    if (query.from) {
        event = std::max(event,
                         std::lower_bound(m_ring.begin(), m_ring.end(), *query.from,
                                          [](const Event &e, model::Instant from) { return e.time < from; }));
    }
    for (; event != m_ring.end() && found.size() <= query.most; ++event) {
        if (query.to && event->time >= *query.to)
            break;
        if (isMatch(*event, query))
            found.push_back(&*event);
    }
    return found;
}

/// From the newest event back along `previous`: a message has few events among very many. Until `visit` answers false.
template <class Visit>
void Journal::visitBack(model::LineageId lineage, const Visit &visit) const
{
    const auto newest = m_newest.find(lineage);
    model::EventNo number = newest == m_newest.end() ? model::EventNo{} : newest->second;
    while (number) {
        const auto event = at(number);
        const bool isKept = event != m_ring.end() && event->number == number;
        if (!isKept || !visit(*event))
            return;
        number = event->previous;
    }
}

std::vector<const Event *> Journal::lineageMatches(const Query &query) const
{
    std::vector<const Event *> found;
    visitBack(query.lineage, [&](const Event &event) {
        if (event.number > query.after && matchesQueueAndTime(event, query))
            found.push_back(&event);
        return event.number > query.after;
    });
    std::reverse(found.begin(), found.end());
    return found;
}

const Event *Journal::newest(model::LineageId lineage, model::MessageKey key, Kind kind) const
{
    const Event *found = nullptr;
    visitBack(lineage, [&](const Event &event) {
        if (event.key == key && event.kind == kind)
            found = &event;
        return found == nullptr;
    });
    return found;
}

void Journal::newest(model::LineageId lineage, std::size_t most, std::vector<Event> &into) const
{
    into.clear();
    visitBack(lineage, [&](const Event &event) {
        into.push_back(event);
        return into.size() < most;
    });
}

bool Journal::reachesBeforeKept(const Query &query) const
{
    model::EventNo first = m_ring.empty() ? m_next : m_ring.front().number;
    model::Instant time = m_ring.empty() ? model::never : m_ring.front().time;
    if (!m_chunks.empty() && m_chunks.front().first < first) {
        first = m_chunks.front().first;
        time = m_chunks.front().from;
    }
    return query.after.value + 1 < first.value && (!query.from || *query.from < time);
}

Journal::Page Journal::read(const Query &query) const
{
    Page page;
    for (const Event *event : matches(query))
        page.events.push_back(*event);
    page.complete = !reachesBeforeKept(query);
    page.next = std::max(query.after, model::EventNo{m_next.value - 1});
    cut(page, query.most);
    page.names = namesOf(page.events);
    const model::EventNo ringFirst = m_ring.empty() ? m_next : m_ring.front().number;
    for (const Stored &chunk : m_chunks) {
        const bool isInTime = (!query.from || chunk.to >= *query.from) && (!query.to || chunk.from < *query.to);
        if (isInTime && chunk.last > query.after && chunk.last < ringFirst)
            page.chunks.push_back(chunk.first);
    }
    return page;
}

Journal::Page Journal::matchChunk(std::string_view encoded, const Query &query)
{
    Page page;
    std::optional<Chunk> chunk = decodeChunk(encoded);
    page.complete = chunk.has_value();
    if (!chunk)
        return page;
    for (const Event &event : chunk->events) {
        if (isMatch(event, query))
            page.events.push_back(event);
    }
    page.next = chunk->events.back().number;
    page.names = std::move(chunk->names);
    return page;
}

Journal::Page Journal::putInFront(std::vector<Page> older, Page page, const Query &query)
{
    Page whole;
    whole.next = page.next;
    whole.more = page.more;
    whole.complete = page.complete;
    if (older.size() < page.chunks.size()) { // what lies behind the unread ones must wait for the next page
        whole.next = {page.chunks[older.size()].value - 1};
        whole.more = true;
    } else {
        older.push_back(std::move(page));
    }
    std::map<std::string, std::uint32_t> callerIds;
    for (Page &part : older) {
        whole.complete = whole.complete && part.complete;
        for (Event &event : part.events) {
            if (event.caller != 0)
                event.caller = addCaller(whole.names, callerIds, part.names.callers[event.caller]);
            whole.events.push_back(event);
        }
        for (const auto &[queue, name] : part.names.queues) {
            std::string &known = whole.names.queues[queue];
            if (known.empty())
                known = name;
        }
    }
    cut(whole, query.most);
    return whole;
}

std::string_view Journal::queueName(std::uint64_t queue) const
{
    const auto known = m_queues.find(queue);
    return known == m_queues.end() ? std::string_view{} : known->second.text;
}

std::string_view Journal::callerText(std::uint32_t caller) const
{
    return m_callers.text(caller);
}

} // namespace broker::journal
