// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tablemodel.h"

#include <QTableWidget>

namespace ui {

/// A small read-only table of text. Rows that stay the same keep the selection.
class FactsTable : public QTableWidget
{
    Q_OBJECT
public:
    FactsTable(const QStringList &headers, const QString &accessibleName, QWidget *parent = nullptr);

    void setFacts(const QList<QStringList> &rows);
    /// Columns of numbers; before the first facts.
    void setNumbers(const QList<int> &columns);

private:
    void fitColumns();
    void copySelection() const;

    QList<int> m_numbers;
};

/// How every table of the window looks and behaves: whole rows, no grid, row height from the font, Tab leaves it.
void prepareTable(QTableView *table);
/// As QTableView::selectRow(), which from right to left finds no column to make current (Qt 6.4).
void chooseRow(QTableView *table, int row);
/// Rows as high as the density wants; prepareTable() does it too.
void fitRows(QTableView *table);
/// Wide enough for heading and sample.
void fitColumn(QTableView *table, int column, const QString &sample, bool isFixedPitch);

template <class Row>
void fitColumns(QTableView *table, const std::vector<Column<Row>> &columns)
{
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (!columns[column].sample.isEmpty())
            fitColumn(table, static_cast<int>(column), columns[column].sample, columns[column].isFixedPitch);
    }
}

} // namespace ui
