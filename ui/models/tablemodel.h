// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace ui {

/// One column of a table: all that the model, the view and the tests need to know about it.
template <class Row>
struct Column
{
    QString title;
    Qt::Alignment alignment = Qt::AlignLeft;
    QString sample{}; ///< a wide value, for the width; none: the column takes what is left
    bool isFixedPitch = false; ///< ids and code
    std::function<QVariant(const Row &)> value;
    std::function<QVariant(const Row &)> toolTip{};
    std::function<QVariant(const Row &)> sortKey{};
};

enum TableRole { SortRole = Qt::UserRole, KeyRole, FirstOwnRole = Qt::UserRole + 16 };

/// Rows with an identity. setRows() finds what changed by key and signals just that, so views keep selection, current
/// row and scroll position over a refresh.
template <class Row, class Key>
class TableModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        return cell(m_rows[index.row()], m_columns[static_cast<std::size_t>(index.column())], role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return QAbstractTableModel::headerData(section, orientation, role);
        const Column<Row> &column = m_columns[static_cast<std::size_t>(section)];
        if (role == Qt::DisplayRole)
            return column.title;
        return role == Qt::TextAlignmentRole ? QVariant::fromValue(column.alignment | Qt::AlignVCenter) : QVariant{};
    }

    const std::vector<Column<Row>> &columns() const { return m_columns; }
    const QList<Row> &rows() const { return m_rows; }
    const Row *row(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < m_rows.size() ? &m_rows[index.row()] : nullptr;
    }
    const Row *find(const Key &key) const
    {
        const int at = rowOf(key);
        return at < 0 ? nullptr : &m_rows[at];
    }
    int rowOf(const Key &key) const { return m_position.value(key, -1); }

    /// Keys are unique; of two rows with one key the first is kept.
    void setRows(QList<Row> rows)
    {
        const QHash<Key, int> positions = positionsOf(rows);
        removeMissing(positions);
        if (!isInOrder(positions))
            reorder(positions);
        insertNew(rows);
        updateChanged(rows);
    }
    /// Rows whose keys are here already are updated in place.
    void append(QList<Row> rows)
    {
        QList<Row> all = m_rows;
        all.append(std::move(rows));
        setRows(std::move(all));
    }
    void remove(const QList<Key> &keys)
    {
        QList<Row> rest = m_rows;
        rest.removeIf([&keys, this](const Row &row) { return keys.contains(key(row)); });
        setRows(std::move(rest));
    }

protected:
    virtual Key key(const Row &row) const = 0;
    /// Roles beyond those of the column table.
    virtual QVariant extra(const Row &, int) const { return {}; }

    void setColumns(std::vector<Column<Row>> columns) { m_columns = std::move(columns); }
    /// A column that depends on something outside the rows (the time) has new values.
    void touchColumn(int column)
    {
        if (!m_rows.isEmpty())
            emit dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
    }

private:
    QVariant cell(const Row &row, const Column<Row> &column, int role) const
    {
        switch (role) {
        case Qt::DisplayRole:
            return column.value(row);
        case Qt::ToolTipRole:
            return column.toolTip ? column.toolTip(row) : QVariant{};
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(column.alignment | Qt::AlignVCenter);
        case SortRole:
            return column.sortKey ? column.sortKey(row) : column.value(row);
        case KeyRole:
            return QVariant::fromValue(key(row));
        default:
            return extra(row, role);
        }
    }

    /// Drops later duplicates.
    QHash<Key, int> positionsOf(QList<Row> &rows) const
    {
        QHash<Key, int> positions;
        positions.reserve(rows.size());
        rows.removeIf([&positions, this](const Row &row) {
            const Key id = key(row);
            if (positions.contains(id))
                return true;
            positions.insert(id, static_cast<int>(positions.size()));
            return false;
        });
        return positions;
    }

    void reindex()
    {
        m_position.clear();
        m_position.reserve(m_rows.size());
        for (int i = 0; i < m_rows.size(); ++i)
            m_position.insert(key(m_rows[i]), i);
    }

    void removeMissing(const QHash<Key, int> &wanted)
    {
        for (int last = rowCount() - 1; last >= 0; --last) {
            if (wanted.contains(key(m_rows[last])))
                continue;
            int first = last;
            while (first > 0 && !wanted.contains(key(m_rows[first - 1])))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            reindex();
            endRemoveRows();
            last = first;
        }
    }

    bool isInOrder(const QHash<Key, int> &wanted) const
    {
        return std::ranges::is_sorted(m_rows, {}, [&](const Row &row) { return wanted.value(key(row)); });
    }

    void reorder(const QHash<Key, int> &wanted)
    {
        emit layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        QList<Key> keys;
        for (const QModelIndex &persistent : before)
            keys.append(key(m_rows[persistent.row()]));
        std::ranges::stable_sort(m_rows, {}, [&](const Row &row) { return wanted.value(key(row)); });
        reindex();
        QModelIndexList after;
        for (int i = 0; i < before.size(); ++i)
            after.append(createIndex(rowOf(keys[i]), before[i].column()));
        changePersistentIndexList(before, after);
        emit layoutChanged();
    }

    // What is here is a subsequence of `rows` now: each gap is one insertion.
    void insertNew(const QList<Row> &rows)
    {
        for (int at = 0; at < rows.size(); ++at) {
            if (m_position.contains(key(rows[at])))
                continue;
            int end = at + 1;
            while (end < rows.size() && !m_position.contains(key(rows[end])))
                ++end;
            beginInsertRows({}, at, end - 1);
            m_rows = m_rows.first(at) + rows.sliced(at, end - at) + m_rows.sliced(at);
            reindex();
            endInsertRows();
            at = end - 1;
        }
    }

    void updateChanged(const QList<Row> &rows)
    {
        for (int at = 0; at < rows.size(); ++at) {
            if (m_rows[at] == rows[at])
                continue;
            const int first = at;
            while (at < rows.size() && !(m_rows[at] == rows[at])) {
                m_rows[at] = rows[at];
                ++at;
            }
            emit dataChanged(index(first, 0), index(at - 1, columnCount() - 1));
        }
    }

    std::vector<Column<Row>> m_columns;
    QList<Row> m_rows;
    QHash<Key, int> m_position;
};

} // namespace ui
