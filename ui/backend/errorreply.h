// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QByteArray>

namespace ui {

/// What a refusal over HTTP says, in whatever form it came: JSON, XML of the Query protocol, a page of a proxy, or
/// nothing at all. Pure. Never without a code; texts are bounded and hold no control characters.
Error errorOfReply(int status, const QByteArray &body, const QString &reason);

/// Where the first character stands that no message may have, a sentence; empty: there is none.
QString badCharacterText(const QString &body);

/// A statement that permits what was denied, ready for a policy; empty when it is not known what was.
QString policyStatement(const Error &error);

} // namespace ui
