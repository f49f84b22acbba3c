// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/message.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace broker::security {

/// MD5 as the protocol asks for it; never used for safety. Any thread.
model::Md5 md5(std::string_view bytes);
/// The MD5 of each text, at a third of the cost where there are several of a few kilobytes. As many digests as texts.
/// Any thread.
void md5Each(std::span<const std::string_view> texts, std::span<model::Md5> digests);

/// SHA-256 in hexadecimal. Any thread.
std::string sha256(std::string_view bytes);

/// HMAC-SHA256 of a short text under a key of at most 64 bytes, cut to 16 bytes: seals receipt handles. Any thread.
using Seal = std::array<std::uint8_t, 16>;
Seal seal(std::string_view key, std::string_view text);
/// Compares in constant time.
bool equal(const Seal &a, const Seal &b);

std::string toHex(std::string_view bytes);
std::string toHex(const model::Md5 &digest);
std::string toBase64(std::string_view bytes);
/// Standard alphabet with padding; false when the text is anything else. `bytes` is unspecified then.
bool fromBase64(std::string_view text, std::string &bytes);

} // namespace broker::security
