// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/http/reply.h"

#include <array>
#include <charconv>

namespace broker::http {
namespace {

constexpr std::string_view allowedMethods = "GET, HEAD, POST, OPTIONS";

struct Reason
{
    int status;
    std::string_view text;
};
constexpr std::array reasons{
    Reason{200, "OK"},
    Reason{204, "No Content"},
    Reason{400, "Bad Request"},
    Reason{403, "Forbidden"},
    Reason{404, "Not Found"},
    Reason{405, "Method Not Allowed"},
    Reason{408, "Request Timeout"},
    Reason{409, "Conflict"},
    Reason{413, "Content Too Large"},
    Reason{414, "URI Too Long"},
    Reason{417, "Expectation Failed"},
    Reason{431, "Request Header Fields Too Large"},
    Reason{500, "Internal Server Error"},
    Reason{503, "Service Unavailable"},
};

std::string_view reasonOf(int status)
{
    for (const Reason &reason : reasons) {
        if (reason.status == status)
            return reason.text;
    }
    return status < 400 ? "OK" : "Error";
}

void appendNumber(std::string &out, std::uint64_t number)
{
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void appendField(std::string &out, std::string_view name, std::string_view value)
{
    out.append(name);
    out.append(value);
    out.append("\r\n");
}

void appendStatusLine(std::string &out, int status)
{
    if (status == 200) {
        out.append("HTTP/1.1 200 OK\r\n");
        return;
    }
    out.append("HTTP/1.1 ");
    appendNumber(out, static_cast<std::uint64_t>(status));
    out.append(" ");
    appendField(out, reasonOf(status), {});
}

} // namespace

void renderReply(std::string &out, const api::Response &response, const ReplyFrame &frame)
{
    constexpr std::size_t headBytes = 384;
    out.clear();
    out.reserve(headBytes + response.body.size());
    appendStatusLine(out, response.status);
    if (!response.contentType.empty())
        appendField(out, "Content-Type: ", response.contentType);
    if (!response.requestId.empty())
        appendField(out, "x-amzn-RequestId: ", response.requestId);
    if (!response.queryError.empty())
        appendField(out, "x-amzn-query-error: ", response.queryError);
    out.append("X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\n");
    if (response.status == 503)
        out.append("Retry-After: 1\r\n");
    if (response.status == 405 || response.status == 204)
        appendField(out, "Allow: ", allowedMethods);
    if (frame.closes)
        out.append("Connection: close\r\n");
    else if (frame.saysKeepAlive)
        out.append("Connection: keep-alive\r\n");
    if (response.status != 204) {
        out.append("Content-Length: ");
        appendNumber(out, response.body.size());
        out.append("\r\n");
    }
    out.append("\r\n");
    if (!frame.isHeadOnly && response.status != 204)
        out.append(response.body);
}

std::string requestIdOf(std::uint64_t number)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id = "00000000-0000-4000-8000-000000000000";
    for (std::size_t at = id.size(); number > 0 && at > id.size() - 12; number >>= 4U)
        id[--at] = digits[number & 15U];
    return id;
}

api::Response refusalResponse(const Refusal &refusal, bool asJson, std::uint64_t number)
{
    const std::string fault = refusal.status >= 500 ? "Receiver" : "Sender";
    api::Response response;
    response.status = refusal.status;
    response.requestId = requestIdOf(number);
    if (asJson) {
        response.contentType = "application/x-amz-json-1.0";
        response.queryError = refusal.code + ";" + fault;
        response.body = R"({"__type":")" + refusal.code + R"(","message":")" + refusal.message + R"("})";
        return response;
    }
    response.contentType = "text/xml";
    response.body = "<?xml version=\"1.0\"?><ErrorResponse><Error><Type>" + fault + "</Type><Code>" + refusal.code
        + "</Code><Message>" + refusal.message + "</Message><Detail/></Error><RequestId>" + response.requestId
        + "</RequestId></ErrorResponse>";
    return response;
}

} // namespace broker::http
