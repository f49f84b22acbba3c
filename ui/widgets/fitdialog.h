// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QLayout>

#include <algorithm>

namespace ui {

/// At least so wide (pixels), and as high as its sentences are when they wrap there. By itself a dialog takes its
/// height from a width that a small screen may not give it, and a minimum width of its own may be less than its
/// controls need.
inline void fitDialog(QDialog *dialog, int least)
{
    QLayout *layout = dialog->layout();
    const int wide = std::max(least, layout->totalMinimumSize().width());
    dialog->setMinimumWidth(wide);
    dialog->resize(wide, layout->hasHeightForWidth() ? layout->totalHeightForWidth(wide) : layout->sizeHint().height());
}

} // namespace ui
