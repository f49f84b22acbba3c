// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/message.h"

#include <boost/intrusive/list.hpp>

#include <cstdint>
#include <memory>

namespace broker::queue {

using model::Instant;
using model::MessageState;

/// What a delivery order knows of messages that belong together: a FIFO group, a tenant. Orders derive from it.
struct Lane
{
    model::GroupId group{}; ///< empty: of messages that name none
};

/// A message in memory: what its row says, and its places in the queue's structures. Never moves while it is in a
/// queue. There may be millions, so it holds what every message has (88 bytes); what most have none of stands apart,
/// its group with its lane, and the queue's id with the queue. Core thread.
class Message
{
public:
    /// Not checked at run time: a list of a million messages is then dropped at once, not link by link.
    using Hook = boost::intrusive::list_member_hook<boost::intrusive::link_mode<boost::intrusive::normal_link>>;

    /// Without the group: whoever knows lanes sets that. `row.key` below 2^62.
    explicit Message(const model::MessageRow &row);
    ~Message() = default;
    Message(const Message &) = delete;
    Message &operator=(const Message &) = delete;

    model::MessageKey key() const { return {m_key}; }
    model::OrderNo order() const { return m_rare ? m_rare->order : model::OrderNo{m_key}; }
    model::BodyId body() const { return m_rare ? m_rare->body : model::BodyId{m_key}; }
    model::LineageId lineage() const { return m_rare ? m_rare->lineage : model::LineageId{m_key}; }
    Instant sent() const { return m_sent; }
    Instant due() const { return m_due; }
    MessageState state() const { return static_cast<MessageState>(m_state); }
    std::uint32_t receives() const { return m_receives; }
    std::uint32_t size() const { return m_size; } ///< billable bytes
    Instant moved() const { return m_rare ? m_rare->moved : Instant{}; }
    Instant firstReceived() const { return m_rare ? m_rare->firstReceived : Instant{}; }
    Instant leased() const { return m_rare ? m_rare->leased : Instant{}; }
    model::QueueId deadLetterSource() const { return m_rare ? m_rare->deadLetterSource : model::QueueId{}; }
    const model::GroupId &group() const;
    /// As it is stored; `queue`: the one it is in.
    model::MessageRow row(model::QueueId queue) const;

    void setState(MessageState state, Instant due);
    void countReceive(Instant now);

    std::uint32_t duePlace = ~std::uint32_t{0};
    std::uint32_t expiryPlace = ~std::uint32_t{0};
    Hook orderHook; ///< the delivery order's
    Lane *lane = nullptr; ///< the delivery order's; null: it names no group

private:
    /// Of a message that was received, moved or copied.
    struct Rare
    {
        model::OrderNo order; ///< this and the next two are the key's number for a message that was sent here
        model::BodyId body;
        model::LineageId lineage;
        Instant moved{};
        Instant firstReceived{};
        Instant leased{};
        model::QueueId deadLetterSource{};
    };

    std::uint64_t m_key : 62;
    std::uint64_t m_state : 2;
    Instant m_sent;
    Instant m_due;
    model::Md5 m_md5;
    std::uint32_t m_size;
    std::uint32_t m_receives;
    std::unique_ptr<Rare> m_rare;
};
static_assert(sizeof(Message) <= 88); // a heap block of 96 bytes

template <Message::Hook Message::*Member>
using MessageList = boost::intrusive::list<Message, boost::intrusive::member_hook<Message, Message::Hook, Member>,
                                           boost::intrusive::constant_time_size<false>>;

} // namespace broker::queue
