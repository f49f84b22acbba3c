// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text.h"

#include "ui/explanations.h"

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
    Phrase{"Deduplicated"_L1, QT_TRANSLATE_NOOP("ui::text", "Sent again, swallowed")},
};

template <std::size_t N>
const Phrase *find(const std::array<Phrase, N> &table, QStringView key)
{
    const auto found = std::ranges::find_if(table, [key](const Phrase &phrase) { return key == phrase.key; });
    return found == table.end() ? nullptr : &*found;
}

// GUI thread only, as all of the window.
TimeFormat chosenFormat = TimeFormat::Local; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

QDateTime dateTime(Time time, bool isUtc)
{
    return QDateTime::fromMSecsSinceEpoch(time.count(), isUtc ? Qt::UTC : Qt::LocalTime);
}

QString zone()
{
    return chosenFormat == TimeFormat::Utc ? u" Z"_s : QString();
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

void setTimeFormat(TimeFormat format)
{
    chosenFormat = format;
}

TimeFormat timeFormat()
{
    return chosenFormat;
}

QString instant(Time time)
{
    return dateTime(time, chosenFormat == TimeFormat::Utc).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s) + zone();
}

QString clockTime(Time time)
{
    return dateTime(time, chosenFormat == TimeFormat::Utc).toString(u"HH:mm:ss"_s) + zone();
}

QString shownFrom(Time time)
{
    return time.count() == 0 ? QString() : tr("What is shown is from %1.").arg(clockTime(time));
}

QString moment(Time time, Time now)
{
    if (chosenFormat == TimeFormat::Relative)
        return shortAge(time, now);
    const bool isUtc = chosenFormat == TimeFormat::Utc;
    const QDateTime at = dateTime(time, isUtc);
    if (at.date() == dateTime(now, isUtc).date())
        return at.toString(u"HH:mm:ss.zzz"_s) + zone();
    return at.toString(u"MM-dd HH:mm:ss"_s) + zone(); // no message lives for a year
}

QString momentToolTip(Time time, Time now)
{
    const QString format = u"yyyy-MM-dd HH:mm:ss.zzz"_s;
    return tr("%1 local\n%2 UTC\n%3")
        .arg(dateTime(time, false).toString(format), dateTime(time, true).toString(format), age(time, now));
}

QString shortId(const QString &id)
{
    return id.size() <= 13 ? id : QString(id.first(8) + u'…' + id.last(4));
}

QString arnName(const QString &arn)
{
    return arn.section(u':', -1);
}

QString arnNames(const QStringList &arns)
{
    QStringList names;
    for (const QString &arn : arns)
        names.append(arnName(arn));
    return names.join(u", "_s);
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
    const QString code = shortCode(error.code);
    const Explanation known = explain(error);
    if (!known.cause.isEmpty()) {
        const QString cause = error.detail.isEmpty() ? known.cause : QString(known.cause + u' ' + error.detail);
        return tr("%1 %2 (%3)").arg(cause, known.action, code);
    }
    if (code.isEmpty())
        return tr("The broker refused and did not say why.");
    if (error.message.isEmpty())
        return tr("The broker refused (%1).").arg(code);
    return tr("The broker refused: %1 (%2)").arg(error.message, code);
}

} // namespace ui::text
