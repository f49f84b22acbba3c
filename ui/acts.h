// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/sendtask.h"
#include "ui/backend/viewtypes.h"
#include "ui/compose/draft.h"
#include "ui/dialogs/confirmdialog.h"

#include <QPointer>

namespace ui {

class CreateQueueDialog;
struct RedriveWish;
class TaskRunner;

/// What can be done to the queues of a connection. Each act asks first where something can be lost, and reports only
/// after the broker's answer; what takes longer than a moment is a task.
class Acts : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `window`.
    Acts(Backend &backend, TaskRunner &tasks, QWidget &window);

    /// All that match, but for exceptions.
    struct Matching
    {
        ViewWish wish;
        QStringList except{};
        qint64 count = 0;
        QString group{}; ///< of the workbench, in words; empty: they are no group
        QString view{}; ///< in which they are shown; of use for a group, which no query can name
    };
    /// Some messages of a queue; without ids all that are available.
    struct Messages
    {
        QueueInfo queue;
        QStringList ids{};
        qint64 bytes = 0;
        std::optional<Matching> all{}; ///< instead of ids
    };

    /// Opens a composer.
    void openComposer(const compose::Draft &draft);
    void sendMessage(const QueueInfo &queue);
    /// With the whole body, which is read first. To where the message is, or came from.
    void editAndResend(const QueueInfo &queue, const MessageInfo &message);
    /// The task ends by itself and is gone soon after it said so.
    const Task *sendMany(SendTask::Plan plan);
    /// After the broker took a message.
    void noteSent(const QString &queueUrl, const QString &text);
    void createQueue();
    void cloneQueue(const QueueInfo &model);
    void editTags(const QueueInfo &queue);
    void deleteMessages(const Messages &messages);
    void purgeQueue(const QueueInfo &queue);
    void deleteQueues(const QList<QueueInfo> &queues);
    void redrive(const Messages &messages);
    /// Asks how, and has the broker do it: with a pace, a fix, and a stop of its own.
    void redriveCarefully(const Messages &messages);

    TaskRunner &tasks() const { return m_tasks; }
    /// Empty: the act is possible; else a sentence that says why it is not, for a tooltip.
    QString whyNoDelete(const Messages &messages) const;
    QString whyNoRedrive(const Messages &messages) const;
    QString whyNoCarefulRedrive(const Messages &messages) const;

signals:
    void composeWanted(const ui::compose::Draft &draft);
    void reported(const QString &text);
    void failed(const QString &what, const ui::Error &error);
    void queueCreated(const QString &url);
    void queueDeleted(const ui::QueueInfo &queue);
    void tagsChanged(const QString &queueUrl);
    void redriveStarted(qint64 number); ///< of the broker
    void touched(const QString &queueUrl); ///< the messages of this queue changed

private:
    ConfirmDialog *ask(const ConfirmDialog::Question &question);
    bool isForbidden(const QString &operation);
    void requireName(ConfirmDialog *dialog, const QString &name);
    void open(CreateQueueDialog *dialog);
    void deleteNow(const QList<QueueInfo> &queues);
    void fillQueueFacts(ConfirmDialog *dialog, const QueueInfo &queue);
    static QStringList queueFacts(const QueueInfo &queue);
    static QStringList selectionFacts(const Messages &messages);
    static QStringList matchingFacts(const Matching &matching);
    void deleteMatching(const Messages &messages);
    void startRedrive(const RedriveWish &wish);

    Backend &m_backend;
    TaskRunner &m_tasks;
    QWidget &m_window;
};

} // namespace ui
