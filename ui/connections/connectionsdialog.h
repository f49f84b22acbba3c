// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connections/savedconnection.h"

#include <QDialog>

class QPushButton;

namespace ui {

class ConnectionStore;
class FactsTable;

/// The saved connections: open, change, copy and remove them.
class ConnectionsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ConnectionsDialog(ConnectionStore &store, QWidget *parent = nullptr);

    FactsTable *table() const { return m_table; }

signals:
    void chosen(const ui::SavedConnection &connection); ///< wanted open
    void editWanted(const ui::SavedConnection &connection); ///< one without an id is a copy to be saved
    void newWanted();

private:
    void build();
    void fill();
    void showState();
    const SavedConnection *current() const;
    void remove();

    ConnectionStore &m_store;
    FactsTable *m_table = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace ui
