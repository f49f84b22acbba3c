// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

/// Bodies come from anybody. These functions make them safe to lay out and impossible to misread. Pure.
namespace ui::bodytext {

struct Limits
{
    qsizetype shown = 256 * 1024; ///< characters of the raw text
    int column = 2000; ///< a longer line is broken: one endless line freezes the layout for a second
    int marks = 8; ///< combining marks on one character; a pile of them freezes it for many
};

struct Shown
{
    QString text;
    bool isComplete = true;
};

/// Control, bidirectional, zero-width and broken characters become visible tokens such as ⟦U+202E⟧; line breaks and
/// tabs stay.
Shown shown(QStringView raw, const Limits &limits = {});
/// One line for a cell: the same tokens, line breaks as ⏎, at most 400 characters of the raw text.
QString oneLine(QStringView raw);
/// The raw text with the same characters as \uXXXX, for pasting into a terminal or a source file.
QString escaped(QStringView raw);
/// Indented JSON with numbers, order and repeated members exactly as sent; nothing when it is not JSON or is flat text.
std::optional<QString> prettyJson(const QString &raw);

} // namespace ui::bodytext
