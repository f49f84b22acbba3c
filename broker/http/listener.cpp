// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/http/listener.h"

#include "broker/platform/portholder.h"

#include <boost/asio/ip/v6_only.hpp>

namespace broker::http {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr int backlog = 512;
constexpr std::chrono::milliseconds restTime{100};

bool isShortage(const error_code &error)
{
    return error == boost::system::errc::too_many_files_open
        || error == boost::system::errc::too_many_files_open_in_system || error == boost::system::errc::no_buffer_space
        || error == boost::system::errc::not_enough_memory;
}

std::string holderText(const Endpoint &endpoint)
{
    const auto holder = platform::findPortHolder(endpoint.address, endpoint.port);
    if (!holder)
        return "another program";
    if (holder->pid == 0)
        return "a program of another user";
    return holder->name + " (process " + std::to_string(holder->pid) + ")";
}

model::Error listenError(const Endpoint &endpoint, const error_code &error)
{
    const std::string place = endpoint.address + " port " + std::to_string(endpoint.port);
    std::string why = error.message();
    if (error == asio::error::address_in_use)
        why = "the port is taken by " + holderText(endpoint);
    // A machine without this address (IPv6 switched off, say) is another matter than a port that somebody else holds.
    const bool isNoAddress =
        error == asio::error::address_family_not_supported || error == boost::system::errc::address_not_available;
    const auto code = isNoAddress ? model::ErrorCode::UnsupportedOperation : model::ErrorCode::ServiceUnavailable;
    return model::fail(code, "Cannot listen on " + place + ": " + why + ".");
}

} // namespace

Listener::Listener(std::shared_ptr<Door> door)
    : m_door(std::move(door))
    , m_acceptor(m_door->io().get_executor())
    , m_restTimer(m_door->io().get_executor())
{
}

model::Result<void> Listener::open(const Endpoint &endpoint)
{
    error_code error;
    const asio::ip::address address = asio::ip::make_address(endpoint.address, error);
    if (error)
        return listenError(endpoint, error);
    const asio::ip::tcp::endpoint bound(address, endpoint.port);
    m_acceptor.open(bound.protocol(), error);
    if (!error)
        m_acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error && address.is_v6()) // each family has a listener of its own
        m_acceptor.set_option(asio::ip::v6_only(true), error);
    if (!error)
        m_acceptor.bind(bound, error);
    if (!error)
        m_acceptor.listen(backlog, error);
    if (!error)
        m_acceptor.non_blocking(true, error);
    if (error) {
        close();
        return listenError(endpoint, error);
    }
    accept();
    return {};
}

void Listener::close()
{
    error_code ignored;
    m_acceptor.close(ignored);
    m_restTimer.cancel();
}

Endpoint Listener::endpoint() const
{
    error_code error;
    const auto local = m_acceptor.local_endpoint(error);
    return error ? Endpoint{} : Endpoint{local.address().to_string(), local.port()};
}

void Listener::accept()
{
    m_acceptor.async_accept([self = shared_from_this()](const error_code &error, Socket socket) {
        self->accepted(error, std::move(socket));
    });
}

void Listener::accepted(const error_code &error, Socket socket)
{
    if (!m_acceptor.is_open())
        return;
    if (isShortage(error)) {
        turnAway();
        rest();
        return;
    }
    if (!error)
        m_door->admit(std::move(socket));
    accept();
}

void Listener::turnAway()
{
    m_spare.release();
    error_code error;
    for (int taken = 0; !error && taken < backlog; ++taken) {
        Socket socket(m_door->io().get_executor());
        m_acceptor.accept(socket, error);
        m_door->stats.refused += error ? 0U : 1U;
    }
    m_spare.retake();
}

void Listener::rest()
{
    m_restTimer.expires_after(restTime);
    m_restTimer.async_wait([self = shared_from_this()](const error_code &error) {
        if (!error && self->m_acceptor.is_open())
            self->accept();
    });
}

} // namespace broker::http
