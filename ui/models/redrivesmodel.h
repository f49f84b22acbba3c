// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/redrivetypes.h"
#include "ui/models/tablemodel.h"

namespace ui {

/// Redrives of the broker: those that run and those that are over, newest first.
class RedrivesModel : public TableModel<RedriveInfo, qint64>
{
    Q_OBJECT
public:
    enum Columns { State, Source, Destination, Looked, Moved, Returned, Stayed, Pace, Started };
    enum Role {
        ShareRole = FirstOwnRole, ///< double, 0 to 1: looked at of what there is to look at
        StateRole, ///< int of RedriveInfo::State
    };

    explicit RedrivesModel(QObject *parent = nullptr);

    static QString stateText(RedriveInfo::State state);
    /// "as fast as it goes", "10 a second", "1, 2, 5, 10 a second, now 2".
    static QString paceText(const RedriveInfo &row);
    /// What came of it so far, and why what stayed did; a sentence or several.
    static QString story(const RedriveInfo &row);

protected:
    qint64 key(const RedriveInfo &row) const override { return row.number; }
    QVariant extra(const RedriveInfo &row, int role) const override;
};

} // namespace ui
