// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screens/stage.h"

#include <functional>
#include <span>
#include <vector>

/// One thing that a user can have before them.
struct Screen
{
    const char *name; ///< of its picture and its golden text
    World world;
    /// Brings it about; the part that is the screen's own: a page, a dock, a dialog.
    QWidget *(*open)(Stage &stage);
};

/// Every page, queue tab, empty state, dock and banner (pages.cpp), then every dialog (dialogs.cpp).
const std::vector<Screen> &screens();
std::span<const Screen> pageScreens();
std::span<const Screen> dialogScreens();

/// Opens one after the other, each on a stage of its world, and shows it to `look`.
void walk(const std::function<void(Stage &, const Screen &, QWidget &part)> &look);
