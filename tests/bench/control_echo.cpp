// SPDX-License-Identifier: GPL-3.0-or-later
// What stock Beast reaches with requests and replies of the same sizes and no broker behind them: one thread, any POST
// is answered with one constant document that looks enough like SQS for redrive-load. A control for
// tests/bench/compare.
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <cstdio>
#include <memory>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;

constexpr const char *document =
    R"({"QueueUrl":"http://127.0.0.1/000000000000/q","MD5OfMessageBody":"c4ca4238a0b923820dcc509a6f75849b",)"
    R"("MessageId":"5f1e9c0a-3c62-4e39-9c39-2f0a4c8e1d11","ReceiptHandle":"none"})";

class Session : public std::enable_shared_from_this<Session>
{
public:
    explicit Session(tcp::socket socket)
        : m_socket(std::move(socket))
    {
        m_socket.set_option(tcp::no_delay(true));
    }

    void read()
    {
        m_request = {};
        http::async_read(m_socket, m_buffer, m_request,
                         [self = shared_from_this()](const error_code &error, std::size_t) {
                             if (!error)
                                 self->write();
                         });
    }

private:
    void write()
    {
        m_response = http::response<http::string_body>(http::status::ok, m_request.version());
        m_response.set(http::field::content_type, "application/x-amz-json-1.0");
        m_response.set("x-amzn-RequestId", "0b5a2a6e-54d3-4c61-8f6a-111111111111");
        m_response.body() = document;
        m_response.prepare_payload();
        http::async_write(m_socket, m_response, [self = shared_from_this()](const error_code &error, std::size_t) {
            if (!error)
                self->read();
        });
    }

    tcp::socket m_socket;
    beast::flat_buffer m_buffer;
    http::request<http::string_body> m_request;
    http::response<http::string_body> m_response;
};

void accept(tcp::acceptor &acceptor)
{
    acceptor.async_accept([&acceptor](const error_code &error, tcp::socket socket) {
        if (!error)
            std::make_shared<Session>(std::move(socket))->read();
        accept(acceptor);
    });
}

} // namespace

int main()
{
    asio::io_context io(1);
    tcp::acceptor acceptor(io, {asio::ip::make_address("127.0.0.1"), 0});
    std::printf("listening on http://127.0.0.1:%u\n", unsigned{acceptor.local_endpoint().port()});
    std::fflush(stdout);
    accept(acceptor);
    io.run();
}
