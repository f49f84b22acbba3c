// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskspanel.h"

#include "ui/tasks/failuresdialog.h"
#include "ui/tasks/taskrunner.h"
#include "ui/theme.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

namespace {

Token tokenOf(int look)
{
    switch (static_cast<TaskRow::Look>(look)) {
    case TaskRow::Look::Running:
        return Token::Link;
    case TaskRow::Look::Paused:
        return Token::Warning;
    case TaskRow::Look::Good:
        return Token::Ok;
    case TaskRow::Look::Bad:
        return Token::Error;
    case TaskRow::Look::Stopped:
        return Token::Muted;
    }
    return Token::Text;
}

/// The state in its colour; the progress as a bar under its figures.
class TaskDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const int share = index.data(TasksModel::ShareRole).toInt();
        if (index.column() != TasksModel::Progress || share < 0)
            return;
        const Theme &theme = themeOf(option.palette);
        const QRect bar = option.rect.adjusted(4, option.rect.height() - 4, -4, -1);
        painter->fillRect(bar, theme.color(Token::Hairline));
        painter->fillRect(QRect(bar.topLeft(), QSize(bar.width() * share / 100, bar.height())),
                          theme.color(tokenOf(index.data(TasksModel::LookRole).toInt())));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false); // the row shows it
        if (index.column() == TasksModel::State)
            option->palette.setColor(QPalette::Text,
                                     themeOf(option->palette).color(tokenOf(index.data(TasksModel::LookRole).toInt())));
    }
};

} // namespace

TasksPanel::TasksPanel(TaskRunner &tasks, QWidget *parent)
    : QWidget(parent)
    , m_tasks(tasks)
{
    build();
    connect(&m_tasks, &TaskRunner::changed, this, &TasksPanel::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TasksPanel::showState);
    showState();
}

void TasksPanel::build()
{
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Tasks"));
    m_table->setModel(m_tasks.model());
    m_table->setItemDelegate(new TaskDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitColumns();
    auto *nothing =
        new PlainLabel(tr("Nothing is running. Redrives, deletions and purges appear here, with their outcome."), this);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setForegroundRole(QPalette::PlaceholderText);
    nothing->setWordWrap(true);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(nothing);
    m_stack->addWidget(m_table);
    m_pause = new QPushButton(tr("&Pause"), this);
    m_stop = new QPushButton(tr("S&top"), this);
    m_failures = new QPushButton(tr("&Failures…"), this);
    connect(m_failures, &QPushButton::clicked, this, [this] {
        const TaskRow *row = chosen();
        if (row == nullptr || row->failures.isEmpty())
            return;
        auto *dialog = new FailuresDialog(row->title, row->failures, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    m_clear = new QPushButton(tr("&Clear finished"), this);
    m_stop->setToolTip(tr("Ends the chosen task after the step under way; what it did so far stays done"));
    m_clear->setToolTip(tr("Takes the tasks that are over off the list"));
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (const TaskRow *row = chosen()) {
            if (row->look == TaskRow::Look::Paused)
                m_tasks.resume(row->number);
            else
                m_tasks.pause(row->number);
        }
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (const TaskRow *row = chosen())
            m_tasks.cancel(row->number);
    });
    connect(m_clear, &QPushButton::clicked, &m_tasks, &TaskRunner::clearFinished);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(4);
    for (QPushButton *button : {m_pause, m_stop, m_failures, m_clear})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);
}

void TasksPanel::fitColumns()
{
    prepareTable(m_table);
    ui::fitColumns(m_table, m_tasks.model()->columns());
}

const TaskRow *TasksPanel::chosen() const
{
    return m_tasks.model()->row(m_table->currentIndex());
}

void TasksPanel::showState()
{
    TasksModel *model = m_tasks.model();
    m_stack->setCurrentIndex(model->rowCount() > 0 ? 1 : 0);
    if (!m_table->currentIndex().isValid() && model->rowCount() > 0)
        chooseRow(m_table, 0);
    const TaskRow *row = chosen();
    const bool isRunning = row != nullptr && !row->isOver();
    const bool isPaused = row != nullptr && row->look == TaskRow::Look::Paused;
    m_pause->setText(isPaused ? tr("&Resume") : tr("&Pause"));
    m_pause->setEnabled(isRunning && row->canPause);
    m_pause->setToolTip(!isRunning ? tr("Choose a task that runs")
                            : !row->canPause
                            ? tr("This task is a single call: it cannot be paused")
                            : tr("Holds the chosen task after the step under way, or goes on with it"));
    m_stop->setEnabled(isRunning);
    m_failures->setEnabled(row != nullptr && !row->failures.isEmpty());
    m_failures->setToolTip(m_failures->isEnabled() ? tr("Lists each entry that did not succeed, with its reason")
                                                   : tr("Choose a task of which some entries failed"));
    m_clear->setEnabled(std::ranges::any_of(model->rows(), &TaskRow::isOver));
}

void TasksPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table != nullptr)
        fitColumns();
}

} // namespace ui
