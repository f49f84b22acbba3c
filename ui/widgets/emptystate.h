// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace ui {

class PlainLabel;

/// What a page shows when it has nothing to show: why, what to do, and lines to copy.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setText(const QString &text);
    /// Lines for a terminal; none hides the box.
    void setCode(const QString &code);
    QString code() const;
    QPushButton *addButton(const QString &text, bool isPrimary);

private:
    void fitCode();

    PlainLabel *m_title = nullptr;
    PlainLabel *m_text = nullptr;
    QPlainTextEdit *m_code = nullptr;
    QPushButton *m_copy = nullptr;
    QWidget *m_buttons = nullptr;
};

} // namespace ui
