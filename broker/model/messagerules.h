// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/error.h"
#include "broker/model/message.h"

#include <cstddef>
#include <string_view>

/// What the service allows a message to be (Amazon SQS developer guide, "Amazon SQS message metadata" and "message
/// quotas"), and what it says of one that is not. Texts are well-formed UTF-8 unless said otherwise. Pure; any thread.
namespace broker::model {

Result<void> checkAttributeName(std::string_view name);
Result<void> checkAttributeType(std::string_view name, std::string_view dataType);
/// Name and type were checked.
Result<void> checkAttributeValue(const MessageAttribute &attribute);
Result<void> checkAttributeCount(std::size_t count);
/// InvalidMessageContents when a body holds a character that the service refuses.
Result<void> checkMessageText(std::string_view body);
Error messageTooLong(std::size_t most);

/// All of the above for a message that was changed here: the first rule that it breaks. Any bytes; the size is that of
/// the service, not of a queue that allows less.
Result<void> checkPayload(const Payload &payload);

/// "String", "Number" or "Binary": what stands before the label. Empty for anything else.
std::string_view attributeBaseType(std::string_view dataType);

} // namespace broker::model
