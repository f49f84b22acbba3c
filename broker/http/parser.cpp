// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/http/parser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>

#include <limits>

namespace broker::http {
namespace {

namespace beast = boost::beast;

std::string_view toView(beast::string_view text)
{
    return {text.data(), text.size()};
}

/// Beast's grammar over our storage: stock messages copy each field to a node of its own, at three times the cost.
/// Bodies never come here: its chunk reader asserts on an empty last chunk that arrives in pieces (Boost 1.81).
class HeadParser final : public beast::http::basic_parser<true>
{
public:
    explicit HeadParser(RequestHead &head)
        : m_head(head)
    {
        eager(false);
        header_limit(std::numeric_limits<std::uint32_t>::max());
        body_limit(boost::none);
    }

private:
    void on_request_impl(beast::http::verb, beast::string_view method, beast::string_view target, int version,
                         beast::error_code &) override
    {
        m_head.method = toView(method);
        m_head.target = toView(target);
        m_head.minorVersion = version - 10;
    }
    void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value,
                       beast::error_code &) override
    {
        m_head.fields.emplace_back(toView(name), toView(value));
    }
    void on_response_impl(int, beast::string_view, int, beast::error_code &) override { }
    void on_header_impl(beast::error_code &) override { }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, beast::error_code &) override { }
    std::size_t on_body_impl(beast::string_view, beast::error_code &) override { return 0; }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, beast::error_code &) override { }
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view, beast::error_code &) override { return 0; }
    void on_finish_impl(beast::error_code &) override { }

    RequestHead &m_head;
};

} // namespace

std::optional<Refusal> parseHead(std::string_view block, RequestHead &head, bool &keepsAlive)
{
    head.fields.clear();
    HeadParser parser(head);
    beast::error_code error;
    const std::size_t used = parser.put(boost::asio::const_buffer(block.data(), block.size()), error);
    if (error == beast::http::error::bad_version)
        return Refusal{400, "InvalidRequest", "This door speaks HTTP/1.0 and HTTP/1.1 only.", true};
    if (error || used != block.size() || !parser.is_header_done())
        return Refusal{400, "InvalidRequest", "The request header is malformed.", true};
    keepsAlive = parser.keep_alive();
    return std::nullopt;
}

} // namespace broker::http
