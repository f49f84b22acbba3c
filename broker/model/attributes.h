// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/arn.h"
#include "broker/model/change.h"
#include "broker/model/error.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace broker::model {

/// What the queue state machine needs of its attributes, typed.
struct QueueConfig
{
    Duration delay{};
    Duration retention{};
    Duration receiveWait{};
    Duration visibility{};
    std::size_t maximumMessageSize = 0;
    std::string deadLetterTargetArn; ///< empty: no redrive policy
    std::uint32_t maxReceiveCount = 0;
};

enum class AttributeType { Integer, Boolean, Text, RedrivePolicy, RedriveAllowPolicy, Policy };
enum class AttributeAccess {
    Settable, ///< CreateQueue and SetQueueAttributes
    ReadOnly, ///< computed; setting it is an InvalidAttributeName
    FifoOnly, ///< unknown on a standard queue
};

/// One published queue attribute (Amazon SQS API reference, SetQueueAttributes).
struct AttributeSpec
{
    std::string_view name;
    AttributeType type;
    AttributeAccess access;
    std::string_view defaultValue; ///< empty: absent unless set
    std::int64_t least = 0; ///< Integer only, inclusive
    std::int64_t most = 0;
};

std::span<const AttributeSpec> queueAttributes();
const AttributeSpec *findQueueAttribute(std::string_view name);

/// `current` with `changes` laid over it: every name and value checked, "" removes where the service says so, SSE rules
/// applied. Errors are the service's (InvalidAttributeName, InvalidAttributeValue, InvalidParameterValue).
/// State-dependent rules (does the dead-letter target exist) are the engine's.
Result<AttributeMap> mergedAttributes(const AttributeMap &current, const AttributeMap &changes);

/// Reads a map that mergedAttributes() made.
QueueConfig queueConfig(const AttributeMap &attributes);

/// Whether the RedriveAllowPolicy of a queue with these attributes lets `source` name it as its dead-letter queue.
bool allowsRedriveFrom(const AttributeMap &attributes, const QueueAddress &source);

/// As GetQueueAttributes shows them: stored ones and defaults, without the computed ones.
AttributeMap shownAttributes(const AttributeMap &attributes);

/// Empty when it is legal; else the service's text. Standard queues: 1 to 80 of [A-Za-z0-9_-].
std::string_view queueNameProblem(std::string_view name);

} // namespace broker::model
