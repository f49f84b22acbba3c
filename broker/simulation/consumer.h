// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/simulation/actor.h"
#include "broker/simulation/scenario.h"

#include <map>
#include <optional>

namespace broker::simulation {

/// Receives by long polls, works on several messages at a time, and deletes, hands back or forgets them.
class Consumer final : public Actor
{
public:
    Consumer(Stage &stage, ConsumerSetup setup, std::uint64_t seed);

    void timeStopped() override;

protected:
    void begin() override;
    void act(Instant when, std::uint64_t token) override;
    void leave() override;
    void lose() override;
    Duration awayFor() const override { return m_setup.awayFor; }

private:
    struct Work
    {
        std::string handle;
        bool fails = false;
        const Trap *trap = nullptr; ///< of m_setup
        api::Value message; ///< only while it is to be sent once more
    };

    void lookAgainIn(Duration duration);
    void receive();
    Duration restsFor() const;
    void received(model::Result<api::Value> answer);
    void take(api::Value &message);
    void end(Work work);
    void fail(const Work &work);
    void report(Work work);
    api::Value handleOf(const Work &work) const;

    ConsumerSetup m_setup;
    std::map<std::uint64_t, Work> m_work; ///< by token
    std::uint64_t m_lastWork;
    core::CallId m_receive = 0; ///< waits in the broker
    bool m_isReceiving = false;
    bool m_looksAgain = false; ///< a turn to come receives
    bool m_crashIsPlanned = false;
};

} // namespace broker::simulation
