// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/attributes.h"
#include "broker/queue/message.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

namespace broker::queue {

/// Tenants that take more than their share; see FairOrder.
struct NoisyTenants
{
    std::uint64_t tenants = 0;
    std::array<std::uint64_t, 3> messages{}; ///< theirs, by state
};

/// Whether it has been receivable for longer; for messages that are Ready.
inline bool isSooner(const Message &a, const Message &b)
{
    return a.due() != b.due() ? a.due() < b.due() : a.order() < b.order();
}

/// Which message a receive gets next. The queue owns messages, states and deadlines, and tells its order of every
/// message that comes, changes or goes; the order owns Message::orderHook and Message::lane. Reads no clock.
///
/// A receive: next() until it has enough or null comes, then endReceive(). Between two calls of next() the queue has
/// made the message InFlight or removed it; what comes back to Ready does so after endReceive().
class DeliveryOrder
{
public:
    virtual ~DeliveryOrder() = default;

    /// It came, in whatever state; `group`: empty when it names none.
    virtual void add(Message &message, const model::GroupId &group) = 0;
    /// It is about to go.
    virtual void remove(Message &message, Instant now) = 0;
    /// Its state or `due` has changed; `was` is the state before.
    virtual void changed(Message &message, model::MessageState was) = 0;
    /// The messages of a store were added, ordered by (due, order), and now are all there.
    virtual void restored() { }

    /// Whether a receive would get nothing.
    virtual bool isEmpty() const = 0;
    virtual Message *next(Instant now) = 0;
    /// What next() has just given is passed over until endReceive(). Not for FIFO queues.
    virtual void skip(Message & /*message*/) { }
    /// The message that must go, or come back, before this Ready one can be given; null: none.
    virtual const Message *blocker(const Message & /*message*/) const { return nullptr; }
    virtual void endReceive() { }

    /// The first message that names a group is about to come, while `inFlight` others are in flight. Answers the order
    /// that goes on in place of this one; null: this one does.
    virtual std::unique_ptr<DeliveryOrder> withGroups(std::uint64_t /*inFlight*/) { return nullptr; }
    /// Empty: the order knows of no tenants.
    virtual std::optional<NoisyTenants> noisyTenants(Instant /*now*/) { return std::nullopt; }
};

/// For a queue with this configuration that has had no message with a group yet.
std::unique_ptr<DeliveryOrder> makeDeliveryOrder(const model::QueueConfig &config);

} // namespace broker::queue
