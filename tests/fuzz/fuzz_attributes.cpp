// SPDX-License-Identifier: GPL-3.0-or-later
// Attributes of a queue, a line each: name, space, value. An empty line begins a second set that is laid over the
// first. What was accepted is legal, and what is shown of it could be set. FifoQueue says what kind of queue it is.
#include "broker/model/arn.h"
#include "broker/model/attributes.h"
#include "broker/model/limits.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <string>

using namespace broker;
using namespace std::chrono_literals;

namespace {

model::AttributeMap takeMap(std::string_view &bytes)
{
    model::AttributeMap map;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (line.empty())
            break;
        const std::size_t space = std::min(line.find(' '), line.size());
        map[std::string(line.substr(0, space))] = line.substr(std::min(space + 1, line.size()));
    }
    return map;
}

bool isSame(const model::QueueConfig &a, const model::QueueConfig &b)
{
    return a.delay == b.delay && a.retention == b.retention && a.receiveWait == b.receiveWait
        && a.visibility == b.visibility && a.maximumMessageSize == b.maximumMessageSize
        && a.deadLetterTargetArn == b.deadLetterTargetArn && a.maxReceiveCount == b.maxReceiveCount
        && a.isFifo == b.isFifo && a.hasContentDeduplication == b.hasContentDeduplication;
}

std::string_view nameFor(const model::AttributeMap &map)
{
    return map.contains("FifoQueue") ? "orders.fifo" : "orders";
}

void checkConfig(const model::QueueConfig &config)
{
    fuzz::require(config.delay >= 0s && config.delay <= 900s, "a delay is up to 15 minutes");
    fuzz::require(config.retention >= 60s && config.retention <= 14 * 24h, "retention is a minute to 14 days");
    fuzz::require(config.receiveWait >= 0s && config.receiveWait <= 20s, "a receive waits up to 20 seconds");
    fuzz::require(config.visibility >= 0s && config.visibility <= 12h, "visibility is up to 12 hours");
    fuzz::require(config.maximumMessageSize >= 1024, "the maximum size is 1 KiB at least");
    const bool hasTarget = !config.deadLetterTargetArn.empty();
    fuzz::require(hasTarget == (config.maxReceiveCount > 0), "a redrive policy has a target and a count");
    fuzz::require(config.maxReceiveCount <= model::limits::maxReceiveCount, "a count of receives is up to 1000");
    fuzz::require(!hasTarget || model::parseQueueArn(config.deadLetterTargetArn).has_value(), "a target is a queue");
    fuzz::require(config.isFifo || (!config.hasContentDeduplication && !config.deduplicatesByGroup),
                  "only FIFO queues deduplicate");
}

void checkMap(const model::AttributeMap &map)
{
    const model::QueueConfig config = model::queueConfig(map);
    checkConfig(config);
    const model::AttributeMap shown = model::shownAttributes(map);
    const auto again = model::mergedAttributes(map, shown);
    fuzz::require(again.has_value() && model::shownAttributes(*again) == shown, "what is shown can be set again");
    fuzz::require(isSame(model::queueConfig(*again), config)
                      && model::queueConfig(*again).deduplicatesByGroup == config.deduplicatesByGroup,
                  "what is shown changes nothing when it is set again");
    const auto copy = model::newQueueAttributes(nameFor(shown), shown);
    fuzz::require(copy.has_value(), "what is shown can be set");
    fuzz::require(isSame(model::queueConfig(*copy), config), "a copy of what is shown is the same queue");
    fuzz::require(model::shownAttributes(*copy) == shown, "a copy of what is shown is shown alike");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::string_view bytes = fuzz::textOf(data, size);
    const model::AttributeMap given = takeMap(bytes);
    const auto created = model::newQueueAttributes(nameFor(given), given);
    if (!created)
        return 0;
    checkMap(*created);
    fuzz::require(model::differingAttribute(*created, *created, given).empty(), "the same creation again is the same");
    if (const auto changed = model::mergedAttributes(*created, takeMap(bytes))) {
        checkMap(*changed);
        fuzz::require(model::queueConfig(*changed).isFifo == model::queueConfig(*created).isFifo,
                      "a queue stays what it is");
        fuzz::require(model::queueConfig(*changed).deduplicatesByGroup
                          == model::queueConfig(*created).deduplicatesByGroup,
                      "ids count as they did when the queue was created");
    }
    return 0;
}
