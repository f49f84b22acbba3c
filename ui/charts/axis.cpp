// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis.h"

#include <algorithm>
#include <cmath>

namespace ui::axis {

Scale scaleFor(qint64 greatest, int intervals)
{
    if (greatest <= intervals)
        return {static_cast<double>(intervals), 1};
    const double raw = static_cast<double>(greatest) / intervals;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        const bool isWhole = power >= 10 || factor != 2.5;
        if (isWhole && factor * power >= raw - 1e-9) {
            step = factor * power;
            break;
        }
    }
    step = std::max(1.0, step);
    return {std::ceil(static_cast<double>(greatest) / step - 1e-9) * step, step};
}

QList<QPointF> thinned(const QList<QPointF> &points, qsizetype most)
{
    if (points.size() <= most || most < 2)
        return points;
    const qsizetype stretches = most / 2;
    QList<QPointF> out;
    out.reserve(most);
    for (qsizetype i = 0; i < stretches; ++i) {
        const auto first = points.begin() + i * points.size() / stretches;
        const auto last = points.begin() + (i + 1) * points.size() / stretches;
        const auto pair = std::minmax_element(first, last, [](QPointF a, QPointF b) { return a.y() < b.y(); });
        out.append(*std::min(pair.first, pair.second));
        if (pair.first != pair.second)
            out.append(*std::max(pair.first, pair.second));
    }
    return out;
}

} // namespace ui::axis
