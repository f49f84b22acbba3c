// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attributes/attention.h"

#include "broker/model/limits.h"
#include "ui/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui::attributes {

namespace {

constexpr qint64 mostInFlight = broker::model::limits::inFlight;
constexpr qint64 nearlyFull = mostInFlight * 8 / 10;
constexpr auto longUnread = 5min;

QString tr(const char *source, int count = -1)
{
    return QCoreApplication::translate("ui::attributes", source, nullptr, count);
}

QString counted(const QueueInfo &queue, qint64 count)
{
    return queue.isApproximate ? QString(u"≈ "_s + text::number(count)) : text::number(count);
}

struct Found
{
    Attention attention;
    qint64 weight; ///< among those of one kind
};

/// Past half of what the queue keeps; empty: it is not, or it is not known.
QString expiring(const QueueInfo &queue, const Retentions &retentions, Time now)
{
    const auto retention = retentions.constFind(queue.url);
    if (!queue.oldestSent || retention == retentions.constEnd() || now - *queue.oldestSent <= *retention / 2)
        return {};
    return tr("oldest sent %1, deleted after %2")
        .arg(text::age(*queue.oldestSent, now), text::duration(std::chrono::milliseconds{*retention}));
}

std::optional<Found> find(const QueueInfo &queue, const Retentions &retentions, Time now)
{
    using Kind = Attention::Kind;
    const auto found = [&queue](Kind kind, const QString &text, qint64 weight) {
        return Found{{.kind = kind, .queueUrl = queue.url, .queueName = queue.name, .text = text}, weight};
    };
    if (!queue.isCounted)
        return std::nullopt;
    if (queue.inFlight >= nearlyFull)
        return found(Kind::InFlightFull,
                     tr("%1 in flight of at most %2").arg(counted(queue, queue.inFlight), text::number(mostInFlight)),
                     queue.inFlight);
    const QString old = expiring(queue, retentions, now);
    const qint64 age = queue.oldestSent ? (now - *queue.oldestSent).count() : 0;
    if (queue.isDeadLetterQueue() && queue.total() > 0) {
        const QString dead = tr("%1 dead letters").arg(counted(queue, queue.total()));
        return old.isEmpty() ? found(Kind::DeadLetters, dead, queue.total())
                             : found(Kind::Expiring, QString(dead + u" · "_s + old), age);
    }
    if (!old.isEmpty())
        return found(Kind::Expiring, old, age);
    if (queue.available > 0 && queue.received == 0 && !queue.isApproximate && age > Time{longUnread}.count())
        return found(Kind::Unread, tr("%1 wait, none was received yet").arg(counted(queue, queue.available)),
                     queue.available);
    return std::nullopt;
}

} // namespace

QList<Attention> attentionTo(const QList<QueueInfo> &queues, const Retentions &retentions, Time now)
{
    QList<Found> all;
    for (const QueueInfo &queue : queues) {
        if (std::optional<Found> found = find(queue, retentions, now))
            all.append(*std::move(found));
    }
    std::ranges::stable_sort(all, [](const Found &a, const Found &b) {
        return a.attention.kind != b.attention.kind ? a.attention.kind < b.attention.kind : a.weight > b.weight;
    });
    QList<Attention> out;
    for (Found &found : all)
        out.append(std::move(found.attention));
    return out;
}

QStringList oldestQueues(const QList<QueueInfo> &queues, qsizetype most)
{
    QList<const QueueInfo *> old;
    for (const QueueInfo &queue : queues) {
        if (queue.oldestSent)
            old.append(&queue);
    }
    std::ranges::stable_sort(old, {}, [](const QueueInfo *queue) { return *queue->oldestSent; });
    QStringList urls;
    for (const QueueInfo *queue : old.first(std::min(most, old.size())))
        urls.append(queue->url);
    return urls;
}

} // namespace ui::attributes
