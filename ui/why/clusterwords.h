// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/clustertypes.h"

#include <QString>
#include <QStringList>

/// Clusters of dead letters, and what sets dead letters apart, in words. Pure. Kinds that are not known here are told
/// in the broker's own words: a newer broker may have more of them.
namespace ui::why {

QString clusterName(const ClusterInfo &cluster);
/// How to go on, a sentence or two.
QString clusterSuggestion(const ClusterInfo &cluster);
/// What the letter of an origin stands for: "an error text". Unknown letters: that nothing decides.
QString clusterOrigin(const QString &origin);
/// "each lease ran out untouched after 30 s: 11", "last held by worker: 9".
QStringList clusterFacts(const ClusterInfo &cluster);

/// "body.qty is absent", "body.status = LOST".
QString factText(const SeparatingFact &fact);
/// "100 %", "0.3 %", "<0.1 %".
QString shareText(double share);

} // namespace ui::why
