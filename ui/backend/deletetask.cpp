// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/deletetask.h"

#include "ui/text.h"

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype batchSize = 100;

} // namespace

DeleteTask::DeleteTask(Backend &backend, QueueInfo queue, QStringList ids, QObject *parent)
    : Task(parent)
    , m_backend(backend)
    , m_queue(std::move(queue))
    , m_waiting(std::move(ids))
    , m_expected(m_waiting.size())
{
}

QString DeleteTask::title() const
{
    return tr("Deleting messages from %1").arg(m_queue.name);
}

QString DeleteTask::report() const
{
    if (error() && done() == 0)
        return tr("Nothing was deleted from %1").arg(m_queue.name) + reportTail();
    return tr("%n message(s) deleted from %1", nullptr, static_cast<int>(done())).arg(m_queue.name) + reportTail();
}

void DeleteTask::step()
{
    if (m_waiting.isEmpty()) {
        end();
        return;
    }
    const QStringList batch = m_waiting.first(std::min(batchSize, m_waiting.size()));
    m_waiting.remove(0, batch.size());
    m_backend.deleteMessages(m_queue.url, batch, this, [this](const Outcome<BatchOutcome> &answer) {
        if (answer)
            advance(*answer);
        else
            fail(answer.error());
    });
}

PurgeTask::PurgeTask(Backend &backend, QueueInfo queue, QObject *parent)
    : Task(parent)
    , m_backend(backend)
    , m_queue(std::move(queue))
{
}

QString PurgeTask::title() const
{
    return tr("Purging %1").arg(m_queue.name);
}

QString PurgeTask::report() const
{
    return error() ? tr("%1 was not purged").arg(m_queue.name) + reportTail() : tr("Purged %1").arg(m_queue.name);
}

void PurgeTask::step()
{
    m_backend.purgeQueue(m_queue.url, this, [this](const Outcome<Done> &answer) {
        if (answer)
            end();
        else
            fail(answer.error());
    });
}

} // namespace ui
