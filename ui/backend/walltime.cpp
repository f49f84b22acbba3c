// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/walltime.h"

#include <QDateTime>

namespace ui {

Time wallTime()
{
    return Time{QDateTime::currentMSecsSinceEpoch()};
}

} // namespace ui
