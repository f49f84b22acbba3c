// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/journal/event.h"

#include <algorithm>
#include <array>
#include <limits>

namespace broker::journal {

namespace {

namespace change = model::change;

constexpr std::array<std::string_view, 17> kindNames{
    "",         "QueueCreated",      "QueueChanged", "QueueDeleted", "QueuePurged", "Sent",    "Delayed",
    "Received", "VisibilityChanged", "LeaseLapsed",  "DelayEnded",   "Deleted",     "Expired", "MovedToDeadLetterQueue",
    "Moved",    "Deduplicated",      "SetAside",
};

std::uint32_t clamped(std::uint64_t count)
{
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(count, std::numeric_limits<std::uint32_t>::max()));
}

Event eventOf(Kind kind, model::QueueId queue, std::uint64_t count = 0)
{
    Event event;
    event.kind = kind;
    event.queue = queue.value;
    event.count = clamped(count);
    return event;
}

template <class Happened>
Event messageEvent(Kind kind, const Happened &happened, std::uint64_t count = 0)
{
    Event event = eventOf(kind, happened.queue, count);
    event.key = happened.key;
    event.lineage = happened.lineage;
    return event;
}

/// The one table from what a step did to what the journal tells of it. No event: it only serves storage.
struct ToEvent
{
    using Told = std::optional<Event>;

    Told operator()(const change::QueueCreated &it) const { return eventOf(Kind::QueueCreated, it.row.id); }
    Told operator()(const change::QueueChanged &it) const { return eventOf(Kind::QueueChanged, it.row.id); }
    Told operator()(const change::QueueDeleted &it) const { return eventOf(Kind::QueueDeleted, it.queue, it.messages); }
    Told operator()(const change::QueuePurged &it) const { return eventOf(Kind::QueuePurged, it.queue, it.messages); }
    Told operator()(const change::MessageSent &it) const
    {
        const bool isDelayed = it.row.state == model::MessageState::Delayed;
        Event event = messageEvent(isDelayed ? Kind::Delayed : Kind::Sent, it.row);
        if (isDelayed)
            event.due = it.row.due;
        return event;
    }
    Told operator()(const change::MessageReceived &it) const
    {
        Event event = messageEvent(Kind::Received, it, it.receives);
        event.due = it.due;
        return event;
    }
    Told operator()(const change::VisibilityChanged &it) const
    {
        Event event = messageEvent(Kind::VisibilityChanged, it);
        event.due = it.due;
        return event;
    }
    Told operator()(const change::MessageDeleted &it) const
    {
        Event event = messageEvent(it.cause == change::Cause::Retention ? Kind::Expired : Kind::Deleted, it);
        event.cause = it.cause;
        return event;
    }
    Told operator()(const change::MessageMoved &it) const
    {
        Event event =
            messageEvent(it.row.deadLetterSource ? Kind::MovedToDeadLetterQueue : Kind::Moved, it.row, it.row.receives);
        event.queue = it.from.value;
        event.other = it.row.queue.value;
        event.cause = it.cause;
        if (it.redrive)
            event.count = clamped(it.redrive.value);
        return event;
    }
    Told operator()(const change::LeaseLapsed &it) const { return messageEvent(Kind::LeaseLapsed, it, it.receives); }
    Told operator()(const change::DelayEnded &it) const { return messageEvent(Kind::DelayEnded, it); }
    Told operator()(const change::BodyErased & /*it*/) const { return {}; }
    Told operator()(const change::JournalSpilled & /*it*/) const { return {}; }
    Told operator()(const change::JournalTrimmed & /*it*/) const { return {}; }
    Told operator()(const change::DeduplicationNoted & /*it*/) const { return {}; }
    Told operator()(const change::DeduplicationTrimmed & /*it*/) const { return {}; }
    Told operator()(const change::Deduplicated &it) const { return messageEvent(Kind::Deduplicated, it); }
    Told operator()(const change::MoveTaskChanged & /*it*/) const { return {}; }
    Told operator()(const change::MoveTaskForgotten & /*it*/) const { return {}; }
    Told operator()(const change::SourceForgotten & /*it*/) const { return {}; }
    Told operator()(const change::BodyStored & /*it*/) const { return {}; }
    Told operator()(const change::RedriveStarted & /*it*/) const { return {}; }
    Told operator()(const change::RedriveProgressed & /*it*/) const { return {}; }
    Told operator()(const change::RedriveForgotten & /*it*/) const { return {}; }
    Told operator()(const change::RedriveSliceNoted & /*it*/) const { return {}; }
    Told operator()(const change::RedriveSliceForgotten & /*it*/) const { return {}; }
    Told operator()(const change::MessageSetAside &it) const { return messageEvent(Kind::SetAside, it); }
};

} // namespace

std::string_view toString(Kind kind)
{
    return isKind(kind) ? kindNames[static_cast<std::size_t>(kind)] : std::string_view{};
}

bool isKind(Kind kind)
{
    return kind >= Kind::QueueCreated && kind <= Kind::SetAside;
}

std::optional<Event> toEvent(const model::Change &change)
{
    return std::visit(ToEvent{}, change);
}

} // namespace broker::journal
