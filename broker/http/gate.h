// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace broker::http {

/// Who may speak to us: hosts by which this listener may be called besides loopback names, and origins of web pages.
struct GateRules
{
    std::vector<std::string> allowedHosts;       ///< --allow-host, without port
    std::vector<std::uint16_t> ports;            ///< of our listeners; a Host may name one of them or none
    bool allowRemote = false;                    ///< --allow-remote: any literal address of ours is a Host too
};

/// A header block as it stood on the wire, split but not interpreted.
struct RequestHead
{
    std::string_view method;
    std::string_view target;
    int minorVersion = 1; ///< HTTP/1.x
    std::vector<std::pair<std::string_view, std::string_view>> fields; ///< values trimmed

    /// The only field of that name (any case); empty when absent.
    std::optional<std::string_view> field(std::string_view name) const;
    std::size_t count(std::string_view name) const;
};

/// A refusal. `close`: framing is in doubt, the connection must not be used again.
struct Refusal
{
    int status = 400;
    std::string code;    ///< e.g. "InvalidRequest", "AccessDenied", "MissingAuthenticationToken"
    std::string message;
    bool close = true;
};

/// Checks the raw bytes of a header block (up to and including the empty line) before any parser sees them: folds, bare line
/// feeds, methods over 16 bytes, targets over 8 KiB, more than 100 fields (H5). Pure.
std::optional<Refusal> checkRaw(std::string_view block);

/// Framing rules H1–H5, Host, Origin and Sec-Fetch, in that order (reliability.md 6 rule 28). Pure.
std::optional<Refusal> checkHead(const RequestHead &head, const GateRules &rules);

} // namespace broker::http
