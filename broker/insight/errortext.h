// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/message.h"

#include <boost/json/value.hpp>

#include <optional>
#include <span>
#include <string>

namespace broker::insight {

/// What a failed attempt wrote into the message itself.
struct ErrorText
{
    std::string where; ///< name of the attribute, or path in the body
    std::string text; ///< code or type and message, normalised
    bool isInBody = false;
};

/// Attributes first, then the top of the body. `body` may be null. None where nothing bears one of the known names, or
/// what does is empty. Names are compared without case and punctuation: `error-code` is `ErrorCode`.
std::optional<ErrorText> errorTextOf(std::span<const model::MessageAttribute> attributes,
                                     const boost::json::value *body);

} // namespace broker::insight
