// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/receipt.h"

#include "broker/security/digest.h"

#include <algorithm>
#include <array>

namespace broker::core {

namespace {

// A handle is base64url of: queue (8 bytes), key (8), receive (4), all big-endian, and the seal over them (16).
constexpr std::size_t textBytes = 20;
constexpr std::size_t handleLength = 48; // of 36 bytes: no padding, so one spelling each

template <std::size_t Bytes>
void write(std::uint64_t value, char *to)
{
    for (std::size_t i = 0; i < Bytes; ++i)
        to[i] = static_cast<char>(value >> (8 * (Bytes - 1 - i)) & 0xffU);
}

template <std::size_t Bytes>
std::uint64_t read(const char *from)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < Bytes; ++i)
        value = value << 8U | static_cast<std::uint8_t>(from[i]);
    return value;
}

security::Seal sealOf(std::string_view text, std::uint64_t secret)
{
    std::array<char, 8> key;
    write<8>(secret, key.data());
    return security::seal({key.data(), key.size()}, text);
}

} // namespace

std::string printReceipt(const Receipt &receipt, std::uint64_t secret)
{
    std::string text(textBytes, '\0');
    write<8>(receipt.queue.value, text.data());
    write<8>(receipt.key.value, text.data() + 8);
    write<4>(receipt.receive, text.data() + 16);
    for (const std::uint8_t byte : sealOf(text, secret))
        text += static_cast<char>(byte);
    std::string handle = security::toBase64(text);
    std::replace(handle.begin(), handle.end(), '+', '-');
    std::replace(handle.begin(), handle.end(), '/', '_');
    return handle;
}

std::optional<Receipt> parseReceipt(std::string_view handle, std::uint64_t secret)
{
    if (handle.size() != handleLength || handle.find_first_of("+/=") != std::string_view::npos)
        return std::nullopt;
    std::string base64{handle};
    std::replace(base64.begin(), base64.end(), '-', '+');
    std::replace(base64.begin(), base64.end(), '_', '/');
    std::string bytes;
    if (!security::fromBase64(base64, bytes))
        return std::nullopt;
    security::Seal seal;
    std::copy(bytes.begin() + textBytes, bytes.end(), seal.begin());
    bytes.resize(textBytes);
    if (!security::equal(seal, sealOf(bytes, secret)))
        return std::nullopt;
    return Receipt{
        {read<8>(bytes.data())}, {read<8>(bytes.data() + 8)}, static_cast<std::uint32_t>(read<4>(bytes.data() + 16))};
}

} // namespace broker::core
