// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/operation.h"

#include <span>
#include <string>
#include <string_view>

namespace broker::api {

/// First pass over a JSON document: every known member has its field's type, in declaration order; else Serialization
/// in the service's words. Texts of blobs become Blob, integers of Double fields become double. Unknown members are
/// left alone.
Result<void> checkTypes(std::span<const FieldSpec> fields, Value &document);

/// Second pass, any protocol: required members are there and values are in range, in declaration order. Elements of
/// lists are only checked for required members: a value out of range is that element's own failure, and its handler's
/// call to checkValues(element).
Result<void> checkValues(std::span<const FieldSpec> fields, const Value &document);

/// A scalar of the Query protocol as the field's type; else Serialization.
Result<Value> fromText(const FieldSpec &field, std::string text);

Error missingParameter(std::string_view name);
/// "Value V for parameter P is invalid. Reason: R"
Error invalidValue(std::string_view value, std::string_view parameter, std::string_view reason);

} // namespace broker::api
