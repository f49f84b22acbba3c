// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/model/arn.h"

#include <algorithm>
#include <array>
#include <vector>

namespace broker::model {

namespace {

constexpr std::string_view regionOfPlainUrls = "us-east-1";

struct Partition
{
    std::string_view regions; ///< what the names of its regions start with
    std::string_view name;
};
/// Of AWS, as botocore's partitions.json has them; every other region is of "aws".
constexpr Partition partitions[]{
    {"cn-", "aws-cn"},         {"us-gov-", "aws-us-gov"}, {"us-iso-", "aws-iso"}, {"us-isob-", "aws-iso-b"},
    {"eu-isoe-", "aws-iso-e"}, {"us-isof-", "aws-iso-f"}, {"eusc-", "aws-eusc"},
};

std::string_view partitionOf(std::string_view region)
{
    const auto found = std::find_if(std::begin(partitions), std::end(partitions),
                                    [region](const Partition &each) { return region.starts_with(each.regions); });
    return found == std::end(partitions) ? std::string_view{"aws"} : found->name;
}

std::vector<std::string_view> segments(std::string_view path)
{
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        if (end > 0)
            parts.push_back(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return parts;
}

// What follows scheme and host, or all of it where there is neither. A first segment with a dot or a colon, and more
// behind it, can only be a host: accounts have neither. Alone it may be the name of a FIFO queue.
std::string_view pathOf(std::string_view url)
{
    url = url.substr(0, url.find_first_of("?#"));
    const std::size_t scheme = url.find("://");
    if (scheme != std::string_view::npos)
        url.remove_prefix(scheme + 3);
    const std::size_t slash = std::min(url.find('/'), url.size());
    const bool looksLikeHost = slash < url.size() && url.substr(0, slash).find_first_of(".:") != std::string_view::npos;
    const bool hasHost = scheme != std::string_view::npos || looksLikeHost;
    return hasHost ? url.substr(slash) : url;
}

} // namespace

std::string queueArn(const QueueAddress &address)
{
    return "arn:" + std::string(partitionOf(address.region)) + ":sqs:" + address.region + ':' + address.account + ':'
        + address.name;
}

std::optional<QueueAddress> parseQueueArn(std::string_view arn)
{
    std::array<std::string_view, 6> parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t end = i + 1 < parts.size() ? arn.find(':') : arn.size();
        if (end == std::string_view::npos || end == 0)
            return std::nullopt;
        parts[i] = arn.substr(0, end);
        arn.remove_prefix(std::min(end + 1, arn.size()));
    }
    if (parts[0] != "arn" || parts[2] != "sqs" || parts[5].find(':') != std::string_view::npos)
        return std::nullopt;
    return QueueAddress{std::string(parts[4]), std::string(parts[3]), std::string(parts[5])};
}

std::string queueUrl(std::string_view base, const QueueAddress &address)
{
    std::string url{base};
    if (address.region != regionOfPlainUrls)
        url += "/queue/" + address.region;
    return url + '/' + address.account + '/' + address.name;
}

std::optional<QueueAddress> parseQueueUrl(std::string_view url, const QueueAddress &defaults)
{
    const std::vector<std::string_view> parts = segments(pathOf(url));
    if (parts.empty())
        return std::nullopt;
    QueueAddress address{defaults.account, defaults.region, std::string(parts.back())};
    const std::size_t count = parts.size();
    // /queue/NAME has no account; everywhere else the last but one segment is it.
    if (count >= 2 && !(count == 2 && parts[0] == "queue"))
        address.account = parts[count - 2];
    if (count >= 4 && parts[count - 4] == "queue")
        address.region = parts[count - 3];
    return address;
}

} // namespace broker::model
