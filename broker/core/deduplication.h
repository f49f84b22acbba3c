// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/change.h"
#include "broker/security/digest.h"

#include <cstring>
#include <deque>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace broker::core {

/// The deduplication ids that FIFO queues have accepted within the last five minutes of engine time. It keeps digests,
/// not the ids: about 110 bytes each. Core thread.
class Deduplication
{
public:
    static constexpr std::chrono::minutes interval{5}; // "5-minute deduplication interval" of the service

    struct Original
    {
        model::MessageKey key;
        model::OrderNo order;
    };
    /// The accepted send of this id; empty when there is none or its interval is over.
    std::optional<Original> find(model::QueueId queue, const model::GroupId &scope, std::string_view id,
                                 model::Instant now) const;
    /// Orders only grow.
    void note(const model::change::DeduplicationNoted &note);
    /// The queue was purged or is gone; the store forgets by itself.
    void forget(model::QueueId queue) { m_queues.erase(queue); }

    struct Kept
    {
        Original original;
        model::Instant until;
    };
    /// Of one queue, newest first.
    std::vector<Kept> newest(model::QueueId queue, model::Instant now, std::size_t most) const;

    /// When the next notes are let go, many at once: a change for each would cost as much as the send. `never` when
    /// there are none.
    model::Instant nextDue() const;
    /// At most `most` of those that are due, with one change for all; answers how many.
    std::size_t trim(model::Instant now, std::size_t most, model::Changes &changes);

private:
    struct Note
    {
        security::Seal digest;
        model::QueueId queue;
        Original original;
        model::Instant until;
    };
    struct FirstBytes
    {
        std::size_t operator()(const security::Seal &digest) const
        {
            std::size_t bytes = 0;
            std::memcpy(&bytes, digest.data(), sizeof bytes);
            return bytes;
        }
    };
    struct QueueNotes
    {
        std::unordered_map<security::Seal, std::uint64_t, FirstBytes> numbers; ///< of the newest note of an id
        std::deque<std::uint64_t> order; ///< numbers of all its notes, oldest first
    };

    void dropFront();

    std::deque<Note> m_notes; ///< oldest first
    std::uint64_t m_first = 0; ///< number of the oldest
    std::unordered_map<model::QueueId, QueueNotes> m_queues;
};

} // namespace broker::core
