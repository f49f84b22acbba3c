// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"

#include <QObject>
#include <QSet>

namespace ui {

/// Moves messages in batches, one call under way, until done or cancelled. Never touches a message twice: one that is
/// moved back and dies again while this runs stays where it is.
class MoveTask : public QObject
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

    void start();
    /// The batch under way still counts; nothing is sent after it.
    void cancel();

    const Plan &plan() const { return m_plan; }
    qint64 moved() const { return m_moved; }
    const QList<BatchOutcome::Failure> &failures() const { return m_failures; }
    bool isCancelled() const { return m_isCancelled; }
    const std::optional<Error> &error() const { return m_error; } ///< what ended it early

signals:
    void progressed();
    void finished();

private:
    void next();
    void fetch();
    void fetched(const Outcome<MessagePage> &page);
    void moveBatch();

    Backend &m_backend;
    Plan m_plan;
    QStringList m_waiting;
    QSet<QString> m_seen;
    QString m_cursor;
    bool m_hasMore = false;
    bool m_isCancelled = false;
    qint64 m_moved = 0;
    QList<BatchOutcome::Failure> m_failures;
    std::optional<Error> m_error;
};

} // namespace ui
