// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/operation.h"

#include <string>
#include <string_view>

namespace broker::api {

/// The reply document of the Query protocol: members in the order of the output fields, lists and maps flattened. An
/// operation without output fields has no result element.
std::string xmlReply(const Service &service, const Operation &operation, const Value &reply,
                     std::string_view requestId);

/// Appends text with & < > " and carriage returns escaped (a parser would turn a bare CR into a line feed). Characters
/// that XML has no way to write become U+FFFD.
void writeXmlText(std::string_view text, std::string &out);

} // namespace broker::api
