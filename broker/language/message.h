// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/instant.h"
#include "broker/model/message.h"

#include <cstdint>
#include <span>
#include <string_view>

/// What a query looks at. Plain views on somebody else's message: they need to live only as long as the call.
namespace broker::language {

/// What is known of a message without reading its body.
struct Facts
{
    model::Instant now{}; ///< `age` and `left` count from here
    std::string_view id; ///< MessageId
    model::MessageState state = model::MessageState::Ready;
    std::uint32_t receives = 0;
    std::uint32_t size = 0; ///< billable bytes
    model::Instant sent{};
    model::Instant due{}; ///< end of the delay or lease
    model::Instant firstReceived{}; ///< epoch: never
    std::string_view group;
    std::string_view source; ///< name of the queue that a dead letter came from
};

/// The rest of it.
struct Content
{
    std::string_view body;
    std::span<const model::MessageAttribute> attributes;
    std::string_view sender;
    std::string_view deduplicationId;
    std::string_view traceHeader;
};

} // namespace broker::language
