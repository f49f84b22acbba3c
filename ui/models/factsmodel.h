// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/clustertypes.h"
#include "ui/models/tablemodel.h"

namespace ui {

/// What is true of more dead letters than of processed messages, best first.
class FactsModel : public TableModel<SeparatingFact, QString>
{
    Q_OBJECT
public:
    enum Columns { Fact, Dead, Processed, Behind };
    enum Role {
        DeadShareRole = FirstOwnRole, ///< double, 0 to 1
        ProcessedShareRole,
    };

    explicit FactsModel(QObject *parent = nullptr);

    /// How many were looked at.
    void setSizes(qint64 dead, qint64 processed);

protected:
    QString key(const SeparatingFact &row) const override;
    QVariant extra(const SeparatingFact &row, int role) const override;

private:
    qint64 m_dead = 0;
    qint64 m_processed = 0;
};

} // namespace ui
