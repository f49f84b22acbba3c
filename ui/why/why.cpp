// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/why.h"

#include "ui/text.h"
#include "ui/why/evidence.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui::why {

namespace {

using Conclusion = std::optional<QString>;
using End = Lease::End;

struct Rule
{
    QLatin1String name;
    Origin origin;
    Conclusion (*conclude)(const Case &);
};

QString tr(const char *source, const char *comment = nullptr, int count = -1)
{
    return words(source, comment, count);
}

int counted(const QList<Lease> &leases, End end)
{
    return static_cast<int>(std::ranges::count(leases, end, &Lease::end));
}

bool isKind(const std::optional<LifeEvent> &event, QLatin1String kind)
{
    return event && event->kind == kind;
}

bool wasMoved(const Case &it, QLatin1String cause)
{
    return isKind(it.story.arrival, "Moved"_L1) && it.story.arrival->cause == cause;
}

bool isSentHere(const Case &it)
{
    return it.story.arrival && it.story.from.isEmpty();
}

bool isDead(const Case &it)
{
    return isKind(it.story.arrival, "MovedToDeadLetterQueue"_L1);
}

/// The journal holds every receive that the counter counted.
bool hasAllLeases(const Case &it)
{
    return isDead(it) && !it.story.before.isEmpty() && it.story.before.size() >= it.story.arrival->receives;
}

QString receivedTimes(const Case &it)
{
    return tr("Received %n time(s)", nullptr, static_cast<int>(it.story.before.size()));
}

/// ", limit 3", where the limit then is known to have been that.
QString limitText(const Case &it)
{
    const bool isKnown = it.question.source && it.question.source->maxReceiveCount == it.story.arrival->receives;
    return isKnown ? tr(", limit %1").arg(text::number(it.question.source->maxReceiveCount)) : QString();
}

/// "of 30 s", "of 10 s to 40 s".
QString lengthText(const QList<Lease> &leases)
{
    const auto held = [](const Lease &lease) { return lease.held(); };
    const auto [least, most] = std::ranges::minmax(leases, {}, held);
    const QString shortest = text::duration(least.held());
    const QString longest = text::duration(most.held());
    return shortest == longest ? tr("of %1").arg(shortest) : tr("of %1 to %2").arg(shortest, longest);
}

QString byWhom(const LifeEvent &event)
{
    return event.caller.isEmpty() ? QString() : tr(" by %1").arg(callerName(event));
}

// ---- gone

Conclusion goneDeleted(const Case &it)
{
    if (!it.question.isGone || !isKind(it.story.departure, "Deleted"_L1))
        return {};
    if (it.story.departure->cause == "Console"_L1)
        return tr("It is no longer here: it was deleted by hand at %1.").arg(text::instant(it.story.departure->time));
    return tr("It is no longer here: it was deleted at %1%2.")
        .arg(text::instant(it.story.departure->time), byWhom(*it.story.departure));
}

Conclusion goneExpired(const Case &it)
{
    if (!it.question.isGone || !isKind(it.story.departure, "Expired"_L1))
        return {};
    return tr("It is no longer here: its retention period ended at %1.").arg(text::instant(it.story.departure->time));
}

Conclusion goneMoved(const Case &it)
{
    if (!it.question.isGone || !it.story.departure || it.story.departure->otherQueueName.isEmpty())
        return {};
    return tr("It is no longer here: it went to %1 at %2.")
        .arg(it.story.departure->otherQueueName, text::instant(it.story.departure->time));
}

Conclusion goneSomehow(const Case &it)
{
    return it.question.isGone ? Conclusion{tr("It is no longer here, and nothing that is known tells why.")}
                              : Conclusion{};
}

// ---- dead

Conclusion deadLapsed(const Case &it)
{
    const QList<Lease> &leases = it.story.before;
    if (!hasAllLeases(it) || counted(leases, End::Lapsed) != leases.size())
        return {};
    const QString how =
        leases.size() == 1 ? tr("its lease %1 ran out with no delete") : tr("each lease %1 ran out with no delete");
    return QString(receivedTimes(it) + limitText(it) + u"; "_s + how.arg(lengthText(leases)) + u'.');
}

Conclusion deadReturned(const Case &it)
{
    const QList<Lease> &leases = it.story.before;
    if (!hasAllLeases(it) || counted(leases, End::Returned) != leases.size())
        return {};
    return QString(tr("Its consumer returned it (visibility 0) %n time(s)", nullptr, static_cast<int>(leases.size()))
                   + limitText(it) + u'.');
}

Conclusion deadMixed(const Case &it)
{
    const QList<Lease> &leases = it.story.before;
    const int lapsed = counted(leases, End::Lapsed);
    const int returned = counted(leases, End::Returned);
    if (!hasAllLeases(it) || lapsed == 0 || returned == 0)
        return {};
    return QString(receivedTimes(it) + limitText(it) + u": "_s + tr("%n lease(s) ran out", nullptr, lapsed) + u", "_s
                   + tr("%n returned with visibility 0", nullptr, returned) + u'.');
}

Conclusion deadOnly(const Case &it)
{
    if (!isDead(it))
        return {};
    return tr("Received %n time(s) in %1 and not deleted; the journal does not hold each of them any more.", nullptr,
              it.story.arrival->receives)
        .arg(it.story.from);
}

// ---- moved

Conclusion homeByTask(const Case &it)
{
    if (!wasMoved(it, "MoveTask"_L1) || !it.story.died)
        return {};
    return tr("Redriven: a move task brought it back from %1 at %2.")
        .arg(it.story.from, text::instant(it.story.arrival->time));
}

Conclusion homeByHand(const Case &it)
{
    if (!wasMoved(it, "Console"_L1) || !it.story.died)
        return {};
    return tr("Redriven by hand: it came back from %1 at %2.")
        .arg(it.story.from, text::instant(it.story.arrival->time));
}

Conclusion movedByTask(const Case &it)
{
    if (!wasMoved(it, "MoveTask"_L1))
        return {};
    return tr("Moved here by a move task from %1 at %2.").arg(it.story.from, text::instant(it.story.arrival->time));
}

Conclusion movedByHand(const Case &it)
{
    if (!wasMoved(it, "Console"_L1))
        return {};
    return tr("Moved here by hand from %1 at %2.").arg(it.story.from, text::instant(it.story.arrival->time));
}

Conclusion movedSomehow(const Case &it)
{
    if (!isKind(it.story.arrival, "Moved"_L1))
        return {};
    return tr("Moved here from %1 at %2.").arg(it.story.from, text::instant(it.story.arrival->time));
}

// ---- sent

Conclusion sentToDead(const Case &it)
{
    if (!isSentHere(it) || !it.question.queue.isDeadLetterQueue())
        return {};
    return tr("Sent directly to this dead-letter queue%1: it did not come from another queue.")
        .arg(byWhom(*it.story.arrival));
}

Conclusion sentHeld(const Case &it)
{
    if (!isSentHere(it) || it.question.message.state != MessageState::InFlight || it.story.here.isEmpty())
        return {};
    return tr("Sent directly to this queue%1; %2 holds it since %3.")
        .arg(byWhom(*it.story.arrival), callerName(it.story.here.last().received),
             text::instant(it.story.here.last().received.time));
}

Conclusion sentDelayed(const Case &it)
{
    if (!isSentHere(it) || it.question.message.state != MessageState::Delayed)
        return {};
    return tr("Sent directly to this queue%1 and delayed until %2.")
        .arg(byWhom(*it.story.arrival), text::instant(it.question.message.due.value_or(it.question.now)));
}

Conclusion sentRetried(const Case &it)
{
    const int failures = static_cast<int>(std::ranges::count_if(it.story.here, &Lease::isFailure));
    if (!isSentHere(it) || failures == 0)
        return {};
    return QString(tr("Sent directly to this queue%1.").arg(byWhom(*it.story.arrival)) + u' '
                   + tr("Received and not deleted %n time(s), so it is back.", nullptr, failures));
}

Conclusion sentWaiting(const Case &it)
{
    if (!isSentHere(it))
        return {};
    return tr("Sent directly to this queue%1; nobody has received it yet.").arg(byWhom(*it.story.arrival));
}

// ---- without a journal

Conclusion deadByField(const Case &it)
{
    if (it.question.message.deadLetterSourceArn.isEmpty())
        return {};
    return tr("A dead letter of %1, received %n time(s).", nullptr, it.question.message.receiveCount)
        .arg(text::arnName(it.question.message.deadLetterSourceArn));
}

Conclusion deadByQueue(const Case &it)
{
    if (!it.question.queue.isDeadLetterQueue())
        return {};
    return tr("In the dead-letter queue of %1, but without a mark of where it came from: it may have been sent here.")
        .arg(text::arnNames(it.question.queue.deadLetterSourceArns));
}

Conclusion retriedByCount(const Case &it)
{
    if (it.question.message.receiveCount == 0)
        return {};
    return tr("Received %n time(s) and not deleted.", nullptr, it.question.message.receiveCount);
}

Conclusion waitingByCount(const Case &)
{
    return tr("In this queue and not received yet.");
}

constexpr std::array rules{
    Rule{"gone.deleted"_L1, Origin::Journal, goneDeleted},
    Rule{"gone.expired"_L1, Origin::Journal, goneExpired},
    Rule{"gone.moved"_L1, Origin::Journal, goneMoved},
    Rule{"gone.unknown"_L1, Origin::Unknown, goneSomehow},
    Rule{"dead.lapsed"_L1, Origin::Journal, deadLapsed},
    Rule{"dead.returned"_L1, Origin::Journal, deadReturned},
    Rule{"dead.mixed"_L1, Origin::Journal, deadMixed},
    Rule{"dead.partly"_L1, Origin::Journal, deadOnly},
    Rule{"home.task"_L1, Origin::Journal, homeByTask},
    Rule{"home.hand"_L1, Origin::Journal, homeByHand},
    Rule{"moved.task"_L1, Origin::Journal, movedByTask},
    Rule{"moved.hand"_L1, Origin::Journal, movedByHand},
    Rule{"moved"_L1, Origin::Journal, movedSomehow},
    Rule{"sent.dead"_L1, Origin::Journal, sentToDead},
    Rule{"sent.held"_L1, Origin::Journal, sentHeld},
    Rule{"sent.delayed"_L1, Origin::Journal, sentDelayed},
    Rule{"sent.retried"_L1, Origin::Journal, sentRetried},
    Rule{"sent.waiting"_L1, Origin::Journal, sentWaiting},
    Rule{"field.dead"_L1, Origin::Message, deadByField},
    Rule{"field.deadQueue"_L1, Origin::Setting, deadByQueue},
    Rule{"field.retried"_L1, Origin::Message, retriedByCount},
    Rule{"field.waiting"_L1, Origin::Message, waitingByCount},
};

/// What the consumer wrote is the only reason there is; it stands beside how the message came here.
QString reasonText(const MessageInfo &message)
{
    const auto found = std::ranges::find_if(message.attributes, [](const MessageAttribute &attribute) {
        return isErrorAttribute(attribute.name) && !attribute.isBinary();
    });
    return found == message.attributes.end()
        ? QString()
        : tr(" The attribute %1 says: “%2”.").arg(found->name, text::firstLine(found->value));
}

} // namespace

Answer answer(const Question &question)
{
    const Case it{question, question.life ? storyOf(*question.life, question.queue.name) : Story{}};
    for (const Rule &rule : rules) {
        const Conclusion conclusion = rule.conclude(it);
        if (!conclusion)
            continue;
        return {.rule = rule.name,
                .conclusion = QString(*conclusion + reasonText(question.message)),
                .origin = rule.origin,
                .evidence = evidenceOf(it)};
    }
    return {}; // the last rule always concludes
}

} // namespace ui::why
