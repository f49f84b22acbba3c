// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/library.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace ui {

class PlainLabel;

/// The saved messages by folder, and what can be done with them.
class LibraryDialog : public QDialog
{
    Q_OBJECT
public:
    LibraryDialog(compose::Library &library, const QString &connection, QWidget *parent = nullptr);

    QTreeWidget *tree() const { return m_tree; }

signals:
    void chosen(const ui::compose::Draft &draft);

private:
    void build();
    QPushButton *addButton(QVBoxLayout *column, const QString &text, void (LibraryDialog::*act)());
    void fill();
    void showChoice();
    QString currentId() const; ///< empty: none of the user's
    void openChosen();
    void renameChosen();
    void deleteChosen();
    void importFile();
    void exportFile();
    void say(const QString &text);

    compose::Library &m_library;
    QString m_connection;
    bool m_isFilling = false;
    QTreeWidget *m_tree = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_delete = nullptr;
    PlainLabel *m_note = nullptr;
};

} // namespace ui
