// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace ui {

/// Lines that point an app at this broker, to be copied.
class EndpointDialog : public QDialog
{
    Q_OBJECT
public:
    /// `settings`: the lines; empty: no app can connect, and it says so.
    explicit EndpointDialog(const QString &settings, QWidget *parent = nullptr);

    QString settings() const;
    QPushButton *copyButton() const { return m_copy; }

private:
    QPlainTextEdit *m_lines = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace ui
