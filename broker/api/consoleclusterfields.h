// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/consolefields.h"

/// Fields of the operations on clusters; for console.cpp alone.
namespace broker::api::console::fields {

constexpr FieldSpec requiredText(std::string_view name)
{
    return {.name = name, .need = Need::Required};
}
constexpr std::array ruleFields{requiredText("Name"), requiredText("Query")};
constexpr std::array oneRule{FieldSpec{.name = "member", .type = FieldType::Structure, .members = ruleFields}};
constexpr std::array mergeFields{
    requiredText("Name"),
    FieldSpec{.name = "Clusters", .type = FieldType::List, .need = Need::Required, .members = element}};
constexpr std::array oneMerge{FieldSpec{.name = "member", .type = FieldType::Structure, .members = mergeFields}};
constexpr std::array splitFields{requiredText("Cluster"), requiredText("Column")};
constexpr std::array oneSplit{FieldSpec{.name = "member", .type = FieldType::Structure, .members = splitFields}};
constexpr std::array openClustersIn{
    queueUrlField,
    FieldSpec{.name = "Rules",
              .type = FieldType::List,
              .members = oneRule,
              .summary = "Name and Query; the first that a message meets decides, before anything else."},
    FieldSpec{.name = "Merges",
              .type = FieldType::List,
              .members = oneMerge,
              .summary = "Name and Clusters (ids) that are shown as one."},
    FieldSpec{.name = "Splits",
              .type = FieldType::List,
              .members = oneSplit,
              .summary = "Cluster (id) that comes apart by the values of Column."}};
constexpr std::array openClustersOut{textField("Clusters"), integerField("Total")};
constexpr FieldSpec clustersField{.name = "Clusters", .need = Need::Required, .summary = "As OpenClusters named them."};
constexpr std::array readClustersIn{clustersField,
                                    FieldSpec{.name = "Version",
                                              .type = FieldType::Integer,
                                              .value = {0, std::numeric_limits<std::int64_t>::max()},
                                              .rangeText = "Must be the Version of an earlier answer."},
                                    waitField};
constexpr std::array clusterFactFields{textField("Name"), textField("Text"), integerField("Count")};
constexpr std::array oneClusterFact{
    FieldSpec{.name = "member", .type = FieldType::Structure, .members = clusterFactFields}};
constexpr std::array clusterFields{textField("Id"),
                                   textField("Name"),
                                   textField("Origin"),
                                   textField("Kind"),
                                   textField("Field"),
                                   textField("Text"),
                                   textField("Usual"),
                                   integerField("Count"),
                                   integerField("First"),
                                   integerField("Last"),
                                   textField("ExampleMessageId"),
                                   integerField("Groups"),
                                   FieldSpec{.name = "Series", .type = FieldType::List, .members = onePlace},
                                   textField("Suggestion"),
                                   FieldSpec{.name = "Facts", .type = FieldType::List, .members = oneClusterFact}};
constexpr std::array oneCluster{FieldSpec{.name = "member", .type = FieldType::Structure, .members = clusterFields}};
constexpr std::array readClustersOut{FieldSpec{.name = "Clusters", .type = FieldType::List, .members = oneCluster},
                                     integerField("SeriesFrom"),
                                     integerField("SeriesStep"),
                                     integerField("Scanned"),
                                     integerField("Total"),
                                     integerField("Processed"),
                                     flagField("Complete"),
                                     integerField("Microseconds"),
                                     integerField("Version")};
constexpr std::array closeClustersIn{clustersField};

constexpr std::array compareIn{
    queueUrlField,
    FieldSpec{.name = "View", .summary = "Its messages."},
    FieldSpec{.name = "Clusters", .summary = "As OpenClusters named them; with Cluster."},
    FieldSpec{.name = "Cluster", .summary = "Id of the cluster whose messages are compared."},
    FieldSpec{.name = "MessageId", .summary = "This message alone, and the processed one that is most like it."},
    FieldSpec{.name = "MaxResults",
              .type = FieldType::Integer,
              .value = {1, 100},
              .rangeText = "Must be between 1 and 100, if provided."}};
constexpr FieldSpec shareField(std::string_view name)
{
    return {.name = name, .type = FieldType::Double};
}
constexpr std::array factFields{textField("Kind"),
                                textField("Path"),
                                textField("Text"),
                                integerField("DeadCount"),
                                integerField("HealthyCount"),
                                shareField("DeadShare"),
                                shareField("HealthyShare"),
                                shareField("Lift"),
                                shareField("Score")};
constexpr std::array oneFact{FieldSpec{.name = "member", .type = FieldType::Structure, .members = factFields}};
constexpr std::array neighbourFields{textField("Body"),
                                     FieldSpec{.name = "Attributes", .type = FieldType::List, .members = oneAttribute},
                                     integerField("SentTimestamp"), integerField("Deleted")};
constexpr std::array compareOut{
    FieldSpec{.name = "Facts", .type = FieldType::List, .members = oneFact},
    integerField("Dead"),
    integerField("Healthy"),
    flagField("Complete"),
    integerField("Processed"),
    integerField("Skipped"),
    FieldSpec{.name = "Neighbour", .type = FieldType::Structure, .members = neighbourFields}};

} // namespace broker::api::console::fields
