// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/queue/message.h"

namespace broker::queue {

namespace {

bool isAsSent(const model::MessageRow &row)
{
    const std::uint64_t key = row.key.value;
    return row.order.value == key && row.body.value == key && row.lineage.value == key && row.moved == Instant{}
    && row.firstReceived == Instant{} && row.leased == Instant{} && !row.deadLetterSource;
}

} // namespace

Message::Message(const model::MessageRow &row)
    : m_key(row.key.value & ((std::uint64_t{1} << 62U) - 1U))
    , m_state(static_cast<std::uint64_t>(row.state) & 3U)
    , m_sent(row.sent)
    , m_due(row.due)
    , m_md5(row.md5)
    , m_size(row.size)
    , m_receives(row.receives)
{
    if (!isAsSent(row))
        m_rare = std::make_unique<Rare>(
            Rare{row.order, row.body, row.lineage, row.moved, row.firstReceived, row.leased, row.deadLetterSource});
}

const model::GroupId &Message::group() const
{
    static const model::GroupId none;
    return lane == nullptr ? none : lane->group;
}

model::MessageRow Message::row(model::QueueId queue) const
{
    model::MessageRow row;
    row.key = key();
    row.queue = queue;
    row.body = body();
    row.lineage = lineage();
    row.order = order();
    row.sent = m_sent;
    row.moved = moved();
    row.due = m_due;
    row.firstReceived = firstReceived();
    row.leased = leased();
    row.receives = m_receives;
    row.size = m_size;
    row.md5 = m_md5;
    row.group = group();
    row.deadLetterSource = deadLetterSource();
    row.state = state();
    return row;
}

void Message::setState(MessageState state, Instant due)
{
    m_state = static_cast<std::uint64_t>(state) & 3U;
    m_due = due;
}

void Message::countReceive(Instant now)
{
    if (!m_rare)
        m_rare = std::make_unique<Rare>(Rare{order(), body(), lineage()});
    ++m_receives;
    m_rare->leased = now;
    if (m_rare->firstReceived == Instant{})
        m_rare->firstReceived = now;
}

} // namespace broker::queue
