// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/matchingtask.h"

#include "ui/backend/views.h"
#include "ui/text.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

MatchingTask::MatchingTask(Backend &backend, Plan plan, QObject *parent)
    : Task(parent)
    , m_backend(backend)
    , m_plan(std::move(plan))
{
    m_plan.wish.sortBy.clear();
    m_slice.except = m_plan.except;
    m_slice.destinationUrl = m_plan.destinationUrl;
}

QString MatchingTask::title() const
{
    return m_plan.isMove ? tr("Moving all that match from %1 to %2").arg(m_plan.queue.name, m_plan.destinationName)
                         : tr("Deleting all that match from %1").arg(m_plan.queue.name);
}

QString MatchingTask::report() const
{
    const int count = static_cast<int>(done());
    QString told = m_plan.isMove
        ? tr("%n message(s) moved from %1 to %2", nullptr, count).arg(m_plan.queue.name, m_plan.destinationName)
        : tr("%n message(s) deleted from %1", nullptr, count).arg(m_plan.queue.name);
    if (m_skipped > 0)
        told += tr(", %n left where they are", nullptr, static_cast<int>(m_skipped));
    return told + reportTail();
}

void MatchingTask::step()
{
    if (m_isAtEnd) {
        views::close(m_backend, m_slice.view, &m_backend);
        end();
    } else if (m_slice.view.isEmpty()) {
        views::open(m_backend, m_plan.wish, this, [this](const Outcome<QString> &view) {
            if (!view) {
                fail(view.error());
                return;
            }
            m_slice.view = *view;
            proceed();
        });
    } else if (!m_isFound) {
        search();
    } else {
        act();
    }
}

void MatchingTask::search()
{
    const ViewRange range{.most = 1, .version = m_version, .wait = m_version ? 1'000ms : 0ms};
    views::read(m_backend, m_slice.view, range, this, [this](const Outcome<ViewPage> &page) {
        if (!page) {
            fail(page.error());
            return;
        }
        m_version = page->version;
        m_isFound = page->counters.isComplete;
        proceed();
    });
}

void MatchingTask::act()
{
    const auto done = [this](const Outcome<MatchingOutcome> &outcome) { acted(outcome); };
    if (m_plan.isMove)
        views::moveMatching(m_backend, m_slice, this, done);
    else
        views::deleteMatching(m_backend, m_slice, this, done);
}

void MatchingTask::acted(const Outcome<MatchingOutcome> &outcome)
{
    if (!outcome && outcome.error().code == "CursorExpired"_L1) { // paused for long: the view has ended
        m_slice.view.clear();
        m_version.reset();
        m_isFound = false;
        proceed();
        return;
    }
    if (!outcome) {
        fail(outcome.error());
        return;
    }
    m_slice.through = outcome->through;
    m_skipped += outcome->skipped;
    m_isAtEnd = !outcome->next;
    m_slice.after = outcome->next.value_or(m_slice.after);
    advance(outcome->batch);
}

} // namespace ui
