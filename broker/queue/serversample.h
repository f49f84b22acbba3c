// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/ids.h"

#include <cstddef>
#include <cstdint>

namespace broker::queue {

/// The servers that a receive asks. The service spreads the messages of a queue over many; a short poll asks a few of
/// them, and so may find nothing though there is something.
class ServerSample
{
public:
    static constexpr unsigned servers = 8;
    /// Messages of other servers that a receive passes over before it gives up: a queue of a million must not be walked
    /// to find none.
    static constexpr std::size_t mostSkipped = 64;

    /// All of them.
    constexpr ServerSample() = default;
    /// One to three of them, by a random number.
    static constexpr ServerSample some(std::uint64_t random)
    {
        const std::uint64_t count = 1 + random % 3;
        ServerSample sample;
        sample.m_asked = 0;
        for (std::uint64_t n = 0; n < count; ++n) {
            random >>= 8U;
            sample.m_asked |= 1U << (random % servers); // the same one twice is one: fewer are asked
        }
        return sample;
    }

    constexpr bool holds(model::MessageKey key) const { return ((m_asked >> serverOf(key)) & 1U) != 0; }
    constexpr bool isWhole() const { return m_asked == everyServer; }

private:
    static constexpr unsigned everyServer = (1U << servers) - 1U;
    /// Spread by the upper bits of a product: keys are numbers in a row.
    static constexpr unsigned serverOf(model::MessageKey key)
    {
        return static_cast<unsigned>((key.value * 0x9e3779b97f4a7c15ULL) >> 61U);
    }

    unsigned m_asked = everyServer;
};

} // namespace broker::queue
