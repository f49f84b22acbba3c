// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/seriesmodel.h"

#include "ui/text.h"

namespace ui {

void SeriesModel::setPoints(const QList<SeriesPoint> &points)
{
    const int before = rowCount();
    const int after = static_cast<int>(points.size());
    if (after > before)
        beginInsertRows({}, before, after - 1);
    else if (after < before)
        beginRemoveRows({}, after, before - 1);
    m_points = points;
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    if (after > 0)
        emit dataChanged(index(0, 0), index(after - 1, columnCount() - 1), {Qt::DisplayRole});
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
