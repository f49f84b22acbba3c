// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QMap>
#include <QObject>

namespace ui {

class Backend;
class Settings;

/// What is otherwise in the queues of a connection than when its window was closed: counts then and now. What happened
/// in between is not known, and not told. In memory nothing outlives the broker, so there is nothing to compare with.
class SinceLeft : public QObject
{
    Q_OBJECT
public:
    SinceLeft(Settings &settings, Backend &backend, const QString &connection, QObject *parent);
    ~SinceLeft() override; ///< this is when one leaves

    /// A sentence; empty when nothing is otherwise, or until it is known.
    const QString &told() const { return m_told; }
    void dismiss();

signals:
    void changed();

private:
    void read();
    void take();
    QString name() const;

    struct Count
    {
        qint64 messages = 0;
        bool isDead = false; ///< of a dead-letter queue
    };
    QString sentence() const;

    Settings &m_settings;
    Backend &m_backend;
    QString m_connection;
    QString m_name; ///< in the settings; empty: not known yet, or nothing is kept
    Time m_then{0};
    QMap<QString, Count> m_before; ///< by queue name
    QList<QueueInfo> m_queues; ///< as they are now
    Time m_now{0};
    QString m_told;
};

} // namespace ui
