// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"

namespace ui {

/// "orders-dlq", "payments-dlq.fifo".
QString deadLetterNameFor(const QString &queueName);

/// The ARN of a queue of that name: of the one there is, else of one that is created. Dead letters wait for a person,
/// so it keeps its messages as long as the service keeps anything.
void ensureDeadLetterQueue(Backend &backend, const QString &name, QObject *context, Backend::Handler<QString> done);

} // namespace ui
