// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace broker::http {

/// Who may speak to us: hosts by which this listener may be called besides loopback names.
struct GateRules
{
    std::vector<std::string> allowedHosts; ///< --allow-host, without port: any port goes, a container may map it
    std::vector<std::uint16_t> ports; ///< of our listeners; a loopback Host may name one of them or none
    bool allowRemote = false; ///< --allow-remote: any literal address is a Host too, with any port
};

/// A header block as it stood on the wire, split but not interpreted. Views into that block.
struct RequestHead
{
    std::string_view method;
    std::string_view target;
    int minorVersion = 1; ///< HTTP/1.x
    std::vector<std::pair<std::string_view, std::string_view>> fields; ///< values trimmed

    /// The first field of that name (any case); nothing when absent.
    std::optional<std::string_view> field(std::string_view name) const;
    std::size_t count(std::string_view name) const;
};

/// A refusal. `close`: framing is in doubt, the connection must not be used again.
struct Refusal
{
    int status = 400;
    std::string code; ///< e.g. "InvalidRequest", "AccessDenied"
    std::string message; ///< plain ASCII without quotes or angle brackets: fits JSON and XML as it is
    bool close = true;
};

/// Limits of one header block (H5).
struct HeadLimits
{
    std::size_t fields = 100;
    std::size_t methodBytes = 16;
    std::size_t targetBytes = 8U << 10U;
};

/// How far a header block has come. `length` counts the empty line; 0 while it is incomplete.
/// `isBroken`: a line feed without a carriage return, so no end will ever be found.
struct HeadEnd
{
    std::size_t length = 0;
    std::size_t scanned = 0; ///< where to go on when more bytes have come
    bool isBroken = false;
};
HeadEnd findHeadEnd(std::string_view bytes, std::size_t scanned);

/// Checks the raw bytes of a header block (up to and including the empty line) before any parser sees them: folds, bare
/// line feeds, methods over 16 bytes, targets over 8 KiB, more than 100 fields (H5). Pure.
std::optional<Refusal> checkRaw(std::string_view block, const HeadLimits &limits = {});

/// Framing rules H1–H5, Host, Origin and Sec-Fetch, in that order (reliability.md 6 rule 28). Pure.
std::optional<Refusal> checkHead(const RequestHead &head, const GateRules &rules);

/// What follows a head that passed checkHead().
struct BodyFraming
{
    bool isChunked = false;
    std::uint64_t length = 0; ///< when not chunked; the greatest number for a length past counting
};
BodyFraming bodyFraming(const RequestHead &head);

/// The host and port a client used: of an absolute target, else of Host.
std::string_view authorityOf(const RequestHead &head);

bool equalsIgnoringCase(std::string_view a, std::string_view b);

} // namespace broker::http
