// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/http/door.h"
#include "broker/platform/descriptors.h"

#include <boost/asio/basic_socket_acceptor.hpp>

namespace broker::http {

/// One listening socket. Out of descriptors, it takes waiting clients with a spare one, closes them, and rests a moment
/// instead of being woken for ever by clients it cannot take (H14). The door's thread.
class Listener : public std::enable_shared_from_this<Listener>
{
public:
    explicit Listener(std::shared_ptr<Door> door);

    /// Error text names what holds the port, if that can be told.
    model::Result<void> open(const Endpoint &endpoint);
    void close();
    Endpoint endpoint() const;

private:
    void accept();
    void accepted(const boost::system::error_code &error, Socket socket);
    void turnAway();
    void rest();

    const std::shared_ptr<Door> m_door;
    boost::asio::basic_socket_acceptor<boost::asio::ip::tcp, Executor> m_acceptor;
    Timer m_restTimer;
    platform::SpareDescriptor m_spare;
};

} // namespace broker::http
