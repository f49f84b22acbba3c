// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace broker::model {

/// A number that cannot be mixed with numbers of another kind. 0 is never issued and means "none".
template <class Tag>
struct Id
{
    std::uint64_t value = 0;

    constexpr explicit operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(const Id &, const Id &) = default;
};

using QueueId = Id<struct QueueTag>; ///< never reused, not even after the queue is deleted
using MessageKey = Id<struct MessageTag>; ///< one message in the engine; kept by a dead-letter move; below 2^62
using LineageId = Id<struct LineageTag>; ///< survives copies, moves, redrives and edited resends
using BodyId = Id<struct BodyTag>; ///< one stored payload; may be shared by several messages
using OrderNo = Id<struct OrderTag>; ///< place of a message in its queue; new on every move
using EventNo = Id<struct EventTag>; ///< place in the journal, gapless
using MoveTaskId = Id<struct MoveTaskTag>; ///< a message move task; drawn from Counters::nextKey
using RedriveId = Id<struct RedriveTag>; ///< a redrive; counted from 1, for people
using CallerId = Id<struct CallerTag>; ///< interned description of a client, see journal

/// 128 bits, printed in the canonical 8-4-4-4-12 form.
struct Uuid
{
    std::array<std::uint8_t, 16> bytes{};

    friend constexpr auto operator<=>(const Uuid &, const Uuid &) = default;
};

std::string toString(const Uuid &uuid);
/// Accepts the canonical form only, either case.
std::optional<Uuid> parseUuid(std::string_view text);

/// Message ids are version-4 UUIDs that hide the message key under a secret of the workspace: one is computed from the
/// other both ways, so no index and no column holds them. Pure.
class MessageIds
{
public:
    explicit MessageIds(std::uint64_t secret)
        : m_secret(secret)
    {
    }

    /// `key` below 2^62.
    Uuid make(MessageKey key) const;
    /// Empty when this workspace never made such an id.
    std::optional<MessageKey> key(const Uuid &id) const;

private:
    std::uint64_t m_secret;
};

} // namespace broker::model

template <class Tag>
struct std::hash<broker::model::Id<Tag>>
{
    std::size_t operator()(const broker::model::Id<Tag> &id) const noexcept
    {
        return std::hash<std::uint64_t>{}(id.value);
    }
};
