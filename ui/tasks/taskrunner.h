// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/task.h"
#include "ui/models/tasksmodel.h"

#include <vector>

namespace ui {

/// Runs every act that takes more than a moment, keeps what came of it, and is where it is paused and stopped.
class TaskRunner : public QObject
{
    Q_OBJECT
public:
    explicit TaskRunner(QObject *parent = nullptr);

    /// Takes the task and starts it. Whoever runs one has asked the user before, where something can be lost.
    void run(Task *task);
    /// Of the connection that tasks work on; null: none.
    void setSafety(Safety *safety) { m_safety = safety; }
    TasksModel *model() { return &m_model; }

    bool isBusyWith(const QString &queueUrl) const;
    int runningCount() const { return static_cast<int>(m_running.size()); }
    const Task *newest() const; ///< of those that run; null: none does

    void pause(quint64 number);
    void resume(quint64 number);
    void cancel(quint64 number);
    void cancelAll();
    void clearFinished();
    /// The connection goes: what runs ends here without another call.
    void abandon();

signals:
    void changed(); ///< something began, progressed or ended
    void ended(const QString &report, bool isError);
    void touched(const QString &queueUrl); ///< the messages of this queue changed

private:
    struct Running
    {
        quint64 number;
        Task *task;
    };

    Task *find(quint64 number) const;
    void show(const Running &running);
    void finish(Task *task);

    TasksModel m_model;
    QPointer<Safety> m_safety;
    std::vector<Running> m_running;
    quint64 m_last = 0;
};

} // namespace ui
