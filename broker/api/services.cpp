// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/api/operation.h"

#include <algorithm>
#include <array>

namespace broker::api {

namespace {

template <class Range, class Matches>
auto firstOf(const Range &range, Matches matches)
{
    const auto found = std::find_if(range.begin(), range.end(), matches);
    return found == range.end() ? nullptr : &*found;
}

} // namespace

std::span<const Service *const> services()
{
    static const std::array<const Service *, 2> all{&sqsService(), &redriveService()};
    return all;
}

const Service *findServiceByTarget(std::string_view target)
{
    const auto *found = firstOf(services(), [target](const Service *service) { return service->target == target; });
    return found == nullptr ? nullptr : *found;
}

const Service *findService(std::string_view name)
{
    const auto *found = firstOf(services(), [name](const Service *service) { return service->name == name; });
    return found == nullptr ? nullptr : *found;
}

const Operation *findOperation(const Service &service, std::string_view name)
{
    return firstOf(service.operations, [name](const Operation &operation) { return operation.name == name; });
}

} // namespace broker::api
