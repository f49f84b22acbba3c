// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/wire.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ui::wire {

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

} // namespace ui::wire
