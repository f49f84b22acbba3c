// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/dispatcher.h"
#include "broker/http/gate.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace broker::http {

/// How the bytes of a reply stand to the request and the connection.
struct ReplyFrame
{
    bool isHeadOnly = false; ///< to HEAD: the length is told, the body is not sent
    bool closes = false; ///< says Connection: close
    bool saysKeepAlive = false; ///< to HTTP/1.0, which closes unless told otherwise
};

/// Replaces `out` by the whole reply. No CORS header is ever written; nothing may be cached or sniffed.
void renderReply(std::string &out, const api::Response &response, const ReplyFrame &frame);

/// The reply to a request that was refused before it was understood, as JSON or as XML.
api::Response refusalResponse(const Refusal &refusal, bool asJson, std::uint64_t number);

/// A name for a reply that the dispatcher did not make: shaped like a UUID, unique in this process.
std::string requestIdOf(std::uint64_t number);

} // namespace broker::http
