// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/evidence.h"

#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui::why {

namespace {

using End = Lease::End;

constexpr qsizetype mostLeases = 20; // in the list; the life shows all

QString tr(const char *source, const char *comment = nullptr, int count = -1)
{
    return words(source, comment, count);
}

Evidence fromEvent(const QString &text, const LifeEvent &event)
{
    return {.text = text, .origin = Origin::Journal, .event = event.number};
}

Evidence fromSetting(const QString &text, const QueueInfo &queue)
{
    return {.text = text, .origin = Origin::Setting, .queueArn = queue.arn};
}

QString endText(const Lease &lease)
{
    switch (lease.end) {
    case End::Lapsed:
        return tr("%1 held it %2; the lease ran out");
    case End::Returned:
        return tr("%1 held it %2 and returned it (visibility 0)");
    case End::Deleted:
        return tr("%1 held it %2 and deleted it");
    case End::Moved:
        return tr("%1 held it %2 until it was moved");
    case End::Open:
        break;
    }
    return tr("%1 received it");
}

Evidence leaseEvidence(const Lease &lease)
{
    const QString caller = callerName(lease.received);
    QString what =
        lease.end == End::Open ? endText(lease).arg(caller) : endText(lease).arg(caller, text::duration(lease.held()));
    what.prepend(tr("Receive %1: ").arg(text::number(lease.received.receives)));
    if (lease.extended > 0)
        what += tr(", after asking for more time %n time(s)", nullptr, lease.extended);
    return fromEvent(what, lease.ended.value_or(lease.received));
}

void addArrival(const Case &it, QList<Evidence> &out)
{
    if (!it.story.arrival)
        return;
    const LifeEvent &event = *it.story.arrival;
    const QString when = text::instant(event.time);
    if (it.story.from.isEmpty())
        out.append(fromEvent(tr("Sent to %1 at %2").arg(event.queueName, when), event));
    else
        out.append(fromEvent(tr("Moved from %1 to %2 at %3").arg(event.queueName, event.otherQueueName, when), event));
}

void addLeases(const Case &it, QList<Evidence> &out)
{
    const QList<Lease> all = it.story.before + it.story.here;
    for (const Lease &lease : all.first(std::min(all.size(), mostLeases)))
        out.append(leaseEvidence(lease));
    if (all.size() > mostLeases)
        out.append({tr("and %n more receive(s)", nullptr, static_cast<int>(all.size() - mostLeases)), Origin::Journal});
}

void addEarlierDeath(const Case &it, QList<Evidence> &out)
{
    if (it.story.died)
        out.append(fromEvent(
            tr("It had gone to %1 at %2").arg(it.story.died->otherQueueName, text::instant(it.story.died->time)),
            *it.story.died));
}

void addDeparture(const Case &it, QList<Evidence> &out)
{
    if (it.question.isGone && it.story.departure)
        out.append(fromEvent(
            tr("%1 at %2").arg(text::eventName(it.story.departure->kind), text::instant(it.story.departure->time)),
            *it.story.departure));
}

void addSwallowed(const Case &it, QList<Evidence> &out)
{
    if (it.story.swallowed > 0)
        out.append({tr("%n later send(s) with its deduplication ID were answered with it and added nothing", nullptr,
                       it.story.swallowed),
                    Origin::Journal});
}

void addAttributes(const Case &it, QList<Evidence> &out)
{
    for (const MessageAttribute &attribute : it.question.message.attributes) {
        if (isErrorAttribute(attribute.name) && !attribute.isBinary())
            out.append({QString(attribute.name + u": "_s + text::firstLine(attribute.value)), Origin::Attribute});
    }
}

void addFields(const Case &it, QList<Evidence> &out)
{
    const MessageInfo &message = it.question.message;
    if (message.receiveCount > 0)
        out.append({tr("Its receive count is %1").arg(text::number(message.receiveCount)), Origin::Message});
    if (!message.deadLetterSourceArn.isEmpty())
        out.append({tr("It carries the mark of a dead letter of %1").arg(text::arnName(message.deadLetterSourceArn)),
                    Origin::Message});
}

/// Where it failed: the queue that it came from, or this one.
void addSettings(const Case &it, QList<Evidence> &out)
{
    const bool isFromElsewhere = !it.story.from.isEmpty() || !it.question.message.deadLetterSourceArn.isEmpty();
    if (isFromElsewhere && !it.question.source) {
        const QString name =
            it.story.from.isEmpty() ? text::arnName(it.question.message.deadLetterSourceArn) : it.story.from;
        out.append({tr("%1 is not listed any more: its settings are not known").arg(name), Origin::Unknown});
        return;
    }
    const QueueInfo &queue = isFromElsewhere ? *it.question.source : it.question.queue;
    if (queue.maxReceiveCount > 0)
        out.append(
            fromSetting(tr("%1 moves a message to its dead letters after %n receive(s)", nullptr, queue.maxReceiveCount)
                            .arg(queue.name),
                        queue));
    else if (!queue.isDeadLetterQueue())
        out.append(fromSetting(
            tr("%1 has no dead-letter queue: its messages come back until they expire").arg(queue.name), queue));
    out.append(fromSetting(
        tr("%1 hides a received message for %2").arg(queue.name, text::duration(queue.visibilityTimeout)), queue));
}

void addChangedLimit(const Case &it, QList<Evidence> &out)
{
    const bool isDead = it.story.arrival && it.story.arrival->kind == "MovedToDeadLetterQueue"_L1;
    if (!isDead || !it.question.source || it.question.source->maxReceiveCount == 0)
        return;
    if (it.question.source->maxReceiveCount != it.story.arrival->receives)
        out.append(fromSetting(
            tr("The limit is %1 now; it was moved after %2 receives")
                .arg(text::number(it.question.source->maxReceiveCount), text::number(it.story.arrival->receives)),
            *it.question.source));
}

/// Work that takes longer than the lease looks just like a crash: both are named, neither is claimed.
void addUnknown(const Case &it, QList<Evidence> &out)
{
    if (!it.question.life) {
        out.append({tr("SQS does not record who received it, when, and how each receive ended"), Origin::Unknown});
        return;
    }
    if (!it.story.isComplete)
        out.append({tr("Older events are no longer kept"), Origin::Unknown});
    const QList<Lease> all = it.story.before + it.story.here;
    if (std::ranges::any_of(all, [](const Lease &lease) { return lease.end == End::Lapsed; }))
        out.append(
            {tr("Whether the consumer crashed, forgot the delete or needed longer than its lease is not recorded"),
             Origin::Unknown});
}

using Add = void (*)(const Case &, QList<Evidence> &);
constexpr std::array<Add, 10> parts{addDeparture,  addArrival, addLeases,   addEarlierDeath, addSwallowed,
                                    addAttributes, addFields,  addSettings, addChangedLimit, addUnknown};

/// As letters and digits only, in lower case.
constexpr std::array errorNames{"error"_L1,
                                "errormessage"_L1,
                                "errorcode"_L1,
                                "errortype"_L1,
                                "errordescription"_L1,
                                "errorreason"_L1,
                                "exception"_L1,
                                "exceptionmessage"_L1,
                                "exceptiontype"_L1,
                                "failure"_L1,
                                "failurereason"_L1,
                                "failurecause"_L1,
                                "reason"_L1,
                                "deadletterreason"_L1,
                                "deadlettererrordescription"_L1,
                                "xexception"_L1,
                                "xexceptionmessage"_L1,
                                "xerror"_L1,
                                "xerrormessage"_L1,
                                "xfailurereason"_L1,
                                "exhaustedretrycondition"_L1,
                                "lasterror"_L1,
                                "nservicebusexceptioninfomessage"_L1};

} // namespace

QList<Evidence> evidenceOf(const Case &it)
{
    QList<Evidence> out;
    for (const Add add : parts)
        add(it, out);
    return out;
}

QString words(const char *source, const char *comment, int count)
{
    return QCoreApplication::translate("ui::why", source, comment, count);
}

QString callerName(const LifeEvent &event)
{
    const QString program = event.caller.section(u' ', 0, 0).section(u'/', 0, 0);
    return program.isEmpty() ? words("A consumer") : program;
}

bool isErrorAttribute(const QString &name)
{
    QString plain = name.toLower();
    plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return std::ranges::find_if(errorNames, [&plain](QLatin1String each) { return plain == each; }) != errorNames.end();
}

QString originName(Origin origin)
{
    switch (origin) {
    case Origin::Journal:
        return words("journal");
    case Origin::Message:
        return words("message");
    case Origin::Attribute:
        return words("attribute");
    case Origin::Setting:
        return words("queue setting");
    case Origin::Unknown:
        break;
    }
    return words("unknown");
}

} // namespace ui::why
