// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QMap>

#include <optional>

/// What the service lets queue attributes be, read from the broker's own tables: nothing here writes a limit twice.
/// Pure.
namespace ui::attributes {

/// Attributes as documents have them: name to text. One that is not there is not set.
using Values = QMap<QString, QString>;

struct Limits
{
    qint64 least = 0; ///< of numbers, inclusive
    qint64 most = 0;
    QString standard; ///< empty: not set unless someone sets it
    QStringList choices;
    bool isFifoOnly = false;
    bool isAtCreationOnly = false;
};
/// Nothing: no attribute that can be set.
std::optional<Limits> limits(const QString &name);
QStringList settableNames();

/// Why the service would refuse, in its words: what can be known without the other queues. Nothing: it would not.
std::optional<Error> creationProblem(const QString &queueName, const Values &given);
std::optional<Error> changeProblem(const Values &current, const Values &changes);
/// The attribute that an error speaks of; empty: of none.
QString attributeOf(const Error &error);
/// As it stands beside a field.
QString fieldText(const Error &error);

/// Whether the values mean the same; blanks and order of members in JSON do not count.
bool isSameValue(const QString &name, const QString &one, const QString &other);

/// RedrivePolicy.
struct DeadLetterRule
{
    QString targetArn; ///< empty: none
    int maxReceiveCount = 0;
};
DeadLetterRule deadLetterRule(const QString &redrivePolicy);
QString redrivePolicy(const DeadLetterRule &rule); ///< empty without a target
int mostReceives();

/// RedriveAllowPolicy.
struct AllowRule
{
    enum class Who { Everybody, Some, Nobody };
    Who who = Who::Everybody;
    QStringList sourceArns;
};
AllowRule allowRule(const QString &redriveAllowPolicy);
QString redriveAllowPolicy(const AllowRule &rule); ///< empty: everybody may, as without the attribute
int mostAllowedSources();

/// Of queue tags.
struct TagLimits
{
    int tags;
    int keyLength; ///< characters
    int valueLength;
};
TagLimits tagLimits();

} // namespace ui::attributes
