// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/address.h"

#include <QObject>

namespace ui {

class Settings;

/// The objects of one connection that were looked at last, newest first, each once; kept from run to run.
class Recents : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype mostKept = 16;

    Recents(Settings &settings, const QString &connection, QObject *parent);

    /// Pages that are always there, and those that are only being written, are no objects.
    void visit(const Address &address);
    const QList<Address> &list() const { return m_places; }

signals:
    void changed();

private:
    Settings &m_settings;
    QString m_name; ///< in the settings
    QList<Address> m_places;
};

} // namespace ui
