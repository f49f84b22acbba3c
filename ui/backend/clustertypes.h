// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

namespace ui {

/// Dead letters that died of the same, as the broker put them together; docs/console-api.md says how.
struct ClusterInfo
{
    struct Fact
    {
        QString name; ///< Leases: how they ended; Holder: who had the last one
        QString text;
        qint64 count = 0;

        friend bool operator==(const Fact &, const Fact &) = default;
    };

    QString id;
    QString name; ///< in the broker's English
    QString origin{}; ///< one letter: a s j r ?
    QString kind{};
    QString field{};
    QString text{};
    QString usual{};
    QString part{}; ///< of one that was split: "body.region = eu"; empty: it is whole
    qint64 count = 0;
    std::optional<Time> first{};
    std::optional<Time> last{};
    QString exampleId{};
    QList<qint64> series{};
    QString suggestion{}; ///< in the broker's English
    QList<Fact> facts{};

    friend bool operator==(const ClusterInfo &, const ClusterInfo &) = default;
};

/// What the user made of the clusters of a queue. Ids are those of the broker, the same in every run.
struct ClusterRules
{
    struct Rule
    {
        QString name;
        QString query;

        friend bool operator==(const Rule &, const Rule &) = default;
    };
    struct Merge
    {
        QString name;
        QStringList clusters;

        friend bool operator==(const Merge &, const Merge &) = default;
    };
    struct Split
    {
        QString cluster;
        QString column;

        friend bool operator==(const Split &, const Split &) = default;
    };

    // What one call takes.
    static constexpr qsizetype mostRules = 50;
    static constexpr qsizetype mostMerges = 50;
    static constexpr qsizetype mostSplits = 4;

    QList<Rule> rules{};
    QList<Merge> merges{};
    QList<Split> splits{};

    friend bool operator==(const ClusterRules &, const ClusterRules &) = default;
};

struct ClusterWish
{
    QString queueUrl;
    ClusterRules rules{};

    friend bool operator==(const ClusterWish &, const ClusterWish &) = default;
};

struct ClustersPage
{
    QList<ClusterInfo> clusters{};
    Time seriesFrom{0};
    std::chrono::milliseconds seriesStep{0};
    qint64 scanned = 0;
    qint64 total = 0;
    qint64 processed = 0; ///< that they are compared with; 0: with each other
    bool isComplete = false;
    qint64 version = 0;
};

/// Which dead letters to compare: those of a view, of a cluster, or one.
struct ComparisonWish
{
    QString queueUrl;
    QString view{};
    QString clusters{};
    QString cluster{};
    QString messageId{};
    int most = 40;
};

/// What is true of more dead letters than of processed messages.
struct SeparatingFact
{
    QString kind; ///< Absent, Type, Value, Damage, Size, Age, Hour, Producer
    QString path{}; ///< in the body, `attr.NAME`, or empty
    QString text{};
    qint64 dead = 0;
    qint64 healthy = 0;
    double deadShare = 0; ///< 0 to 1
    double healthyShare = 0;

    friend bool operator==(const SeparatingFact &, const SeparatingFact &) = default;
};

struct Comparison
{
    QList<SeparatingFact> facts{}; ///< those that separate best first
    qint64 dead = 0; ///< looked at
    qint64 healthy = 0; ///< looked at
    bool isComplete = false; ///< all dead letters that were meant
    qint64 processed = 0; ///< by consumers, since the broker's start
    std::optional<MessageInfo> neighbour{}; ///< of one dead letter: the processed message most like it; it has no id
};

namespace capability {
inline constexpr QLatin1String clusters{"clusters"};
inline constexpr QLatin1String processedSample{"processedSample"};
} // namespace capability

} // namespace ui
