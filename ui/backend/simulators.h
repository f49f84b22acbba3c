// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/simulatortypes.h"

/// Questions about the simulated clients of a broker, and what can be done with them. They keep the promise of Backend.
namespace ui::simulators {

void list(Backend &backend, QObject *context, Backend::Handler<QList<SimulatorInfo>> done);
/// Answers all of them, as they are then.
void control(Backend &backend, const SimulatorRequest &request, QObject *context,
             Backend::Handler<QList<SimulatorInfo>> done);

} // namespace ui::simulators
