// SPDX-License-Identifier: GPL-3.0-or-later
// Acts on queues as a whole; those on their messages are in acts.cpp.
#include "ui/acts.h"

#include "ui/backend/deletequeuestask.h"
#include "ui/backend/deletetask.h"
#include "ui/backend/queuefacts.h"
#include "ui/dialogs/createqueuedialog.h"
#include "ui/dialogs/lossfacts.h"
#include "ui/dialogs/tagsdialog.h"
#include "ui/tasks/taskrunner.h"
#include "ui/text.h"

namespace ui {

namespace {

/// The facts once they are known; without a queue to act on, or without an answer, the button stays off.
void fill(ConfirmDialog *dialog, Backend &backend, const QList<QueueInfo> &queues,
          QStringList (*facts)(const QueueFacts &))
{
    fetchQueueFacts(backend, queues, dialog, [dialog, facts](const Outcome<QueueFacts> &answer) {
        if (!answer)
            dialog->setImpossible(text::sentence(answer.error()));
        else if (answer->queues.isEmpty())
            dialog->setImpossible(facts(*answer).join(QLatin1Char('\n')));
        else
            dialog->setFacts(facts(*answer));
    });
}

} // namespace

void Acts::open(CreateQueueDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CreateQueueDialog::created, this, [this](const QString &name, const QString &url) {
        emit reported(tr("Created %1").arg(name));
        emit queueCreated(url);
        m_backend.reconnect();
    });
    dialog->open();
}

/// True, and told: the connection does not offer it or its safety level forbids it.
bool Acts::isForbidden(const QString &operation)
{
    const QString why = m_backend.whyNot(QStringLiteral("sqs"), operation);
    if (!why.isEmpty())
        emit reported(why);
    return !why.isEmpty();
}

void Acts::createQueue()
{
    if (isForbidden(QStringLiteral("CreateQueue")))
        return;
    open(new CreateQueueDialog(m_backend, &m_window));
}

void Acts::cloneQueue(const QueueInfo &model)
{
    if (isForbidden(QStringLiteral("CreateQueue")))
        return;
    open(new CreateQueueDialog(m_backend, model, &m_window));
}

void Acts::editTags(const QueueInfo &queue)
{
    if (isForbidden(QStringLiteral("TagQueue")))
        return;
    auto *dialog = new TagsDialog(m_backend, queue, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TagsDialog::saved, this, [this, queue] {
        emit reported(tr("Saved the tags of %1").arg(queue.name));
        emit tagsChanged(queue.url);
    });
    dialog->open();
}

void Acts::purgeQueue(const QueueInfo &queue)
{
    const QString lost = tr("Every message is deleted, also those in flight and delayed, and none can be brought "
                            "back. The queue and its settings stay.");
    ConfirmDialog *dialog =
        ask({.title = tr("Delete all messages of %1?").arg(queue.name),
             .consequence = QString(lost + QLatin1Char(' ') + lossfacts::purgeRule(m_backend.description())),
             .verb = tr("&Purge queue")});
    requireName(dialog, queue.name);
    fill(dialog, m_backend, {queue}, lossfacts::ofPurge);
    connect(dialog, &QDialog::accepted, this, [this, queue] { m_tasks.run(new PurgeTask(m_backend, queue)); });
}

void Acts::deleteQueues(const QList<QueueInfo> &queues)
{
    if (queues.isEmpty())
        return;
    const int count = static_cast<int>(queues.size());
    const bool isOne = count == 1;
    const QString lost = isOne ? tr("The queue and all its messages are deleted and cannot be brought back. Apps "
                                    "that use it will fail.")
                               : tr("The queues and all their messages are deleted and cannot be brought back. Apps "
                                    "that use them will fail.");
    ConfirmDialog *dialog =
        ask({.title = isOne ? tr("Delete the queue %1?").arg(queues.first().name)
                            : tr("Delete %n queue(s)?", nullptr, count),
             .consequence = QString(lost + QLatin1Char(' ') + lossfacts::deletionRule(m_backend.description())),
             .verb = isOne ? tr("&Delete queue") : tr("&Delete %n queue(s)", nullptr, count)});
    requireName(dialog, isOne ? queues.first().name : text::number(count));
    fill(dialog, m_backend, queues, lossfacts::ofDeletion);
    connect(dialog, &QDialog::accepted, this, [this, queues] { deleteNow(queues); });
}

void Acts::deleteNow(const QList<QueueInfo> &queues)
{
    if (queues.size() > 1) {
        auto *task = new DeleteQueuesTask(m_backend, queues);
        connect(task, &DeleteQueuesTask::queueDeleted, this, &Acts::queueDeleted);
        m_tasks.run(task);
        return;
    }
    const QueueInfo queue = queues.first();
    const Safety::Consent consent{m_backend.safety()};
    m_backend.deleteQueue(queue.url, this, [this, queue](const Outcome<Done> &answer) {
        if (!answer) {
            emit failed(tr("%1 was not deleted.").arg(queue.name), answer.error());
            return;
        }
        emit reported(tr("Deleted the queue %1").arg(queue.name));
        emit queueDeleted(queue);
    });
}

} // namespace ui
