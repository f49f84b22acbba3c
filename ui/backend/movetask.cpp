// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/movetask.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int batchSize = 100; // small enough for a smooth progress bar and a quick cancel
constexpr int pageSize = 500;

} // namespace

MoveTask::MoveTask(Backend &backend, Plan plan, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_plan(std::move(plan))
    , m_waiting(m_plan.ids)
    , m_hasMore(m_plan.ids.isEmpty())
{
}

void MoveTask::start()
{
    next();
}

void MoveTask::cancel()
{
    m_isCancelled = true;
}

void MoveTask::next()
{
    const bool isOver = m_isCancelled || m_error || (m_waiting.isEmpty() && !m_hasMore);
    if (isOver)
        emit finished();
    else if (m_waiting.isEmpty())
        fetch();
    else
        moveBatch();
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
        m_error = page.error();
        next();
        return;
    }
    for (const MessageInfo &message : page->messages) {
        if (!m_seen.contains(message.id))
            m_waiting.append(message.id);
        m_seen.insert(message.id);
    }
    m_cursor = page->next;
    m_hasMore = !m_cursor.isEmpty();
    next();
}

void MoveTask::moveBatch()
{
    const QStringList batch = m_waiting.first(std::min<qsizetype>(batchSize, m_waiting.size()));
    m_waiting.remove(0, batch.size());
    m_backend.moveMessages(m_plan.sourceUrl, batch, m_plan.destinationUrl, this,
                           [this](const Outcome<BatchOutcome> &answer) {
                               if (answer) {
                                   m_moved += answer->succeeded;
                                   m_failures.append(answer->failed);
                               } else {
                                   m_error = answer.error();
                               }
                               emit progressed();
                               next();
                           });
}

} // namespace ui
