// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/wirelog.h"
#include "ui/models/tablemodel.h"
#include "ui/wire/wirefilter.h"

#include <QCoreApplication>

namespace ui {

/// A call as the table shows it: without its bodies, which the log keeps.
struct WireRow
{
    quint64 number = 0;
    Time time{0};
    QString operation; ///< "sqs.SendMessage"
    QString target;
    QString outcome; ///< "✔ 200" or "✖ QueueDoesNotExist"
    WireCall::State state = WireCall::State::Waiting;
    bool isError = false;
    std::chrono::microseconds took{0};
    qint64 out = 0;
    qint64 in = 0;

    friend bool operator==(const WireRow &, const WireRow &) = default;
};

/// The calls of a wire log that fit a filter, newest first.
class WireModel : public TableModel<WireRow, quint64>
{
    Q_DECLARE_TR_FUNCTIONS(ui::WireModel)
public:
    enum Columns { When, Operation, Target, Outcome, Took, Out, In };
    enum Role { IsErrorRole = FirstOwnRole, IsWaitingRole };

    explicit WireModel(QObject *parent = nullptr);

    /// Reads the ring anew.
    void read(const WireLog &log, const WireFilter &filter);
    int total() const { return m_total; } ///< calls in the ring, when it was read
    /// The field of the filter language that a column shows; empty: none.
    static QString fieldOf(int column);

protected:
    quint64 key(const WireRow &row) const override { return row.number; }
    QVariant extra(const WireRow &row, int role) const override;

private:
    int m_total = 0;
};

} // namespace ui
