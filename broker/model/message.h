// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/ids.h"
#include "broker/model/instant.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace broker::model {

using Md5 = std::array<std::uint8_t, 16>;

/// A MessageGroupId: the group of a FIFO message, the tenant of a standard one. Copies share one text, so a row stays
/// small. Immutable; any thread.
class GroupId
{
public:
    GroupId() = default;
    explicit GroupId(std::string_view text)
        : m_text(text.empty() ? nullptr : std::make_shared<const std::string>(text))
    {
    }

    std::string_view view() const { return m_text == nullptr ? std::string_view{} : std::string_view{*m_text}; }
    explicit operator bool() const { return m_text != nullptr; } ///< false: none
    friend bool operator==(const GroupId &a, const GroupId &b) { return a.m_text == b.m_text || a.view() == b.view(); }

private:
    std::shared_ptr<const std::string> m_text;
};

/// One typed attribute of a message as the client sent it.
struct MessageAttribute
{
    std::string name;
    std::string dataType; ///< full, with label: "Number.java.lang.Long"
    std::string value; ///< text for String* and Number*, raw bytes for Binary*

    friend bool operator==(const MessageAttribute &, const MessageAttribute &) = default;
};

/// Everything of a message that the engine never looks into. Immutable once made; stored once and shared by reference.
struct Payload
{
    std::string body;
    std::vector<MessageAttribute> attributes; ///< sorted by name, byte order
    std::string traceHeader; ///< AWSTraceHeader, empty when none
    std::string deduplicationId; ///< MessageDeduplicationId given or made from the body; empty on standard queues
    std::string senderId; ///< account or principal of the sender

    friend bool operator==(const Payload &, const Payload &) = default;
};
using PayloadRef = std::shared_ptr<const Payload>;

/// Bytes that count against size limits: body, and name, type and value of every user attribute.
std::size_t billableSize(const Payload &payload);

/// On disk as a number: do not renumber.
enum class MessageState : std::uint8_t { Ready = 0, Delayed = 1, InFlight = 2 };

/// What is durable of one message, besides its payload.
struct MessageRow
{
    MessageKey key; ///< the MessageId is MessageIds::make(key)
    QueueId queue;
    BodyId body;
    LineageId lineage;
    OrderNo order; ///< new on every move
    Instant sent; ///< original send; kept by a dead-letter move
    Instant moved{}; ///< when a move brought it to its queue (stored); epoch for a message that was sent to it
    Instant due; ///< when Delayed or InFlight ends; when Ready: since when (order after a restart)
    Instant firstReceived{}; ///< epoch when never received
    Instant leased{}; ///< when the newest receive was; epoch when never received
    std::uint32_t receives = 0;
    std::uint32_t size = 0; ///< billable bytes
    Md5 md5{}; ///< of the body; verified when the body is read from disk
    GroupId group; ///< of the client; empty when none
    QueueId deadLetterSource; ///< queue that a dead-letter move took it from; none for other messages
    MessageState state = MessageState::Ready;

    friend bool operator==(const MessageRow &, const MessageRow &) = default;
};

} // namespace broker::model
