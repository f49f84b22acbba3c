// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/message.h"

#include <boost/intrusive/list.hpp>
#include <boost/intrusive/set_hook.hpp>

#include <cstdint>

namespace broker::queue {

using model::Instant;

/// What a delivery order knows of messages that belong together: a FIFO group, a tenant. Orders derive from it.
struct Lane
{
};

/// A message in memory: its row and its places in the queue's structures. Never moves while it is in a queue.
struct Message
{
    /// Not checked at run time: a list of a million messages is then dropped at once, not link by link.
    using Hook = boost::intrusive::list_member_hook<boost::intrusive::link_mode<boost::intrusive::normal_link>>;
    using TreeHook = boost::intrusive::set_member_hook<boost::intrusive::link_mode<boost::intrusive::normal_link>,
                                                       boost::intrusive::optimize_size<true>>;

    model::MessageRow row;
    std::uint32_t duePlace = ~std::uint32_t{0};
    std::uint32_t expiryPlace = ~std::uint32_t{0};
    TreeHook arrivalHook; ///< the queue's
    Hook orderHook; ///< the delivery order's
    Lane *lane = nullptr; ///< the delivery order's
};

template <Message::Hook Message::*Member>
using MessageList = boost::intrusive::list<Message, boost::intrusive::member_hook<Message, Message::Hook, Member>,
                                           boost::intrusive::constant_time_size<false>>;

} // namespace broker::queue
