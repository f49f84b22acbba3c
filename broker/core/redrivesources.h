// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/arn.h"

#include <map>
#include <set>
#include <string>

namespace broker::core {

/// Which queues name which one as their dead-letter queue, whether that one exists or not. Core thread only.
class RedriveSources
{
public:
    /// What the source's redrive policy says now; an empty ARN: nothing.
    void set(const model::QueueAddress &source, const std::string &targetArn);
    /// By address. Empty when `target` is nobody's dead-letter queue.
    const std::set<model::QueueAddress> &of(const model::QueueAddress &target) const;

private:
    std::map<model::QueueAddress, std::set<model::QueueAddress>> m_sources;
    std::map<model::QueueAddress, model::QueueAddress> m_targets;
};

} // namespace broker::core
