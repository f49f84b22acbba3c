// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the composer that sends: one message or many, and what came of it.
#include "ui/acts.h"
#include "ui/backend/sendtask.h"
#include "ui/compose/shelf.h"
#include "ui/dialogs/sendmanydialog.h"
#include "ui/pages/composerform.h"
#include "ui/pages/composerhistory.h"
#include "ui/pages/composerpage.h"
#include "ui/text.h"
#include "ui/widgets/banner.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QPointer>
#include <QPushButton>
#include <QRandomGenerator>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostListedFailures = 100;

} // namespace

void ComposerPage::send()
{
    check();
    if (!m_send->isEnabled())
        return;
    m_isSending = true;
    m_send->setText(tr("Sending…"));
    const SendRequest request = m_resolved.request;
    const quint64 number = m_history->add(m_backend.clock().now, m_form->targetText(), m_form->draft(), tr("sending"));
    m_seed = QRandomGenerator::global()->generate();
    check();
    QElapsedTimer timer;
    timer.start();
    m_backend.sendForReceipt(request, this, [this, number, request, timer](const Outcome<SendReceipt> &answer) {
        answered(number, request, std::chrono::microseconds{timer.nsecsElapsed() / 1000}, answer);
    });
}

void ComposerPage::answered(quint64 number, const SendRequest &request, std::chrono::microseconds took,
                            const Outcome<SendReceipt> &answer)
{
    m_isSending = false;
    m_send->setText(tr("&Send message"));
    SendRow row = m_history->row(number);
    row.took = took;
    if (!answer) {
        row.look = SendRow::Look::Bad;
        row.result = text::sentence(answer.error());
        m_history->put(row);
        m_banner->say(Banner::Kind::Error, tr("Not sent. %1").arg(row.result));
        check();
        return;
    }
    m_banner->withdraw();
    const QString md5 = QLatin1String(QCryptographicHash::hash(request.body.toUtf8(), QCryptographicHash::Md5).toHex());
    const bool isSwallowed = m_history->has(answer->messageId) || answer->messageId == m_form->draft().originId;
    row.messageId = answer->messageId;
    row.bodyMd5 = answer->bodyMd5;
    row.look = SendRow::Look::Good;
    row.result = answer->sequenceNumber.isEmpty() ? tr("sent") : tr("sent, number %1").arg(answer->sequenceNumber);
    if (isSwallowed) {
        row.look = SendRow::Look::Unclear;
        row.result = tr("nothing added: the same deduplication ID was sent within five minutes");
    } else if (!answer->bodyMd5.isEmpty() && answer->bodyMd5 != md5) {
        row.look = SendRow::Look::Bad;
        row.result = tr("the broker has another body: its MD5 is not that of what was sent (%1)").arg(md5);
    }
    m_history->put(row);
    m_isDirty = false;
    emit labelChanged();
    check();
    if (isSwallowed)
        m_acts.noteSent(request.queueUrl, tr("%1 added nothing: deduplicated").arg(row.target));
    else
        m_acts.noteSent(request.queueUrl, tr("Sent to %1 as %2").arg(row.target, text::shortId(row.messageId)));
}

void ComposerPage::askHowMany()
{
    check();
    if (!m_many->isEnabled())
        return;
    auto *dialog = new SendManyDialog(m_form->targetText(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QRandomGenerator random{m_seed};
    compose::TemplateContext first = context(random);
    compose::TemplateContext second = first;
    second.number = 2;
    const compose::Draft draft = m_form->draft();
    const SendRequest one = compose::resolve(draft, first).request;
    const SendRequest two = compose::resolve(draft, second).request;
    if (m_form->target()->isFifo()
        && (one.deduplicationId.isEmpty() ? one.body == two.body : one.deduplicationId == two.deduplicationId))
        dialog->warn(tr("The copies have the same deduplication ID: the queue will keep one of them. Put {{uuid}} or "
                        "{{counter}} into it."));
    else if (one.body == two.body)
        dialog->warn(tr("The copies will all be alike. {{counter}}, {{uuid}} and the like make them differ."));
    connect(dialog, &QDialog::accepted, this, [this, dialog] { sendMany(dialog->copies()); });
    dialog->open();
}

void ComposerPage::sendMany(qint64 copies)
{
    check();
    if (!m_many->isEnabled())
        return;
    const compose::Draft draft = m_form->draft();
    auto random = std::make_shared<QRandomGenerator>(m_seed);
    auto filling = std::make_shared<compose::TemplateContext>(context(*random));
    SendTask::Plan plan{.queueUrl = m_resolved.request.queueUrl, .queueName = m_form->targetText(), .copies = copies};
    plan.make = [draft, random, filling, backend = QPointer(&m_backend)](qint64 number) {
        filling->number = number;
        if (backend)
            filling->now = backend->clock().now;
        return compose::resolve(draft, *filling).request;
    };
    const quint64 number = m_history->add(m_backend.clock().now, m_form->targetText(), draft,
                                          tr("%n copies under way", nullptr, static_cast<int>(copies)));
    m_seed = QRandomGenerator::global()->generate();
    const Task *task = m_acts.sendMany(std::move(plan));
    connect(task, &Task::finished, this, [this, number, task] { ended(number, *task); });
}

void ComposerPage::ended(quint64 number, const Task &task)
{
    SendRow row = m_history->row(number);
    row.result = task.report();
    const bool isWhole = task.failures().isEmpty() && !task.error() && !task.isCancelled();
    row.look = isWhole ? SendRow::Look::Good : task.done() > 0 ? SendRow::Look::Unclear : SendRow::Look::Bad;
    m_history->put(row);
    const compose::Draft draft = m_history->draft(number);
    for (const BatchOutcome::Failure &failure :
         task.failures().first(std::min(mostListedFailures, task.failures().size()))) {
        SendRow refused = m_history->row(m_history->add(m_backend.clock().now, row.target, draft, {}));
        refused.look = SendRow::Look::Bad;
        refused.result = tr("copy %1: %2").arg(failure.messageId, text::sentence(failure.error));
        m_history->put(refused);
    }
    m_isDirty = false;
    emit labelChanged();
}

} // namespace ui
