// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/simulatorsmodel.h"

#include "ui/text.h"

#include <QLocale>

namespace ui {

namespace {

QString countText(qint64 count)
{
    return count == 0 ? QStringLiteral("–") : text::number(count);
}

QString kindText(const SimulatorInfo &row)
{
    return row.isProducer ? SimulatorsModel::tr("→ %1").arg(row.queue) : SimulatorsModel::tr("← %1").arg(row.queue);
}

QString kindToolTip(const SimulatorInfo &row)
{
    return text::plainToolTip(row.isProducer ? SimulatorsModel::tr("Sends to %1").arg(row.queue)
                                             : SimulatorsModel::tr("Receives from %1").arg(row.queue));
}

} // namespace

QString SimulatorsModel::stateText(SimulatorInfo::State state)
{
    switch (state) {
    case SimulatorInfo::State::Running:
        return tr("● Running");
    case SimulatorInfo::State::Paused:
        return tr("‖ Paused");
    case SimulatorInfo::State::Stopped:
        return tr("■ Stopped");
    case SimulatorInfo::State::Crashed:
        return tr("▼ Crashed");
    }
    return {};
}

SimulatorsModel::SimulatorsModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({
        {.title = tr("Name"),
         .sample = QStringLiteral("inventory-worker-2"),
         .value = [](const SimulatorInfo &row) { return row.name; },
         .toolTip = [](const SimulatorInfo &row) { return text::plainToolTip(row.about); }},
        {.title = tr("State"),
         .sample = stateText(SimulatorInfo::State::Crashed),
         .value = [](const SimulatorInfo &row) { return stateText(row.state); },
         .sortKey = [](const SimulatorInfo &row) { return static_cast<int>(row.state); }},
        {.title = tr("Queue"), .sample = QStringLiteral("→ payments.fifo"), .value = kindText, .toolTip = kindToolTip},
        {.title = tr("A second"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("1,000.0"),
         .value = [](const SimulatorInfo &row) { return QLocale().toString(row.ratePerSecond, 'f', 1); },
         .toolTip = [](const SimulatorInfo &) { return tr("Measured over the last ten seconds of the broker's time"); },
         .sortKey = [](const SimulatorInfo &row) { return row.ratePerSecond; }},
        {.title = tr("In hand"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("1,000"),
         .value = [](const SimulatorInfo &row) { return countText(row.inWork); },
         .toolTip = [](const SimulatorInfo &) { return tr("Messages that a consumer works on now"); },
         .sortKey = [](const SimulatorInfo &row) { return row.inWork; }},
        {.title = tr("Done"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("1,000,000"),
         .value = [](const SimulatorInfo &row) { return countText(row.done); },
         .sortKey = [](const SimulatorInfo &row) { return row.done; }},
        {.title = tr("Failed"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("100,000"),
         .value = [](const SimulatorInfo &row) { return countText(row.failed); },
         .toolTip = [](const SimulatorInfo &) { return tr("Attempts that failed; a message may have several"); },
         .sortKey = [](const SimulatorInfo &row) { return row.failed; }},
        {.title = tr("Speed"),
         .alignment = Qt::AlignRight,
         .sample = QStringLiteral("×100.00"),
         .value = [](const SimulatorInfo &row) { return tr("×%1").arg(QLocale().toString(row.speed, 'g', 4)); },
         .sortKey = [](const SimulatorInfo &row) { return row.speed; }},
        {.title = tr("What it does"),
         .value = [](const SimulatorInfo &row) { return row.about; },
         .toolTip = [](const SimulatorInfo &row) { return text::plainToolTip(row.about); }},
    });
}

QVariant SimulatorsModel::extra(const SimulatorInfo &row, int role) const
{
    switch (role) {
    case StateRole:
        return static_cast<int>(row.state);
    case QueueRole:
        return row.queue;
    default:
        return {};
    }
}

} // namespace ui
