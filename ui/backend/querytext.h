// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// The query language while it is typed.
namespace ui::querytext {

struct Problem
{
    int at = 0; ///< characters from the start
    int length = 0; ///< 0: the text ended too early
    QString text; ///< a sentence

    friend bool operator==(const Problem &, const Problem &) = default;
};

std::optional<Problem> problem(const QString &query); ///< empty: it is one
/// The text as a value of the language: in quotes, whatever stands in it.
QString quoted(const QString &text);
QStringList fieldNames(); ///< for completion

} // namespace ui::querytext
