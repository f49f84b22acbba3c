// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clusterstore.h"

#include "ui/settings.h"
#include "ui/why/clusterwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString line(const QJsonObject &document)
{
    return QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact));
}

QStringList linesOf(const Regrouping &regrouping)
{
    QStringList lines;
    for (const ClusterRules::Rule &rule : regrouping.rules.rules)
        lines.append(line({{u"rule"_s, rule.name}, {u"query"_s, rule.query}}));
    for (const ClusterRules::Merge &merge : regrouping.rules.merges)
        lines.append(line({{u"merge"_s, merge.name}, {u"clusters"_s, QJsonArray::fromStringList(merge.clusters)}}));
    for (const ClusterRules::Split &split : regrouping.rules.splits)
        lines.append(line({{u"split"_s, split.cluster}, {u"column"_s, split.column}}));
    for (auto at = regrouping.names.begin(); at != regrouping.names.end(); ++at)
        lines.append(line({{u"cluster"_s, at.key()}, {u"name"_s, at.value()}}));
    return lines;
}

void read(const QJsonObject &document, Regrouping &to)
{
    const auto text = [&document](QLatin1String name) { return document.value(name).toString(); };
    ClusterRules &rules = to.rules;
    if (document.contains("rule"_L1) && rules.rules.size() < ClusterRules::mostRules) {
        rules.rules.append({text("rule"_L1), text("query"_L1)});
    } else if (document.contains("merge"_L1) && rules.merges.size() < ClusterRules::mostMerges) {
        QStringList ids;
        for (const QJsonValue &id : document.value("clusters"_L1).toArray())
            ids.append(id.toString());
        rules.merges.append({text("merge"_L1), ids});
    } else if (document.contains("split"_L1) && rules.splits.size() < ClusterRules::mostSplits) {
        rules.splits.append({text("split"_L1), text("column"_L1)});
    } else if (document.contains("cluster"_L1)) {
        to.names.insert(text("cluster"_L1), text("name"_L1));
    }
}

/// The ids that stand for a cluster in a merge: those of the merge that it is already.
QStringList idsOf(Regrouping &regrouping, const ClusterInfo &cluster)
{
    if (cluster.kind != "Merged"_L1)
        return {cluster.id};
    QStringList ids;
    regrouping.rules.merges.removeIf([&](const ClusterRules::Merge &merge) {
        const bool isIt = merge.name == cluster.text;
        if (isIt)
            ids = merge.clusters;
        return isIt;
    });
    return ids;
}

} // namespace

QString nameOf(const ClusterInfo &cluster, const Regrouping &regrouping)
{
    return regrouping.names.value(cluster.id, why::clusterName(cluster));
}

void merge(Regrouping &regrouping, const ClusterInfo &into, const ClusterInfo &other, const QString &name)
{
    QStringList ids = idsOf(regrouping, into) + idsOf(regrouping, other);
    ids.removeDuplicates();
    regrouping.names.remove(into.id);
    regrouping.names.remove(other.id);
    regrouping.rules.merges.append({name, ids});
}

bool takeBack(Regrouping &regrouping, const ClusterInfo &cluster)
{
    const Regrouping before = regrouping;
    regrouping.names.remove(cluster.id);
    const auto isNamed = [&cluster](const auto &one) { return one.name == cluster.text; };
    if (!cluster.part.isEmpty())
        regrouping.rules.splits.removeIf([&cluster](const ClusterRules::Split &split) {
            return cluster.part.startsWith(QString(split.column + " = "_L1));
        });
    else if (cluster.kind == "Rule"_L1)
        regrouping.rules.rules.removeIf(isNamed);
    else if (cluster.kind == "Merged"_L1)
        regrouping.rules.merges.removeIf(isNamed);
    return !(regrouping == before);
}

ClusterStore::ClusterStore(Settings &settings, const QString &connection)
    : m_settings(settings)
    , m_connection(connection)
{
}

QString ClusterStore::keyOf(const QueueInfo &queue) const
{
    return QString("clusters/"_L1 + m_connection + u'/' + queue.account + u'/' + queue.region + u'/' + queue.name);
}

Regrouping ClusterStore::load(const QueueInfo &queue) const
{
    Regrouping kept;
    for (const QString &one : m_settings.list(keyOf(queue)))
        read(QJsonDocument::fromJson(one.toUtf8()).object(), kept);
    return kept;
}

void ClusterStore::save(const QueueInfo &queue, const Regrouping &regrouping)
{
    m_settings.setList(keyOf(queue), linesOf(regrouping));
}

} // namespace ui
