// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/dispatcher.h"

#include <string>
#include <string_view>

namespace broker::api {

/// How an error of the engine is told on the wire.
struct WireError
{
    std::string_view shape; ///< JSON: last part of __type
    bool isCommon = false; ///< JSON: the shape is every service's, not in this service's model
    std::string_view queryCode; ///< Query: Code; JSON: x-amzn-query-error; also the Code of a failed batch entry
    int status = 400; ///< Query, and JSON in query mode
    bool isSenderFault = true;
};
WireError wireError(ErrorCode code);

/// `service` null: the error arose before it was known.
Response errorResponse(const Service *service, Protocol protocol, bool queryMode, const Error &error,
                       std::string requestId);

/// A fresh UUID: unique in the process, not repeated by the next. Any thread.
std::string makeRequestId();

} // namespace broker::api
