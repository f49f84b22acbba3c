// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    void fill(QMenu &menu);

private:
    void askForName();
    void keep();

    QLineEdit &m_field;
    Settings *m_settings = nullptr;
    QString m_connection;
    QStringList m_history;
    QStringList m_saved; ///< name, tab, filter
};

} // namespace ui
