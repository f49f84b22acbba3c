// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/task.h"

#include <QSet>

namespace ui {

/// Moves messages in batches until done or stopped. Never touches a message twice: one that is moved back and dies
/// again while this runs stays where it is.
class MoveTask : public Task
{
    Q_OBJECT
public:
    struct Plan
    {
        QString sourceUrl;
        QString sourceName;
        QString destinationUrl{}; ///< empty: each message's own source
        QString destinationName{}; ///< in words
        QStringList ids{}; ///< empty: all that are available
        qint64 expected = 0; ///< how many that is about to be
    };

    MoveTask(Backend &backend, Plan plan, QObject *parent = nullptr);

    const Plan &plan() const { return m_plan; }
    qint64 moved() const { return done(); }

    QString title() const override;
    QString report() const override;
    QString subject() const override { return m_plan.sourceUrl; }
    qint64 expected() const override { return m_plan.expected; }

protected:
    void step() override;

private:
    void fetch();
    void fetched(const Outcome<MessagePage> &page);
    void moveBatch();

    Backend &m_backend;
    Plan m_plan;
    QStringList m_waiting;
    QSet<QString> m_seen;
    QString m_cursor;
    bool m_hasMore = false;
};

} // namespace ui
