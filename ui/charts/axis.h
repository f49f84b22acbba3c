// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QList>
#include <QPointF>

/// Where ticks go and which points are drawn. Pure.
namespace ui::axis {

struct Scale
{
    double top = 4; ///< of an axis that starts at zero
    double step = 1; ///< whole numbers only: these axes count things
    int ticks() const { return static_cast<int>(top / step + 0.5) + 1; }

    friend bool operator==(const Scale &, const Scale &) = default;
};

/// At most `intervals` steps of 1, 2, 2.5 or 5 times a power of ten that reach `greatest`.
Scale scaleFor(qint64 greatest, int intervals = 4);

/// At most `most` points that keep the least and the greatest of every stretch, in order of x.
QList<QPointF> thinned(const QList<QPointF> &points, qsizetype most);

} // namespace ui::axis
