// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/task.h"

namespace ui {

/// Deletes messages by their ids, in batches.
class DeleteTask : public Task
{
    Q_OBJECT
public:
    DeleteTask(Backend &backend, QueueInfo queue, QStringList ids, QObject *parent = nullptr);

    QString title() const override;
    QString report() const override;
    QString subject() const override { return m_queue.url; }
    qint64 expected() const override { return m_expected; }

protected:
    void step() override;

private:
    Backend &m_backend;
    QueueInfo m_queue;
    QStringList m_waiting;
    qint64 m_expected;
};

/// Deletes all messages of a queue: one call that may take a while.
class PurgeTask : public Task
{
    Q_OBJECT
public:
    PurgeTask(Backend &backend, QueueInfo queue, QObject *parent = nullptr);

    QString title() const override;
    QString report() const override;
    QString subject() const override { return m_queue.url; }
    bool canPause() const override { return false; }

protected:
    void step() override;

private:
    Backend &m_backend;
    QueueInfo m_queue;
};

} // namespace ui
