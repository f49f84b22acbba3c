// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

/// Documents of the Redrive service (docs/console-api.md) to values and back. Pure. A member that is missing or of
/// another type reads as its default: a newer broker must not break an older window.
namespace ui::decode {

QueueInfo queue(const QJsonObject &document);
QList<QueueInfo> queues(const QJsonObject &document);
MessageInfo message(const QJsonObject &document);
MessagePage page(const QJsonObject &document);
BatchOutcome batch(const QJsonObject &document, const QString &countMember);
ClockInfo clock(const QJsonObject &document);
Snapshot snapshot(const QJsonObject &document);
Life life(const QJsonObject &document);
Description description(const QJsonObject &document);

QString stateName(MessageState state);
QJsonObject sendDocument(const SendRequest &request);
BatchOutcome sendOutcome(const QJsonObject &document); ///< of SendMessageBatch
QJsonObject createDocument(const CreateRequest &request);

} // namespace ui::decode
