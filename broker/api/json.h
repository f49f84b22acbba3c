// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/value.h"
#include "broker/model/error.h"

#include <string>
#include <string_view>

namespace broker::api {

/// One JSON object as a Value. Refused with Serialization: anything else, nesting above 32, a member given twice,
/// malformed UTF-8, more than 100,000 values. An empty text is an empty object. Numbers that are no 64-bit integer
/// become doubles, so that a field that wants an integer refuses them. Pure; any thread.
model::Result<Value> parseJson(std::string_view text);

/// Appends the document; blobs as base64. All text in it is UTF-8.
void writeJson(const Value &value, std::string &out);
void writeJsonString(std::string_view text, std::string &out);

} // namespace broker::api
