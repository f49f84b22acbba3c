// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clusterstore.h"

#include <QObject>

class QMenu;
class QWidget;

namespace ui {

/// What the user can make of a group of dead letters: merge, split, pin a rule, rename, and take it back. Asks where
/// something has to be typed; tells what it shall be then.
class ClusterMenu : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `window`.
    explicit ClusterMenu(QWidget &window);

    struct Scene
    {
        QList<ClusterInfo> clusters{}; ///< all that there are
        QString id{}; ///< of the one that is meant; empty: none, what is about all of them is offered
        Regrouping now{};
        QStringList columns{}; ///< that a group may be split by
        QString filter{}; ///< what is typed in the query field
    };
    void fill(QMenu &menu, const Scene &scene);

signals:
    void changed(const ui::Regrouping &regrouping);

private:
    void addMerges(QMenu &menu, const Scene &scene, const ClusterInfo &cluster);
    void addSplits(QMenu &menu, const Scene &scene, const ClusterInfo &cluster);
    void addOwn(QMenu &menu, const Scene &scene, const ClusterInfo &cluster);
    void split(Regrouping now, const QString &cluster, const QString &column);
    void askForColumn(const Scene &scene, const ClusterInfo &cluster);
    void askForRule(const Scene &scene, const ClusterInfo *cluster);
    void askForName(const Scene &scene, const ClusterInfo &cluster);

    QWidget &m_window;
};

} // namespace ui
