// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lifetrack.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Place = LifeTrack::Place;
using State = LifeTrack::State;

/// Follows the events and keeps the bar that is open now.
class Builder
{
public:
    void read(const LifeEvent &event)
    {
        const QString &kind = event.kind;
        if (kind == "Sent"_L1 || kind == "Delayed"_L1)
            enter(event, event.queueName, kind == "Delayed"_L1 ? State::Delayed : State::Waiting, false);
        else if (kind == "MovedToDeadLetterQueue"_L1 || kind == "Moved"_L1)
            move(event);
        else if (kind == "Received"_L1)
            go(event, State::InFlight);
        else if (kind == "LeaseLapsed"_L1 || kind == "DelayEnded"_L1)
            go(event, State::Waiting);
        else if (kind == "VisibilityChanged"_L1)
            changeVisibility(event);
        else if (kind == "Deleted"_L1 || kind == "Expired"_L1 || kind == "SetAside"_L1)
            leave(event);
        else
            mark(event, m_lane < 0 ? lane(Place::Queue, event.queueName, false) : m_lane);
    }

    LifeTrack finish(Time now)
    {
        if (m_lane >= 0) {
            m_track.bars.append({m_lane, m_state, m_since, std::max(now, m_since), true});
            m_lane = -1;
        }
        return std::move(m_track);
    }

private:
    int lane(Place place, const QString &queue, bool isDead)
    {
        for (int i = 0; i < m_track.lanes.size(); ++i) {
            if (m_track.lanes[i].place == place && m_track.lanes[i].queueName == queue)
                return i;
        }
        m_track.lanes.append({place, queue, isDead});
        return static_cast<int>(m_track.lanes.size()) - 1;
    }

    void mark(const LifeEvent &event, int lane) { m_track.marks.append({lane, event.time, event.kind, event.number}); }

    void close(Time time)
    {
        if (m_lane >= 0)
            m_track.bars.append({m_lane, m_state, m_since, time, false});
        m_lane = -1;
    }

    void begin(int lane, State state, Time time)
    {
        m_lane = lane;
        m_state = state;
        m_since = time;
    }

    void enter(const LifeEvent &event, const QString &queue, State state, bool isDead)
    {
        close(event.time);
        begin(lane(Place::Queue, queue, isDead), state, event.time);
        mark(event, m_lane);
    }

    void move(const LifeEvent &event)
    {
        if (m_lane < 0) // what the journal forgot stands on the lane where it must have been
            lane(Place::Queue, event.queueName, false);
        enter(event, event.otherQueueName, State::Waiting, event.kind == "MovedToDeadLetterQueue"_L1);
    }

    void go(const LifeEvent &event, State state)
    {
        close(event.time);
        const int home = lane(Place::Queue, event.queueName, false);
        begin(state == State::InFlight ? lane(Place::Lease, event.queueName, false) : home, state, event.time);
        mark(event, state == State::InFlight ? m_lane : home);
    }

    void changeVisibility(const LifeEvent &event)
    {
        const bool isReturned = event.due.value_or(Time{0}) <= event.time;
        if (isReturned)
            go(event, State::Waiting);
        else if (m_lane >= 0)
            mark(event, m_lane); // longer or shorter, it stays where it is
        else
            go(event, State::InFlight);
    }

    void leave(const LifeEvent &event)
    {
        const int last = m_lane >= 0 ? m_lane : lane(Place::Queue, event.queueName, false);
        close(event.time);
        mark(event, last);
    }

    LifeTrack m_track;
    int m_lane = -1; ///< of the open bar; -1: none
    State m_state = State::Waiting;
    Time m_since{0};
};

} // namespace

Time LifeTrack::end() const
{
    Time last = marks.isEmpty() ? Time{0} : marks.last().time;
    for (const Bar &bar : bars)
        last = std::max(last, bar.to);
    return last;
}

LifeTrack LifeTrack::of(const QList<LifeEvent> &events, Time now)
{
    Builder builder;
    for (const LifeEvent &event : events)
        builder.read(event);
    return builder.finish(now);
}

TrackScale::TrackScale(const LifeTrack &track, double width, double least)
{
    for (const LifeTrack::Mark &mark : track.marks)
        m_times.append(mark.time);
    for (const LifeTrack::Bar &bar : track.bars)
        m_times.append(bar.to);
    std::sort(m_times.begin(), m_times.end());
    m_times.erase(std::unique(m_times.begin(), m_times.end()), m_times.end());
    if (m_times.isEmpty())
        return;
    const auto gaps = static_cast<double>(m_times.size() - 1);
    const double whole = std::max(1.0, static_cast<double>((m_times.last() - m_times.first()).count()));
    const double spare = std::max(0.0, width - gaps * least);
    m_places.append(0);
    for (qsizetype i = 1; i < m_times.size(); ++i) {
        const double share = static_cast<double>((m_times[i] - m_times[i - 1]).count()) / whole;
        m_places.append(m_places.last() + least + share * spare);
    }
}

double TrackScale::at(Time time) const
{
    if (m_times.isEmpty() || time <= m_times.first())
        return 0;
    if (time >= m_times.last())
        return m_places.last();
    const qsizetype next = std::upper_bound(m_times.begin(), m_times.end(), time) - m_times.begin();
    const auto length = static_cast<double>((m_times[next] - m_times[next - 1]).count());
    const double share = static_cast<double>((time - m_times[next - 1]).count()) / length;
    return m_places[next - 1] + share * (m_places[next] - m_places[next - 1]);
}

} // namespace ui
