// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QAbstractItemDelegate;
class QHBoxLayout;
class QSortFilterProxyModel;
class QTableView;
class QVBoxLayout;

namespace ui {

class ElidedLabel;
class EmptyState;

/// How a page of one table is made: a heading with what it sums up to, rows of controls, the table; or, with nothing to
/// list, an empty state instead of all of it.
class ListFrame : public QStackedWidget
{
    Q_OBJECT
public:
    explicit ListFrame(const QString &title, QWidget *parent = nullptr);

    EmptyState *empty() const { return m_empty; }
    ElidedLabel *summary() const { return m_summary; }
    QHBoxLayout *top() const { return m_top; } ///< heading and summary; more may stand beside them
    QVBoxLayout *column() const { return m_column; } ///< top, then what the page adds
    QWidget *content() const { return m_content; }
    /// Of `shown`, sorted by SortRole; the page adds it to the column.
    QTableView *makeTable(QSortFilterProxyModel *shown, const QString &name, QAbstractItemDelegate *delegate);
    void showEmpty(bool isEmpty);
    bool isEmpty() const;

private:
    EmptyState *m_empty = nullptr;
    QWidget *m_content = nullptr;
    ElidedLabel *m_summary = nullptr;
    QHBoxLayout *m_top = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace ui
