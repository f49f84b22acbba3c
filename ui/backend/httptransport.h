// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backend/jsonreader.h"
#include "ui/backend/pendingcalls.h"
#include "ui/backend/transport.h"

#include <QNetworkAccessManager>
#include <QUrl>

class QNetworkReply;
class QNetworkRequest;

namespace ui {

/// Calls a broker over HTTP with AWS JSON. For local endpoints that check no signature: the Authorization header has
/// the right shape and no secret. Follows no redirect and uses no proxy.
class HttpTransport : public QObject, public Transport
{
public:
    /// `accessKey` names the account where the endpoint takes it from there.
    explicit HttpTransport(QUrl endpoint, QString region = QStringLiteral("us-east-1"),
                           QString accessKey = QStringLiteral("redrive-console"));
    ~HttpTransport() override;

    CallId call(const QString &service, const QString &operation, const QJsonObject &document, QObject *context,
                ReplyHandler reply) override;
    void cancel(CallId call) override;

private:
    QNetworkRequest request(const QString &service, const QString &operation) const;
    void finished(CallId id, QNetworkReply *reply, WireExchange exchange);

    QUrl m_endpoint;
    QString m_region;
    QString m_accessKey;
    QNetworkAccessManager m_network;
    JsonReader m_reader;
    PendingCalls m_pending;
    QHash<CallId, QNetworkReply *> m_replies;
};

} // namespace ui
