// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/core/redrivetools.h"

namespace broker::api {

/// What core::Core::equip() is given: queries and recipes as operations understand them. Any thread.
core::RedriveTools redriveTools();

} // namespace broker::api
