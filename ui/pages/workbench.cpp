// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workbench.h"

#include "ui/dialogs/createqueuedialog.h"
#include "ui/dialogs/sendmessagedialog.h"
#include "ui/pages/inspector.h"
#include "ui/pages/messagespane.h"
#include "ui/pages/navigator.h"
#include "ui/pages/queuepage.h"
#include "ui/text.h"
#include "ui/widgets/bodyview.h"
#include "ui/widgets/emptystate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype namedFailures = 3; // in a report; the rest is counted

QString namesOf(const QStringList &arns)
{
    QStringList names;
    for (const QString &arn : arns)
        names.append(text::arnName(arn));
    return names.join(u", "_s);
}

} // namespace

Workbench::Workbench(Backend &backend, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
{
    build();
    connect(&m_backend, &Backend::queuesChanged, this, &Workbench::showQueues);
    connect(&m_backend, &Backend::stateChanged, this, &Workbench::showQueues);
    connect(m_navigator, &Navigator::currentChanged, this, &Workbench::choose);
    connect(m_navigator, &Navigator::createWanted, this, &Workbench::createQueue);
    connect(m_page, &QueuePage::sendWanted, this, &Workbench::sendMessage);
    connect(m_page, &QueuePage::redriveWanted, this, &Workbench::redriveAll);
    connect(m_page, &QueuePage::queueWanted, this, &Workbench::openQueue);
    connect(m_page->messages(), &MessagesPane::selectionChanged, this, &Workbench::choiceChanged);
    connect(m_page->messages(), &MessagesPane::loadedChanged, this, &Workbench::choiceChanged);
    showQueues();
}

void Workbench::build()
{
    m_navigator = new Navigator(this);
    m_page = new QueuePage(m_backend, this);
    m_first = new EmptyState(this);
    connect(m_first->addButton(tr("&Create a queue…"), true), &QPushButton::clicked, this, &Workbench::createQueue);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_first);
    m_stack->addWidget(m_page);
    m_splitter = new QSplitter(this);
    m_splitter->addWidget(m_navigator);
    m_splitter->addWidget(m_stack);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    const int unit = fontMetrics().averageCharWidth();
    m_splitter->setSizes({unit * 44, unit * 140});
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
}

void Workbench::setEndpointSettings(const QString &settings)
{
    m_endpointSettings = settings;
    m_first->setCode(settings);
    showQueues();
}

void Workbench::showQueues()
{
    m_navigator->setQueues(m_backend.queues());
    if (!m_wanted.isEmpty() && m_backend.queue(m_wanted) != nullptr)
        m_navigator->setCurrent(std::exchange(m_wanted, QString()));
    if (queue() == nullptr && !m_backend.queues().isEmpty() && m_navigator->current().isEmpty()
        && m_navigator->shownCount() > 0)
        m_navigator->table()->selectRow(0);
    if (queue() == nullptr)
        m_chosen = m_navigator->current();
    const bool isFirst = m_backend.queues().isEmpty();
    const bool isKnown = m_backend.state() != Backend::State::Connecting;
    m_first->setTitle(isFirst && isKnown ? tr("No queues yet") : tr("Choose a queue"));
    m_first->setText(
        m_endpointSettings.isEmpty()
            ? tr("Create one here. Apps cannot connect to this broker yet.")
            : tr("Point your app here: any AWS SDK or tool with these settings talks to this broker. The queues it "
                 "creates appear here at once, or create one yourself."));
    m_stack->setCurrentWidget(queue() != nullptr ? static_cast<QWidget *>(m_page) : m_first);
    emit choiceChanged();
}

void Workbench::choose(const QString &url)
{
    if (url.isEmpty() || url == m_chosen)
        return;
    m_chosen = url;
    if (const QueueInfo *chosen = queue()) {
        m_page->setQueue(*chosen);
        m_stack->setCurrentWidget(m_page);
    }
    emit choiceChanged();
}

const QueueInfo *Workbench::queue() const
{
    return m_chosen.isEmpty() ? nullptr : m_backend.queue(m_chosen);
}

void Workbench::openQueue(const QString &url)
{
    if (m_backend.queue(url) != nullptr)
        m_navigator->setCurrent(url);
    else
        m_wanted = url;
}

void Workbench::refresh()
{
    m_backend.reconnect();
    if (queue() != nullptr)
        m_page->messages()->refresh();
}

void Workbench::sendMessage()
{
    const QueueInfo *target = queue();
    if (target == nullptr)
        return;
    auto *dialog = new SendMessageDialog(m_backend, *target, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SendMessageDialog::sent, this, [this](const QString &name, const QString &id) {
        report(tr("Sent to %1 as %2").arg(name, text::shortId(id)));
        m_page->messages()->refresh();
    });
    dialog->open();
}

void Workbench::createQueue()
{
    auto *dialog = new CreateQueueDialog(m_backend, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CreateQueueDialog::created, this, [this](const QString &name, const QString &url) {
        report(tr("Created %1").arg(name));
        openQueue(url);
        m_backend.reconnect();
    });
    dialog->open();
}

ConfirmDialog *Workbench::ask(const ConfirmDialog::Question &question)
{
    auto *dialog = new ConfirmDialog(question, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

QStringList Workbench::queueFacts(const QueueInfo &queue) const
{
    QStringList facts{
        tr("%1 available, %2 in flight, %3 delayed")
            .arg(text::number(queue.available), text::number(queue.inFlight), text::number(queue.delayed))};
    if (queue.inFlight > 0)
        facts.append(tr("Consumers are working on the messages in flight."));
    if (queue.isDeadLetterQueue())
        facts.append(tr("It holds the dead letters of %1.").arg(namesOf(queue.deadLetterSourceArns)));
    return facts;
}

void Workbench::fillQueueFacts(ConfirmDialog *dialog, const QueueInfo &queue) const
{
    m_backend.listQueues(dialog, [this, dialog, queue](const Outcome<QList<QueueInfo>> &fresh) {
        if (!fresh) {
            dialog->setFacts({text::sentence(fresh.error())});
            return;
        }
        const auto found = std::ranges::find(*fresh, queue.url, &QueueInfo::url);
        dialog->setFacts(found == fresh->end() ? QStringList{tr("The queue is gone already.")} : queueFacts(*found));
    });
}

QStringList Workbench::selectionFacts() const
{
    const QStringList ids = m_page->messages()->selectedIds();
    return {tr("%n message(s), %1", nullptr, static_cast<int>(ids.size()))
                .arg(text::bytes(m_page->messages()->selectedBytes()))};
}

void Workbench::deleteMessages()
{
    const QStringList ids = m_page->messages()->selectedIds();
    const QueueInfo *source = queue();
    if (source == nullptr || ids.isEmpty() || !m_backend.can(capability::deleteById))
        return;
    ConfirmDialog *dialog =
        ask({.title = tr("Delete %n message(s) from %1?", nullptr, static_cast<int>(ids.size())).arg(source->name),
             .consequence = tr("A deleted message cannot be brought back. A consumer that holds one now "
                               "may still finish its work."),
             .verb = tr("&Delete")});
    dialog->setFacts(selectionFacts());
    connect(dialog, &QDialog::accepted, this, [this, ids, url = source->url, name = source->name] {
        m_backend.deleteMessages(url, ids, this, [this, name](const Outcome<BatchOutcome> &answer) {
            m_page->messages()->refresh();
            if (!answer)
                reportError(tr("Nothing was deleted from %1.").arg(name), answer.error());
            else if (!answer->failed.isEmpty())
                reportError(tr("%1 deleted from %2, %3 not.")
                                .arg(text::number(answer->succeeded), name, text::number(answer->failed.size())),
                            answer->failed.first().error);
            else
                report(tr("%n message(s) deleted from %1", nullptr, static_cast<int>(answer->succeeded)).arg(name));
        });
    });
}

void Workbench::purgeQueue()
{
    const QueueInfo *target = queue();
    if (target == nullptr)
        return;
    ConfirmDialog *dialog =
        ask({.title = tr("Delete all messages of %1?").arg(target->name),
             .consequence = tr("Every message is deleted, also those in flight and delayed. The queue and "
                               "its settings stay."),
             .verb = tr("&Purge queue")});
    fillQueueFacts(dialog, *target);
    connect(dialog, &QDialog::accepted, this, [this, url = target->url, name = target->name] {
        m_backend.purgeQueue(url, this, [this, name](const Outcome<Done> &answer) {
            m_page->messages()->refresh();
            if (answer)
                report(tr("Purged %1").arg(name));
            else
                reportError(tr("%1 was not purged.").arg(name), answer.error());
        });
    });
}

void Workbench::deleteQueue()
{
    const QueueInfo *target = queue();
    if (target == nullptr)
        return;
    ConfirmDialog *dialog =
        ask({.title = tr("Delete the queue %1?").arg(target->name),
             .consequence = tr("The queue and all its messages are deleted and cannot be brought back. "
                               "Apps that use it will fail."),
             .verb = tr("&Delete queue")});
    fillQueueFacts(dialog, *target);
    connect(dialog, &QDialog::accepted, this, [this, url = target->url, name = target->name] {
        m_backend.deleteQueue(url, this, [this, name](const Outcome<Done> &answer) {
            if (answer)
                report(tr("Deleted the queue %1").arg(name));
            else
                reportError(tr("%1 was not deleted.").arg(name), answer.error());
        });
    });
}

void Workbench::redriveSelected()
{
    const QStringList ids = m_page->messages()->selectedIds();
    if (!ids.isEmpty())
        redrive(ids, ids.size());
}

void Workbench::redriveAll()
{
    if (const QueueInfo *source = queue(); source != nullptr && source->available > 0)
        redrive({}, source->available);
}

void Workbench::redrive(const QStringList &ids, qint64 count)
{
    const QueueInfo *source = queue();
    if (source == nullptr || m_task != nullptr || !m_backend.can(capability::moveById))
        return;
    const QString origin = namesOf(source->deadLetterSourceArns);
    auto *destination = new QComboBox;
    destination->setAccessibleName(tr("Destination"));
    if (source->isDeadLetterQueue())
        destination->addItem(tr("Where each came from: %1").arg(origin), QString());
    for (const QueueInfo &other : m_backend.queues()) {
        if (other.url != source->url)
            destination->addItem(other.name, other.url);
    }
    const QString title = source->isDeadLetterQueue()
        ? tr("Redrive %1 from %2 to %3?").arg(text::number(count), source->name, origin)
        : tr("Move %1 from %2?").arg(text::number(count), source->name);
    ConfirmDialog *dialog =
        ask({.title = title,
             .consequence = tr("Each message goes to the end of the queue and is handled again. One that "
                               "was handled in part before may have its effects twice."),
             .verb = tr("&Redrive")});
    dialog->addField(tr("&To"), destination);
    if (ids.isEmpty())
        fillQueueFacts(dialog, *source);
    else
        dialog->setFacts(selectionFacts());
    MoveTask::Plan plan{.sourceUrl = source->url, .sourceName = source->name, .ids = ids, .expected = count};
    connect(dialog, &QDialog::accepted, this, [this, plan, destination, origin]() mutable {
        plan.destinationUrl = destination->currentData().toString();
        plan.destinationName = plan.destinationUrl.isEmpty() ? origin : destination->currentText();
        startMove(plan);
    });
}

void Workbench::startMove(const MoveTask::Plan &plan)
{
    m_task = new MoveTask(m_backend, plan, this);
    connect(m_task, &MoveTask::progressed, this, &Workbench::taskChanged);
    connect(m_task, &MoveTask::finished, this, &Workbench::moveEnded);
    emit taskChanged();
    m_task->start();
}

void Workbench::moveEnded()
{
    MoveTask *task = std::exchange(m_task, nullptr);
    task->deleteLater();
    emit taskChanged();
    const bool isError = task->error().has_value() || !task->failures().isEmpty();
    emit reported(moveReport(*task), isError);
    m_page->messages()->refresh();
}

QString Workbench::moveReport(const MoveTask &task) const
{
    QString line = tr("%1 of %2 moved from %3 to %4")
                       .arg(text::number(task.moved()), text::number(std::max(task.moved(), task.plan().expected)),
                            task.plan().sourceName, task.plan().destinationName);
    if (task.isCancelled())
        line += tr(", then stopped");
    if (task.error())
        line += u". "_s + text::sentence(*task.error());
    if (!task.failures().isEmpty())
        line += u". "_s + tr("%n message(s) stayed: ", nullptr, static_cast<int>(task.failures().size()));
    QStringList sentences;
    for (const BatchOutcome::Failure &failure : task.failures()) {
        const QString sentence = text::sentence(failure.error);
        if (!sentences.contains(sentence) && sentences.size() < namedFailures)
            sentences.append(sentence);
    }
    return line + sentences.join(u' ');
}

void Workbench::copyBody() const
{
    if (!m_page->inspector()->messageId().isEmpty())
        m_page->inspector()->bodyView()->copyRaw();
}

void Workbench::reportError(const QString &what, const Error &error)
{
    emit reported(QString(what + u' ' + text::sentence(error)), true);
}

} // namespace ui
