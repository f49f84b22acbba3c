// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/change.h"
#include "broker/model/error.h"
#include "broker/model/function.h"
#include "broker/time/clock.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace broker::core {

/// Names one call for its whole life; never reused. 0 = none (a timer's step).
using CallId = std::uint64_t;

/// Who asks. Immutable; shared by all calls of a connection.
struct Caller
{
    std::string account = "000000000000"; ///< access key id if it is 12 digits
    std::string region = "us-east-1"; ///< credential scope of the request
    std::string principal; ///< access key id as sent; empty when none
    std::string description; ///< for the journal: user agent and peer, at most 120 bytes
    std::string urlBase; ///< for queue URLs: scheme, host and port the client used
    bool isConsole = false;
};
using CallerRef = std::shared_ptr<const Caller>;

/// A message in a reply. The payload is resolved after the commit, off the step.
struct Delivered
{
    model::MessageRow row;
    model::Uuid id;
    std::string receiptHandle; ///< empty when only looked at (peek)
    std::string deadLetterSourceArn; ///< empty unless a dead-letter move brought it here
    model::PayloadRef payload; ///< null until resolved; still null then: the body is damaged or was just erased
};

/// What a step lets go, once everything it saw is committed.
/// `done` runs on the core thread with the messages' payloads filled in, or with the error of the failed commit.
struct Release
{
    std::vector<Delivered> messages;
    model::UniqueFunction<void(model::Result<std::vector<Delivered>>)> done;
    CallId call = 0; ///< whose reply it is; 0: nobody's that could be cancelled
};

/// What one operation may read and must fill. Lives for one step on the core thread.
struct Step
{
    model::Instant now; ///< engine time
    time::Boot boot{}; ///< real time, for waits
    CallerRef caller; ///< null in a timer's step
    CallId call = 0;

    model::Changes changes;
    std::vector<Release> releases;
    /// Changes that were made for somebody else than `caller`: a waiting receive is served in another one's step.
    struct Share
    {
        std::size_t first = 0;
        std::size_t end = 0;
        CallerRef caller;
    };
    std::vector<Share> shares; ///< in order, apart

    /// Lets `done` go after the commit; for replies without messages.
    void release(model::UniqueFunction<void(model::Result<std::vector<Delivered>>)> done)
    {
        releases.push_back({{}, std::move(done), 0});
    }
};

} // namespace broker::core
