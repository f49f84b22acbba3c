// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/task.h"

namespace ui {

/// Sends many copies of a message, up to ten a call. A copy that is refused is listed and the rest goes on; a call that
/// fails ends it. In the failures `messageId` is the number of the copy.
class SendTask : public Task
{
    Q_OBJECT
public:
    static constexpr qint64 mostCopies = 100'000;

    struct Plan
    {
        QString queueUrl;
        QString queueName;
        qint64 copies = 1;
        std::function<SendRequest(qint64 number)> make{}; ///< of a copy, from 1; asked once for each, in order
        qint64 mostBytes = 1'048'576; ///< of one call, as the service counts
    };

    SendTask(Backend &backend, Plan plan, QObject *parent = nullptr);

    QString title() const override;
    QString report() const override;
    QString subject() const override { return m_plan.queueUrl; }
    qint64 expected() const override { return m_plan.copies; }

protected:
    void step() override;

private:
    void fill(QList<SendRequest> &batch, QStringList &ids);

    Backend &m_backend;
    Plan m_plan;
    qint64 m_next = 1;
    std::optional<SendRequest> m_held; ///< made, and too large for the call before
};

} // namespace ui
