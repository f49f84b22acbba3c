// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QObject>

namespace ui {

class Navigator;
class Settings;

/// What the navigator keeps from run to run: pinned queues and folders of each connection, columns of the window. Pins
/// are addresses, not URLs, which change with the port; those of queues that are gone stay for when they come back.
class NavigatorMemory : public QObject
{
    Q_OBJECT
public:
    NavigatorMemory(Settings &settings, Navigator &navigator);

    /// `name` is the connection's own in the settings, `address` its part of addresses.
    void setConnection(const QString &name, const QString &address);
    /// That there are now: those with a pin show on top.
    void setQueues(const QList<QueueInfo> &queues);

    bool arePinned(const QList<QueueInfo> &queues) const; ///< all of them; false when there is none
    void setPinned(const QList<QueueInfo> &queues, bool arePinned);
    bool hasFolders() const;
    void setFolders(bool areShown);
    bool isShown(int column) const; ///< NavigatorModel::Columns
    void setShown(int column, bool isShown);

signals:
    void changed();

private:
    QString addressOf(const QueueInfo &queue) const;
    void keepColumns(const QList<int> &columns);
    void showPins();

    Settings &m_settings;
    Navigator &m_navigator;
    QString m_name;
    QString m_address;
    QStringList m_pins; ///< addresses
    QList<QueueInfo> m_queues;
};

} // namespace ui
