// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace ui {

class PlainLabel;

/// Ctrl+F in a text: Enter and Shift+Enter step through what was found, Esc closes.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    void open();
    void close();
    QString text() const;
    QLineEdit *field() const { return m_field; }
    void say(const QString &result);
    QString result() const;

signals:
    void wanted(const QString &text, bool forward, bool isTyping); ///< while typing, where it stands counts too
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_field = nullptr;
    PlainLabel *m_result = nullptr;
};

} // namespace ui
