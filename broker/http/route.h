// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/dispatcher.h"
#include "broker/http/gate.h"

#include <functional>
#include <string>
#include <string_view>

namespace broker::http {

/// Remembers who asks on one connection: clients send the same credential, Host and User-Agent with each request, and
/// the Caller of the calls before is immutable and can be shared.
class CallerCache
{
public:
    /// `peer` is asked only when a Caller is made. `urlHost`: what queue URLs name instead of the request's Host; or
    /// empty.
    core::CallerRef callerOf(const RequestHead &head, std::string_view urlHost,
                             const std::function<std::string()> &peer);
    /// The credential's service of the last callerOf(); empty when unsigned.
    const std::string &service() const { return m_service; }

private:
    std::string m_credential;
    std::string m_host;
    std::string m_userAgent;
    std::string m_service;
    core::CallerRef m_caller;
};

enum class Destination {
    Call, ///< to the dispatcher
    Health, ///< GET /_redrive/health
    Options, ///< what methods there are
};

/// Where a request that passed the gates goes: by path, method, X-Amz-Target and Content-Type (all but `caller`,
/// `service` and `body` of `request` are set). Pure.
struct Route
{
    Destination destination = Destination::Call;
    std::optional<Refusal> refusal;
};
Route routeOf(const RequestHead &head, api::Request &request);

/// Whether the client reads JSON errors rather than XML ones.
bool wantsJson(const RequestHead &head);

} // namespace broker::http
