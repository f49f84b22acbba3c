// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/httptransport.h"

#include "ui/backend/errorreply.h"
#include "ui/backend/wire.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <chrono>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Longer than the longest wait a caller asks for (20 s), so that only a dead peer runs into it.
constexpr std::chrono::milliseconds transferTimeout = std::chrono::seconds{30};

/// Local endpoints read the account and region out of the credential scope and check nothing else.
QByteArray authorization(const QString &service, const QString &region, const QString &accessKey)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString scope = now.toString(u"yyyyMMdd"_s) + u'/' + region + u'/' + service + "/aws4_request"_L1;
    return QString("AWS4-HMAC-SHA256 Credential="_L1 + accessKey + u'/' + scope
                   + ", SignedHeaders=host;x-amz-date;x-amz-target, Signature="_L1 + QString(64, u'0'))
        .toLatin1();
}

/// Why there is no answer at all.
QString failureCode(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return u"ConnectionRefused"_s;
    case QNetworkReply::HostNotFoundError:
        return u"HostNotFound"_s;
    case QNetworkReply::RemoteHostClosedError:
        return u"ConnectionClosed"_s;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // the transfer timeout
        return u"TimedOut"_s;
    case QNetworkReply::SslHandshakeFailedError:
        return u"TlsFailed"_s;
    default:
        return u"ConnectionFailed"_s;
    }
}

Error refusal(const QNetworkReply &reply, const QByteArray &body)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return {failureCode(reply.error()), reply.errorString()};
    Error error = errorOfReply(status, body, reply.errorString());
    if (error.requestId.isEmpty())
        error.requestId = QString::fromLatin1(reply.rawHeader("x-amzn-RequestId")).left(100);
    return error;
}

/// As the wire log may show and copy them: no signature, no session.
WireExchange::Headers requestHeaders(const QNetworkRequest &request)
{
    WireExchange::Headers headers;
    for (const QByteArray &name : request.rawHeaderList()) {
        QByteArray value = request.rawHeader(name);
        if (name.compare("Authorization", Qt::CaseInsensitive) == 0)
            value = value.left(value.indexOf("Signature=")) + "Signature=***";
        else if (name.compare("X-Amz-Security-Token", Qt::CaseInsensitive) == 0)
            value = "***";
        headers.append({name, value});
    }
    return headers;
}

} // namespace

HttpTransport::HttpTransport(QUrl endpoint, QString region, QString accessKey)
    : m_endpoint(std::move(endpoint))
    , m_region(std::move(region))
    , m_accessKey(std::move(accessKey))
{
    m_endpoint.setPath(u"/"_s);
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setTransferTimeout(static_cast<int>(transferTimeout.count()));
}

HttpTransport::~HttpTransport() = default;

QNetworkRequest HttpTransport::request(const QString &service, const QString &operation) const
{
    QNetworkRequest request{m_endpoint};
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray(wire::contentType));
    request.setRawHeader("X-Amz-Target", wire::target(service, operation));
    request.setRawHeader("X-Amz-Date", QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1());
    request.setRawHeader("Authorization", authorization(service, m_region, m_accessKey));
    return request;
}

CallId HttpTransport::call(const QString &service, const QString &operation, const QJsonObject &document,
                           QObject *context, ReplyHandler reply)
{
    const CallId id = m_pending.add(context, std::move(reply), [this](CallId lost) { cancel(lost); });
    const QByteArray body = wire::body(document);
    const QNetworkRequest head = request(service, operation);
    QNetworkReply *answer = m_network.post(head, body);
    m_replies.insert(id, answer);
    const WireExchange sent{.url = m_endpoint,
                            .requestHeaders = requestHeaders(head),
                            .request = body.left(wireBodyLimit),
                            .requestBytes = body.size()};
    connect(answer, &QNetworkReply::finished, this, [this, id, answer, sent] { finished(id, answer, sent); });
    return id;
}

void HttpTransport::cancel(CallId call)
{
    m_pending.remove(call);
    if (QNetworkReply *answer = m_replies.take(call)) {
        answer->disconnect(this);
        answer->abort();
        answer->deleteLater();
    }
}

void HttpTransport::finished(CallId id, QNetworkReply *reply, WireExchange exchange)
{
    m_replies.remove(id);
    reply->deleteLater();
    const QByteArray body = reply->readAll();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    exchange.status = status;
    exchange.answerHeaders = reply->rawHeaderPairs();
    exchange.answer = body.left(wireBodyLimit);
    exchange.answerBytes = body.size();
    const auto finish = [this, id, exchange](const Outcome<QJsonObject> &outcome) {
        if (m_pending.contains(id))
            tell(id, exchange);
        m_pending.answer(id, outcome);
    };
    if (status == 200 && reply->error() == QNetworkReply::NoError)
        m_reader.read(body, finish);
    else
        QMetaObject::invokeMethod(
            this, [finish, error = refusal(*reply, body)] { finish(error); }, Qt::QueuedConnection);
}

} // namespace ui
