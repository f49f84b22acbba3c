// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QHash>

namespace ui::attributes {

/// Something about a queue that somebody should look at, in one line.
struct Attention
{
    enum class Kind {
        InFlightFull, ///< near the most that may be in flight: receives will fail
        Expiring, ///< the oldest message is past half of its time: what is not received is deleted
        DeadLetters,
        Unread, ///< messages wait, and nobody received any since the broker started
    };

    Kind kind = Kind::DeadLetters;
    QString queueUrl{};
    QString queueName{};
    QString text{}; ///< without the name

    friend bool operator==(const Attention &, const Attention &) = default;
};

using Retentions = QHash<QString, std::chrono::seconds>; ///< by URL; of those that were read

/// The worst first, at most one for each queue. Counts that are only about right are marked, what was not measured is
/// left out. Pure.
QList<Attention> attentionTo(const QList<QueueInfo> &queues, const Retentions &retentions, Time now);
/// URLs of the queues with the oldest messages, whose retention decides; at most `most`.
QStringList oldestQueues(const QList<QueueInfo> &queues, qsizetype most);

} // namespace ui::attributes
