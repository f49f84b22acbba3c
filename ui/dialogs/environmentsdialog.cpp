// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/environmentsdialog.h"

#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A list with the buttons below it that change it.
QWidget *arrange(QWidget *side, QWidget *list, const QList<QPushButton *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton *button : buttons) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(list, 1);
    column->addLayout(row);
    return side;
}

} // namespace

EnvironmentsDialog::EnvironmentsDialog(compose::Environments &environments, QWidget *parent)
    : QDialog(parent)
    , m_environments(environments)
    , m_all(environments.all())
{
    setWindowTitle(tr("Environments"));
    build();
    for (const compose::Environment &environment : std::as_const(m_all)) {
        auto *item = new QListWidgetItem(environment.name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_list->setCurrentRow(m_all.isEmpty() ? -1 : 0);
    showCurrent();
}

void EnvironmentsDialog::build()
{
    auto *text = new PlainLabel(
        tr("A message with {{orderId}} takes its value from the environment that is chosen beside it: one set "
           "of variables for each place that you send to."),
        this);
    text->setWordWrap(true);
    m_problem = new PlainLabel(this);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    save->setProperty("primary", true);
    save->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &EnvironmentsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(buildList(), 2);
    row->addWidget(buildTable(), 5);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addLayout(row, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 104, fontMetrics().lineSpacing() * 24);
}

QWidget *EnvironmentsDialog::buildList()
{
    auto *side = new QWidget(this);
    m_list = new QListWidget(side);
    m_list->setAccessibleName(tr("Environments"));
    connect(m_list, &QListWidget::currentRowChanged, this, &EnvironmentsDialog::showCurrent);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        const int row = m_list->row(item);
        if (row >= 0 && row < m_all.size())
            m_all[row].name = item->text().trimmed();
    });
    auto *add = new QPushButton(tr("&Add"), side);
    add->setAccessibleName(tr("Add an environment"));
    auto *remove = new QPushButton(tr("&Remove"), side);
    remove->setAccessibleName(tr("Remove the environment"));
    connect(add, &QPushButton::clicked, this, &EnvironmentsDialog::addEnvironment);
    connect(remove, &QPushButton::clicked, this, &EnvironmentsDialog::removeEnvironment);
    return arrange(side, m_list, {add, remove});
}

QWidget *EnvironmentsDialog::buildTable()
{
    auto *side = new QWidget(this);
    m_table = new QTableWidget(0, 2, side);
    m_table->setAccessibleName(tr("Variables"));
    m_table->setHorizontalHeaderLabels({tr("Variable"), tr("Value")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    prepareTable(m_table);
    // Not by becoming current: a table that begins to edit as the Tab key comes to it never lets it go on.
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                             | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setColumnWidth(0, fontMetrics().averageCharWidth() * 24);
    connect(m_table, &QTableWidget::itemChanged, this, &EnvironmentsDialog::readTable);
    m_addVariable = new QPushButton(tr("Add a &variable"), side);
    auto *remove = new QPushButton(tr("Remove"), side);
    remove->setAccessibleName(tr("Remove the variable"));
    connect(m_addVariable, &QPushButton::clicked, this, &EnvironmentsDialog::addVariable);
    connect(remove, &QPushButton::clicked, this, &EnvironmentsDialog::removeVariable);
    return arrange(side, m_table, {m_addVariable, remove});
}

void EnvironmentsDialog::showCurrent()
{
    const int current = m_list->currentRow();
    const bool isThere = current >= 0 && current < m_all.size();
    m_isShowing = true;
    m_table->setRowCount(0);
    if (isThere) {
        for (const compose::Environment::Variable &variable : std::as_const(m_all[current].variables)) {
            const int row = m_table->rowCount();
            m_table->insertRow(row);
            m_table->setItem(row, 0, new QTableWidgetItem(variable.name));
            m_table->setItem(row, 1, new QTableWidgetItem(variable.value));
        }
    }
    m_isShowing = false;
    m_table->setEnabled(isThere);
    m_addVariable->setEnabled(isThere);
}

void EnvironmentsDialog::readTable()
{
    const int current = m_list->currentRow();
    if (m_isShowing || current < 0)
        return;
    const auto cell = [this](int row, int column) {
        const QTableWidgetItem *item = m_table->item(row, column);
        return item == nullptr ? QString() : item->text();
    };
    QList<compose::Environment::Variable> variables;
    for (int row = 0; row < m_table->rowCount(); ++row)
        variables.append({cell(row, 0).trimmed(), cell(row, 1)});
    m_all[current].variables = variables;
}

void EnvironmentsDialog::addEnvironment()
{
    QString name = tr("New environment");
    for (int number = 2; std::ranges::count(m_all, name, &compose::Environment::name) > 0; ++number)
        name = tr("New environment %1").arg(number);
    m_all.append({.name = name});
    auto *item = new QListWidgetItem(name, m_list);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    m_list->setCurrentItem(item);
    m_list->editItem(item);
}

void EnvironmentsDialog::removeEnvironment()
{
    const int current = m_list->currentRow();
    if (current < 0)
        return;
    m_all.removeAt(current);
    delete m_list->takeItem(current);
    showCurrent();
}

void EnvironmentsDialog::addVariable()
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem);
    m_table->setItem(row, 1, new QTableWidgetItem);
    m_table->setFocus();
    m_table->setCurrentCell(row, 0);
    m_table->editItem(m_table->item(row, 0));
}

void EnvironmentsDialog::removeVariable()
{
    if (m_table->currentRow() < 0)
        return;
    m_table->removeRow(m_table->currentRow());
    readTable();
}

void EnvironmentsDialog::save()
{
    const QString why = m_environments.setAll(m_all);
    m_problem->setText(why);
    if (why.isEmpty())
        accept();
}

} // namespace ui
