// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker/core/movetasks.h"

#include "broker/model/arn.h"
#include "broker/model/limits.h"

#include <algorithm>

namespace broker::core {

namespace change = model::change;
namespace limits = model::limits;
using model::Changes;
using model::Duration;
using model::ErrorCode;
using model::fail;
using model::Instant;
using model::MoveTaskStatus;

namespace {

constexpr std::size_t freeSlice = 200; // about a millisecond of core and store
constexpr Duration freePause{10};
constexpr std::size_t slicesPerSecond = 10;
constexpr Duration lookAgain{1'000};
constexpr std::string_view sourceIsGone = "AWS.SimpleQueueService.NonExistentQueue";

} // namespace

std::size_t MoveTask::sliceSize() const
{
    return row.perSecond == 0 ? freeSlice : std::max<std::size_t>(1, row.perSecond / slicesPerSecond);
}

model::Result<void> MoveTasks::start(model::MoveTaskRow row, Instant now, Changes &changes)
{
    const auto found = m_tasks.find(row.source);
    if (found != m_tasks.end() && found->second.back()->isRunning())
        return fail(ErrorCode::InvalidParameterValue,
                    "There is already a task running. Only one active task is allowed for a source queue arn at a "
                    "given time.");
    const auto source = model::parseQueueArn(row.sourceArn);
    const auto running = source ? m_running.find(source->account) : m_running.end();
    if (running != m_running.end() && running->second >= limits::moveTasks)
        return fail(ErrorCode::RequestThrottled,
                    "At most " + std::to_string(limits::moveTasks)
                        + " message move tasks of an account can be active.");
    row.status = MoveTaskStatus::Running;
    row.started = now;
    MoveTask &task = add(row);
    task.from = now;
    schedule(task, now);
    changes.push_back(change::MoveTaskChanged{task.row});
    trim(m_tasks[row.source], changes);
    return {};
}

model::Result<std::uint64_t> MoveTasks::cancel(model::MoveTaskId id, model::QueueId source, Instant now,
                                               Changes &changes)
{
    const auto found = m_tasks.find(source);
    if (found == m_tasks.end())
        return fail(ErrorCode::ResourceNotFound, "Task does not exist.");
    const auto at =
        std::find_if(found->second.begin(), found->second.end(), [id](const auto &task) { return task->row.id == id; });
    if (at == found->second.end())
        return fail(ErrorCode::ResourceNotFound, "Task does not exist.");
    MoveTask &task = **at;
    if (!task.isRunning())
        return fail(ErrorCode::ResourceNotFound, "Only a task that is running can be cancelled.");
    // A slice is never under way here: slices and calls are steps of one thread. So nobody sees CANCELLING.
    end(task, MoveTaskStatus::Cancelled, {}, now, changes);
    return task.row.moved;
}

std::vector<model::MoveTaskRow> MoveTasks::newest(model::QueueId source, std::size_t most) const
{
    std::vector<model::MoveTaskRow> rows;
    const auto found = m_tasks.find(source);
    if (found == m_tasks.end())
        return rows;
    for (auto task = found->second.rbegin(); task != found->second.rend() && rows.size() < most; ++task)
        rows.push_back((*task)->row);
    return rows;
}

bool MoveTasks::isTooOld(const MoveTask &task) const
{
    return nextDue() > task.row.started + limits::moveTaskTime;
}

void MoveTasks::progressed(MoveTask &task, std::uint64_t moved, Instant now, Changes &changes)
{
    ++task.slices;
    schedule(task, now);
    if (moved == 0)
        return;
    task.row.moved += moved;
    changes.push_back(change::MoveTaskChanged{task.row});
}

void MoveTasks::finished(MoveTask &task, std::uint64_t moved, std::string_view failure, Instant now, Changes &changes)
{
    task.row.moved += moved;
    end(task, failure.empty() ? MoveTaskStatus::Completed : MoveTaskStatus::Failed, failure, now, changes);
}

void MoveTasks::postpone(MoveTask &task, Instant now)
{
    task.from = now;
    task.slices = 0;
    m_due.set(task, now + lookAgain);
}

void MoveTasks::drop(model::QueueId source, Instant now, Changes &changes)
{
    const auto found = m_tasks.find(source);
    if (found == m_tasks.end())
        return;
    if (MoveTask &task = *found->second.back(); task.isRunning())
        end(task, MoveTaskStatus::Failed, sourceIsGone, now, changes);
    m_tasks.erase(found);
}

void MoveTasks::restore(const model::MoveTaskRow &row)
{
    add(row);
}

void MoveTasks::restored(Instant now)
{
    for (const auto &[source, history] : m_tasks) {
        MoveTask &task = *history.back();
        if (!task.isRunning())
            continue;
        task.from = now;
        schedule(task, now);
    }
}

std::vector<model::MoveTaskRow> MoveTasks::all() const
{
    std::vector<model::MoveTaskRow> rows;
    for (const auto &[source, history] : m_tasks) {
        for (const auto &task : history)
            rows.push_back(task->row);
    }
    std::sort(rows.begin(), rows.end(),
              [](const model::MoveTaskRow &a, const model::MoveTaskRow &b) { return a.id > b.id; });
    return rows;
}

MoveTask &MoveTasks::add(const model::MoveTaskRow &row)
{
    auto task = std::make_unique<MoveTask>();
    task->row = row;
    task->walk.last = row.last;
    if (const auto source = model::parseQueueArn(row.sourceArn))
        task->account = source->account;
    if (task->isRunning())
        ++m_running[task->account];
    return *m_tasks[row.source].emplace_back(std::move(task));
}

void MoveTasks::end(MoveTask &task, MoveTaskStatus status, std::string_view failure, Instant now, Changes &changes)
{
    m_due.set(task, model::never);
    if (--m_running[task.account] == 0)
        m_running.erase(task.account);
    task.walk.heldGroups.clear();
    task.row.status = status;
    task.row.failure = failure;
    task.row.ended = now;
    changes.push_back(change::MoveTaskChanged{task.row});
}

void MoveTasks::schedule(MoveTask &task, Instant now)
{
    if (task.row.perSecond == 0) {
        m_due.set(task, now + freePause);
        return;
    }
    // From the beginning each time: rounding must not add up. Up, so that the rate is never passed.
    const std::uint64_t messages = (task.slices + 1) * task.sliceSize();
    const std::uint64_t milliseconds = (messages * 1'000 + task.row.perSecond - 1) / task.row.perSecond;
    m_due.set(task, task.from + Duration{static_cast<Duration::rep>(milliseconds)});
}

void MoveTasks::trim(History &history, Changes &changes)
{
    while (history.size() > limits::moveTaskHistory) {
        changes.push_back(change::MoveTaskForgotten{history.front()->row.id});
        history.pop_front();
    }
}

} // namespace broker::core
