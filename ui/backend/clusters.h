// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/clustertypes.h"

/// Clusters of dead letters as typed calls; docs/console-api.md says what they do. Answers keep the promise of Backend.
namespace ui::clusters {

void open(Backend &backend, const ClusterWish &wish, QObject *context, Backend::Handler<QString> done);
/// At once without a version; else when there is something newer, or after the wait.
void read(Backend &backend, const QString &clusters, std::optional<qint64> version, std::chrono::milliseconds wait,
          QObject *context, Backend::Handler<ClustersPage> done);
void compare(Backend &backend, const ComparisonWish &wish, QObject *context, Backend::Handler<Comparison> done);

} // namespace ui::clusters
