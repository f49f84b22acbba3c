// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backend/wire.h"

#include <QJsonDocument>
#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui::wire {

namespace {

QString target(const Request &request)
{
    return (request.service == "sqs"_L1 ? u"AmazonSQS."_s : u"Redrive."_s) + request.operation;
}

QByteArray body(const Request &request)
{
    return QJsonDocument(request.document).toJson(QJsonDocument::Compact);
}

/// For a POSIX shell: nothing in it means anything to the shell.
QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace

QString endpointOf(const QString &queueUrl)
{
    return QUrl(queueUrl).adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
}

QString httpText(const Request &request)
{
    const QStringList lines{u"POST / HTTP/1.1"_s,
                            u"Host: "_s + QUrl(request.endpoint).authority(),
                            u"Content-Type: application/x-amz-json-1.0"_s,
                            u"X-Amz-Target: "_s + target(request),
                            u"X-Amz-Date: ‹time of sending›"_s,
                            u"Authorization: AWS4-HMAC-SHA256 Credential=‹left out›/"_s + request.region + u'/'
                                + request.service + u"/aws4_request, Signature=‹left out›"_s,
                            u"Content-Length: "_s + QString::number(body(request).size()),
                            QString(),
                            indented(request.document)};
    return lines.join(u'\n');
}

QString curl(const Request &request)
{
    const QStringList parts{u"curl -sS "_s + quoted(request.endpoint + u'/'),
                            u"--aws-sigv4 "_s + quoted(u"aws:amz:"_s + request.region + u":sqs"_s),
                            u"--user \"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY\""_s,
                            u"-H 'Content-Type: application/x-amz-json-1.0'"_s,
                            u"-H "_s + quoted(u"X-Amz-Target: "_s + target(request)),
                            u"--data-binary "_s + quoted(QString::fromUtf8(body(request)))};
    return parts.join(u" \\\n  "_s);
}

QString indented(const QJsonObject &document)
{
    return QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented)).trimmed();
}

} // namespace ui::wire
