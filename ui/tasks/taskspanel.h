// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

class TaskRunner;
struct TaskRow;

/// The list of tasks, and the buttons that pause and stop them.
class TasksPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TasksPanel(TaskRunner &tasks, QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fitColumns();
    void showState();
    const TaskRow *chosen() const;

    TaskRunner &m_tasks;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_failures = nullptr;
    QPushButton *m_clear = nullptr;
};

} // namespace ui
