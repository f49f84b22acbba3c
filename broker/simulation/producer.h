// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/simulation/actor.h"
#include "broker/simulation/scenario.h"

namespace broker::simulation {

/// Sends at random moments, at a rate on average.
class Producer final : public Actor
{
public:
    Producer(Stage &stage, ProducerSetup setup, std::uint64_t seed);

protected:
    void begin() override;
    void act(Instant when, std::uint64_t token) override;

private:
    void planThePast();
    void next(Instant from);
    void send(Writer write);
    Writer anyWriter();

    ProducerSetup m_setup;
    std::uint64_t m_sent = 0;
    bool m_isNextKnown = false; ///< a turn to come sends, or looks again
};

} // namespace broker::simulation
