// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/queue/deliveryorder.h"

namespace broker::queue {

/// Who has been receivable for longest goes first, also across a restart.
class StandardOrder final : public DeliveryOrder
{
public:
    void add(Message &message) override;
    void remove(Message &message) override;
    void changed(Message &message, model::MessageState was) override;
    bool isEmpty() const override { return m_ready.empty(); }
    Message *next() override { return m_ready.empty() ? nullptr : &m_ready.front(); }

private:
    MessageList<&Message::orderHook> m_ready; ///< by (due, order)
};

} // namespace broker::queue
