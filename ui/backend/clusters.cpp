// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/clusters.h"

#include "ui/backend/decode.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ui::clusters {

namespace {

template <class T, class Decode>
void ask(Backend &backend, const QString &operation, const QJsonObject &document, QObject *context,
         const Backend::Handler<T> &done, Decode decode)
{
    backend.ask({u"redrive"_s, operation, document, Backend::Note::No}, context,
                [done, decode](const Outcome<QJsonObject> &answer) {
                    done(answer ? Outcome<T>{decode(*answer)} : Outcome<T>{answer.error()});
                });
}

QString text(const QJsonObject &document, QLatin1String name)
{
    return document.value(name).toString();
}

qint64 number(const QJsonObject &document, QLatin1String name)
{
    return document.value(name).toInteger();
}

std::optional<Time> time(const QJsonObject &document, QLatin1String name)
{
    return document.contains(name) ? std::optional{Time{number(document, name)}} : std::nullopt;
}

template <class T, class Read>
QList<T> list(const QJsonObject &document, QLatin1String name, Read read)
{
    QList<T> out;
    for (const QJsonValue &value : document.value(name).toArray())
        out.append(read(value));
    return out;
}

ClusterInfo::Fact fact(const QJsonValue &value)
{
    const QJsonObject document = value.toObject();
    return {
        .name = text(document, "Name"_L1), .text = text(document, "Text"_L1), .count = number(document, "Count"_L1)};
}

ClusterInfo cluster(const QJsonValue &value)
{
    const QJsonObject document = value.toObject();
    return {.id = text(document, "Id"_L1),
            .name = text(document, "Name"_L1),
            .origin = text(document, "Origin"_L1),
            .kind = text(document, "Kind"_L1),
            .field = text(document, "Field"_L1),
            .text = text(document, "Text"_L1),
            .usual = text(document, "Usual"_L1),
            .count = number(document, "Count"_L1),
            .first = time(document, "First"_L1),
            .last = time(document, "Last"_L1),
            .exampleId = text(document, "ExampleMessageId"_L1),
            .series = list<qint64>(document, "Series"_L1, [](const QJsonValue &one) { return one.toInteger(); }),
            .suggestion = text(document, "Suggestion"_L1),
            .facts = list<ClusterInfo::Fact>(document, "Facts"_L1, fact)};
}

ClustersPage page(const QJsonObject &document)
{
    return {.clusters = list<ClusterInfo>(document, "Clusters"_L1, cluster),
            .seriesFrom = time(document, "SeriesFrom"_L1).value_or(Time{0}),
            .seriesStep = std::chrono::milliseconds{number(document, "SeriesStep"_L1)},
            .scanned = number(document, "Scanned"_L1),
            .total = number(document, "Total"_L1),
            .processed = number(document, "Processed"_L1),
            .isComplete = document.value("Complete"_L1).toBool(),
            .version = number(document, "Version"_L1)};
}

SeparatingFact separating(const QJsonValue &value)
{
    const QJsonObject document = value.toObject();
    return {.kind = text(document, "Kind"_L1),
            .path = text(document, "Path"_L1),
            .text = text(document, "Text"_L1),
            .dead = number(document, "DeadCount"_L1),
            .healthy = number(document, "HealthyCount"_L1),
            .deadShare = document.value("DeadShare"_L1).toDouble(),
            .healthyShare = document.value("HealthyShare"_L1).toDouble()};
}

Comparison comparison(const QJsonObject &document)
{
    Comparison found{.facts = list<SeparatingFact>(document, "Facts"_L1, separating),
                     .dead = number(document, "Dead"_L1),
                     .healthy = number(document, "Healthy"_L1),
                     .isComplete = document.value("Complete"_L1).toBool(),
                     .processed = number(document, "Processed"_L1)};
    if (document.contains("Neighbour"_L1))
        found.neighbour = decode::message(document.value("Neighbour"_L1).toObject());
    return found;
}

template <class T, class Write>
QJsonArray array(const QList<T> &list, Write write)
{
    QJsonArray out;
    for (const T &one : list)
        out.append(write(one));
    return out;
}

void addRules(QJsonObject &document, const ClusterRules &rules)
{
    using Rules = ClusterRules;
    if (!rules.rules.isEmpty())
        document.insert("Rules"_L1, array(rules.rules, [](const Rules::Rule &rule) {
                            return QJsonObject{{u"Name"_s, rule.name}, {u"Query"_s, rule.query}};
                        }));
    if (!rules.merges.isEmpty())
        document.insert("Merges"_L1, array(rules.merges, [](const Rules::Merge &merge) {
                            return QJsonObject{{u"Name"_s, merge.name},
                                               {u"Clusters"_s, QJsonArray::fromStringList(merge.clusters)}};
                        }));
    if (!rules.splits.isEmpty())
        document.insert("Splits"_L1, array(rules.splits, [](const Rules::Split &split) {
                            return QJsonObject{{u"Cluster"_s, split.cluster}, {u"Column"_s, split.column}};
                        }));
}

} // namespace

void open(Backend &backend, const ClusterWish &wish, QObject *context, Backend::Handler<QString> done)
{
    QJsonObject document{{u"QueueUrl"_s, wish.queueUrl}};
    addRules(document, wish.rules);
    ask<QString>(backend, u"OpenClusters"_s, document, context, done,
                 [](const QJsonObject &answer) { return text(answer, "Clusters"_L1); });
}

void read(Backend &backend, const QString &clusters, std::optional<qint64> version, std::chrono::milliseconds wait,
          QObject *context, Backend::Handler<ClustersPage> done)
{
    QJsonObject document{{u"Clusters"_s, clusters}, {u"WaitMilliseconds"_s, static_cast<qint64>(wait.count())}};
    if (version)
        document.insert("Version"_L1, *version);
    ask<ClustersPage>(backend, u"ReadClusters"_s, document, context, done, page);
}

void compare(Backend &backend, const ComparisonWish &wish, QObject *context, Backend::Handler<Comparison> done)
{
    QJsonObject document{{u"QueueUrl"_s, wish.queueUrl}, {u"MaxResults"_s, wish.most}};
    for (const auto &[name, value] : {std::pair{"View"_L1, wish.view},
                                      {"Clusters"_L1, wish.clusters},
                                      {"Cluster"_L1, wish.cluster},
                                      {"MessageId"_L1, wish.messageId}}) {
        if (!value.isEmpty())
            document.insert(name, value);
    }
    ask<Comparison>(backend, u"CompareWithProcessed"_s, document, context, done, comparison);
}

} // namespace ui::clusters
