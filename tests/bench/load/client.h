// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace bench {

using Clock = std::chrono::steady_clock;

/// Where the load goes: any endpoint that speaks SQS in JSON.
struct Target
{
    boost::asio::ip::tcp::endpoint endpoint;
    std::string host; ///< as in the Host field

    /// "http://ADDRESS:PORT"; throws std::runtime_error when it is anything else.
    static Target parse(const std::string &url);
};

/// A whole HTTP request, with the header fields that an SDK sends, so that its size is a real one.
std::string httpRequest(const Target &target, std::string_view operation, std::string_view document);

struct Reply
{
    int status = 0;
    std::string_view body; ///< valid during the call only
};

/// One keep-alive connection with one request on the way at a time. Single thread. What cannot happen in a fair run (a
/// closed connection, a reply without a length) throws std::runtime_error out of io_context::run().
class Client
{
public:
    Client(boost::asio::io_context &io, const Target &target);
    virtual ~Client() = default;
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    /// `request` must live until replied().
    void send(std::string_view request);
    void close();

protected:
    virtual void replied(const Reply &reply) = 0;
    Clock::time_point sentAt() const { return m_sentAt; }
    boost::asio::io_context &io() { return m_io; }

private:
    void writeRest();
    void read();
    bool takeReply();

    boost::asio::io_context &m_io;
    boost::asio::ip::tcp::socket m_socket;
    std::string_view m_unsent;
    Clock::time_point m_sentAt;
    std::string m_buffer; ///< what was read of the reply
    std::size_t m_head = 0; ///< bytes of its head; 0: not whole yet
    std::size_t m_length = 0;
    int m_status = 0;
    bool m_closed = false;
    std::array<char, 65536> m_chunk{};
};

/// Calls and waits, for setting up. Throws when the answer is not 200.
std::string callNow(const Target &target, std::string_view operation, std::string_view document);

/// The text of member `name` in `json`, escapes of slashes and quotes undone; empty when there is none. Receipt handles
/// and URLs only: this is no parser, it is what a load generator can afford.
std::string memberText(std::string_view json, std::string_view name);

} // namespace bench
