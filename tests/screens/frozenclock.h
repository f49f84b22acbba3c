// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/time/clock.h"

#include <chrono>

/// Time stands still: a demo on it is the same to the byte at every start. The boot clock is far ahead of the
/// machine's, since the broker's timer is the machine's own: nothing ever comes due, and no loop runs hot.
class FrozenClock final : public broker::time::Clock
{
public:
    broker::model::Instant wall() const override { return broker::model::fromMilliseconds(1'790'000'000'000); }
    broker::time::Boot boot() const override { return std::chrono::hours{24 * 365 * 50}; }
};
