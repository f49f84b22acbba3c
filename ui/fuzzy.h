// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// How well `text` answers what was typed: its characters in order, better at the start, at starts of words and in one
/// piece. Negative: not at all. Nothing typed fits everything equally.
int fuzzyScore(const QString &typed, const QString &text);

} // namespace ui
