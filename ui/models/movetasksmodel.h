// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/insighttypes.h"
#include "ui/models/tablemodel.h"

namespace ui {

/// Move tasks of the broker: those that run and those that are over, newest first.
class MoveTasksModel : public TableModel<MoveTaskInfo, QString>
{
    Q_OBJECT
public:
    enum Columns { Status, Destination, Moved, Rate, Started, Took, Failure };
    enum Role {
        ShareRole = FirstOwnRole, ///< double, 0 to 1: moved of what is to move
        IsOverRole,
        IsFailedRole,
    };

    explicit MoveTasksModel(QObject *parent = nullptr);

    void setNow(Time now);
    const MoveTaskInfo *running() const; ///< null: none runs

protected:
    QString key(const MoveTaskInfo &row) const override { return row.key; }
    QVariant extra(const MoveTaskInfo &row, int role) const override;

private:
    Time m_now{0};
};

} // namespace ui
