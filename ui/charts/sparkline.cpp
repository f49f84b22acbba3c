// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sparkline.h"

#include "ui/charts/axis.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace ui {

void paintSparkline(QPainter &painter, const QRect &rect, const QList<qint64> &counts, const QColor &color)
{
    if (counts.size() < 2 || rect.width() < 2)
        return;
    const double greatest = static_cast<double>(std::max<qint64>(1, *std::ranges::max_element(counts)));
    const double step = rect.width() / static_cast<double>(counts.size() - 1);
    QList<QPointF> points;
    points.reserve(counts.size());
    for (qsizetype at = 0; at < counts.size(); ++at)
        points.append({rect.left() + step * static_cast<double>(at),
                       rect.bottom() - static_cast<double>(counts[at]) / greatest * (rect.height() - 1)});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    painter.drawPolyline(QPolygonF(axis::thinned(points, qsizetype{2} * rect.width())));
    painter.restore();
}

} // namespace ui
