// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

namespace ui {

/// The time of day: for the wire log, and for endpoints that tell no time of their own. Everything else takes the
/// broker's.
Time wallTime();

} // namespace ui
