// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/viewtypes.h"

namespace ui {

/// The same change of `rows` places in as few shifts as there are runs that went or came: removals from the back on,
/// then insertions from the front on. A view that pays for each shift by its length pays once.
QList<ViewShift> merged(const QList<ViewShift> &shifts, int rows);

} // namespace ui
