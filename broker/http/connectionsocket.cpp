// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/http/connection.h"

// The half of Connection that deals with its socket and with time.
namespace broker::http {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr std::int64_t slowBytesPerSecond = 1024;

} // namespace

// --- the socket
// -----------------------------------------------------------------------------------------------------------

void Connection::read(std::size_t wanted)
{
    if (m_isReading || m_isWaiting || m_buffer.size() >= m_door->limits().windowBytes)
        return;
    m_isReading = true;
    m_socket.async_read_some(
        m_buffer.prepare(wanted),
        [self = shared_from_this()](const error_code &error, std::size_t bytes) { self->received(error, bytes); });
}

void Connection::received(const error_code &error, std::size_t bytes)
{
    m_isReading = false;
    if (m_stage == Stage::Closed)
        return;
    if (error) {
        abort();
        return;
    }
    m_buffer.commit(bytes);
    if (m_stage == Stage::Linger)
        m_buffer.dropAll();
    if (m_stage == Stage::Linger || m_stage == Stage::Call)
        read();
    else
        advance();
}

void Connection::readIntoBody()
{
    if (m_isReading || m_isWaiting)
        return;
    m_isReading = true;
    std::string &body = m_request.body;
    m_socket.async_read_some(asio::buffer(body.data() + m_got, body.size() - m_got),
                             [self = shared_from_this()](const error_code &error, std::size_t bytes) {
                                 self->receivedIntoBody(error, bytes);
                             });
}

void Connection::receivedIntoBody(const error_code &error, std::size_t bytes)
{
    m_isReading = false;
    if (m_stage == Stage::Closed)
        return;
    if (error) {
        abort();
        return;
    }
    m_got += bytes;
    if (m_stage == Stage::Linger)
        read();
    else
        advance();
}

bool Connection::sweep()
{
    const bool isSameCall = m_stage == Stage::Call && m_sweptSerial == m_serial;
    m_isWatched = m_stage == Stage::Call && !isSameCall;
    m_sweptSerial = m_serial;
    if (isSameCall)
        park();
    return m_isWatched;
}

void Connection::park()
{
    if (m_isReading || m_isWaiting)
        return;
    if (m_buffer.isEmpty())
        m_buffer.release();
    m_head = {};
    m_out = std::string();
    waitForBytes();
}

void Connection::waitForBytes()
{
    m_isWaiting = true;
    m_socket.async_wait(asio::socket_base::wait_read,
                        [self = shared_from_this()](const error_code &error) { self->readable(error); });
}

void Connection::readable(const error_code &error)
{
    m_isWaiting = false;
    if (m_stage == Stage::Closed)
        return;
    if (error) {
        abort();
        return;
    }
    if (m_stage != Stage::Call) {
        m_stage == Stage::Linger ? read() : advance();
        return;
    }
    char byte = 0;
    error_code peeked;
    m_socket.receive(asio::buffer(&byte, 1), asio::socket_base::message_peek, peeked);
    if (peeked == asio::error::would_block)
        waitForBytes();
    else if (peeked)
        abort(); // the client is gone
    else
        read(); // requests sent ahead: they have to wait, but a client that leaves is noticed behind them
}

// --- time
// -----------------------------------------------------------------------------------------------------------------

bool Connection::isBodySlow(time::Boot age) const
{
    const ServerLimits &limits = m_door->limits();
    if (age > limits.bodyTime)
        return true;
    const std::size_t got = m_framing.isChunked ? m_request.body.size() : m_got;
    return age > limits.slowBodyTime && static_cast<std::int64_t>(got) * 1000 < slowBytesPerSecond * age.count();
}

void Connection::timeOut()
{
    refuse({408, "RequestTimeout", "The request took too long to arrive.", true});
    advance();
}

void Connection::checkTimes(time::Boot now)
{
    const ServerLimits &limits = m_door->limits();
    const time::Boot age = now - m_since;
    if (m_stage == Stage::Head && m_isStarted && age > limits.headerTime)
        timeOut();
    else if (m_stage == Stage::Body && isBodySlow(age))
        timeOut();
    else if ((m_stage == Stage::Head && !m_isStarted && age > limits.idleTime)
             || (m_stage == Stage::Write && age > limits.writeTime)
             || (m_stage == Stage::Linger && age > limits.lingerTime))
        abort();
    if (m_stage == Stage::Room && age > limits.roomTime) {
        refuse({503, "ServiceUnavailable", "Too many request bodies are under way. Try again.", true});
        advance();
    }
}

void Connection::finishUp()
{
    const bool isIdle = m_stage == Stage::Head && !m_isStarted && m_buffer.isEmpty();
    if (isIdle || m_stage == Stage::Linger)
        abort();
}

void Connection::abort()
{
    if (m_stage == Stage::Closed)
        return;
    m_stage = Stage::Closed;
    error_code ignored;
    m_socket.close(ignored);
    m_door->release(std::exchange(m_reserved, 0));
    m_door->settle(std::exchange(m_owed, 0));
    m_out = std::string();
    if (const core::CallId call = std::exchange(m_call, 0); call != 0)
        m_door->sink().cancel(call);
    m_door->remove(*this);
}

std::string Connection::peer() const
{
    error_code error;
    const auto endpoint = m_socket.remote_endpoint(error);
    return error ? std::string() : endpoint.address().to_string() + ":" + std::to_string(endpoint.port());
}

} // namespace broker::http
