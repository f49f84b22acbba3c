// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"
#include "ui/models/tablemodel.h"

#include <QCoreApplication>

namespace ui {

/// A task as the list shows it, also after it ended.
struct TaskRow
{
    enum class Look { Running, Paused, Good, Bad, Stopped };

    quint64 number = 0;
    QString title;
    Look look = Look::Running;
    qint64 done = 0;
    qint64 expected = 0; ///< 0: unknown
    QString report; ///< once it is over
    bool canPause = true;
    QList<BatchOutcome::Failure> failures{}; ///< each entry that did not succeed

    bool isOver() const { return look >= Look::Good; }
    friend bool operator==(const TaskRow &, const TaskRow &) = default;
};

/// The tasks of this connection, newest first.
class TasksModel : public TableModel<TaskRow, quint64>
{
    Q_DECLARE_TR_FUNCTIONS(ui::TasksModel)
public:
    enum Columns { State, Title, Progress, Report };
    enum Role {
        LookRole = FirstOwnRole,
        ShareRole, ///< 0 to 100; -1: unknown
    };

    explicit TasksModel(QObject *parent = nullptr);

protected:
    quint64 key(const TaskRow &row) const override { return row.number; }
    QVariant extra(const TaskRow &row, int role) const override;
};

} // namespace ui
