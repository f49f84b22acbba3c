// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screens/finding.h"

/// What a screen reader and the Tab key find.
namespace reach {

/// What can be reached has a name and a role; neighbours of one role do not have one name.
Findings named(const QWidget &root);
/// Presses Tab in the window until it is back: each that can be focused is visited, and once. `window` is active.
Findings tabCycle(QWidget &window);
/// No widget has a focus proxy among its own parts: why not, passFocus() says.
Findings proxies(const QWidget &window);
/// The order of the Tab key within `part`.
QStringList tabOrder(QWidget &part);
/// Roles, names and what can be focused as indented lines, numbers and ids taken out.
QStringList dump(const QWidget &root);

} // namespace reach
