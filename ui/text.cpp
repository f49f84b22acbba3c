// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui::text {

namespace {

constexpr const char *context = "ui::text";

QString tr(const char *source, int count = -1)
{
    return QCoreApplication::translate(context, source, nullptr, count);
}

struct Phrase
{
    QLatin1String key;
    const char *text;
};

// Code of the service, and the sentence with what to do.
constexpr std::array sentences{
    Phrase{
        "ConnectionFailed"_L1,
        QT_TRANSLATE_NOOP("ui::text", "No answer from the broker. Check that it runs and that the address is right.")},
    Phrase{"UnreadableAnswer"_L1,
           QT_TRANSLATE_NOOP("ui::text", "The answer could not be read. Check that the address is a message broker.")},
    Phrase{"QueueDoesNotExist"_L1, QT_TRANSLATE_NOOP("ui::text", "This queue no longer exists. Choose another one.")},
    Phrase{"NonExistentQueue"_L1, QT_TRANSLATE_NOOP("ui::text", "This queue no longer exists. Choose another one.")},
    Phrase{"QueueNameExists"_L1,
           QT_TRANSLATE_NOOP(
               "ui::text",
               "A queue of this name exists with other settings. Choose another name or use the same settings.")},
    Phrase{"QueueAlreadyExists"_L1,
           QT_TRANSLATE_NOOP(
               "ui::text",
               "A queue of this name exists with other settings. Choose another name or use the same settings.")},
    Phrase{"QueueDeletedRecently"_L1,
           QT_TRANSLATE_NOOP(
               "ui::text",
               "A queue of this name was deleted less than 60 seconds ago. Wait a minute, then create it again.")},
    Phrase{"PurgeQueueInProgress"_L1,
           QT_TRANSLATE_NOOP("ui::text",
                             "This queue was purged less than 60 seconds ago. Wait a minute, then purge it again.")},
    Phrase{
        "MessageNotFound"_L1,
        QT_TRANSLATE_NOOP("ui::text", "The message is no longer in this queue: it was deleted, moved or it expired.")},
    Phrase{
        "ResourceNotFoundException"_L1,
        QT_TRANSLATE_NOOP("ui::text", "The message is no longer in this queue: it was deleted, moved or it expired.")},
    Phrase{"MessageNotAvailable"_L1,
           QT_TRANSLATE_NOOP("ui::text", "A consumer holds the message. Wait until its visibility timeout ends.")},
    Phrase{"InvalidMessageContents"_L1,
           QT_TRANSLATE_NOOP(
               "ui::text",
               "The body holds a character that messages may not have. Remove control characters and send again.")},
    Phrase{
        "OverLimit"_L1,
        QT_TRANSLATE_NOOP("ui::text", "A limit of the service is reached. Wait until fewer messages are in flight.")},
    Phrase{"RequestThrottled"_L1,
           QT_TRANSLATE_NOOP("ui::text", "Too many requests at a time. Wait a moment and try again.")},
    Phrase{"KmsAccessDenied"_L1,
           QT_TRANSLATE_NOOP("ui::text", "The key of this queue may not be used. Check the key policy.")},
    Phrase{"AccessDenied"_L1,
           QT_TRANSLATE_NOOP("ui::text", "You may not do this here. Check the access policy of the queue.")},
    Phrase{"AccessDeniedException"_L1,
           QT_TRANSLATE_NOOP("ui::text", "You may not do this here. Check the access policy of the queue.")},
    Phrase{
        "ServiceUnavailable"_L1,
        QT_TRANSLATE_NOOP("ui::text",
                          "The broker cannot store anything now. Free disk space or look at its log, then try again.")},
    Phrase{"InternalError"_L1,
           QT_TRANSLATE_NOOP("ui::text", "The broker failed; the outcome is unknown. Refresh before you try again.")},
    Phrase{"InternalFailure"_L1,
           QT_TRANSLATE_NOOP("ui::text", "The broker failed; the outcome is unknown. Refresh before you try again.")},
    Phrase{"UnsupportedOperation"_L1, QT_TRANSLATE_NOOP("ui::text", "This endpoint cannot do that.")},
    Phrase{"InvalidAction"_L1, QT_TRANSLATE_NOOP("ui::text", "This endpoint does not know the operation.")},
    Phrase{"UnknownOperationException"_L1, QT_TRANSLATE_NOOP("ui::text", "This endpoint does not know the operation.")},
};

constexpr std::array events{
    Phrase{"QueueCreated"_L1, QT_TRANSLATE_NOOP("ui::text", "Queue created")},
    Phrase{"QueueChanged"_L1, QT_TRANSLATE_NOOP("ui::text", "Queue changed")},
    Phrase{"QueueDeleted"_L1, QT_TRANSLATE_NOOP("ui::text", "Queue deleted")},
    Phrase{"QueuePurged"_L1, QT_TRANSLATE_NOOP("ui::text", "Queue purged")},
    Phrase{"Sent"_L1, QT_TRANSLATE_NOOP("ui::text", "Sent")},
    Phrase{"Delayed"_L1, QT_TRANSLATE_NOOP("ui::text", "Delayed")},
    Phrase{"Received"_L1, QT_TRANSLATE_NOOP("ui::text", "Received")},
    Phrase{"VisibilityChanged"_L1, QT_TRANSLATE_NOOP("ui::text", "Visibility changed")},
    Phrase{"LeaseLapsed"_L1, QT_TRANSLATE_NOOP("ui::text", "Visibility timeout ended")},
    Phrase{"DelayEnded"_L1, QT_TRANSLATE_NOOP("ui::text", "Delay ended")},
    Phrase{"Deleted"_L1, QT_TRANSLATE_NOOP("ui::text", "Deleted")},
    Phrase{"Expired"_L1, QT_TRANSLATE_NOOP("ui::text", "Expired")},
    Phrase{"MovedToDeadLetterQueue"_L1, QT_TRANSLATE_NOOP("ui::text", "Moved to dead letters")},
    Phrase{"Moved"_L1, QT_TRANSLATE_NOOP("ui::text", "Moved")},
};

template <std::size_t N>
const Phrase *find(const std::array<Phrase, N> &table, QStringView key)
{
    const auto found = std::ranges::find_if(table, [key](const Phrase &phrase) { return key == phrase.key; });
    return found == table.end() ? nullptr : &*found;
}

struct Unit
{
    std::chrono::milliseconds length;
    const char *text;
};

constexpr std::array units{
    Unit{24h, QT_TRANSLATE_NOOP("ui::text", "%1 d")},
    Unit{1h, QT_TRANSLATE_NOOP("ui::text", "%1 h")},
    Unit{1min, QT_TRANSLATE_NOOP("ui::text", "%1 min")},
    Unit{1s, QT_TRANSLATE_NOOP("ui::text", "%1 s")},
};

} // namespace

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString bytes(qint64 value)
{
    if (value < 1024)
        return tr("%1 B").arg(number(value));
    double amount = static_cast<double>(value);
    const char *unit = nullptr;
    for (const char *next : {QT_TRANSLATE_NOOP("ui::text", "%1 KiB"), QT_TRANSLATE_NOOP("ui::text", "%1 MiB"),
                             QT_TRANSLATE_NOOP("ui::text", "%1 GiB")}) {
        if (unit != nullptr && amount < 1023.95)
            break;
        amount /= 1024;
        unit = next;
    }
    return tr(unit).arg(QLocale().toString(amount, 'f', 1));
}

QString duration(std::chrono::milliseconds value, int most)
{
    std::chrono::milliseconds rest = std::chrono::abs(value);
    QStringList parts;
    for (const Unit &unit : units) {
        const auto count = rest / unit.length;
        if (count == 0 && parts.isEmpty())
            continue;
        if (count > 0)
            parts.append(tr(unit.text).arg(number(count)));
        rest -= count * unit.length;
        if (parts.size() == most || (parts.size() == 1 && count == 0))
            break;
    }
    return parts.isEmpty() ? tr("%1 s").arg(number(0)) : parts.join(u' ');
}

QString age(Time then, Time now)
{
    if (then > now + 999ms)
        return tr("in %1").arg(duration(then - now));
    return tr("%1 ago").arg(duration(now - then));
}

QString shortAge(Time then, Time now)
{
    return tr("%1 ago").arg(duration(std::max(now - then, Time{0}), 1));
}

QString instant(Time time)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time.count());
    return local.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

QString clockTime(Time time)
{
    return QDateTime::fromMSecsSinceEpoch(time.count()).toString(u"HH:mm:ss"_s);
}

QString shortId(const QString &id)
{
    return id.size() <= 13 ? id : QString(id.first(8) + u'…' + id.last(4));
}

QString arnName(const QString &arn)
{
    return arn.section(u':', -1);
}

QString firstLine(const QString &body)
{
    QString line = body.left(400);
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            c = u' ';
    }
    return line.simplified();
}

QString stateName(MessageState state)
{
    switch (state) {
    case MessageState::Available:
        return tr("Available");
    case MessageState::Delayed:
        return tr("Delayed");
    case MessageState::InFlight:
        return tr("In flight");
    }
    return {};
}

QString stateShape(MessageState state)
{
    switch (state) {
    case MessageState::Available:
        return u"●"_s;
    case MessageState::Delayed:
        return u"■"_s;
    case MessageState::InFlight:
        return u"◐"_s;
    }
    return {};
}

QString eventName(const QString &kind)
{
    const Phrase *phrase = find(events, kind);
    return phrase != nullptr ? tr(phrase->text) : kind;
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString()
                          : QString("<span style=\"white-space:pre-wrap\">"_L1 + text.toHtmlEscaped() + "</span>"_L1);
}

QString sentence(const Error &error)
{
    const QString code = error.code.section(u'.', -1);
    if (const Phrase *phrase = find(sentences, code))
        return tr("%1 (%2)").arg(tr(phrase->text), code);
    if (error.message.isEmpty())
        return tr("The broker refused (%1).").arg(code);
    return tr("The broker refused: %1 (%2)").arg(error.message, code);
}

} // namespace ui::text
