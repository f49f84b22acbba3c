// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/activitypanel.h"

#include "ui/theme.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

class ActDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false); // the row shows it
        if (index.column() != ActivityModel::Outcome)
            return;
        const bool isError = index.data(ActivityModel::IsErrorRole).toBool();
        option->palette.setColor(QPalette::Text, themeOf(option->palette).color(isError ? Token::Error : Token::Ok));
    }
};

} // namespace

ActivityPanel::ActivityPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new ActivityModel(this))
{
    build();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &ActivityPanel::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActivityPanel::showState);
    connect(m_table, &QTableView::activated, this, &ActivityPanel::openDetails);
    showState();
}

void ActivityPanel::build()
{
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("My acts"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ActDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    fitColumns();
    auto *nothing =
        new PlainLabel(tr("Nothing yet. What you send, move and delete is listed here with its outcome."), this);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setForegroundRole(QPalette::PlaceholderText);
    nothing->setWordWrap(true);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(nothing);
    m_stack->addWidget(m_table);
    m_details = new QPushButton(tr("&Details…"), this);
    m_copy = new QPushButton(tr("&Copy"), this);
    m_clear = new QPushButton(tr("C&lear"), this);
    m_copy->setToolTip(tr("Copies the chosen line as text"));
    m_clear->setToolTip(tr("Empties this list"));
    connect(m_details, &QPushButton::clicked, this, &ActivityPanel::openDetails);
    connect(m_copy, &QPushButton::clicked, this, &ActivityPanel::copy);
    connect(m_clear, &QPushButton::clicked, m_model, &ActivityModel::clear);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(4);
    for (QPushButton *button : {m_details, m_copy, m_clear})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);
}

void ActivityPanel::fitColumns()
{
    prepareTable(m_table);
    ui::fitColumns(m_table, m_model->columns());
    m_table->horizontalHeader()->setSectionResizeMode(ActivityModel::Outcome, QHeaderView::Stretch);
}

void ActivityPanel::showState()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    const Act *act = m_model->row(m_table->currentIndex());
    m_details->setEnabled(act != nullptr && act->error);
    m_details->setToolTip(m_details->isEnabled() ? tr("Says all that is known about this error")
                                                 : tr("Choose an act that failed"));
    m_copy->setEnabled(act != nullptr);
    m_clear->setEnabled(m_model->rowCount() > 0);
}

void ActivityPanel::openDetails()
{
    const Act *act = m_model->row(m_table->currentIndex());
    if (act != nullptr && act->error)
        emit detailsWanted(tr("%1: %2").arg(actName(act->operation), act->target), *act->error);
}

void ActivityPanel::copy() const
{
    QStringList cells;
    for (int column = 0; column < m_model->columnCount(); ++column)
        cells.append(m_model->index(m_table->currentIndex().row(), column).data().toString());
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

void ActivityPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table != nullptr)
        fitColumns();
}

} // namespace ui
