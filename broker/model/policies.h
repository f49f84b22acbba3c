// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/arn.h"
#include "broker/model/error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The policies that a queue keeps as JSON texts.
namespace broker::model {

// The attribute of that name, in the service's words when it is refused.
Result<void> checkRedrivePolicy(const std::string &value);
Result<void> checkRedriveAllowPolicy(const std::string &value);
Result<void> checkAccessPolicy(const std::string &value);

/// What a legal RedrivePolicy says; nothing when the text is empty.
struct DeadLetterRule
{
    std::string targetArn;
    std::uint32_t maxReceiveCount = 0;

    friend bool operator==(const DeadLetterRule &, const DeadLetterRule &) = default;
};
DeadLetterRule deadLetterRule(std::string_view redrivePolicy);

/// Whether a legal RedriveAllowPolicy (empty: none) lets `source` name the queue as its dead-letter queue.
bool redriveAllowed(std::string_view redriveAllowPolicy, const QueueAddress &source);

/// Same document, whatever its blanks and the order of its members.
bool isSameJson(std::string_view a, std::string_view b);

/// A statement as AddPermission makes it.
struct Permission
{
    std::string label;
    std::vector<std::string> accounts;
    std::vector<std::string> actions; ///< without a service in front
};
/// Label, accounts and actions are such as the service takes.
Result<void> checkPermission(const Permission &permission);
/// `policy` (empty: a new one) with the permission as its last statement.
Result<std::string> withPermission(std::string_view policy, const std::string &queueArn, const Permission &permission);
/// Without the statement of that label; empty when it was the last.
Result<std::string> withoutPermission(std::string_view policy, const std::string &label);

} // namespace broker::model
