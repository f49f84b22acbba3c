// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace broker {

/// One JSON object a line on standard error. Levels: debug, info, warning, error, off. Message bodies and keys are
/// never logged.
void startLog(std::string_view level);
void logInfo(std::string_view text);
void logWarning(std::string_view text);
void logError(std::string_view text);

} // namespace broker
