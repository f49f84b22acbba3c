// SPDX-License-Identifier: GPL-3.0-or-later
// A text as each of the policies that a queue keeps: what is accepted can be read, and permissions come and go.
#include "broker/model/limits.h"
#include "broker/model/policies.h"
#include "tests/fuzz/require.h"

#include <string>

using namespace broker;

namespace {

void checkRedrive(const std::string &text)
{
    if (!model::checkRedrivePolicy(text))
        return;
    const model::DeadLetterRule rule = model::deadLetterRule(text);
    fuzz::require(model::parseQueueArn(rule.targetArn).has_value(), "a target is a queue");
    fuzz::require(rule.maxReceiveCount >= 1 && rule.maxReceiveCount <= model::limits::maxReceiveCount,
                  "a count of receives is 1 to 1000");
    fuzz::require(model::isSameJson(text, text), "an accepted policy is the same as itself");
}

void checkAllow(const std::string &text)
{
    if (!model::checkRedriveAllowPolicy(text))
        return;
    const model::QueueAddress source{"000000000000", "us-east-1", "orders"};
    if (model::redriveAllowed(text, source))
        fuzz::require(text.find("allowAll") != std::string::npos || text.find("byQueue") != std::string::npos
                          || text.find('\\') != std::string::npos,
                      "nothing else allows");
}

void checkAccess(const std::string &text)
{
    if (!model::checkAccessPolicy(text))
        return;
    const model::Permission permission{"fuzz", {"111122223333"}, {"SendMessage"}};
    fuzz::require(model::checkPermission(permission).has_value(), "the permission is legal");
    const auto grown = model::withPermission(text, "arn:aws:sqs:us-east-1:000000000000:orders", permission);
    // Set as any other policy is: too long, too deep or too many statements by now is refused then.
    if (!grown || !model::checkAccessPolicy(*grown))
        return;
    fuzz::require(!model::withPermission(*grown, "arn", permission), "a label is there once");
    const auto shrunk = model::withoutPermission(*grown, permission.label);
    fuzz::require(shrunk.has_value() && !shrunk->empty(), "a permission can be taken back and leaves the rest");
    fuzz::require(!model::withoutPermission(*shrunk, permission.label), "a permission is taken back once");
    if (shrunk->size() <= model::limits::policyBytes)
        fuzz::require(model::checkAccessPolicy(*shrunk).has_value(), "the rest is a policy");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text{fuzz::textOf(data, size)};
    checkRedrive(text);
    checkAllow(text);
    checkAccess(text);
    return 0;
}
