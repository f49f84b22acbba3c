// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/leasesmodel.h"

#include "ui/text.h"

#include <algorithm>

namespace ui {

namespace {

QString attempt(const LeaseInfo &lease)
{
    if (lease.mostReceives == 0)
        return text::number(lease.receives);
    return LeasesModel::tr("%1 of %2").arg(text::number(lease.receives), text::number(lease.mostReceives));
}

QString left(const LeaseInfo &lease, Time now)
{
    return lease.due <= now ? LeasesModel::tr("ending") : text::duration(lease.due - now);
}

QString fate(const LeaseInfo &lease)
{
    if (lease.isLastTry())
        return LeasesModel::tr("▼ dies at the next failure");
    if (lease.mostReceives == 0)
        return LeasesModel::tr("comes back");
    return LeasesModel::tr("comes back, %n more time(s)", nullptr, lease.mostReceives - lease.receives);
}

double share(const LeaseInfo &lease, Time now)
{
    const auto whole = static_cast<double>((lease.due - lease.received).count());
    if (whole <= 0)
        return 0;
    return std::clamp(static_cast<double>((lease.due - now).count()) / whole, 0.0, 1.0);
}

} // namespace

LeasesModel::LeasesModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({
        {.title = tr("Message"),
         .sample = QStringLiteral("00000000…0000"),
         .isFixedPitch = true,
         .value = [](const LeaseInfo &row) { return text::shortId(row.messageId); },
         .toolTip = [](const LeaseInfo &row) { return row.messageId; }},
        {.title = tr("Message group"),
         .sample = QStringLiteral("customer-0000"),
         .value = [](const LeaseInfo &row) { return text::firstLine(row.groupId); },
         .toolTip = [](const LeaseInfo &row) { return text::plainToolTip(row.groupId); }},
        {.title = tr("Held by"),
         .sample = QStringLiteral("Boto3/1.26.27 Python/3.11.2"),
         .value =
             [](const LeaseInfo &row) {
                 return row.holder.isEmpty() ? tr("not known any more") : text::firstLine(row.holder);
             },
         .toolTip = [](const LeaseInfo &row) { return text::plainToolTip(row.holder); }},
        {.title = tr("Attempt"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("100 of 100"),
         .value = attempt,
         .sortKey = [](const LeaseInfo &row) { return row.receives; }},
        {.title = tr("Time left"),
         .sample = QStringLiteral("11 h 59 min and its bar"),
         .value = [this](const LeaseInfo &row) { return left(row, m_now); },
         .toolTip =
             [this](const LeaseInfo &row) {
                 return tr("Received %1, hidden until %2")
                     .arg(text::age(row.received, m_now), text::clockTime(row.due));
             },
         .sortKey = [](const LeaseInfo &row) { return static_cast<qlonglong>(row.due.count()); }},
        {.title = tr("If it is not deleted"),
         .value = fate,
         .toolTip =
             [](const LeaseInfo &row) {
                 return row.isLastTry() ? tr("This is the last attempt that the queue allows. When the time ends "
                                             "without a delete, the next "
                                             "receive moves the message to the dead-letter queue.")
                                        : tr("When the time ends without a delete, the message can be received again.");
             },
         .sortKey =
             [](const LeaseInfo &row) { return row.mostReceives == 0 ? 1'000'000 : row.mostReceives - row.receives; }},
    });
}

void LeasesModel::setNow(Time now)
{
    if (now == std::exchange(m_now, now))
        return;
    touchColumn(Left);
}

QVariant LeasesModel::extra(const LeaseInfo &row, int role) const
{
    switch (role) {
    case ShareRole:
        return share(row, m_now);
    case IsLastTryRole:
        return row.isLastTry();
    default:
        return {};
    }
}

} // namespace ui
