// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/value.h"
#include "broker/model/error.h"
#include "broker/model/message.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace broker::api {

/// InvalidMessageContents when the body holds a character that the service refuses.
model::Result<void> checkBody(std::string_view body);

/// The user attributes of a send, checked by every rule of the service and sorted by name. Takes the texts out of
/// `attributes`; null: there are none.
model::Result<std::vector<model::MessageAttribute>> takeMessageAttributes(Value *attributes);

/// The system attributes of a send: AWSTraceHeader alone is allowed. At most one element.
model::Result<std::vector<model::MessageAttribute>> takeSystemAttributes(Value *attributes);

/// Digest of attributes sorted by name, as SDKs compute it (Amazon SQS developer guide, "Calculating the MD5 message
/// digest for message attributes"), in hexadecimal. Empty when there are no attributes.
std::string attributesMd5(std::span<const model::MessageAttribute> attributes);

/// Which user attributes a receive asks for: exact names, prefixes ("order.*"), or all ("All", ".*", "*").
class AttributeSelector
{
public:
    AttributeSelector() = default;
    /// `names`: a list of texts; null selects nothing. Names that no attribute can have match nothing.
    explicit AttributeSelector(const Value *names);

    bool selects(std::string_view name) const;
    bool isEmpty() const { return !m_all && m_names.empty() && m_prefixes.empty(); }
    /// In the order they came.
    std::vector<model::MessageAttribute> selected(std::span<const model::MessageAttribute> attributes) const;

private:
    bool m_all = false;
    std::vector<std::string> m_names;
    std::vector<std::string> m_prefixes;
};

} // namespace broker::api
