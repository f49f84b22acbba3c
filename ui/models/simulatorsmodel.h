// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/simulatortypes.h"
#include "ui/models/tablemodel.h"

namespace ui {

/// Simulated producers and consumers, in the order of their scenario.
class SimulatorsModel : public TableModel<SimulatorInfo, QString>
{
    Q_OBJECT
public:
    enum Columns { Name, State, Queue, Rate, InWork, Done, Failed, Speed, About };
    enum Role {
        StateRole = FirstOwnRole, ///< int of SimulatorInfo::State
        QueueRole, ///< name
    };

    explicit SimulatorsModel(QObject *parent = nullptr);

    static QString stateText(SimulatorInfo::State state);

protected:
    QString key(const SimulatorInfo &row) const override { return row.name; }
    QVariant extra(const SimulatorInfo &row, int role) const override;
};

} // namespace ui
