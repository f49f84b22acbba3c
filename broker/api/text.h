// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broker/model/text.h"

namespace broker::api {

using model::isMessageText;
using model::isUtf8;
using model::takeCharacter;
using model::toInteger;

} // namespace broker::api
