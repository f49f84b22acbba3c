// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace ui {

/// Text to read, in a fixed pitch, with colours only on the lines that can be seen: a highlighter over a whole body of
/// 256 KiB takes most of a second.
class BodyEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    enum class Language { None, Json, Xml };

    explicit BodyEdit(QWidget *parent = nullptr);

    void setText(const QString &text, Language language);
    int colouredLines() const; ///< for tests

protected:
    void changeEvent(QEvent *event) override;

private:
    void colourVisible();

    Language m_language = Language::None;
};

} // namespace ui
