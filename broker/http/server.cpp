// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/http/server.h"

#include "broker/http/listener.h"
#include "broker/platform/descriptors.h"

#include <algorithm>

namespace broker::http {
namespace {

constexpr std::size_t ownDescriptors = 256; // for the store, logs, outbound deliveries

/// A connection must always find a descriptor, and so must the rest of the process (H14).
ServerLimits fitted(ServerLimits limits)
{
    const std::size_t most = platform::descriptorLimit();
    limits.connections = std::min(limits.connections, most > 2 * ownDescriptors ? most - ownDescriptors : most / 2);
    return limits;
}

} // namespace

struct Server::State
{
    std::shared_ptr<Door> door;
    std::vector<std::shared_ptr<Listener>> listeners;

    void closeListeners()
    {
        for (const std::shared_ptr<Listener> &listener : listeners)
            listener->close();
        listeners.clear();
    }
};

Server::Server(boost::asio::io_context &io, Sink sink, const time::Clock &clock, GateRules rules, ServerLimits limits,
               std::function<std::string()> health)
    : m_state(std::make_unique<State>())
{
    m_state->door =
        std::make_shared<Door>(io, std::move(sink), clock, std::move(rules), fitted(limits), std::move(health));
}

Server::~Server()
{
    m_state->closeListeners();
    m_state->door->close();
}

void Server::setExternalHost(std::string host)
{
    m_state->door->externalHost = std::move(host);
}

model::Result<void> Server::listen(const Endpoint &endpoint)
{
    auto listener = std::make_shared<Listener>(m_state->door);
    if (auto result = listener->open(endpoint); !result)
        return result;
    m_state->door->rules.ports.push_back(listener->endpoint().port);
    m_state->listeners.push_back(std::move(listener));
    return {};
}

std::vector<Endpoint> Server::endpoints() const
{
    std::vector<Endpoint> endpoints;
    for (const std::shared_ptr<Listener> &listener : m_state->listeners)
        endpoints.push_back(listener->endpoint());
    return endpoints;
}

void Server::stop(model::UniqueFunction<void()> stopped)
{
    m_state->closeListeners();
    m_state->door->stop(std::move(stopped));
}

ServerStats Server::stats() const
{
    return m_state->door->stats;
}

void Server::checkTimes()
{
    m_state->door->checkTimes();
}

} // namespace broker::http
