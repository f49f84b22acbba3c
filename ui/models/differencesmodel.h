// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diff/messagediff.h"
#include "ui/models/tablemodel.h"

#include <QCoreApplication>

namespace ui {

struct DifferenceRow
{
    int number = 0;
    diff::MessageDifference difference;

    friend bool operator==(const DifferenceRow &, const DifferenceRow &) = default;
};

/// Where two messages differ.
class DifferencesModel : public TableModel<DifferenceRow, int>
{
    Q_DECLARE_TR_FUNCTIONS(ui::DifferencesModel)
public:
    enum Column { Mark, Place, Before, After };
    enum Role { KindRole = FirstOwnRole };

    explicit DifferencesModel(QObject *parent = nullptr);

    void setDifferences(const QList<diff::MessageDifference> &differences);

protected:
    int key(const DifferenceRow &row) const override { return row.number; }
    QVariant extra(const DifferenceRow &row, int role) const override;
};

} // namespace ui
