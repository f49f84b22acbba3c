// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/library.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ui {

class PlainLabel;

/// Keeps a draft in the library under a name. Closes when it is written; a failure says why.
class SaveMessageDialog : public QDialog
{
    Q_OBJECT
public:
    SaveMessageDialog(compose::Library &library, compose::Draft draft, const QString &connection,
                      QWidget *parent = nullptr);

private:
    void save();

    compose::Library &m_library;
    compose::Draft m_draft;
    QLineEdit *m_name = nullptr;
    QComboBox *m_folder = nullptr;
    PlainLabel *m_problem = nullptr;
};

} // namespace ui
