// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/redrivesmodel.h"

#include "ui/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString countText(qint64 count)
{
    return count == 0 ? u"–"_s : text::number(count);
}

double share(const RedriveInfo &row)
{
    if (row.state == RedriveInfo::State::Completed)
        return 1;
    return row.total == 0 ? 0 : std::clamp(static_cast<double>(row.looked) / static_cast<double>(row.total), 0.0, 1.0);
}

QString destinationText(const RedriveInfo &row)
{
    return row.destinationArn.isEmpty() ? RedrivesModel::tr("where each died") : text::arnNames({row.destinationArn});
}

/// Messages that stayed, by what kept them.
QStringList reasons(const RedriveInfo &row)
{
    const auto told = [](qint64 count, const QString &what) {
        return count == 0 ? QString() : RedrivesModel::tr("%1 %2").arg(text::number(count), what);
    };
    QStringList all{told(row.passedOver, RedrivesModel::tr("in flight, delayed or behind one that is")),
                    told(row.withoutOrigin, RedrivesModel::tr("of which nobody knows where they died")),
                    told(row.untouched, RedrivesModel::tr("that the recipe has nothing to do with")),
                    told(row.gone, RedrivesModel::tr("that had gone"))};
    for (const auto &[reason, count] : row.failures)
        all.append(told(count, reason));
    all.removeAll(QString());
    return all;
}

} // namespace

QString RedrivesModel::stateText(RedriveInfo::State state)
{
    switch (state) {
    case RedriveInfo::State::Running:
        return tr("● Running");
    case RedriveInfo::State::Paused:
        return tr("‖ Paused");
    case RedriveInfo::State::Completed:
        return tr("✓ Completed");
    case RedriveInfo::State::Stopped:
        return tr("■ Stopped");
    case RedriveInfo::State::StoppedItself:
        return tr("▲ Stopped itself");
    case RedriveInfo::State::Failed:
        return tr("▼ Failed");
    }
    return {};
}

QString RedrivesModel::paceText(const RedriveInfo &row)
{
    if (row.rates.isEmpty())
        return tr("as fast as it goes");
    QStringList rates;
    for (const int rate : row.rates)
        rates.append(text::number(rate));
    if (rates.size() == 1)
        return tr("%1 a second").arg(rates.first());
    const QString ramp = rates.size() <= 4 ? rates.join(u", "_s) : tr("%1 … %2").arg(rates.first(), rates.last());
    return row.isOver() ? tr("%1 a second").arg(ramp)
                        : tr("%1 a second, now %2").arg(ramp, text::number(row.ratePerSecond));
}

QString RedrivesModel::story(const RedriveInfo &row)
{
    QStringList told;
    if (!row.reason.isEmpty())
        told.append(row.reason);
    told.append(tr("%1 of %2 looked at, %3 moved, %4 came back.")
                    .arg(text::number(row.looked), text::number(row.total), text::number(row.moved),
                         text::number(row.returned)));
    if (const QStringList stayed = reasons(row); !stayed.isEmpty())
        told.append(tr("Left where they are: %1.").arg(stayed.join(u"; "_s)));
    if (row.breaker)
        told.append(tr("It stops by itself when more than %1 % come back within %2 s.")
                        .arg(QString::number(row.breaker->percent), text::number(row.breaker->withinSeconds)));
    return told.join(u' ');
}

RedrivesModel::RedrivesModel(QObject *parent)
    : TableModel(parent)
{
    const auto count = [](const QString &title, auto member, const QString &toolTip) {
        return Column<RedriveInfo>{.title = title,
                                   .alignment = Qt::AlignRight,
                                   .sample = u"1,000,000"_s,
                                   .value = [member](const RedriveInfo &row) { return countText(row.*member); },
                                   .toolTip = [toolTip](const RedriveInfo &) { return toolTip; },
                                   .sortKey = [member](const RedriveInfo &row) { return row.*member; }};
    };
    setColumns({
        {.title = tr("State"),
         .sample = stateText(RedriveInfo::State::StoppedItself),
         .value = [](const RedriveInfo &row) { return stateText(row.state); },
         .toolTip = [](const RedriveInfo &row) { return text::plainToolTip(row.reason); },
         .sortKey = [](const RedriveInfo &row) { return static_cast<int>(row.state); }},
        {.title = tr("From"),
         .sample = u"orders-dead-letters"_s,
         .value = [](const RedriveInfo &row) { return text::arnNames({row.sourceArn}); },
         .toolTip = [](const RedriveInfo &row) { return text::plainToolTip(row.sourceArn); }},
        {.title = tr("To"),
         .sample = tr("where each died"),
         .value = destinationText,
         .toolTip = [](const RedriveInfo &row) { return text::plainToolTip(row.destinationArn); }},
        {.title = tr("Looked at"),
         .sample = u"1,000,000 of 1,000,000 ▮▮▮"_s,
         .value =
             [](const RedriveInfo &row) {
                 return tr("%1 of %2").arg(text::number(row.looked), text::number(row.total));
             },
         .sortKey = share},
        count(tr("Moved"), &RedriveInfo::moved, tr("Messages that are back in a queue")),
        count(tr("Came back"), &RedriveInfo::returned,
              tr("Of those, messages that died again while the redrive watched them")),
        {.title = tr("Stayed"),
         .alignment = Qt::AlignRight,
         .sample = u"1,000,000"_s,
         .value = [](const RedriveInfo &row) { return countText(row.stayed()); },
         .toolTip = [](const RedriveInfo &row) { return text::plainToolTip(reasons(row).join(u'\n')); },
         .sortKey = [](const RedriveInfo &row) { return row.stayed(); }},
        {.title = tr("Pace"), .sample = tr("%1 a second, now %2").arg(u"1, 2, 5, 10"_s, u"5"_s), .value = paceText},
        {.title = tr("Started"),
         .value = [](const RedriveInfo &row) { return text::instant(row.started); },
         .sortKey = [](const RedriveInfo &row) { return static_cast<qint64>(row.started.count()); }},
    });
}

QVariant RedrivesModel::extra(const RedriveInfo &row, int role) const
{
    switch (role) {
    case ShareRole:
        return share(row);
    case StateRole:
        return static_cast<int>(row.state);
    default:
        return {};
    }
}

} // namespace ui
