// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/groupsmodel.h"

#include "ui/text.h"

#include <algorithm>
#include <limits>

namespace ui {

namespace {

QString count(qint64 value)
{
    return value == 0 ? QStringLiteral("–") : text::number(value);
}

QString groupName(const GroupInfo &group)
{
    return group.id.isEmpty() ? GroupsModel::tr("(no group)") : text::firstLine(group.id);
}

QString blockedText(const GroupInfo &group, Time now)
{
    if (!group.isBlocked())
        return GroupsModel::tr("–", "not blocked");
    const QString by = text::stateShape(group.blockedState) + QLatin1Char(' ')
        + (group.blockedState == MessageState::Delayed ? GroupsModel::tr("by %1, delayed")
                                                       : GroupsModel::tr("by %1, in flight"))
              .arg(text::shortId(group.blockedBy));
    if (group.blockedUntil && *group.blockedUntil < now + std::chrono::seconds{1})
        return GroupsModel::tr("%1; free at any moment").arg(by);
    return group.blockedUntil ? GroupsModel::tr("%1; free %2").arg(by, text::age(*group.blockedUntil, now)) : by;
}

/// The longest to wait comes last, the free ones first.
QVariant blockedKey(const GroupInfo &group)
{
    if (!group.isBlocked())
        return qlonglong{-1};
    return group.blockedUntil ? static_cast<qlonglong>(group.blockedUntil->count())
                              : std::numeric_limits<qlonglong>::max();
}

bool isNewSecond(Time before, Time now)
{
    return before.count() / 1000 != now.count() / 1000;
}

} // namespace

GroupsModel::GroupsModel(QObject *parent)
    : TableModel(parent)
{
    const QString large = QStringLiteral("1,000,000");
    setColumns({
        {.title = tr("Message group"),
         .sample = QStringLiteral("customer-with-a-long-id"),
         .value = groupName,
         .toolTip = [](const GroupInfo &group) { return text::plainToolTip(group.id); },
         .sortKey = [](const GroupInfo &group) { return group.id.toLower(); }},
        {.title = tr("Available"),
         .alignment = Qt::AlignRight,
         .sample = large,
         .value = [](const GroupInfo &group) { return count(group.available); },
         .sortKey = [](const GroupInfo &group) { return group.available; }},
        {.title = tr("In flight"),
         .alignment = Qt::AlignRight,
         .sample = large,
         .value = [](const GroupInfo &group) { return count(group.inFlight); },
         .sortKey = [](const GroupInfo &group) { return group.inFlight; }},
        {.title = tr("Delayed"),
         .alignment = Qt::AlignRight,
         .sample = large,
         .value = [](const GroupInfo &group) { return count(group.delayed); },
         .sortKey = [](const GroupInfo &group) { return group.delayed; }},
        {.title = tr("Oldest sent"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("23 h 59 min ago"),
         .value = [this](const GroupInfo &group) { return text::age(group.oldestSent, m_now); },
         .toolTip = [this](const GroupInfo &group) { return text::momentToolTip(group.oldestSent, m_now); },
         .sortKey = [](const GroupInfo &group) { return -static_cast<qlonglong>(group.oldestSent.count()); }},
        {.title = tr("Blocked"),
         .value = [this](const GroupInfo &group) { return blockedText(group, m_now); },
         .toolTip =
             [](const GroupInfo &group) {
                 return group.isBlocked()
                     ? tr("Its next message waits until %1 is deleted or visible again.").arg(group.blockedBy)
                     : QString();
             },
         .sortKey = blockedKey},
    });
}

void GroupsModel::setNow(Time now)
{
    if (!isNewSecond(std::exchange(m_now, now), now))
        return;
    touchColumn(Oldest);
    touchColumn(Blocked);
}

qsizetype GroupsModel::blockedCount() const
{
    return std::ranges::count_if(rows(), &GroupInfo::isBlocked);
}

QVariant GroupsModel::extra(const GroupInfo &row, int role) const
{
    switch (role) {
    case IsBlockedRole:
        return row.isBlocked();
    case BlockerRole:
        return row.blockedBy;
    default:
        return {};
    }
}

DeduplicationsModel::DeduplicationsModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({
        {.title = tr("Message"),
         .sample = QStringLiteral("00000000…0000"),
         .isFixedPitch = true,
         .value = [](const DeduplicationInfo &row) { return text::shortId(row.messageId); },
         .toolTip = [](const DeduplicationInfo &row) { return row.messageId; }},
        {.title = tr("Sequence number"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("00000000000000000000"),
         .isFixedPitch = true,
         .value = [](const DeduplicationInfo &row) { return row.sequence; }},
        {.title = tr("Remembered until"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("00:00:00 (in 4 min 59 s)"),
         .value =
             [this](const DeduplicationInfo &row) {
                 return tr("%1 (%2)").arg(text::clockTime(row.until), text::age(row.until, m_now));
             },
         .sortKey = [](const DeduplicationInfo &row) { return static_cast<qlonglong>(row.until.count()); }},
        {.title = tr("In the queue"),
         .sample = QStringLiteral("gone already"),
         .value = [](const DeduplicationInfo &row) { return row.isInQueue ? tr("yes") : tr("gone already"); },
         .sortKey = [](const DeduplicationInfo &row) { return row.isInQueue; }},
        {.title = tr("Swallowed sends"),
         .value =
             [](const DeduplicationInfo &row) {
                 return row.swallowed == 0 ? count(0)
                                           : tr("▲ %1 more sent, none added").arg(text::number(row.swallowed));
             },
         .toolTip =
             [](const DeduplicationInfo &row) {
                 return row.swallowed == 0
                     ? QString()
                     : tr("Each of these sends was answered with this message ID; nothing was put into the queue.");
             },
         .sortKey = [](const DeduplicationInfo &row) { return row.swallowed; }},
    });
}

void DeduplicationsModel::setNow(Time now)
{
    if (isNewSecond(std::exchange(m_now, now), now))
        touchColumn(Until);
}

} // namespace ui
