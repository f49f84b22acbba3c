// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

/// Published limits of the services (Amazon SQS developer guide, "Amazon SQS message quotas" and "queue quotas",
/// as of August 2026). A lenient mode is a second set of values, never an `if`.
namespace broker::model::limits {

inline constexpr std::size_t queueNameLength = 80;
inline constexpr std::size_t messageBytes = 1'048'576;
inline constexpr std::size_t batchBytes = 1'048'576;
inline constexpr std::size_t batchEntries = 10;
inline constexpr std::size_t batchEntryIdLength = 80;
inline constexpr std::size_t messageAttributes = 10;
inline constexpr std::size_t attributeNameLength = 256;
inline constexpr std::size_t groupIdLength = 128; ///< and of deduplication and attempt ids
inline constexpr std::size_t inFlight = 120'000;
/// Messages that may still be received.
constexpr std::size_t inFlightRoom(std::uint64_t current)
{
    return current < inFlight ? inFlight - static_cast<std::size_t>(current) : 0;
}
inline constexpr std::size_t receiveMessages = 10;
inline constexpr std::size_t listPage = 1'000;
inline constexpr std::size_t tags = 50;
inline constexpr std::size_t tagKeyLength = 128; ///< characters
inline constexpr std::size_t tagValueLength = 256; ///< characters
inline constexpr std::size_t policyBytes = 8'192;
inline constexpr std::size_t policyStatements = 20;
inline constexpr std::size_t policyPrincipals = 50;
inline constexpr std::size_t policyConditions = 10;
inline constexpr std::size_t permissionActions = 7;
inline constexpr std::size_t allowedSources = 10;
inline constexpr std::int64_t delaySeconds = 900;
inline constexpr std::int64_t visibilitySeconds = 43'200;
inline constexpr std::int64_t waitSeconds = 20;
inline constexpr std::int64_t maxReceiveCount = 1'000;
inline constexpr std::size_t moveTasks = 100; ///< active, of an account
inline constexpr std::size_t redriveHistory = 100; ///< of all queues, ended ones
inline constexpr std::size_t redrivesUnderWay = 100; ///< of all queues
inline constexpr std::size_t redriveSelection = 100'000; ///< messages of a selection
inline constexpr std::size_t redriveReasons = 20; ///< told apart
inline constexpr std::size_t redriveAway = 200'000; ///< messages of all redrives that may still come back
inline constexpr std::size_t moveTaskHistory = 10; ///< of a source, the active one counted
inline constexpr std::int64_t moveTaskRate = 500; ///< messages per second that a caller may ask for
inline constexpr std::chrono::hours moveTaskTime{36};

} // namespace broker::model::limits

namespace broker::model {

/// How strictly the service's slow rules are kept (`--profile`).
struct Profile
{
    bool deletedRecently = false; ///< a deleted name is blocked for 60 s
    bool purgeInProgress = false; ///< one purge per queue in 60 s
    bool sampledShortPolls = false; ///< of queues that say nothing else; see ShortPolling

    std::uint32_t processedSample = 200; ///< messages kept of what was processed, of queues that say nothing else

    static constexpr Profile lenient() { return {}; }
    static constexpr Profile strict() { return {true, true, false, 200}; }
};

} // namespace broker::model
