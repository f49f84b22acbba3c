// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

namespace ui {

/// A small read-only table of text. Rows that stay the same keep the selection.
class FactsTable : public QTableWidget
{
    Q_OBJECT
public:
    FactsTable(const QStringList &headers, const QString &accessibleName, QWidget *parent = nullptr);

    void setFacts(const QList<QStringList> &rows);

private:
    void copySelection() const;
};

/// How every table of the window looks and behaves: whole rows, no grid, row height from the font, Tab leaves it.
void prepareTable(QTableView *table);

} // namespace ui
