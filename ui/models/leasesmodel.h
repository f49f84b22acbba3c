// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/insighttypes.h"
#include "ui/models/tablemodel.h"

namespace ui {

/// The messages in flight: who holds each, for how much longer, and what a failure would do.
class LeasesModel : public TableModel<LeaseInfo, QString>
{
    Q_OBJECT
public:
    enum Columns { Message, Group, Holder, Attempt, Left, Fate };
    enum Role {
        ShareRole = FirstOwnRole, ///< double, 1 at the receive to 0 at the end: what is left of the time
        IsLastTryRole,
    };

    explicit LeasesModel(QObject *parent = nullptr);

    void setNow(Time now);

protected:
    QString key(const LeaseInfo &row) const override { return row.messageId; }
    QVariant extra(const LeaseInfo &row, int role) const override;

private:
    Time m_now{0};
};

} // namespace ui
