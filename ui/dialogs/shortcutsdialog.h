// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace ui {

class Commands;
class FactsTable;

/// Every command with its keys, read from the table of commands; a field to find one.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(Commands &commands, QWidget *parent = nullptr);

    FactsTable *table() const { return m_table; }

private:
    void search();

    Commands &m_commands;
    QLineEdit *m_field = nullptr;
    FactsTable *m_table = nullptr;
};

} // namespace ui
