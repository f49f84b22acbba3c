// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings.h"

#include <span>

namespace ui {

/// One line of the preferences. Texts are translated with settingText().
struct SettingRow
{
    enum class Kind { Choice, Range, Switch };

    Kind kind;
    const Setting<int> &setting;
    const char *group;
    const char *label;
    const char *help; ///< what it does, as a sentence
    std::span<const char *const> choices{}; ///< of a Choice: by value
    int step = 1; ///< of a Range
    const char *suffix = ""; ///< of a Range
};

/// Every setting a user may change, in the order of the dialog.
std::span<const SettingRow> settingTable();
QString settingText(const char *text);

} // namespace ui
