// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/task.h"

namespace ui {

/// Deletes queues one after the other; one that is refused does not keep the others.
class DeleteQueuesTask : public Task
{
    Q_OBJECT
public:
    DeleteQueuesTask(Backend &backend, QList<QueueInfo> queues, QObject *parent = nullptr);

    QString title() const override;
    QString report() const override;
    QString subject() const override { return m_subject; }
    qint64 expected() const override { return m_expected; }

signals:
    void queueDeleted(const ui::QueueInfo &queue);

protected:
    void step() override;

private:
    Backend &m_backend;
    QList<QueueInfo> m_waiting;
    QString m_subject; ///< URL of the queue that is being deleted
    qint64 m_expected;
};

} // namespace ui
