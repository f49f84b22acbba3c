// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"
#include "ui/models/tablemodel.h"

namespace ui {

/// What came of one send, or of one copy of many that was refused.
struct SendRow
{
    enum class Look { Running, Good, Unclear, Bad };

    quint64 number = 0; ///< the key: later ones are larger
    Time when{0};
    QString target{};
    Look look = Look::Running;
    QString result{}; ///< a sentence
    QString messageId{};
    QString bodyMd5{};
    std::optional<std::chrono::microseconds> took{};

    friend bool operator==(const SendRow &, const SendRow &) = default;
};

/// The sends of one composer, newest first.
class SendsModel : public TableModel<SendRow, quint64>
{
    Q_OBJECT
public:
    enum Columns { When, Target, MessageId, BodyMd5, Took, Result };

    explicit SendsModel(QObject *parent = nullptr);

    void setNow(Time now);
    void put(const SendRow &row); ///< in place of the one with its number

protected:
    quint64 key(const SendRow &row) const override { return row.number; }

private:
    Time m_now{0};
};

} // namespace ui
