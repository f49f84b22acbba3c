// SPDX-License-Identifier: GPL-3.0-or-later
// Names by which clients call queues and messages: URLs, ARNs, message ids. What is understood, printed and read again
// is the same.
#include "broker/model/arn.h"
#include "broker/model/attributes.h"
#include "broker/model/ids.h"
#include "tests/fuzz/require.h"

#include <algorithm>

using namespace broker;

namespace {

constexpr std::uint64_t secret = 0x5eed'5eed'5eed'5eedU;

void checkArn(std::string_view bytes)
{
    const auto address = model::parseQueueArn(bytes);
    if (!address)
        return;
    fuzz::require(!address->account.empty() && !address->region.empty() && !address->name.empty(),
                  "no part of an ARN is empty");
    fuzz::require(model::parseQueueArn(model::queueArn(*address)) == address,
                  "an ARN reads as what it was printed from");
}

void checkUrl(std::string_view bytes)
{
    const model::QueueAddress defaults{"000000000000", "us-east-1", {}};
    const auto address = model::parseQueueUrl(bytes, defaults);
    if (!address)
        return;
    fuzz::require(!address->name.empty() && !address->account.empty() && !address->region.empty(),
                  "no part of an address is empty");
    fuzz::require(address->name.find_first_of("/?#") == std::string::npos, "a name is one segment");
    const bool isAccount = address->account.size() == 12
        && std::all_of(address->account.begin(), address->account.end(), [](char c) { return c >= '0' && c <= '9'; });
    // Other accounts are nobody's: their queues do not exist, and no URL is printed for them.
    if (isAccount)
        fuzz::require(model::parseQueueUrl(model::queueUrl("http://127.0.0.1:4566", *address), defaults) == address,
                      "a URL reads as what it was printed from");
}

void checkId(std::string_view bytes)
{
    const auto id = model::parseUuid(bytes);
    if (!id)
        return;
    fuzz::require(model::parseUuid(model::toString(*id)) == id, "an id reads as what it was printed from");
    const model::MessageIds ids(secret);
    if (const auto key = ids.key(*id))
        fuzz::require(ids.make(*key) == *id, "a message has one id");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = fuzz::textOf(data, size);
    checkArn(bytes);
    checkUrl(bytes);
    checkId(bytes);
    fuzz::require(model::queueNameProblem(bytes).empty()
                      == (size > 0 && size <= 80
                          && std::all_of(bytes.begin(), bytes.end(),
                                         [](char c) {
                                             return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                                                 || (c >= '0' && c <= '9') || c == '-' || c == '_';
                                         })),
                  "a name is 1 to 80 letters, digits, hyphens, underscores");
    return 0;
}
