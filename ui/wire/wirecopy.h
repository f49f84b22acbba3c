// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/wirelog.h"

namespace ui {

/// One call as a document, for a report or a script.
QString wireJson(const WireCall &call);
/// The call as a command line. It carries no signature: it is for endpoints that check none. `endpoint`: where to send
/// a call that stayed in this program. Empty: the request is longer than the log keeps.
QString wireCurl(const WireCall &call, const QString &endpoint);
/// Head and body of both directions, as text for a person.
QString wireDetails(const WireCall &call);
/// The request as a document. Nothing: it is longer than the log keeps.
std::optional<QJsonObject> wireRequest(const WireCall &call);

} // namespace ui
