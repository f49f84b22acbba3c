// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

/// Values in words and figures, each in one way for the whole window.
namespace ui::text {

QString number(qint64 value);
QString bytes(qint64 value); ///< "840 B", "1.2 KiB", "3.4 MiB"
QString duration(std::chrono::milliseconds value, int most = 2); ///< the two largest units: "3 h 12 min", "45 s", "0 s"
QString age(Time then, Time now); ///< "12 s ago"; "in 12 s" when it lies ahead
QString shortAge(Time then, Time now); ///< the largest unit only: "3 h ago"
QString instant(Time time); ///< date and time to the millisecond
QString clockTime(Time time); ///< time of day
QString shownFrom(Time time); ///< a sentence: what stands here is as old as this; empty for 0, nothing stands here

/// How the window writes times; one choice for all of it. Absolute times are local unless the choice is Utc.
enum class TimeFormat { Local, Utc, Relative };
void setTimeFormat(TimeFormat format);
TimeFormat timeFormat();
QString moment(Time time, Time now); ///< for a cell: "14:22:09.120" on the same day, "03-31 14:22:09", or "12 s ago"
QString momentToolTip(Time time, Time now); ///< the ways that the cell does not show
QString shortId(const QString &id); ///< "9f3c…7a10": cut in the middle
QString arnName(const QString &arn); ///< the last part: the resource's name
QString arnNames(const QStringList &arns); ///< "orders, email"
QString firstLine(const QString &body); ///< one line for a table cell, control characters as spaces

QString stateName(MessageState state);
QString stateShape(MessageState state); ///< a mark for the state, so that colour is never alone
QString eventName(const QString &kind);

/// For tooltips: shown as it is, whatever it looks like.
QString plainToolTip(const QString &text);

/// What happened, in words, and what to do about it; ends with the code in brackets.
QString sentence(const Error &error);

} // namespace ui::text
