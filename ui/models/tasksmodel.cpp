// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tasksmodel.h"

#include "ui/text.h"

namespace ui {

namespace {

QString stateText(TaskRow::Look look)
{
    switch (look) {
    case TaskRow::Look::Running:
        return TasksModel::tr("▶ Running");
    case TaskRow::Look::Paused:
        return TasksModel::tr("‖ Paused");
    case TaskRow::Look::Good:
        return TasksModel::tr("✔ Done");
    case TaskRow::Look::Bad:
        return TasksModel::tr("✖ Failed");
    case TaskRow::Look::Stopped:
        return TasksModel::tr("■ Stopped");
    }
    return {};
}

QString progressText(const TaskRow &row)
{
    if (row.expected <= 0)
        return row.isOver() ? QString() : TasksModel::tr("working…");
    return TasksModel::tr("%1 of %2").arg(text::number(row.done), text::number(std::max(row.done, row.expected)));
}

} // namespace

TasksModel::TasksModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({
        {.title = tr("State"),
         .sample = tr("▶ Running"),
         .value = [](const TaskRow &row) { return stateText(row.look); }},
        {.title = tr("Task"),
         .sample = QStringLiteral("Moving from orders-dead-letters to orders"),
         .value = [](const TaskRow &row) { return row.title; },
         .toolTip = [](const TaskRow &row) { return text::plainToolTip(row.title); }},
        {.title = tr("Progress"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("10,000 of 10,000"),
         .value = [](const TaskRow &row) { return progressText(row); }},
        {.title = tr("Outcome"),
         .value = [](const TaskRow &row) { return row.report; },
         .toolTip = [](const TaskRow &row) { return text::plainToolTip(row.report); }},
    });
}

QVariant TasksModel::extra(const TaskRow &row, int role) const
{
    if (role == LookRole)
        return static_cast<int>(row.look);
    if (role == ShareRole)
        return row.expected <= 0 ? -1 : static_cast<int>(std::min<qint64>(100, row.done * 100 / row.expected));
    return {};
}

} // namespace ui
