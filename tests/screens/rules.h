// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screens/finding.h"

#include <QImage>

/// What must hold for every picture of the window. `root` is shown, whole or part of a window.
namespace rules {

/// No widget reaches out of the one it stands in; what scrolls may.
Findings inside(const QWidget &root);
/// No text of a label, button, tab, heading, field or number is cut. An ElidedLabel gives way on purpose: its tooltip
/// must have the whole.
Findings complete(const QWidget &root);
/// No two neighbours lie on one another.
Findings apart(const QWidget &root);
/// Text against what is painted around it: 4.5, large text 3 (WCAG 2.2). `picture` is that of `root`. What is switched
/// off is exempt. 7 and 4.5 in the theme of high contrast.
Findings legible(const QWidget &root, const QImage &picture); // contrast.cpp
/// A column of numbers, and its heading, stand at the right.
Findings aligned(const QWidget &root);
/// A dialog fits the smallest window.
Findings fits(const QWidget &root);

/// All but legible(): what no theme changes.
Findings ofShape(const QWidget &root);

} // namespace rules
