// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connections/savedconnection.h"

#include <QList>
#include <QObject>

namespace ui {

/// The connections that the user saved, in a file of text that can be read, passed on and merged by hand. Written whole
/// at each change; a file that cannot be read is set aside, never overwritten. GUI thread only.
class ConnectionStore : public QObject
{
    Q_OBJECT
public:
    /// Reads `file` if it is there.
    explicit ConnectionStore(QString file, QObject *parent = nullptr);

    const QList<SavedConnection> &all() const { return m_connections; }
    /// By id, or by the connection's part of addresses. Null: none.
    const SavedConnection *find(const QString &id) const;
    const SavedConnection *findByAddress(const QString &address) const;
    QStringList names(const QString &exceptId = {}) const;

    /// Adds one without an id (it gets one), or changes the one with its id. Answers the id; empty: it could not be
    /// written, see problem().
    QString save(SavedConnection connection);
    bool remove(const QString &id);
    /// A copy with a name of its own, not saved.
    SavedConnection duplicateOf(const SavedConnection &connection) const;

    /// What went wrong with the file last, a sentence; empty: nothing.
    const QString &problem() const { return m_problem; }
    const QString &file() const { return m_file; }

signals:
    void changed();

private:
    void load();
    void setAside(const QString &why);
    bool write(const QList<SavedConnection> &connections);

    QString m_file;
    QString m_problem;
    QList<SavedConnection> m_connections;
};

} // namespace ui
