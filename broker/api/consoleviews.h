// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/api/console_p.h"

namespace broker::api::console {

/// Any thread: the answer goes out on the core thread.
void answerLater(core::Core &core, const Answer &answer, Result<Value> value);

} // namespace broker::api::console
