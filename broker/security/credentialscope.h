// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace broker::security {

/// Who a signature says it is from and what it is for. Views into the text it was parsed from.
struct CredentialScope
{
    std::string_view accessKey;
    std::string_view date; ///< YYYYMMDD
    std::string_view region;
    std::string_view service;
};

/// The value of `Credential=` in an AWS4-HMAC-SHA256 Authorization field; empty when the field is anything else.
std::string_view credentialOf(std::string_view authorization);

/// `AKID/DATE/REGION/SERVICE/aws4_request`; nothing when any part is missing, too long or has a character it may not
/// have.
std::optional<CredentialScope> parseCredential(std::string_view credential);

/// X-Amz-Credential of a presigned query string (without '?'), percent-decoded; empty when absent, doubled or
/// malformed.
std::string presignedCredential(std::string_view query);

/// The access key itself if it is 12 digits, else the account of everybody else.
std::string_view accountOf(std::string_view accessKey);

/// Whether a browser could have attached this Authorization field by itself (to an image, a link): then it proves
/// nothing.
bool isBrowserAuthorization(std::string_view authorization);

} // namespace broker::security
