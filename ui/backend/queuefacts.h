// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/backend.h"

namespace ui {

/// What stands to be lost, asked for just now.
struct QueueFacts
{
    QList<QueueInfo> queues; ///< those that are still there
    QStringList missing; ///< names of those that are gone
    std::optional<int> holders; ///< who has messages in flight; nothing: not known here
    bool hasMoreHolders = false; ///< not all leases were looked at
};

/// Of these queues. Leases are asked for only where there are some and the connection lists them, of one queue only.
void fetchQueueFacts(Backend &backend, const QList<QueueInfo> &queues, QObject *context,
                     Backend::Handler<QueueFacts> done);

} // namespace ui
