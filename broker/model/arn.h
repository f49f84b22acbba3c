// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace broker::model {

/// Resources are keyed by account, region and name.
struct QueueAddress
{
    std::string account; ///< 12 digits
    std::string region;
    std::string name;

    friend auto operator<=>(const QueueAddress &, const QueueAddress &) = default;
};

/// "arn:PARTITION:sqs:REGION:ACCOUNT:NAME". The region says which partition: aws-cn, aws-us-gov …, else aws.
std::string queueArn(const QueueAddress &address);
/// Any partition, because what older versions stored says "aws" in every region; service must be sqs and no part empty.
/// An ARN that a client names is its queue's only if queueArn() gives it back.
std::optional<QueueAddress> parseQueueArn(std::string_view arn);

/// BASE/ACCOUNT/NAME, where BASE is scheme, host and port without a trailing slash. The region is not in the URL, as at
/// the service, unless it differs from us-east-1: then BASE/queue/REGION/ACCOUNT/NAME, because one endpoint serves all.
std::string queueUrl(std::string_view base, const QueueAddress &address);

/// Understands /ACCOUNT/NAME, /queue/REGION/ACCOUNT/NAME, /queue/NAME and a bare NAME, with or without a scheme and
/// host in front; the host is ignored (it may be any alias of this machine). Parts a form lacks come from the defaults.
/// Percent-escapes are not decoded: no legal name has any. Empty when there is no name.
std::optional<QueueAddress> parseQueueUrl(std::string_view url, const QueueAddress &defaults);

} // namespace broker::model
