// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/instant.h"

#include <cstdint>
#include <string>

namespace broker::insight {

/// How the leases of a message ended before it died, as far as it is known. None known: it is not known, not that there
/// were none. Sixteen bytes, for there may be very many.
struct LeaseFacts
{
    std::uint32_t shortest = 0; ///< milliseconds that a lease was held, of those that were given back
    std::uint32_t longest = 0;
    std::uint32_t timeout = 0; ///< milliseconds, as the newest lease began
    std::uint8_t ranOut = 0; ///< leases that ran out untouched
    std::uint8_t ranOutChanged = 0; ///< that ran out after their holder had changed them
    std::uint8_t returned = 0; ///< that their holder ended with a visibility of 0
    std::uint8_t holder = 0; ///< number of who had the newest one; 0: not known

    bool isKnown() const { return ranOut + ranOutChanged + returned > 0; }
    friend bool operator==(const LeaseFacts &, const LeaseFacts &) = default;
};

/// Follows one message from lease to lease, events in order.
class LeaseHistory
{
public:
    void received(model::Instant now, model::Instant due, std::uint8_t holder);
    void changed(model::Instant now, model::Instant due);
    void lapsed();
    const LeaseFacts &facts() const { return m_facts; }

private:
    LeaseFacts m_facts;
    model::Instant m_since{};
    bool m_isHeld = false;
    bool m_isChanged = false;
};

/// What all known leases of a message have in common; Mixed: nothing. Unknown: none is known.
enum class LeasePattern : std::uint8_t { Unknown, RanOut, RanOutChanged, ReturnedAtOnce, Returned, Mixed };
inline constexpr std::uint32_t atOnceMilliseconds = 1'000;
LeasePattern patternOf(const LeaseFacts &facts);
/// The pattern for a person, with the whole seconds that set it apart: "each lease ran out untouched after 30 s".
std::string textOf(const LeaseFacts &facts);

} // namespace broker::insight
