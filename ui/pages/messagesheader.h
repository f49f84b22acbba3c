// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>

class QMenu;

namespace ui {

class MessagesModel;
class MessagesTable;
class Settings;

/// Which columns a table of messages shows, how wide, in which order, and what it is sorted by: chosen in the menu of
/// the header and by its clicks, kept for each queue. A queue that was never arranged takes the template of its
/// connection. Where the table is too narrow for the body, other columns are hidden until there is room again.
class MessagesHeader : public QObject
{
    Q_OBJECT
public:
    MessagesHeader(MessagesTable &table, MessagesModel &model);

    /// Before the first queue; without it nothing is kept.
    void setSettings(Settings &settings, const QString &connection);
    /// Takes over what is kept for it.
    void setQueue(const QString &queue);
    /// Attributes and members of bodies that were seen: offered as columns.
    void setSeen(const QStringList &expressions) { m_seen = expressions; }
    void addColumn(const QString &expression);
    void removeColumn(const QString &expression);
    /// Of the header; for tests too.
    void fillMenu(QMenu &menu);
    void fit(); ///< widths by the font, but for those that were drawn

    const QString &sortBy() const { return m_sortBy; } ///< empty: order of arrival
    bool isDescending() const { return m_isDescending; }
    /// "sent" is the order of arrival. The same column again: the other way round, then arrival with the newest first.
    void sort(const QString &expression);

signals:
    void columnsChanged();
    void sortChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const QStringList &kept);
    QStringList kept() const;
    void save();
    void saveAsTemplate();
    void reset();
    void setExpressions(const QStringList &expressions);
    void showSort();
    void showAll();
    void giveWay();
    void askForColumn();

    MessagesTable &m_table;
    MessagesModel &m_model;
    Settings *m_settings = nullptr;
    QString m_connection;
    QString m_queue;
    QStringList m_seen;
    QHash<QString, int> m_gaveWay; ///< widths of the columns that are hidden for want of room
    QString m_sortBy;
    bool m_isDescending = true;
    bool m_isTaking = false;
};

} // namespace ui
