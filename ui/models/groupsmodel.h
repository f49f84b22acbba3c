// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/insighttypes.h"
#include "ui/models/tablemodel.h"

namespace ui {

/// The lanes of a queue: how much waits in each message group and what keeps it from moving.
class GroupsModel : public TableModel<GroupInfo, QString>
{
    Q_OBJECT
public:
    enum Columns { Group, Available, InFlight, Delayed, Oldest, Blocked };
    enum Role {
        IsBlockedRole = FirstOwnRole,
        BlockerRole, ///< message id, or empty
    };

    explicit GroupsModel(QObject *parent = nullptr);

    void setNow(Time now);
    qsizetype blockedCount() const;

protected:
    QString key(const GroupInfo &row) const override { return row.id; }
    QVariant extra(const GroupInfo &row, int role) const override;

private:
    Time m_now{0};
};

/// Deduplication ids that a FIFO queue still remembers, by the message that was accepted.
class DeduplicationsModel : public TableModel<DeduplicationInfo, QString>
{
    Q_OBJECT
public:
    enum Columns { Message, Sequence, Until, InQueue, Swallowed };

    explicit DeduplicationsModel(QObject *parent = nullptr);

    void setNow(Time now);

protected:
    QString key(const DeduplicationInfo &row) const override { return row.messageId; }

private:
    Time m_now{0};
};

} // namespace ui
