// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/deduplication.h"

#include <string>

namespace broker::core {

namespace {

constexpr std::chrono::seconds trimGrid{10};

/// Scope and id hold no byte 0.
security::Seal digestOf(const model::GroupId &scope, std::string_view id)
{
    std::string text{scope.view()};
    text += '\0';
    text += id;
    return security::seal("deduplication", text);
}

} // namespace

std::optional<Deduplication::Original> Deduplication::find(model::QueueId queue, const model::GroupId &scope,
                                                           std::string_view id, model::Instant now) const
{
    const auto notes = m_queues.find(queue);
    if (notes == m_queues.end())
        return std::nullopt;
    const auto number = notes->second.numbers.find(digestOf(scope, id));
    if (number == notes->second.numbers.end())
        return std::nullopt;
    const Note &note = m_notes[number->second - m_first];
    if (note.until <= now)
        return std::nullopt;
    return note.original;
}

void Deduplication::note(const model::change::DeduplicationNoted &note)
{
    const security::Seal digest = digestOf(note.scope, note.id);
    const std::uint64_t number = m_first + m_notes.size();
    QueueNotes &notes = m_queues[note.queue];
    notes.numbers[digest] = number;
    notes.order.push_back(number);
    m_notes.push_back({digest, note.queue, {note.key, note.order}, note.until});
}

std::vector<Deduplication::Kept> Deduplication::newest(model::QueueId queue, model::Instant now, std::size_t most) const
{
    std::vector<Kept> kept;
    const auto notes = m_queues.find(queue);
    if (notes == m_queues.end())
        return kept;
    const std::deque<std::uint64_t> &order = notes->second.order;
    for (auto number = order.rbegin(); number != order.rend() && kept.size() < most; ++number) {
        const Note &note = m_notes[*number - m_first];
        if (note.until <= now)
            break;
        kept.push_back({note.original, note.until});
    }
    return kept;
}

model::Instant Deduplication::nextDue() const
{
    if (m_notes.empty())
        return model::never;
    return std::chrono::ceil<std::chrono::duration<std::int64_t, std::ratio<trimGrid.count()>>>(m_notes.front().until);
}

std::size_t Deduplication::trim(model::Instant now, std::size_t most, model::Changes &changes)
{
    std::size_t trimmed = 0;
    model::OrderNo through;
    for (; trimmed < most && !m_notes.empty() && m_notes.front().until <= now; ++trimmed) {
        through = m_notes.front().original.order;
        dropFront();
    }
    if (through)
        changes.push_back(model::change::DeduplicationTrimmed{through});
    return trimmed;
}

void Deduplication::dropFront()
{
    const Note note = m_notes.front();
    const std::uint64_t number = m_first++;
    m_notes.pop_front();
    const auto found = m_queues.find(note.queue);
    // After a purge it is nobody's any more.
    if (found == m_queues.end() || found->second.order.front() != number)
        return;
    QueueNotes &notes = found->second;
    notes.order.pop_front();
    // The id may have been accepted anew since.
    const auto newest = notes.numbers.find(note.digest);
    if (newest != notes.numbers.end() && newest->second == number)
        notes.numbers.erase(newest);
    if (notes.order.empty())
        m_queues.erase(found);
}

} // namespace broker::core
