// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/acts.h"

#include "ui/backend/deletetask.h"
#include "ui/backend/matchingtask.h"
#include "ui/backend/movetask.h"
#include "ui/tasks/taskrunner.h"
#include "ui/text.h"

#include <QComboBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

Acts::Acts(Backend &backend, TaskRunner &tasks, QWidget &window)
    : m_backend(backend)
    , m_tasks(tasks)
    , m_window(window)
{
    connect(&m_tasks, &TaskRunner::touched, this, &Acts::touched);
}

void Acts::sendMessage(const QueueInfo &queue)
{
    openComposer({.queueUrl = queue.url, .queueName = queue.name});
}

void Acts::openComposer(const compose::Draft &draft)
{
    emit composeWanted(draft);
}

void Acts::editAndResend(const QueueInfo &queue, const MessageInfo &message)
{
    const auto open = [this, queue](const MessageInfo &whole) {
        compose::Draft draft = compose::draftOf(queue, whole);
        // A dead letter goes back to where it came from.
        if (const QueueInfo *origin = m_backend.queueByArn(whole.deadLetterSourceArn)) {
            draft.queueUrl = origin->url;
            draft.queueName = origin->name;
        }
        openComposer(draft);
    };
    if (!message.bodyTruncated) {
        open(message);
        return;
    }
    m_backend.message(queue.url, message.id, this, [this, open](const Outcome<MessageInfo> &whole) {
        if (whole)
            open(*whole);
        else
            emit failed(tr("The message was not read."), whole.error());
    });
}

const Task *Acts::sendMany(SendTask::Plan plan)
{
    auto *task = new SendTask(m_backend, std::move(plan));
    m_tasks.run(task);
    return task;
}

void Acts::noteSent(const QString &queueUrl, const QString &text)
{
    emit reported(text);
    emit touched(queueUrl);
}

ConfirmDialog *Acts::ask(const ConfirmDialog::Question &question)
{
    auto *dialog = new ConfirmDialog(question, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

/// On a connection that matters, deleting takes more than a key pressed twice.
void Acts::requireName(ConfirmDialog *dialog, const QString &name)
{
    if (m_backend.safety().mustTypeName(Effect::Destroy))
        dialog->requireText(name);
}

QStringList Acts::queueFacts(const QueueInfo &queue)
{
    QStringList facts{
        (queue.isApproximate ? tr("≈ %1 available, %2 in flight, %3 delayed")
                             : tr("%1 available, %2 in flight, %3 delayed"))
            .arg(text::number(queue.available), text::number(queue.inFlight), text::number(queue.delayed))};
    if (queue.inFlight > 0)
        facts.append(tr("Consumers are working on the messages in flight."));
    if (queue.isDeadLetterQueue())
        facts.append(tr("It holds the dead letters of %1.").arg(text::arnNames(queue.deadLetterSourceArns)));
    return facts;
}

void Acts::fillQueueFacts(ConfirmDialog *dialog, const QueueInfo &queue)
{
    m_backend.listQueues(dialog, [dialog, queue](const Outcome<QList<QueueInfo>> &fresh) {
        if (!fresh) {
            dialog->setFacts({text::sentence(fresh.error())});
            return;
        }
        const auto found = std::ranges::find(*fresh, queue.url, &QueueInfo::url);
        dialog->setFacts(found == fresh->end() ? QStringList{tr("The queue is gone already.")} : queueFacts(*found));
    });
}

QStringList Acts::selectionFacts(const Messages &messages)
{
    return {tr("%n message(s), %1", nullptr, static_cast<int>(messages.ids.size())).arg(text::bytes(messages.bytes))};
}

QStringList Acts::matchingFacts(const Matching &matching)
{
    QStringList facts{tr("%1 match now").arg(text::number(matching.count))};
    if (!matching.group.isEmpty())
        facts.append(tr("Group: %1").arg(matching.group));
    if (!matching.wish.query.isEmpty())
        facts.append(matching.wish.query);
    if (!matching.except.isEmpty())
        facts.append(tr("%n are excepted", nullptr, static_cast<int>(matching.except.size())));
    return facts;
}

QString Acts::whyNoDelete(const Messages &messages) const
{
    if (messages.ids.isEmpty() && !messages.all)
        return tr("Select messages first.");
    if (!m_backend.can(capability::deleteById))
        return tr("This connection cannot delete messages by their ID: receive them and delete them by their handle.");
    return m_backend.isPlain()
        ? m_backend.whyNot(u"sqs"_s, u"DeleteMessageBatch"_s)
        : m_backend.whyNot(u"redrive"_s, messages.all ? u"DeleteMatching"_s : u"DeleteMessages"_s);
}

QString Acts::whyNoRedrive(const Messages &messages) const
{
    if (!m_backend.can(capability::moveById))
        return tr("This connection cannot move messages by their ID.");
    if (const QString why = m_backend.whyNot(u"redrive"_s, messages.all ? u"MoveMatching"_s : u"MoveMessages"_s);
        !why.isEmpty())
        return why;
    if (!messages.queue.isDeadLetterQueue())
        return tr("%1 is not a dead-letter queue: its messages are where they belong.").arg(messages.queue.name);
    if (messages.queue.available == 0)
        return tr("No dead letter is available now.");
    if (m_tasks.isBusyWith(messages.queue.url))
        return tr("A task is working on %1: wait for it or stop it in Tasks.").arg(messages.queue.name);
    return {};
}

void Acts::deleteMessages(const Messages &messages)
{
    if (!whyNoDelete(messages).isEmpty())
        return;
    if (messages.all) {
        deleteMatching(messages);
        return;
    }
    const QueueInfo &queue = messages.queue;
    ConfirmDialog *dialog = ask(
        {.title = tr("Delete %n message(s) from %1?", nullptr, static_cast<int>(messages.ids.size())).arg(queue.name),
         .consequence = tr("A deleted message cannot be brought back. A consumer that holds one now "
                           "may still finish its work."),
         .verb = tr("&Delete")});
    requireName(dialog, queue.name);
    dialog->setFacts(selectionFacts(messages));
    connect(dialog, &QDialog::accepted, this,
            [this, messages] { m_tasks.run(new DeleteTask(m_backend, messages.queue, messages.ids)); });
}

void Acts::deleteMatching(const Messages &messages)
{
    ConfirmDialog *dialog =
        ask({.title = messages.all->wish.isFiltered()
                 ? tr("Delete all that match the filter from %1?").arg(messages.queue.name)
                 : tr("Delete all messages from %1?").arg(messages.queue.name),
             .consequence = tr("A deleted message cannot be brought back. A consumer that holds one now "
                               "may still finish its work. What comes from now on stays."),
             .verb = tr("&Delete")});
    requireName(dialog, messages.queue.name);
    dialog->setFacts(matchingFacts(*messages.all));
    connect(dialog, &QDialog::accepted, this, [this, messages] {
        m_tasks.run(new MatchingTask(m_backend,
                                     {.queue = messages.queue,
                                      .wish = messages.all->wish,
                                      .except = messages.all->except,
                                      .expected = messages.all->count}));
    });
}

void Acts::redrive(const Messages &messages)
{
    if (!whyNoRedrive(messages).isEmpty())
        return;
    const QueueInfo &source = messages.queue;
    const qint64 count = messages.all ? messages.all->count
        : messages.ids.isEmpty()      ? source.available
                                      : messages.ids.size();
    const QString origin = text::arnNames(source.deadLetterSourceArns);
    auto *destination = new QComboBox;
    destination->setAccessibleName(tr("Destination"));
    destination->addItem(tr("Where each came from: %1").arg(origin), QString());
    for (const QueueInfo &other : m_backend.queues()) {
        if (other.url != source.url)
            destination->addItem(other.name, other.url);
    }
    ConfirmDialog *dialog =
        ask({.title = tr("Redrive %1 from %2 to %3?").arg(text::number(count), source.name, origin),
             .consequence = tr("Each message goes to the end of the queue and is handled again. One that "
                               "was handled in part before may have its effects twice."),
             .verb = tr("&Redrive")});
    dialog->addField(tr("&To"), destination);
    if (messages.all)
        dialog->setFacts(matchingFacts(*messages.all));
    else if (messages.ids.isEmpty())
        fillQueueFacts(dialog, source);
    else
        dialog->setFacts(selectionFacts(messages));
    MoveTask::Plan plan{.sourceUrl = source.url, .sourceName = source.name, .ids = messages.ids, .expected = count};
    connect(dialog, &QDialog::accepted, this, [this, plan, destination, origin, messages]() mutable {
        plan.destinationUrl = destination->currentData().toString();
        plan.destinationName = plan.destinationUrl.isEmpty() ? origin : destination->currentText();
        if (messages.all)
            m_tasks.run(new MatchingTask(m_backend,
                                         {.queue = messages.queue,
                                          .wish = messages.all->wish,
                                          .except = messages.all->except,
                                          .expected = plan.expected,
                                          .isMove = true,
                                          .destinationUrl = plan.destinationUrl,
                                          .destinationName = plan.destinationName}));
        else
            m_tasks.run(new MoveTask(m_backend, plan));
    });
}

} // namespace ui
