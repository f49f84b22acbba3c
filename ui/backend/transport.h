// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <functional>

class QObject;

namespace ui {

using CallId = quint64;
using ReplyHandler = std::function<void(Outcome<QJsonObject>)>;

/// The one thing that differs between connections: how a document gets to the service and back.
/// GUI thread only. The reply comes on the GUI thread through the event loop, never from inside call(); it never comes
/// when `context` died, after cancel(), or when the transport is gone.
class Transport
{
public:
    Transport() = default;
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;
    virtual ~Transport() = default;

    /// `service` is "sqs" or "redrive".
    virtual CallId call(const QString &service, const QString &operation, const QJsonObject &document, QObject *context,
                        ReplyHandler reply) = 0;
    virtual void cancel(CallId call) = 0;
};

} // namespace ui
