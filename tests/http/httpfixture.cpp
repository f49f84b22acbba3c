// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/httpfixture.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace tests {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

// A failing wait ends after this many slices without anything to do; a passing one never uses them up.
constexpr int mostIdleSlices = 400;
constexpr std::chrono::milliseconds slice{5};

std::size_t contentLength(std::string_view head)
{
    constexpr std::string_view name = "\r\nContent-Length: ";
    const std::size_t at = head.find(name);
    std::size_t length = 0;
    if (at != std::string_view::npos)
        std::from_chars(head.data() + at + name.size(), head.data() + head.size(), length);
    return length;
}

} // namespace

std::string post(std::string_view body, std::string_view path)
{
    return "POST " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

const std::string health = "GET /_redrive/health HTTP/1.1\r\nHost: localhost\r\n\r\n";

broker::http::Sink StubSink::sink()
{
    return {[this](broker::api::Request request, broker::model::UniqueFunction<void(broker::api::Response)> done) {
                requests.push_back(request);
                if (!parks) {
                    done(answerTo(request));
                    return broker::core::CallId{0};
                }
                const broker::core::CallId id = m_next++;
                parked.emplace(id, Parked{std::move(request), std::move(done)});
                return id;
            },
            [this](broker::core::CallId call) {
                cancelled.push_back(call);
                parked.erase(call);
            }};
}

broker::api::Response StubSink::answerTo(const broker::api::Request &request)
{
    broker::api::Response response;
    response.contentType = "text/plain";
    response.requestId = "stub";
    response.body = request.path + "|" + request.query + "|" + request.target + "|" + request.body;
    return response;
}

void StubSink::answerAll(const std::string &body)
{
    auto all = std::exchange(parked, {});
    for (auto &entry : all) {
        broker::api::Response response;
        response.contentType = "text/plain";
        response.body = body;
        entry.second.done(std::move(response));
    }
}

bool RawReply::has(std::string_view line) const
{
    return head.find("\r\n" + std::string(line) + "\r\n") != std::string::npos;
}

RawClient::RawClient(HttpFixture &fixture)
    : m_fixture(fixture)
    , m_socket(fixture.io)
{
    m_socket.connect({asio::ip::make_address("127.0.0.1"), fixture.port()});
    m_socket.non_blocking(true);
}

void RawClient::send(std::string_view bytes)
{
    m_fixture.runUntil([&] {
        error_code error;
        bytes.remove_prefix(m_socket.write_some(asio::buffer(bytes.data(), bytes.size()), error));
        return bytes.empty() || (error && error != asio::error::would_block);
    });
}

bool RawClient::pull()
{
    std::array<char, 65536> bytes;
    error_code error;
    const std::size_t count = m_socket.read_some(asio::buffer(bytes), error);
    m_received.append(bytes.data(), count);
    m_isEnded = m_isEnded || (error && error != asio::error::would_block);
    return count > 0;
}

RawReply RawClient::reply(bool isToHead)
{
    std::size_t head = 0;
    std::size_t body = 0;
    const bool isWhole = m_fixture.runUntil([&] {
        while (pull()) { }
        head = m_received.find("\r\n\r\n");
        if (head == std::string::npos)
            return m_isEnded;
        body = isToHead ? 0 : contentLength(std::string_view(m_received).substr(0, head + 2));
        return m_received.size() >= head + 4 + body || m_isEnded;
    });
    if (!isWhole || head == std::string::npos || m_received.size() < head + 4 + body)
        return {};
    RawReply reply;
    reply.head = m_received.substr(0, head + 2);
    reply.body = m_received.substr(head + 4, body);
    m_received.erase(0, head + 4 + body);
    std::from_chars(reply.head.data() + 9, reply.head.data() + 12, reply.status);
    return reply;
}

bool RawClient::isClosed()
{
    return m_fixture.runUntil([&] {
        while (pull()) { }
        return m_isEnded;
    });
}

bool RawClient::looksClosed()
{
    while (pull()) { }
    return m_isEnded;
}

void RawClient::shutdownSend()
{
    error_code ignored;
    m_socket.shutdown(asio::socket_base::shutdown_send, ignored);
}

void RawClient::close()
{
    m_socket.close();
}

HttpFixture::HttpFixture(broker::http::ServerLimits limits, broker::http::GateRules rules, const MakeSink &makeSink)
{
    server =
        std::make_unique<broker::http::Server>(io, makeSink ? makeSink(stub) : stub.sink(), clock, std::move(rules),
                                               limits, [] { return std::string(R"({"status":"ok"})"); });
    const auto result = server->listen({"127.0.0.1", 0});
    if (!result)
        throw std::runtime_error(result.error().message);
    m_port = server->endpoints().front().port;
}

HttpFixture::~HttpFixture()
{
    server.reset();
    io.restart();
    io.poll();
}

bool HttpFixture::runUntil(const std::function<bool()> &condition)
{
    for (int idle = 0; idle < mostIdleSlices;) {
        if (condition())
            return true;
        io.restart();
        if (io.run_one_for(slice) == 0)
            ++idle;
        io.poll();
    }
    return condition();
}

} // namespace tests
