// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"
#include "ui/models/tablemodel.h"

#include <QCoreApplication>

namespace ui {

/// A queue as the navigator shows it: a dead-letter queue stands under its first source.
struct QueueRow
{
    QueueInfo queue;
    bool isUnderSource = false;

    friend bool operator==(const QueueRow &, const QueueRow &) = default;
};

/// All queues of a connection, by name, each dead-letter queue after its source.
class QueuesModel : public TableModel<QueueRow, QString>
{
    Q_DECLARE_TR_FUNCTIONS(ui::QueuesModel)
public:
    enum Columns { Name, Available, InFlight };
    enum Role {
        IsDeadLetterRole = FirstOwnRole,
        IsUnderSourceRole,
    };

    explicit QueuesModel(QObject *parent = nullptr);

    void setQueues(const QList<QueueInfo> &queues);

protected:
    QString key(const QueueRow &row) const override { return row.queue.url; }
    QVariant extra(const QueueRow &row, int role) const override;
};

} // namespace ui
