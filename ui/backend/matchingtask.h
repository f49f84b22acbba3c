// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/task.h"
#include "ui/backend/viewtypes.h"

namespace ui {

/// Deletes or moves all that matches, but for exceptions, in a view of its own: what is typed in the window meanwhile
/// changes nothing. What comes after the start is not meant.
class MatchingTask : public Task
{
    Q_OBJECT
public:
    struct Plan
    {
        QueueInfo queue;
        ViewWish wish;
        QStringList except{};
        qint64 expected = 0;
        bool isMove = false;
        QString destinationUrl{}; ///< of a move; empty: each message's own source
        QString destinationName{}; ///< in words
    };

    MatchingTask(Backend &backend, Plan plan, QObject *parent = nullptr);

    QString title() const override;
    QString report() const override;
    QString subject() const override { return m_plan.queue.url; }
    qint64 expected() const override { return m_plan.expected; }
    qint64 skipped() const { return m_skipped; }

protected:
    void step() override;

private:
    void search();
    void act();
    void acted(const Outcome<MatchingOutcome> &outcome);

    Backend &m_backend;
    Plan m_plan;
    MatchingSlice m_slice;
    std::optional<qint64> m_version; ///< while the view is searching
    bool m_isFound = false;
    bool m_isAtEnd = false;
    qint64 m_skipped = 0;
};

} // namespace ui
