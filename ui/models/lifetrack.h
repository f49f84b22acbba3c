// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QList>
#include <QString>

#include <optional>

namespace ui {

/// The life of a message as a picture's data: one lane a place, in the order in which it came to them. Pure.
struct LifeTrack
{
    enum class Place { Queue, Lease };
    enum class State { Waiting, Delayed, InFlight };

    struct Lane
    {
        Place place = Place::Queue;
        QString queueName;
        bool isDead = false; ///< came there as a dead letter

        friend bool operator==(const Lane &, const Lane &) = default;
    };
    struct Bar
    {
        int lane = 0;
        State state = State::Waiting;
        Time from{0};
        Time to{0};
        bool isOpen = false; ///< goes on now

        friend bool operator==(const Bar &, const Bar &) = default;
    };
    struct Mark
    {
        int lane = 0;
        Time time{0};
        QString kind;
        qint64 number = 0; ///< of the event

        friend bool operator==(const Mark &, const Mark &) = default;
    };

    QList<Lane> lanes;
    QList<Bar> bars;
    QList<Mark> marks; ///< one for each event, in its order

    Time begin() const { return marks.isEmpty() ? Time{0} : marks.first().time; }
    Time end() const; ///< of the last bar or mark

    /// `now` ends the bar that goes on, if any does.
    static LifeTrack of(const QList<LifeEvent> &events, Time now);
};

/// Time to pixels. Proportional, except that neighbours in time keep `least` pixels between them: a message may wait an
/// hour and fail three times in a second. Durations stand in the bars for that reason.
class TrackScale
{
public:
    TrackScale() = default;
    TrackScale(const LifeTrack &track, double width, double least);

    double at(Time time) const;
    double width() const { return m_places.isEmpty() ? 0 : m_places.last(); } ///< may be more than was wanted

private:
    QList<Time> m_times; ///< ascending
    QList<double> m_places;
};

} // namespace ui
