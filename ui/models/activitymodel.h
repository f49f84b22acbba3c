// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"
#include "ui/models/tablemodel.h"

#include <QCoreApplication>

namespace ui {

/// Something the user did with this window, and what came of it.
struct Act
{
    qint64 number = 0;
    Time time{0}; ///< of the broker, as in the life of a message
    QString operation;
    QString target;
    qint64 times = 1; ///< calls in a row that were the same, as of a task
    std::chrono::microseconds took{0};
    std::optional<Error> error;

    friend bool operator==(const Act &, const Act &) = default;
};

/// The user's own acts, newest first.
class ActivityModel : public TableModel<Act, qint64>
{
    Q_DECLARE_TR_FUNCTIONS(ui::ActivityModel)
public:
    enum Columns { When, What, Target, Outcome, Took };
    enum Role { IsErrorRole = FirstOwnRole };

    explicit ActivityModel(QObject *parent = nullptr);

    /// Calls that only look are no acts and leave no row.
    void add(const CallRecord &record, Time now);
    void clear();

protected:
    qint64 key(const Act &row) const override { return row.number; }
    QVariant extra(const Act &row, int role) const override;

private:
    qint64 m_last = 0;
};

/// The operation in words: "Send message".
QString actName(const QString &operation);

} // namespace ui
