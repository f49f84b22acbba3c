// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/story.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::why {

namespace {

bool isMove(const LifeEvent &event)
{
    return event.kind == "MovedToDeadLetterQueue"_L1 || event.kind == "Moved"_L1;
}

bool isArrival(const LifeEvent &event, const QString &queue)
{
    if (isMove(event))
        return event.otherQueueName == queue;
    return event.queueName == queue && (event.kind == "Sent"_L1 || event.kind == "Delayed"_L1);
}

bool isDeparture(const LifeEvent &event, const QString &queue)
{
    if (event.queueName != queue)
        return false;
    return isMove(event) || event.kind == "Deleted"_L1 || event.kind == "Expired"_L1 || event.kind == "SetAside"_L1;
}

void close(Lease &lease, Lease::End end, const LifeEvent &event)
{
    lease.end = end;
    lease.ended = event;
}

void read(Lease &lease, const LifeEvent &event)
{
    if (event.kind == "LeaseLapsed"_L1)
        close(lease, Lease::End::Lapsed, event);
    else if (event.kind == "Deleted"_L1)
        close(lease, Lease::End::Deleted, event);
    else if (isMove(event))
        close(lease, Lease::End::Moved, event);
    else if (event.kind == "VisibilityChanged"_L1 && event.due.value_or(Time{0}) <= event.time)
        close(lease, Lease::End::Returned, event);
    else if (event.kind == "VisibilityChanged"_L1)
        ++lease.extended;
}

/// Of the events from `first` to before `end` in one queue.
QList<Lease> leases(const QList<LifeEvent> &events, const QString &queue, qsizetype first, qsizetype end)
{
    QList<Lease> out;
    for (qsizetype at = first; at < end; ++at) {
        const LifeEvent &event = events[at];
        if (event.queueName != queue)
            continue;
        if (event.kind == "Received"_L1)
            out.append({.received = event, .ended = {}});
        else if (!out.isEmpty() && out.last().end == Lease::End::Open)
            read(out.last(), event);
    }
    return out;
}

qsizetype lastArrival(const QList<LifeEvent> &events, const QString &queue, qsizetype before)
{
    for (qsizetype at = before - 1; at >= 0; --at) {
        if (isArrival(events[at], queue))
            return at;
    }
    return -1;
}

} // namespace

Story storyOf(const Life &life, const QString &queueName)
{
    const QList<LifeEvent> &events = life.events;
    Story story;
    story.isComplete = life.complete;
    const qsizetype arrived = lastArrival(events, queueName, events.size());
    for (qsizetype at = std::max<qsizetype>(arrived, 0); at < events.size(); ++at) {
        if (at != arrived && isDeparture(events[at], queueName))
            story.departure = events[at];
    }
    story.here = leases(events, queueName, std::max<qsizetype>(arrived, 0), events.size());
    story.swallowed = static_cast<int>(std::ranges::count(events, QString(u"Deduplicated"_s), &LifeEvent::kind));
    if (arrived < 0)
        return story;
    story.arrival = events[arrived];
    if (!isMove(events[arrived]))
        return story;
    story.from = events[arrived].queueName;
    const qsizetype cameThere = std::max<qsizetype>(lastArrival(events, story.from, arrived), 0);
    story.before = leases(events, story.from, cameThere, arrived);
    for (qsizetype at = 0; at < arrived; ++at) {
        if (events[at].kind == "MovedToDeadLetterQueue"_L1 && events[at].queueName == queueName)
            story.died = events[at];
    }
    return story;
}

} // namespace ui::why
