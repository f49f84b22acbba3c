// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/queue/deliveryorder.h"

namespace broker::queue {

/// Who has been receivable for longest goes first, also across a restart. Until a message names a group: then a
/// FairOrder goes on.
class StandardOrder final : public DeliveryOrder
{
public:
    void add(Message &message, const model::GroupId &group) override;
    void remove(Message &message, Instant now) override;
    void changed(Message &message, model::MessageState was) override;
    bool isEmpty() const override { return m_ready.empty(); }
    Message *next(Instant /*now*/) override { return m_ready.empty() ? nullptr : &m_ready.front(); }
    void skip(Message &message) override;
    void endReceive() override;
    std::unique_ptr<DeliveryOrder> withGroups(std::uint64_t inFlight) override;

private:
    void line(Message &message);

    MessageList<&Message::orderHook> m_ready; ///< by (due, order)
    MessageList<&Message::orderHook> m_skipped; ///< was before all in m_ready; empty between receives
};

} // namespace broker::queue
