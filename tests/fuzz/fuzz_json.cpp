// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON document: what is accepted, printed and read again is the same; then the checks of every operation's fields.
#include "broker/api/json.h"
#include "broker/api/operation.h"
#include "broker/api/validate.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

using namespace broker;

namespace {

bool isNumber(const api::Value &value)
{
    return value.as<double>() != nullptr || value.as<std::int64_t>() != nullptr;
}

double numberOf(const api::Value &value)
{
    const auto *number = value.as<double>();
    return number != nullptr ? *number : static_cast<double>(*value.as<std::int64_t>());
}

/// Boost.JSON 1.81 reads a fraction to within a few last digits, and JSON cannot tell 1e0 from 1.
bool isClose(double a, double b)
{
    return a == b || std::abs(a - b) <= 1e-14 * std::max(std::abs(a), std::abs(b))
        || std::max(std::abs(a), std::abs(b)) < 1e-300;
}

/// Equal, except for what JSON cannot tell apart: 1e0 is printed as 1, and infinity (1e400, which no field accepts) as
/// null.
bool isSame(const api::Value &read, const api::Value &printed)
{
    if (read.as<double>() != nullptr)
        return isNumber(printed) ? isClose(numberOf(read), numberOf(printed))
                                 : !std::isfinite(numberOf(read)) && printed.isNull();
    const auto *list = read.as<api::List>();
    const auto *otherList = printed.as<api::List>();
    if (list != nullptr && otherList != nullptr)
        return std::equal(list->begin(), list->end(), otherList->begin(), otherList->end(), isSame);
    const auto *object = read.as<api::Object>();
    const auto *otherObject = printed.as<api::Object>();
    if (object != nullptr && otherObject != nullptr)
        return std::equal(
            object->begin(), object->end(), otherObject->begin(), otherObject->end(),
            [](const auto &a, const auto &b) { return a.first == b.first && isSame(a.second, b.second); });
    return read == printed;
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
    fuzz::require(isSame(*parsed, *again), "what was printed reads the same");
    for (const api::Service *service : api::services())
        for (const api::Operation &operation : service->operations) {
            api::Value document = *parsed;
            if (api::checkTypes(operation.input, document))
                (void)api::checkValues(operation.input, document);
        }
    return 0;
}
