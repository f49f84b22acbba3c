// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskrunner.h"

#include <algorithm>
#include <memory>

namespace ui {

namespace {

TaskRow::Look lookOf(const Task &task)
{
    switch (task.state()) {
    case Task::State::Waiting:
    case Task::State::Running:
        return TaskRow::Look::Running;
    case Task::State::Paused:
        return TaskRow::Look::Paused;
    case Task::State::Done:
        return task.failures().isEmpty() ? TaskRow::Look::Good : TaskRow::Look::Bad;
    case Task::State::Stopped:
        return TaskRow::Look::Stopped;
    case Task::State::Failed:
        return TaskRow::Look::Bad;
    }
    return TaskRow::Look::Bad;
}

} // namespace

TaskRunner::TaskRunner(QObject *parent)
    : QObject(parent)
    , m_model(this)
{
}

void TaskRunner::run(Task *task)
{
    task->setParent(this);
    const Running running{++m_last, task};
    m_running.push_back(running);
    QList<TaskRow> rows = m_model.rows();
    rows.prepend({.number = running.number, .title = task->title(), .report = {}});
    m_model.setRows(std::move(rows));
    connect(task, &Task::progressed, this, [this, running] { show(running); });
    connect(task, &Task::finished, this, [this, task] { finish(task); });
    show(running);
    task->setConsented(m_safety);
    task->start();
}

void TaskRunner::show(const Running &running)
{
    QList<TaskRow> rows = m_model.rows();
    const auto row = std::ranges::find(rows, running.number, &TaskRow::number);
    if (row == rows.end())
        return;
    row->look = lookOf(*running.task);
    row->done = running.task->done();
    row->expected = running.task->expected();
    row->canPause = running.task->canPause();
    row->failures = running.task->failures();
    row->report = running.task->isOver() ? running.task->report() : QString();
    m_model.setRows(std::move(rows));
    emit changed();
}

void TaskRunner::finish(Task *task)
{
    const auto found = std::ranges::find(m_running, task, &Running::task);
    if (found == m_running.end())
        return;
    const Running running = *found;
    m_running.erase(found);
    show(running);
    emit touched(task->subject());
    emit ended(task->report(), lookOf(*task) == TaskRow::Look::Bad);
    task->deleteLater();
}

bool TaskRunner::isBusyWith(const QString &queueUrl) const
{
    return std::ranges::any_of(m_running, [&](const Running &running) { return running.task->subject() == queueUrl; });
}

const Task *TaskRunner::newest() const
{
    return m_running.empty() ? nullptr : m_running.back().task;
}

Task *TaskRunner::find(quint64 number) const
{
    const auto found = std::ranges::find(m_running, number, &Running::number);
    return found == m_running.end() ? nullptr : found->task;
}

void TaskRunner::pause(quint64 number)
{
    if (Task *task = find(number))
        task->pause();
}

void TaskRunner::resume(quint64 number)
{
    if (Task *task = find(number))
        task->resume();
}

void TaskRunner::cancel(quint64 number)
{
    if (Task *task = find(number))
        task->cancel();
}

void TaskRunner::cancelAll()
{
    const std::vector<Running> running = m_running; // each may end at once
    for (const Running &one : running)
        one.task->cancel();
}

void TaskRunner::clearFinished()
{
    QList<TaskRow> rows = m_model.rows();
    rows.removeIf([](const TaskRow &row) { return row.isOver(); });
    m_model.setRows(std::move(rows));
    emit changed();
}

void TaskRunner::abandon()
{
    for (const Running &running : std::exchange(m_running, {})) {
        running.task->disconnect(this);
        const std::unique_ptr<Task> gone{running.task}; // its calls die with it
    }
    m_model.setRows({});
    emit changed();
}

} // namespace ui
