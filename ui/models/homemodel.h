// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"
#include "ui/models/tablemodel.h"

#include <QCoreApplication>

namespace ui {

/// All queues of a connection with what one compares them by. Sorting is the view's.
class HomeModel : public TableModel<QueueInfo, QString>
{
    Q_DECLARE_TR_FUNCTIONS(ui::HomeModel)
public:
    enum Columns { Name, Trend, Available, InFlight, Delayed, Dead, Oldest, DeadLetterQueue };
    enum Role {
        IsDeadLetterRole = FirstOwnRole,
        TrendRole, ///< QList<qint64>: what waited, over the last minutes; empty: not known
    };

    explicit HomeModel(QObject *parent = nullptr);

    void setQueues(const QList<QueueInfo> &queues);
    void setNow(Time now);
    /// Of some queues, by URL; the others have none. Points are the last minutes, newest last.
    void setSeries(const QHash<QString, QList<SeriesPoint>> &series);

protected:
    QString key(const QueueInfo &row) const override { return row.url; }
    QVariant extra(const QueueInfo &row, int role) const override;

private:
    qint64 deadOf(const QueueInfo &queue) const;
    QString trendText(const QueueInfo &queue) const;

    QHash<QString, QList<qint64>> m_trends; ///< by URL
    QHash<QString, qint64> m_totals; ///< by ARN: what stands in the dead-letter queues
    Time m_now{0};
};

} // namespace ui
