// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/wire.h"

#include <QJsonDocument>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui::wire {

namespace {

/// For a POSIX shell: nothing in it means anything to the shell.
QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace

QByteArray target(const QString &service, const QString &operation)
{
    return ((service == "sqs"_L1 ? u"AmazonSQS."_s : u"Redrive."_s) + operation).toLatin1();
}

QByteArray body(const QJsonObject &document)
{
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

QString head(const QUrl &endpoint, const QString &region, const QString &service, const QString &operation,
             qsizetype bodyBytes)
{
    const QString host =
        endpoint.port() < 0 ? endpoint.host() : QString(endpoint.host() + u':' + QString::number(endpoint.port()));
    return QString("POST / HTTP/1.1\nHost: "_L1 + host + "\nContent-Type: "_L1 + QLatin1String(contentType)
                   + "\nX-Amz-Target: "_L1 + QLatin1String(target(service, operation)) + "\nX-Amz-Date: ****\n"_L1
                   + "Authorization: AWS4-HMAC-SHA256 Credential=****/****/"_L1 + region + u'/' + service
                   + "/aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature=****\n"_L1
                   + "Content-Length: "_L1 + QString::number(bodyBytes) + u'\n');
}

qint64 messageSize(const QString &body, const QList<MessageAttribute> &attributes)
{
    qint64 size = body.toUtf8().size();
    for (const MessageAttribute &attribute : attributes) {
        size += attribute.name.toUtf8().size() + attribute.dataType.toUtf8().size();
        size += attribute.isBinary() ? QByteArray::fromBase64(attribute.value.toLatin1()).size()
                                     : attribute.value.toUtf8().size();
    }
    return size;
}

QString endpointOf(const QString &queueUrl)
{
    return QUrl(queueUrl).adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
}

QString httpText(const Request &request)
{
    const QStringList lines{u"POST / HTTP/1.1"_s,
                            u"Host: "_s + QUrl(request.endpoint).authority(),
                            u"Content-Type: application/x-amz-json-1.0"_s,
                            u"X-Amz-Target: "_s + QString::fromLatin1(target(request.service, request.operation)),
                            u"X-Amz-Date: ‹time of sending›"_s,
                            u"Authorization: AWS4-HMAC-SHA256 Credential=‹left out›/"_s + request.region + u'/'
                                + request.service + u"/aws4_request, Signature=‹left out›"_s,
                            u"Content-Length: "_s + QString::number(body(request.document).size()),
                            QString(),
                            indented(request.document)};
    return lines.join(u'\n');
}

QString curl(const Request &request)
{
    const QStringList parts{
        u"curl -sS "_s + quoted(request.endpoint + u'/'),
        u"--aws-sigv4 "_s + quoted(u"aws:amz:"_s + request.region + u":sqs"_s),
        u"--user \"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY\""_s,
        u"-H 'Content-Type: application/x-amz-json-1.0'"_s,
        u"-H "_s + quoted(u"X-Amz-Target: "_s + QString::fromLatin1(target(request.service, request.operation))),
        u"--data-binary "_s + quoted(QString::fromUtf8(body(request.document)))};
    return parts.join(u" \\\n  "_s);
}

QString indented(const QJsonObject &document)
{
    return QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented)).trimmed();
}

} // namespace ui::wire
