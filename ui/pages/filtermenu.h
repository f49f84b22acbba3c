// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QJsonObject>
#include <QPushButton>
#include <QStringList>

class QLineEdit;
class QMenu;

namespace ui {

class Settings;

/// The button beside a filter: what was asked before, and what was saved under a name. Kept for the connection.
class FilterMenu : public QPushButton
{
    Q_OBJECT
public:
    static constexpr qsizetype mostRemembered = 20;

    explicit FilterMenu(QLineEdit &field, QWidget *parent = nullptr);

    /// Without it nothing is kept beyond this window.
    void setSettings(Settings &settings, const QString &connection);
    /// It was used: it found something, or was looked at for a while.
    void remember(const QString &filter);
    void save(const QString &name, const QString &filter);
    void forget(const QString &name);
    QStringList history() const { return m_history; } ///< newest first
    QStringList savedNames() const;
    QString saved(const QString &name) const;
    QJsonObject exported() const; ///< what is saved, for a file
    /// Adds what such a file has; the number of those that were new. One whose name is taken by another filter gets a
    /// name of its own. A file that is wrong in any place changes nothing.
    Outcome<int> importFrom(const QJsonObject &document);
    void fill(QMenu &menu);

signals:
    void told(const QString &text, bool isProblem); ///< how reading or writing a file ended

private:
    QString freeName(const QString &name) const;
    void importFile();
    void exportFile();
    void askForName();
    void keep();

    QLineEdit &m_field;
    Settings *m_settings = nullptr;
    QString m_connection;
    QStringList m_history;
    QStringList m_saved; ///< name, tab, filter
};

} // namespace ui
