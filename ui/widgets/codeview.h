// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class PlainLabel;

/// Text to read and to copy: shown with its invisible characters made visible and a long one cut, copied whole.
class CodeView : public QWidget
{
    Q_OBJECT
public:
    /// `name`: what it holds, for the screen reader.
    explicit CodeView(const QString &name, QWidget *parent = nullptr);

    void setCode(const QString &code);
    const QString &code() const { return m_code; }
    /// A widget at the left of the row with the button.
    void addControl(QWidget *control);
    void setNote(const QString &note);
    QPlainTextEdit *edit() const { return m_edit; }
    void copy() const;

private:
    QString m_code;
    QHBoxLayout *m_row = nullptr;
    PlainLabel *m_note = nullptr;
    QPushButton *m_copy = nullptr;
    QPlainTextEdit *m_edit = nullptr;
};

} // namespace ui
