// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lifemodel.h"

#include "ui/text.h"

namespace ui {

namespace {

QString detail(const LifeEvent &event)
{
    QStringList parts;
    if (!event.queueName.isEmpty())
        parts.append(event.otherQueueName.isEmpty()
                         ? event.queueName
                         : QString(event.queueName + QStringLiteral(" → ") + event.otherQueueName));
    if (event.receives > 0)
        parts.append(LifeModel::tr("receive %1").arg(text::number(event.receives)));
    if (!event.cause.isEmpty())
        parts.append(event.cause);
    if (!event.caller.isEmpty())
        parts.append(LifeModel::tr("by %1").arg(event.caller.section(u' ', 0, 0)));
    return text::firstLine(parts.join(QStringLiteral(" · ")));
}

} // namespace

LifeModel::LifeModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({
        {.title = tr("Time"),
         .sample = QStringLiteral("00:00:00"),
         .value = [](const LifeEvent &row) { return text::clockTime(row.time); },
         .toolTip = [](const LifeEvent &row) { return text::instant(row.time); }},
        {.title = tr("Event"),
         .sample = text::eventName(QStringLiteral("LeaseLapsed")),
         .value = [](const LifeEvent &row) { return text::eventName(row.kind); }},
        {.title = tr("Detail"), .value = detail, .toolTip = detail},
    });
}

} // namespace ui
