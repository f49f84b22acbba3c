// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/dispatcher.h"
#include "broker/http/gate.h"
#include "broker/model/error.h"
#include "broker/time/clock.h"

#include <boost/asio/io_context.hpp>

#include <cstdint>
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
    std::uint64_t requestsPerConnection = 1'000'000;
    std::chrono::seconds headerTime {10};
    std::chrono::seconds bodyTime {30};
    std::chrono::seconds idleTime {60};
    std::chrono::seconds stopTime {3};
};

struct ServerStats
{
    std::uint64_t connections = 0; ///< open now
    std::uint64_t requests = 0;
    std::uint64_t refused = 0; ///< by a gate
};

/// HTTP/1.1 doors on one io_context. All functions on that context's thread.
class Server
{
public:
    /// `health` makes the document of GET /_redrive/health.
    Server(boost::asio::io_context &io, api::Dispatcher &dispatcher, const time::Clock &clock, GateRules rules,
           ServerLimits limits, std::function<std::string()> health);
    ~Server();

    /// Binds and listens. Error text names what holds the port, if that can be told. Port 0 picks one; see endpoints().
    model::Result<void> listen(const Endpoint &endpoint);
    std::vector<Endpoint> endpoints() const;

    /// Stops accepting, lets running requests finish, closes idle connections; then, or after stopTime, closes the rest and
    /// calls `stopped`.
    void stop(model::UniqueFunction<void()> stopped);
    ServerStats stats() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace broker::http
