// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/environments.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QTableWidget;

namespace ui {

class PlainLabel;

/// Edits the sets of variables. Nothing is written before Save.
class EnvironmentsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit EnvironmentsDialog(compose::Environments &environments, QWidget *parent = nullptr);

    QListWidget *list() const { return m_list; }
    QTableWidget *table() const { return m_table; }

private:
    void build();
    QWidget *buildList();
    QWidget *buildTable();
    void showCurrent();
    void readTable();
    void addEnvironment();
    void removeEnvironment();
    void addVariable();
    void removeVariable();
    void save();

    compose::Environments &m_environments;
    QList<compose::Environment> m_all;
    bool m_isShowing = false;
    QListWidget *m_list = nullptr;
    QTableWidget *m_table = nullptr;
    QPushButton *m_addVariable = nullptr;
    PlainLabel *m_problem = nullptr;
};

} // namespace ui
