// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/engine_p.h"

namespace broker::core {

/// A message that goes.
struct RedriveMove
{
    model::MessageKey key;
    Entry *target = nullptr;
    const Judged *mended = nullptr; ///< null: its body stays
    std::uint32_t size = 0;
};

/// Decides message by message what becomes of it in a redrive, and counts it. For one slice.
class RedriveChoice
{
public:
    /// `judged`: what was read for this slice; null when nothing had to be.
    RedriveChoice(const Engine::State &state, Redrive &redrive, const JudgedMessages *judged, Instant now)
        : m_state(state)
        , m_redrive(redrive)
        , m_judged(judged)
        , m_now(now)
    {
    }

    Choice operator()(const queue::Message &message, bool isFree);
    /// Of all that was looked at and need not be read: whether the redrive is meant for it.
    bool isMeant(const queue::Message &message) const;
    std::vector<RedriveMove> moves;

private:
    Choice stay(std::uint64_t &count);
    Choice refuse(std::string reason);
    Choice moveTo(const queue::Message &message, const Judged *mended);

    const Engine::State &m_state;
    Redrive &m_redrive;
    const JudgedMessages *m_judged;
    Instant m_now;
};

} // namespace broker::core
