// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/dispatcher.h"
#include "broker/http/gate.h"
#include "broker/model/error.h"
#include "broker/time/clock.h"

#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace broker::http {

struct Endpoint
{
    std::string address; ///< IP literal, without brackets
    std::uint16_t port = 4566;
};

/// Limits of the door. Defaults are reliability.md's H1–H7, H12, H14 and rule 29.
struct ServerLimits
{
    std::size_t connections = 16'384;
    std::size_t headerBytes = 16U << 10U;
    std::size_t headerFields = 100;
    std::size_t targetBytes = 8U << 10U;
    std::size_t bodyBytes = 8U << 20U;
    std::size_t inFlightBytes = 256U << 20U; ///< all request bodies together; over it: stop reading, then 503
    std::size_t unwrittenBytes = 256U << 20U; ///< all replies that wait for their clients; over it: no new calls
    std::size_t windowBytes = 64U << 10U; ///< sent ahead of a reply by one connection; over it: stop reading
    std::uint64_t requestsPerConnection = 1'000'000;
    std::chrono::seconds headerTime{10};
    std::chrono::seconds bodyTime{30};
    std::chrono::seconds slowBodyTime{5}; ///< from then on a body must have come at 1 KiB/s
    std::chrono::seconds idleTime{60};
    std::chrono::seconds writeTime{30}; ///< without a byte taken by the client
    std::chrono::seconds roomTime{5}; ///< waiting for inFlightBytes
    std::chrono::seconds lingerTime{2}; ///< after a last reply, for the client to read it
    std::chrono::seconds stopTime{3};
};

struct ServerStats
{
    std::uint64_t connections = 0; ///< open now
    std::uint64_t requests = 0;
    std::uint64_t refused = 0; ///< by a gate
    std::uint64_t unwrittenBytes = 0; ///< of replies whose clients do not take them yet
    std::uint64_t heldBack = 0; ///< requests that had to wait for that
};

/// Where requests go. All promise what api::Dispatcher's functions do.
struct Sink
{
    std::function<core::CallId(api::Request, model::UniqueFunction<void(api::Response)>)> call;
    std::function<void(core::CallId)> cancel;
    std::function<void(std::int64_t)> countUnwritten{}; ///< bytes more (or less) of replies that clients leave unread
};
Sink sinkOf(api::Dispatcher &dispatcher);

/// HTTP/1.1 doors on one io_context. All functions on that context's thread. Answers may come on any thread, as long as
/// the context lives.
class Server
{
public:
    /// `health` makes the document of GET /_redrive/health. Ports are added to `rules` by listen().
    Server(boost::asio::io_context &io, api::Dispatcher &dispatcher, const time::Clock &clock, GateRules rules,
           ServerLimits limits, std::function<std::string()> health);
    Server(boost::asio::io_context &io, Sink sink, const time::Clock &clock, GateRules rules, ServerLimits limits,
           std::function<std::string()> health);
    ~Server(); ///< closes everything at once
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /// host[:port] that queue URLs shall name instead of the request's Host. Before listen().
    void setExternalHost(std::string host);

    /// Binds and listens. Error text names what holds the port, if that can be told; UnsupportedOperation when this
    /// machine has no such address. Port 0 picks one; see endpoints().
    model::Result<void> listen(const Endpoint &endpoint);
    std::vector<Endpoint> endpoints() const;

    /// Stops accepting, lets running requests finish, closes idle connections; then, or after stopTime, closes the rest
    /// and calls `stopped`.
    void stop(model::UniqueFunction<void()> stopped);
    ServerStats stats() const;

    /// Closes what has had its time by the injected clock. A timer of the server calls this each second while there are
    /// connections; so does a test that moves its clock.
    void checkTimes();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace broker::http
