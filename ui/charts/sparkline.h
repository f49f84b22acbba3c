// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QRect>

class QPainter;

namespace ui {

/// Counts over time as a thin line from zero to the greatest, the newest at the right edge. It draws no more points
/// than two for each pixel column, with a pen of one pixel, however many there are.
void paintSparkline(QPainter &painter, const QRect &rect, const QList<qint64> &counts, const QColor &color);

} // namespace ui
