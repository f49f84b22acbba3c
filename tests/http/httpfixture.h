// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/http/server.h"
#include "tests/support/manualclock.h"

#include <boost/asio/ip/tcp.hpp>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// Stands in for the dispatcher. Answers at once, with what it was asked, unless told to park.
class StubSink
{
public:
    struct Parked
    {
        broker::api::Request request;
        broker::model::UniqueFunction<void(broker::api::Response)> done;
    };

    broker::http::Sink sink();
    /// Answers every parked call.
    void answerAll(const std::string &body = "late");
    static broker::api::Response answerTo(const broker::api::Request &request);

    std::vector<broker::api::Request> requests; ///< all that came, without their bodies' fate
    std::map<broker::core::CallId, Parked> parked;
    std::vector<broker::core::CallId> cancelled;
    bool parks = false;

private:
    broker::core::CallId m_next = 1;
};

/// A reply as a client reads it.
struct RawReply
{
    int status = 0;
    std::string head; ///< status line and fields, each ended by CRLF
    std::string body;

    bool has(std::string_view line) const; ///< a whole field line
};

/// A request with a body, and one that no sink sees.
std::string post(std::string_view body, std::string_view path = "/");
extern const std::string health;

class HttpFixture;

/// A client that writes bytes and reads replies; the server runs while it waits.
class RawClient
{
public:
    explicit RawClient(HttpFixture &fixture);

    void send(std::string_view bytes);
    /// The next reply; status 0 when the server closes first or nothing comes in time.
    RawReply reply(bool isToHead = false);
    /// Whether the server has closed: true once its end is seen, false when the deadline passes first.
    bool isClosed();
    /// Closed already? Looks once, does not wait.
    bool looksClosed();
    std::string rest() const { return m_received; } ///< bytes behind the last reply
    void shutdownSend();
    void close();

private:
    bool pull();

    HttpFixture &m_fixture;
    boost::asio::ip::tcp::socket m_socket;
    std::string m_received;
    bool m_isEnded = false;
};

/// A server over a stub, on a free port of the loopback, in this thread: it runs when a test waits for something.
class HttpFixture
{
public:
    using MakeSink = std::function<broker::http::Sink(StubSink &)>;
    explicit HttpFixture(broker::http::ServerLimits limits = {}, broker::http::GateRules rules = {},
                         const MakeSink &makeSink = {});
    ~HttpFixture();

    /// Runs the server until `condition`, or gives up.
    bool runUntil(const std::function<bool()> &condition);
    std::uint16_t port() const { return m_port; }
    std::string host() const { return "127.0.0.1:" + std::to_string(m_port); }

    boost::asio::io_context io;
    ManualClock clock;
    StubSink stub;
    std::unique_ptr<broker::http::Server> server;

private:
    std::uint16_t m_port = 0;
};

} // namespace tests
