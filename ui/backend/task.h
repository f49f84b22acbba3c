// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/safety.h"
#include "ui/backend/types.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace ui {

/// An act in steps, one call under way, that can be watched, paused and stopped. GUI thread only.
class Task : public QObject
{
    Q_OBJECT
public:
    enum class State { Waiting, Running, Paused, Done, Stopped, Failed };

    explicit Task(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /// The user was asked before it was made: its steps are not asked about again.
    void setConsented(Safety *safety) { m_safety = safety; }
    void start();
    void pause();
    void resume();
    /// The step under way still counts; nothing is sent after it.
    void cancel();

    State state() const { return m_state; }
    bool isOver() const { return m_state > State::Paused; }
    bool isCancelled() const { return m_isCancelled; }
    qint64 done() const { return m_done; }
    const QList<BatchOutcome::Failure> &failures() const { return m_failures; }
    const std::optional<Error> &error() const { return m_error; } ///< what ended it early

    virtual QString title() const = 0; ///< while it runs: "Moving 41 from orders-dlq to orders"
    virtual QString report() const = 0; ///< what came of it
    virtual QString subject() const = 0; ///< URL of the queue it works on
    virtual qint64 expected() const { return 0; } ///< how many that is about to be; 0: unknown
    virtual bool canPause() const { return true; }

signals:
    void progressed();
    void finished();

protected:
    /// Sends the next call; its answer ends in advance(), proceed(), fail() or end().
    virtual void step() = 0;
    void advance(qint64 more);
    void advance(const BatchOutcome &batch);
    void proceed() { next(); } ///< a step that only looked
    void fail(const Error &error);
    void end();
    /// "…, then stopped", the error, and a few of the failures: the tail of a report.
    QString reportTail() const;

private:
    void next();
    void finishAs(State state);

    QPointer<Safety> m_safety;
    State m_state = State::Waiting;
    bool m_isStepping = false;
    bool m_isCancelled = false;
    qint64 m_done = 0;
    QList<BatchOutcome::Failure> m_failures;
    std::optional<Error> m_error;
};

} // namespace ui
