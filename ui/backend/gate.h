// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/pendingcalls.h"
#include "ui/backend/safety.h"
#include "ui/backend/transport.h"
#include "ui/backend/wirelog.h"

#include <QSet>

#include <memory>

namespace ui {

/// The door that every call of a connection goes through; it owns the transport, so there is no way around it. What the
/// safety level forbids is not sent, what it wants confirmed is held until the user was asked, what the endpoint cannot
/// do is not asked twice, and every call is written into the wire log.
class Gate : public QObject, public Transport
{
    Q_OBJECT
public:
    Gate(std::unique_ptr<Transport> inner, Safety &safety, WireLog &log);
    ~Gate() override;

    CallId call(const QString &service, const QString &operation, const QJsonObject &document, QObject *context,
                ReplyHandler reply) override;
    void cancel(CallId call) override;

    /// The endpoint has no Redrive service.
    void setPlain(bool isPlain);
    /// Why the call cannot be made on this connection now, a sentence; empty: it can.
    QString whyNot(const QString &service, const QString &operation) const;

    /// How long the service will refuse another purge of this queue; 0: it will not, as far as is known.
    std::chrono::seconds purgeWait(const QString &queueUrl) const;

signals:
    void learnt(); ///< that the endpoint cannot do something

private:
    struct Call
    {
        QString service;
        QString operation;
        QJsonObject document;
        quint64 row = 0; ///< of the wire log
        CallId inner = 0; ///< 0: held here
    };

    void hold(CallId id);
    void forward(CallId id);
    void refuse(CallId id, const Error &error);
    void answered(CallId id, Outcome<QJsonObject> outcome);
    WireExchange exchangeOf(const Call &call, const Outcome<QJsonObject> &outcome);
    QString whyUnsupported(const QString &service, const QString &operation) const;
    void learn(const Call &call, const Error &error);

    Safety &m_safety;
    WireLog &m_log;
    PendingCalls m_pending;
    QHash<CallId, Call> m_calls;
    QHash<CallId, WireExchange> m_told; ///< by the inner id, until its reply
    QSet<QString> m_unsupported;
    QHash<QString, std::chrono::microseconds> m_purgeable; ///< by queue: when the service takes the next purge
    bool m_isPlain = false;
    std::unique_ptr<Transport> m_inner; ///< goes first: it tells the rest
};

} // namespace ui
