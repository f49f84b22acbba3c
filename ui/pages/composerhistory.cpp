// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/composerhistory.h"

#include "ui/widgets/bardelegate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/fontrole.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

ComposerHistory::ComposerHistory(QWidget *parent)
    : QWidget(parent)
{
    m_model = new SendsModel(this);
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Sent from here"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const auto token = [this](const QModelIndex &index) {
        constexpr std::array tokens{Token::Muted, Token::Ok, Token::Warning, Token::Error}; // by Look
        const SendRow *row = m_model->row(index);
        return row == nullptr || index.column() != SendsModel::Result ? Token::Text
                                                                      : tokens.at(static_cast<std::size_t>(row->look));
    };
    m_table->setItemDelegate(
        new BarDelegate({.fixedPitchColumns = {SendsModel::MessageId, SendsModel::BodyMd5}, .token = token}, m_table));
    auto *heading = new PlainLabel(tr("Sent from here"), this);
    FontRole::keep(heading, {.weight = QFont::DemiBold});
    m_again = new QPushButton(tr("&Edit again"), this);
    m_again->setToolTip(tr("Puts the message of the chosen row back into the form"));
    m_again->setEnabled(false);
    connect(m_again, &QPushButton::clicked, this, &ComposerHistory::edit);
    connect(m_table, &QTableView::activated, this, &ComposerHistory::edit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { m_again->setEnabled(current.isValid()); });
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(heading, 1);
    top->addWidget(m_again);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    fitColumns();
    hide();
}

void ComposerHistory::fitColumns()
{
    prepareTable(m_table);
    ui::fitColumns(m_table, m_model->columns());
}

quint64 ComposerHistory::add(Time when, const QString &target, const compose::Draft &draft, const QString &what)
{
    m_drafts.insert(++m_last, draft);
    m_model->put({.number = m_last, .when = when, .target = target, .result = what});
    QWidget::show();
    return m_last;
}

void ComposerHistory::put(const SendRow &row)
{
    m_model->put(row);
}

SendRow ComposerHistory::row(quint64 number) const
{
    const SendRow *found = m_model->find(number);
    return found == nullptr ? SendRow{.number = number} : *found;
}

bool ComposerHistory::has(const QString &messageId) const
{
    return std::ranges::any_of(m_model->rows(),
                               [&messageId](const SendRow &row) { return row.messageId == messageId; });
}

void ComposerHistory::setNow(Time now)
{
    m_model->setNow(now);
}

void ComposerHistory::edit()
{
    if (const SendRow *row = m_model->row(m_table->currentIndex()))
        emit editWanted(m_drafts.value(row->number));
}

void ComposerHistory::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table != nullptr)
        fitColumns();
}

} // namespace ui
