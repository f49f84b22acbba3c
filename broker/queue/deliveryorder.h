// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/attributes.h"
#include "broker/queue/message.h"

#include <memory>

namespace broker::queue {

/// Which message a receive gets next. The queue owns messages, states and deadlines, and tells its order of every
/// message that comes, changes or goes; the order owns Message::orderHook and Message::lane. Reads no clock.
///
/// A receive: next() until it has enough or null comes, then endReceive(). Between two calls of next() the queue has
/// made the message InFlight or removed it; what comes back to Ready does so after endReceive().
class DeliveryOrder
{
public:
    virtual ~DeliveryOrder() = default;

    /// It came, in whatever state.
    virtual void add(Message &message) = 0;
    /// It is about to go.
    virtual void remove(Message &message) = 0;
    /// Its state or `due` has changed; `was` is the state before.
    virtual void changed(Message &message, model::MessageState was) = 0;
    /// The messages of a store were added, ordered by (due, order), and now are all there.
    virtual void restored() { }

    /// Whether a receive would get nothing.
    virtual bool isEmpty() const = 0;
    virtual Message *next() = 0;
    /// The message that must go, or come back, before this Ready one can be given; null: none.
    virtual const Message *blocker(const Message & /*message*/) const { return nullptr; }
    virtual void endReceive() { }
};

/// For a queue with this configuration; its kind of order never changes.
std::unique_ptr<DeliveryOrder> makeDeliveryOrder(const model::QueueConfig &config);

} // namespace broker::queue
