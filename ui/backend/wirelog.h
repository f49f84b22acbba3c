// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/transport.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <functional>

namespace ui {

/// One call of this window with what went over the wire for it.
struct WireCall
{
    enum class State {
        Waiting,
        Answered,
        NotSent, ///< refused in this program: the safety level, or a question that was answered with no
        Abandoned, ///< nobody waited for the answer any more
    };

    quint64 number = 0;
    Time time{0}; ///< of the wall, when it was sent
    QString service;
    QString operation;
    QString target; ///< name of the queue; empty: none is named
    State state = State::Waiting;
    QString errorCode; ///< empty: it succeeded
    std::chrono::microseconds took{0};
    WireExchange exchange{};
};

/// The last calls, in a ring. Costs a copy of heads and bounded bodies per call, whether or not anybody looks.
class WireLog : public QObject
{
    Q_OBJECT
public:
    using WallClock = std::function<Time()>;
    using Stopwatch = std::function<std::chrono::microseconds()>;

    static constexpr int standardSize = 2000;

    explicit WireLog(QObject *parent = nullptr);

    void setSize(int calls);
    const std::deque<WireCall> &calls() const { return m_calls; } ///< oldest first
    const WireCall *find(quint64 number) const; ///< null: it fell out of the ring
    quint64 begin(const QString &service, const QString &operation, const QJsonObject &document);
    void finish(quint64 number, WireCall::State state, const QString &errorCode, const WireExchange &exchange);
    void clear();

    void setClocks(WallClock wall, Stopwatch stopwatch);
    Time now() const { return m_wall(); } ///< of the wall
    std::chrono::microseconds elapsed() const { return m_stopwatch(); } ///< only goes on

signals:
    void changed(quint64 number); ///< came or was answered
    void cleared();

private:
    int m_size = standardSize;
    std::deque<WireCall> m_calls;
    QHash<quint64, std::chrono::microseconds> m_begun;
    quint64 m_last = 0;
    WallClock m_wall;
    Stopwatch m_stopwatch;
};

/// The queue that a document names, by its last part.
QString wireTarget(const QJsonObject &document);

} // namespace ui
