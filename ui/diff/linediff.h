// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace ui::diff {

struct LineEdit
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    qsizetype before = -1; ///< line there, from 0; -1: none
    qsizetype after = -1;

    friend bool operator==(const LineEdit &, const LineEdit &) = default;
};

struct LineEdits
{
    QList<LineEdit> edits; ///< in order; what is taken in turn makes either side
    bool isLeast = true; ///< false: too different, everything between the common beginning and end is replaced
};

/// The least edits (Myers, 1986) as long as they are at most `mostEdits`: time and memory grow with its square. Pure.
LineEdits compareLines(const QStringList &before, const QStringList &after, int mostEdits = 1000);

} // namespace ui::diff
