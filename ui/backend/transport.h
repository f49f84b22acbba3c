// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/types.h"

#include <QByteArray>
#include <QUrl>

#include <functional>
#include <utility>

class QObject;

namespace ui {

using CallId = quint64;
using ReplyHandler = std::function<void(Outcome<QJsonObject>)>;

/// What went over the wire for one call: sizes as they were, bodies cut at wireBodyLimit, nothing secret in the
/// headers.
struct WireExchange
{
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    QUrl url{}; ///< empty: the call stayed in this program
    int status = 0; ///< of HTTP; 0: none
    Headers requestHeaders{};
    Headers answerHeaders{};
    QByteArray request{};
    QByteArray answer{};
    qint64 requestBytes = 0;
    qint64 answerBytes = 0;
};
inline constexpr qsizetype wireBodyLimit = 16 * 1024;

/// The one thing that differs between connections: how a document gets to the service and back.
/// GUI thread only. The reply comes on the GUI thread through the event loop, never from inside call(); it never comes
/// when `context` died, after cancel(), or when the transport is gone.
class Transport
{
public:
    /// Told right before the reply of the call.
    using Tap = std::function<void(CallId, const WireExchange &)>;

    Transport() = default;
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;
    virtual ~Transport() = default;

    /// `service` is "sqs" or "redrive".
    virtual CallId call(const QString &service, const QString &operation, const QJsonObject &document, QObject *context,
                        ReplyHandler reply) = 0;
    virtual void cancel(CallId call) = 0;
    /// A transport that tells nothing is shown by the documents of its calls.
    void setTap(Tap tap) { m_tap = std::move(tap); }

protected:
    void tell(CallId call, const WireExchange &exchange) const
    {
        if (m_tap)
            m_tap(call, exchange);
    }

private:
    Tap m_tap;
};

} // namespace ui
