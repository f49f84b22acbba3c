// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attributes/effects.h"

#include "ui/attributes/attributetable.h"
#include "ui/attributes/quantity.h"
#include "ui/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::attributes::effects {

namespace {

QString tr(const char *source, const char *comment = nullptr, int count = -1)
{
    return QCoreApplication::translate("ui::attributes::effects", source, comment, count);
}

QString duration(const QString &value)
{
    return secondsText(value.toLongLong());
}

bool isOn(const QString &value)
{
    return value == "true"_L1;
}

bool hasKey(const Scene &scene)
{
    return !scene.values.value(u"KmsMasterKeyId"_s).isEmpty();
}

} // namespace

QString visibility(const Scene &, const QString &value)
{
    if (value.toLongLong() == 0)
        return tr("A received message is not hidden at all: the next receive may deliver it again.");
    return tr("A message that fails stays hidden %1 before another consumer sees it.").arg(duration(value));
}

QString delay(const Scene &scene, const QString &value)
{
    const QString sentence = value.toLongLong() == 0
        ? tr("A message can be received as soon as it is sent.")
        : tr("A message can be received %1 after it was sent.").arg(duration(value));
    if (scene.isNew)
        return sentence;
    return QString(sentence + u' '
                   + (scene.queue.isFifo() ? tr("A change counts for messages that wait already, too.")
                                           : tr("A change counts for messages sent from then on.")));
}

QString receiveWait(const Scene &, const QString &value)
{
    if (value.toLongLong() == 0)
        return tr("A receive that finds nothing answers at once (short polling).");
    return tr("A receive that finds nothing waits up to %1 for a message (long polling).").arg(duration(value));
}

QString retention(const Scene &, const QString &value)
{
    return tr("A message that nobody deletes is gone %1 after it was sent.").arg(duration(value));
}

QString messageSize(const Scene &, const QString &value)
{
    return tr("A message of more than %1 is refused.").arg(bytesText(value.toLongLong()));
}

QString deadLetters(const Scene &scene, const QString &value)
{
    const DeadLetterRule rule = deadLetterRule(value);
    if (rule.targetArn.isEmpty()) {
        const Row *kept = row(u"MessageRetentionPeriod"_s);
        const QString most = scene.values.value(kept->name, standardValue(*kept));
        return tr("A message that always fails is received again and again until it is %1 old.").arg(duration(most));
    }
    return tr("After %n receive(s) a message goes to %1 at the next receive.", nullptr, rule.maxReceiveCount)
        .arg(text::arnName(rule.targetArn));
}

QString allowed(const Scene &, const QString &value)
{
    const AllowRule rule = allowRule(value);
    switch (rule.who) {
    case AllowRule::Who::Everybody:
        return tr("Any queue of this account and region may send its dead letters here.");
    case AllowRule::Who::Some:
        return rule.sourceArns.isEmpty()
            ? tr("Choose the queues that may send their dead letters here.")
            : tr("Only %1 may send dead letters here.").arg(text::arnNames(rule.sourceArns));
    case AllowRule::Who::Nobody:
        return tr("No queue may send its dead letters here.");
    }
    return {};
}

QString fifo(const Scene &, const QString &value)
{
    return isOn(value) ? tr("Messages of one group are received in the order in which they were sent, one holder at a "
                            "time.")
                       : tr("Messages come in about the order in which they were sent, now and then one twice.");
}

QString contentDeduplication(const Scene &, const QString &value)
{
    return isOn(value)
        ? tr("A send without a deduplication ID gets one made of its body: the same body within 5 min counts once.")
        : tr("Every send needs a deduplication ID of its own.");
}

QString deduplicationScope(const Scene &scene, const QString &value)
{
    const QString sentence = value == "messageGroup"_L1
        ? tr("The same deduplication ID in another message group is another message.")
        : tr("A deduplication ID counts once in the whole queue, whatever the group.");
    if (scene.isNew)
        return sentence;
    return QString(sentence + u' ' + tr("The service keeps to the scope that the queue was created with."));
}

QString throughput(const Scene &, const QString &value)
{
    return value == "perMessageGroupId"_L1
        ? tr("Each message group has the service's limits for itself (high throughput).")
        : tr("The service's limits count for all message groups together.");
}

QString managedSse(const Scene &scene, const QString &value)
{
    if (hasKey(scene))
        return tr("The KMS key takes its place, and it stays off when the key goes.");
    return isOn(value)
        ? tr("The service encrypts bodies at rest. A local broker stores the setting and encrypts nothing.")
        : tr("Bodies are not encrypted at rest, unless there is a KMS key.");
}

QString kmsKey(const Scene &, const QString &value)
{
    if (value.isEmpty())
        return tr("No key of KMS is used.");
    return tr("The service encrypts bodies under %1: senders and consumers need the right to use it. A local broker "
              "stores the setting and encrypts nothing.")
        .arg(value);
}

QString kmsReuse(const Scene &, const QString &value)
{
    return tr("KMS is called at most every %1 for each data key.").arg(duration(value));
}

QString shortPolling(const Scene &, const QString &value)
{
    if (value == "all"_L1)
        return tr("A receive that does not wait finds every message that is there.");
    if (value == "sampled"_L1)
        return tr("A receive that does not wait looks at a sample and may come back empty, as the service's may.");
    return tr("A receive that does not wait looks at what the broker's own setting says.");
}

QString processedSample(const Scene &, const QString &value)
{
    if (value == "none"_L1)
        return tr("Dead letters of this queue are compared with each other alone.");
    if (value.isEmpty())
        return tr("The broker's own setting says how many; usually 200. They are gone when the broker ends.");
    return tr("Up to %1 are kept, within 2 MiB. They are gone when the broker ends.")
        .arg(text::number(value.toLongLong()));
}

QString policy(const Scene &, const QString &value)
{
    return value.isEmpty() ? tr("Only the account of the queue may use it.")
                           : tr("The policy grants rights beyond those of the account.");
}

QString whyNotFifo(const Scene &)
{
    return tr("The kind of a queue is chosen when it is created, by its name.");
}

QString whyNotManagedSse(const Scene &scene)
{
    return hasKey(scene) ? tr("A queue has one kind of encryption: remove the KMS key first.") : QString();
}

QString whyNotKmsReuse(const Scene &scene)
{
    return hasKey(scene) ? QString() : tr("This needs a KMS key.");
}

QString whyNotShortPolling(const Scene &scene)
{
    return scene.queue.isFifo() ? tr("A FIFO queue is always looked at as a whole.") : QString();
}

} // namespace ui::attributes::effects
