// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/sendtask.h"

#include "ui/backend/wire.h"
#include "ui/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostEntries = 10;
constexpr qsizetype namedFailures = 5;

} // namespace

SendTask::SendTask(Backend &backend, Plan plan, QObject *parent)
    : Task(parent)
    , m_backend(backend)
    , m_plan(std::move(plan))
{
}

QString SendTask::title() const
{
    return tr("Sending messages to %1").arg(m_plan.queueName);
}

QString SendTask::report() const
{
    QString line = tr("%n message(s) sent to %1", nullptr, static_cast<int>(done())).arg(m_plan.queueName);
    if (isCancelled())
        line += tr(", then stopped");
    if (error())
        line += u". "_s + text::sentence(*error());
    if (failures().isEmpty())
        return line;
    QStringList named;
    for (const BatchOutcome::Failure &failure : failures().first(std::min(namedFailures, failures().size())))
        named.append(tr("copy %1: %2").arg(failure.messageId, text::sentence(failure.error)));
    return line + u". "_s + tr("%n refused: ", nullptr, static_cast<int>(failures().size())) + named.join(u' ');
}

void SendTask::fill(QList<SendRequest> &batch, QStringList &ids)
{
    qint64 bytes = 0;
    while (batch.size() < mostEntries && m_next <= m_plan.copies) {
        SendRequest request = m_held ? *std::exchange(m_held, std::nullopt) : m_plan.make(m_next);
        const qint64 size = wire::messageSize(request.body, request.attributes);
        if (!batch.isEmpty() && bytes + size > m_plan.mostBytes) {
            m_held = std::move(request);
            return;
        }
        bytes += size;
        batch.append(std::move(request));
        ids.append(QString::number(m_next++));
    }
}

void SendTask::step()
{
    QList<SendRequest> batch;
    QStringList ids;
    fill(batch, ids);
    if (batch.isEmpty()) {
        end();
        return;
    }
    m_backend.sendBatch(batch, ids, this, [this](const Outcome<BatchOutcome> &answer) {
        if (answer)
            advance(*answer);
        else
            fail(answer.error());
    });
}

} // namespace ui
