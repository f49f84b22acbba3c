// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons.h"

#include <QPushButton>

namespace ui {

/// A button of an icon alone: its name is tooltip and accessible name.
inline QPushButton *quietButton(QLatin1String iconName, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(icon(iconName), {}, parent);
    button->setProperty("quiet", true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace ui
