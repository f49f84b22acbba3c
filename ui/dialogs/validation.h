// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

/// What the service would refuse, known before it is asked. Each returns a sentence, or nothing when all is well. Pure.
namespace ui::validation {

inline constexpr qint64 messageBytes = 1'048'576;
inline constexpr int messageAttributes = 10;
inline constexpr int delaySeconds = 900;
inline constexpr int queueNameLength = 80;

/// Body and attributes as the service counts them: UTF-8 of the body, names, types and values.
qint64 messageSize(const QString &body, const QList<MessageAttribute> &attributes);

QString bodyProblem(const QString &body);
/// Where the first character stands that the service does not take, in UTF-16 units; -1: nowhere.
qsizetype badCharacter(const QString &body);
QString attributeProblem(const MessageAttribute &attribute);
QString attributesProblem(const QList<MessageAttribute> &attributes);
/// `most`: what the queue takes, in bytes.
QString messageProblem(const SendRequest &request, bool isFifo, qint64 most = messageBytes);
/// Of a message group or deduplication id; an empty one is none. `what` names the field in the sentence.
QString idProblem(const QString &id, const QString &what);
/// Ids of a send: a FIFO queue needs a deduplication id unless it makes one of the content.
QString fifoProblem(const SendRequest &request, bool isFifo, bool deduplicatesByContent);
QString queueNameProblem(const QString &name, const QStringList &taken);

} // namespace ui::validation
