// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/template.h"

namespace ui::compose {

/// A message as it is written, before its variables are filled in.
struct Draft
{
    QString queueUrl{};
    QString queueName{}; ///< finds the queue again when its URL is another one now
    QString body{};
    QList<MessageAttribute> attributes{};
    QString groupId{};
    QString deduplicationId{};
    QString traceHeader{};
    std::optional<std::chrono::seconds> delay{}; ///< absent: the queue's own
    QString environment{}; ///< name; empty: none
    bool usesVariables = true; ///< false: "{{" is text like any other
    QString originId{}; ///< the message that it was made from

    /// Nothing here that someone would miss.
    bool isEmpty() const;
    friend bool operator==(const Draft &, const Draft &) = default;
};

QJsonObject toJson(const Draft &draft);
Draft draftFromJson(const QJsonObject &document); ///< what is missing or of another type stays as in a new draft

/// The same message once more, to `queue`. A deduplication id that the queue made of the body is left out: with another
/// body it would be wrong. Variables are off where the body has "{{".
Draft draftOf(const QueueInfo &queue, const MessageInfo &message);

struct Resolved
{
    SendRequest request{};
    QString problem{}; ///< a sentence with its place: a variable that is missing or cannot be understood
    qsizetype at = -1; ///< of the problem in the body; -1: it is elsewhere
    qsizetype length = 0;
};

/// The request that would be sent.
Resolved resolve(const Draft &draft, const TemplateContext &context);

/// "line 3, column 14", counted from 1 in characters.
QString place(const QString &text, qsizetype at);

} // namespace ui::compose
