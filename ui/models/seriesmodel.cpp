// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/seriesmodel.h"

#include "ui/text.h"

namespace ui {

void SeriesModel::setPoints(const QList<SeriesPoint> &points)
{
    // Rows come and go at the old end; then all of them have new values.
    const qsizetype before = m_points.size();
    const qsizetype after = points.size();
    if (after > before) {
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(after) - 1);
        m_points = points.first(after - before) + m_points;
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, static_cast<int>(after), static_cast<int>(before) - 1);
        m_points.remove(0, before - after);
        endRemoveRows();
    }
    m_points = points;
    if (after > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
}

int SeriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_points.size());
}

int SeriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 4;
}

QVariant SeriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(index.column() == 0 ? Qt::AlignLeft | Qt::AlignVCenter
                                                       : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const SeriesPoint &point = m_points[m_points.size() - 1 - index.row()];
    switch (index.column()) {
    case 0:
        return text::clockTime(point.time);
    case 1:
        return text::number(point.available);
    case 2:
        return text::number(point.inFlight);
    default:
        return text::number(point.dead);
    }
}

QVariant SeriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case 0:
        return tr("Time");
    case 1:
        return tr("Available");
    case 2:
        return tr("In flight");
    case 3:
        return tr("Dead");
    default:
        return {};
    }
}

} // namespace ui
