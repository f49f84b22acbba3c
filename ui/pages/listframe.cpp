// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listframe.h"

#include "ui/models/tablemodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

ListFrame::ListFrame(const QString &title, QWidget *parent)
    : QStackedWidget(parent)
    , m_empty(new EmptyState(this))
    , m_content(new QWidget(this))
    , m_summary(new ElidedLabel(m_content))
    , m_top(new QHBoxLayout)
    , m_column(new QVBoxLayout(m_content))
{
    auto *heading = new PlainLabel(title, m_content);
    FontRole::keep(heading, {.size = 14.0 / 9, .weight = QFont::DemiBold});
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_top->setSpacing(16);
    m_top->addWidget(heading);
    m_top->addWidget(m_summary, 1);
    m_column->setContentsMargins(12, 12, 12, 8);
    m_column->setSpacing(12);
    m_column->addLayout(m_top);
    addWidget(m_empty);
    addWidget(m_content);
}

QTableView *ListFrame::makeTable(QSortFilterProxyModel *shown, const QString &name, QAbstractItemDelegate *delegate)
{
    shown->setSortRole(SortRole);
    shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto *table = new QTableView(m_content);
    table->setAccessibleName(name);
    table->setModel(shown);
    table->setItemDelegate(delegate);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setSortingEnabled(true);
    return table;
}

void ListFrame::showEmpty(bool isEmpty)
{
    setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_content);
}

bool ListFrame::isEmpty() const
{
    return currentWidget() == m_empty;
}

} // namespace ui
