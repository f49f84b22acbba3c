// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/homemodel.h"

#include "ui/text.h"

#include <algorithm>
#include <utility>

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

QString role(const QueueInfo &queue)
{
    if (queue.isDeadLetterQueue())
        return HomeModel::tr("▼ dead letters of %1").arg(text::arnNames(queue.deadLetterSourceArns));
    if (queue.deadLetterTargetArn.isEmpty())
        return HomeModel::tr("no dead-letter queue");
    return HomeModel::tr("to %1 after %2 receives")
        .arg(text::arnName(queue.deadLetterTargetArn), text::number(queue.maxReceiveCount));
}

} // namespace

HomeModel::HomeModel(QObject *parent)
    : TableModel(parent)
{
    const QString large = QStringLiteral("10,000,000");
    setColumns({
        {.title = tr("Queue"),
         .sample = QStringLiteral("a-queue-with-a-rather-long-name"),
         .value = [](const QueueInfo &queue) { return queue.name; },
         .toolTip = [](const QueueInfo &queue) { return text::plainToolTip(queue.arn); },
         .sortKey = [](const QueueInfo &queue) { return queue.name.toLower(); }},
        {.title = tr("Last 5 min"),
         .sample = QStringLiteral("10,000,000,000"),
         .value = [this](const QueueInfo &queue) { return trendText(queue); },
         .toolTip = [this](const QueueInfo &queue) { return text::plainToolTip(trendText(queue)); },
         .sortKey =
             [this](const QueueInfo &queue) {
                 const QList<qint64> trend = m_trends.value(queue.url);
                 return trend.isEmpty() ? qint64{0} : trend.last() - trend.first();
             }},
        {.title = tr("Available"),
         .alignment = Qt::AlignRight,
         .sample = large,
         .value = [](const QueueInfo &queue) { return count(queue, queue.available); },
         .sortKey = [](const QueueInfo &queue) { return queue.available; }},
        {.title = tr("In flight"),
         .alignment = Qt::AlignRight,
         .sample = large,
         .value = [](const QueueInfo &queue) { return count(queue, queue.inFlight); },
         .sortKey = [](const QueueInfo &queue) { return queue.inFlight; }},
        {.title = tr("Delayed"),
         .alignment = Qt::AlignRight,
         .sample = large,
         .value = [](const QueueInfo &queue) { return count(queue, queue.delayed); },
         .sortKey = [](const QueueInfo &queue) { return queue.delayed; }},
        {.title = tr("Dead letters"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("▼ 1,000,000,000"),
         .value =
             [this](const QueueInfo &queue) {
                 const qint64 dead = deadOf(queue);
                 return dead > 0 ? QString(QStringLiteral("▼ ") + text::number(dead)) : count(0);
             },
         .sortKey = [this](const QueueInfo &queue) { return deadOf(queue); }},
        {.title = tr("Oldest"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("00-00 00:00:00 Z"),
         .value =
             [this](const QueueInfo &queue) {
                 return queue.oldestSent ? text::moment(*queue.oldestSent, m_now) : QStringLiteral("–");
             },
         .toolTip =
             [this](const QueueInfo &queue) {
                 return queue.oldestSent ? text::momentToolTip(*queue.oldestSent, m_now) : QString();
             },
         .sortKey =
             [this](const QueueInfo &queue) {
                 return queue.oldestSent ? qint64{(m_now - *queue.oldestSent).count()} : qint64{-1};
             }},
        {.title = tr("Failed messages"),
         .value = [](const QueueInfo &queue) { return role(queue); },
         .toolTip = [](const QueueInfo &queue) { return text::plainToolTip(role(queue)); }},
    });
}

void HomeModel::setQueues(const QList<QueueInfo> &queues)
{
    QHash<QString, qint64> totals;
    for (const QueueInfo &queue : queues) {
        if (queue.isDeadLetterQueue())
            totals.insert(queue.arn, queue.total());
    }
    const bool isOther = std::exchange(m_totals, totals) != totals;
    setRows(queues);
    if (isOther)
        touchColumn(Dead); // a source shows what stands in its dead-letter queue
}

void HomeModel::setNow(Time now)
{
    const bool isNewSecond = now.count() / 1000 != m_now.count() / 1000;
    m_now = now;
    if (isNewSecond)
        touchColumn(Oldest);
}

void HomeModel::setSeries(const QHash<QString, QList<SeriesPoint>> &series)
{
    QHash<QString, QList<qint64>> trends;
    for (auto at = series.begin(); at != series.end(); ++at) {
        QList<qint64> &counts = trends[at.key()];
        counts.reserve(at->size());
        for (const SeriesPoint &point : *at)
            counts.append(point.available);
    }
    if (std::exchange(m_trends, trends) != trends)
        touchColumn(Trend);
}

/// The line in words, for those who do not see it.
QString HomeModel::trendText(const QueueInfo &queue) const
{
    const QList<qint64> trend = m_trends.value(queue.url);
    if (trend.isEmpty())
        return QStringLiteral("–");
    const auto [least, greatest] = std::ranges::minmax(trend);
    return tr("%1 to %2 available, %3 now")
        .arg(text::number(least), text::number(greatest), text::number(trend.last()));
}

qint64 HomeModel::deadOf(const QueueInfo &queue) const
{
    return queue.isDeadLetterQueue() ? queue.total() : m_totals.value(queue.deadLetterTargetArn, 0);
}

QVariant HomeModel::extra(const QueueInfo &row, int wanted) const
{
    if (wanted == TrendRole)
        return QVariant::fromValue(m_trends.value(row.url));
    return wanted == IsDeadLetterRole ? QVariant{row.isDeadLetterQueue()} : QVariant{};
}

} // namespace ui
