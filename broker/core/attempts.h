// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/ids.h"
#include "broker/model/instant.h"

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace broker::core {

/// What receives with a ReceiveRequestAttemptId were given, so that a retry is given the same. In memory only: after a
/// restart a retry is a receive like any other. Keeps the newest 50,000 of the last five minutes. Core thread.
class Attempts
{
public:
    struct Given
    {
        model::MessageKey key;
        std::uint32_t receive = 0;
        model::Instant due; ///< end of the lease as this attempt left it; another one: somebody else changed it
    };

    /// Null when that attempt is unknown or too old. Valid until the next call.
    std::vector<Given> *find(model::QueueId queue, const std::string &id, model::Instant now);
    /// In place of what an earlier attempt of this id was given. Nothing given is nothing to remember.
    void remember(model::QueueId queue, const std::string &id, std::vector<Given> given, model::Instant now);

private:
    using Name = std::pair<model::QueueId, std::string>;
    struct Attempt
    {
        std::uint64_t number = 0;
        model::Instant until;
        std::vector<Given> given;
    };
    void trim(model::Instant now);

    std::map<Name, Attempt> m_attempts;
    std::deque<std::pair<std::uint64_t, std::map<Name, Attempt>::iterator>> m_order; ///< oldest first
    std::uint64_t m_number = 0;
};

} // namespace broker::core
