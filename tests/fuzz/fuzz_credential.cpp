// SPDX-License-Identifier: GPL-3.0-or-later
// Authorization fields and presigned query strings: who asks, and for which region and service.
#include "broker/security/credentialscope.h"
#include "tests/fuzz/require.h"

#include <algorithm>

using namespace broker;

namespace {

void checkScope(std::string_view credential)
{
    const auto scope = security::parseCredential(credential);
    if (!scope)
        return;
    for (const std::string_view part : {scope->accessKey, scope->date, scope->region, scope->service})
        fuzz::require(!part.empty() && fuzz::isWithin(part, credential), "a scope is parts of its credential");
    const std::string_view account = security::accountOf(scope->accessKey);
    const bool isDigits = std::all_of(account.begin(), account.end(), [](char c) { return c >= '0' && c <= '9'; });
    fuzz::require(account.size() == 12 && isDigits, "an account is twelve digits");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = fuzz::textOf(data, size);
    const std::string_view credential = security::credentialOf(bytes);
    fuzz::require(fuzz::isWithin(credential, bytes), "a credential is a part of its field");
    checkScope(credential);
    checkScope(bytes);
    const std::string presigned = security::presignedCredential(bytes);
    fuzz::require(presigned.size() <= bytes.size(), "decoding makes nothing longer");
    checkScope(presigned);
    (void)security::isBrowserAuthorization(bytes);
    return 0;
}
