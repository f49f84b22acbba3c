// SPDX-License-Identifier: GPL-3.0-or-later
// Task handles as a client may make them up: the text as it is, and as what a handle holds inside. Read by the first
// half of CancelMessageMoveTask, which needs no broker.
#include "broker/api/json.h"
#include "broker/api/sqs.h"
#include "broker/model/arn.h"
#include "broker/model/ids.h"
#include "broker/security/digest.h"
#include "tests/fuzz/require.h"

#include <string>

using namespace broker;

namespace {

bool isAccepted(std::string_view handle)
{
    const api::Operation *operation = api::findOperation(api::sqsService(), "CancelMessageMoveTask");
    const api::Context context{*operation, std::make_shared<const core::Caller>(), "/", {}};
    api::Value params{api::Object{}};
    params.add("TaskHandle", handle);
    const auto action = api::cancelMessageMoveTask(context, std::move(params), [](const auto &) {});
    if (action.has_error())
        fuzz::require(action.error().code == model::ErrorCode::InvalidParameterValue
                          && action.error().message == "Value for parameter TaskHandle is invalid.",
                      "a handle is refused in one way");
    return action.has_value();
}

void check(const std::string &handle)
{
    if (!isAccepted(handle))
        return;
    std::string text;
    fuzz::require(security::fromBase64(handle, text), "a handle is base64");
    const auto document = api::parseJson(text);
    fuzz::require(document.has_value(), "a handle holds JSON");
    fuzz::require(model::parseQueueArn(document->text("sourceArn")).has_value(), "a handle names a queue");
    fuzz::require(model::parseUuid(document->text("taskId")).has_value(), "a handle names a task");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = fuzz::textOf(data, size);
    check(std::string(bytes));
    check(security::toBase64(bytes));
    return 0;
}
