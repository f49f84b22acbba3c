// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/viewtypes.h"

#include <QCoreApplication>

#include <functional>

namespace ui {

/// What a column needs to know besides its row.
struct CellContext
{
    Time now{0}; ///< engine time that ages count to
};

/// A column of a table of messages: an expression of the query language, and how its values look.
struct MessageColumn
{
    QString expression; ///< "recv", "attr.region", "body.order.total"; its name in settings too
    QString title;
    Qt::Alignment alignment = Qt::AlignLeft;
    QString sample{}; ///< a wide value, for the width; none: the column takes what is left
    bool isFixedPitch = false;
    QString sortBy{}; ///< empty: cannot be sorted by; "sent" is the order of arrival
    /// Null: the broker gives the value.
    std::function<QString(const MessageInfo &, const CellContext &)> text{};
    std::function<QString(const MessageInfo &, const CellContext &)> toolTip{};
    bool showsTime = false; ///< its text changes by time alone

    bool isBuiltIn() const { return text != nullptr; }
};

namespace columns {

inline constexpr QLatin1String state{"state"};
inline constexpr QLatin1String id{"id"};
inline constexpr QLatin1String sent{"sent"};
inline constexpr QLatin1String body{"body"};

/// Those that every message has, in the order of the chooser.
QStringList builtIn();
/// What a table shows at first.
QStringList standard();
MessageColumn make(const QString &expression);
/// Of a value that the broker gave.
QString text(const QVariant &value);

} // namespace columns

} // namespace ui
