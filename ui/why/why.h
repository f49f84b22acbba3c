// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QLatin1String>

#include <optional>

/// Why a message is where it is: a conclusion with its evidence. Pure rules over what is known; what nobody recorded is
/// said to be unknown, and nothing is made up.
namespace ui::why {

enum class Origin {
    Journal, ///< the broker wrote it down when it happened
    Message, ///< the message itself carries it: counts, times, the queue it died in
    Attribute, ///< somebody wrote it into the message
    Setting, ///< of a queue, as it is now
    Unknown, ///< nobody recorded it
};

struct Evidence
{
    QString text;
    Origin origin = Origin::Unknown;
    qint64 event = 0; ///< number in the journal; 0: none
    QString queueArn{}; ///< whose setting it is

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

struct Answer
{
    QLatin1String rule; ///< that gave the conclusion
    QString conclusion;
    Origin origin = Origin::Unknown; ///< of the conclusion
    QList<Evidence> evidence{};
};

struct Question
{
    MessageInfo message{};
    QueueInfo queue{}; ///< that it is looked at in
    std::optional<QueueInfo> source{}; ///< that it came from, as far as the connection lists it
    std::optional<Life> life{}; ///< nothing: this connection keeps no journal
    bool isGone = false; ///< no longer in the queue
    Time now{0};
};

Answer answer(const Question &question);

QString originName(Origin origin);
/// Whether an attribute of this name usually tells of a failure: ErrorMessage, ERROR_CODE, exception-type…
bool isErrorAttribute(const QString &name);

} // namespace ui::why
