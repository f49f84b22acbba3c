// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QLatin1String>

namespace ui {

/// An icon of resources/icons, drawn in the palette's text colour whenever it is painted: it follows theme and scale.
QIcon icon(QLatin1String name);

} // namespace ui
