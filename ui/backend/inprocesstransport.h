// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/jsonreader.h"
#include "ui/backend/pendingcalls.h"
#include "ui/backend/transport.h"

#include <QObject>

namespace broker {
class Broker;
}

namespace ui {

/// Calls the broker of this program. The destructor stops the broker: its threads post to this object and are joined
/// first.
class InProcessTransport : public QObject, public Transport
{
public:
    explicit InProcessTransport(broker::Broker &broker);
    ~InProcessTransport() override;

    CallId call(const QString &service, const QString &operation, const QJsonObject &document, QObject *context,
                ReplyHandler reply) override;
    void cancel(CallId call) override;

private:
    broker::Broker &m_broker;
    JsonReader m_reader;
    PendingCalls m_pending;
    QHash<CallId, quint64> m_brokerCalls;
};

} // namespace ui
