// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text.h"

#include <QWidget>

namespace ui {

/// Enables a control, or disables it and says why wherever somebody may look: tooltip, status bar, screen reader.
inline void setWhyNot(QWidget *control, const QString &why, const QString &toolTip)
{
    control->setEnabled(why.isEmpty());
    control->setToolTip(text::plainToolTip(why.isEmpty() ? toolTip : why));
    control->setStatusTip(why);
    control->setAccessibleDescription(why.isEmpty() ? toolTip : why);
}

} // namespace ui
