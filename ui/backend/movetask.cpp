// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/movetask.h"

#include "ui/text.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int batchSize = 100; // small enough for a smooth progress bar and a quick stop
constexpr int pageSize = 500;

} // namespace

MoveTask::MoveTask(Backend &backend, Plan plan, QObject *parent)
    : Task(parent)
    , m_backend(backend)
    , m_plan(std::move(plan))
    , m_waiting(m_plan.ids)
    , m_hasMore(m_plan.ids.isEmpty())
{
}

QString MoveTask::title() const
{
    return tr("Moving from %1 to %2").arg(m_plan.sourceName, m_plan.destinationName);
}

QString MoveTask::report() const
{
    return tr("%1 of %2 moved from %3 to %4")
               .arg(text::number(moved()), text::number(std::max(moved(), m_plan.expected)), m_plan.sourceName,
                    m_plan.destinationName)
        + reportTail();
}

void MoveTask::step()
{
    if (!m_waiting.isEmpty())
        moveBatch();
    else if (m_hasMore)
        fetch();
    else
        end();
}

void MoveTask::fetch()
{
    const PeekRequest request{.queueUrl = m_plan.sourceUrl,
                              .state = MessageState::Available,
                              .cursor = m_cursor,
                              .maxResults = pageSize,
                              .maxBodyBytes = 0};
    m_backend.peek(request, this, [this](const Outcome<MessagePage> &page) { fetched(page); });
}

void MoveTask::fetched(const Outcome<MessagePage> &page)
{
    if (!page) {
        fail(page.error());
        return;
    }
    for (const MessageInfo &message : page->messages) {
        if (!m_seen.contains(message.id))
            m_waiting.append(message.id);
        m_seen.insert(message.id);
    }
    m_cursor = page->next;
    m_hasMore = !m_cursor.isEmpty();
    proceed();
}

void MoveTask::moveBatch()
{
    const QStringList batch = m_waiting.first(std::min<qsizetype>(batchSize, m_waiting.size()));
    m_waiting.remove(0, batch.size());
    m_backend.moveMessages(m_plan.sourceUrl, batch, m_plan.destinationUrl, this,
                           [this](const Outcome<BatchOutcome> &answer) {
                               if (answer)
                                   advance(*answer);
                               else
                                   fail(answer.error());
                           });
}

} // namespace ui
