// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/operation.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace broker::api {

enum class Protocol {
    Json, ///< AWS JSON: X-Amz-Target names the operation
    Query, ///< form or query string, XML reply
    InProcess, ///< the console: JSON document in and out, no HTTP
};

/// One call as it left its door. Owns its bytes.
struct Request
{
    Protocol protocol = Protocol::Json;
    std::string target; ///< Json: X-Amz-Target as sent; InProcess: "Prefix.Operation"
    std::string body; ///< JSON text, or the form
    std::string query; ///< query string without '?'; Query protocol over GET, or beside a form
    std::string path = "/"; ///< without the query string
    std::string service; ///< of the credential scope; empty when unsigned
    std::string traceId;
    bool queryMode = false; ///< x-amzn-query-mode: true
    bool signedCall = false; ///< has Authorization (or X-Amz-Target): rule N3
    core::CallerRef caller;
};

struct Response
{
    int status = 200;
    std::string contentType;
    std::string requestId;
    std::string queryError; ///< x-amzn-query-error, "CODE;Sender"; empty on success
    std::string body;
    Result<void> outcome; ///< the error behind the body, for doors that carry no HTTP
};

/// Turns requests into calls by the tables: finds the operation, decodes, validates, runs, renders. Thread-safe.
class Dispatcher
{
public:
    explicit Dispatcher(core::Core &core);
    Dispatcher(const Dispatcher &) = delete;
    Dispatcher &operator=(const Dispatcher &) = delete;
    ~Dispatcher();

    /// `done` is called exactly once: at once on this thread when the request is refused before it reaches the core,
    /// else on the core thread after the commit. Never after cancel() of its call. Returns 0 when it was answered
    /// already.
    core::CallId call(Request request, model::UniqueFunction<void(Response)> done);
    /// The client is gone: its answer is dropped, a parked receive gives its place up.
    void cancel(core::CallId call);
    /// The door counts here the bytes of replies that clients do not take yet; less than zero when they are gone.
    void countUnwritten(std::int64_t bytes);

private:
    class Calls;

    core::Core &m_core;
    std::shared_ptr<Calls> m_calls; ///< shared with the answers under way, which may outlive this
};

/// An error as a response of that protocol, for errors that arise before a request is understood.
Response errorResponse(Protocol protocol, bool queryMode, const Error &error);

} // namespace broker::api
