// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/simulation/scenario.h"

namespace broker::simulation {

inline constexpr std::uint64_t demoSeed = 42;
inline constexpr Duration demoPast = std::chrono::hours{2};

/// The tea shop that a first start shows: some twenty messages a second on their way through nine queues, consumers of
/// every temper, and two hours of past with 41 dead letters in `orders-dlq` (23 without a sku, 11 of a slow payment
/// provider, 5 cut off, 2 oddities). Nothing grows without end: consumers keep up on average, the rest expires.
const Scenario &demoShop();

} // namespace broker::simulation
