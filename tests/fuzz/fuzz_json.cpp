// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON document: what is accepted, printed and read again is the same; then the checks of every operation's fields.
#include "broker/api/json.h"
#include "broker/api/operation.h"
#include "broker/api/validate.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <cmath>
#include <string>

using namespace broker;

namespace {

/// 1e400 is read as infinity, which no field accepts and JSON has no way to write.
bool hasInfinity(const api::Value &value)
{
    if (const auto *number = value.as<double>())
        return !std::isfinite(*number);
    if (const auto *list = value.as<api::List>())
        return std::any_of(list->begin(), list->end(), hasInfinity);
    if (const auto *object = value.as<api::Object>())
        return std::any_of(object->begin(), object->end(),
                           [](const auto &member) { return hasInfinity(member.second); });
    return false;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto parsed = api::parseJson(fuzz::textOf(data, size));
    if (!parsed)
        return 0;
    std::string printed;
    api::writeJson(*parsed, printed);
    const auto again = api::parseJson(printed);
    fuzz::require(again.has_value(), "what was printed can be read");
    fuzz::require(*again == *parsed || hasInfinity(*parsed), "what was printed reads the same");
    for (const api::Service *service : api::services())
        for (const api::Operation &operation : service->operations) {
            api::Value document = *parsed;
            if (api::checkTypes(operation.input, document))
                (void)api::checkValues(operation.input, document);
        }
    return 0;
}
