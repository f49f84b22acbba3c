// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"
#include "ui/models/tablemodel.h"

#include <QCoreApplication>

namespace ui {

inline bool operator==(const LifeEvent &a, const LifeEvent &b)
{
    return a.number == b.number;
}

/// What happened to one message, oldest first.
class LifeModel : public TableModel<LifeEvent, qint64>
{
    Q_DECLARE_TR_FUNCTIONS(ui::LifeModel)
public:
    explicit LifeModel(QObject *parent = nullptr);

protected:
    qint64 key(const LifeEvent &row) const override { return row.number; }
};

} // namespace ui
