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
    const auto numbers = m_queues.find(queue);
    if (numbers == m_queues.end())
        return std::nullopt;
    const auto number = numbers->second.find(digestOf(scope, id));
    if (number == numbers->second.end())
        return std::nullopt;
    const Note &note = m_notes[number->second - m_first];
    if (note.until <= now)
        return std::nullopt;
    return note.original;
}

void Deduplication::note(const model::change::DeduplicationNoted &note)
{
    const security::Seal digest = digestOf(note.scope, note.id);
    m_queues[note.queue][digest] = m_first + m_notes.size();
    m_notes.push_back({digest, note.queue, {note.key, note.order}, note.until});
}

std::vector<Deduplication::Kept> Deduplication::newest(model::QueueId queue, model::Instant now, std::size_t most) const
{
    std::vector<Kept> kept;
    const auto numbers = m_queues.find(queue);
    if (numbers == m_queues.end())
        return kept;
    for (std::size_t at = m_notes.size(); at-- > 0 && kept.size() < most && m_notes[at].until > now;) {
        if (m_notes[at].queue != queue)
            continue;
        // A note from before a purge is nobody's any more.
        const auto number = numbers->second.find(m_notes[at].digest);
        if (number != numbers->second.end() && number->second == m_first + at)
            kept.push_back({m_notes[at].original, m_notes[at].until});
    }
    return kept;
}

model::Instant Deduplication::nextDue() const
{
    if (m_notes.empty())
        return model::never;
    return std::chrono::ceil<std::chrono::duration<std::int64_t, std::ratio<trimGrid.count()>>>(m_notes.front().until);
}

void Deduplication::trim(model::Instant now, model::Changes &changes)
{
    model::OrderNo through;
    for (; !m_notes.empty() && m_notes.front().until <= now; m_notes.pop_front(), ++m_first) {
        const Note &note = m_notes.front();
        through = note.original.order;
        const auto numbers = m_queues.find(note.queue);
        if (numbers == m_queues.end())
            continue;
        // The id may have been accepted anew since.
        const auto number = numbers->second.find(note.digest);
        if (number != numbers->second.end() && number->second == m_first)
            numbers->second.erase(number);
        if (numbers->second.empty())
            m_queues.erase(numbers);
    }
    if (through)
        changes.push_back(model::change::DeduplicationTrimmed{through});
}

} // namespace broker::core
