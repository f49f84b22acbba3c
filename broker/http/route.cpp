// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/http/route.h"

#include "broker/security/credentialscope.h"

#include <algorithm>

namespace broker::http {
namespace {

constexpr std::string_view healthPath = "/_redrive/health";
constexpr std::string_view ownPaths = "/_redrive/";
constexpr std::size_t descriptionBytes = 120;

struct Target
{
    std::string_view path;
    std::string_view query;
};

/// Path and query of either form of target; the gate has judged the authority.
Target splitTarget(std::string_view target)
{
    if (!target.starts_with('/') && target != "*") {
        const std::size_t authority = target.find("//") + 2;
        const std::size_t end = target.find_first_of("/?", authority);
        target = end == std::string_view::npos ? std::string_view() : target.substr(end);
    }
    const std::size_t mark = std::min(target.find('?'), target.size());
    Target parts{target.substr(0, mark), target.substr(std::min(mark + 1, target.size()))};
    if (parts.path.empty())
        parts.path = "/";
    return parts;
}

Refusal refused(int status, std::string code, std::string message)
{
    return {status, std::move(code), std::move(message), false};
}

bool containsIgnoringCase(std::string_view text, std::string_view part)
{
    for (std::size_t at = 0; at + part.size() <= text.size(); ++at) {
        if (equalsIgnoringCase(text.substr(at, part.size()), part))
            return true;
    }
    return false;
}

/// Text of a stranger, for people to read: printable ASCII only.
std::string printable(std::string_view text, std::size_t most)
{
    std::string clean(text.substr(0, most));
    std::replace_if(
        clean.begin(), clean.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return clean;
}

core::CallerRef makeCaller(const std::optional<security::CredentialScope> &scope, std::string_view host,
                           std::string_view userAgent, const std::string &peer)
{
    auto caller = std::make_shared<core::Caller>();
    if (scope) {
        caller->account = security::accountOf(scope->accessKey);
        caller->region = scope->region;
        caller->principal = scope->accessKey;
    }
    const std::size_t room = descriptionBytes - std::min(descriptionBytes, peer.size() + 1);
    caller->description = userAgent.empty() ? peer : printable(userAgent, room) + " " + peer;
    caller->urlBase = "http://" + std::string(host);
    return caller;
}

/// The credential of the Authorization field, else of a presigned query string.
std::string credentialFrom(const RequestHead &head, std::string_view authorization)
{
    if (!authorization.empty())
        return std::string(security::credentialOf(authorization));
    return security::presignedCredential(splitTarget(head.target).query);
}

Route routeCall(const RequestHead &head, const Target &target, api::Request &request)
{
    const bool isPost = head.method == "POST";
    if (isPost && head.field("X-Amz-Target")) {
        request.protocol = api::Protocol::Json;
        return {};
    }
    request.protocol = api::Protocol::Query;
    if (isPost) {
        if (!containsIgnoringCase(head.field("Content-Type").value_or(std::string_view()), "json"))
            return {};
        return {Destination::Call, refused(400, "UnknownOperationException", "A JSON request needs X-Amz-Target.")};
    }
    if (head.method == "GET" && !target.query.empty())
        return {};
    return {Destination::Call,
            refused(404, "UnknownOperationException", "Nothing is here. Point an AWS SDK at this address.")};
}

} // namespace

core::CallerRef CallerCache::callerOf(const RequestHead &head, std::string_view urlHost,
                                      const std::function<std::string()> &peer)
{
    const std::string_view host = urlHost.empty() ? authorityOf(head) : urlHost;
    const std::string_view userAgent = head.field("User-Agent").value_or(std::string_view());
    const std::string_view authorization = head.field("Authorization").value_or(std::string_view());
    const bool isPresigned = authorization.empty() && head.target.find("X-Amz-Credential=") != std::string_view::npos;
    if (m_caller && !isPresigned && m_host == host && m_userAgent == userAgent
        && m_credential == security::credentialOf(authorization))
        return m_caller;

    m_credential = credentialFrom(head, authorization);
    m_host = host;
    m_userAgent = userAgent;
    const auto scope = security::parseCredential(m_credential);
    m_service = scope ? std::string(scope->service) : std::string();
    m_caller = makeCaller(scope, host, userAgent, peer());
    return m_caller;
}

bool wantsJson(const RequestHead &head)
{
    return head.field("X-Amz-Target")
        || containsIgnoringCase(head.field("Content-Type").value_or(std::string_view()), "json");
}

Route routeOf(const RequestHead &head, api::Request &request)
{
    const Target target = splitTarget(head.target);
    const std::string_view authorization = head.field("Authorization").value_or(std::string_view());
    request.target = head.field("X-Amz-Target").value_or(std::string_view());
    request.path = target.path;
    request.query = target.query;
    request.traceId = head.field("X-Amzn-Trace-Id").value_or(std::string_view());
    request.queryMode = equalsIgnoringCase(head.field("x-amzn-query-mode").value_or(std::string_view()), "true");
    // A presigned query proves nothing here: a web page can name one in an image, and signatures are not verified.
    request.signedCall = !request.target.empty() || !security::isBrowserAuthorization(authorization);

    if (head.method == "OPTIONS")
        return {Destination::Options, std::nullopt};
    if (head.method != "GET" && head.method != "HEAD" && head.method != "POST")
        return {Destination::Call, refused(405, "MethodNotAllowed", "Methods taken: GET, HEAD, POST, OPTIONS.")};
    if (target.path == healthPath) {
        if (head.method != "POST")
            return {Destination::Health, std::nullopt};
        return {Destination::Call, refused(405, "MethodNotAllowed", "The health page is read with GET.")};
    }
    if (target.path.starts_with(ownPaths))
        return {Destination::Call, refused(404, "UnknownOperationException", "There is no such page.")};
    return routeCall(head, target, request);
}

} // namespace broker::http
