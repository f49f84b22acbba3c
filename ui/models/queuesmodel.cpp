// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/queuesmodel.h"

#include "ui/text.h"

#include <QSet>

#include <algorithm>

namespace ui {

namespace {

QString count(qint64 value)
{
    return value == 0 ? QStringLiteral("–") : text::number(value);
}

/// Of one queue: what is only about right is marked, what nobody counted yet is not called nothing.
QString count(const QueueInfo &queue, qint64 value)
{
    if (!queue.isCounted)
        return QStringLiteral("?");
    return queue.isApproximate && value != 0 ? QString(QStringLiteral("≈ ") + text::number(value)) : count(value);
}

bool byName(const QueueInfo &a, const QueueInfo &b)
{
    const int order = a.name.compare(b.name, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : a.url < b.url;
}

} // namespace

QueuesModel::QueuesModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({
        {.title = tr("Queue"),
         .value = [](const QueueRow &row) { return row.queue.name; },
         .toolTip = [](const QueueRow &row) { return row.queue.arn; }},
        {.title = tr("Available"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("▼ 10,000"),
         .value = [](const QueueRow &row) { return count(row.queue, row.queue.available); },
         .sortKey = [](const QueueRow &row) { return row.queue.available; }},
        {.title = tr("In flight"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("10,000"),
         .value = [](const QueueRow &row) { return count(row.queue, row.queue.inFlight); },
         .sortKey = [](const QueueRow &row) { return row.queue.inFlight; }},
    });
}

void QueuesModel::setQueues(const QList<QueueInfo> &queues)
{
    QList<QueueInfo> sorted = queues;
    std::ranges::sort(sorted, byName);
    QHash<QString, QueueInfo> targets;
    QSet<QString> sources;
    for (const QueueInfo &queue : sorted) {
        sources.insert(queue.arn);
        if (queue.isDeadLetterQueue())
            targets.insert(queue.arn, queue);
    }
    QList<QueueRow> rows;
    for (const QueueInfo &queue : sorted) {
        const bool hasSourceHere = std::ranges::any_of(
            queue.deadLetterSourceArns, [&](const QString &arn) { return sources.contains(arn) && arn != queue.arn; });
        // One that is source and target at once stands on its own, else a circle of queues would vanish.
        if (!hasSourceHere || !queue.deadLetterTargetArn.isEmpty())
            rows.append({queue, false});
        if (targets.contains(queue.deadLetterTargetArn)) {
            const QueueInfo target = targets.value(queue.deadLetterTargetArn);
            if (target.deadLetterTargetArn.isEmpty())
                rows.append({targets.take(queue.deadLetterTargetArn), true});
        }
    }
    setRows(std::move(rows));
}

QVariant QueuesModel::extra(const QueueRow &row, int role) const
{
    switch (role) {
    case IsDeadLetterRole:
        return row.queue.isDeadLetterQueue();
    case IsUnderSourceRole:
        return row.isUnderSource;
    default:
        return {};
    }
}

} // namespace ui
