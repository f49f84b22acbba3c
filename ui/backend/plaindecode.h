// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

/// Documents of SQS itself to values, for endpoints that have nothing else. Pure; what is missing or of another type
/// reads as its default.
namespace ui::plain {

/// Name, account and region as far as the URL tells.
QueueInfo queueOf(const QString &url);
/// The answer of GetQueueAttributes into the queue.
void fill(QueueInfo &queue, const QJsonObject &answer);
/// Who sends dead letters to whom, from the redrive policies of all.
void linkDeadLetterQueues(QList<QueueInfo> &queues);

struct Received
{
    MessageInfo message;
    QString handle;
};
/// One entry of ReceiveMessage's Messages.
Received received(const QJsonObject &document);

} // namespace ui::plain
