// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/movetaskspane.h"

#include "ui/backend/insight.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/models/movetasksmodel.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bardelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/whynot.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int fastest = 500; // messages a second, as the service limits it

Token taskToken(const QModelIndex &index)
{
    if (index.column() == MoveTasksModel::Status || index.column() == MoveTasksModel::Moved) {
        if (index.data(MoveTasksModel::IsFailedRole).toBool())
            return Token::Error;
        return index.data(MoveTasksModel::IsOverRole).toBool() ? Token::Ok : Token::Link;
    }
    return index.column() == MoveTasksModel::Failure ? Token::Error : Token::Text;
}

QComboBox *destinations(const QueueInfo &source, const QList<QueueInfo> &queues)
{
    auto *box = new QComboBox;
    box->setAccessibleName(MoveTasksPane::tr("Destination"));
    box->addItem(MoveTasksPane::tr("Where each came from: %1").arg(text::arnNames(source.deadLetterSourceArns)),
                 QString());
    for (const QueueInfo &other : queues) {
        if (other.url != source.url && other.isFifo() == source.isFifo())
            box->addItem(other.name, other.arn);
    }
    return box;
}

QSpinBox *rate()
{
    auto *box = new QSpinBox;
    box->setAccessibleName(MoveTasksPane::tr("Messages a second"));
    box->setRange(0, fastest);
    box->setSpecialValueText(MoveTasksPane::tr("as fast as it goes"));
    box->setSuffix(MoveTasksPane::tr(" messages a second"));
    return box;
}

} // namespace

MoveTasksPane::MoveTasksPane(Backend &backend, QWidget *parent)
    : LivePane(backend, capability::moveTasks, parent)
    , m_model(new MoveTasksModel(this))
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MoveTasksPane::showButtons);
    connect(m_start, &QPushButton::clicked, this, &MoveTasksPane::askToStart);
    connect(m_startFirst, &QPushButton::clicked, this, &MoveTasksPane::askToStart);
    connect(m_cancel, &QPushButton::clicked, this, &MoveTasksPane::cancel);
    connect(&this->backend(), &Backend::abilitiesChanged, this, &MoveTasksPane::showButtons);
    showButtons();
}

void MoveTasksPane::build()
{
    auto *content = new QWidget(this);
    m_start = new QPushButton(tr("S&tart a move task…"), content);
    m_cancel = new QPushButton(tr("C&ancel the task"), content);
    m_startFirst = emptyState()->addButton(tr("S&tart a move task…"), true);
    m_table = makeTable(m_model, tr("Move tasks"));
    m_table->setItemDelegate(new BarDelegate(
        {.barColumn = MoveTasksModel::Moved, .shareRole = MoveTasksModel::ShareRole, .token = taskToken}, m_table));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(summaryLabel(), 1);
    bar->addWidget(m_cancel);
    bar->addWidget(m_start);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    setContent(content);
    fitTables();
}

void MoveTasksPane::fitTables()
{
    prepareTable(m_table);
    fitColumns(m_table, m_model->columns());
    // Room for the bar beside the figures.
    m_table->setColumnWidth(MoveTasksModel::Moved, m_table->columnWidth(MoveTasksModel::Moved) * 5 / 3);
}

void MoveTasksPane::setNow(Time now)
{
    m_model->setNow(now);
}

void MoveTasksPane::clear()
{
    m_model->setRows({});
    showButtons();
}

void MoveTasksPane::queueChanged()
{
    showButtons();
}

QString MoveTasksPane::missing() const
{
    return tr("This broker does not list the move tasks of its queues. Redrive all… above moves the messages itself.");
}

void MoveTasksPane::ask(Pass pass)
{
    insight::moveTasks(backend(), this, [this, pass](const Outcome<QList<MoveTaskInfo>> &tasks) {
        if (!isCurrent(pass))
            return;
        if (tasks)
            take(*tasks);
        else
            failed(tasks.error());
    });
}

void MoveTasksPane::take(const QList<MoveTaskInfo> &tasks)
{
    QList<MoveTaskInfo> own;
    std::ranges::copy_if(tasks, std::back_inserter(own),
                         [this](const MoveTaskInfo &task) { return task.sourceArn == queue().arn; });
    m_model->setRows(own);
    showSummary();
    if (own.isEmpty())
        showEmpty(
            tr("No move task yet"),
            tr("A move task sends the dead letters of %1 back at a rate of your choice. It runs in the broker: it "
               "goes on when this window is closed, and scripts can start one too.")
                .arg(queue().name));
    else
        showContent();
    answered();
    showButtons();
}

void MoveTasksPane::showSummary()
{
    const MoveTaskInfo *running = m_model->running();
    if (running != nullptr)
        setSummary(tr("Running: %1 of %2 moved")
                       .arg(text::number(running->moved), text::number(std::max(running->moved, running->toMove))));
    else
        setSummary(tr("%n task(s), none is running", nullptr, m_model->rowCount()));
}

QString MoveTasksPane::whyNoStart() const
{
    if (!backend().can(capability::moveTasks))
        return missing();
    if (const QString why = backend().whyNot(u"sqs"_s, u"StartMessageMoveTask"_s); !why.isEmpty())
        return why;
    if (!queue().isDeadLetterQueue())
        return tr("%1 is not a dead-letter queue.").arg(queue().name);
    if (m_model->running() != nullptr)
        return tr("A task runs already: a queue has one at a time.");
    if (queue().available == 0)
        return tr("No dead letter is available now.");
    return m_isActing ? tr("Waiting for the broker…") : QString();
}

/// The chosen task, else the one that runs; null when it cannot be cancelled.
const MoveTaskInfo *MoveTasksPane::cancellable() const
{
    const MoveTaskInfo *chosen = m_model->find(chosenKey(m_table));
    const MoveTaskInfo *task = chosen != nullptr && !chosen->isOver() ? chosen : m_model->running();
    return task == nullptr || task->handle.isEmpty() ? nullptr : task;
}

void MoveTasksPane::showButtons()
{
    const QString why = whyNoStart();
    for (QPushButton *button : {m_start, m_startFirst})
        setWhyNot(button, why, tr("Asks where to and how fast, then lets the broker move them"));
    m_startFirst->setVisible(backend().can(capability::moveTasks));
    QString whyNoCancel = backend().whyNot(u"sqs"_s, u"CancelMessageMoveTask"_s);
    if (whyNoCancel.isEmpty() && m_isActing)
        whyNoCancel = tr("Waiting for the broker…");
    else if (whyNoCancel.isEmpty() && cancellable() == nullptr)
        whyNoCancel = tr("No task is running.");
    setWhyNot(m_cancel, whyNoCancel, tr("What was moved stays where it is now"));
}

void MoveTasksPane::askToStart()
{
    auto *dialog =
        new ConfirmDialog({.title = tr("Move the dead letters of %1?").arg(queue().name),
                           .consequence = tr("Each message goes to the end of the queue and is handled again. "
                                             "One that was handled in part before may have its effects twice."),
                           .verb = tr("&Start")},
                          window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QComboBox *destination = destinations(queue(), backend().queues());
    QSpinBox *perSecond = rate();
    dialog->addField(tr("&To"), destination);
    dialog->addField(tr("&Rate"), perSecond);
    const auto showFacts = [this, dialog, count = queue().available] {
        if (const QString why = backend().whyNot(u"sqs"_s, u"StartMessageMoveTask"_s); !why.isEmpty())
            dialog->setImpossible(why);
        else
            dialog->setFacts({tr("%1 available now").arg(text::number(count))});
    };
    connect(&backend(), &Backend::abilitiesChanged, dialog, showFacts);
    showFacts();
    connect(dialog, &QDialog::accepted, this, [this, destination, perSecond, source = queue().arn] {
        start({.sourceArn = source,
               .destinationArn = destination->currentData().toString(),
               .perSecond = perSecond->value()});
    });
    dialog->open();
}

void MoveTasksPane::start(const MoveTaskRequest &request)
{
    m_isActing = true;
    banner()->withdraw();
    showButtons();
    const Safety::Consent consent{backend().safety()}; // the dialog asked
    insight::startMoveTask(backend(), request, this,
                           [this](const Outcome<Done> &answer) { acted(answer, tr("The task was not started. %1")); });
}

void MoveTasksPane::cancel()
{
    const MoveTaskInfo *task = cancellable();
    if (task == nullptr)
        return;
    m_isActing = true;
    banner()->withdraw();
    showButtons();
    insight::cancelMoveTask(backend(), task->handle, this, [this](const Outcome<Done> &answer) {
        acted(answer, tr("The task was not cancelled. %1"));
    });
}

void MoveTasksPane::acted(const Outcome<Done> &answer, const QString &refusal)
{
    m_isActing = false;
    showButtons();
    if (!answer)
        banner()->say(Banner::Kind::Error, refusal.arg(text::sentence(answer.error())));
    refresh();
}

} // namespace ui
