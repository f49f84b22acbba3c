// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a request: where it ends, the gates, its split into fields, how its body is framed, where it goes. A head
// that comes in pieces ends where the whole one does.
#include "broker/http/gate.h"
#include "broker/http/parser.h"
#include "broker/http/route.h"
#include "tests/fuzz/require.h"

#include <string>

using namespace broker;

namespace {

/// Bytes come one by one; the search goes on where it stopped.
http::HeadEnd endInPieces(std::string_view bytes)
{
    http::HeadEnd end;
    for (std::size_t size = 1; size <= bytes.size(); ++size) {
        end = http::findHeadEnd(bytes.substr(0, size), end.scanned);
        if (end.length != 0 || end.isBroken)
            break;
    }
    return end;
}

void checkHead(std::string_view block)
{
    if (http::checkRaw(block))
        return;
    http::RequestHead head;
    bool keepsAlive = false;
    if (http::parseHead(block, head, keepsAlive))
        return;
    fuzz::require(fuzz::isWithin(head.method, block) && fuzz::isWithin(head.target, block),
                  "a head is views into its block");
    for (const auto &[name, value] : head.fields)
        fuzz::require(fuzz::isWithin(name, block) && fuzz::isWithin(value, block), "fields are views into their block");
    http::GateRules rules;
    rules.ports = {4566};
    if (http::checkHead(head, rules))
        return;
    const http::BodyFraming framing = http::bodyFraming(head);
    fuzz::require(!framing.isChunked || head.minorVersion == 1, "HTTP/1.0 knows no chunks");
    fuzz::require(head.count("host") <= 1 && head.count("content-length") <= 1, "Host and Content-Length come once");
    fuzz::require(!framing.isChunked || head.count("content-length") == 0, "a body has one length");
    api::Request request;
    http::routeOf(head, request);
    http::CallerCache callers;
    const core::CallerRef caller = callers.callerOf(head, {}, [] { return std::string("127.0.0.1:1"); });
    fuzz::require(caller->account.size() == 12, "an account has twelve digits");
    fuzz::require(caller->description.size() <= 120, "a caller's description is short");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = fuzz::textOf(data, size);
    const http::HeadEnd whole = http::findHeadEnd(bytes, 0);
    const http::HeadEnd pieces = endInPieces(bytes);
    fuzz::require(whole.length == pieces.length && whole.isBroken == pieces.isBroken,
                  "a head in pieces ends like the whole");
    fuzz::require(whole.length <= size, "a head ends within its bytes");
    if (whole.length > 0)
        checkHead(bytes.substr(0, whole.length));
    return 0;
}
