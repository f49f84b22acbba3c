// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/client.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <stdexcept>

namespace bench {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

constexpr std::string_view scheme = "http://";

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::size_t contentLength(std::string_view head)
{
    std::size_t at = head.find("\r\n");
    while (at != std::string_view::npos && at + 2 < head.size()) {
        const std::size_t begin = at + 2;
        const std::size_t end = head.find("\r\n", begin);
        const std::string_view line = head.substr(begin, end - begin);
        const std::size_t colon = line.find(':');
        if (colon != std::string_view::npos && sameName(line.substr(0, colon), "content-length")) {
            std::string_view value = line.substr(colon + 1);
            value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
            std::size_t length = 0;
            std::from_chars(value.data(), value.data() + value.size(), length);
            return length;
        }
        at = end;
    }
    throw std::runtime_error("a reply without Content-Length: " + std::string(head.substr(0, 200)));
}

[[noreturn]] void failed(const char *what, const error_code &error)
{
    throw std::runtime_error(std::string(what) + ": " + error.message());
}

} // namespace

Target Target::parse(const std::string &url)
{
    const std::string_view text = url;
    const std::size_t colon = text.rfind(':');
    if (!text.starts_with(scheme) || colon <= scheme.size())
        throw std::runtime_error("the endpoint must look like http://127.0.0.1:4566, not " + url);
    std::string_view address = text.substr(scheme.size(), colon - scheme.size());
    std::string_view port = text.substr(colon + 1);
    if (port.ends_with('/'))
        port.remove_suffix(1);
    const std::string host = std::string(address) + ':' + std::string(port);
    if (address.starts_with('['))
        address = address.substr(1, address.size() - 2);
    if (address == "localhost")
        address = "127.0.0.1";
    std::uint16_t number = 0;
    std::from_chars(port.data(), port.data() + port.size(), number);
    return {{asio::ip::make_address(address), number}, host};
}

std::string httpRequest(const Target &target, std::string_view operation, std::string_view document)
{
    std::string text = "POST / HTTP/1.1\r\nHost: " + target.host;
    text += "\r\nContent-Type: application/x-amz-json-1.0\r\nX-Amz-Target: AmazonSQS.";
    text += operation;
    text += "\r\nX-Amz-Date: 20260101T000000Z\r\nx-amzn-query-mode: true\r\nAccept: */*"
            "\r\nUser-Agent: aws-sdk-js/3.1017.0 ua/2.1 os/linux#6.1 lang/js md/nodejs#24.9.0 api/sqs#3.1017.0 m/E,N"
            "\r\nX-Amz-User-Agent: aws-sdk-js/3.1017.0\r\namz-sdk-invocation-id: 3f1d2c4b-5a69-4788-9b0a-1c2d3e4f5061"
            "\r\namz-sdk-request: attempt=1; max=3"
            "\r\nx-amz-content-sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            "\r\nAuthorization: AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/sqs/aws4_request, "
            "SignedHeaders=amz-sdk-invocation-id;amz-sdk-request;content-length;content-type;host;x-amz-content-sha256;"
            "x-amz-date;x-amz-target;x-amz-user-agent;x-amzn-query-mode, "
            "Signature=0000000000000000000000000000000000000000000000000000000000000000"
            "\r\nContent-Length: ";
    text += std::to_string(document.size());
    text += "\r\n\r\n";
    text += document;
    return text;
}

Client::Client(asio::io_context &io, const Target &target)
    : m_io(io)
    , m_socket(io)
{
    error_code error;
    m_socket.connect(target.endpoint, error);
    if (error)
        failed("cannot connect", error);
    m_socket.set_option(asio::ip::tcp::no_delay(true));
    m_socket.non_blocking(true);
}

void Client::close()
{
    m_closed = true;
    error_code ignored;
    m_socket.close(ignored);
}

void Client::send(std::string_view request)
{
    m_sentAt = Clock::now();
    error_code error;
    // The kernel's buffer is empty between requests: this takes all but the largest at once, without a turn of the
    // reactor.
    const std::size_t sent = m_socket.write_some(asio::buffer(request.data(), request.size()), error);
    if (error && error != asio::error::would_block)
        failed("cannot write", error);
    m_unsent = request.substr(sent);
    if (m_unsent.empty())
        read();
    else
        writeRest();
}

void Client::writeRest()
{
    asio::async_write(m_socket, asio::buffer(m_unsent.data(), m_unsent.size()),
                      [this](const error_code &error, std::size_t) {
                          if (m_closed)
                              return;
                          if (error)
                              failed("cannot write", error);
                          read();
                      });
}

void Client::read()
{
    m_socket.async_read_some(asio::buffer(m_chunk), [this](const error_code &error, std::size_t count) {
        if (m_closed)
            return;
        if (error)
            failed("cannot read", error);
        m_buffer.append(m_chunk.data(), count);
        if (!takeReply())
            read();
    });
}

bool Client::takeReply()
{
    if (m_head == 0) {
        const std::size_t end = m_buffer.find("\r\n\r\n");
        if (end == std::string::npos)
            return false;
        m_head = end + 4;
        m_length = contentLength(std::string_view(m_buffer).substr(0, end));
        m_status = 0;
        if (m_buffer.size() > 12)
            std::from_chars(m_buffer.data() + 9, m_buffer.data() + 12, m_status);
    }
    if (m_buffer.size() < m_head + m_length)
        return false;
    // replied() may send the next request, which fills m_buffer anew: not before this buffer is out of its way.
    std::string whole;
    whole.swap(m_buffer);
    const std::size_t head = m_head;
    m_head = 0;
    replied({m_status, std::string_view(whole).substr(head, m_length)});
    if (m_buffer.empty()) {
        whole.clear();
        m_buffer.swap(whole);
    }
    return true;
}

std::string callNow(const Target &target, std::string_view operation, std::string_view document)
{
    struct Once : Client
    {
        using Client::Client;
        void replied(const Reply &reply) override
        {
            status = reply.status;
            body = reply.body;
        }
        int status = 0;
        std::string body;
    };
    asio::io_context io;
    Once once(io, target);
    const std::string request = httpRequest(target, operation, document);
    once.send(request);
    io.run();
    if (once.status != 200)
        throw std::runtime_error(std::string(operation) + " answered " + std::to_string(once.status) + ": "
                                 + once.body);
    return once.body;
}

std::string memberText(std::string_view json, std::string_view name)
{
    const std::string key = '"' + std::string(name) + '"';
    std::size_t at = json.find(key);
    if (at == std::string_view::npos)
        return {};
    at = json.find('"', at + key.size());
    std::string text;
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
        text += json[at];
    }
    return text;
}

} // namespace bench
