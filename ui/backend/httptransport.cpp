// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/httptransport.h"

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
QByteArray authorization(const QString &service, const QString &region)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString scope = now.toString(u"yyyyMMdd"_s) + u'/' + region + u'/' + service + "/aws4_request"_L1;
    return QString("AWS4-HMAC-SHA256 Credential=redrive-console/"_L1 + scope
                   + ", SignedHeaders=host;x-amz-date;x-amz-target, Signature="_L1 + QString(64, u'0'))
        .toLatin1();
}

/// "com.amazonaws.sqs#QueueDoesNotExist" and "QueueDoesNotExist:http://..." both name QueueDoesNotExist.
QString plainCode(const QString &type)
{
    return type.section(u'#', -1).section(u':', 0, 0);
}

Error refusal(const QNetworkReply &reply, const QByteArray &body)
{
    const QJsonObject document = QJsonDocument::fromJson(body).object();
    const QString type = document.value("__type"_L1).toString();
    if (!type.isEmpty()) {
        const QString lower = document.value("message"_L1).toString();
        return {plainCode(type), lower.isEmpty() ? document.value("Message"_L1).toString() : lower};
    }
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 0)
        return {u"HttpStatus%1"_s.arg(status), reply.errorString()};
    return {u"ConnectionFailed"_s, reply.errorString()};
}

} // namespace

HttpTransport::HttpTransport(QUrl endpoint, QString region)
    : m_endpoint(std::move(endpoint))
    , m_region(std::move(region))
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
    request.setRawHeader("Authorization", authorization(service, m_region));
    return request;
}

CallId HttpTransport::call(const QString &service, const QString &operation, const QJsonObject &document,
                           QObject *context, ReplyHandler reply)
{
    const CallId id = m_pending.add(context, std::move(reply), [this](CallId lost) { cancel(lost); });
    QNetworkReply *answer = m_network.post(request(service, operation), wire::body(document));
    m_replies.insert(id, answer);
    connect(answer, &QNetworkReply::finished, this, [this, id, answer] { finished(id, answer); });
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

void HttpTransport::finished(CallId id, QNetworkReply *reply)
{
    m_replies.remove(id);
    reply->deleteLater();
    const QByteArray body = reply->readAll();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto finish = [this, id](const Outcome<QJsonObject> &outcome) { m_pending.answer(id, outcome); };
    if (status == 200 && reply->error() == QNetworkReply::NoError)
        m_reader.read(body, finish);
    else
        QMetaObject::invokeMethod(
            this, [finish, error = refusal(*reply, body)] { finish(error); }, Qt::QueuedConnection);
}

} // namespace ui
