// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/lossfacts.h"

#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::lossfacts {

namespace {

constexpr qsizetype mostNamed = 6; // queues that are listed; the rest is counted

QString tr(const char *source, const char *comment = nullptr, int count = -1)
{
    return QCoreApplication::translate("ui::lossfacts", source, comment, count);
}

QString countsOf(const QueueInfo &queue)
{
    return tr("%1 messages: %2 available, %3 in flight, %4 delayed")
        .arg(text::number(queue.total()), text::number(queue.available), text::number(queue.inFlight),
             text::number(queue.delayed));
}

QString holdersOf(const QueueFacts &facts, const QueueInfo &queue)
{
    if (!facts.holders)
        return tr("%1 in flight: consumers are working on them now.").arg(text::number(queue.inFlight));
    const QString held =
        tr("%1 in flight, held by %n consumer(s)", nullptr, *facts.holders).arg(text::number(queue.inFlight));
    return facts.hasMoreHolders ? held + tr(" or more") : held;
}

QStringList factsOf(const QueueFacts &facts, const QueueInfo &queue)
{
    QStringList out{countsOf(queue)};
    if (queue.inFlight > 0)
        out.append(holdersOf(facts, queue));
    if (queue.isDeadLetterQueue())
        out.append(tr("Dead-letter target of %1").arg(text::arnNames(queue.deadLetterSourceArns)));
    return out;
}

QString lineOf(const QueueInfo &queue)
{
    const QString line =
        tr("%1: %2 messages, %3 in flight").arg(queue.name, text::number(queue.total()), text::number(queue.inFlight));
    return queue.isDeadLetterQueue()
        ? tr("%1, dead-letter target of %2").arg(line, text::arnNames(queue.deadLetterSourceArns))
        : line;
}

QStringList listOf(const QueueFacts &facts)
{
    QStringList out;
    qint64 messages = 0;
    for (const QueueInfo &queue : facts.queues) {
        messages += queue.total();
        if (out.size() < mostNamed)
            out.append(lineOf(queue));
    }
    if (facts.queues.size() > mostNamed)
        out.append(tr("and %n more", nullptr, static_cast<int>(facts.queues.size() - mostNamed)));
    out.append(tr("%1 messages in all").arg(text::number(messages)));
    return out;
}

bool isLenient(const Description &description)
{
    return description.profile == "lenient"_L1;
}

} // namespace

QStringList ofPurge(const QueueFacts &facts)
{
    return facts.queues.isEmpty() ? QStringList{tr("The queue is gone already.")}
                                  : factsOf(facts, facts.queues.first());
}

QStringList ofDeletion(const QueueFacts &facts)
{
    if (facts.queues.isEmpty())
        return {tr("The queue is gone already.")};
    QStringList out = facts.queues.size() == 1 ? factsOf(facts, facts.queues.first()) : listOf(facts);
    if (!facts.missing.isEmpty())
        out.append(tr("Gone already: %1").arg(facts.missing.join(", "_L1)));
    const QueueInfo &first = facts.queues.first();
    if (facts.queues.size() == 1 && first.isDeadLetterQueue())
        out.append(tr("%1 will keep its dead letters: a message that fails too often is received again.")
                       .arg(text::arnNames(first.deadLetterSourceArns)));
    if (facts.queues.size() == 1 && !first.deadLetterTargetArn.isEmpty())
        out.append(tr("%1, which has its dead letters, stays.").arg(text::arnName(first.deadLetterTargetArn)));
    return out;
}

QString purgeRule(const Description &description)
{
    return isLenient(description)
        ? tr("Amazon SQS takes up to 60 s for a purge and allows one in 60 s; this broker purges at once, as often as "
             "you like.")
        : tr("A purge may take 60 s, and messages sent meanwhile may go too; there is one purge of a queue in 60 s.");
}

QString deletionRule(const Description &description)
{
    return isLenient(description) ? tr("Amazon SQS keeps the name taken for 60 s; this broker frees it at once.")
                                  : tr("Deleting may take 60 s, and the name can be used again only after that.");
}

} // namespace ui::lossfacts
