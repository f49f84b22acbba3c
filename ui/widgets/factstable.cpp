// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/factstable.h"

#include "ui/style.h"
#include "ui/text.h"

#include <QAction>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>

namespace ui {

void fitRows(QTableView *table)
{
    const Style *style = Style::of(table);
    const int padding = style != nullptr ? style->rowPadding() : 8;
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + padding);
}

void prepareTable(QTableView *table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitRows(table);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setMinimumSectionSize(table->fontMetrics().averageCharWidth() * 4);
}

void chooseRow(QTableView *table, int row)
{
    table->selectionModel()->setCurrentIndex(table->model()->index(row, 0),
                                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void fitColumn(QTableView *table, int column, const QString &sample, bool isFixedPitch)
{
    QFont font = table->font();
    if (isFixedPitch)
        font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(table->font().pointSizeF());
    const QString title = table->model()->headerData(column, Qt::Horizontal).toString();
    const int wide =
        std::max(QFontMetrics(font).horizontalAdvance(sample), table->fontMetrics().horizontalAdvance(title));
    table->setColumnWidth(column, wide + 2 * table->fontMetrics().horizontalAdvance(QLatin1Char('0')));
}

FactsTable::FactsTable(const QStringList &headers, const QString &accessibleName, QWidget *parent)
    : QTableWidget(0, static_cast<int>(headers.size()), parent)
{
    setHorizontalHeaderLabels(headers);
    setAccessibleName(accessibleName);
    prepareTable(this);
    horizontalHeader()->setStretchLastSection(true);
    setFrameShape(QFrame::StyledPanel);
    auto *copy = new QAction(tr("&Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &FactsTable::copySelection);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    fitColumns();
}

void FactsTable::setNumbers(const QList<int> &columns)
{
    m_numbers = columns;
    for (const int column : columns)
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void FactsTable::setFacts(const QList<QStringList> &rows)
{
    setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            const QString value = rows[row].value(column);
            if (item(row, column) == nullptr)
                setItem(row, column, new QTableWidgetItem);
            if (m_numbers.contains(column))
                item(row, column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            item(row, column)->setText(text::firstLine(value));
            item(row, column)->setData(Qt::UserRole, value);
            item(row, column)->setToolTip(text::plainToolTip(value));
        }
    }
    fitColumns();
}

/// To what stands in them and to their headings: a table without rows has headings too.
void FactsTable::fitColumns()
{
    for (int column = 0; column + 1 < columnCount(); ++column) {
        const int text = std::min(sizeHintForColumn(column) + 16, fontMetrics().averageCharWidth() * 26);
        setColumnWidth(column, std::max(text, horizontalHeader()->sectionSizeHint(column)));
    }
}

void FactsTable::copySelection() const
{
    if (const QTableWidgetItem *last = item(currentRow(), columnCount() - 1))
        QGuiApplication::clipboard()->setText(last->data(Qt::UserRole).toString());
}

} // namespace ui
