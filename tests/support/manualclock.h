// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/time/clock.h"

namespace tests {

/// A clock that moves when a test says so. One thread.
class ManualClock final : public broker::time::Clock
{
public:
    explicit ManualClock(broker::model::Instant wall = broker::model::fromMilliseconds(1'700'000'000'000))
        : m_wall(wall)
    {
    }

    broker::model::Instant wall() const override { return m_wall; }
    broker::time::Boot boot() const override { return m_boot; }

    /// Both clocks go on, as in life.
    void advance(broker::model::Duration by)
    {
        m_wall += by;
        m_boot += by;
    }
    /// Somebody sets the wall clock.
    void setWall(broker::model::Instant wall) { m_wall = wall; }

private:
    broker::model::Instant m_wall;
    broker::time::Boot m_boot{1'000'000};
};

} // namespace tests
