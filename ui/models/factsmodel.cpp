// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/factsmodel.h"

#include "ui/why/clusterwords.h"

using namespace Qt::StringLiterals;

namespace ui {

FactsModel::FactsModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({
        {.title = tr("What sets them apart"),
         .value = [](const SeparatingFact &fact) { return why::factText(fact); },
         .toolTip = [](const SeparatingFact &fact) { return text::plainToolTip(why::factText(fact)); }},
        {.title = tr("Dead letters"),
         .sample = u"▮▮▮▮▮▮▮▮▮▮ 100.0 %"_s,
         .value = [](const SeparatingFact &fact) { return why::shareText(fact.deadShare); },
         .sortKey = [](const SeparatingFact &fact) { return fact.deadShare; }},
        {.title = tr("Processed"),
         .sample = u"▮▮▮▮▮▮▮▮▮▮ 100.0 %"_s,
         .value = [](const SeparatingFact &fact) { return why::shareText(fact.healthyShare); },
         .sortKey = [](const SeparatingFact &fact) { return fact.healthyShare; }},
        {.title = tr("Messages behind it"),
         .alignment = Qt::AlignRight,
         .sample = u"2,000 of 2,000 · 2,000 of 2,000"_s,
         .value =
             [this](const SeparatingFact &fact) {
                 return tr("%1 of %2 · %3 of %4", "dead letters, then processed messages")
                     .arg(text::number(fact.dead), text::number(m_dead), text::number(fact.healthy),
                          text::number(m_processed));
             },
         .toolTip = [](const SeparatingFact &) { return tr("Dead letters, then processed messages"); },
         .sortKey = [](const SeparatingFact &fact) { return fact.dead; }},
    });
}

void FactsModel::setSizes(qint64 dead, qint64 processed)
{
    m_dead = dead;
    m_processed = processed;
    touchColumn(Behind);
}

QString FactsModel::key(const SeparatingFact &row) const
{
    return QString(row.kind + u'\n' + row.path + u'\n' + row.text);
}

QVariant FactsModel::extra(const SeparatingFact &row, int role) const
{
    switch (role) {
    case DeadShareRole:
        return row.deadShare;
    case ProcessedShareRole:
        return row.healthyShare;
    default:
        return {};
    }
}

} // namespace ui
