// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/security/credentialscope.h"

#include <algorithm>
#include <array>

namespace broker::security {
namespace {

constexpr std::string_view scheme = "AWS4-HMAC-SHA256";
constexpr std::string_view presignedName = "X-Amz-Credential";

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr char toLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

constexpr bool isNameCharacter(char c)
{
    const char lower = toLower(c);
    return isDigit(c) || (lower >= 'a' && lower <= 'z') || c == '-' || c == '_';
}

constexpr bool isKeyCharacter(char c)
{
    return c > ' ' && c < '\x7f' && c != ',' && c != '/' && c != '"';
}

template <class Predicate>
bool isMadeOf(std::string_view text, std::size_t most, Predicate predicate)
{
    return !text.empty() && text.size() <= most && std::all_of(text.begin(), text.end(), predicate);
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return toLower(x) == toLower(y); });
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

/// Cuts the text before `separator` off the front of `rest`.
std::string_view takeUntil(std::string_view &rest, char separator)
{
    const std::size_t end = std::min(rest.find(separator), rest.size());
    const std::string_view taken = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return taken;
}

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = toLower(c);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Empty when an escape is broken: a credential is never empty.
std::string percentDecoded(std::string_view text)
{
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            decoded += text[at];
            continue;
        }
        if (at + 2 >= text.size() || hexValue(text[at + 1]) < 0 || hexValue(text[at + 2]) < 0)
            return {};
        decoded += static_cast<char>(hexValue(text[at + 1]) * 16 + hexValue(text[at + 2]));
        at += 2;
    }
    return decoded;
}

} // namespace

std::string_view credentialOf(std::string_view authorization)
{
    if (!authorization.starts_with(scheme) || authorization.size() == scheme.size())
        return {};
    std::string_view rest = authorization.substr(scheme.size());
    if (rest.front() != ' ' && rest.front() != '\t')
        return {};
    while (!rest.empty()) {
        const std::string_view part = trimmed(takeUntil(rest, ','));
        constexpr std::string_view name = "Credential=";
        if (part.starts_with(name))
            return part.substr(name.size());
    }
    return {};
}

std::optional<CredentialScope> parseCredential(std::string_view credential)
{
    if (std::count(credential.begin(), credential.end(), '/') != 4)
        return std::nullopt;

    CredentialScope scope;
    scope.accessKey = takeUntil(credential, '/');
    scope.date = takeUntil(credential, '/');
    scope.region = takeUntil(credential, '/');
    scope.service = takeUntil(credential, '/');
    const bool isGood = credential == "aws4_request" && isMadeOf(scope.accessKey, 128, isKeyCharacter)
        && scope.date.size() == 8 && isMadeOf(scope.date, 8, isDigit) && isMadeOf(scope.region, 64, isNameCharacter)
        && isMadeOf(scope.service, 32, isNameCharacter);
    return isGood ? std::optional(scope) : std::nullopt;
}

std::string presignedCredential(std::string_view query)
{
    std::string_view found;
    while (!query.empty()) {
        std::string_view value = takeUntil(query, '&');
        if (takeUntil(value, '=') != presignedName)
            continue;
        if (!found.empty())
            return {};
        found = value;
    }
    return percentDecoded(found);
}

std::string_view accountOf(std::string_view accessKey)
{
    return accessKey.size() == 12 && isMadeOf(accessKey, 12, isDigit) ? accessKey : std::string_view("000000000000");
}

bool isBrowserAuthorization(std::string_view authorization)
{
    static constexpr std::array<std::string_view, 4> schemes{"Basic", "Digest", "Negotiate", "NTLM"};
    std::string_view rest = trimmed(authorization);
    const std::string_view name = takeUntil(rest, ' ');
    return name.empty()
        || std::any_of(schemes.begin(), schemes.end(), [name](auto known) { return equalsIgnoringCase(name, known); });
}

} // namespace broker::security
