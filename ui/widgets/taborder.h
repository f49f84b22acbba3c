// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

/// A widget that is made after its window stands last in the Tab order. This puts it, and all in it, behind `place`: a
/// widget of the same window, or what has the keyboard before it when it takes none itself.
void followInTabOrder(QWidget *place, QWidget *late);

} // namespace ui
