// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/arn.h"
#include "broker/model/change.h"
#include "broker/model/error.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace broker::model {

/// What a receive that does not wait looks at.
enum class ShortPolling {
    Broker, ///< as the broker is set
    All,
    Sampled, ///< some of the servers that the service would have: it may come back empty
};
/// "", "all", "sampled".
std::string_view toString(ShortPolling polling);
std::optional<ShortPolling> parseShortPolling(std::string_view text);

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
    bool isFifo = false;
    bool hasContentDeduplication = false; ///< FIFO: a message without an id of its own has that of its body
    bool deduplicatesByGroup = false; ///< FIFO: as at creation; the service keeps to it whatever is set later
    ShortPolling shortPolling = ShortPolling::Broker;
    std::int32_t processedSample = -1; ///< messages; below 0: as the broker is set
    std::string redaction; ///< of that sample: rules, one a line
};

enum class AttributeType { Integer, Boolean, Choice, Text, RedrivePolicy, RedriveAllowPolicy, Policy };
enum class AttributeAccess {
    Settable, ///< CreateQueue and SetQueueAttributes
    ReadOnly, ///< computed; setting it is an InvalidAttributeName
    FifoOnly, ///< unknown on a standard queue
    FifoCreation, ///< FifoQueue: says at creation what kind of queue it is
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
    std::array<std::string_view, 2> choices{}; ///< Choice only
};

std::span<const AttributeSpec> queueAttributes();
const AttributeSpec *findQueueAttribute(std::string_view name);

/// Attributes of a queue of that name that is created with `given`: name, names and values checked. What kind of queue
/// it is, FifoQueue says; the name must agree. Errors are the service's (InvalidAttributeName, InvalidAttributeValue,
/// InvalidParameterValue). State-dependent rules (does the dead-letter target exist) are the engine's.
Result<AttributeMap> newQueueAttributes(std::string_view name, const AttributeMap &given);

/// `current`, the attributes of a queue there is, with `changes` laid over it: as above; "" removes where the service
/// says so, SSE rules applied.
Result<AttributeMap> mergedAttributes(const AttributeMap &current, const AttributeMap &changes);

/// Name of the first attribute of `given` that another creation of a queue with `stored` attributes would change; empty
/// when there is none. `created`: what newQueueAttributes() made of `given`. Attributes not given do not count.
std::string differingAttribute(const AttributeMap &stored, const AttributeMap &created, const AttributeMap &given);

/// Reads a map that was made here.
QueueConfig queueConfig(const AttributeMap &attributes);

/// With that option of ours, which is kept beside the attributes: no operation of the service shows or sets it.
AttributeMap withShortPolling(AttributeMap attributes, ShortPolling polling);
AttributeMap withSampling(AttributeMap attributes, std::int32_t processedSample, const std::string &redaction);

/// Whether the RedriveAllowPolicy of a queue with these attributes lets `source` name it as its dead-letter queue.
bool allowsRedriveFrom(const AttributeMap &attributes, const QueueAddress &source);

/// As GetQueueAttributes shows them: stored ones and defaults, without the computed ones.
AttributeMap shownAttributes(const AttributeMap &attributes);

/// By the ending of the name, which queueNameProblem() lets no standard queue have.
bool isFifoName(std::string_view name);

enum class QueueKind { Standard, Fifo };
/// Empty when it is legal; else the service's text. 1 to 80 of [A-Za-z0-9_-]; FIFO queues: the last five are ".fifo".
std::string_view queueNameProblem(std::string_view name, QueueKind kind = QueueKind::Standard);

} // namespace broker::model
