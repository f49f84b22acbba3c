// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <optional>

namespace ui::why {

/// One receive and how it ended.
struct Lease
{
    enum class End { Open, Lapsed, Returned, Deleted, Moved };

    LifeEvent received;
    std::optional<LifeEvent> ended;
    End end = End::Open;
    int extended = 0; ///< how often its consumer asked for more time

    bool isFailure() const { return end == End::Lapsed || end == End::Returned; }
    Time held() const { return ended ? ended->time - received.time : Time{0}; }
};

/// The life of a message, told for the queue that it is looked at in. What the journal forgot is not here.
struct Story
{
    std::optional<LifeEvent> arrival; ///< what put it into this queue last
    std::optional<LifeEvent> departure; ///< what took it out after that
    QString from; ///< queue that it came from; empty: it was sent here
    QList<Lease> before; ///< in `from`, since it came there
    QList<Lease> here;
    std::optional<LifeEvent> died; ///< when it went from this queue to its dead letters before: it is home again
    int swallowed = 0; ///< sends that were answered with this one
    bool isComplete = true;
};

Story storyOf(const Life &life, const QString &queueName);

} // namespace ui::why
