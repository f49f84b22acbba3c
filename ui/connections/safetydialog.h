// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/safety.h"

#include <QDialog>

class QButtonGroup;
class QLineEdit;
class QPushButton;

namespace ui {

class PlainLabel;

/// Lowers the safety level of the open connection for a quarter of an hour, after its name was typed, or ends that.
class SafetyDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SafetyDialog(Safety &safety, QWidget *parent = nullptr);

    void setLevel(SafetyLevel level);
    QLineEdit *nameField() const { return m_name; }
    QPushButton *lowerButton() const { return m_lower; }

private:
    QWidget *buildLevels();
    void check();
    SafetyLevel chosen() const;

    Safety &m_safety;
    QButtonGroup *m_levels = nullptr;
    QLineEdit *m_name = nullptr;
    PlainLabel *m_hint = nullptr;
    QPushButton *m_lower = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace ui
