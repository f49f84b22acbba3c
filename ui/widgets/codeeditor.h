// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace ui {

/// A plain text field for JSON or XML. Colours what can be seen and nothing else: nothing in texts above 256 KiB, and
/// no line above 16 KiB. A text with a word that is longer than any line is wrapped anywhere. Tab moves on; Ctrl+M
/// makes it write a tab, until the field loses the focus.
class CodeEditor : public QPlainTextEdit
{
    Q_OBJECT
public:
    static constexpr qsizetype mostColoured = 256 * 1024; ///< characters
    static constexpr qsizetype longestColoured = 16 * 1024; ///< of one line
    static constexpr qsizetype longestWord = 2 * 1024; ///< that lines are still broken around

    explicit CodeEditor(QWidget *parent = nullptr);

    bool writesTabs() const { return !tabChangesFocus(); }
    /// Underlines a stretch as wrong; length 0: none.
    void mark(qsizetype at, qsizetype length);

signals:
    void tabModeChanged(bool writesTabs);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setWritesTabs(bool writesTabs);
    void colour();
    void chooseWrapping(int from, int added);

    QTimer m_timer;
};

/// The coloured stretches of one line. Lines are looked at one by one: a string or a comment does not go on in the
/// next.
QList<QTextLayout::FormatRange> colouredJson(const QString &line, const Theme &theme);
QList<QTextLayout::FormatRange> colouredXml(const QString &line, const Theme &theme);

} // namespace ui
