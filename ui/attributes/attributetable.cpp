// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attributes/attributetable.h"

#include "ui/attributes/effects.h"
#include "ui/attributes/quantity.h"
#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui::attributes {

namespace {

QString tr(const char *source, const char *comment = nullptr, int count = -1)
{
    return QCoreApplication::translate("ui::attributes", source, comment, count);
}

// By section, in the order of the form. Ranges and standards are the broker's: see rules.h.
constexpr std::array rows{
    Row{"VisibilityTimeout"_L1, Section::Delivery, Kind::Seconds,
        QT_TRANSLATE_NOOP("ui::attributes", "Visibility timeout"),
        QT_TRANSLATE_NOOP("ui::attributes", "How long a received message is hidden from other consumers"),
        effects::visibility},
    Row{"DelaySeconds"_L1, Section::Delivery, Kind::Seconds, QT_TRANSLATE_NOOP("ui::attributes", "Delivery delay"),
        QT_TRANSLATE_NOOP("ui::attributes", "How long a sent message waits before it can be received"), effects::delay},
    Row{"ReceiveMessageWaitTimeSeconds"_L1, Section::Delivery, Kind::Seconds,
        QT_TRANSLATE_NOOP("ui::attributes", "Receive wait time"),
        QT_TRANSLATE_NOOP("ui::attributes", "How long a receive waits for a message when there is none"),
        effects::receiveWait},
    Row{"MessageRetentionPeriod"_L1, Section::Retention, Kind::Seconds,
        QT_TRANSLATE_NOOP("ui::attributes", "Retention"),
        QT_TRANSLATE_NOOP("ui::attributes", "How long a message that nobody deletes is kept"), effects::retention},
    Row{"MaximumMessageSize"_L1, Section::Retention, Kind::Bytes,
        QT_TRANSLATE_NOOP("ui::attributes", "Largest message"),
        QT_TRANSLATE_NOOP("ui::attributes", "Body and attributes together"), effects::messageSize},
    Row{"RedrivePolicy"_L1, Section::DeadLetters, Kind::DeadLetters,
        QT_TRANSLATE_NOOP("ui::attributes", "Dead-letter queue"),
        QT_TRANSLATE_NOOP("ui::attributes", "Where a message goes that was received too often"), effects::deadLetters},
    Row{"RedriveAllowPolicy"_L1, Section::DeadLetters, Kind::Allowed,
        QT_TRANSLATE_NOOP("ui::attributes", "May be dead-letter queue of"),
        QT_TRANSLATE_NOOP("ui::attributes", "Which queues may name this one as their dead-letter queue"),
        effects::allowed},
    Row{"FifoQueue"_L1, Section::Fifo, Kind::Switch, QT_TRANSLATE_NOOP("ui::attributes", "FIFO queue"),
        QT_TRANSLATE_NOOP("ui::attributes", "Keeps the order of each message group, and no message twice"),
        effects::fifo, effects::whyNotFifo},
    Row{"ContentBasedDeduplication"_L1, Section::Fifo, Kind::Switch,
        QT_TRANSLATE_NOOP("ui::attributes", "Deduplicate by content"),
        QT_TRANSLATE_NOOP("ui::attributes", "Whether a send without a deduplication ID gets one made of its body"),
        effects::contentDeduplication},
    Row{"DeduplicationScope"_L1, Section::Fifo, Kind::Choice,
        QT_TRANSLATE_NOOP("ui::attributes", "Deduplication scope"),
        QT_TRANSLATE_NOOP("ui::attributes", "Where a deduplication ID counts"), effects::deduplicationScope},
    Row{"FifoThroughputLimit"_L1, Section::Fifo, Kind::Choice, QT_TRANSLATE_NOOP("ui::attributes", "Throughput limit"),
        QT_TRANSLATE_NOOP("ui::attributes", "What the service's limits of calls a second are counted for"),
        effects::throughput},
    Row{"SqsManagedSseEnabled"_L1, Section::Encryption, Kind::Switch,
        QT_TRANSLATE_NOOP("ui::attributes", "Encryption by SQS"),
        QT_TRANSLATE_NOOP("ui::attributes", "Encryption at rest with keys that SQS manages"), effects::managedSse,
        effects::whyNotManagedSse},
    Row{"KmsMasterKeyId"_L1, Section::Encryption, Kind::Key, QT_TRANSLATE_NOOP("ui::attributes", "KMS key"),
        QT_TRANSLATE_NOOP("ui::attributes", "ID, ARN or alias of a key in KMS; empty: none"), effects::kmsKey},
    Row{"KmsDataKeyReusePeriodSeconds"_L1, Section::Encryption, Kind::Seconds,
        QT_TRANSLATE_NOOP("ui::attributes", "Data key reuse"),
        QT_TRANSLATE_NOOP("ui::attributes", "How long a data key is used before KMS is called again"),
        effects::kmsReuse, effects::whyNotKmsReuse},
    Row{"ShortPolling"_L1, Section::Broker, Kind::Choice, QT_TRANSLATE_NOOP("ui::attributes", "Short polling"),
        QT_TRANSLATE_NOOP("ui::attributes", "What a receive that does not wait looks at; an option of this broker"),
        effects::shortPolling, effects::whyNotShortPolling, true},
    Row{"ProcessedSample"_L1, Section::Broker, Kind::Choice, QT_TRANSLATE_NOOP("ui::attributes", "Processed messages"),
        QT_TRANSLATE_NOOP("ui::attributes",
                          "How many received and deleted messages are kept in memory, to compare dead letters with"),
        effects::processedSample, nullptr, true},
    Row{"Policy"_L1, Section::Access, Kind::Document, QT_TRANSLATE_NOOP("ui::attributes", "Access policy"),
        QT_TRANSLATE_NOOP("ui::attributes", "Who else may use the queue, as a JSON document"), effects::policy},
};

struct ChoiceName
{
    QLatin1String row;
    QLatin1String value;
    const char *text;
};
constexpr std::array choiceNames{
    ChoiceName{"DeduplicationScope"_L1, "queue"_L1, QT_TRANSLATE_NOOP("ui::attributes", "The whole queue")},
    ChoiceName{"DeduplicationScope"_L1, "messageGroup"_L1, QT_TRANSLATE_NOOP("ui::attributes", "Each message group")},
    ChoiceName{"FifoThroughputLimit"_L1, "perQueue"_L1, QT_TRANSLATE_NOOP("ui::attributes", "The whole queue")},
    ChoiceName{"FifoThroughputLimit"_L1, "perMessageGroupId"_L1,
               QT_TRANSLATE_NOOP("ui::attributes", "Each message group")},
    ChoiceName{"ShortPolling"_L1, ""_L1, QT_TRANSLATE_NOOP("ui::attributes", "As the broker is set")},
    ChoiceName{"ShortPolling"_L1, "all"_L1, QT_TRANSLATE_NOOP("ui::attributes", "All messages")},
    ChoiceName{"ShortPolling"_L1, "sampled"_L1, QT_TRANSLATE_NOOP("ui::attributes", "A sample of the servers")},
    // Source: SetQueueOptions in docs/console-api.md. Other numbers are possible, and shown as they are.
    ChoiceName{"ProcessedSample"_L1, ""_L1, QT_TRANSLATE_NOOP("ui::attributes", "As the broker is set")},
    ChoiceName{"ProcessedSample"_L1, "none"_L1, QT_TRANSLATE_NOOP("ui::attributes", "None")},
    ChoiceName{"ProcessedSample"_L1, "50"_L1, QT_TRANSLATE_NOOP("ui::attributes", "Up to 50")},
    ChoiceName{"ProcessedSample"_L1, "200"_L1, QT_TRANSLATE_NOOP("ui::attributes", "Up to 200")},
    ChoiceName{"ProcessedSample"_L1, "2000"_L1, QT_TRANSLATE_NOOP("ui::attributes", "Up to 2,000")},
};

QString numberText(Kind kind, qint64 number)
{
    return kind == Kind::Seconds ? secondsText(number) : bytesText(number);
}

bool isNumber(Kind kind)
{
    return kind == Kind::Seconds || kind == Kind::Bytes;
}

bool isReached(const QString &from, const QString &arn, const QList<QueueInfo> &queues)
{
    QString at = from;
    for (qsizetype step = 0; step <= queues.size() && !at.isEmpty(); ++step) {
        if (at == arn)
            return true;
        const auto found = std::ranges::find(queues, at, &QueueInfo::arn);
        at = found == queues.end() ? QString() : found->deadLetterTargetArn;
    }
    return false;
}

} // namespace

std::span<const Row> table()
{
    return rows;
}

const Row *row(const QString &name)
{
    const auto found = std::ranges::find_if(rows, [&name](const Row &row) { return name == row.name; });
    return found == rows.end() ? nullptr : &*found;
}

QString label(const Row &row)
{
    return tr(row.label);
}

QString help(const Row &row)
{
    return tr(row.help);
}

QString sectionTitle(Section section)
{
    switch (section) {
    case Section::Delivery:
        return tr("Delivery");
    case Section::Retention:
        return tr("Retention and size");
    case Section::DeadLetters:
        return tr("Dead letters");
    case Section::Fifo:
        return tr("FIFO");
    case Section::Encryption:
        return tr("Encryption");
    case Section::Broker:
        return tr("This broker");
    case Section::Access:
        return tr("Access");
    }
    return {};
}

QString standardValue(const Row &row)
{
    if (row.name == "KmsDataKeyReusePeriodSeconds"_L1)
        return u"300"_s; // not in the broker's table: it counts only once there is a key
    const std::optional<Limits> known = limits(row.name);
    return known ? known->standard : QString();
}

QString rangeText(const Row &row)
{
    const std::optional<Limits> known = limits(row.name);
    const QString standard = standardValue(row);
    if (!known || (!isNumber(row.kind) && standard.isEmpty()))
        return {};
    if (!isNumber(row.kind))
        return tr("%1 unless set", "default of an attribute").arg(valueText(row, standard));
    return tr("%1 to %2 · %3 unless set", "range and default of an attribute")
        .arg(numberText(row.kind, known->least), numberText(row.kind, known->most), valueText(row, standard));
}

QString choiceText(const Row &row, const QString &choice)
{
    const auto found = std::ranges::find_if(
        choiceNames, [&](const ChoiceName &name) { return name.row == row.name && choice == name.value; });
    return found == choiceNames.end() ? choice : tr(found->text);
}

QStringList optionChoices(const Row &row)
{
    QStringList out;
    for (const ChoiceName &name : choiceNames) {
        if (name.row == row.name)
            out.append(QString(name.value));
    }
    return out;
}

QString valueText(const Row &row, const QString &value)
{
    if (row.kind == Kind::Choice)
        return choiceText(row, value);
    if (row.kind == Kind::Switch)
        return value == "true"_L1 ? tr("on") : tr("off");
    if (row.kind == Kind::Allowed) {
        const AllowRule rule = allowRule(value);
        if (rule.who == AllowRule::Who::Some)
            return text::arnNames(rule.sourceArns);
        return rule.who == AllowRule::Who::Nobody ? tr("no queue") : tr("any queue");
    }
    if (value.isEmpty())
        return tr("not set");
    if (isNumber(row.kind))
        return numberText(row.kind, value.toLongLong());
    if (row.kind == Kind::DeadLetters) {
        const DeadLetterRule rule = deadLetterRule(value);
        return tr("%1 after %n receive(s)", nullptr, rule.maxReceiveCount).arg(text::arnName(rule.targetArn));
    }
    return row.kind == Kind::Document ? text::firstLine(value) : value;
}

QString effect(const Row &row, const Scene &scene)
{
    return row.effect(scene, scene.values.value(row.name, standardValue(row)));
}

QString whyNot(const Row &row, const Scene &scene)
{
    const std::optional<Limits> known = limits(row.name);
    if (known && known->isFifoOnly && !scene.queue.isFifo())
        return tr("Only a FIFO queue has this.");
    return row.whyNot != nullptr ? row.whyNot(scene) : QString();
}

QString rangeProblem(const Row &row, const std::optional<qint64> &number)
{
    const Limits known = limits(row.name).value_or(Limits{});
    if (!number)
        return row.kind == Kind::Seconds ? tr("Write a duration: 45, 45 s, 10 min, 12 h or 4 d.")
                                         : tr("Write a size: 1024, 64 KiB or 1 MiB.");
    if (*number < known.least || *number > known.most)
        return tr("It must be from %1 to %2.").arg(numberText(row.kind, known.least), numberText(row.kind, known.most));
    return {};
}

TargetNote targetNote(const QueueInfo &source, const QString &targetArn, const QList<QueueInfo> &queues)
{
    if (targetArn.isEmpty())
        return {};
    if (targetArn == source.arn)
        return {tr("A queue cannot be its own dead-letter queue."), true};
    const auto target = std::ranges::find(queues, targetArn, &QueueInfo::arn);
    if (target == queues.end())
        return {tr("%1 is not there (any more): the service refuses it, and dead letters stay where they are.")
                    .arg(text::arnName(targetArn)),
                true};
    if (target->isFifo() != source.isFifo())
        return {source.isFifo() ? tr("A FIFO queue needs a FIFO queue for its dead letters.")
                                : tr("A standard queue needs a standard queue for its dead letters."),
                true};
    if (!source.arn.isEmpty() && isReached(target->deadLetterTargetArn, source.arn, queues))
        return {tr("%1 sends its own dead letters back here: a message that always fails would go round for ever.")
                    .arg(target->name),
                false};
    return {};
}

} // namespace ui::attributes
