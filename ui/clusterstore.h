// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/clustertypes.h"

#include <QMap>
#include <QString>

namespace ui {

class Settings;

/// What the user made of the clusters of a queue.
struct Regrouping
{
    ClusterRules rules{};
    QMap<QString, QString> names{}; ///< by id of the cluster

    bool isEmpty() const { return rules == ClusterRules{} && names.isEmpty(); }
    friend bool operator==(const Regrouping &, const Regrouping &) = default;
};

/// The user's name for it, else what it is.
QString nameOf(const ClusterInfo &cluster, const Regrouping &regrouping);
/// Shows the two as one, called `name`; what was merged before grows.
void merge(Regrouping &regrouping, const ClusterInfo &into, const ClusterInfo &other, const QString &name);
/// Takes back what made this cluster: its rule, its merge, or its name. False: nothing of the user's did.
bool takeBack(Regrouping &regrouping, const ClusterInfo &cluster);

/// Keeps it for each connection and queue in the settings: a line of JSON for each step, to be read and passed on.
class ClusterStore
{
public:
    ClusterStore(Settings &settings, const QString &connection);

    /// Lines that cannot be read are left out.
    Regrouping load(const QueueInfo &queue) const;
    void save(const QueueInfo &queue, const Regrouping &regrouping);

private:
    QString keyOf(const QueueInfo &queue) const;

    Settings &m_settings;
    QString m_connection;
};

} // namespace ui
