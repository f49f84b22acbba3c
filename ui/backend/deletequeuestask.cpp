// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/deletequeuestask.h"

#include "ui/text.h"

using namespace Qt::StringLiterals;

namespace ui {

DeleteQueuesTask::DeleteQueuesTask(Backend &backend, QList<QueueInfo> queues, QObject *parent)
    : Task(parent)
    , m_backend(backend)
    , m_waiting(std::move(queues))
    , m_expected(m_waiting.size())
{
}

QString DeleteQueuesTask::title() const
{
    return tr("Deleting %n queue(s)", nullptr, static_cast<int>(m_expected));
}

QString DeleteQueuesTask::report() const
{
    QString line = tr("%n queue(s) deleted", nullptr, static_cast<int>(done()));
    if (isCancelled())
        line += tr(", then stopped");
    for (const BatchOutcome::Failure &failure : failures())
        line += u". "_s + tr("%1 stayed: %2").arg(failure.messageId, text::sentence(failure.error));
    return line;
}

void DeleteQueuesTask::step()
{
    if (m_waiting.isEmpty()) {
        end();
        return;
    }
    const QueueInfo queue = m_waiting.takeFirst();
    m_subject = queue.url;
    m_backend.deleteQueue(queue.url, this, [this, queue](const Outcome<Done> &answer) {
        if (!answer) {
            advance(BatchOutcome{.succeeded = 0, .failed = {{.messageId = queue.name, .error = answer.error()}}});
            return;
        }
        emit queueDeleted(queue);
        advance(1);
    });
}

} // namespace ui
