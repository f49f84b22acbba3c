// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/movetasksmodel.h"

#include "ui/text.h"

#include <algorithm>

namespace ui {

namespace {

QString statusText(MoveTaskInfo::Status status)
{
    switch (status) {
    case MoveTaskInfo::Status::Running:
        return MoveTasksModel::tr("◐ Running");
    case MoveTaskInfo::Status::Completed:
        return MoveTasksModel::tr("● Completed");
    case MoveTaskInfo::Status::Cancelling:
        return MoveTasksModel::tr("◐ Cancelling");
    case MoveTaskInfo::Status::Cancelled:
        return MoveTasksModel::tr("■ Cancelled");
    case MoveTaskInfo::Status::Failed:
        return MoveTasksModel::tr("▼ Failed");
    }
    return {};
}

QString destination(const MoveTaskInfo &task)
{
    return task.destinationArn.isEmpty() ? MoveTasksModel::tr("where each came from")
                                         : text::arnName(task.destinationArn);
}

/// A code in words; a sentence of the broker as it is.
QString failureText(const QString &failure)
{
    const bool isCode = !failure.isEmpty() && !failure.contains(QLatin1Char(' '));
    return isCode ? text::sentence({.code = failure, .message = {}}) : text::firstLine(failure);
}

double share(const MoveTaskInfo &task)
{
    if (task.toMove <= 0)
        return task.isOver() ? 1 : 0;
    return std::clamp(static_cast<double>(task.moved) / static_cast<double>(task.toMove), 0.0, 1.0);
}

} // namespace

MoveTasksModel::MoveTasksModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({
        {.title = tr("Status"),
         .sample = statusText(MoveTaskInfo::Status::Cancelling),
         .value = [](const MoveTaskInfo &row) { return statusText(row.status); },
         .sortKey = [](const MoveTaskInfo &row) { return static_cast<int>(row.status); }},
        {.title = tr("To"),
         .sample = QStringLiteral("where each came from"),
         .value = destination,
         .toolTip = [](const MoveTaskInfo &row) { return text::plainToolTip(row.destinationArn); }},
        {.title = tr("Moved"),
         .sample = QStringLiteral("1,000,000 of 1,000,000"),
         .value =
             [](const MoveTaskInfo &row) {
                 return tr("%1 of %2").arg(text::number(row.moved), text::number(std::max(row.moved, row.toMove)));
             },
         .sortKey = [](const MoveTaskInfo &row) { return row.moved; }},
        {.title = tr("At most"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("as fast as it goes"),
         .value =
             [](const MoveTaskInfo &row) {
                 return row.perSecond == 0 ? tr("as fast as it goes")
                                           : tr("%1 a second").arg(text::number(row.perSecond));
             },
         .sortKey = [](const MoveTaskInfo &row) { return row.perSecond; }},
        {.title = tr("Started"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("00-00 00:00:00 Z"),
         .value = [this](const MoveTaskInfo &row) { return text::moment(row.started, m_now); },
         .toolTip = [this](const MoveTaskInfo &row) { return text::momentToolTip(row.started, m_now); },
         .sortKey = [](const MoveTaskInfo &row) { return static_cast<qlonglong>(row.started.count()); }},
        {.title = tr("Took"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("23 h 59 min"),
         .value = [this](const MoveTaskInfo &row) { return text::duration(row.ended.value_or(m_now) - row.started); },
         .sortKey =
             [this](const MoveTaskInfo &row) {
                 return static_cast<qlonglong>((row.ended.value_or(m_now) - row.started).count());
             }},
        {.title = tr("Why it failed"),
         .value = [](const MoveTaskInfo &row) { return failureText(row.failure); },
         .toolTip = [](const MoveTaskInfo &row) { return text::plainToolTip(failureText(row.failure)); }},
    });
}

void MoveTasksModel::setNow(Time now)
{
    const bool isNewSecond = now.count() / 1000 != m_now.count() / 1000;
    m_now = now;
    if (!isNewSecond)
        return;
    touchColumn(Started);
    touchColumn(Took);
}

const MoveTaskInfo *MoveTasksModel::running() const
{
    const auto found = std::ranges::find_if(rows(), [](const MoveTaskInfo &task) { return !task.isOver(); });
    return found == rows().end() ? nullptr : &*found;
}

QVariant MoveTasksModel::extra(const MoveTaskInfo &row, int role) const
{
    switch (role) {
    case ShareRole:
        return share(row);
    case IsOverRole:
        return row.isOver();
    case IsFailedRole:
        return row.status == MoveTaskInfo::Status::Failed;
    default:
        return {};
    }
}

} // namespace ui
