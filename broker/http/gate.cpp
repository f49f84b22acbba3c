// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/http/gate.h"

#include <boost/asio/ip/address_v6.hpp>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>

namespace broker::http {
namespace {

constexpr std::string_view absoluteScheme = "http://";

constexpr char toLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isHostCharacter(char c)
{
    const char lower = toLower(c);
    return isDigit(c) || (lower >= 'a' && lower <= 'z') || c == '-' || c == '.' || c == '_';
}

Refusal malformed(std::string message)
{
    return {400, "InvalidRequest", std::move(message), true};
}

Refusal tooLarge(int status, std::string message)
{
    return {status, "RequestTooLarge", std::move(message), true};
}

Refusal forbidden(std::string message)
{
    return {403, "AccessDenied", std::move(message), false};
}

std::string_view firstLineTarget(std::string_view line, std::size_t methodEnd)
{
    const std::size_t end = line.rfind(' ');
    return end > methodEnd ? line.substr(methodEnd + 1, end - methodEnd - 1) : std::string_view();
}

std::optional<Refusal> checkRequestLine(std::string_view line, const HeadLimits &limits)
{
    const std::size_t methodEnd = line.find(' ');
    if (methodEnd == std::string_view::npos)
        return malformed("The request line has no target.");
    if (methodEnd > limits.methodBytes)
        return malformed("The method is longer than 16 bytes.");
    if (firstLineTarget(line, methodEnd).size() > limits.targetBytes)
        return tooLarge(414, "The request target is longer than 8 KiB.");
    return std::nullopt;
}

struct Authority
{
    std::string_view host; ///< brackets included
    std::string_view port; ///< empty: none named
    bool isWellFormed = false;
};

Authority splitAuthority(std::string_view text)
{
    Authority authority;
    std::size_t end = 0;
    if (text.starts_with('[')) {
        end = text.find(']');
        if (end == std::string_view::npos)
            return authority;
        ++end;
    } else {
        end = std::min(text.find(':'), text.size());
    }
    authority.host = text.substr(0, end);
    const std::string_view rest = text.substr(end);
    const bool hasPort = rest.size() > 1 && rest.size() <= 6 && rest.front() == ':'
        && std::all_of(rest.begin() + 1, rest.end(), isDigit);
    if (hasPort)
        authority.port = rest.substr(1);
    authority.isWellFormed = !authority.host.empty() && authority.host.size() <= 255 && (hasPort || rest.empty());
    return authority;
}

/// Four decimal numbers without leading zeros, as a literal is written and nothing else: not 127.1, 0x7f.1 or
/// 0177.0.0.1.
bool isAddressV4(std::string_view host)
{
    int groups = 0;
    for (; !host.empty(); ++groups) {
        const std::size_t end = std::min(host.find('.'), host.size());
        const std::string_view group = host.substr(0, end);
        unsigned value = 256;
        std::from_chars(group.data(), group.data() + group.size(), value);
        const bool isGood = !group.empty() && group.size() <= 3 && std::all_of(group.begin(), group.end(), isDigit)
            && value <= 255 && (group.size() == 1 || group.front() != '0');
        if (!isGood || end + 1 == host.size())
            return false;
        host.remove_prefix(std::min(end + 1, host.size()));
    }
    return groups == 4;
}

bool isAddressV6(std::string_view host)
{
    if (!host.starts_with('[') || host.size() < 4 || host.size() > 48)
        return false;
    const std::string address(host.substr(1, host.size() - 2));
    if (address.find_first_not_of("0123456789abcdefABCDEF:.") != std::string::npos)
        return false; // zones too: they name an interface of the client
    boost::system::error_code error;
    boost::asio::ip::make_address_v6(address, error);
    return !error;
}

bool isLoopbackName(std::string_view host)
{
    constexpr std::string_view name = "localhost";
    if (host.size() < name.size() || !equalsIgnoringCase(host.substr(host.size() - name.size()), name))
        return host == "[::1]" || (host.starts_with("127.") && isAddressV4(host));
    if (host.size() == name.size())
        return true;
    const std::string_view label = host.substr(0, host.size() - name.size());
    return label.size() > 1 && label.back() == '.' && label.front() != '.' && label.find("..") == std::string_view::npos
        && std::all_of(label.begin(), label.end(), isHostCharacter);
}

bool isOwnPort(std::string_view text, const std::vector<std::uint16_t> &ports)
{
    unsigned value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::any_of(ports.begin(), ports.end(), [value](std::uint16_t port) { return port == value; });
}

bool isAllowed(const Authority &authority, const GateRules &rules)
{
    if (isLoopbackName(authority.host) && (authority.port.empty() || isOwnPort(authority.port, rules.ports)))
        return true;
    if (rules.allowRemote && (isAddressV4(authority.host) || isAddressV6(authority.host)))
        return true;
    return std::any_of(rules.allowedHosts.begin(), rules.allowedHosts.end(),
                       [&](const std::string &name) { return equalsIgnoringCase(name, authority.host); });
}

std::string hostMessage(const Authority &authority)
{
    std::string message = "This broker is not called by that host name or port.";
    if (std::all_of(authority.host.begin(), authority.host.end(), isHostCharacter) && authority.host.size() <= 100)
        message += " To allow it, start with --allow-host " + std::string(authority.host) + ".";
    return message;
}

std::optional<Refusal> checkAuthority(std::string_view text, const GateRules &rules)
{
    const Authority authority = splitAuthority(text);
    if (!authority.isWellFormed)
        return malformed("Host is malformed.");
    if (!isAllowed(authority, rules))
        return forbidden(hostMessage(authority));
    return std::nullopt;
}

std::string_view absoluteAuthority(std::string_view target)
{
    if (target.size() < absoluteScheme.size()
        || !equalsIgnoringCase(target.substr(0, absoluteScheme.size()), absoluteScheme))
        return {};
    const std::string_view rest = target.substr(absoluteScheme.size());
    return rest.substr(0, std::min(rest.find_first_of("/?#"), rest.size()));
}

std::optional<Refusal> checkTarget(const RequestHead &head)
{
    if (head.target.starts_with('/') || (head.target == "*" && head.method == "OPTIONS"))
        return std::nullopt;
    if (!absoluteAuthority(head.target).empty())
        return std::nullopt;
    return malformed("The request target is neither a path nor an http URL.");
}

/// The fields that gates look at, found in one pass: a request has a dozen, and this runs for each.
struct GateFields
{
    std::size_t hosts = 0;
    std::size_t lengths = 0;
    std::size_t encodings = 0;
    std::size_t expects = 0;
    std::string_view host;
    std::string_view length;
    std::string_view encoding;
    std::string_view expect;
    bool hasOrigin = false;
    bool isCrossSite = false;

    void see(std::string_view name, std::string_view value)
    {
        switch (name.size()) {
        case 4:
            note(name, "Host", value, hosts, host);
            break;
        case 6:
            hasOrigin = hasOrigin || equalsIgnoringCase(name, "Origin");
            note(name, "Expect", value, expects, expect);
            break;
        case 14:
            note(name, "Content-Length", value, lengths, length);
            if (equalsIgnoringCase(name, "Sec-Fetch-Site"))
                isCrossSite = isCrossSite || (value != "none" && value != "same-origin");
            break;
        case 17:
            note(name, "Transfer-Encoding", value, encodings, encoding);
            break;
        default:
            break;
        }
    }

private:
    static void note(std::string_view name, std::string_view wanted, std::string_view value, std::size_t &count,
                     std::string_view &place)
    {
        if (!equalsIgnoringCase(name, wanted))
            return;
        ++count;
        place = value;
    }
};

std::optional<Refusal> checkFraming(const RequestHead &head, const GateFields &fields)
{
    if (fields.encodings > 0 && fields.lengths > 0)
        return malformed("Content-Length and Transfer-Encoding exclude each other.");
    if (fields.encodings > 1 || (fields.encodings == 1 && !equalsIgnoringCase(fields.encoding, "chunked")))
        return malformed("The only transfer encoding taken is chunked.");
    if (fields.encodings == 1 && head.minorVersion == 0)
        return malformed("HTTP/1.0 has no transfer encodings.");
    if (fields.lengths > 1)
        return malformed("More than one Content-Length.");
    if (fields.lengths == 1
        && (fields.length.empty() || !std::all_of(fields.length.begin(), fields.length.end(), isDigit)))
        return malformed("Content-Length is not a number.");
    if (fields.hosts != 1)
        return malformed("A request needs exactly one Host.");
    if (fields.expects > 0 && (fields.expects > 1 || !equalsIgnoringCase(fields.expect, "100-continue")))
        return Refusal{417, "InvalidRequest", "The only expectation met is 100-continue.", true};
    return checkTarget(head);
}

} // namespace

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size()
        && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return x == y || toLower(x) == toLower(y); });
}

std::optional<std::string_view> RequestHead::field(std::string_view name) const
{
    for (const auto &[key, value] : fields) {
        if (equalsIgnoringCase(key, name))
            return value;
    }
    return std::nullopt;
}

std::size_t RequestHead::count(std::string_view name) const
{
    return static_cast<std::size_t>(std::count_if(
        fields.begin(), fields.end(), [name](const auto &field) { return equalsIgnoringCase(field.first, name); }));
}

HeadEnd findHeadEnd(std::string_view bytes, std::size_t scanned)
{
    HeadEnd end;
    end.scanned = scanned;
    while (end.scanned < bytes.size()) {
        const void *found = std::memchr(bytes.data() + end.scanned, '\n', bytes.size() - end.scanned);
        if (found == nullptr)
            return end;
        const auto at = static_cast<std::size_t>(static_cast<const char *>(found) - bytes.data());
        if (at == 0 || bytes[at - 1] != '\r') {
            end.isBroken = true;
            return end;
        }
        if (at == end.scanned + 1) {
            end.length = at + 1;
            return end;
        }
        end.scanned = at + 1;
    }
    return end;
}

std::optional<Refusal> checkRaw(std::string_view block, const HeadLimits &limits)
{
    std::size_t lines = 0;
    while (!block.empty()) {
        const std::size_t end = block.find('\n');
        if (end == std::string_view::npos || end == 0 || block[end - 1] != '\r')
            return malformed("A line does not end with carriage return and line feed.");
        const std::string_view line = block.substr(0, end - 1);
        block.remove_prefix(end + 1);
        if (line.empty())
            return block.empty() && lines > 0 ? std::nullopt : std::optional(malformed("Bytes after the header."));
        if (line.front() == ' ' || line.front() == '\t')
            return malformed("Folded header lines are not taken.");
        if (std::memchr(line.data(), '\r', line.size()) != nullptr)
            return malformed("A carriage return stands inside a line.");
        if (lines == 0) {
            if (auto refusal = checkRequestLine(line, limits))
                return refusal;
        }
        if (lines > limits.fields)
            return tooLarge(431, "More than 100 header fields.");
        ++lines;
    }
    return malformed("The header has no end.");
}

std::optional<Refusal> checkHead(const RequestHead &head, const GateRules &rules)
{
    GateFields fields;
    for (const auto &field : head.fields)
        fields.see(field.first, field.second);

    if (auto refusal = checkFraming(head, fields))
        return refusal;
    if (auto refusal = checkAuthority(fields.host, rules))
        return refusal;
    if (const std::string_view authority = absoluteAuthority(head.target); !authority.empty()) {
        if (auto refusal = checkAuthority(authority, rules))
            return refusal;
    }
    if (fields.hasOrigin)
        return forbidden("Requests of web pages are refused: Origin is present.");
    if (fields.isCrossSite)
        return forbidden("Requests of web pages are refused: Sec-Fetch-Site names another site.");
    return std::nullopt;
}

BodyFraming bodyFraming(const RequestHead &head)
{
    BodyFraming framing;
    framing.isChunked = head.field("Transfer-Encoding").has_value();
    if (const auto text = head.field("Content-Length")) {
        const auto result = std::from_chars(text->data(), text->data() + text->size(), framing.length);
        if (result.ec != std::errc{})
            framing.length = std::numeric_limits<std::uint64_t>::max();
    }
    return framing;
}

std::string_view authorityOf(const RequestHead &head)
{
    const std::string_view absolute = absoluteAuthority(head.target);
    return absolute.empty() ? head.field("Host").value_or(std::string_view()) : absolute;
}

} // namespace broker::http
