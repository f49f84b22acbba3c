// SPDX-License-Identifier: GPL-3.0-or-later
// Receipt handles: nothing is accepted but what was printed with the same secret, to the letter.
#include "broker/core/receipt.h"
#include "tests/fuzz/require.h"

#include <cstring>

using namespace broker;

namespace {

constexpr std::uint64_t secret = 0x5eed'5eed'5eed'5eedU;

/// The first bytes of the input as numbers; zero where it is too short.
template <class T>
T number(std::string_view bytes, std::size_t at)
{
    T value{};
    if (bytes.size() >= at + sizeof value)
        std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

void roundTrip(std::string_view bytes)
{
    const core::Receipt receipt{
        {number<std::uint32_t>(bytes, 0)}, {number<std::uint64_t>(bytes, 4)}, number<std::uint32_t>(bytes, 12)};
    const std::string handle = core::printReceipt(receipt, secret);
    fuzz::require(handle.size() <= 64, "a handle has at most 64 characters");
    fuzz::require(core::parseReceipt(handle, secret) == receipt, "a handle reads as what it was printed from");
    fuzz::require(!core::parseReceipt(handle, secret + 1), "a handle of another workspace is refused");
    std::string changed = handle;
    char &letter = changed[number<std::uint8_t>(bytes, 16) % changed.size()];
    letter = letter == 'A' ? 'B' : 'A';
    fuzz::require(!core::parseReceipt(changed, secret), "a handle with another letter is refused");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = fuzz::textOf(data, size);
    if (const auto receipt = core::parseReceipt(bytes, secret))
        fuzz::require(core::printReceipt(*receipt, secret) == bytes, "a receipt has one handle");
    roundTrip(bytes);
    return 0;
}
